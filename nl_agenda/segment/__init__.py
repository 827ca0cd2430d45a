"""From a document to the letter in parts: letterhead, sections, closing, footnotes, and the one text."""

from __future__ import annotations

from collections.abc import Sequence

from nl_agenda.ingest.document import Document, Role
from nl_agenda.segment import closing, headings, letterhead, levels, lines
from nl_agenda.segment.levels import Heading
from nl_agenda.segment.lines import Line
from nl_agenda.segment.parts import Paragraph, ParagraphKind, Parts, SectionPart, Signature, Value
from nl_agenda.segment.text import Layout, lay_out


def segment(document: Document) -> Parts:
    """Return the parts of ``document``."""
    rows = lines.of_document(document)
    head = letterhead.read(rows)
    signed = closing.find(rows, head.end)
    closing_lines = {at for one in signed for at in one.lines} | {at for at, row in enumerate(rows) if closing.is_formula(row.text)}
    found = levels.measure(rows, headings.find(rows, head.end, closing_lines))
    layout = lay_out(rows, document.notes)
    sections = _sections(found, rows, layout)
    values = {
        name: Value(place.value, layout.starts[place.line] + place.start, layout.starts[place.line] + place.end)
        for name, place in head.values.items()
    }
    signatures = tuple(
        Signature(one.role, one.name, layout.starts[one.lines[0]], layout.starts[one.lines[-1]] + len(rows[one.lines[-1]].text)) for one in signed
    )
    return Parts(
        text=layout.text,
        paragraphs=_paragraphs(rows, layout, head.end, closing_lines, found),
        sections=sections,
        values=values,
        signatures=signatures,
        footnotes=layout.footnotes,
        notices=document.notices,
    )


def _sections(found: Sequence[Heading], rows: Sequence[Line], layout: Layout) -> tuple[SectionPart, ...]:
    sections: list[SectionPart] = []
    end_of_body = layout.starts[len(rows) - 1] + len(rows[-1].text) if rows else 0
    above: list[int] = []
    for index, heading in enumerate(found):
        while above and found[above[-1]].level >= heading.level:
            above.pop()
        start, words = layout.starts[heading.line], rows[heading.line].text
        below = next((h for h in found[index + 1 :] if h.level <= heading.level), None)
        end = layout.starts[below.line] - 1 if below else end_of_body
        sections.append(SectionPart(words, heading.level, above[-1] if above else None, start, start + len(words), start, end))
        above.append(index)
    return tuple(sections)


def _paragraphs(
    rows: Sequence[Line], layout: Layout, head_end: int, closing_lines: set[int], found: Sequence[Heading]
) -> tuple[Paragraph, ...]:
    at_line = {heading.line: index for index, heading in enumerate(found)}
    paragraphs: list[Paragraph] = []
    section: int | None = None
    for at, row in enumerate(rows):
        start = layout.starts[at]
        section = at_line.get(at, section)
        kind = _kind(at, row, head_end, closing_lines, at_line)
        label = start if row.label else None
        paragraphs.append(Paragraph(start + row.label, start + len(row.text), kind, section, label))
    notes = (Paragraph(note.start, note.end, ParagraphKind.FOOTNOTE) for note in layout.footnotes)
    return (*paragraphs, *notes)


def _kind(at: int, row: Line, head_end: int, closing_lines: set[int], at_line: dict[int, int]) -> ParagraphKind:
    if at < head_end:
        return ParagraphKind.HEADER
    if at in closing_lines:
        return ParagraphKind.CLOSING
    if at in at_line:
        return ParagraphKind.HEADING
    if row.role is Role.LIST_ITEM:
        return ParagraphKind.LIST_ITEM
    return ParagraphKind.TABLE_CELL if row.role is Role.TABLE_CELL else ParagraphKind.PROSE
