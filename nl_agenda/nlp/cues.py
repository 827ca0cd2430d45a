"""The cues of the lexicon, found in a sentence's tokens."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from nl_agenda.lexicon import load
from nl_agenda.nlp.verbs import Verb, verb

if TYPE_CHECKING:
    from nl_agenda.nlp.analysis import Token


@dataclass(frozen=True, slots=True)
class Family:
    """A family of cues with its stances."""

    id: str
    stance: str
    negated: str | None
    implicit: str | None


@dataclass(frozen=True, slots=True)
class Cue:
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
        heads: the forms of the word that carries it; it counts once for each that is in the sentence.
        needs: the words that the sentence must have, each with its forms, the longest and so the rarest first.
    """

    family: Family
    id: str
    written: str
    heads: frozenset[str]
    needs: tuple[frozenset[str], ...]


@dataclass(frozen=True, slots=True)
class _Index:
    verbs: dict[str, list[tuple[Family, Verb]]]
    phrases: dict[str, list[_Phrase]]


def _key(words: list[str]) -> str:
    return next((w for w in words if w.startswith("!")), next(w for w in words if not set(w) & {"_", "*"}))


def _phrase(family: Family, written: str) -> _Phrase:
    words = written.split()
    key = _key(words)
    heads, *others = (_forms(w) for w in (key, *(w for w in words if w != key and not set(w) & {"_", "*"})))
    needs = sorted([heads, *others], key=lambda forms: -min(map(len, forms)))
    return _Phrase(family, f"{family.id}:{written.replace('!', '')}", written, heads, tuple(needs))


def _forms(word: str) -> frozenset[str]:
    return frozenset(word.lstrip("!").split("/"))


@cache
def _pattern(written: str) -> re.Pattern[str]:
    """Return the expression over the sentence's lower-case words, each followed by a space."""
    words = written.split()
    key, parts = _key(words), []
    for word in words:
        if word in {"_", "__"}:
            parts.append(rf"(?:\S+ ){{0,{4 if word == '_' else 10}}}?")
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
            for form in sorted(phrase.needs[0]):
                phrases[form].append(phrase)
    return _Index(dict(verbs), dict(phrases))


def cues(tokens: tuple[Token, ...]) -> list[Cue]:
    """Return every cue of the lexicon in the tokens, in order of its head; whose it is, is not yet asked."""
    index, lower = _index(), [t.lower for t in tokens]
    words = frozenset(lower)
    found = [cue for i, form in enumerate(lower) if form in index.verbs for cue in _verbs_at(index, lower, words, i)]
    hits = dict.fromkeys(phrase for word in lower if word in index.phrases for phrase in index.phrases[word])
    if hits:
        found += _phrases(lower, words, hits)
    return sorted(found, key=lambda c: (c.head, c.first, c.id))


def _verbs_at(index: _Index, lower: list[str], words: frozenset[str], at: int) -> Iterator[Cue]:
    form = lower[at]
    if _is_noun(lower, at):
        return
    for family, made in index.verbs[form]:
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


def _is_noun(lower: list[str], at: int) -> bool:
    """Tell "het voorstel" and "met de inzet" from "ik stel voor" and "dat wij vragen"."""
    if lower[at] not in _words("noun_forms"):
        return False
    beside = lower[max(0, at - 1) : at] + lower[at + 1 : at + 2]
    if "ik" in beside or "wij" in beside or "we" in beside or "te" in beside[:1]:
        return False
    if lower[at].endswith("en"):
        return at == 0 or lower[at - 1] in _words("determiners")
    return True


def _phrases(lower: list[str], words: frozenset[str], phrases: Iterable[_Phrase]) -> Iterator[Cue]:
    line = " ".join(lower) + " "
    for phrase in phrases:
        for forms in phrase.needs:
            if forms.isdisjoint(words):
                break
        else:
            match = _pattern(phrase.written).search(line)
            if match is None:
                continue
            # Every word is followed by one space, so the spaces before a place tell which word stands there.
            first, head, end = (line.count(" ", 0, at) for at in (match.start(), match.start("head"), match.end()))
            cue = Cue(phrase.family, phrase.id, first, head, end - 1, is_verb=False)
            yield from (cue for _ in phrase.heads & words)
