"""What a date says, word by word: days, months, years and what stands around them; nothing is resolved here.

An expression is a last day with its month, before it any number of days joined to it, each with or without a month or year
of its own: «30 december 2024 t/m 2 januari 2025», «donderdag 3 en vrijdag 4 april a.s.», «23-24 juni».
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from nl_agenda.lexicon import load


@dataclass(frozen=True, slots=True)
class Day:
    """One day as written: what is not said is ``None``."""

    day: int
    month: int | None
    year: int | None
    weekday: int | None


@dataclass(frozen=True, slots=True)
class DateWords:
    """One expression and its place. ``days`` is empty where only a month is named."""

    start: int
    end: int
    days: tuple[Day, ...]
    month: int
    year: int | None
    future: bool
    past: bool


@dataclass(frozen=True, slots=True)
class _Grammar:
    part: re.Pattern[str]
    full: re.Pattern[str]
    numeric: re.Pattern[str]
    month: re.Pattern[str]


def _any(words: list[str]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


@cache
def _grammar() -> _Grammar:
    table = load("dates")
    weekday, month = _any([*table["weekdays"]]), _any([*table["months"]])
    words = table["words"]
    year = r"(?:19|20)\d\d(?!\d\d)"
    named = rf"(?P<month>{month})\.?(?![\w])(?: (?P<year>{year}))?"
    day = rf"(?:(?P<weekday>{weekday}),? (?:de )?)?(?P<day>[0-3]?\d)(?:e|ste|de)?"
    tail = rf"(?:,? (?:(?P<future>{_any(words['future'])})|(?P<past>{_any(words['past'])}))(?![\w]))?"
    joined = rf"(?:\s*,?\s*(?:{_any(words['joiners'])})\s*(?:op |de )?)"
    plain_day = rf"(?:(?:{weekday}),? (?:de )?)?[0-3]?\d(?:e|ste|de)?(?: (?:{month})\.?(?!\w)(?: {year}(?!\d))?)?"
    flags = re.IGNORECASE
    return _Grammar(
        part=re.compile(rf"{day}(?: {named})?(?!\w)", flags),
        full=re.compile(
            rf"(?<![\w/.,-])(?<!\d )(?P<lead>(?:{plain_day}{joined}){{0,4}})(?P<last>(?:(?:{weekday}),? (?:de )?)?[0-3]?\d(?:e|ste|de)? {named}){tail}",
            flags,
        ),
        numeric=re.compile(r"(?<![\w/.-])(?:(?P<d>[0-3]?\d)[-/.](?P<m>[01]?\d)[-/.](?P<y>(?:19|20)\d\d)|(?P<y2>(?:19|20)\d\d)-(?P<m2>[01]\d)-(?P<d2>[0-3]\d))(?![\w/-])"),
        month=re.compile(rf"(?<![\w-])(?P<month>{_any([m for m in table['months'] if len(m) > 4 or m in {'mei', 'juni', 'juli'}])})(?: (?P<year>{year}))?(?!\w)", flags),
    )  # fmt: skip


def _days(text: str, month: int, year: int | None) -> tuple[Day, ...]:
    """Read the days of an expression from right to left: a month holds for the days before it."""
    table, grammar, found = load("dates"), _grammar(), []
    for match in reversed(list(grammar.part.finditer(text))):
        own_month = table["months"][match["month"].lower()] if match["month"] else None
        own_year = int(match["year"]) if match["year"] else None
        if own_month is not None:
            later, month = month, own_month
            if own_year is None and year is not None and month > later:
                year -= 1
        year = own_year if own_year is not None else year
        weekday = table["weekdays"].get((match["weekday"] or "").lower())
        found.append(Day(int(match["day"]), month, year, weekday))
    return tuple(reversed(found))


def date_words(text: str, start: int = 0, end: int | None = None) -> Iterator[DateWords]:
    """Yield the dates named between ``start`` and ``end``, in order; a month alone counts where no day goes with it."""
    grammar, table, taken = _grammar(), load("dates"), -1
    end = len(text) if end is None else end
    found: list[DateWords] = []
    for match in grammar.full.finditer(text, start, end):
        month = table["months"][match["month"].lower()]
        year = int(match["year"]) if match["year"] else None
        days = _days(text[match.start() : match.end("last")], month, year)
        if all(1 <= d.day <= 31 for d in days):
            found.append(DateWords(match.start(), match.end(), days, month, year, bool(match["future"]), bool(match["past"])))
    for match in grammar.numeric.finditer(text, start, end):
        day, month, year = (int(match[a] or match[b]) for a, b in (("d", "d2"), ("m", "m2"), ("y", "y2")))
        if 1 <= month <= 12 and 1 <= day <= 31:
            found.append(DateWords(match.start(), match.end(), (Day(day, month, year, None),), month, year, future=False, past=False))
    covered = sorted((d.start, d.end) for d in found)
    for match in grammar.month.finditer(text, start, end):
        if not any(a <= match.start() < b for a, b in covered):
            year = int(match["year"]) if match["year"] else None
            found.append(DateWords(match.start(), match.end(), (), table["months"][match["month"].lower()], year, future=False, past=False))
    for words in sorted(found, key=lambda d: d.start):
        if words.start >= taken:
            taken = words.end
            yield words
