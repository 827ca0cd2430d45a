"""The expressions by which formations are recognised, made from the lexicon of bodies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import one_of
from nl_agenda.lexicon.beginnings import beginnings
from nl_agenda.lexicon.signs import Signs, signs
from nl_agenda.lexicon.ways import needed


@dataclass(frozen=True, slots=True)
class Formation:
    """One way to name a formation; ``part`` is the strand of a Council that meets on its own ("Handel").

    ``topics`` are the words of which one is in every name of a Council, empty for other meetings.
    """

    name: str
    key: str
    part: str | None
    body: str
    short: bool
    cased: bool = False
    topics: str = ""

    @property
    def pattern(self) -> re.Pattern[str]:
        """Its name as a whole, compiled when first likely to be named: there are many, and a letter names few."""
        return _whole(self.name, self.short or self.cased)


# Behind "ministers van Defensie": those of another body, or of a group of states.
_NOT_OF_OTHERS = (
    r"(?!(?: en (?:(?:presidenten|gouverneurs) van (?:de )?centrale banken|centrale-?bank\w+))? (?:van (?:de |het )?)?(?:navo|nato|g-?7|g-?20|oeso|benelux|raad van europa|ovse|asem|vn|wto)\b)"
    r"(?! (?:van|uit) (?:de |het )?(?!eu-)(?:[\w-]+[- ])?\w*(?:coalitie|groep|group|landen|zeestaten|force|alliantie|initiatief)\b)"
)


@cache
def _whole(name: str, with_capitals: bool) -> re.Pattern[str]:  # noqa: FBT001 - a key of the cache
    return re.compile(rf"(?<![\w-])(?:{name})" + (r"(?![\w-])" if with_capitals else r"(?!\w)"))


@cache
def _signs() -> Signs[int]:
    """Return the signs of the formations, by number, in lower case."""
    begun, others = dict[str, set[int]](), list[tuple[int, frozenset[str]]]()
    for number, formation in enumerate(formations()):
        name, _, _tail = formation.name.partition("(?i:")
        begin = beginnings([formation.topics or name])
        if not all(sign[:1].isalnum() for sign in begin):
            others.append((number, _letters(formation.name)))
            continue
        for sign in begin:
            begun.setdefault(sign.lower(), set()).add(number)
    return signs(begun, others)


@cache
def _letters(name: str) -> frozenset[str]:
    return needed([name]) or frozenset({""})


def likely(words: str, lower: str) -> Iterator[Formation]:
    """Yield the formations that may be named in words, given as written and in lower case; the others need not be looked for."""
    council, every = "raad" in lower or "ministers" in lower, formations()
    for number in sorted(_signs().within(lower)):
        formation = every[number]
        if formation.topics:
            if council:
                yield formation
        elif _has_any(words if formation.short or formation.cased else lower, _letters(formation.name)):
            yield formation


def _has_any(words: str, letters: frozenset[str]) -> bool:
    return any(each in words for each in letters)


@cache
def formations() -> tuple[Formation, ...]:
    """Return every expression, those of the Councils first."""
    made = [f for row in load("bodies")["council"] for f in _council(row)]
    for row in load("bodies")["formation"]:
        made.append(_full(_or(row["names"]), row["key"], row.get("part"), row["body"]))
        if row["short"]:
            made.append(_short(_or(row["short"]), row["key"], row.get("part"), row["body"]))
        if row.get("cased"):
            made.append(replace(_short(_or(row["cased"]), row["key"], row.get("part"), row["body"]), short=False, cased=True))
    return tuple(made)


@cache
def body_of_unknown() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the words by which the body of a meeting outside the tables is known, in order of weight."""
    return tuple((body, re.compile(words)) for body, words in load("bodies")["unknown"]["bodies"])


def _or(words: list[str]) -> str:
    return "|".join(sorted(words, key=lambda w: (-len(w), w)))


@cache
def lead_pattern() -> re.Pattern[str]:
    """Return what may stand in front of a name, to its end: "extra informele", "videoconferentie van de leden van de "."""
    table = load("bodies")
    qualifiers, gatherings = _or([*table["qualifiers"], *table["ordinals"]]), one_of(table["gatherings"])
    qualified = rf"(?:(?:{qualifiers}),? (?:en )?){{0,4}}"
    before = rf"(?P<gathering>{gatherings}) (?:van |voor |der )?(?:de |het )?(?P<members>leden van (?:de |het )?)?{qualified}"
    return re.compile(rf"(?<![\w-])(?:{qualified}{before}|(?:(?:{qualifiers}),? (?:en )?){{1,4}})\Z")


def _full(name: str, key: str, part: str | None, body: str, topics: str = "") -> Formation:
    return Formation(name, key, part, body, short=False, topics=topics)


def _short(name: str, key: str, part: str | None, body: str) -> Formation:
    return Formation(name, key, part, body, short=True)


def _suffix(part: str, forms: list[str]) -> str:
    """How a strand stands behind the name: "Handel", "/Handel", "- Cohesie", "(Defensie)", "voor het onderdeel Energie"."""
    form = _or(forms)
    return rf"(?P<{part}>(?: ?\((?:onderdeel |deel )?(?:{form})\)| ?[/–-] ?(?:{form})| (?:en |in |over |voor |deel |onderdeel |voor het onderdeel )?(?:{form}))(?!\w))"


def _council(row: dict[str, Any]) -> Iterator[Formation]:
    strands = row["parts"]
    suffixes = [_suffix(part, forms["suffixes"]) for part, forms in strands.items() if forms["suffixes"]]
    tail = f"(?:{'|'.join(suffixes)})?" if suffixes else ""
    topics = _or([*row["topics"], *row["stems"]])
    yield _full(f"(?:{_named(row['topics'], row['stems'])}){tail}", row["key"], None, "EU", topics)
    for part, forms in strands.items():
        topics = _or([*forms["topics"], *forms["stems"]])
        yield _full(_named(forms["topics"], forms["stems"]), row["key"], part, "EU", topics)
    if row["short"]:
        yield _short(rf"(?:{_or(row['short'])})(?i:{tail})", row["key"], None, "EU")


def _named(topics: list[str], stems: list[str]) -> str:
    """Forms: "Raad (voor) <topic>", "<stem>raad", "<topic> Raad", and the ministers of either."""
    topic, stem, gathering = _or(topics), _or(stems), one_of(load("bodies")["gatherings"])
    forms = [
        rf"raad (?:van (?:de )?(?:eu|europese unie) )?(?:voor |van ministers (?:van|voor) |van (?:de )?(?:eu-)?ministers (?:van|voor) |inzake )?(?:de |het )?(?:{topic})",
        rf"(?:{topic})[- ]raad",
        rf"{_heads(gathering)}(?:eu|europese)[- –]{{1,3}}ministers (?:van|voor) (?:de |het )?(?:{topic})",
        rf"{_heads(gathering)}ministers (?:van|voor|verantwoordelijk voor|die verantwoordelijk zijn voor) (?:de |het )?(?:{topic})(?: van de (?:eu(?:-lidstaten)?|europese unie|unie|lidstaten))?{_NOT_OF_OTHERS}",
    ]
    if stems:
        forms += [
            rf"(?:(?:eu|europese)[- –]{{1,3}})?(?:{stem})(?:[- –]{{0,2}}raad|-?ministers(?:bijeenkomst|vergadering|conferentie|overleg){_NOT_OF_OTHERS})",
            rf"{_heads(gathering)}(?:(?:eu|europese)[- –]{{1,3}})?(?:{stem}) ?ministers{_NOT_OF_OTHERS}",
            rf"raad (?:{stem})",
        ]
    return "|".join(forms)


def _heads(gathering: str) -> str:
    return rf"(?:{gathering}) (?:van |met |voor |tussen )?(?:de )?"
