"""Placing what a date says in the calendar: the missing year follows from the letter's date and from what is announced."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum

from nl_agenda.find.dates.grammar import DateWords, Day


class Expectation(StrEnum):
    """Which way from the letter's date an event without a year lies."""

    FUTURE = "future"
    PAST = "past"
    NEAR = "near"


# An agenda may come a few days after the first day of its meeting; a report never before it.
_GRACE = dt.timedelta(days=5)
# Letters are sent some weeks before or after a meeting; without a year, a day beyond this is one of another event.
_AHEAD, _BEHIND = dt.timedelta(days=240), dt.timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Placed:
    """First and last day; ``weekday_fits`` is false where a weekday is named that the day does not have."""

    start: dt.date
    end: dt.date
    weekday_fits: bool
    year_given: bool


def place(words: DateWords, letter_date: dt.date | None, expectation: Expectation) -> Placed | None:
    """Return the days of an expression; ``None`` where it names no day, no real day, or no year that can be known."""
    if not words.days:
        return None
    if words.future:
        expectation = Expectation.FUTURE
    elif words.past:
        expectation = Expectation.PAST
    days = _of_this_month(words.days, letter_date) if words.month == 0 else words.days
    last = _resolve(days[-1], letter_date, expectation) if days else None
    if last is None:
        return None
    placed = [last]
    for day in reversed(days[:-1]):
        known = day if day.year is not None else replace(day, year=_year_before(day, placed[0]))
        one = _date(known)
        if one is None:
            return None
        placed.insert(0, one)
    fits = all(d.weekday is None or p.weekday() == d.weekday for d, p in zip(days, placed, strict=True))
    return Placed(min(placed), max(placed), fits, days[-1].year is not None)


def _of_this_month(days: tuple[Day, ...], letter_date: dt.date | None) -> tuple[Day, ...]:
    if letter_date is None:
        return ()
    return tuple(replace(d, month=letter_date.month, year=letter_date.year) for d in days)


def _year_before(day: Day, later: dt.date) -> int:
    return later.year - ((day.month or later.month) > later.month)


def _date(day: Day) -> dt.date | None:
    if day.month is None or day.year is None:
        return None
    try:
        return dt.date(day.year, day.month, day.day)
    except ValueError:
        return None


def _resolve(day: Day, letter_date: dt.date | None, expectation: Expectation) -> dt.date | None:
    if day.year is not None:
        return _date(day)
    if letter_date is None:
        return None
    options = [_date(replace(day, year=letter_date.year + shift)) for shift in (-1, 0, 1)]
    real = [o for o in options if o is not None and -_BEHIND <= o - letter_date <= _AHEAD]
    if expectation is Expectation.FUTURE:
        return next((o for o in real if o >= letter_date - _GRACE), None)
    if expectation is Expectation.PAST:
        return next((o for o in reversed(real) if o <= letter_date), None)
    return min(real, key=lambda o: (abs((o - letter_date).days), o), default=None)
