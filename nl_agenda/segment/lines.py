"""The lines of the letter: blocks with their labels in place and run-in headings set apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from nl_agenda.ingest.document import PLAIN, Block, Document, Role, Style

What = TypeVar("What")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the text to be.

    ``label`` is the length of the list label with its space at the beginning of ``text``; ``lead`` says that the line is a
    heading that was run into the paragraph after it.
    """

    text: str
    role: Role = Role.BODY
    style: Style = PLAIN
    level: int | None = None
    label: int = 0
    pages: tuple[tuple[int, int], ...] = ()
    marks: tuple[tuple[int, str], ...] = ()
    lead: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A value and the words of one line that give it."""

    value: str
    line: int
    start: int
    end: int


def of_document(document: Document) -> list[Line]:
    """Return the lines of ``document`` in order, empty ones left out."""
    return [line for block in document.blocks for line in _of_block(block) if line.text]


def _of_block(block: Block) -> Iterator[Line]:
    line = Line(block.text, block.role, block.style, block.level, 0, block.pages, block.marks)
    if 0 < block.lead < len(block.text):
        head, rest = _cut(line, block.lead)
        yield replace(head, lead=True)
        line = rest
    if block.label and block.label.strip():
        prefix = block.label.strip() + " "
        if block.lead:
            yield line
            return
        line = replace(line, text=prefix + line.text, label=len(prefix), pages=_moved(line.pages, len(prefix)), marks=_moved(line.marks, len(prefix)))
    yield line


def _cut(line: Line, at: int) -> tuple[Line, Line]:
    """Return ``line`` before and after ``at``, white space at the cut left out."""
    head = line.text[:at].rstrip()
    rest = line.text[at:].lstrip()
    skipped = len(line.text) - len(rest)
    first = replace(line, text=head, pages=tuple(p for p in line.pages if p[0] < at), marks=tuple((min(o, len(head)), m) for o, m in line.marks if o <= at))
    page = [p for o, p in line.pages if o <= skipped][-1:]
    pages = tuple((0, p) for p in page) + tuple((o - skipped, p) for o, p in line.pages if o > skipped)
    return first, replace(line, text=rest, pages=pages, marks=tuple((o - skipped, m) for o, m in line.marks if o > at), style=PLAIN, role=Role.BODY)


def _moved(offsets: tuple[tuple[int, What], ...], by: int) -> tuple[tuple[int, What], ...]:
    return tuple((offset + by if offset else 0, what) for offset, what in offsets)
