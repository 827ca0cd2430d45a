"""The head of a printed Kamerstuk: dossier, number, sender, place and date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from nl_agenda.segment.header import Letterhead, date_pattern, dateline, is_addressee

_CODE = r"\d{2}[ .]?\d{3}(?:(?:\s?[-–]\s?|\s)(?:\(R\s?\d+\)|[IVX]{1,5}|\d{2}|[A-Z])(?!\w))?"
_DOSSIER = re.compile(rf"(?P<dossier>{_CODE})(?:\s+(?P<title>\S.*))?")
_STACKED = re.compile(
    rf"(?:.*\D|.*\d{{4}}[-–]\d{{4}})?(?P<dossier>{_CODE}),?\s+nr\.?\s*(?P<number>\d+|[A-Z]{{1,3}})", re.IGNORECASE
)
_NUMBER = re.compile(r"nr\.?\s*(?P<number>\d{1,4}|[A-Z]{1,3})(?:\s*(?:herdruk\s?\d?)?\s+(?P<sender>.*))?", re.IGNORECASE)
_LETTERED = re.compile(r"(?P<number>[A-Z]{1,3})\s+(?P<sender>(?:BRIEF|Brief|NOTA|VERSLAG|LIJST)\b.*)")
_CATALOGUED = re.compile(
    r"Nummer:\s(?P<dossier>\d{5}(?:\s(?:\d\d|[IVX]+))?)-(?P<number>\d+|[A-Z]{1,3}),\sdatum:\s(?P<date>\d{4}-\d\d-\d\d).*",
    re.IGNORECASE,
)
_FILED = re.compile(r"Onderdeel van kamerstukdossier (?P<dossier>\d{5}(?:\s(?:\d\d|[IVX]+))?)\s?-(?P<number>\d+|[A-Z]{1,3})\b.*")
_FILED_DATE = re.compile(r"Nummer:\s.*\bdatum:\s(?P<date>\d{4}-\d\d-\d\d)\b.*")
_SENDER = re.compile(
    r"(?:HERDRUK\s?\d?\s+)?(?P<sender>(?:BRIEF|NOTA|VERSLAG|LIJST|MOTIE|ANTWOORD|INBRENG)\b[^a-z]*|Brief van .*)"
)


@cache
def _dated() -> re.Pattern[str]:
    return re.compile(
        rf"(?:Vastgesteld|Voorgesteld|Ontvangen|Ingezonden)\s(?:d\.d\.\s)?(?P<date>{date_pattern()})\.?", re.IGNORECASE
    )


def read_catalogue(lines: Sequence[str], head: Letterhead) -> None:
    """Read what a public catalogue says above its preview of a letter; of an attachment it says nothing of the letter itself."""
    if any(line.startswith("Bijlage bij: ") for line in lines):
        return
    for at, line in enumerate(lines):
        for pattern, names in ((_CATALOGUED, ("dossier", "number")), (_FILED, ("dossier", "number")), (_FILED_DATE, ("date",))):
            if len(line) < 200 and (found := pattern.fullmatch(line)):
                for name in names:
                    head.give("letter_date" if name == "date" else name, found[name], at, found.start(name))


def read_line(text: str, at: int, head: Letterhead) -> bool:
    """Read a line of the head of a printed Kamerstuk, and say whether it was one."""
    printed_answer = text.startswith(("Aanhangsel van de Handelingen", "Vragen gesteld door de leden der Kamer"))
    if text.startswith("Bijlage bij: ") or printed_answer or (text.isdigit() and at == head.end and "dossier" not in head.values):
        head.end = at + 1
        return True
    return any(read(text, at, head) for read in (_dossier, _number, _place_and_date, _dossier_title))


def _dossier(text: str, at: int, head: Letterhead) -> bool:
    """Read "21 501-02 Raad Algemene Zaken", or dossier and number from a catalogue's line."""
    known = head.values
    if (found := _DOSSIER.fullmatch(text)) and ("dossier" not in known or (found["title"] and "dossier_title" not in known)):
        names = {"dossier": "dossier", "dossier_title": "title"}
    elif (found := _STACKED.fullmatch(text)) and len(text) < 120 and "number" not in known:
        names = {"dossier": "dossier", "number": "number"}
    elif (found := _CATALOGUED.fullmatch(text)) and "number" not in known:
        names = {"dossier": "dossier", "number": "number", "letter_date": "date"}
    else:
        return False
    for name, group in names.items():
        if found[group]:
            head.give(name, found[group], at, found.start(group))
    return True


def _number(text: str, at: int, head: Letterhead) -> bool:
    """Read "Nr. 1692 BRIEF VAN DE MINISTER VAN DEFENSIE", or what of it stands on this line."""
    known = head.values
    if "dossier" in known and "sender" not in known and (found := _NUMBER.fullmatch(text) or _LETTERED.fullmatch(text)):
        head.give("number", found["number"], at, found.start("number"))
        if found["sender"]:
            head.give("sender", found["sender"], at, found.start("sender"))
    elif (found := _SENDER.fullmatch(text)) and ("number" in known or text.upper().startswith("BRIEF")):
        head.give("sender", found["sender"], at, found.start("sender"))
    else:
        return False
    return True


def _dossier_title(text: str, at: int, head: Letterhead) -> bool:
    """Read the dossier's title from the line below its code, as older papers print it."""
    dossier = head.values.get("dossier")
    if dossier is None or dossier.line != at - 1 or "dossier_title" in head.values or is_addressee(text):
        return False
    head.give("dossier_title", text, at, 0)
    return True


def _place_and_date(text: str, at: int, head: Letterhead) -> bool:
    """Read "Den Haag, 4 november 2016", which may stand on the addressee's line, or "Vastgesteld 12 november 2020"."""
    if (found := dateline().fullmatch(text)) and (not found["before"] or is_addressee(text)):
        head.give("place", found["place"], at, found.start("place"))
        head.give("letter_date", found["date"], at, found.start("date"))
        if found["before"]:
            head.give("addressee", found["before"], at, 0)
    elif (found := _dated().fullmatch(text)) and "number" in head.values:
        head.give("letter_date", found["date"], at, found.start("date"))
    else:
        return False
    return True
