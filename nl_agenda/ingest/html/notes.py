"""Footnotes of a web page: marks that link to a text elsewhere on it."""

from __future__ import annotations

import re
from itertools import islice

from nl_agenda.ingest.document import Note
from nl_agenda.ingest.normalisation import fold
from nl_agenda.ingest.safe_xml import Element, local

_MARK = re.compile(r"\[?\(?(\d{1,3}|[*†‡]{1,3}|[ivx]{1,5})\)?\]?")
_HOLDERS = {"li", "p", "div", "dd", "td", "aside", "section", "dt", "span"}
_BACK = re.compile(r"[↩︎↑^\s\d\[\]()*]*|terug(?: naar .*)?", re.IGNORECASE)
_LEADING_MARK = re.compile(r"\[?\(?(?:\d{1,3}|[*†‡]{1,3})[\])]?[.:]?\s+")
_HEADINGS = {"noten", "voetnoten", "noot", "voetnoot", "eindnoten"}


class PageNotes:
    """Finds the notes of a page and takes their texts out of it."""

    def __init__(self, root: Element) -> None:
        self.notes: list[Note] = []
        self._marks: dict[Element, str] = {}
        anchors = _anchors(root)
        taken: set[Element] = set()
        holders: dict[str, Element | None] = {}
        for link in list(root.iter("a")):
            target = (link.get("href") or "").removeprefix("#")
            mark = _MARK.fullmatch(_short_text(link)) if (link.get("href") or "").startswith("#") else None
            if mark is None:
                continue
            if target not in holders:
                holders[target] = _holder(anchors.get(target))
            holder = holders[target]
            if holder is None or _inside(link, holder) or _leads_back(link, taken):
                continue
            self._marks[link] = mark.group(1)
            if holder not in taken:
                taken.add(holder)
                self.notes.append(Note(mark.group(1), _text(holder, mark.group(1))))
        for holder in taken:
            _remove(holder)
        for heading in [
            e for e in root.iter("h1", "h2", "h3", "h4", "h5", "h6", "p") if fold("".join(e.itertext())).casefold() in _HEADINGS
        ]:
            _remove(heading)

    def mark(self, link: Element) -> str | None:
        """Return the mark that a link is, if it is one."""
        return self._marks.get(link)


def _short_text(link: Element) -> str:
    return fold("".join(islice(link.itertext(), 20)))


def _anchors(root: Element) -> dict[str, Element]:
    found: dict[str, Element] = {}
    for element in root.iter():
        for name in (element.get("id"), element.get("name") if local(element) == "a" else None):
            if name and name not in found:
                found[name] = element
    return found


def _holder(target: Element | None) -> Element | None:
    """Return what holds the note that an anchor belongs to."""
    while target is not None and (local(target) not in _HOLDERS or not _without_mark(target)):
        target = target.getparent()
    return target if target is not None and len(fold("".join(target.itertext()))) < 3000 else None


def _without_mark(element: Element) -> str:
    return re.sub(r"[\d\[\]().\s↩︎]+", "", "".join(element.itertext()))


def _inside(link: Element, holder: Element) -> bool:
    return link is holder or any(above is holder for above in link.iterancestors())


def _leads_back(link: Element, taken: set[Element]) -> bool:
    return any(above in taken for above in link.iterancestors())


def _text(holder: Element, mark: str) -> str:
    pieces: list[str] = []
    for element in holder.iter():
        back = (
            local(element) == "a"
            and (element.get("href") or "").startswith("#")
            and _BACK.fullmatch(fold("".join(element.itertext())))
        )
        inside_back = any(local(above) == "a" and (above.get("href") or "").startswith("#") for above in element.iterancestors())
        if element.text and not back and not inside_back:
            pieces.append(element.text)
        if element.tail and element is not holder and not inside_back:
            pieces.append((" " if local(element) in {"p", "div", "li", "br"} else "") + element.tail)
    text = fold("".join(pieces))
    if text.startswith(mark) and text[len(mark) : len(mark) + 1].isupper():
        return text[len(mark) :]  # the mark stands in an element of its own, with no space after it
    leading = _LEADING_MARK.match(text)
    return text[leading.end() :] if leading and mark in leading.group() else text


def _remove(element: Element) -> None:
    if element.getparent() is not None:
        element.drop_tree()
