"""Counting what was found, what was missed and what was wrong."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from tests.quality.matching import Fact

Same = Callable[[Fact, Fact], bool]


@dataclass(slots=True)
class Count:
    """``right`` of ``found`` are in the gold; ``right`` of ``wanted`` were found."""

    right: int = 0
    found: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        """Share of what was found that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what was wanted that was found."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Both in one figure."""
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 1.0


@dataclass(slots=True)
class Tally:
    """Counts per field over many letters, and every miss by name.

    A field that is asked and answered (a venue's city, a position's holder) has as many found as wanted.
    """

    counts: dict[str, Count] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    def answer(self, name: str, right: bool, miss: str) -> None:
        """Count one answer to one question."""
        count = self.counts.setdefault(name, Count())
        count.right += right
        count.found += 1
        count.wanted += 1
        if not right:
            self.misses.append(f"{name}: {miss}")

    def pair(self, name: str, found: Sequence[Fact], gold: Sequence[Fact], same: Same, where: str) -> list[tuple[Fact, Fact]]:
        """Pair found with gold, first come first served, and return the pairs; optional gold counts neither way."""
        left, pairs, wrong = list(gold), [], []
        for fact in found:
            hit = next((g for g in left if same(fact, g)), None)
            if hit is None:
                wrong.append(fact)
            else:
                left.remove(hit)
                pairs.append((fact, hit))
        firm = [(f, g) for f, g in pairs if not g.get("optional")]
        missed = [g for g in left if not g.get("optional")]
        count = self.counts.setdefault(name, Count())
        count.right += len(firm)
        count.found += len(firm) + len(wrong)
        count.wanted += len(firm) + len(missed)
        self.misses += [f"{name} missed, {where}: {label(g)}" for g in missed]
        self.misses += [f"{name} wrong, {where}: {label(f)}" for f in wrong]
        return firm


def label(fact: Fact) -> str:
    """Name a fact for people."""
    own = next((fact[key] for key in ("sentence", "title", "name", "text") if fact.get(key)), None)
    if own is None:
        own = ", ".join(str(fact[key]) for key in ("dossier", "number", "role") if fact.get(key)) or json.dumps(fact)
    return own[:110] + (f" [{fact['stance']}]" if fact.get("stance") else "")
