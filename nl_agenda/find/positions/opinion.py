"""The second opinion: a linear model over a sentence's words and what the rules saw, trained on our own labelled sentences.

The weights are package data, made by ``training.py`` from ``fixtures/``; they are small integers, the features known by their
hashes, loaded when first needed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

STANCES = ("support", "welcome", "conditional", "concern", "oppose", "advocate", "emphasise", "necessity", "undecided")
OUTPUTS = ("position", *STANCES)


def hashes(features: Iterable[str]) -> set[int]:
    """Return the hashed, distinct features of a sentence."""
    return {crc32(feature.encode()) for feature in features}


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by feature and output, with what turns them into log-odds.

    Attributes:
        rows: the row of each feature, by its hash; features that training saw less than twice have none and say nothing.
        weights: one row a feature, one column an output.
        scales: what one unit of weight is worth, by output.
        intercepts: the log-odds of a sentence without features, by output.
        share: of the sentences that the weights were trained on, how many are positions.
    """

    rows: dict[int, int]
    weights: NDArray[np.int8]
    scales: tuple[float, ...]
    intercepts: tuple[float, ...]
    share: float

    def active(self, hashed: Iterable[int]) -> list[int]:
        """Return the rows of those features that the model knows."""
        return [row for row in map(self.rows.get, hashed) if row is not None]

    def probabilities(self, active: list[int]) -> dict[str, float]:
        """Return for a sentence how likely it is a position and, if it is one, each stance."""
        sums = self.weights.take(active, axis=0).sum(axis=0, dtype="int64").tolist()
        return {
            name: _chance(total * scale + bias)
            for name, total, scale, bias in zip(OUTPUTS, sums, self.scales, self.intercepts, strict=True)
        }


def _chance(log_odds: float) -> float:
    return 1 / (1 + exp(-max(-30.0, min(30.0, log_odds))))


@cache
def model() -> Model:
    """Load the weights of this package."""
    import numpy as np

    home = files(__package__)
    shape = json.loads((home / "weights.json").read_text(encoding="utf-8"))
    raw, count = (home / "weights.bin").read_bytes(), shape["features"]
    known = np.frombuffer(raw, dtype="<u4", count=count).tolist()
    weights = np.frombuffer(raw, dtype=np.int8, offset=4 * count).reshape(count, len(OUTPUTS))
    rows = dict(zip(known, range(count), strict=True))
    return Model(rows, weights, tuple(shape["scales"]), tuple(shape["intercepts"]), shape["share"])


def save(made: Model, home: Path) -> None:
    """Write a model to where ``model`` reads it."""
    import numpy as np

    (home / "weights.bin").write_bytes(np.array([*made.rows], dtype="<u4").tobytes() + made.weights.tobytes())
    shape = {"features": len(made.rows), "scales": made.scales, "intercepts": made.intercepts, "share": made.share}
    (home / "weights.json").write_text(json.dumps(shape) + "\n", encoding="utf-8")


@cache
def _of_position() -> bytes:
    """The weights of the first output, raised by 128: of some ninety of them, the sum takes less than the call of numpy."""
    return bytes(weight + 128 for weight in model().weights[:, 0].tolist())


def position_chance(active: list[int]) -> float:
    """Return how likely a sentence is a position by the weights of this package, which is all that most are asked."""
    table = _of_position()
    total = sum([table[row] for row in active]) - 128 * len(active)
    return _chance(total * model().scales[0] + model().intercepts[0])
