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
_ALIGNED = 25.0
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
        feet = _feet(page, lines, body)
        rest.append([line for line in lines if not any(foot.has(line) for foot in feet)])
        for line in (line for foot in feet for line in _rows([line for line in lines if foot.has(line)])):
            mark, words = _opening(line, [mark for mark, _ in found])
            if mark:
                found.append((mark, [words] if words else []))
            elif found and words:
                found[-1][1].append(words)
    notes = [Note(mark, _text(lines, hyphenation), lines[0].page) for mark, lines in found if lines]
    return Notes(rest, tuple(note for note in notes if note.text))


@dataclass(frozen=True, slots=True)
class _Foot:
    """Where all is notes: below ``top``, in the column from ``left`` to ``right``."""

    top: float
    left: float
    right: float

    def has(self, line: Line) -> bool:
        return line.base > self.top and self.left <= line.x0 < self.right


def _feet(page: Page, lines: Sequence[Line], body: float) -> list[_Foot]:
    """Return where the page has its notes: under one short rule, or under one in each column."""
    rules = sorted((rule for rule in page.rules if _is_short(rule, page)), key=lambda rule: rule.y0)[-_MOST_RULES:]
    for rule in rules:
        below = [line for line in lines if line.base > rule.y1]
        if below and _is_note_rule(rule, lines, below, body):
            return [_Foot(rule.y1, 0.0, page.width)]
    columns = [foot for rule in rules if (foot := _in_column(rule, lines, page, body))]
    if columns:
        return columns
    small = sorted(lines, key=lambda line: -line.base)
    count = next((at for at, line in enumerate(small) if line.size > _SMALL * body), len(small))
    for line in sorted(small[:count], key=lambda line: line.base):
        if line.base > _UPPER * page.height and line.pieces[0].mark:
            return [_Foot(line.base - 0.1, 0.0, page.width)]
    return []


def _in_column(rule: Rule, lines: Sequence[Line], page: Page, body: float) -> _Foot | None:
    """Return the foot of one of two columns: the other's text may go on beside the notes."""
    below = [line for line in lines if line.base > rule.y1]
    beside = [line for line in below if line.size >= _SMALLER * body]
    right = min((line.x0 for line in beside if line.x0 > rule.x1), default=page.width)
    foot = _Foot(rule.y1, rule.x0 - _ALIGNED, right)
    mine = [line for line in below if foot.has(line)]
    if not mine or any(line.x1 > rule.x0 and line.x0 < right for line in beside):
        return None
    return foot if _is_note_rule(rule, lines, mine, body) else None


def _is_short(rule: Rule, page: Page) -> bool:
    width = rule.x1 - rule.x0
    return rule.is_horizontal and 0.04 * page.width < width < 0.45 * page.width and rule.y0 > _UPPER * page.height


def _is_note_rule(rule: Rule, lines: Sequence[Line], below: Sequence[Line], body: float) -> bool:
    if any(
        line.base - 0.3 * line.size <= rule.y0 <= line.base + 0.4 * line.size and line.x0 < rule.x1 and line.x1 > rule.x0
        for line in lines
    ):
        return False  # it underlines
    first = min(below, key=lambda line: (line.base, line.x0))
    opens = first.pieces[0].mark or bool(_TYPED.match(first.text))
    small = all(line.size < _SMALLER * body for line in below)
    return abs(first.x0 - rule.x0) < _ALIGNED and (small or first.pieces[0].mark or (opens and _is_cited(first, lines)))


def _is_cited(note: Line, lines: Sequence[Line]) -> bool:
    """Return whether the number that a line begins with stands as a mark above it: then notes may be as large as the body."""
    typed = _TYPED.match(note.text)
    return typed is not None and any(
        piece.mark and piece.text.strip("[]()") == typed.group(1)
        for line in lines
        if line.base < note.base
        for piece in line.pieces
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
