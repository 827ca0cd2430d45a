"""Who is named in a sentence as one who may take a stand: the Dutch government, others, and words that refer back."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import one_of
from nl_agenda.nlp.verbs import verb


class Side(StrEnum):
    """Whose side a mention is on."""

    DUTCH = "dutch"
    OTHER = "other"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True, eq=False)  # one place is named once: itself is all that it equals, and quick to look up
class Mention:
    """A holder named in a sentence; offsets are those of the letter's text.

    ``before`` is the lower-case word in front ("voor", "volgens"), which tells a subject from an oblique.
    """

    start: int
    end: int
    side: Side
    before: str
    possessed: bool = False  # "de Nederlandse inzet", "de inzet van het kabinet": a noun that carries the stand itself


@dataclass(frozen=True, slots=True)
class _Patterns:
    dutch: re.Pattern[str]
    possessed: re.Pattern[str]
    other: re.Pattern[str]
    pronoun: re.Pattern[str]
    bare: re.Pattern[str]
    possessing: re.Pattern[str]  # found wherever something possessed is


@cache
def _patterns() -> _Patterns:
    table = load("holders")
    dutch, nouns = "|".join(table["dutch"]), "|".join(table["nouns"])
    carriers = "|".join(table["carriers"])
    possessed = (
        rf"(?:(?:[Dd]e|[Hh]et|[Ee]en|[Dd]eze|[Dd]ie) )?(?:Nederlandse?|Kabinets|kabinets)(?: |-)?(?:[a-z]+ )?(?:{nouns})\b"
        rf"|(?:[Oo]nze|[Mm]ijn|[Oo]ns) (?:[a-z]+ )?(?:{nouns})\b"
        rf"|(?:[Dd]e |[Hh]et )?(?:[a-z]+ )?(?:{carriers}|Inzet) van (?:het (?:demissionaire )?kabinet|Nederland|de regering|ons land)\b"
    )
    bare = r"(?:[Mm]ijns|[Oo]ns) inziens\b|[Mm]ij\b|[Oo]ns\b"
    return _Patterns(
        re.compile(rf"(?<![\w-])(?:{dutch})"),
        re.compile(rf"(?<![\w-])(?:{possessed})"),
        re.compile(rf"(?<![\w-])(?:{'|'.join(table['other'])})"),
        re.compile(
            rf"(?<![\w-])(?:[Hh]et(?= {one_of(_after_het(table))}\b|[,.;:])|(?:{'|'.join(table['pronouns'])})(?!\w)(?! het\b))"
        ),
        re.compile(rf"(?<![\w-])(?:{bare})"),
        re.compile(rf"Nederlands|[Kk]abinets|[Oo]nze |[Mm]ijn |[Oo]ns |(?:{carriers}|Inzet) van "),
    )


def _after_het(table: dict[str, list[str]]) -> list[str]:
    """The words before which "het" is a pronoun: finite verbs, and what never opens a noun phrase."""
    grammar = load("clauses")
    finite = [form for row in load("cues")["family"] for line in row.get("verbs", ()) for form in sorted(verb(line).finite)]
    kept = [w for w in (*grammar["finite"], *grammar["light"], *finite) if w not in grammar["noun_forms"]]
    return sorted({*table["het_before"], *kept})


_WORD_BEFORE = re.compile(r"([\w'’]+)[ (]*\Z")


def mentions(text: str, start: int, end: int) -> list[Mention]:
    """Return the holders named between ``start`` and ``end``, in order; where two overlap, the longer one."""
    patterns = _patterns()
    possessed = patterns.possessing.search(text, start, end) is not None
    found: list[Mention] = []
    taken: list[tuple[int, int]] = []
    for pattern, side, carries in (
        *(((patterns.possessed, Side.DUTCH, True),) if possessed else ()),
        (patterns.dutch, Side.DUTCH, False),
        (patterns.other, Side.OTHER, False),
        (patterns.bare, Side.DUTCH, True),
        (patterns.pronoun, Side.PRONOUN, False),
    ):
        for match in pattern.finditer(text, start, end):
            first, last = match.span()
            # Those taken are disjoint and in order, so only its two neighbours can overlap a match.
            at = bisect_left(taken, (first, last))
            if first == last or (at and taken[at - 1][1] > first) or (at < len(taken) and taken[at][0] < last):
                continue
            taken.insert(at, (first, last))
            before = _WORD_BEFORE.search(text, max(start, first - 24), first)
            word = before[1].lower() if before else ""
            if (
                side is Side.PRONOUN
                and text[first:last].lower() in {"haar", "hem", "hen"}
                and word not in {"voor", "bij", "wat", "volgens"}
            ):
                continue
            if side is Side.PRONOUN and word == "zij":
                continue  # "zij het dat" is a conjunction
            found.append(Mention(first, last, side, word, carries))
    return sorted(found, key=lambda m: m.start)
