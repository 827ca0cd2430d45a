"""The style table of a DOCX, resolved once: what each style says after all that it is based on."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from nl_agenda.ingest.looks import UNSAID, Look
from nl_agenda.ingest.safe_xml import Element, attribute, attributes, child, local

_HEADING_NAME = re.compile(r"(?:heading|kop|koptekst|tussenkop|überschrift|titre)\s*(\d)?", re.IGNORECASE)
_PAGE_HEADERS = {"koptekst", "header"}
_TITLE_NAMES = {"title", "titel", "subtitle", "ondertitel"}
_CONTENTS_NAME = re.compile(r"(?:toc|inhopg|inhoudsopgave)\s*\d?", re.IGNORECASE)
_MAX_DEPTH = 20  # of styles based on styles; also ends circles
Properties = dict[str, Element]  # the elements in a ``pPr``, by local name

_OFF = {"0", "false", "off", "none"}


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """What a paragraph style says.

    ``level`` is the outline level from 1; ``heading`` is true also for titles, which have none; ``contents`` for lines of a table
    of contents. ``list_id`` and ``list_level`` are the numbering that the style brings along.
    """

    look: Look = UNSAID
    level: int | None = None
    heading: bool = False
    contents: bool = False
    list_id: str | None = None
    list_level: int | None = None


class StyleTable:
    """Styles by id."""

    def __init__(self, root: Element | None) -> None:
        self._elements: dict[str, Element] = {}
        self._looks: dict[str, ParagraphLook] = {}
        self._paragraphs: dict[str | None, ParagraphLook] = {}  # with the defaults below
        self._default: str | None = None
        defaults = Look()
        for element in root if root is not None else ():
            if local(element) == "style":
                given = attributes(element)
                identity = given.get("styleId", "")
                self._elements[identity] = element
                if given.get("type") == "paragraph" and given.get("default") in {"1", "true"}:
                    self._default = identity
            elif local(element) == "docDefaults":
                default = child(element, "rPrDefault")
                defaults = read_look(child(default, "rPr") if default is not None else None)
        self._defaults = defaults

    def paragraph(self, identity: str | None) -> ParagraphLook:
        """Return the paragraph style ``identity``, the default style if that is unknown."""
        name = identity if identity in self._elements else self._default
        if name not in self._paragraphs:
            found = self._resolve(name, 0) if name is not None else ParagraphLook()
            self._paragraphs[name] = replace(found, look=found.look.over(self._defaults))
        return self._paragraphs[name]

    def character(self, identity: str | None) -> Look:
        """Return the character style ``identity``."""
        return self._resolve(identity, 0).look if identity in self._elements else Look()

    def _resolve(self, identity: str | None, depth: int) -> ParagraphLook:
        if identity is None or identity not in self._elements or depth > _MAX_DEPTH:
            return ParagraphLook()
        if identity not in self._looks:
            element = self._elements[identity]
            below = self._resolve(value(child(element, "basedOn")), depth + 1)
            self._looks[identity] = _own(element, below)
        return self._looks[identity]


def _own(element: Element, below: ParagraphLook) -> ParagraphLook:
    properties = properties_of(element)
    level = outline_level(properties)
    name = (value(child(element, "name")) or "").strip()
    named = _HEADING_NAME.fullmatch(name) if name.casefold() not in _PAGE_HEADERS else None
    if level is None and named and named.group(1):
        level = int(named.group(1))
    list_id, list_level = numbering(properties)
    inherited = below.level if level is None else level or None
    return ParagraphLook(
        look=read_look(child(element, "rPr")).over(below.look),
        level=inherited,
        heading=bool(named) or inherited is not None or name.casefold() in _TITLE_NAMES,
        contents=below.contents or bool(_CONTENTS_NAME.fullmatch(name)),
        list_id=list_id if list_id is not None else below.list_id,
        list_level=list_level if list_level is not None else below.list_level,
    )


def properties_of(element: Element) -> Properties:
    """Return the paragraph properties of a paragraph or style, the first of each name."""
    found = child(element, "pPr")
    return {local(one): one for one in reversed(found)} if found is not None else {}


def outline_level(properties: Properties) -> int | None:
    """Return the outline level of paragraph properties from 1; 0 says that it is body text, ``None`` that nothing is said."""
    found = value(properties.get("outlineLvl"))
    if found is None or not found.isdigit():
        return None
    return int(found) + 1 if int(found) < 9 else 0


def numbering(properties: Properties) -> tuple[str | None, int | None]:
    """Return the list and its level that paragraph properties name."""
    found = properties.get("numPr")
    if found is None:
        return None, None
    level = value(child(found, "ilvl"))
    return value(child(found, "numId")), int(level) if level is not None and level.isdigit() else None


def read_look(properties: Element | None) -> Look:
    """Return the look that run properties give."""
    if properties is None:
        return Look()
    found: dict[str, Element] = {local(element): element for element in properties}
    size = value(found.get("sz"))
    underline = value(found.get("u"), "single") if "u" in found else None
    return Look(
        bold=_flag(found.get("b")),
        italic=_flag(found.get("i")),
        underlined=None if underline is None else underline != "none",
        capitals=_flag(found.get("caps")),
        hidden=_flag(found.get("vanish")),
        size=int(size) / 2 if size is not None and size.isdigit() else None,
    )


def value(element: Element | None, default: str | None = None) -> str | None:
    """Return the attribute ``val`` of an element."""
    if element is None:
        return None
    found = attribute(element, "val")
    return default if found is None else found


def _flag(element: Element | None) -> bool | None:
    if element is None:
        return None
    return (attribute(element, "val") or "1") not in _OFF
