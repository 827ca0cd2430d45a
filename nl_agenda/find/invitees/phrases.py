"""What says that someone takes part: the families of words, and which of them are found in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import AnyOf, any_of, one_of
from nl_agenda.lexicon.expressions import Expression
from nl_agenda.lexicon.ways import needed
from nl_agenda.lexicon.word_signs import WordSigns

if TYPE_CHECKING:
    from nl_agenda.nlp.analysis import Sentence


@dataclass(frozen=True, slots=True, eq=False)
class Family:
    """Ways to say that someone takes part."""

    id: str
    governs: frozenset[str]
    prepositions: frozenset[str]
    kinds: frozenset[str]
    patterns: tuple[Expression, ...]
    not_with: AnyOf | None
    direct: bool
    after: bool
    meeting_object: bool

    def is_in(self, low: str) -> bool:
        """Tell whether one of them is found in words in lower case."""
        return any(pattern.compiled.search(low) for pattern in self.patterns)


Speaking = Mapping[Family, Sequence[re.Pattern[str]]]  # the families that are found, and the expressions that are


@cache
def _families() -> tuple[Family, ...]:
    return tuple(_family(row) for row in load("invitees")["families"])


_AS_NAAST = frozenset({"behalve", "benevens"})


def _family(row: dict[str, Any]) -> Family:
    governs = frozenset(row["governs"])
    prepositions = governs - {"subject"} | (_AS_NAAST if "naast" in governs else frozenset())
    return Family(
        row["id"], governs, prepositions, frozenset(row["kinds"]), tuple(map(Expression, row["patterns"])),
        any_of(row["not_with"]) if "not_with" in row else None,
        row.get("direct", False), row.get("after", False), row.get("meeting_object", False),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Phrase:
    """An expression of a family; ``anywhere`` finds it wherever the words end, if ``needs`` are among their letters."""

    family: Family
    pattern: Expression
    anywhere: Expression
    needs: str

    def is_in(self, low: str) -> bool:
        """Tell whether it is found in words in lower case, wherever they end."""
        return self.needs in low and self.anywhere.compiled.search(low) is not None


@cache
def _phrases() -> tuple[Phrase, ...]:
    return tuple(_phrase(family, pattern) for family in _families() for pattern in family.patterns)


def _phrase(family: Family, pattern: Expression) -> Phrase:
    anywhere = Expression(pattern.written.removesuffix("$")) if pattern.written.endswith("$") else pattern
    return Phrase(family, pattern, anywhere, _needed(anywhere.written))


def _needed(pattern: str) -> str:
    letters = needed([pattern], rank=_without_others)
    return "".join(letters) if len(letters) == 1 else ""


def _without_others(letters: frozenset[str]) -> tuple[int, int]:
    """Prefer letters that no others may stand for, the longest of those."""
    return (1, len("".join(letters).strip())) if len(letters) == 1 else (0, 0)


@cache
def _signs() -> WordSigns[int]:
    """Return the signs of the phrases, by their numbers."""
    return WordSigns({number: [phrase.anywhere.written] for number, phrase in enumerate(_phrases())})


def phrases(sentence: Sentence, words: str) -> list[Phrase]:
    """Return what says in a sentence that someone may take part; without any, it need not be read."""
    low, every = words.lower(), _phrases()
    return [phrase for number in sorted(_signs().within(sentence.distinct)) if (phrase := every[number]).is_in(low)]


_INVITED = frozenset({"invited", "joins", "present", "named as guest", "attended by"})


@cache
def _those_counted() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){one_of(load('functions')['counted'])}(?![\w-])")


def leave_open(said: Iterable[Phrase], words: str) -> bool:
    """Tell whether words say that some take part whom the next sentence may name."""
    return any(phrase.family.id in _INVITED for phrase in said) and _those_counted().search(words) is not None


def speaking(said: Iterable[Phrase]) -> Speaking:
    """Return the families that say something, each with what is found of it."""
    found: dict[Family, list[re.Pattern[str]]] = {}
    for phrase in said:
        found.setdefault(phrase.family, []).append(phrase.pattern.compiled)
    return found
