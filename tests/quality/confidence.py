"""``make confidence``: how often a position of a given confidence is right, by weights that have not seen its author."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path
from unittest.mock import patch

from nl_agenda.find.positions import choice
from nl_agenda.find.positions.training import Row, decided, rows, train, train_choice

FIXTURES = Path(__file__).parents[2] / "fixtures"
MEASURED = FIXTURES / "confidence.json"
_PARTS = 5  # of the authors, each judged by what the others have taught
_BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.001)


@dataclass(frozen=True, slots=True)
class Band:
    """Positions found with a confidence from ``least`` to below ``most``.

    Attributes:
        found: how many.
        positions: how many of their sentences are positions.
        stances: how many have the right stance as well.
    """

    least: float
    most: float
    found: int
    positions: int
    stances: int


@dataclass(frozen=True, slots=True)
class Confidence:
    """What ``fixtures/confidence.json`` holds.

    Attributes:
        sentences: how many were judged.
        authors: how many wrote them.
        wanted: how many of them are positions.
        missed: how many of these were not found.
        bands: from unsure to sure.
    """

    sentences: int
    authors: int
    wanted: int
    missed: int
    bands: tuple[Band, ...]


@dataclass(frozen=True, slots=True)
class _Verdict:
    wanted: bool
    found: tuple[tuple[float, bool], ...]  # confidence, and whether the stance is right


def measure(data: list[Row]) -> Confidence:
    """Judge every sentence by weights that were made without its author."""
    authors = sorted({row.author for row in data})
    verdicts = [verdict for part in range(_PARTS) for verdict in _judged(data, set(authors[part::_PARTS]))]
    found = [(share, verdict.wanted, right) for verdict in verdicts for share, right in verdict.found]
    bands = []
    for least, most in pairwise(_BANDS):
        within = [(wanted, right) for share, wanted, right in found if least <= share < most]
        bands.append(Band(least, min(most, 1.0), len(within), sum(w for w, _ in within), sum(r for _, r in within)))
    wanted = [verdict for verdict in verdicts if verdict.wanted]
    missed = sum(not verdict.found for verdict in wanted)
    return Confidence(len(verdicts), len(authors), len(wanted), missed, tuple(band for band in bands if band.found))


def load() -> Confidence:
    """Read what was measured last."""
    content = json.loads(MEASURED.read_text(encoding="utf-8"))
    return Confidence(**{**content, "bands": tuple(Band(**band) for band in content["bands"])})


def _judged(data: list[Row], held_out: set[str]) -> Iterator[_Verdict]:
    rest = [row for row in data if row.author not in held_out]
    made = train(rest)
    with patch.object(choice, "weights", return_value=train_choice(rest)):
        judged = [row for row in data if row.author in held_out and not row.optional]
        for row, findings in decided(made, judged):
            yield _Verdict(bool(row.stances), tuple((f.confidence, f.stance in row.stances) for f in findings))


if __name__ == "__main__":
    MEASURED.write_text(json.dumps(asdict(measure(rows(FIXTURES))), indent=1) + "\n", encoding="utf-8")
    sys.stdout.write(MEASURED.read_text(encoding="utf-8"))
