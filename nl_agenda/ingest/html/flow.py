"""The blocks of a web page in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from nl_agenda import budget
from nl_agenda.errors import LimitExceededError
from nl_agenda.ingest.colophon import is_furniture
from nl_agenda.ingest.document import PLAIN, Block, Role, Style
from nl_agenda.ingest.html.notes import PageNotes
from nl_agenda.ingest.list_labels import BULLET, numeral
from nl_agenda.ingest.runs import LINE_BREAK, Run, blocks_of
from nl_agenda.ingest.safe_xml import Element, local
from nl_agenda.ingest.tables import CellCount, Row, read_table
from nl_agenda.limits import Limits

_INLINE = {
    *(
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
    ),
    *("q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"),
}
_SPACES = re.compile(r"[ \t\r\n\f]+")
_HEADING = re.compile(r"h([1-6])")
# The head of a Parliamentary paper is marked up as heading; to the letter it is its letterhead.
_PAPER_HEAD = re.compile(r"(?<![a-z])(?:stuktitel|stuknr|dossier\w*|kamerstukkop|ondernummer)(?![a-z])", re.IGNORECASE)
_PAPER_TEXT = re.compile(r"\d{2} ?\d{3}\b|Nr\. ?\d+\b")
_CHAMBER = re.compile(r"(?:tweede|eerste) kamer der staten-generaal", re.IGNORECASE)
_SUBHEADING = re.compile(r"(?<![a-z])(?:tussenkop|tussenkop_\w+|tuskop|kopje|subkop)(?![a-z])", re.IGNORECASE)
_BOLD = re.compile(r"(?<![a-z])(?:vet|bold|halfvet|vetcur|tussenkop_vet|tussenkop_vetcur)(?![a-z])", re.IGNORECASE)
_ITALIC = re.compile(r"(?<![a-z])(?:cur|cursief|italic|vetcur|tussenkop_cur|tussenkop_vetcur)(?![a-z])", re.IGNORECASE)
_UNDERLINED = re.compile(r"(?<![a-z])(?:ondlijn|onderstreept|underline|tussenkop_ondlijn)(?![a-z])", re.IGNORECASE)
_CSS_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_CSS_ITALIC = re.compile(r"font-style\s*:\s*(?:italic|oblique)", re.IGNORECASE)
_CSS_UNDERLINED = re.compile(r"text-decoration[\w-]{0,20}\s{0,9}:[^;]{0,200}underline", re.IGNORECASE)
_OWN_NUMBER = re.compile(r"(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s", re.IGNORECASE)
_LIST_STYLES = {
    "decimal": "1",
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "lower-roman": "i",
    "upper-roman": "I",
}


class Flow:
    """Walks through a page and gathers its blocks."""

    def __init__(self, notes: PageNotes, limits: Limits) -> None:
        self._notes = notes
        self._limits = limits
        self._cells = CellCount(limits)
        self._count = 0

    def blocks(
        self, element: Element, *, look: Style = PLAIN, role: Role = Role.BODY, level: int | None = None, label: str | None = None
    ) -> list[Block]:
        """Return the blocks of ``element``; what stands directly in it has ``role``, ``level`` and ``label``."""
        found: list[Block] = []
        waiting: list[Run] = []

        def close() -> None:
            nonlocal label
            made = [block for block in blocks_of(waiting, role=role, level=level, label=label) if not _is_furniture(block)]
            waiting.clear()
            if made:
                label = None
                self._add(found, made)

        for run in self._inline(element, look):
            if isinstance(run, Run):
                waiting.append(run)
            else:
                close()
                inner = self._block_element(run, look, label if role is Role.LIST_ITEM else None)
                label = None if inner else label
                found += inner
        close()
        return found

    def _add(self, found: list[Block], made: list[Block]) -> None:
        budget.check()
        self._count += len(made)
        if self._count > self._limits.paragraphs:
            raise LimitExceededError("paragraphs", self._count, self._limits.paragraphs)
        found += made

    def _inline(self, element: Element, look: Style) -> Iterator[Run | Element]:
        """Yield the runs of ``element``, and the block elements in it as they are."""
        if element.text:
            yield Run(_SPACES.sub(" ", element.text), look)
        for inner in element:
            name = local(inner)
            mark = self._notes.mark(inner) if name == "a" else None
            if mark is not None:
                yield Run("", look, mark)
            elif name == "br":
                yield Run(LINE_BREAK)
            elif name in _INLINE or ":" in name:  # "o:p", "st1:date": Word's own
                yield from self._inline(inner, _look(inner, look))
            elif name:
                yield inner
            if inner.tail:
                yield Run(_SPACES.sub(" ", inner.tail), look)

    def _block_element(self, element: Element, look: Style, label: str | None) -> list[Block]:
        name = local(element)
        look = _look(element, look)
        if name in {"ul", "ol"}:
            return self._list(element, look)
        if name == "table":
            return self._table(element, look)
        role, level = _role(element, name)
        if role is Role.BODY and label is not None:
            role = Role.LIST_ITEM
        return self.blocks(element, look=look, role=role, level=level, label=label)

    def _list(self, element: Element, look: Style) -> list[Block]:
        found: list[Block] = []
        number = _integer(element.get("start"), 1)
        style = _LIST_STYLES.get(_css_list_style(element), element.get("type") or "1")
        for item in element:
            if local(item) in {"ul", "ol"}:
                found += self._list(item, look)
            elif local(item) == "li":
                number = _integer(item.get("value"), number)
                label = f"{numeral(number, style)}." if local(element) == "ol" else BULLET
                label_or_none = None if _OWN_NUMBER.match("".join(item.itertext()).lstrip()) else label
                found += self.blocks(item, look=_look(item, look), role=Role.LIST_ITEM, label=label_or_none)
                number += 1
        return found

    def _table(self, table: Element, look: Style) -> list[Block]:
        rows: list[Row] = []
        for row in _rows(table):
            cells = [cell for cell in row if local(cell) in {"td", "th"}]
            self._cells.add(len(cells))
            rows.append([self.blocks(cell, look=look) for cell in cells])
        return read_table(rows)[0]


def _is_furniture(block: Block) -> bool:
    return is_furniture(block.text) or (block.role is Role.HEADING and bool(_CHAMBER.fullmatch(block.text)))


def _rows(table: Element) -> Iterator[Element]:
    for element in table:
        if local(element) == "tr":
            yield element
        elif local(element) in {"thead", "tbody", "tfoot"}:
            yield from _rows(element)


def _role(element: Element, name: str) -> tuple[Role, int | None]:
    classes = element.get("class") or ""
    heading = _HEADING.fullmatch(name)
    if heading and not _PAPER_HEAD.search(classes) and not _PAPER_TEXT.match("".join(element.itertext()).strip()):
        return Role.HEADING, int(heading.group(1))
    if _SUBHEADING.search(classes):
        return Role.HEADING, None
    return Role.BODY, None


def _look(element: Element, below: Style) -> Style:
    name, classes, css = local(element), element.get("class") or "", element.get("style") or ""
    if name in {"span", "p", "div", "td"} and not classes and not css:
        return below
    return replace(
        below,
        bold=below.bold or name in {"b", "strong", "th"} or bool(_BOLD.search(classes) or _CSS_BOLD.search(css)),
        italic=below.italic or name in {"i", "em"} or bool(_ITALIC.search(classes) or _CSS_ITALIC.search(css)),
        underlined=below.underlined or name == "u" or bool(_UNDERLINED.search(classes) or _CSS_UNDERLINED.search(css)),
    )


def _css_list_style(element: Element) -> str:
    match = re.search(r"list-style(?:-type)?\s*:\s*([\w-]+)", element.get("style") or "")
    return match.group(1) if match else ""


def _integer(text: str | None, default: int) -> int:
    return int(text) if text is not None and re.fullmatch(r"\d{1,6}", text.strip()) else default
