"""What a heading says: number, title, remarks in brackets, treatment and day, each in its place."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from nl_agenda.find.sessions.treatments import is_treatment, said_from
from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import at_once

if TYPE_CHECKING:
    from nl_agenda.models import Meeting

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
DAY = re.compile(rf"\b(?P<day>\d{{1,2}}) (?P<month>{'|'.join(MONTHS)})(?: (?P<year>\d{{4}}))?\b", re.IGNORECASE)
_CLOCK = r"\d{1,2}[.:]\d{2}(?: ?(?:uur|u\.?|h))?"
_PART_OF_DAY = (
    rf"(?:(?:in de|['’]s) )?(?:ochtends?|morgens|voormiddag|namiddag|middags?|avonds?)"
    rf"|(?:van(?:af)? |om )?{_CLOCK}(?:(?: ?[-–] ?| tot ){_CLOCK})?"
)
_HOUR = re.compile(r"\d[.:]\d{2} ?(?:u|h|[-–] ?\d|tot)|\d:\d{2}", re.IGNORECASE)
_UNNAMED_DAY = re.sub(r"\?P<\w+>", "", DAY.pattern)
_WEEKDAY = "|".join(WEEKDAYS)
ONE_DAY = re.compile(rf"(?:(?:{_WEEKDAY})(?:ochtend|middag|avond)? )?{_UNNAMED_DAY}", re.IGNORECASE)
ONLY_DAY = re.compile(
    rf"(?:op )?(?:(?:(?:{_WEEKDAY})(?:ochtend|middag|avond)?|(?:ochtend|middag|avond) van)(?: en (?:{_WEEKDAY}))?)?,? ?"
    rf"(?:(?:\d{{1,2}}(?: en |\s?[-–/]\s?| t/m ))?{_UNNAMED_DAY})?"
    rf"(?: (?:a\.s\.|jl\.|aanstaande))?(?:,? ?(?:{_PART_OF_DAY}))?",
    re.IGNORECASE,
)
_POINT = r"(?:agenda-?(?:punt|onderwerp|item)|(?:programma|bespreek|discussie|besluit|informatie)?punt|item|ad|onderwerp)"
NUMBER = re.compile(
    r"(?:(?:deel|onderdeel)\s+(?:[A-H]|\d{1,2}|[IVX]{1,4})\s*[.:–-]\s+|[A-H]\.\d{1,2}(?:\.\d{1,2})?[.):]?\s+|[A-H]\d{1,2}[.)]\s+|"
    rf"{_POINT}(?<!\bad)\s*:\s+|{_POINT}\s+(?:\d{{1,2}}(?:\.\d{{1,2}}|[a-h])?|[A-H]\d{{1,2}}|[ivx]{{1,4}}(?:\.\d{{1,2}})?|[a-z])\s*[.):–-]+\s+|"
    rf"{_POINT}\s+(?:\d{{1,2}}|[a-z])?\s*[.):–-]*\s+|(?:agenda)?punten\s+\d{{1,2}} (?:en|t/m) \d{{1,2}}\s*[.):–-]+\s+|"
    r"[IVXL]{1,5}\.(?:[a-z]|\d{1,2})[.)]?\s+|[IVXLC]{1,5}\s*[.):]\s*|[IVX]{1,4}\s+[–-]\s+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)\s*|[a-zA-Z]\.\s+|"
    rf"{_CLOCK}(?:(?: ?[-–] ?| tot ){_CLOCK})?\s*[:–-]?\s+(?=[^\W\d])|(?!{_UNNAMED_DAY})(?:"
    r"\d{1,2}(?:(?-i:[a-z])|\s?bis|\s?ter)[.):]\s*|\d{1,2}\.(?-i:[a-h])(?:[.)]\s*|\s+)|"
    r"\d{1,2}(?: (?:en|&) |\s?[/–-]\s?)\d{1,2}[.):]\s+|"
    r"\d{1,2}(?:\.\d{1,2}){0,3}(?:\s*[.):–-]\s+(?=\D)|\s+(?=(?-i:[^\W\d_a-z]|e[A-Z-]|\W)))|\d{1,2}[.)]\s*(?=\D)|[-–—•*=]\s+))",
    re.IGNORECASE,
)
# What is held on the eve of a meeting, or the day after, still belongs to it.
EVE = dt.timedelta(days=2)
_AFTER_FRONT = re.compile(r"\s*(?::|\s[–—-])\s+")
_BRACKETED = re.compile(r"\(([^()]{2,40})\)\s+")
SEPARATOR = re.compile(r"\s*(?:\s[–—=|-]\s|:\s|;\s|,\s|\s//?\s)\s*")


@dataclass(frozen=True, slots=True)
class AgendaHeading:
    """A heading in pieces; offsets are those of the letter's text."""

    start: int
    end: int
    title: str
    treatment: tuple[int, int] | None = None
    date: dt.date | None = None
    numbered: str | None = None  # "roman", "digit", "letter"


@cache
def pattern(group: str, key: str = "patterns") -> re.Pattern[str]:
    """Return the patterns of a group of sessions.toml as one expression for whole titles."""
    return re.compile("|".join(f"(?:{p})" for p in load("sessions")[group][key]))


@cache
def says(group: str, key: str = "patterns") -> re.Pattern[str]:
    """Return one expression that is found where any of the same patterns is; how far it reaches tells nothing."""
    return at_once(load("sessions")[group][key])


def day_in(words: str, meeting: Meeting | None) -> dt.date | None:
    """Return the single day that words name, in the year of the meeting; none for a range or for other days."""
    found = list(DAY.finditer(words))
    if (
        len(found) != 1
        or re.search(r"\d{1,2}(?: (?:en|tot|t/m|tot en met)|\s?[-–/])\s?\d{1,2} [a-z]", words.lower())
        or meeting is None
        or meeting.start is None
    ):
        return None
    day = found[0]
    month = MONTHS.index(day["month"].lower()) + 1
    years = [int(day["year"])] if day["year"] else [meeting.start.year, (meeting.end or meeting.start).year]
    for year in years:
        try:
            date = dt.date(year, month, int(day["day"]))
        except ValueError:
            return None
        if meeting.start <= date <= (meeting.end or meeting.start):
            return date
    return None


def _is_near(words: str, meeting: Meeting | None) -> bool:
    """Tell whether a day is one of the meeting or close to it, rather than that of what an item is about."""
    day = DAY.search(words)
    if day is None or meeting is None or meeting.start is None or meeting.end is None:
        return True
    month = MONTHS.index(day["month"].lower()) + 1
    for year in {int(day["year"])} if day["year"] else {meeting.start.year, meeting.end.year}:
        try:
            date = dt.date(year, month, int(day["day"]))
        except ValueError:
            return False
        if meeting.start - EVE <= date <= meeting.end + EVE:
            return True
    return False


def read(text: str, start: int, end: int, meeting: Meeting | None) -> AgendaHeading:
    """Take a heading apart."""
    number = NUMBER.match(text, start, end)
    numbered = _numbering(number.group()) if number else None
    if number:
        start = number.end()
    treatment: tuple[int, int] | None = None
    date: dt.date | None = None
    while True:
        tail = _tail(text, start, end)
        if tail is None:
            break
        cut, inside = tail
        said = text[inside[0] : inside[1]]
        if is_treatment(said):
            if pattern("last").fullmatch(text[start:cut].casefold()):
                break  # "Tot slot: mededelingen van lidstaten"
            treatment = treatment or (said_from(text, *inside), inside[1])
        elif ONLY_DAY.fullmatch(said.strip()) and _is_near(said, meeting):
            date = date or day_in(said, meeting)
        elif not _is_marker(said, bracketed=text[inside[0] - 1] in "(["):
            inner = _marked_treatment(text, *inside)
            if inner is None:
                break
            treatment = treatment or inner
        end = cut
    return _front(text, start, end, treatment, date, numbered)


def _front(
    text: str, start: int, end: int, treatment: tuple[int, int] | None, date: dt.date | None, numbered: str | None
) -> AgendaHeading:
    """Take a treatment or a remark off the front, and what stands loose at both ends."""
    separator = _AFTER_FRONT.search(text, start, end)
    if separator and separator.end() < end:
        said = text[start : separator.start()].strip("() ")
        if _is_marker(said) or (treatment is None and is_treatment(said) and not _is_session(said)):
            treatment = treatment or ((start, separator.start()) if is_treatment(said) else None)
            start = separator.end()
    bracketed = _BRACKETED.match(text, start, end)
    if bracketed and _is_marker(bracketed.group(1)):
        start = bracketed.end()
    while start < end and text[start] in " :–-":
        start += 1
    while end > start and text[end - 1] in " :–-,;=.":
        end -= 1
    return AgendaHeading(start, end, text[start:end], treatment, date, numbered)


def _is_session(said: str) -> bool:
    """Tell "Lunchbespreking" or "Gedachtewisseling met de ECB", which with its subject is a title and no treatment of it."""
    words = said.casefold()
    return any(says("kinds", kind).search(words) for kind in ("meal", "third_party", "working_session"))


def _numbering(number: str) -> str | None:
    if _HOUR.search(number):
        return None
    bare = number.strip(" .):–-(•*=—")
    if re.fullmatch(r"[IVXLC]+", bare):
        return "roman"
    if bare[:1].isdigit():
        return "letter" if bare[-1].islower() else "digit"
    return "letter" if len(bare) == 1 else "word"


_SUBJECT = re.compile(r" over | van zaken (?:van|rond|bij|met) ")


def _tail(text: str, start: int, end: int) -> tuple[int, tuple[int, int]] | None:
    """Return where the last bracket or the last segment begins, and what it holds."""
    trimmed = end
    while trimmed > start and text[trimmed - 1] in " .":
        trimmed -= 1
    if trimmed - start > 2 and text[trimmed - 1] in ")]":
        opening = text.rfind("(" if text[trimmed - 1] == ")" else "[", start, trimmed)
        if opening > start:
            return opening, (opening + 1, trimmed - 1)
        return None
    last = None
    for separator in SEPARATOR.finditer(text, start, end):
        last = separator
        said = text[separator.end() : end]
        titled = ":" in separator.group() and _SUBJECT.search(said) is not None  # "Veiligheidsraad: debat over Haïti"
        if separator.start() > start and not titled and is_treatment(said):
            return separator.start(), (separator.end(), trimmed)
    if last is None or last.start() <= start:
        return None
    said = text[last.end() : trimmed]
    if _is_marker(said) or (ONLY_DAY.fullmatch(said.strip()) and said.strip()):
        return last.start(), (last.end(), trimmed)
    return None


def _is_marker(said: str, *, bracketed: bool = False) -> bool:
    words = said.strip().casefold()
    return pattern("markers").fullmatch(words) is not None or (
        bracketed and pattern("markers", "bracketed").fullmatch(words) is not None
    )


def _marked_treatment(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the treatment in a bracket that holds a remark or a day too ("beleidsdebat, mogelijk")."""
    pieces = [(m.start(), m.end()) for m in re.compile(r"[^,;:–]+").finditer(text, start, end)]
    found = None
    for piece_start, piece_end in pieces:
        said = text[piece_start:piece_end].lstrip()
        if is_treatment(said):
            found = (piece_end - len(said), piece_end)
        elif not (_is_marker(said, bracketed=True) or ONLY_DAY.fullmatch(said.strip())):
            return None
    return found
