"""The second opinion: a linear model over a sentence's words and what the rules saw, trained on our own labelled sentences.

The weights are package data, made by ``training.py`` from ``fixtures/``; they are small integers over hashed features, loaded
when first needed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BUCKETS = 1 << 16
STANCES = ("support", "welcome", "conditional", "concern", "oppose", "advocate", "emphasise", "necessity", "undecided")
OUTPUTS = ("position", *STANCES)


def buckets(features: Iterable[str]) -> list[int]:
    """Return the hashed, distinct features of a sentence, in ascending order."""
    return sorted({crc32(f.encode()) % BUCKETS for f in features})


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by bucket and output, with what turns them into log-odds."""

    weights: NDArray[np.int8]
    scales: tuple[float, ...]
    intercepts: tuple[float, ...]

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
    raw = (home / "weights.bin").read_bytes()
    weights = np.frombuffer(raw, dtype=np.int8).reshape(BUCKETS, len(OUTPUTS))
    return Model(weights, tuple(shape["scales"]), tuple(shape["intercepts"]))


@cache
def _of_position() -> bytes:
    """The weights of the first output, raised by 128: of some ninety of them, the sum takes less than the call of numpy."""
    return bytes(weight + 128 for weight in model().weights[:, 0].tolist())


def position_chance(active: list[int]) -> float:
    """Return how likely a sentence is a position by the weights of this package, which is all that most are asked."""
    table = _of_position()
    total = sum([table[bucket] for bucket in active]) - 128 * len(active)
    return _chance(total * model().scales[0] + model().intercepts[0])
