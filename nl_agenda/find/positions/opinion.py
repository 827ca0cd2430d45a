"""The second opinion: a linear model over a sentence's words and what the rules saw, trained on our own labelled sentences.

The weights are package data, made by ``training.py`` from ``fixtures/``; they are small integers, the features known by their
numbers, loaded when first needed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from nl_agenda.find.positions.features import Features

STANCES = ("support", "welcome", "conditional", "concern", "oppose", "advocate", "emphasise", "necessity", "undecided")
OUTPUTS = ("position", *STANCES)
_REST = 16  # bits of a feature's number behind those by which it is looked up


class Odds(NamedTuple):
    """How likely a sentence is a position, and how likely it takes each stance if it is one."""

    position: float
    stances: dict[str, float]


@dataclass(frozen=True)
class Model:
    """Weights by feature and output, with what turns them into log-odds.

    Attributes:
        known: the numbers of the features, in order; those that training saw less than twice are not among them and say nothing.
        weights: one row a feature, one column an output.
        scales: what one unit of weight is worth, by output.
        intercepts: the log-odds of a sentence without features, by output.
        share: of the sentences that the weights were trained on, how many are positions.
    """

    known: NDArray[np.uint32]
    weights: NDArray[np.int8]
    scales: tuple[float, ...]
    intercepts: tuple[float, ...]
    share: float

    def opinions(self, seen: Features) -> list[Odds]:
        """Return what the weights alone say of each sentence."""
        import numpy as np

        rows = self._rows(seen.numbers)
        kept = np.flatnonzero(self.known.take(rows, mode="clip") == seen.numbers)
        bounds = kept.searchsorted(seen.bounds)
        some = bounds[:-1] < bounds[1:]  # sentences of which a feature is known
        sums = np.zeros((len(some), len(OUTPUTS)), dtype=np.int32)
        if len(kept):
            sums[some] = np.add.reduceat(self.weights.take(rows[kept], axis=0), bounds[:-1][some], axis=0, dtype=np.int32)
        log_odds = sums * np.array(self.scales) + np.array(self.intercepts)
        likely = (1 / (1 + np.exp(-log_odds.clip(-30, 30)))).tolist()
        return [Odds(position, dict(zip(STANCES, stances, strict=True))) for position, *stances in likely]

    def _rows(self, numbers: NDArray[np.uint32]) -> NDArray[np.int32]:
        """Return the row of each number, or that of the next one: a table leads near it, which is quicker than bisection."""
        starts, steps = self._starts
        rows: NDArray[np.int32] = starts[numbers >> _REST]
        for _ in range(steps):
            rows += self.known.take(rows, mode="clip") < numbers
        return rows

    @cached_property
    def _starts(self) -> tuple[NDArray[np.int32], int]:
        """The first row of the numbers that begin with the same bits, and how many rows there are at most of those."""
        import numpy as np

        starts = self.known.searchsorted(np.arange(1 << (32 - _REST), dtype=np.uint32) << np.uint32(_REST)).astype(np.int32)
        return starts, int(np.diff(starts, append=len(self.known)).max())


@cache
def model() -> Model:
    """Load the weights of this package."""
    import numpy as np

    home = files(__package__)
    shape = json.loads((home / "weights.json").read_text(encoding="utf-8"))
    raw, count = (home / "weights.bin").read_bytes(), shape["features"]
    known = np.frombuffer(raw, dtype="<u4", count=count)
    weights = np.frombuffer(raw, dtype=np.int8, offset=4 * count).reshape(count, len(OUTPUTS))
    return Model(known, weights, tuple(shape["scales"]), tuple(shape["intercepts"]), shape["share"])


def save(made: Model, home: Path) -> None:
    """Write a model to where ``model`` reads it."""
    (home / "weights.bin").write_bytes(made.known.astype("<u4").tobytes() + made.weights.tobytes())
    shape = {"features": len(made.known), "scales": made.scales, "intercepts": made.intercepts, "share": made.share}
    (home / "weights.json").write_text(json.dumps(shape) + "\n", encoding="utf-8")
