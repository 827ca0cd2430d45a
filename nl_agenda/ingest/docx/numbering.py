"""List numbers, which Word computes and does not keep: counted again from numbering.xml."""

from __future__ import annotations

import re
from dataclasses import dataclass

from nl_agenda.ingest.docx.styles import value
from nl_agenda.ingest.list_labels import BULLET, numeral
from nl_agenda.ingest.safe_xml import Element, attribute, child, local

_PLACEHOLDER = re.compile(r"%([1-9])")
_MAX_LEVEL = 8


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    numbers: str  # OOXML's name of the numbering: decimal, lowerLetter, bullet, none
    template: str  # "%1.", "%1.%2", "(%1)"
    restart: int | None = None  # level after which it begins anew; 0 for never
    style: str | None = None


_List = tuple[str, dict[int, _Level], dict[int, int]]  # its abstract list, levels, and numbers to start with


class Numbering:
    """The lists of a document and how far each has got."""

    def __init__(self, root: Element | None) -> None:
        # Templates bring along dozens of lists of nine levels, of which a letter uses one or two: these alone are read.
        self._abstract: dict[str, Element] = {}
        self._elements: dict[str, Element] = {}
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        for element in root if root is not None else ():
            if local(element) == "abstractNum":
                self._abstract[attribute(element, "abstractNumId") or ""] = element
            elif local(element) == "num":
                self._elements[attribute(element, "numId") or ""] = element

    def label(self, list_id: str | None, level: int | None) -> str | None:
        """Count one item of a list on, and return what stands before it; ``None`` for no list or an invisible label."""
        if list_id is None or list_id not in self._elements:
            return None
        if list_id not in self._lists:
            self._lists[list_id] = self._read_list(self._elements[list_id])
        level = min(max(level or 0, 0), _MAX_LEVEL)
        abstract, levels, starts = self._lists[list_id]
        counts = self._counts.setdefault(abstract, {})
        self._count(list_id, level, levels, starts, counts)
        known = levels.get(level)
        if known is None or known.numbers == "none":
            return None
        if known.numbers == "bullet":
            return BULLET if known.template.strip() else None
        text = _PLACEHOLDER.sub(lambda m: _number(int(m.group(1)) - 1, levels, counts), known.template)
        return text.strip() or None

    def _count(self, list_id: str, level: int, levels: dict[int, _Level], starts: dict[int, int], counts: dict[int, int]) -> None:
        first = starts.get(level)
        if first is not None and (list_id, level) not in self._begun:
            counts[level] = first
        elif level in counts:
            counts[level] += 1
        else:
            counts[level] = levels[level].start if level in levels else 1
        self._begun.add((list_id, level))
        for deeper in [other for other in counts if other > level]:
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or (restart and level < restart):
                del counts[deeper]

    def _read_list(self, element: Element) -> _List:
        abstract = value(child(element, "abstractNumId")) or ""
        levels = dict(_levels(self._abstract[abstract])) if abstract in self._abstract else {}
        starts: dict[int, int] = {}
        for override in element:
            if local(override) != "lvlOverride":
                continue
            level = _integer(attribute(override, "ilvl"), 0)
            own = child(override, "lvl")
            if own is not None:
                levels[level] = _level(own)
            start = value(child(override, "startOverride"))
            if start is not None:
                starts[level] = _integer(start, 1)
        return abstract, levels, starts


def _levels(element: Element) -> list[tuple[int, _Level]]:
    return [(_integer(attribute(inner, "ilvl"), 0), _level(inner)) for inner in element if local(inner) == "lvl"]


def _level(element: Element) -> _Level:
    restart = value(child(element, "lvlRestart"))
    return _Level(
        start=_integer(value(child(element, "start")), 1),
        numbers=value(child(element, "numFmt")) or "decimal",
        template=value(child(element, "lvlText")) or "",
        restart=_integer(restart, 0) if restart is not None else None,
        style=value(child(element, "pStyle")),
    )


def _number(level: int, levels: dict[int, _Level], counts: dict[int, int]) -> str:
    known = levels.get(level)
    return numeral(counts.get(level, known.start if known else 1), known.numbers if known else "decimal")


def _integer(text: str | None, default: int) -> int:
    try:
        return int(text) if text is not None else default
    except ValueError:
        return default
