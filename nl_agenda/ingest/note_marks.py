"""Footnotes typed as text: the numbered lines at the end of a letter, and their marks in the body."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from nl_agenda.ingest.document import Block, Note, Role

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# The forms of a note line, and of the mark that goes with each. A bare mark stands right behind a word or its punctuation,
# and before a space, punctuation or the end.
_BARE = re.compile(r"(\d{1,3})\.?\s+(?=\S)")
# The digit is looked for before what stands in front of it: there are fewer.
_GLUED = re.compile(r"(\d(?<=(?:[^\W\d_]|[.,;:?!)\]\"'’”»%])\d)\d{0,2})(?=[\s.,;:?!)\]\"'’”»]|$)(?![.,]\d)")
_FORMS = (
    (re.compile(r"\[\^?(\d{1,3})\]:?\s*(?=\S)"), re.compile(r"\s?\[\^?(\d{1,3})\]")),
    (re.compile(r"(\d{1,3})\)\s+(?=\S)"), re.compile(r"(?<=\S)\s?(\d{1,3})\)(?=[\s.,;:?!]|$)")),
    (re.compile(r"([⁰¹²³⁴-⁹]{1,3})\s*(?=\S)"), re.compile(r"\s?([⁰¹²³⁴-⁹]{1,3})")),
    (_BARE, _GLUED),
)
# "CO2", "IP4", "m2" and "G7" end in a number that is part of the name.
_NAMES = re.compile(r"(?:\b[A-Z]+|\b[kcd]?m|\b[A-Za-z])$")
_DECIMAL = re.compile(r"\d[.,:]$")
_MAX_NOTES = 400


def take_notes(blocks: Sequence[Block]) -> tuple[list[Block], list[Note]]:
    """Return the body with its marks taken out, and the notes; without a list of notes at the end all blocks are body.

    A list counts when its numbers ascend to the last line and at least half of them stand as marks in the body: a numbered list
    that happens to end the letter stays where it is.
    """
    for form, mark in _FORMS:
        first = _list_start(blocks, form)
        if not 0 < first < len(blocks):
            continue
        notes = [note for note in (_note(block, form) for block in blocks[first:]) if note]
        body, found = _take_marks(blocks[:first], [note.mark for note in notes], mark)
        if found * 2 >= len(notes):
            return body, notes
    return list(blocks), []


def _list_start(blocks: Sequence[Block], form: re.Pattern[str]) -> int:
    """Return where the numbered list at the end begins; bare numbers must go up by one, since any line may begin with one."""
    index, last = len(blocks), 0
    while index > 0 and len(blocks) - index < _MAX_NOTES:
        note = _note(blocks[index - 1], form)
        if note is None or (last and not int(note.mark) < last) or (last and form is _BARE and int(note.mark) != last - 1):
            break
        index -= 1
        last = int(note.mark)
        if last == 1:
            break
    return index


def _note(block: Block, form: re.Pattern[str]) -> Note | None:
    line = f"{block.label} {block.text}" if block.label else block.text
    match = form.match(line) if block.role in {Role.BODY, Role.LIST_ITEM} else None
    if match is None:
        return None
    page = block.pages[0][1] if block.pages else None
    return Note(str(int(match.group(1).translate(_SUPERSCRIPTS))), line[match.end() :].strip(), page)


def _take_marks(blocks: Sequence[Block], marks: Sequence[str], mark: re.Pattern[str]) -> tuple[list[Block], int]:
    """Take ``marks`` out of the body in their order; return the blocks and how many were found."""
    order = {number: at for at, number in enumerate(marks)}
    body: list[Block] = []
    reached = found = 0
    for block in blocks:
        pieces: list[str] = []
        taken = list(block.marks)
        cuts: list[tuple[int, int]] = []
        end = length = 0
        for start, stop, number in _candidates(block.text, mark):
            # A mark that was lost may be skipped, but order is kept: a "3" is no mark once 4 has been seen.
            if order.get(number, -1) < reached:
                continue
            reached = order[number] + 1
            pieces.append(block.text[end:start])
            length += start - end
            taken.append((length, number))
            end = stop
            found += 1
            cuts.append((start, stop))
        body.append(_without(block, "".join(pieces) + block.text[end:], taken, cuts) if pieces else block)
    return body, found


def _without(block: Block, text: str, marks: Sequence[tuple[int, str]], cuts: Sequence[tuple[int, int]]) -> Block:
    """Return the block without its marks; pages begin where they began."""
    pages = tuple((at - sum(min(stop, at) - start for start, stop in cuts if start < at), page) for at, page in block.pages)
    return replace(block, text=text, marks=tuple(marks), pages=pages)


def _candidates(text: str, mark: re.Pattern[str]) -> Iterator[tuple[int, int, str]]:
    for match in mark.finditer(text):
        start = match.start(1) if mark is _GLUED else match.start()
        before = text[max(0, start - 12) : start]
        if mark is _GLUED and (_DECIMAL.search(before) or _NAMES.search(before)):
            continue
        if not before:  # a mark stands behind something
            continue
        if before.count("(") > before.count(")") and match.group().endswith(")"):  # "(optie 1)"
            continue
        yield start, match.end(), str(int(match.group(1).translate(_SUPERSCRIPTS)))
