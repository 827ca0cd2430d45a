"""Every regular expression of the package takes time in proportion to its text: none goes back and forth over it."""

from __future__ import annotations

import re
from collections.abc import Callable
from time import process_time

import pytest

from tests.patterns import attacks, patterns

# Below the first nothing is asked; above it, twice the text must not take much more than twice the time. Where an expression sees
# so many characters at most, what it takes for them counts alone.
QUICK, ENOUGH = 0.06, 0.5  # seconds
LENGTHS = (22, 200, 16_000)  # an exponential expression shows itself before it takes hours
FOLDED = ("nl_agenda.segment.", "nl_agenda.nlp.", "nl_agenda.find.")  # rooms to which white space comes as single spaces
ONCE: dict[str, str] = {  # expressions that are tried at one place only, and how
    "nl_agenda.find.meetings.unknown._LEAD": "match",
    "nl_agenda.ingest.colophon._RETURN_ADDRESS": "match",
    "nl_agenda.ingest.hard_wraps._NAME": "fullmatch",
    "nl_agenda.ingest.html.page._RECORD": "match",
    "nl_agenda.ingest.pdf.breaks._KEY": "match",
    "nl_agenda.ingest.pdf.breaks._NAME": "fullmatch",
    "nl_agenda.ingest.pdf.breaks._REST_OF_MINISTRY": "fullmatch",
    "nl_agenda.ingest.pdf.furniture._NUMBER": "fullmatch",
    "nl_agenda.ingest.recognition._DECLARATION": "match",
    "nl_agenda.ingest.recognition._HTML": "match",
    "nl_agenda.ingest.recognition._XML": "match",
    "nl_agenda.lexicon.beginnings._REPEAT": "match",
    "nl_agenda.lexicon.ways._REPEAT": "match",
    "nl_agenda.nlp.holders._alone()": "match",
    "nl_agenda.segment.header.dateline()": "fullmatch",
    "nl_agenda.segment.kamerstuk._STACKED": "fullmatch",
}
BOUNDED = {  # expressions that only see so many characters at a time
    "nl_agenda.find.names.governors._NAMES_BEFORE": 80,
    "nl_agenda.find.names.governors._modifiers_before()": 80,
    "nl_agenda.find.sessions.named_items._patterns()": 3000,  # a sentence
    "nl_agenda.find.names.functions._before()": 80,
    "nl_agenda.ingest.pdf.hyphens._ABBREVIATION": 60,
    "nl_agenda.nlp.holders._WORD_BEFORE": 24,
    "nl_agenda.segment.closing._ON_BEHALF": 200,
    "nl_agenda.segment.kamerstuk._FILED_DATE": 200,
}
ALL = patterns()


def rooms() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    found: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for (pattern, flags), where in ALL.items():
        found.setdefault(".".join(where.split(".")[:3]), []).append((where, re.compile(pattern, flags)))
    return found


def seconds(pattern: re.Pattern[str], way: str, text: str) -> float:
    """Return the least of up to three runs: what the machine does beside it only adds."""
    call: Callable[[], object] = {
        "search": lambda: next(zip(pattern.finditer(text), range(3), strict=False), None),
        "match": lambda: pattern.match(text),
        "fullmatch": lambda: pattern.fullmatch(text),
    }[way]
    best = float("inf")
    for _ in range(3):
        started = process_time()
        call()
        best = min(best, process_time() - started)
        if best < QUICK or best > 2 * ENOUGH:
            break
    return best


def at_rest(pattern: re.Pattern[str], way: str, text: str) -> float:
    """Return the least of three times what is asked once of most: a machine that is disturbed must not hide what is slow."""
    return min(seconds(pattern, way, text) for _ in range(3))


def slow(where: str, pattern: re.Pattern[str]) -> list[str]:
    bound = next((length for name, length in BOUNDED.items() if where.startswith(name)), LENGTHS[-1])
    found = []
    for start, piece in sorted(attacks(pattern.pattern, pattern.flags)):
        if not piece or (where.startswith(FOLDED) and not piece.strip()):
            continue
        for length in LENGTHS:
            half, text = ((start + piece * (n // len(piece) + 1))[:bound] + "\0" for n in (length // 2, length))
            way = ONCE.get(where, "search")
            took = seconds(pattern, way, text)
            if took > ENOUGH or (took > QUICK and bound == LENGTHS[-1] and took > 3 * at_rest(pattern, way, half)):
                found.append(f"{where}: {took:.2f} s for {len(text)} characters of {start[:30]!r} + n * {piece[:30]!r}")
                break
    return found


@pytest.mark.parametrize("room", rooms())
def test_no_expression_takes_more_than_its_time(room: str) -> None:
    assert [line for where, pattern in rooms()[room] for line in slow(where, pattern)] == []


def test_the_expressions_are_found() -> None:
    assert len(ALL) > 300
    names = set(ALL.values())
    assert {"nl_agenda.find.dates.grammar._grammar().full", "nl_agenda.ingest.html.page._ERROR"} <= names


@pytest.mark.parametrize("pattern", [r"(a+)+b", r"\w+\s*=", r"(?:x|\w)*y"])
def test_the_test_finds_what_goes_back_and_forth(pattern: str) -> None:
    assert slow("here", re.compile(pattern))
