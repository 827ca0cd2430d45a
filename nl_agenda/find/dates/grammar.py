"""What a date says, word by word: days, months, years and what stands around them; nothing is resolved here.

An expression is a last day with its month, before it any number of days joined to it, each with or without a month or year
of its own: «30 december 2024 t/m 2 januari 2025», «donderdag 3 en vrijdag 4 april a.s.», «23-24 juni».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import one_of
from nl_agenda.lexicon.expressions import Expression

_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Day:
    """One day as written: what is not said is ``None``."""

    day: int
    month: int | None
    year: int | None
    weekday: int | None


@dataclass(frozen=True, slots=True)
class DateWords:
    """One expression and its place. ``days`` is empty where only a month is named; ``month`` is 0 for "dezer"."""

    start: int
    end: int
    days: tuple[Day, ...]
    month: int
    year: int | None
    future: bool
    past: bool


@dataclass(frozen=True, slots=True)
class _Grammar:
    """The expressions; ``day_and_month`` and ``figures`` are in every date in words and in digits, one of ``spelled`` in every month."""

    day_and_month: re.Pattern[str]
    figures: re.Pattern[str]
    spelled: tuple[str, ...]
    part: re.Pattern[str]
    full: re.Pattern[str]
    numeric: re.Pattern[str]
    month: re.Pattern[str]
    this: Expression
    before: re.Pattern[str]
    lost: re.Pattern[str]


@cache
def _grammar() -> _Grammar:
    table = load("dates")
    words, flags = table["words"], re.IGNORECASE
    day_parts = one_of(words["parts_of_day"])
    long, short = ([w for w in table["weekdays"] if (len(w) > 2) is wanted] for wanted in (True, False))
    weekday = rf"(?:(?:{one_of(long)})(?:{day_parts})?|(?:{one_of(short)})\.)"
    month = one_of([*table["months"]])
    year = r"(?:(?:19|20)\d\d(?!\d\d)|[’'‘]\d\d(?!\d))"
    joiner = rf"(?:\s*\([^()\d]{{1,40}}\))?\s*,?\s*(?:{one_of(words['joiners'])})(?:, [^,.;\d]{{1,60}},)?\s*(?:op |de )?"
    ahead = rf"(?:{weekday},? (?:de )?)?"
    plain = rf"{ahead}[0-3]?\d(?:e|ste|de)?(?: (?:{month})\.?(?!\w)(?:,? {year}(?!\d))?)?"
    named = rf"(?P<month>{month})\b\.?(?:,? (?P<year>{year}))?"
    last = rf"(?P<last>{ahead}[0-3]?\d(?:e|ste|de)? {named})"
    modifier = rf"(?:,? (?:(?P<future>{one_of(words['future'])})|(?P<past>{one_of(words['past'])}))(?!\w))?"
    spelled = [m for m in table["months"] if len(m) > 4 or m in {"mei", "juni", "juli"}]
    return _Grammar(
        day_and_month=re.compile(rf"\d(?:e|ste|de)? {month}", flags),
        figures=re.compile(r"\d[-/.]\d"),
        spelled=tuple(spelled),
        part=re.compile(rf"(?:(?P<weekday>{weekday}),? (?:de )?)?(?<!\d)(?P<day>[0-3]?\d)(?:e|ste|de)?(?: {named})?(?!\w)", flags),
        full=re.compile(rf"(?<![\w/.,-])(?P<lead>(?:{plain}{joiner}){{0,4}}){last}{modifier}", flags),
        numeric=re.compile(r"(?<![\w/.-])(?:(?P<d>[0-3]?\d)([-/.])(?P<m>[01]?\d)\2(?P<y>(?:19|20)\d\d)|(?P<y2>(?:19|20)\d\d)-(?P<m2>[01]\d)-(?P<d2>[0-3]\d))(?![\w/-])"),
        month=re.compile(rf"(?<![\w-])(?P<month>{one_of(spelled)})(?: (?P<year>{year}))?(?!\w)", flags),
        this=Expression(rf"(?i)(?<![\w/.,-])(?<!\d )(?P<days>(?:{ahead}[0-3]?\d(?:e|ste|de)?{joiner}){{0,2}}{ahead}[0-3]?\d(?:e|ste|de)?) dezer(?! \w+en\b)(?!\w)"),
        before=re.compile(rf"(?:(?P<future>{one_of(words['future'])})|(?P<past>{one_of(words['past'])})) (?:{weekday},? )?\(?\Z", flags),
        lost=re.compile(r"(?:raad|top|bijeenkomst|vergadering|conferentie|ministeriële|eurogroep|van|op|d\.d\.) (?P<first>[0-3]?\d) \Z", flags),
    )  # fmt: skip


def date_words(text: str, start: int = 0, end: int | None = None) -> Iterator[DateWords]:
    """Yield the dates named between ``start`` and ``end``, in order; a month alone counts where no day goes with it."""
    end = len(text) if end is None else end
    grammar, lower = _grammar(), text[start:end].lower()
    found: list[DateWords] = []
    if _DIGIT.search(text, start, end):
        found += _named(text, start, end)
        if "dezer" in lower:
            found += _this_month(text, start, end)
        if grammar.figures.search(text, start, end):
            found += _joined(text, list(_numeric(text, start, end)))
    for month in grammar.spelled:
        if month in lower:
            found += _months(text, start, end, found)
            break
    taken = -1
    for words in sorted(found, key=lambda d: (d.start, -d.end)):
        if words.start >= taken:
            taken = words.end
            yield words


def _year(written: str | None) -> int | None:
    return None if not written else int(written) if written.isdigit() else 2000 + int(written[1:])


def _named(text: str, start: int, end: int) -> Iterator[DateWords]:
    grammar, months = _grammar(), load("dates")["months"]
    position = start
    while grammar.day_and_month.search(text, position, end) and (match := grammar.full.search(text, position, end)):
        position = match.end()
        month, year = months[match["month"].lower()], _year(match["year"])
        days = _days(text[match.start() : match.end("last")], month, year)
        first = match.start()
        if text[max(start, first - 2) : first - 1].isdigit() and text[first - 1] == " ":
            # Digits before it: the hyphen of "13-14 oktober" was lost, or this is no date.
            lost = grammar.lost.search(text, max(start, first - 30), first)
            if lost is None or not 1 <= days[0].day - int(lost["first"]) <= 3:
                continue
            days, first = (replace(days[0], day=int(lost["first"])), *days), lost.start("first")
        if all(1 <= d.day <= 31 for d in days):
            before = grammar.before.search(text, max(start, first - 30), first)
            future = bool(match["future"] or (before and before["future"]))
            yield DateWords(first, match.end(), days, month, year, future, bool(match["past"] or (before and before["past"])))


def _days(text: str, month: int, year: int | None) -> tuple[Day, ...]:
    """Read the days of an expression from right to left: a month holds for the days before it."""
    table, found = load("dates"), []
    for match in reversed(list(_grammar().part.finditer(text))):
        own_month = table["months"][match["month"].lower()] if match["month"] else None
        own_year = _year(match["year"])
        if own_month is not None:
            later, month = month, own_month
            if own_year is None and year is not None and month > later:
                year -= 1
        year = own_year if own_year is not None else year
        found.append(Day(int(match["day"]), month, year, _weekday(match["weekday"])))
    return tuple(reversed(found))


def _weekday(written: str | None) -> int | None:
    word = (written or "").lower().rstrip(".")
    return next((number for name, number in load("dates")["weekdays"].items() if word and word.startswith(name)), None)


def _this_month(text: str, start: int, end: int) -> Iterator[DateWords]:
    """Days "dezer": of the month in which the letter was written."""
    for match in _grammar().this.compiled.finditer(text, start, end):
        parts = _grammar().part.finditer(match["days"])
        days = tuple(Day(int(m["day"]), None, None, _weekday(m["weekday"])) for m in parts)
        yield DateWords(match.start(), match.end(), days, 0, None, future=False, past=False)


def _numeric(text: str, start: int, end: int) -> Iterator[DateWords]:
    for match in _grammar().numeric.finditer(text, start, end):
        day, month, year = (int(match[a] or match[b]) for a, b in (("d", "d2"), ("m", "m2"), ("y", "y2")))
        if 1 <= month <= 12 and 1 <= day <= 31:
            yield DateWords(match.start(), match.end(), (Day(day, month, year, None),), month, year, future=False, past=False)


def _joined(text: str, found: list[DateWords]) -> list[DateWords]:
    """Join "10-03-2025 t/m 11-03-2025" into one range."""
    joiners, out = load("dates")["words"]["joiners"], list[DateWords]()
    for words in found:
        if out and words.start - out[-1].end < 20 and text[out[-1].end : words.start].strip().lower() in joiners:
            out[-1] = replace(out[-1], end=words.end, days=(*out[-1].days, *words.days), month=words.month, year=words.year)
        else:
            out.append(words)
    return out


def _months(text: str, start: int, end: int, dated: list[DateWords]) -> Iterator[DateWords]:
    covered = sorted((d.start, d.end) for d in dated)
    for match in _grammar().month.finditer(text, start, end):
        if not any(a <= match.start() < b for a, b in covered):
            month = load("dates")["months"][match["month"].lower()]
            yield DateWords(match.start(), match.end(), (), month, _year(match["year"]), future=False, past=False)
