"""The cues of the lexicon, found in a sentence's tokens."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from nl_agenda.lexicon import load
from nl_agenda.lexicon.word_signs import frequent
from nl_agenda.nlp.verbs import Verb, verb

if TYPE_CHECKING:
    from nl_agenda.nlp.analysis import Sentence


@dataclass(frozen=True, slots=True)
class Family:
    """A family of cues with its stances."""

    id: str
    stance: str
    negated: str | None
    implicit: str | None


class Cue(NamedTuple):
    """A cue found: token indices from ``first`` to ``last`` (inclusive), ``head`` the token that carries it."""

    family: Family
    id: str
    first: int
    head: int
    last: int
    is_verb: bool
    is_past: bool = False
    is_participle: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class _Phrase:
    """A phrase of a family.

    Attributes:
        rarest: a word that the sentence must have, in each of its forms; the one that sentences have most seldom.
        rest: the other words that it must have.
    """

    family: Family
    id: str
    written: str
    rarest: frozenset[str]
    rest: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class _Index:
    """What a word tells of: verbs by their forms, phrases by each form of their rarest word; and those words as sets."""

    verbs: dict[str, list[tuple[Family, Verb]]]
    phrases: dict[str, list[_Phrase]]
    forms: frozenset[str]
    rarest: frozenset[str]


_OPEN = {"_", "*", "^"}  # words between, any ending, words that must not follow


def _key(words: list[str]) -> str:
    return next((w for w in words if w.startswith("!")), "") or next(w for w in words if not set(w) & _OPEN)


def _phrase(family: Family, written: str) -> _Phrase:
    rarest, *rest = sorted((_forms(w) for w in written.split() if not set(w) & _OPEN), key=_frequency)
    named = " ".join(w.replace("!", "") for w in written.split() if not w.startswith("^"))
    return _Phrase(family, f"{family.id}:{named}", written, rarest, tuple(rest))


def _forms(word: str) -> frozenset[str]:
    return frozenset(word.lstrip("!").split("/"))


def _frequency(forms: frozenset[str]) -> tuple[int, int]:
    """Rank how often one of the forms stands in a sentence: of others, short words oftener than long ones."""
    return len(forms & frequent()), -min(map(len, forms))


@cache
def _pattern(written: str) -> re.Pattern[str]:
    """Return the expression over the sentence's lower-case words, each followed by a space."""
    words = written.split()
    key, parts = _key(words), []
    for word in words:
        if word in {"_", "__"}:
            parts.append(rf"(?:\S+ ){{0,{4 if word == '_' else 10}}}?")
            continue
        if word.startswith("^"):
            never = "|".join(map(re.escape, word[1:].split("/")))
            parts.append(rf"(?!(?:(?:als|dat|het|dit) ){{0,2}}(?:{never}) )")
            continue
        forms = "|".join(re.escape(form).replace(r"\*", r"\S*") for form in word.lstrip("!").split("/"))
        parts.append(rf"(?P<head>{forms}) " if word == key else rf"(?:{forms}) ")
    return re.compile(r"(?<!\S)" + "".join(parts))


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load("clauses")[name])


@cache
def _index() -> _Index:
    verbs: dict[str, list[tuple[Family, Verb]]] = defaultdict(list)
    phrases: dict[str, list[_Phrase]] = defaultdict(list)
    for row in load("cues")["family"]:
        family = Family(row["id"], row["stance"], row.get("negated"), row.get("implicit"))
        for made in map(verb, row.get("verbs", ())):
            for form in sorted(made.joined | made.split):
                verbs[form].append((family, made))
        for phrase in (_phrase(family, written) for written in row.get("phrases", ())):
            for form in sorted(phrase.rarest):
                phrases[form].append(phrase)
    return _Index(dict(verbs), dict(phrases), frozenset(verbs), frozenset(phrases))


def cues(sentence: Sentence) -> list[Cue]:
    """Return every cue of the lexicon in a sentence, in order of its head; whose it is, is not yet asked."""
    index, lower, words = _index(), sentence.lower, sentence.distinct
    verbs, rarest = words & index.forms, words & index.rarest
    found = [cue for i, form in enumerate(lower) if form in verbs for cue in _verbs_at(index, lower, words, i)] if verbs else []
    likely = [p for word in rarest for p in index.phrases[word] if not p.rest or _all(p.rest, words)]
    if likely:
        found += _phrases(lower, dict.fromkeys(likely))
    found.sort(key=lambda c: (c.head, c.first, c.id))
    return found


def _all(needs: tuple[frozenset[str], ...], words: frozenset[str]) -> bool:
    for forms in needs:  # noqa: SIM110 - a loop takes half the time of all()
        if forms.isdisjoint(words):
            return False
    return True


def _verbs_at(index: _Index, lower: tuple[str, ...], words: frozenset[str], at: int) -> Iterator[Cue]:
    form = lower[at]
    if _is_noun(lower, at):
        return
    known = index.verbs[form]
    if at >= 2 and lower[at - 1] == "te":  # "in te dienen" is a form of "indienen", not of "dienen"
        known = [pair for pair in known if pair[1].particle == lower[at - 2]] or known
    for family, made in known:
        if made.needs and not made.needs & words:
            continue
        name, past = f"{family.id}:{made.infinitive}", form in made.past
        if form in made.joined:
            yield Cue(family, name, at, at, at, is_verb=True, is_past=past, is_participle=form == made.participle)
        elif form in made.split:
            last = next((j for j in range(at + 1, min(len(lower), at + 45)) if lower[j] == made.particle), None)
            if last is not None:
                yield Cue(family, name, at, at, last, is_verb=True, is_past=past)
            elif at >= 2 and lower[at - 1] == "te" and lower[at - 2] == made.particle:
                yield Cue(family, name, at - 2, at, at, is_verb=True)


def _is_noun(lower: tuple[str, ...], at: int) -> bool:
    """Tell "het voorstel" and "met de inzet" from "ik stel voor" and "dat wij vragen"."""
    if lower[at] not in _words("noun_forms"):
        return False
    beside = lower[max(0, at - 1) : at] + lower[at + 1 : at + 2]
    if "ik" in beside or "wij" in beside or "we" in beside or "te" in beside[:1]:
        return False
    if lower[at].endswith("en"):
        return at == 0 or lower[at - 1] in _words("determiners")
    return True


def _phrases(lower: tuple[str, ...], phrases: Iterable[_Phrase]) -> Iterator[Cue]:
    line = " ".join(lower) + " "
    for phrase in phrases:
        match = _pattern(phrase.written).search(line)
        if match is not None:
            # Every word is followed by one space, so the spaces before a place tell which word stands there.
            first, head, end = (line.count(" ", 0, at) for at in (match.start(), match.start("head"), match.end()))
            yield Cue(phrase.family, phrase.id, first, head, end - 1, is_verb=False)
