"""Footnotes of plain text: the numbered lines at its end, and their marks glued to words of the body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from nl_agenda.ingest.document import Note

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NOTE = re.compile(r"(?:\[(\d{1,3})\]:?|(\d{1,3})\.?|([⁰¹²³⁴-⁹]{1,3}))\s+(?=\S)")
# A mark stands right behind a word or its punctuation, and before a space, punctuation or the end.
_GLUED = re.compile(r"(?<=[^\W\d_]|[.,;:?!)\]\"'’”»%])(\d{1,3})(?=[\s.,;:?!)\]\"'’”»]|$)(?![.,]\d)")
_BRACKETED = re.compile(r"\s?\[(\d{1,3})\]")
_SUPERSCRIPT = re.compile(r"\s?([⁰¹²³⁴-⁹]{1,3})")
# "CO2", "IP4", "m2" and "G7" end in a number that is part of the name.
_NAMES = re.compile(r"(?:\b[A-Z]+|\b[kcd]?m|\b[A-Za-z])$")
_DECIMAL = re.compile(r"\d[.,:]$")


@dataclass(frozen=True, slots=True)
class Marked:
    """A line of the body without its marks, and where they stood."""

    text: str
    marks: tuple[tuple[int, str], ...] = ()


def take_notes(lines: Sequence[str]) -> tuple[list[Marked], list[Note]]:
    """Return the body with its marks taken out, and the notes; without a list of notes at the end all lines are body.

    A list counts when its numbers ascend by one to the last line and at least half of them stand as marks in the body:
    a numbered list that happens to end the letter stays where it is.
    """
    for first in _list_starts(lines):
        notes = [_note(line) for line in lines[first:]]
        body, found = _take_marks(lines[:first], [note.mark for note in notes])
        if found * 2 >= len(notes):
            return body, notes
    return [Marked(line) for line in lines], []


def _list_starts(lines: Sequence[str]) -> list[int]:
    """Return where the numbered list at the end may begin: at its 1, else as far back as the numbers ascend by one."""
    index, expected = len(lines), None
    while index > 0:
        match = _NOTE.match(lines[index - 1])
        if not match or (expected is not None and _number(match) != expected):
            break
        index -= 1
        expected = _number(match) - 1
        if expected == 0:
            break
    return [index] if 0 < index < len(lines) else []


def _number(match: re.Match[str]) -> int:
    return int(next(group for group in match.groups() if group).translate(_SUPERSCRIPTS))


def _note(line: str) -> Note:
    match = _NOTE.match(line)
    if match is None:
        raise ValueError("not a note")
    return Note(str(_number(match)), line[match.end() :].strip())


def _take_marks(lines: Sequence[str], marks: Sequence[str]) -> tuple[list[Marked], int]:
    """Take ``marks`` out of the body in their order; return the lines and how many were found."""
    body: list[Marked] = []
    index = 0
    for line in lines:
        pieces: list[str] = []
        taken: list[tuple[int, str]] = []
        end = length = 0
        for start, stop, number in _candidates(line):
            # A mark that was lost may be skipped, but order is kept: a "3" is no mark once 4 has been seen.
            ahead = [str(n) for n in marks[index:]]
            if number not in ahead or start < end:
                continue
            index += ahead.index(number) + 1
            pieces.append(line[end:start])
            length += start - end
            taken.append((length, number))
            end = stop
        body.append(Marked("".join(pieces) + line[end:], tuple(taken)))
    return body, sum(len(line.marks) for line in body)


def _candidates(line: str) -> list[tuple[int, int, str]]:
    found = [
        (m.start(1), m.end(1), m.group(1))
        for m in _GLUED.finditer(line)
        if not _DECIMAL.search(line, max(0, m.start(1) - 2), m.start(1)) and not _NAMES.search(line[max(0, m.start(1) - 12) : m.start(1)])
    ]
    found += [(m.start(), m.end(), m.group(1)) for m in _BRACKETED.finditer(line)]
    found += [(m.start(), m.end(), m.group(1).translate(_SUPERSCRIPTS)) for m in _SUPERSCRIPT.finditer(line)]
    return sorted(found)
