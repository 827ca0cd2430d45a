"""The letterhead's facts: subject, date, place, addressee, references, dossier, signatories, sections, footnotes."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from nl_agenda.lexicon import load
from nl_agenda.models import Footnote, Notice, Section, Signatory, Span
from nl_agenda.nlp.analysis import Analysis
from nl_agenda.segment.parts import Parts

FIELDS = ("subject", "letter_date", "place", "addressee", "our_reference", "your_reference", "dossier", "number", "title")


def find(parts: Parts, _analysis: Analysis, _facts: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of ``Letter`` that segmenting alone gives."""
    values: dict[str, Any] = {}
    evidence: dict[str, Span] = {}
    for name in FIELDS:
        value = parts.values.get(name)
        read = value and _READ.get(name, str)(value.value)
        if value and read is not None:
            values[name] = read
            evidence[name] = parts.text.span(value.start, value.end)
    return values | {
        "evidence": evidence,
        "signatories": tuple(Signatory(role=s.role, name=s.name, span=parts.text.span(s.start, s.end)) for s in parts.signatures),
        "sections": tuple(_section(parts, index) for index in range(len(parts.sections))),
        "footnotes": tuple(
            Footnote(mark=n.mark, text=parts.words(n.start, n.end), span=parts.text.span(n.start, n.end), anchor=n.anchor)
            for n in parts.footnotes
        ),
        "notices": tuple(Notice(code=code, message=message) for code, message in parts.notices) + tuple(_doubts(parts, values)),
    }


def _doubts(parts: Parts, values: dict[str, Any]) -> Iterator[Notice]:
    """Yield what a letter with a letterhead ought to have, and has not."""
    date = parts.values.get("letter_date")
    if date and "letter_date" not in values:
        span = parts.text.span(date.start, date.end)
        yield Notice(code="impossible-date", message=f"The letter's date, {date.value}, is no day of the calendar.", span=span)
    if parts.values.keys() & {"subject", "sender", "addressee"} and not parts.signatures:
        yield Notice(code="no-signature", message="No signature was found under the letter.")


def _section(parts: Parts, index: int) -> Section:
    section = parts.sections[index]
    return Section(
        title=section.title,
        level=section.level,
        parent=section.parent,
        heading=parts.text.span(section.heading_start, section.heading_end),
        span=parts.text.span(section.start, section.end),
    )


def written_date(text: str) -> dt.date | None:
    """Return the day that "4 november 2016", "04-11-2016" or "2016-11-04" names."""
    if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
        year, month, day = map(int, found.groups())
    elif found := re.fullmatch(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4})", text):
        day, month, year = map(int, found.groups())
    elif found := re.fullmatch(r"(\d{1,2})\s+([a-zé]+)\.?\s+(\d{4})", text.casefold()):
        day, month, year = int(found[1]), _month(found[2]), int(found[3])
    else:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _month(name: str) -> int:
    table = load("letterhead")
    return table["months"].index(name) + 1 if name in table["months"] else int(table["month_abbreviations"].get(name, 0))


def dossier_code(text: str) -> str | None:
    """Return "21501-02" for "21 501-02", "36600-V" for "36 600 V"."""
    found = re.fullmatch(r"(\d{2})[ .]?(\d{3})(?:[ -]+\(?(\w+)\)?)?", text.strip())
    if not found:
        return None
    return f"{found[1]}{found[2]}" + (f"-{found[3].upper()}" if found[3] else "")


_READ = {"letter_date": written_date, "dossier": dossier_code}
