"""The letterhead: rows with labels, the head of a printed Kamerstuk, addressee, date line, salutation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from nl_agenda.lexicon import load
from nl_agenda.segment.lines import Line, Place

REACH = 80  # lines in which the letterhead must stand


@dataclass(slots=True)
class Letterhead:
    """What the letterhead gives: values and the line after it."""

    values: dict[str, Place] = field(default_factory=dict)
    end: int = 0

    def give(self, name: str, place: Place) -> None:
        """Keep the first value under ``name`` and put the end of the letterhead after it."""
        self.values.setdefault(name, place)
        self.end = max(self.end, place.line + 1)


_DOSSIER = re.compile(r"(?P<dossier>\d{2} ?\d{3}(?:[- ](?:\(R ?\d+\)|[IVX]+|\d{2}|[A-Z])(?![\w]))?)\s+(?P<title>\S.*)")
_NUMBER = re.compile(r"nr\.?\s*(?P<number>\d+|[A-Z]{1,3})\b(?:\s+(?P<sender>.*))?", re.IGNORECASE)
_SENDER = re.compile(r"(?:HERDRUK\s+)?(?P<sender>BRIEF VAN .*)", re.IGNORECASE)


@cache
def _date() -> str:
    return rf"\d{{1,2}}\s+(?:{'|'.join(load('letterhead')['months'])})\s+\d{{4}}"


@cache
def _dateline() -> re.Pattern[str]:
    places = "|".join(map(re.escape, load("letterhead")["places"]))
    return re.compile(rf"(?P<place>{places}),?\s+(?P<date>{_date()})\.?", re.IGNORECASE)


@cache
def _row() -> re.Pattern[str]:
    labels = "|".join(sorted(map(re.escape, load("letterhead")["labels"]), key=len, reverse=True))
    return re.compile(rf"(?P<label>{labels})(?:\s*[:|]\s*|\s+|$)(?P<value>.*)", re.IGNORECASE)


def read(lines: Sequence[Line]) -> Letterhead:
    """Read the letterhead at the top of ``lines``."""
    head = Letterhead()
    at = 0
    while at < min(len(lines), REACH):
        text = lines[at].text
        if text.casefold().startswith(tuple(load("letterhead")["salutation"]["openings"])) and len(text) < 80:
            head.end = at + 1
            break
        at = _line(lines, at, head)
    return head


def _line(lines: Sequence[Line], at: int, head: Letterhead) -> int:
    text = lines[at].text
    if found := _DOSSIER.fullmatch(text):
        if at < 6:
            head.give("dossier", Place(found["dossier"], at, *found.span("dossier")))
            head.give("dossier_title", Place(found["title"], at, *found.span("title")))
    elif (found := _NUMBER.fullmatch(text)) and "number" not in head.values and "dossier" in head.values:
        head.give("number", Place(found["number"], at, *found.span("number")))
        if found["sender"]:
            head.give("sender", Place(found["sender"], at, *found.span("sender")))
    elif found := _SENDER.fullmatch(text):
        head.give("sender", Place(found["sender"], at, *found.span("sender")))
    elif found := _dateline().fullmatch(text):
        head.give("place", Place(found["place"], at, *found.span("place")))
        head.give("letter_date", Place(found["date"], at, *found.span("date")))
    elif text.casefold().startswith(tuple(load("letterhead")["addressee"]["openings"])) and len(text) < 160:
        head.give("addressee", Place(text, at, 0, len(text)))
    elif found := _row().fullmatch(text):
        return _labelled(lines, at, found, head)
    return at + 1


def _labelled(lines: Sequence[Line], at: int, found: re.Match[str], head: Letterhead) -> int:
    name = load("letterhead")["labels"][found["label"].casefold()]
    value, line, start = found["value"], at, found.start("value")
    if not name or len(lines[at].text) > 300:
        return at + 1
    if not value and at + 1 < len(lines):
        value, line, start = lines[at + 1].text, at + 1, 0
    if name == "letter_date":
        date = re.match(_date(), value, re.IGNORECASE)
        if not date:
            return at + 1
        value = date[0]
    head.give(name, Place(value, line, start, start + len(value)))
    return line + 1
