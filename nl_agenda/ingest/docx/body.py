"""Walk through the XML of a DOCX in reading order: paragraphs, tables, content controls, text boxes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from nl_agenda import budget
from nl_agenda.errors import LimitExceededError
from nl_agenda.ingest.broken_paragraphs import go_together, join
from nl_agenda.ingest.colophon import fields_of, is_colophon, is_furniture
from nl_agenda.ingest.document import Block, Field, Role
from nl_agenda.ingest.docx.numbering import Numbering
from nl_agenda.ingest.docx.runs import RunReader
from nl_agenda.ingest.docx.styles import ParagraphLook, Properties, StyleTable, numbering, outline_level, properties_of, value
from nl_agenda.ingest.runs import blocks_of
from nl_agenda.ingest.safe_xml import Element, attribute, child, descendant, local
from nl_agenda.ingest.tables import CellCount, Row, read_table
from nl_agenda.limits import Limits

# What only wraps paragraphs or tables and is looked through.
_WRAPPERS = {"sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo", "AlternateContent", "Choice", "body", "hdr", "ftr"}
_MAX_HEADING = 250  # a heading style on a longer line was a slip of the typist
_MAX_NESTING = 60

_Described = tuple[Element, Properties]  # a paragraph with its properties, or a table


class BodyReader:
    """Makes blocks of the elements of a document, header or note; fields found on the way gather in ``fields``."""

    def __init__(self, styles: StyleTable, lists: Numbering, runs: RunReader, limits: Limits) -> None:
        self.fields: list[Field] = []
        self._styles = styles
        self._lists = lists
        self._runs = runs
        self._limits = limits
        self._cells = CellCount(limits)
        self._paragraphs = 0
        self._nesting = 0

    def read(self, container: Element) -> list[Block]:
        """Return the blocks of what ``container`` holds."""
        blocks: list[Block] = []
        described = ((element, properties_of(element)) for element in _content(container))
        for framed, elements in groupby(described, key=_is_framed):
            found = self._sequence(list(elements))
            # Templates older than text boxes keep the colophon in a frame: paragraphs that say where on the page they stand.
            blocks += self._unless_colophon(found) if framed else found
        return blocks

    def _sequence(self, elements: list[_Described]) -> list[Block]:
        blocks: list[Block] = []
        adjacent = False
        carried: list[Element] = []
        for element, properties in elements:
            if local(element) == "tbl":
                blocks += self._table(element)
                adjacent = False
                continue
            if _mark_deleted(properties):  # its end was deleted: it runs on in the next paragraph
                carried.append(element)
                continue
            found = self._paragraph([*carried, element], properties)
            carried = []
            if adjacent and blocks and found and go_together(blocks[-1], found[0]):
                blocks[-1] = join(blocks[-1], found.pop(0))
                blocks += found
                continue
            adjacent = bool(found)
            blocks += found
        return blocks + (self._paragraph(carried, properties_of(carried[-1])) if carried else [])

    def read_apart(self, container: Element) -> list[Block]:
        """Return the blocks of a header or note."""
        with self._runs.apart():
            return self.read(container)

    def _paragraph(self, elements: list[Element], properties: Properties) -> list[Block]:
        budget.check()
        self._paragraphs += 1
        if self._paragraphs > self._limits.paragraphs:
            raise LimitExceededError("paragraphs", self._paragraphs, self._limits.paragraphs)
        look = self._look(properties)
        runs = [run for element in elements for run in self._runs.read(element, look.look)]
        before = [block for box in self._runs.take_boxes() for block in self._box(box)]
        if look.contents:  # repeats the headings, with page numbers
            return before
        label = self._label(properties, look) if any(run.text.strip() for run in runs) else None
        role = Role.HEADING if look.heading else Role.LIST_ITEM if label else Role.BODY
        blocks = blocks_of(runs, role=role, level=look.level if look.heading else None, label=label)
        return before + [_unless_too_long(block) for block in blocks if not is_furniture(block.text)]

    def _look(self, properties: Properties) -> ParagraphLook:
        look = self._styles.paragraph(value(properties.get("pStyle")))
        level = outline_level(properties)
        if level is not None:
            look = replace(look, level=level or None, heading=level > 0)
        return look

    def _label(self, properties: Properties, look: ParagraphLook) -> str | None:
        list_id, level = numbering(properties)
        if list_id is None:
            list_id, level = look.list_id, look.list_level if level is None else level
        return self._lists.label(list_id, level if level is not None else look.list_level)

    def _box(self, box: Element) -> list[Block]:
        with _Nested(self), self._runs.apart():
            return self._unless_colophon(self.read(box))

    def _unless_colophon(self, blocks: list[Block]) -> list[Block]:
        if is_colophon([block.text for block in blocks]):
            self.fields += fields_of(blocks)
            return []
        return blocks

    def _table(self, table: Element) -> list[Block]:
        rows: list[Row] = []
        with _Nested(self):
            for row in _inside(table, "tr"):
                if descendant(row, "trPr", "del") is not None:
                    continue
                cells = list(_inside(row, "tc"))
                self._cells.add(len(cells))
                rows.append([self.read(cell) for cell in cells])
        blocks, fields = read_table(rows)
        self.fields += fields
        return blocks

    def enter(self) -> None:
        """Go into a table or text box."""
        self._nesting += 1
        if self._nesting > _MAX_NESTING:
            raise LimitExceededError("table_cells", self._nesting, _MAX_NESTING)

    def leave(self) -> None:
        """Come out of it."""
        self._nesting -= 1


class _Nested:
    def __init__(self, reader: BodyReader) -> None:
        self._reader = reader

    def __enter__(self) -> None:
        self._reader.enter()

    def __exit__(self, *_: object) -> None:
        self._reader.leave()


def _content(container: Element) -> Iterator[Element]:
    """Yield the paragraphs and tables of ``container`` in order, looking through what wraps them."""
    for element in container:
        name = local(element)
        if name in {"p", "tbl"}:
            yield element
        elif name in _WRAPPERS:
            yield from _content(element)


def _inside(container: Element, name: str) -> Iterator[Element]:
    for element in container:
        found = local(element)
        if found == name:
            yield element
        elif found in _WRAPPERS:
            yield from _inside(element, name)


def _is_framed(described: _Described) -> bool:
    frame = described[1].get("framePr")
    return frame is not None and attribute(frame, "dropCap") in {None, "none"}


def _mark_deleted(properties: Properties) -> bool:
    mark = properties.get("rPr")
    return mark is not None and child(mark, "del") is not None


def _unless_too_long(block: Block) -> Block:
    if block.role is Role.HEADING and len(block.text) > _MAX_HEADING:
        return replace(block, role=Role.BODY, level=None)
    return block
