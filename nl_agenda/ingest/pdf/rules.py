"""Drawn lines and boxes of a page: they underline headings, part the footnotes from the body, and make tables."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, Protocol

import pypdfium2.raw as raw

from nl_agenda.ingest.pdf.page import Rule

_MAX_OBJECTS = 20_000
_MAX_DEPTH = 3
_WHITE = 250


class Framed(Protocol):
    """Anything that tells where a point of the page is seen."""

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Return where (x, y) of the page is seen."""


def rules_of(page: Any, frame: Framed) -> list[Rule]:
    """Return what is drawn in any colour but white."""
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    found: list[Rule] = []
    for item in _paths(page):
        if not raw.FPDFPageObj_GetBounds(item, left, bottom, right, top) or not _is_visible(item):
            continue
        (x0, y0), (x1, y1) = frame.point(left.value, top.value), frame.point(right.value, bottom.value)
        found.append(Rule(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))
    return found


def _paths(page: Any) -> Iterator[Any]:
    # Forms within forms can hold each other exponentially often: look at so many objects and no more.
    stack = [(raw.FPDFPage_GetObject(page, at), 0) for at in range(min(raw.FPDFPage_CountObjects(page), _MAX_OBJECTS))]
    seen = 0
    stack.reverse()
    while stack and seen < _MAX_OBJECTS:
        item, depth = stack.pop()
        seen += 1
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            yield item
        elif kind == raw.FPDF_PAGEOBJ_FORM and depth < _MAX_DEPTH:
            count = min(raw.FPDFFormObj_CountObjects(item), _MAX_OBJECTS - seen)
            stack += [(raw.FPDFFormObj_GetObject(item, at), depth + 1) for at in range(count)]


def _is_visible(item: Any) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not raw.FPDFPath_GetDrawMode(item, fill, stroke):
        return False
    if stroke.value:
        return True
    return bool(fill.value) and not _is_white(item)


def _is_white(item: Any) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not raw.FPDFPageObj_GetFillColor(item, red, green, blue, alpha):
        return False
    return alpha.value == 0 or min(red.value, green.value, blue.value) >= _WHITE
