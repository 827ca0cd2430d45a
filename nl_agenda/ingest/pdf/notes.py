"""Footnotes: small print at the foot of a page, under a short rule or beginning with a raised mark."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from nl_agenda.ingest.document import Note
from nl_agenda.ingest.normalisation import fold
from nl_agenda.ingest.pdf.hyphens import Hyphenation, joint, plain_hyphens
from nl_agenda.ingest.pdf.lines import Line
from nl_agenda.ingest.pdf.page import Page, Rule

_SMALLER = 0.95
_SMALL = 0.91
_MOST_RULES = 100
_UPPER = 0.3  # of the height: no footnotes above
_TYPED = re.compile(r"\[?(\d{1,3}|[*†‡]{1,3})[\])]?\.?\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Notes:
    """The pages without their notes, and the notes."""

    pages: list[list[Line]]
    notes: tuple[Note, ...]


def take_notes(drawn: Sequence[Page], pages: Sequence[Sequence[Line]], body: float, hyphenation: Hyphenation) -> Notes:
    """Part the notes from the body on each page; a note that runs on to the next page is one."""
    rest: list[list[Line]] = []
    found: list[tuple[str, list[Line]]] = []
    for page, lines in zip(drawn, pages, strict=True):
        start = _start(page, lines, body)
        below = [line for line in lines if line.base > start]
        rest.append([line for line in lines if line.base <= start])
        for line in _rows(below):
            mark, words = _opening(line, [mark for mark, _ in found])
            if mark:
                found.append((mark, [words] if words else []))
            elif found and words:
                found[-1][1].append(words)
    notes = [Note(mark, _text(lines, hyphenation), lines[0].page) for mark, lines in found if lines]
    return Notes(rest, tuple(note for note in notes if note.text))


def _start(page: Page, lines: Sequence[Line], body: float) -> float:
    """Return the height below which all is notes."""
    short = [rule for rule in page.rules if _is_short(rule, page)]
    for rule in sorted(short, key=lambda rule: rule.y0)[-_MOST_RULES:]:
        below = [line for line in lines if line.base > rule.y1]
        if below and _is_note_rule(rule, lines, below, body):
            return rule.y1
    small = sorted(lines, key=lambda line: -line.base)
    count = next((at for at, line in enumerate(small) if line.size > _SMALL * body), len(small))
    for line in sorted(small[:count], key=lambda line: line.base):
        if line.base > _UPPER * page.height and line.pieces[0].mark:
            return line.base - 0.1
    return page.height


def _is_short(rule: Rule, page: Page) -> bool:
    width = rule.x1 - rule.x0
    return rule.is_horizontal and 0.04 * page.width < width < 0.45 * page.width and rule.y0 > _UPPER * page.height


def _is_note_rule(rule: Rule, lines: Sequence[Line], below: Sequence[Line], body: float) -> bool:
    if any(line.base - 0.3 * line.size <= rule.y0 <= line.base + 0.4 * line.size and line.x1 > rule.x0 for line in lines):
        return False  # it underlines
    first = min(below, key=lambda line: (line.base, line.x0))
    opens = first.pieces[0].mark or bool(_TYPED.match(first.text))
    small = all(line.size < _SMALLER * body for line in below)
    return abs(first.x0 - rule.x0) < 25 and (small or first.pieces[0].mark or (opens and _is_cited(first, lines)))


def _is_cited(note: Line, lines: Sequence[Line]) -> bool:
    """Return whether the number that a line begins with stands as a mark above it: then notes may be as large as the body."""
    typed = _TYPED.match(note.text)
    return typed is not None and any(
        piece.mark and piece.text.strip("[]()") == typed.group(1) for line in lines if line.base < note.base for piece in line.pieces
    )


def _rows(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with the mark and its text, which may stand apart, as one."""
    rows: list[Line] = []
    for line in sorted(lines, key=lambda line: (round(line.base), line.x0)):
        if rows and abs(rows[-1].base - line.base) < 0.4 * line.size and line.x0 >= rows[-1].x0:
            rows[-1] = replace(rows[-1], pieces=(*rows[-1].pieces, *line.pieces))
        else:
            rows.append(line)
    return rows


def _opening(line: Line, marks: Sequence[str]) -> tuple[str, Line | None]:
    """Return the mark that ``line`` begins with, "" where it goes on with the note above, and the rest of it."""
    head = line.pieces[0]
    if head.mark:
        rest = line.pieces[1:]
        return head.text.strip("[]()"), replace(line, pieces=rest) if rest else None
    typed = _TYPED.match(line.text)
    if typed is None:
        return "", line
    mark = typed.group(1)
    last = marks[-1] if marks else ""
    # "2025 en 2026" may begin a line in the middle of a note: numbers go up by one.
    if mark.isdigit() and last.isdigit() and int(mark) != int(last) + 1:
        return "", line
    return mark, _without(line, typed.end())


def _without(line: Line, cut: int) -> Line | None:
    head = line.pieces[0]
    if len(head.text) > cut:
        return replace(line, pieces=(replace(head, text=head.text[cut:]), *line.pieces[1:]))
    return replace(line, pieces=line.pieces[1:]) if len(line.pieces) > 1 else None


def _text(lines: Sequence[Line], hyphenation: Hyphenation) -> str:
    text = ""
    for line in lines:
        if not text:
            text = line.text
            continue
        cut, between = joint(text, line.text, hyphenation)
        text = text[: len(text) - cut] + between + line.text
    return fold(plain_hyphens(text))
