"""References to Parliamentary papers, in body and footnotes, in every form in which they are written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from nl_agenda.lexicon import load
from nl_agenda.models import Citation
from nl_agenda.segment.parts import ParagraphKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nl_agenda.nlp.analysis import Analysis
    from nl_agenda.segment.parts import Parts

_PUBLISHER = "https://zoek.officielebekendmakingen.nl"
_WHERE = {ParagraphKind.PROSE, ParagraphKind.LIST_ITEM, ParagraphKind.TABLE_CELL, ParagraphKind.HEADING, ParagraphKind.FOOTNOTE}
_LONGEST_RANGE = 25  # "nrs. 4 t/m 6" is spelled out; beyond this the hyphen is no range
_LONGEST_LIST = 12  # dossiers that share their numbers; a bound, so that a long table of figures is read in one pass
_REACH = 60  # characters before a reference in which other papers' names ("Aanhangsel Handelingen") claim it


@dataclass(frozen=True, slots=True)
class Reference:
    """One dossier and paper, with the place of the words that name it."""

    dossier: str
    number: str | None
    start: int
    end: int

    @property
    def url(self) -> str:
        """Where the official publications keep the paper, or the dossier if no paper is named."""
        return (
            f"{_PUBLISHER}/dossier/{self.dossier}"
            if self.number is None
            else f"{_PUBLISHER}/kst-{self.dossier}-{self.number}.html"
        )


def find(parts: Parts, analysis: Analysis, facts: dict[str, Any]) -> dict[str, tuple[Citation, ...]]:  # noqa: ARG001
    """Return the letter's citations in order, each paper once."""
    first: dict[tuple[str, str | None], Citation] = {}
    for paragraph in parts.paragraphs:
        if paragraph.kind not in _WHERE:
            continue
        for reference in references(parts.words(paragraph.start, paragraph.end)):
            span = parts.text.span(paragraph.start + reference.start, paragraph.start + reference.end)
            citation = Citation(dossier=reference.dossier, number=reference.number, url=reference.url, span=span)
            first.setdefault((reference.dossier, reference.number), citation)
    return {"citations": tuple(first.values())}


def references(text: str) -> Iterator[Reference]:
    """Yield the references in ``text``, in order."""
    grammar = _grammar()
    position = 0
    while (opening := grammar.opening.search(text, position)) is not None:
        announcement = opening["announcement"]
        found: list[Reference] = []
        position = opening.end()
        if announcement and grammar.strong.fullmatch(announcement):
            found, position = _listed(text, opening.start(), position, first=grammar.strong_numbers, needs_number=False)
        elif not grammar.other.search(text, max(0, opening.start() - _REACH), opening.start()):
            first = grammar.weak_numbers if announcement else grammar.numbers
            found, position = _listed(text, opening.start(), position, first=first, needs_number=True)
        yield from found
        if not found:
            position += 2  # past the two digits at which an opening stands


def _listed(
    text: str, start: int, position: int, *, first: tuple[re.Pattern[str], ...], needs_number: bool
) -> tuple[list[Reference], int]:
    """Read groups of dossiers with their numbers; ``first`` are the ways in which the first group may give its numbers."""
    grammar = _grammar()
    found: list[Reference] = []
    patterns = first
    while True:
        dossiers, end = _dossiers(text, position)
        numbers, end = _numbers(text, end, patterns)
        if not dossiers or (needs_number and not numbers):
            return found, position
        found += [Reference(dossier, number, start, end) for dossier, number in _paired(dossiers, numbers)]
        joiner = grammar.joiner.match(text, end)
        if joiner is None or grammar.dossier.match(text, joiner.end()) is None:
            return found, end
        start = position = joiner.end()
        # Further down the list a dossier must have a number of its own: "Kamerstuk 22 112, nr. 3, 12 345 mensen".
        patterns, needs_number = grammar.numbers, True


def _paired(dossiers: list[str], numbers: list[str]) -> list[tuple[str, str | None]]:
    """As many numbers as dossiers go one to one; else each dossier has them all."""
    if len(dossiers) == len(numbers):
        return list(zip(dossiers, numbers, strict=True))
    return [(dossier, number) for dossier in dossiers for number in numbers or [None]]


def _dossiers(text: str, position: int) -> tuple[list[str], int]:
    """Read "21 501-02 en 22 112": dossiers that share the numbers that follow."""
    grammar = _grammar()
    found: list[str] = []
    end = position
    while len(found) < _LONGEST_LIST and (match := grammar.dossier.match(text, position)) is not None:
        base = match["thousands"] + match["units"]
        suffix, end = _suffix(text, match.end(), base)
        found.append(base + suffix)
        joiner = grammar.joiner.match(text, end)
        if joiner is None:
            break
        position = joiner.end()
    return found, end


def _suffix(text: str, position: int, base: str) -> tuple[str, int]:
    """Read a dossier's part ("-02"), chapter ("V") or number as a Kingdom act ("(R2112)")."""
    grammar = _grammar()
    part = grammar.part.match(text, position)
    # Two digits after a hyphen are a part if the dossier is divided or a number still follows; else they are the number.
    if part and (base in load("citations")["divided"] or grammar.number_follows.match(text, part.end())):
        return f"-{part['part']}", part.end()
    if chapter := grammar.chapter.match(text, position):
        return f"-{chapter['chapter']}", chapter.end()
    if kingdom := grammar.kingdom.match(text, position):
        return f"-({kingdom['kingdom'].upper()})", kingdom.end()
    return "", position


def _numbers(text: str, position: int, patterns: tuple[re.Pattern[str], ...]) -> tuple[list[str], int]:
    """Read the numbers of a group: ", nrs. 3 en 4", "-2790", ", 2790"."""
    grammar = _grammar()
    match = next((m for pattern in patterns if (m := pattern.match(text, position))), None)
    if match is None:
        return [], position
    found = [match["number"]]
    while match is not None:
        position = match.end()
        match = grammar.next_number.match(text, position)
        if match is not None:
            found += _range(found[-1], match["number"]) if match["to"] else [match["number"]]
    return found, position


def _range(first: str, last: str) -> list[str]:
    """Return what "first t/m last" adds to first."""
    if first.isdigit() and last.isdigit() and 0 < int(last) - int(first) <= _LONGEST_RANGE:
        return [str(number) for number in range(int(first) + 1, int(last) + 1)]
    return [last]


@dataclass(frozen=True, slots=True)
class _Grammar:
    opening: re.Pattern[str]
    strong: re.Pattern[str]
    other: re.Pattern[str]
    dossier: re.Pattern[str]
    part: re.Pattern[str]
    chapter: re.Pattern[str]
    kingdom: re.Pattern[str]
    number_follows: re.Pattern[str]
    joiner: re.Pattern[str]
    numbers: tuple[re.Pattern[str], ...]
    weak_numbers: tuple[re.Pattern[str], ...]
    strong_numbers: tuple[re.Pattern[str], ...]
    next_number: re.Pattern[str]


@cache
def _grammar() -> _Grammar:
    words = load("citations")
    strong, weak, between, others, joiners, number_words = (
        "(?:" + "|".join(words[name]) + ")" for name in ("strong", "weak", "between", "others", "joiners", "number_words")
    )
    dossier = r"(?P<thousands>[1-3]\d)[ .]?(?P<units>\d{3})(?![\d€])"
    digits = r"(?P<number>\d{1,4})(?!\w|[ .]\d{3}(?!\d))"
    closed = r"(?=\s?(?:[),;.:\]]|$|-|–|en\s|t/m|tot|p\.|blz))"
    letters = r"(?P<number>(?-i:[A-Z]{1,2}))(?![\w.-])"
    worded = rf"\s?[,-]?\s?\(?{number_words}\s?"
    numbers = tuple(map(_pattern, (worded + digits, worded + letters, rf"[-–](?:{number_words}\s?)?{digits}(?![-–]\d\d)")))
    lettered = _pattern(rf",?\s{letters}{closed}")
    return _Grammar(
        opening=_pattern(
            rf"(?:(?<!\w)(?P<announcement>{strong}|{weak})(?:\s?{between}){{0,7}}\s?|(?<![\w€.,/-])(?<!€ ))"
            r"(?=[1-3]\d[ .]?\d{3}(?!\d))"
        ),
        strong=_pattern(strong),
        other=_pattern(rf"(?<!\w){others}[^;]{{0,40}}$"),
        dossier=_pattern(dossier),
        part=_pattern(r"\s?[-– ]\s?(?P<part>\d\d)(?!\d)"),
        chapter=_pattern(r"(?:[-– ]|,?\s(?:hoofdstuk|hfst\.?)\s)(?P<chapter>(?-i:[IVX]{1,5}[A-D]?|[A-Z]))(?![\w.])"),
        kingdom=_pattern(r"[-\s]{0,2}\(?(?P<kingdom>R\d{3,4})\)?"),
        number_follows=_pattern(rf"-\d|{worded}\d"),
        joiner=_pattern(joiners),
        numbers=numbers,
        weak_numbers=(*numbers, lettered),
        strong_numbers=(*numbers, lettered, _pattern(rf"(?:\s?,\s?|\s?/\s?|\s(?=\d{{3,4}})){digits}{closed}")),
        next_number=_pattern(
            rf"(?:\s?(?P<to>[-–]|t/m|tot en met)\s?|\s?,\s?(?:en\s)?(?!(?:19|20)\d\d)|\s(?:en|&)\s|[,\s]{{1,2}}(?:en\s)?(?={number_words}))"
            rf"(?:{number_words}\s?)?{digits}{closed}"
        ),
    )


def _pattern(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE)
