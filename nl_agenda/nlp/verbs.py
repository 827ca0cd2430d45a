"""Forms of Dutch verbs, separable ones with and without their particle, from one line of principal parts each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of the lexicon.

    Attributes:
        infinitive: without the bar.
        joined: forms that stand as one word with the particle, infinitives and participle among them.
        split: finite forms that need ``particle`` later in the clause; empty for inseparable verbs.
        particle: the separable part, empty if there is none.
        finite: all finite forms.
        needs: words of which one must stand in the sentence.
    """

    infinitive: str
    joined: frozenset[str]
    split: frozenset[str]
    particle: str
    finite: frozenset[str]
    past: frozenset[str]
    participle: str
    needs: frozenset[str]


def verb(line: str) -> Verb:
    """Read a line of principal parts: infinitive, present, past, past plural, participle."""
    parts, _, needs = line.partition(" + ")
    infinitive, present, past, past_plural, participle = parts.split()
    particle, bar, base = infinitive.rpartition("|")
    base = base if bar else infinitive
    stem = present if base[:-2].endswith("t") or not present.endswith("t") else present[:-1]
    finite = {stem, present, base, past, past_plural}
    if particle:
        joined = {particle + form for form in finite} | {participle}
        split = finite
    else:
        joined, split = finite | {participle}, set()
    return Verb(
        particle + base, frozenset(joined), frozenset(split), particle, frozenset(finite), frozenset({past, past_plural}), participle,
        frozenset(needs.split("/")) if needs else frozenset(),
    )  # fmt: skip
