"""Walk through the text of an ODT in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from nl_agenda import budget
from nl_agenda.errors import LimitExceededError
from nl_agenda.ingest.broken_paragraphs import go_together, join
from nl_agenda.ingest.colophon import fields_of, is_colophon, is_furniture
from nl_agenda.ingest.document import Block, Field, Note, Role
from nl_agenda.ingest.looks import Look
from nl_agenda.ingest.odt.styles import OUTLINE, StyleTable
from nl_agenda.ingest.runs import LINE_BREAK, Run, blocks_of
from nl_agenda.ingest.safe_xml import Element, attribute, child, local
from nl_agenda.ingest.tables import CellCount, Row, read_table
from nl_agenda.limits import Limits

_WRAPPERS = {
    "section",
    "text",
    "body",
    "text-box",
    "header",
    "footer",
    "header-first",
    "header-left",
    "footer-first",
    "note-body",
}
_SKIPPED = {
    *(
        "tracked-changes",
        "annotation",
        "annotation-end",
        "sequence-decls",
        "variable-decls",
        "user-field-decls",
        "forms",
        "hidden-text",
    ),
    *(
        "table-of-content",
        "alphabetical-index",
        "illustration-index",
        "table-index",
        "bibliography",
        "ruby-text",
        "page-number",
        "page-count",
    ),
}
_SHAPES = {"custom-shape", "rect", "ellipse", "polygon", "path"}
_MAX_HEADING = 250
_MAX_SPACES = 100
_MAX_NESTING = 60


class BodyReader:
    """Makes blocks of the elements of an ODT; notes and fields gather in it."""

    def __init__(self, styles: StyleTable, limits: Limits) -> None:
        self.notes: list[Note] = []
        self.fields: list[Field] = []
        self._styles = styles
        self._limits = limits
        self._cells = CellCount(limits)
        self._boxes: list[Element] = []
        self._counts: dict[str, dict[int, int]] = {}
        self._paragraphs = 0
        self._nesting = 0

    def read(self, container: Element) -> list[Block]:
        """Return the blocks of what ``container`` holds."""
        self._nesting += 1
        if self._nesting > _MAX_NESTING:
            raise LimitExceededError("table_cells", self._nesting, _MAX_NESTING)
        blocks: list[Block] = []
        adjacent = False
        for element in container:
            found, is_paragraph = self._element(element)
            if adjacent and is_paragraph and blocks and found and go_together(blocks[-1], found[0]):
                blocks[-1] = join(blocks[-1], found.pop(0))
                adjacent = True
            else:
                adjacent = is_paragraph and bool(found)
            blocks += found
        self._nesting -= 1
        return blocks

    def _element(self, element: Element) -> tuple[list[Block], bool]:
        name = local(element)
        if name in {"p", "h"}:
            return self._paragraph(element), True
        if name == "list":
            return self._list(element, None, 1), False
        if name == "table":
            return self._table(element), False
        if name in _WRAPPERS:
            return self.read(element), False
        if name in {"frame", "g"} | _SHAPES:
            self._find_boxes(element)
            return self._take_boxes(), False
        return [], False

    def _paragraph(self, element: Element, label: str | None = None) -> list[Block]:
        budget.check()
        self._paragraphs += 1
        if self._paragraphs > self._limits.paragraphs:
            raise LimitExceededError("paragraphs", self._paragraphs, self._limits.paragraphs)
        style = attribute(element, "style-name")
        runs = list(self._runs(element, self._styles.look("paragraph", style)))
        before = self._take_boxes()
        level = self._level(element, style)
        if label is None and local(element) == "h" and level is not None and any(run.text.strip() for run in runs):
            label = self._count_heading(level)
        heading = level is not None or self._styles.is_title(style)
        role = Role.HEADING if heading else Role.LIST_ITEM if label else Role.BODY
        blocks = blocks_of(runs, role=role, level=level, label=label)
        return before + [_unless_too_long(block) for block in blocks if not is_furniture(block.text)]

    def _level(self, element: Element, style: str | None) -> int | None:
        if local(element) != "h":
            return self._styles.outline_level(style)
        given = attribute(element, "outline-level")
        return int(given) if given is not None and given.isdigit() and given != "0" else 1

    def _count_heading(self, level: int) -> str | None:
        known = self._styles.list_level(OUTLINE, level)
        if not known.numbers:
            return None
        counts = self._counts.setdefault(OUTLINE, {})
        counts[level] = counts.get(level, known.start - 1) + 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        return known.label(counts.get(at, 1) for at in range(1, level + 1))

    def _runs(self, element: Element, look: Look) -> Iterator[Run]:
        if element.text and not look.hidden:
            yield _run(element.text, look)
        for inner in element:
            yield from self._inline(inner, look)
            if inner.tail and not look.hidden:
                yield _run(inner.tail, look)

    def _inline(self, element: Element, look: Look) -> Iterator[Run]:
        name = local(element)
        if name == "note":
            yield Run("", look.style(), self._note(element))
        elif name == "s":
            count = attribute(element, "c") or "1"
            yield Run(" " * min(int(count) if count.isdigit() else 1, _MAX_SPACES), look.style())
        elif name == "tab":
            yield Run(" ", look.style())
        elif name == "line-break":
            yield Run(LINE_BREAK)
        elif name in {"frame", "g"} | _SHAPES:
            self._find_boxes(element)
        elif name == "span":
            yield from self._runs(element, self._styles.look("text", attribute(element, "style-name")).over(look))
        elif name not in _SKIPPED:
            yield from self._runs(element, look)

    def _note(self, note: Element) -> str:
        citation, body = child(note, "note-citation"), child(note, "note-body")
        mark = "".join(citation.itertext()).strip() if citation is not None else str(len(self.notes) + 1)
        at = len(self.notes)
        boxes, self._boxes = self._boxes, []
        blocks = self.read(body) if body is not None else []
        self._boxes = boxes
        text = " ".join(f"{block.label} {block.text}" if block.label else block.text for block in blocks)
        self.notes.insert(at, Note(mark, text))
        return mark

    def _list(self, element: Element, inherited: str | None, level: int) -> list[Block]:
        if level > _MAX_NESTING:
            raise LimitExceededError("table_cells", level, _MAX_NESTING)
        name = attribute(element, "style-name") or inherited or self._style_of_items(element)
        counts = self._counts.setdefault(name or "", {})
        if attribute(element, "continue-numbering") != "true" and attribute(element, "continue-list") is None and level == 1:
            counts.clear()
        found: list[Block] = []
        for item in element:
            if local(item) in {"list-item", "list-header"}:
                found += self._item(item, name, level, counts, numbered=local(item) == "list-item")
        return found

    def _item(self, item: Element, name: str | None, level: int, counts: dict[int, int], *, numbered: bool) -> list[Block]:
        found: list[Block] = []
        known = self._styles.list_level(name, level)
        label: str | None = None
        if numbered and any(local(inner) in {"p", "h"} for inner in item):
            start = attribute(item, "start-value")
            counts[level] = int(start) if start is not None and start.isdigit() else counts.get(level, known.start - 1) + 1
            label = known.label(counts.get(at, 1) for at in range(1, level + 1))
            for deeper in [at for at in counts if at > level]:
                del counts[deeper]
        nested = 0
        for inner in item:
            if local(inner) in {"p", "h"}:
                made = self._paragraph(inner, label)
                label = None if made else label
                found += [replace(block, role=Role.LIST_ITEM) if block.role is Role.BODY else block for block in made]
            elif local(inner) == "list":
                # An item without words only holds the list below it: that goes on where the one before stopped.
                if nested and attribute(inner, "continue-numbering") != "true":
                    counts.pop(level + 1, None)
                nested += 1
                found += self._list(inner, name, level + 1)
            elif local(inner) == "table":
                found += self._table(inner)
        return found

    def _style_of_items(self, element: Element) -> str | None:
        first = next((inner for inner in element.iter() if local(inner) in {"p", "h"}), None)
        return self._styles.list_style(attribute(first, "style-name")) if first is not None else None

    def _table(self, table: Element) -> list[Block]:
        rows: list[Row] = []
        for row in _rows(table):
            cells = [cell for cell in row if local(cell) == "table-cell"]
            self._cells.add(len(cells))
            rows.append([self.read(cell) for cell in cells])
        blocks, fields = read_table(rows)
        self.fields += fields
        return blocks

    def _find_boxes(self, element: Element) -> None:
        self._boxes += [inner for inner in element.iter() if _is_box(inner) and not _in_box(inner, element)]

    def _take_boxes(self) -> list[Block]:
        boxes, self._boxes = self._boxes, []
        found: list[Block] = []
        for box in boxes:
            blocks = self.read(box)
            if is_colophon([block.text for block in blocks]):
                self.fields += fields_of(blocks)
            else:
                found += blocks
        return found


def _in_box(element: Element, outermost: Element) -> bool:
    for above in element.iterancestors() if element is not outermost else ():
        if above is outermost:
            return _is_box(outermost)
        if _is_box(above):
            return True
    return False


def _is_box(element: Element) -> bool:
    """Return whether text stands in a box of its own: LibreOffice keeps Word's text boxes as shapes with paragraphs in them."""
    name = local(element)
    return name == "text-box" or (name in _SHAPES and any(local(inner) in {"p", "list"} for inner in element))


def _run(text: str, look: Look) -> Run:
    # White space in the file is a single space; breaks are elements.
    text = " " if text == LINE_BREAK else text
    return Run(text.upper() if look.capitals else text, look.style())


def _rows(table: Element) -> Iterator[Element]:
    for element in table:
        if local(element) == "table-row":
            yield element
        elif local(element) in {"table-header-rows", "table-rows", "table-row-group"}:
            yield from _rows(element)


def _unless_too_long(block: Block) -> Block:
    if block.role is Role.HEADING and len(block.text) > _MAX_HEADING:
        return replace(block, role=Role.BODY, level=None)
    return block
