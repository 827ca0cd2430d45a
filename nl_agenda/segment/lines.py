"""The lines of the letter: blocks with their labels in place, run-in headings set apart, wrapped headings joined."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from nl_agenda.ingest.document import PLAIN, Block, Document, Role, Style
from nl_agenda.segment.wording import is_key_row

What = TypeVar("What")

LONGEST_LEAD = 150


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text to be.

    ``label`` is the length of the list label with its space at the beginning of ``text``; ``lead`` says that the line is a
    heading that was run into the paragraph after it, ``typed`` that nothing but its words and number showed it.
    """

    text: str
    role: Role = Role.BODY
    style: Style = PLAIN
    level: int | None = None
    label: int = 0
    pages: tuple[tuple[int, int], ...] = ()
    marks: tuple[tuple[int, str], ...] = ()
    lead: bool = False
    typed: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A value and the words that give it: from ``start`` in one line to ``end`` in ``last``, mostly the same line."""

    value: str
    line: int
    start: int
    end: int
    last: int


def of_document(document: Document) -> list[Line]:
    """Return the lines of ``document`` in order, empty ones left out."""
    lines: list[Line] = []
    for line in (line for block in document.blocks for line in _of_block(block) if line.text.strip()):
        if lines and _goes_on(lines[-1], line):
            lines[-1] = _joined(lines[-1], line)
        else:
            lines.append(line)
    return lines


def _of_block(block: Block) -> Iterator[Line]:
    label = (block.label or "").strip()
    if label and block.text:
        prefix = f"{label} "
        pages, marks = _moved(block.pages, len(prefix)), _moved(block.marks, len(prefix))
        line = Line(prefix + block.text, block.role, block.style, block.level, len(prefix), pages, marks)
    else:
        line = Line(block.text, block.role, block.style, block.level, 0, block.pages, block.marks)
    if _is_heading_run_in(block, label):
        head, rest = cut(line, line.label + block.lead)
        yield head
        yield rest
    else:
        yield line


def _is_heading_run_in(block: Block, label: str) -> bool:
    """A marked beginning is a heading where a sentence of its own begins after it; else it is emphasis, or the key of a row."""
    if not 0 < block.lead < len(block.text) or block.lead > LONGEST_LEAD or block.role is Role.TABLE_CELL:
        return False
    if label and not any(c.isalnum() for c in label):
        return False
    head, rest = block.text[: block.lead].rstrip(), block.text[block.lead :].lstrip(" :.–-")
    return (
        bool(rest)
        and rest[0].isupper()
        and head[-1] not in ",;"
        and head[0].isupper()
        and not is_key_row(head + ":")
        and " " in rest
    )


def cut(line: Line, at: int, *, typed: bool = False) -> tuple[Line, Line]:
    """Return ``line`` before and after ``at``, white space and a colon at the cut left out of the rest.

    ``typed``: no mark of the file but the words alone tell that a heading ends there.
    """
    head = line.text[:at].rstrip()
    rest = line.text[at:].lstrip(" :–-") if head[-1] not in ".:?" else line.text[at:].lstrip()
    skipped = len(line.text) - len(rest)
    first = replace(
        line,
        text=head,
        pages=tuple(p for p in line.pages if p[0] < at),
        marks=tuple((min(o, len(head)), m) for o, m in line.marks if o <= at),
        lead=True,
        typed=typed,
    )
    page = [p for o, p in line.pages if o <= skipped][-1:]
    second = Line(
        rest,
        pages=tuple((0, p) for p in page) + tuple((o - skipped, p) for o, p in line.pages if o > skipped),
        marks=tuple((max(0, o - skipped), m) for o, m in line.marks if o > at),
    )
    return first, second


def _goes_on(first: Line, second: Line) -> bool:
    """Say whether ``second`` is the rest of a heading that the file wrapped into two paragraphs."""
    style = first.style
    return (
        first.role is second.role is Role.BODY
        and style == second.style
        and (style.bold or style.italic or style.underlined)
        and first.text[-1] not in ".:;?!"
        and second.text[0].islower()
        and second.text[1:2] not in (")", ".")
        and len(first.text) + len(second.text) < 300
        and not first.lead
    )


def _joined(first: Line, second: Line) -> Line:
    by = len(first.text) + 1
    return replace(
        first,
        text=f"{first.text} {second.text}",
        pages=first.pages + tuple((o + by, p) for o, p in second.pages),
        marks=first.marks + tuple((o + by, m) for o, m in second.marks),
    )


def _moved(offsets: tuple[tuple[int, What], ...], by: int) -> tuple[tuple[int, What], ...]:
    return tuple((offset + by if offset else 0, what) for offset, what in offsets)
