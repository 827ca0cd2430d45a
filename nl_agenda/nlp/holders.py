"""Who is named in a sentence as one who may take a stand: the Dutch government, others, and words that refer back."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from nl_agenda.lexicon import load
from nl_agenda.lexicon.openings import Openings
from nl_agenda.nlp.verbs import verb

if TYPE_CHECKING:
    from nl_agenda.nlp.analysis import Sentence


class Side(StrEnum):
    """Whose side a mention is on."""

    DUTCH = "dutch"
    OTHER = "other"
    PRONOUN = "pronoun"


@dataclass(slots=True, eq=False)  # one place is named once: itself is all that it equals, and quick to look up
class Mention:
    """A holder named in a sentence; offsets are those of the letter's text.

    ``before`` is the lower-case word in front ("voor", "volgens"), which tells a subject from an oblique.
    """

    start: int
    end: int
    side: Side
    before: str
    possessed: bool = False  # "de Nederlandse inzet", "de inzet van het kabinet": a noun that carries the stand itself
    several: bool = False  # "tien lidstaten, waaronder Nederland": others whom we are one of


@dataclass(frozen=True, slots=True)
class _Kinds:
    """The kinds of holders: what they look like, and what is meant by them.

    Attributes:
        openings: all kinds; those that go before come first.
        meant: of each the side, and whether it carries the stand itself.
        carried: of what carries the stand, the kind that comes first, that which names its holder behind it.
        carriers: words of which one is found in each of these.
    """

    openings: Openings
    meant: tuple[tuple[Side, bool], ...]
    carried: re.Pattern[str]
    carriers: frozenset[str]


_CARRYING = 0  # the kind that comes first
_WORD = re.compile(r"\w+")
_WORD_BEFORE = re.compile(r"[\w'’]*\Z")


@cache
def _kinds() -> _Kinds:
    table = load("holders")
    nouns, carriers = "|".join(table["nouns"]), "|".join(table["carriers"])
    possessed = [
        rf"(?:(?:[Dd]e|[Hh]et|[Ee]en|[Dd]eze|[Dd]ie) )?(?:Nederlandse?|Kabinets|kabinets)(?: |-)?(?!zijde|kant)(?:[a-z]+ )?(?:{nouns})\b",
        rf"(?:[Oo]nze|[Mm]ijn) (?:[a-z-]+ )?(?:{nouns})\b",
        rf"[Oo]ns (?:[a-z]+ )?(?:{'|'.join(table['neuter'])})\b",
    ]
    carried = rf"(?:[Dd]e |[Hh]et )?(?:[a-z]+ )?(?:{carriers}|Inzet) van (?:het (?:demissionaire )?kabinet|Nederland|de regering|ons land)\b"
    pronouns = [r"[Hh]et(?=[ ,.;:])", *(rf"(?:{word})(?!\w)(?! het\b)" for word in table["pronouns"])]
    kinds = (
        (possessed, (Side.DUTCH, True)),
        (table["dutch"], (Side.DUTCH, False)),
        (table["other"], (Side.OTHER, False)),
        ([r"(?:[Mm]ijns|[Oo]ns) inziens\b", r"[Mm](?:ij|e)\b", r"[Oo]ns\b"], (Side.DUTCH, True)),
        (pronouns, (Side.PRONOUN, False)),
    )
    return _Kinds(
        Openings([expressions for expressions, _ in kinds]),
        tuple(meant for _, meant in kinds),
        re.compile(rf"(?<![\w-])(?:{carried})"),
        frozenset(table["carriers"]),
    )


@cache
def _after_first_het() -> frozenset[str]:
    """The words before which "het" is a pronoun at the beginning of a sentence: finite verbs; "Het in mei gesloten akkoord"."""
    lines = [line.split() for row in load("cues")["family"] for line in row.get("verbs", ())]
    cued = [form for _, present, past, *_ in lines for form in (present, past)]
    return frozenset({*load("clauses")["finite"], *cued}.difference(load("clauses")["noun_forms"]))


@cache
def _after_het() -> frozenset[str]:
    """The words before which "het" is a pronoun elsewhere: what never opens a noun phrase as well."""
    finite = [form for row in load("cues")["family"] for line in row.get("verbs", ()) for form in verb(line).finite]
    grammar = load("clauses")
    verbs = {*grammar["finite"], *grammar["light"], *finite}.difference(grammar["noun_forms"])
    return frozenset(verbs.union(load("holders")["het_before"]))


def _is_article(text: str, start: int, end: int) -> bool:
    """Tell "het kabinet" from "het zal": which words follow is looked up, there are thousands of them."""
    if end - start != len("het") or text[start + 1 : end] != "et" or text[end : end + 1] != " ":
        return False
    following = _WORD.match(text, end + 1)
    return following is None or following[0] not in (_after_first_het() if text[start] == "H" else _after_het())


_AFTER_WHICH = {"voor", "bij", "wat", "volgens", "door"}  # "haar", "hem" and "hen" are holders
_BEFORE_POSSESSION = {"", "naar", "in"}  # "naar zijn oordeel", not "verleent zijn steun"


@cache
def _before_article() -> frozenset[str]:
    """The words behind which "het" is no pronoun: "tegen het licht"; "zij het dat" is a conjunction."""
    return frozenset(load("clauses")["prepositions"]) - {"dan", "als", "waaronder"} | {"zij"}


def _found(text: str, sentence: Sentence) -> list[tuple[int, int, int]]:
    """Return each kind of holder with where it is found, from its start to its end; the kinds that go before come first."""
    kinds, begin, end = _kinds(), sentence.start, sentence.end
    places, patterns, size = kinds.openings.places, kinds.openings.patterns, kinds.openings.size
    found: list[tuple[int, int, int]] = []
    upto = [begin] * len(kinds.meant)
    for start, stop in zip(sentence.starts, sentence.ends, strict=True):
        for place in places[text[start:stop]]:
            at = start + place
            if at > begin and (text[at - 1].isalnum() or text[at - 1] in "_-"):
                continue
            for kind, pattern in patterns[text[at : at + size]]:
                match = pattern.match(text, at, end) if upto[kind] <= at else None
                if match is not None and not (kinds.meant[kind][0] is Side.PRONOUN and _is_article(text, at, match.end())):
                    upto[kind] = match.end()
                    found.append((kind, at, upto[kind]))
    if not kinds.carriers.isdisjoint(sentence.distinct):
        found += [(_CARRYING, *match.span()) for match in kinds.carried.finditer(text, begin, end)]
    found.sort()
    return found


def _word_before(text: str) -> str:
    """Return the last word of the text in lower case, which spaces and brackets may follow."""
    word = text.rstrip(" (").rpartition(" ")[2].lower()
    return word if word.isalpha() else _WORD_BEFORE.search(word)[0]  # type: ignore[index]  # it matches everything


def _stands_for_somebody(pronoun: str, before: str) -> bool:
    if pronoun == "het":
        return before not in _before_article()
    if pronoun in {"haar", "hem", "hen"}:
        return before in _AFTER_WHICH
    return before in _BEFORE_POSSESSION or not pronoun.startswith(("haar ", "zijn "))


def mentions(text: str, sentence: Sentence) -> list[Mention]:
    """Return the holders named in a sentence, in order; where two overlap, the longer one."""
    found: list[Mention] = []
    taken: list[tuple[int, int]] = []
    for kind, first, last in _found(text, sentence):
        # Those taken are disjoint and in order, so only its two neighbours can overlap a match.
        at = bisect_left(taken, (first, last))
        if (at and taken[at - 1][1] > first) or (at < len(taken) and taken[at][0] < last):
            continue
        taken.insert(at, (first, last))
        side, carries = _kinds().meant[kind]
        word = _word_before(text[max(sentence.start, first - 24) : first])
        if side is Side.PRONOUN and not _stands_for_somebody(text[first:last].lower(), word):
            continue
        if word == "wie" and text.endswith("onder wie ", sentence.start, first):
            word = "onder wie"
        found.append(Mention(first, last, side, word, carries))
    found.sort(key=lambda m: m.start)
    return _joint(text, found) if any(map(is_one_of_several, found)) else found


@cache
def _among() -> tuple[str, ...]:
    return tuple(load("clauses")["among"])


def is_one_of_several(mention: Mention) -> bool:
    """Whether our side is named as one of several: "tien lidstaten, waaronder Nederland"."""
    return mention.side is Side.DUTCH and not mention.possessed and mention.before in _among()


@cache
def _between() -> re.Pattern[str]:
    return re.compile(rf"(?:,| \(| [–-])? ?(?:{'|'.join(_among())}) (?:ook )?")


def _joint(text: str, found: list[Mention]) -> list[Mention]:
    """Return the holders, several of whom we are one as a single one of ours."""
    kept: list[Mention] = []
    for mention in found:
        several = (
            kept[-1] if kept and kept[-1].side is Side.OTHER and mention.side is Side.DUTCH and not mention.possessed else None
        )
        if several is not None and _between().fullmatch(text, several.end, mention.start):
            kept[-1] = Mention(several.start, mention.end, Side.DUTCH, several.before, several=True)
        else:
            kept.append(mention)
    return kept


@cache
def _alone() -> re.Pattern[str]:
    return re.compile(rf"(?:.*?[ (](?:{'|'.join(_among())}) (?:ook )?(?=Nederland))?(?P<ours>Nederland)(?=, | en |\Z)")


def ours(text: str, holder: Mention) -> tuple[int, int]:
    """Return where a holder stands; of several ("Nederland, Zweden en Finland") the Netherlands alone is ours."""
    alone = _alone().match(text, holder.start, holder.end)
    return alone.span("ours") if alone else (holder.start, holder.end)
