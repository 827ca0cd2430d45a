"""From a document to the letter in parts: letterhead, sections, closing, footnotes, and the one text."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from nl_agenda.ingest.document import Document, Role
from nl_agenda.segment import closing, headings, letterhead, levels, lines, run_in
from nl_agenda.segment.closing import Signed
from nl_agenda.segment.header import Letterhead
from nl_agenda.segment.levels import Heading
from nl_agenda.segment.lines import Line, Place
from nl_agenda.segment.parts import Paragraph, ParagraphKind, Parts, SectionPart, Signature, Value
from nl_agenda.segment.text import Layout, lay_out
from nl_agenda.segment.wording import is_below, is_title


def segment(document: Document) -> Parts:
    """Return the parts of ``document``."""
    rows = run_in.set_apart(lines.of_document(document))
    head = letterhead.read(rows)
    rows = _with_fields(rows, head, document)
    signed = closing.find(rows, head.end)
    taken = closing.lines_of(rows, signed, head.end)
    found = levels.measure(rows, headings.find(rows, head.end, taken))
    layout = lay_out(rows, document.notes)
    body_end = _body_end(rows, taken, head.end)
    sections = _sections(found, rows, layout, body_end)
    return Parts(
        text=layout.text,
        paragraphs=_paragraphs(rows, layout, head.end, taken, found, body_end),
        sections=sections,
        values=_values(head, layout, sections),
        signatures=tuple(_signature(one, rows, layout) for one in signed),
        footnotes=layout.footnotes,
        notices=document.notices,
    )


def _with_fields(rows: list[Line], head: Letterhead, document: Document) -> list[Line]:
    """Put colophon values that the letterhead lacks into the header block, so that their evidence has a place."""
    known = tuple(head.values)
    added = letterhead.from_fields(document.fields, known)
    at = head.end if head.salutation is None else head.salutation
    new = [Line(f"{label} {value}") for _, label, value in added]
    for offset, (name, label, value) in enumerate(added):
        head.values[name] = Place(value, at + offset, len(label) + 1, len(label) + 1 + len(value), at + offset)
    head.end += len(new)
    return [*rows[:at], *new, *rows[at:]]


def _values(head: Letterhead, layout: Layout, sections: Sequence[SectionPart]) -> dict[str, Value]:
    values = {
        name: Value(place.value, layout.starts[place.line] + place.start, layout.starts[place.last] + place.end)
        for name, place in head.values.items()
    }
    titles = [part for index, part in enumerate(sections) if part.level == 1 and is_title(part.title, first=index == 0)]
    if titles:
        best = next((part for part in titles if "agenda" in part.title.casefold()), titles[0])
        values["title"] = Value(best.title, best.heading_start, best.heading_end)
    return values


def _signature(one: Signed, rows: Sequence[Line], layout: Layout) -> Signature:
    first, last = one.lines[0], one.lines[-1]
    return Signature(one.role, one.name, layout.starts[first], layout.starts[last] + len(rows[last].text))


def _body_end(rows: Sequence[Line], taken: Collection[int], start: int) -> int:
    """Return the line after the body: before the closing with which the letter ends."""
    end = len(rows)
    while end > start and end - 1 in taken:
        end -= 1
    return end


def _sections(found: Sequence[Heading], rows: Sequence[Line], layout: Layout, body_end: int) -> tuple[SectionPart, ...]:
    ends = [layout.starts[body_end - 1] + len(rows[body_end - 1].text) for _ in found]
    parents: list[int | None] = []
    above: list[int] = []
    for index, heading in enumerate(found):
        while above and found[above[-1]].level >= heading.level:
            ends[above.pop()] = layout.starts[heading.line] - 1
        parents.append(above[-1] if above else None)
        above.append(index)
    parts = []
    for heading, parent, end in zip(found, parents, ends, strict=True):
        start, words = layout.starts[heading.line], rows[heading.line].text
        parts.append(SectionPart(words, heading.level, parent, start, start + len(words), start, max(end, start + len(words))))
    return tuple(parts)


def _paragraphs(
    rows: Sequence[Line], layout: Layout, head_end: int, taken: Collection[int], found: Sequence[Heading], body_end: int
) -> tuple[Paragraph, ...]:
    at_line = {heading.line: index for index, heading in enumerate(found)}
    paragraphs: list[Paragraph] = []
    section: int | None = None
    for at, row in enumerate(rows):
        start = layout.starts[at]
        section = at_line.get(at, section) if at < body_end else None
        kind = _kind(at, row, head_end, taken, at_line)
        label = start if row.label else None
        paragraphs.append(Paragraph(start + row.label, start + len(row.text), kind, section, label))
    notes = (Paragraph(note.start, note.end, ParagraphKind.FOOTNOTE) for note in layout.footnotes)
    return (*paragraphs, *notes)


def _kind(at: int, row: Line, head_end: int, taken: Collection[int], at_line: dict[int, int]) -> ParagraphKind:
    if at < head_end:
        return ParagraphKind.HEADER
    if at in taken:
        return ParagraphKind.CLOSING
    if at in at_line or (row.text[-1] == ":" and is_below(row.text)):  # "Nederlandse positie:", which is no text
        return ParagraphKind.HEADING
    if row.role is Role.LIST_ITEM:
        return ParagraphKind.LIST_ITEM
    return ParagraphKind.TABLE_CELL if row.role is Role.TABLE_CELL else ParagraphKind.PROSE
