"""The ministries' letterhead: colophon with references and addresses, return address, page furniture.

Word files have the colophon in text boxes, in cells of a layout table and in headers; whatever holds it is taken out of
the reading order and becomes fields.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from nl_agenda.ingest.document import Block, Field

# A line that is nothing but one of these is a label, with its value on the line(s) below.
_LABELS = re.compile(
    r"(?:onze referentie|ons kenmerk|onze ref\.?|uw referentie|uw kenmerk|uw ref\.?|uw brief(?: van| \(kenmerk\))?"
    r"|kenmerk|referentie"
    r"|bijlage(?:n|\(n\))?|contactpersoon|contact|projectnaam|project|behandeld door|auteur|opsteller|afschrift aan|kopie aan|cc"
    r"|telefoon|telefax|fax|e-mail|datum|zaaknummer|documentnummer|documentnr\.?|dossiernummer|registratienummer|informatie"
    r"|inlichtingen(?: bij)?|doorkiesnummer|telefoonnummer|steller|e-mailadres|zaaknr\.?|uw brief van)\s*:?",
    re.IGNORECASE,
)
# What makes a text box, cell or header a colophon: one of these anywhere in it.
_TELLING = re.compile(
    r"(?:onze referentie|ons kenmerk|uw referentie|uw kenmerk|onze ref\.?|uw ref\.?|uw brief(?: van| \(kenmerk\))?"
    r"|contactpersoon)\s*:?|www\.\S+",
    re.IGNORECASE,
)
# Label and value on one line: "Ons kenmerk: BZ2519846".
_WITH_VALUE = re.compile(
    r"(?P<label>onze referentie|ons kenmerk|uw referentie|uw kenmerk|onze ref\.?|uw ref\.?|bijlage\(n\))"
    r"(?:\s*:\s*|\s+)(?P<value>[^.]{0,20}\d\S*)",
    re.IGNORECASE,
)
_RETURN_ADDRESS = re.compile(r">?\s*retouradres\b|>\s*postbus\b", re.IGNORECASE)
_PAGE_NUMBER = re.compile(
    r"(?:pagina|blad)\s*\d{1,4}(?:\s*(?:van|/)\s*\d{0,4})?|\d{1,4}\s*(?:van|/)\s*\d{1,4}|pagina\s+van", re.IGNORECASE
)
# The head of a printed Parliamentary paper, in which the "2" is the chamber, and the foot of its pages.
_PAPER_HEAD = re.compile(
    r"(?:tweede|eerste) kamer der staten-generaal\s*[12]|vergaderjaar \d{4}\s*[-–]\s*\d{2,4}"
    r"|(?:tweede|eerste) kamer, vergaderjaar \d{4}\s*[-–]\s*\d{2,4}, [^.]{1,40}nr\. ?\w{1,8}(?:\s+\d{1,3})?"
    r"|kst-\d{5}[\w-]{0,20}(?:\s+issn[\s\d–-]{5,15}x?)?(?:\s+(?:'s|’s)-gravenhage \d{4})?|issn[\s\d–-]{5,15}x?",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?:bij beantwoording|gelieve bij beantwoording|wilt u slechts [ée]én)\b", re.IGNORECASE)
# How all of these begin, since nearly every line is none.
_FURNITURE_OPENS = re.compile(
    r"[>\s\d]|retour|pagina|blad|tweede|eerste|vergaderjaar|kst|issn|bij beantwoording|gelieve|wilt u", re.IGNORECASE
)
_ROW = re.compile(
    r"(?:datum|betreft|onderwerp|betreffende|kenmerk|ons kenmerk|onze referentie|uw kenmerk|uw referentie)\s*:?", re.IGNORECASE
)
_DOSSIER = re.compile(
    r"\d{2} ?\d{3}(?:[ -]+[IVXLC]+|-\d{2})?|nr\. ?\d+\w{0,2}|(?:tweede|eerste) kamer der staten-generaal", re.IGNORECASE
)
_UNIT = re.compile(
    r"(?:directie|directoraat|dg |dir\.|afdeling|bureau|hoofddirectie|programma|eenheid|dienst|inspectie|secretariaat"
    r"|bestuurszaken)\b",
    re.IGNORECASE,
)
_LONGEST_LABEL = 60
_MAX_TEXT = 200  # longer lines are prose; a colophon has at most a project's name of that length


def is_colophon(lines: Sequence[str]) -> bool:
    """Return whether these lines, all that a text box or cell holds, are (part of) a colophon."""
    long = sum(1 for line in lines if len(line) > _MAX_TEXT and not _CLAUSE.match(line))
    telling = any(_TELLING.fullmatch(line) or _WITH_VALUE.fullmatch(line) for line in lines)
    return telling and long * 4 <= len(lines) and (len(lines) > 1 or not _TELLING.fullmatch(lines[0]))


def is_furniture(text: str) -> bool:
    """Return whether a line is of the paper, not the letter: return address, page number, request to quote the reference."""
    if not _FURNITURE_OPENS.match(text):
        return False
    return bool(_RETURN_ADDRESS.match(text) or _PAGE_NUMBER.fullmatch(text) or _PAPER_HEAD.fullmatch(text) or _CLAUSE.match(text))


def is_label(text: str) -> bool:
    """Return whether a line is nothing but the label of a value below it."""
    return len(text) < _LONGEST_LABEL and bool(_LABELS.fullmatch(text.strip()))


def is_row_label(text: str) -> bool:
    """Return whether a cell stands to the left in a letterhead row ("Datum") or begins a Kamerstuk ("28 676", "Nr. 431")."""
    return bool(_ROW.fullmatch(text) or _LABELS.fullmatch(text) or _DOSSIER.fullmatch(text))


def is_letterhead_row(text: str) -> bool:
    """Return whether ``text`` is a whole Datum, Betreft or Onderwerp row."""
    first = text.split(" ", 1)
    return len(first) == 2 and first[0].rstrip(":").casefold() in {"datum", "betreft", "onderwerp"}


def fields_of(blocks: Iterable[Block]) -> list[Field]:
    """Return the colophon's fields; the lines above the first label name the ministry and its units."""
    fields: list[Field] = []
    label: str | None = None
    values: list[str] = []
    for block in blocks:
        text = block.text
        if _LABELS.fullmatch(text):
            _close(fields, label, values)
            label, values = text.rstrip(": "), []
        elif inline := _WITH_VALUE.fullmatch(text):
            _close(fields, label, values)
            fields.append(Field(inline["label"], inline["value"]))
            label, values = None, []
        elif label is None:
            unit = _unit(text)
            fields += [Field(unit, text)] if unit else []
        elif not _CLAUSE.match(text):
            values.append(text)
    _close(fields, label, values)
    return fields


def first_of_each(fields: Iterable[Field]) -> tuple[Field, ...]:
    """Return the fields without the repetitions of later pages."""
    seen: set[str] = set()
    kept: list[Field] = []
    for field in fields:
        key = field.label.casefold()
        if key not in seen:
            seen.add(key)
            kept.append(field)
    return tuple(kept)


def _close(fields: list[Field], label: str | None, values: list[str]) -> None:
    if label is not None and values:
        fields.append(Field(label, " ".join(values)))


def _unit(text: str) -> str | None:
    if text.casefold().startswith("ministerie van"):
        return "Ministerie"
    return "Directie" if _UNIT.match(text) else None
