"""Styles and lists of an ODT, resolved through their parents."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from nl_agenda.ingest.list_labels import BULLET, numeral
from nl_agenda.ingest.looks import Look
from nl_agenda.ingest.safe_xml import Element, attribute, child, local

OUTLINE = "outline"  # the one list that numbers headings
_MAX_DEPTH = 20
_BOLD = {"bold", "600", "700", "800", "900"}
_POINTS = re.compile(r"([\d.]{1,6})pt")


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How one level of a list is labelled; an empty ``numbers`` shows nothing."""

    bullet: str = ""
    numbers: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int = 1
    shown: int = 1  # how many levels the label shows: 2 gives "1.1"

    def label(self, counts: Iterable[int]) -> str | None:
        """Return the label for the counts of this level and those above it, outermost first."""
        if self.bullet:
            return BULLET if self.bullet.strip() else None
        if not self.numbers:
            return None
        shown = list(counts)[-self.shown :]
        return self.prefix.strip() + ".".join(numeral(count, self.numbers) for count in shown) + self.suffix.strip()


class StyleTable:
    """Styles of a document by family and name."""

    def __init__(self, *roots: Element | None) -> None:
        self._elements: dict[tuple[str, str], Element] = {}
        self._looks: dict[tuple[str, str], Look] = {}
        self._lists: dict[str, dict[int, ListLevel]] = {}
        self._defaults: dict[str, Look] = {}
        for root in roots:
            for element in root.iter() if root is not None else ():
                self._take(element)

    def look(self, family: str, name: str | None) -> Look:
        """Return the look of a style of the family "paragraph" or "text"."""
        found = self._resolve(family, name, 0)
        return found.over(self._defaults.get(family, Look())) if family == "paragraph" else found

    def outline_level(self, name: str | None) -> int | None:
        """Return the outline level that a paragraph style has by default."""
        for element in self._chain("paragraph", name):
            level = attribute(element, "default-outline-level")
            if level is not None:
                return int(level) if level.isdigit() and level != "0" else None
        return None

    def list_style(self, name: str | None) -> str | None:
        """Return the list that a paragraph style brings along."""
        return next(
            (found for element in self._chain("paragraph", name) if (found := attribute(element, "list-style-name"))), None
        )

    def is_title(self, name: str | None) -> bool:
        """Return whether a paragraph style is that of the document's title."""
        return any(attribute(element, "name") in {"Title", "Subtitle"} for element in self._chain("paragraph", name))

    def list_level(self, name: str | None, level: int) -> ListLevel:
        """Return how ``level`` (from 1) of a list is labelled."""
        return self._lists.get(name or "", {}).get(level, ListLevel())

    def _take(self, element: Element) -> None:
        name = local(element)
        if name == "style":
            key = (attribute(element, "family") or "", attribute(element, "name") or "")
            self._elements.setdefault(key, element)
        elif name == "default-style":
            self._defaults[attribute(element, "family") or ""] = _own_look(element)
        elif name == "outline-style":
            self._lists.setdefault(OUTLINE, dict(_levels(element)))
        elif name == "list-style":
            self._lists.setdefault(attribute(element, "name") or "", dict(_levels(element)))

    def _chain(self, family: str, name: str | None) -> list[Element]:
        chain: list[Element] = []
        while name is not None and (family, name) in self._elements and len(chain) < _MAX_DEPTH:
            element = self._elements[family, name]
            chain.append(element)
            name = attribute(element, "parent-style-name")
        return chain

    def _resolve(self, family: str, name: str | None, depth: int) -> Look:
        key = (family, name or "")
        if key not in self._elements or depth > _MAX_DEPTH:
            return Look()
        if key not in self._looks:
            element = self._elements[key]
            below = self._resolve(family, attribute(element, "parent-style-name"), depth + 1)
            self._looks[key] = _own_look(element).over(below)
        return self._looks[key]


def _own_look(element: Element) -> Look:
    properties = child(element, "text-properties")
    if properties is None:
        return Look()
    weight, slant = attribute(properties, "font-weight"), attribute(properties, "font-style")
    line, case = attribute(properties, "text-underline-style"), attribute(properties, "text-transform")
    size = _POINTS.fullmatch(attribute(properties, "font-size") or "")
    return Look(
        bold=None if weight is None else weight in _BOLD,
        italic=None if slant is None else slant in {"italic", "oblique"},
        underlined=None if line is None else line != "none",
        capitals=None if case is None else case == "uppercase",
        hidden=None if attribute(properties, "display") is None else attribute(properties, "display") == "none",
        size=float(size.group(1)) if size else None,
    )


def _levels(element: Element) -> list[tuple[int, ListLevel]]:
    found: list[tuple[int, ListLevel]] = []
    for inner in element:
        level = _integer(attribute(inner, "level"), 1)
        if local(inner) == "list-level-style-bullet":
            found.append((level, ListLevel(bullet=attribute(inner, "bullet-char") or " ")))
        elif local(inner) in {"list-level-style-number", "outline-level-style"}:
            found.append(
                (
                    level,
                    ListLevel(
                        numbers=attribute(inner, "num-format") or "",
                        prefix=attribute(inner, "num-prefix") or "",
                        suffix=attribute(inner, "num-suffix") or "",
                        start=_integer(attribute(inner, "start-value"), 1),
                        shown=_integer(attribute(inner, "display-levels"), 1),
                    ),
                )
            )
    return found


def _integer(text: str | None, default: int) -> int:
    return int(text) if text is not None and text.isdigit() else default
