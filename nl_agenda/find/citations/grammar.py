"""The patterns by which references to Parliamentary papers are read, compiled from the lexicon once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from nl_agenda.lexicon import load

_DOSSIER = r"(?P<thousands>[1-3]\d)[ .]?(?P<units>\d{3})(?![\d€])"
_FIGURES = r"[1-3]\d[ .]?\d{3}(?!\d)"
_DIGITS = r"(?P<number>\d{1,4})(?!\w|[ .]\d{3}(?!\d))"
_LETTERS = r"(?P<number>(?-i:[A-Z]{1,2}))(?![\w.-])"  # papers of the Eerste Kamer: "B", "OO"
# A bare number in running text is a paper's only if the reference closes after it: not "nr. 12, 3 lidstaten".
_CLOSED = r"(?=\s?(?:[),;.:/\]]|$|-|–|en\s|&|of\s|resp|t/m|tot|p\.|blz))"


@dataclass(frozen=True, slots=True)
class Grammar:
    """Patterns of the pieces of a reference.

    Attributes:
        figures: what every dossier looks like; without it there is no reference.
        opening: where a reference may begin; ends before its first dossier.
        strong: announcements after which a dossier is a reference even without a number.
        other: names of other papers, to be sought before a reference.
        divided: dossiers that have numbered parts.
        numbers: ways of giving a number where nothing announces the dossier.
        weak_numbers: ways after a weak announcement.
        dated: a session year, which makes a weak announcement a plain one.
        strong_numbers: ways after a strong one.
    """

    figures: re.Pattern[str]
    opening: re.Pattern[str]
    strong: re.Pattern[str]
    dated: re.Pattern[str]
    other: re.Pattern[str]
    dossier: re.Pattern[str]
    divided: frozenset[str]
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
def grammar() -> Grammar:
    """Return the grammar of the lexicon."""
    strong, weak, between, others, joiners, number_words = (
        _any_of(name) for name in ("strong", "weak", "between", "others", "joiners", "number_words")
    )
    announced = rf"(?<!\w)(?P<announcement>{strong}|{weak})(?:\s?{between}){{0,7}}\s?"
    unannounced = r"(?<![\w€.,/-])(?<!€ )"
    worded = rf"\s?[,-]?\s?\(?{number_words}\s?"
    hyphened = rf"[-–‑](?:{number_words}\s?)?{_DIGITS}(?![-–]\d\d)"
    numbers = tuple(map(_pattern, (worded + _DIGITS, worded + _LETTERS, hyphened)))
    lettered = _pattern(rf",?\s{_LETTERS}{_CLOSED}")
    bare = _pattern(rf"(?:\s?,\s?|\s?/\s?|\s(?=\d{{3,4}})){_DIGITS}{_CLOSED}")
    to = r"\s?(?P<to>[-–]|t/m|tot en met)\s?"
    comma = rf"\s?,\s?(?:en\s)?(?:(?={number_words})|(?!(?:19|20)\d\d\s?(?:[);.:]|$)))"  # "nr. 41, 2024" ends in a year
    return Grammar(
        figures=re.compile(_FIGURES),
        opening=_pattern(rf"(?:{announced}|{unannounced})(?={_FIGURES})"),
        strong=_pattern(strong),
        dated=_pattern(r"\d{4}\s?[-–—/]\s?\d\d"),
        other=_pattern(rf"(?<!\w){others}[^;]{{0,40}}$"),
        dossier=_pattern(_DOSSIER),
        divided=frozenset(load("citations")["divided"]),
        part=_pattern(r"\s?[-–‑ ]\s?(?P<part>\d\d)(?!\d)"),
        chapter=_pattern(r"(?:[-–‑ ]|,?\s(?:hoofdstuk|hfst\.?)\s)(?P<chapter>(?-i:[IVX]{1,5}[A-D]?|[A-Z]))(?![\w.])"),
        kingdom=_pattern(r"[-\s]{0,2}\(?(?P<kingdom>R\d{3,4})\)?"),
        number_follows=_pattern(rf"-\d|{worded}\d"),
        joiner=_pattern(joiners),
        numbers=numbers,
        weak_numbers=(*numbers, lettered),
        strong_numbers=(*numbers, lettered, bare),
        next_number=_pattern(
            rf"(?:{to}|{comma}|/(?=\d{{3}})|\s(?:en|&|resp\.|respectievelijk|of)\s)(?:{number_words}\s?)?{_DIGITS}{_CLOSED}"
        ),
    )


def _any_of(name: str) -> str:
    return "(?:" + "|".join(load("citations")[name]) + ")"


def _pattern(expression: str) -> re.Pattern[str]:
    return re.compile(expression, re.IGNORECASE)
