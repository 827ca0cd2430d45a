"""What antiword makes of an old Word file: DocBook for the structure, plain text for what DocBook loses.

DocBook has headings, emphasis, lists and tables, yet drops the words of notes, text boxes and line breaks; the text has those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import takewhile

from nl_agenda.errors import CorruptFileError
from nl_agenda.ingest.broken_paragraphs import mended
from nl_agenda.ingest.colophon import fields_of, first_of_each, is_furniture
from nl_agenda.ingest.document import PLAIN, Block, Document, Field, Note, Role, Style
from nl_agenda.ingest.list_labels import BULLET, numeral
from nl_agenda.ingest.normalisation import fold
from nl_agenda.ingest.plain import read_plain
from nl_agenda.ingest.runs import LINE_BREAK, Run, blocks_of
from nl_agenda.ingest.safe_xml import Element, attribute, local, parse_xml
from nl_agenda.ingest.tables import CellCount, Row, read_table
from nl_agenda.limits import Limits

_RULE = re.compile(r"-{20,}")
_NOTE = re.compile(r"\[(\d{1,3})\]\s*(.*)")
_SECTION = re.compile(r"sect(\d)")
_LOOKS = {"bold": Style(bold=True), "underline": Style(underlined=True), "": Style(italic=True)}
_NUMBERS = {
    "arabic": "decimal",
    "loweralpha": "lowerLetter",
    "upperalpha": "upperLetter",
    "lowerroman": "lowerRoman",
    "upperroman": "upperRoman",
}
_LISTS = {"itemizedlist", "orderedlist"}
_TITLE = re.compile(r"(?![^,]{0,80}\b[Nn]amens\b)[\dA-Z(].{0,120}[^.:;,?!\s]")
_NUMBER = re.compile(r"(?P<decimal>\d{1,2}\.\d{1,2}[.)]?)|(?P<arabic>\d{1,2}[.)])|(?P<roman>[IVX]{1,5}[.)])|(?P<letter>\w[.)])")
_SQUEEZE = re.compile(r"\s+")
_MAX_LINES = 4  # of one paragraph with line breaks


def read_antiword(docbook: bytes, text: bytes, *, limits: Limits) -> Document:
    """Return the document of antiword's two outputs."""
    lines = [fold(line) for line in text.decode("utf-8", errors="replace").splitlines()]
    notes, fields = _below_the_text(lines)
    try:
        root = parse_xml(docbook, what="antiword's output", limits=limits)
    except CorruptFileError:
        return read_plain(text, limits=limits)  # antiword does not escape everything
    reader = _Reader(_broken_lines(lines), limits)
    blocks = list(takewhile(lambda block: not _RULE.fullmatch(block.text), reader.blocks(root)))
    body = mended([block for block in blocks if not is_furniture(block.text)])
    return Document("doc", tuple(body), notes, first_of_each([*reader.fields, *fields]))


def _below_the_text(lines: list[str]) -> tuple[tuple[Note, ...], tuple[Field, ...]]:
    """Read what antiword puts under rules below the text: the notes, then text boxes and headers."""
    groups: list[list[str]] = [[]]
    for line in lines:
        if _RULE.fullmatch(line):
            groups.append([])
        elif line:
            groups[-1].append(line)
    notes: list[Note] = []
    fields: list[Field] = []
    for group in groups[1:]:
        if _NOTE.fullmatch(group[0]) if group else None:
            notes += [Note(match.group(1), match.group(2)) for line in group if (match := _NOTE.fullmatch(line))]
        else:
            fields += fields_of(Block(line) for line in group)
    return tuple(notes), first_of_each(fields)


def _broken_lines(lines: list[str]) -> dict[str, list[str]]:
    """Return, for the words of adjacent lines glued together, those lines: DocBook lost where they were broken."""
    found: dict[str, list[str]] = {}
    for at in range(len(lines)):
        for count in range(2, _MAX_LINES + 1):
            group = lines[at : at + count]
            if len(group) < count or not all(group) or any(len(line) > 200 for line in group):
                break
            found.setdefault(_squeeze("".join(group)), group)
    return found


def _squeeze(text: str) -> str:
    return _SQUEEZE.sub("", text)


class _Reader:
    def __init__(self, broken: dict[str, list[str]], limits: Limits) -> None:
        self._broken = broken
        self._cells = CellCount(limits)
        self._notes = 0
        self.fields: list[Field] = []  # of a colophon in a table
        self._levels: list[tuple[int, str]] = []  # of the headings so far

    def blocks(self, element: Element, level: int = 1) -> list[Block]:
        name = local(element)
        if name in {"bookinfo", "footnote"}:
            return []
        if name == "title":
            made = blocks_of(self._runs(element, PLAIN), role=Role.HEADING, level=level)
            self._levels += [(level, block.text) for block in made]
            return made
        if name in _LISTS:
            return self._list(element)
        if name in {"informaltable", "table"}:
            return self._table(element)
        if name in {"para", "entry"}:
            return self._paragraph(element)
        section = _SECTION.fullmatch(name)
        deeper = int(section.group(1)) + 1 if section else level
        found: list[Block] = []
        before = ""
        for inner in element:
            made = self.blocks(inner, deeper)
            found += self._headed(made, deeper) if before in _LISTS and local(inner) == "para" else made
            before = local(inner)
        return found

    def _headed(self, blocks: list[Block], level: int) -> list[Block]:
        """Mark the heading directly below a list, which antiword gives as a paragraph."""
        if len(blocks) != 1 or not self._levels or blocks[0].label or not _TITLE.fullmatch(blocks[0].text):
            return blocks
        block = blocks[0]
        # It stands beside the heading above it, unless its number says whose equal it is.
        numbered = _numbering(block.text)
        same = [at for at, text in self._levels if numbered and _numbering(text) == numbered]
        level = same[-1] if same else level
        self._levels.append((level, block.text))
        return [replace(block, role=Role.HEADING, level=level)]

    def _paragraph(self, element: Element, label: str | None = None) -> list[Block]:
        lines = self._broken.get(_squeeze("".join(element.itertext()))) if len(element) == 0 else None
        if lines:
            return blocks_of([run for line in lines for run in (Run(line), Run(LINE_BREAK))], label=label)
        role = Role.LIST_ITEM if label else Role.BODY
        tables = [inner for inner in element if local(inner) in {"informaltable", *_LISTS}]
        return blocks_of(self._runs(element, PLAIN), role=role, label=label) + [b for table in tables for b in self.blocks(table)]

    def _runs(self, element: Element, look: Style) -> Iterator[Run]:
        if element.text:
            yield Run(element.text.replace("\n", " "), look)
        for inner in element:
            if local(inner) == "footnote":
                self._notes += 1
                yield Run("", look, str(self._notes))
            elif local(inner) == "emphasis":
                yield from self._runs(inner, _over(_LOOKS.get(attribute(inner, "role") or "", PLAIN), look))
            elif local(inner) not in {"informaltable", "para", *_LISTS}:
                yield from self._runs(inner, look)
            if inner.tail:
                yield Run(inner.tail.replace("\n", " "), look)

    def _list(self, element: Element) -> list[Block]:
        found: list[Block] = []
        numbers = _NUMBERS.get(attribute(element, "numeration") or "arabic", "decimal")
        for number, item in enumerate((inner for inner in element if local(inner) == "listitem"), start=1):
            label: str | None = f"{numeral(number, numbers)}." if local(element) == "orderedlist" else BULLET
            for inner in item:
                made = self._paragraph(inner, label) if local(inner) == "para" else self.blocks(inner)
                label = None if made else label
                found += [replace(block, role=Role.LIST_ITEM) if block.role is Role.BODY else block for block in made]
        return found

    def _table(self, table: Element) -> list[Block]:
        rows: list[Row] = []
        for row in (element for element in table.iter() if local(element) == "row"):
            cells = [cell for cell in row if local(cell) == "entry"]
            self._cells.add(len(cells))
            rows.append([self._cell(cell) for cell in cells])
        blocks, fields = read_table(rows)
        self.fields += fields
        return blocks

    def _cell(self, cell: Element) -> list[Block]:
        """Read a cell, in which each paragraph is a line."""
        if len(cell):
            return self._paragraph(cell)
        runs = [run for line in (cell.text or "").split("\n") for run in (Run(line), Run(LINE_BREAK))]
        return blocks_of(runs)


def _numbering(text: str) -> str | None:
    number = _NUMBER.match(text)
    return number.lastgroup if number else None


def _over(look: Style, below: Style) -> Style:
    return Style(look.bold or below.bold, look.italic or below.italic, look.underlined or below.underlined, below.size)
