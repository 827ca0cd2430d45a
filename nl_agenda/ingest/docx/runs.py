"""The runs of one DOCX paragraph: text with its look, breaks, marks of notes, and the text boxes anchored in it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from nl_agenda.ingest.docx.notes import Notes
from nl_agenda.ingest.docx.styles import StyleTable, read_look, value
from nl_agenda.ingest.looks import Look
from nl_agenda.ingest.runs import LINE_BREAK, Run
from nl_agenda.ingest.safe_xml import Element, attribute, child, local

_WRAPPERS = {
    *("ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "customXml", "fldSimple", "dir", "bdo", "ruby", "rubyBase"),
    *("AlternateContent", "Choice", "oMath", "oMathPara"),
}
# What is not named, such as deleted text and the code of a field, is not shown.
_SIGNS = {"tab": " ", "ptab": " ", "noBreakHyphen": "-", "softHyphen": "", "br": LINE_BREAK, "cr": LINE_BREAK, "t": None}
_LONGEST_CODE = 10  # paragraphs
# Symbol fonts keep their signs in the private area; these few occur in running text.
_SYMBOLS = {
    "F0B7": "•",
    "F0A7": "•",
    "F0E0": "→",
    "F0F0": "→",
    "F0DE": "→",
    "F02D": "-",
    "F0B0": "°",
    "F0B3": "≥",
    "F0A3": "≤",
    "F0FC": "✓",
}


class RunReader:
    """Reads paragraphs one after the other; a field that begins in one may end in another."""

    def __init__(self, styles: StyleTable, notes: Notes) -> None:
        self._styles = styles
        self._notes = notes
        self._fields: list[bool] = []  # for each open field, whether its result is being shown
        self._unshown = 0  # paragraphs since a field's code began
        self._boxes: list[Element] = []

    def take_boxes(self) -> list[Element]:
        """Return the contents of the text boxes seen since the last call."""
        boxes, self._boxes = self._boxes, []
        return boxes

    def read(self, paragraph: Element, below: Look) -> list[Run]:
        """Return the runs of ``paragraph`` over the look of its style."""
        self._unshown = 0 if all(self._fields) else self._unshown + 1
        if self._unshown > _LONGEST_CODE:  # a field that was never closed must not swallow the letter
            self._fields.clear()
        return list(self._inside(paragraph, below))

    @contextmanager
    def apart(self) -> Iterator[None]:
        """Read a text box, header or note: fields of the surrounding text have no say in it."""
        fields, self._fields = self._fields, []
        yield
        self._fields = fields

    def _inside(self, container: Element, below: Look) -> Iterator[Run]:
        for element in container:
            name = local(element)
            if name == "r":
                yield from self._run(element, below)
            elif name == "AlternateContent":
                yield from self._inside(_preferred(element), below)
            elif name in _WRAPPERS:
                yield from self._inside(element, below)

    def _run(self, run: Element, below: Look) -> Iterator[Run]:
        pieces = [(local(element), element) for element in run]
        properties = next((element for name, element in pieces if name == "rPr"), None)
        look = below
        if properties is not None:
            named = self._styles.character(value(child(properties, "rStyle")))
            look = read_look(properties).over(named).over(below)
        for name, element in pieces:
            piece = self._piece(name, element, look) if element is not properties else None
            if piece is not None:
                yield piece

    def _piece(self, name: str, element: Element, look: Look) -> Run | None:
        """Return the run that one element of a run makes, if it makes any."""
        if name == "fldChar":
            self._field(attribute(element, "fldCharType"))
        elif name in {"footnoteReference", "endnoteReference"}:
            mark = self._notes.cite(name.removesuffix("Reference"), element)
            if mark is not None:
                return Run("", look.style(), mark)
        elif name in {"drawing", "pict", "object", "AlternateContent"}:
            self._find_boxes(element)
        elif (name in _SIGNS or name == "sym") and not look.hidden and all(self._fields):
            text = _text(element, name)
            if text:
                return Run(text.upper() if look.capitals else text, look.style())
        return None

    def _field(self, kind: str | None) -> None:
        """Follow a field: its code is not shown, its result is."""
        if kind == "begin":
            self._fields.append(False)
        elif kind == "separate" and self._fields:
            self._fields[-1] = True
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _find_boxes(self, element: Element) -> None:
        stack = [element]
        while stack:
            current = stack.pop()
            name = local(current)
            if name == "txbxContent":
                self._boxes.append(current)
            elif name == "AlternateContent":
                stack.append(_preferred(current))
            else:
                stack += reversed(list(current))


def _preferred(alternatives: Element) -> Element:
    """Return the modern form of what stands twice in the file, or the old one where it is alone."""
    choice = child(alternatives, "Choice")
    if choice is not None:
        return choice
    fallback = child(alternatives, "Fallback")
    return fallback if fallback is not None else alternatives


def _text(element: Element, name: str) -> str:
    if name == "sym":
        return _SYMBOLS.get((attribute(element, "char") or "").upper(), "")
    sign = _SIGNS[name]
    return (element.text or "") if sign is None else sign
