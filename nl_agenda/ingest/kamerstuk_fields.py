"""What the XML of a Kamerstuk says of itself: dossier, number, date, signatories."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nl_agenda.ingest.document import Field
from nl_agenda.ingest.normalisation import fold
from nl_agenda.ingest.safe_xml import Element, attribute, local

_HYPHEN = re.compile(r"\s{0,50}-\s{0,50}")
_ROMAN = re.compile(r"(?<=\d)\s+(?=[IVXLC]+$)")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_CLOSINGS = {"tekst-sluiting", "ondertekening", "ondtek", "slotondertekening"}


def read_fields(root: Element) -> tuple[Field, ...]:
    """Return the fields by the names of the contract; ``signatory`` is "role | name", once for each."""
    found = [*_dossier(root), *_number(root), *_date(root)]
    return tuple(found + [Field("signatory", text) for text in _signatories(root)])


def _dossier(root: Element) -> Iterator[Field]:
    for name in ("dossiernummer", "dossiernr"):
        element = _first(root, name)
        if element is not None:
            number = _HYPHEN.sub("-", _text(element))
            yield Field("dossier", _ROMAN.sub("-", re.sub(r"(?<=\d) (?=\d)", "", number)))
            return


def _number(root: Element) -> Iterator[Field]:
    for name in ("ondernummer", "stuknr"):
        element = _first(root, name)
        match = re.search(r"\d+\w*", _text(element)) if element is not None else None
        if match:
            yield Field("number", match.group())
            return


def _date(root: Element) -> Iterator[Field]:
    for element in root.iter():
        iso = attribute(element, "isodatum") if local(element) in {"datum", "datumtekst", "dagtekening"} else None
        if iso and _ISO.fullmatch(iso):
            yield Field("letter_date", iso)
            return


def _signatories(root: Element) -> Iterator[str]:
    closings = [element for element in root.iter() if local(element) in _CLOSINGS]
    outer = [element for element in closings if not any(local(above) in _CLOSINGS for above in element.iterancestors())]
    for closing in outer:
        role = ""
        for element in closing.iter():
            if local(element) == "functie":
                role = _text(element).rstrip(",")
            elif local(element) == "naam":
                name = _text(element)
                if name:
                    yield f"{role} | {name}" if role else name


def _first(root: Element, name: str) -> Element | None:
    return next((element for element in root.iter() if local(element) == name), None)


def _text(element: Element) -> str:
    pieces = [element.text or ""]
    for inner in element:
        pieces += [" " if local(inner) in {"achternaam", "tussenvoegsel", "voorvoegsel"} else "", _text(inner), inner.tail or ""]
    return fold("".join(pieces))
