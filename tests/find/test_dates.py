"""Dates: what the grammar reads, and where it places it in the calendar."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nl_agenda.find.dates import Expectation, date_words, place
from nl_agenda.lexicon import load

LETTER = dt.date(2025, 11, 7)
TABLE = load("dates")
MONTHS = [m for m in TABLE["months"] if len(m) > 4 or m in {"mei", "juni", "juli"}]
WEEKDAYS = [w for w in TABLE["weekdays"] if len(w) > 2]


def read(text: str, letter: dt.date | None = LETTER, expectation: Expectation = Expectation.FUTURE) -> tuple[str, ...] | None:
    """Return the days of the first date in a text, ISO, one or first and last."""
    for words in date_words(text):
        placed = place(words, letter, expectation)
        if placed is not None:
            return tuple(dict.fromkeys([placed.start.isoformat(), placed.end.isoformat()]))
    return None


@pytest.mark.parametrize("example", TABLE["words"]["examples"])
def test_the_forms_of_the_lexicon(example: str) -> None:
    text, _, wanted = example.partition(" = ")
    assert read(f"Dit is {text} in Brussel.") == tuple(wanted.split("/"))
    assert read(text) == tuple(wanted.split("/"))


@pytest.mark.parametrize("example", TABLE["words"]["counter_examples"])
def test_what_is_no_date(example: str) -> None:
    assert read(f"Zie {example} daarover.") is None


@pytest.mark.parametrize(
    ("text", "letter", "expectation", "wanted"),
    [
        ("17 november a.s.", "2025-11-07", "future", "2025-11-17"),
        ("12 januari", "2025-12-19", "future", "2026-01-12"),
        ("12 januari jl.", "2025-12-19", "future", "2025-01-12"),
        ("16 december", "2026-01-08", "past", "2025-12-16"),
        ("5 november", "2025-11-07", "future", "2025-11-05"),  # the letter was sent while the meeting went on
        ("24 en 25 juni", "2025-10-06", "future", "none"),  # nearly nine months ahead is no agenda's meeting
        ("31 januari en 1 februari", "2026-01-20", "future", "2026-01-31 2026-02-01"),
        ("30 december t/m 2 januari", "2025-12-20", "future", "2025-12-30 2026-01-02"),
        ("29 februari", "2024-02-10", "future", "2024-02-29"),
        ("29 februari", "2025-02-10", "future", "none"),
    ],
)
def test_a_missing_year_follows_from_the_letter(text: str, letter: str, expectation: str, wanted: str) -> None:
    found = read(text, dt.date.fromisoformat(letter), Expectation(expectation))
    assert found == (None if "none" in wanted else tuple(wanted.split()))


def test_without_a_year_or_a_letter_date_there_is_no_day() -> None:
    assert read("17 november", None) is None


@pytest.mark.parametrize("text", ["maart 2025", "in juni", "eind september 2025"])
def test_a_month_alone_names_no_day(text: str) -> None:
    (words,) = date_words(text)
    assert words.days == ()
    assert place(words, LETTER, Expectation.FUTURE) is None


def test_a_weekday_is_a_check_and_never_the_source() -> None:
    (words,) = date_words("dinsdag 17 november 2025")
    placed = place(words, LETTER, Expectation.FUTURE)
    assert placed is not None
    assert placed.start == dt.date(2025, 11, 17)
    assert not placed.weekday_fits


DAYS = st.dates(dt.date(1999, 1, 2), dt.date(2049, 12, 20))
LENGTHS = st.integers(1, 6)


def _month(day: dt.date, draw_name: str) -> str:
    return next(m for m in MONTHS if TABLE["months"][m] == day.month) if draw_name == "full" else ""


@given(
    DAYS,
    st.booleans(),
    st.sampled_from(
        ["{d} {m} {y}", "{d}e {m} {y}", "{d}-{n}-{y}", "{d:02}-{n:02}-{y}", "{y}-{n:02}-{d:02}", "{d} {M} {y}", "{d} {m}, {y}"]
    ),
)
@settings(max_examples=300)
def test_one_day_comes_back(day: dt.date, weekday: bool, form: str) -> None:
    month = _month(day, "full")
    text = form.format(d=day.day, m=month, M=month.upper(), n=day.month, y=day.year)
    if weekday and "{n" not in form:
        text = f"{WEEKDAYS[day.weekday()]} {text}"
    assert read(f"De Raad van {text} in Brussel.", None) == (day.isoformat(),)


@given(
    DAYS,
    LENGTHS,
    st.booleans(),
    st.booleans(),
    st.sampled_from(
        [
            " en ",
            "-",
            " - ",
            "- ",
            "–",
            " – ",
            "/",
            " / ",
            " t/m ",
            " tot en met ",
            " tot ",
            " & ",
            ", ",
            " en op ",
            " respectievelijk ",
        ]
    ),
)
@settings(max_examples=500)
def test_two_days_come_back(day: dt.date, length: int, weekdays: bool, both_months: bool, joiner: str) -> None:
    last = day + dt.timedelta(days=length)
    first = str(day.day)
    if day.month != last.month or both_months:
        first += f" {_month(day, 'full')}"
    if day.year != last.year and both_months:
        first += f" {day.year}"
    second = f"{last.day} {_month(last, 'full')} {last.year}"
    if weekdays:
        first, second = f"{WEEKDAYS[day.weekday()]} {first}", f"{WEEKDAYS[last.weekday()]} {second}"
    assert read(f"De Raad op {first}{joiner}{second} te Brussel.", None) == (day.isoformat(), last.isoformat())


@given(
    DAYS,
    st.integers(0, 74),
    st.sampled_from(["{d} {m} a.s.", "{d} {m} aanstaande", "{w} {d} {m}", "a.s. {w} {d} {m}", "{d} {m}"]),
)
@settings(max_examples=300)
def test_a_day_up_to_ten_weeks_ahead_needs_no_year(letter: dt.date, lead: int, form: str) -> None:
    day = letter + dt.timedelta(days=lead)
    text = form.format(d=day.day, m=_month(day, "full"), w=WEEKDAYS[day.weekday()])
    assert read(f"op {text} vindt", letter) == (day.isoformat(),)


@given(st.text(alphabet="0123456789 /-.,enovmbrtjuiald’()", max_size=80))
@settings(max_examples=300)
def test_no_text_breaks_the_grammar(text: str) -> None:
    for words in date_words(text):
        assert 0 <= words.start < words.end <= len(text)
        place(words, LETTER, Expectation.NEAR)
