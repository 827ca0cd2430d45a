"""Who is named in a sentence as one who may take a stand: the Dutch government, others, and words that refer back."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import one_of
from nl_agenda.lexicon.beginnings import beginnings
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


@dataclass(frozen=True, slots=True, eq=False)
class _Kind:
    """A kind of holder: what it looks like, and what is meant by it."""

    pattern: re.Pattern[str]
    side: Side
    carries: bool = False


@dataclass(frozen=True, slots=True)
class _Kinds:
    """All kinds; those of ``possessed`` go before the others, which go in their order.

    Attributes:
        possessing: words of which one is found wherever something possessed is.
        opening: finds the places where any of ``others`` may begin, each with the longest of their beginnings that stands there.
        begun: which of ``others`` may begin so, by that beginning.
    """

    possessed: _Kind
    possessing: tuple[str, ...]
    others: tuple[_Kind, ...]
    opening: re.Pattern[str]
    begun: dict[str, tuple[int, ...]]


_EDGE = r"(?<![\w-])"
_WORD = re.compile(r"\w+")


def _possessed(table: dict[str, list[str]]) -> str:
    nouns, carriers = "|".join(table["nouns"]), "|".join(table["carriers"])
    return (
        rf"(?:(?:[Dd]e|[Hh]et|[Ee]en|[Dd]eze|[Dd]ie) )?(?:Nederlandse?|Kabinets|kabinets)(?: |-)?(?:[a-z]+ )?(?:{nouns})\b"
        rf"|(?:[Oo]nze|[Mm]ijn|[Oo]ns) (?:[a-z]+ )?(?:{nouns})\b"
        rf"|(?:[Dd]e |[Hh]et )?(?:[a-z]+ )?(?:{carriers}|Inzet) van (?:het (?:demissionaire )?kabinet|Nederland|de regering|ons land)\b"
    )


@cache
def _kinds() -> _Kinds:
    table = load("holders")
    pronoun = rf"[Hh]et(?=[ ,.;:])|(?:{'|'.join(table['pronouns'])})(?!\w)(?! het\b)"
    written = (
        ("|".join(table["dutch"]), Side.DUTCH, False),
        ("|".join(table["other"]), Side.OTHER, False),
        (r"(?:[Mm]ijns|[Oo]ns) inziens\b|[Mm]ij\b|[Oo]ns\b", Side.DUTCH, True),
        (pronoun, Side.PRONOUN, False),
    )
    begins = [beginnings([expression]) for expression, _, _ in written]
    every = frozenset[str]().union(*begins)
    begun = {
        text: tuple(i for i, own in enumerate(begins) if any(text[:size] in own for size in range(len(text) + 1)))
        for text in every
    }
    return _Kinds(
        _Kind(re.compile(f"{_EDGE}(?:{_possessed(table)})"), Side.DUTCH, carries=True),
        (*table["possessing"], *(f"{word} van " for word in (*table["carriers"], "Inzet"))),
        tuple(_Kind(re.compile(_EDGE + f"(?:{expression})"), side, carries) for expression, side, carries in written),
        re.compile(f"{_EDGE}(?=({one_of(every)}))"),
        begun,
    )


@cache
def _after_het() -> frozenset[str]:
    """The words before which "het" is a pronoun: finite verbs, and what never opens a noun phrase."""
    table, grammar = load("holders"), load("clauses")
    finite = [form for row in load("cues")["family"] for line in row.get("verbs", ()) for form in sorted(verb(line).finite)]
    kept = [w for w in (*grammar["finite"], *grammar["light"], *finite) if w not in grammar["noun_forms"]]
    return frozenset({*table["het_before"], *kept})


def _is_article(text: str, start: int, end: int) -> bool:
    """Tell "het kabinet" from "het zal": which words follow is looked up, there are thousands of them."""
    if end - start != len("het") or text[start + 1 : end] != "et" or text[end : end + 1] != " ":
        return False
    following = _WORD.match(text, end + 1)
    return following is None or following[0] not in _after_het()


_AFTER_WHICH = {"voor", "bij", "wat", "volgens"}  # "haar", "hem" and "hen" are holders


def _found(text: str, start: int, end: int) -> Iterator[tuple[_Kind, Iterable[tuple[int, int]]]]:
    """Yield the kinds with where each is found, those first that go before."""
    kinds, words = _kinds(), text[start:end]
    if [word for word in kinds.possessing if word in words]:
        yield kinds.possessed, [match.span() for match in kinds.possessed.pattern.finditer(text, start, end)]
    spans: tuple[list[tuple[int, int]], ...] = tuple([] for _ in kinds.others)
    for opening in kinds.opening.finditer(text, start, end):
        at = opening.start()
        for kind in kinds.begun[opening[1]]:
            before = spans[kind]
            if not before or before[-1][1] <= at:
                match = kinds.others[kind].pattern.match(text, at, end)
                if match is not None and not (kinds.others[kind].side is Side.PRONOUN and _is_article(text, at, match.end())):
                    before.append(match.span())
    yield from zip(kinds.others, spans, strict=True)


def _word_before(text: str) -> str:
    """Return the last word of the text in lower case, which spaces and brackets may follow."""
    end = len(text.rstrip(" ("))
    begin = end
    while begin and (text[begin - 1].isalnum() or text[begin - 1] in "_'’"):
        begin -= 1
    return text[begin:end].lower()


def mentions(text: str, start: int, end: int) -> list[Mention]:
    """Return the holders named between ``start`` and ``end``, in order; where two overlap, the longer one."""
    found: list[Mention] = []
    taken: list[tuple[int, int]] = []
    for kind, spans in _found(text, start, end):
        for first, last in spans:
            # Those taken are disjoint and in order, so only its two neighbours can overlap a match.
            at = bisect_left(taken, (first, last))
            if (at and taken[at - 1][1] > first) or (at < len(taken) and taken[at][0] < last):
                continue
            taken.insert(at, (first, last))
            word = _word_before(text[max(start, first - 24) : first])
            if (
                kind.side is Side.PRONOUN
                and (
                    word == "zij"  # "zij het dat" is a conjunction
                    or (word not in _AFTER_WHICH and text[first:last].lower() in {"haar", "hem", "hen"})
                )
            ):
                continue
            found.append(Mention(first, last, kind.side, word, kind.carries))
    return sorted(found, key=lambda m: m.start)
