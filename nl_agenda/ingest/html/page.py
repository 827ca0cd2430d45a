"""The part of a web page that is the letter: menus, scripts, banners and error pages apart."""

from __future__ import annotations

import re

from nl_agenda.errors import UnsupportedFormatError
from nl_agenda.ingest.safe_xml import Element, local

_OUT = {
    *(
        "script",
        "style",
        "noscript",
        "template",
        "nav",
        "aside",
        "form",
        "button",
        "select",
        "input",
        "textarea",
        "svg",
        "iframe",
        "object",
    ),
    *("canvas", "video", "audio", "map", "dialog", "link", "meta", "head", "figure", "picture", "img"),
}
_FRAME = {"header", "footer"}  # of the page, unless inside the letter itself
_ROLES = {
    "navigation",
    "banner",
    "contentinfo",
    "search",
    "complementary",
    "dialog",
    "alertdialog",
    "alert",
    "menu",
    "menubar",
    "toolbar",
    "tooltip",
}
# Words in class and id that tell of a site's furniture; whole words only, so that "tussenkop" or "tr.header" stay.
_FURNITURE = re.compile(
    r"(?<![a-z])(?:nav|navbar|navigation|navigatie|menu|hoofdmenu|submenu|breadcrumbs?|kruimelpad|broodkruimel|cookies?|cookiebar|cookiebanner"
    r"|banner|topbar|footer|sidebar|share|sharing|delen|social|skiplinks?|skip|toolbar|zoekbalk|searchbar|search|login|pagination|paginering"
    r"|related|gerelateerd|print|download|downloads|feedback|popup|modal|tooltip|toc|inhoudsopgave|metadata|metainfo|sr-only|visually-hidden"
    r"|visuallyhidden|screenreader|hidden|verborgen|noprint|no-print|note-close|extrainfo)(?![a-z])",
    re.IGNORECASE,
)
_CONTAINERS = {"div", "section", "ul", "ol", "dl", "span", "p", "table", "a"}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CONTENT = re.compile(
    r"(?<![a-z])(?:content|main|main-content|maincontent|artikel|article|stuk|broodtekst|kamerstuk|letter|brief)(?![a-z])",
    re.IGNORECASE,
)
_ERROR = re.compile(
    r"(?<![\d-])(?<!\d )(?:40[0-9]|410|429|50[0-4])\b(?![ -]?\d)|\b(?:not found|niet gevonden|forbidden|toegang geweigerd"
    r"|access denied|bad gateway|unavailable|error|fout(?:melding)?|storing)\b",
    re.IGNORECASE,
)
_LETTER = re.compile(r"\b(?:aan de voorzitter|geachte|staten-generaal|den haag, \d)", re.IGNORECASE)
# The table with which the official publications begin, and the button in each of their notes.
_RECORD = re.compile(r"\s*(?:datum publicatie|publicatiedatum)", re.IGNORECASE)
_LONGEST_RECORD = 600
_ERROR_LENGTH = 1500  # characters; an error page has little to say
_MOST = 0.6  # share of the page's text that a part must have to be the letter


def main_part(root: Element) -> Element:
    """Return the element that holds the letter, all furniture removed from it."""
    title = " ".join(t for e in root.iter("title", "h1") if (t := "".join(e.itertext()).strip()))
    body = root.find("body") if root.find("body") is not None else root
    _drop(body)
    if _ERROR.search(title) and _length(body) < _ERROR_LENGTH and not _LETTER.search("".join(body.itertext())):
        raise UnsupportedFormatError(
            f"The file is a web page that reports an error ({title[:80]!r}), not a letter; fetch the letter again."
        )
    return _narrow(body)


def _narrow(body: Element) -> Element:
    everything = _length(body)
    for candidates in (
        list(body.iter("main")),
        list(body.iter("article")),
        [e for e in body.iter("div", "section", "td") if e.get("role") == "main"],
        [e for e in body.iter("div", "section") if _CONTENT.search(e.get("id") or "") or _CONTENT.search(e.get("class") or "")],
    ):
        best = max(candidates, key=_length, default=None)
        if best is not None and _length(best) >= _MOST * everything:
            return best
    return body


def _drop(body: Element) -> None:
    doomed = [element for element in body.iter() if element is not body and _is_furniture(element)]
    for element in doomed:
        parent = element.getparent()
        if parent is None:
            continue
        element.drop_tree()


def _is_furniture(element: Element) -> bool:
    name = local(element)
    if not name or name in _OUT:
        return True
    if name in _FRAME:
        return not any(local(above) in {"main", "article"} for above in element.iterancestors())
    if element.get("role") in _ROLES or element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    if _HIDDEN.search(element.get("style") or ""):
        return True
    if name in {"table", "dl"} and _RECORD.match(text := "".join(element.itertext())) and len(text) < _LONGEST_RECORD:
        return True
    if name in _CONTAINERS | {"h5"} and _FURNITURE.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
        return not _is_letter(element)
    return name in {"ul", "ol"} and _all_links(element)


def _is_letter(element: Element) -> bool:
    """Return whether something named like furniture holds the letter all the same: "print" may be the view for printing."""
    if any(e.get("role") == "main" or e.get("id") in {"broodtekst", "content"} for e in element.iter("div", "section")):
        return True
    if next(element.iter("main", "article"), None) is not None:
        return True
    return sum(1 for p in element.iter("p") if len("".join(p.itertext())) > 150) >= 3


def _all_links(element: Element) -> bool:
    """Return whether a list is a menu: every item a link that leads elsewhere."""
    links = list(element.iter("a"))
    items = list(element.iter("li"))
    linked = sum(_length(a) for a in links if not (a.get("href") or "").startswith("#"))
    return len(items) >= 2 and len(links) >= len(items) and linked >= 0.9 * _length(element)


def _length(element: Element) -> int:
    return sum(len(text.strip()) for text in element.itertext())
