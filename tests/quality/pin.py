"""The pinned state: floors for every field and format, the corpus they belong to, and what was missed then."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.quality.tally import Tally

PIN = Path(__file__).parents[2] / "fixtures" / "gate.json"

Table = dict[str, dict[str, dict[str, float]]]  # format -> field -> precision, recall


@dataclass(frozen=True, slots=True)
class Pinned:
    """What ``fixtures/gate.json`` holds.

    Attributes:
        corpus: hash of the corpus that was measured.
        floors: below these the gate fails.
        measured: the scores at the last update.
        misses: format -> every miss at the last update.
        lowered: reasons for which floors were lowered, newest last.
    """

    corpus: str = ""
    floors: Table = field(default_factory=dict)
    measured: Table = field(default_factory=dict)
    misses: dict[str, list[str]] = field(default_factory=dict)
    lowered: list[str] = field(default_factory=list)


def load() -> Pinned:
    """Read the pinned state; an empty one if there is none yet."""
    return Pinned(**json.loads(PIN.read_text(encoding="utf-8"))) if PIN.exists() else Pinned()


def save(pinned: Pinned) -> None:
    """Write the pinned state, one line a figure or miss, so that a change shows in a diff."""
    content: dict[str, Any] = {name: getattr(pinned, name) for name in Pinned.__slots__}
    PIN.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def table(tallies: dict[str, Tally]) -> Table:
    """Return precision and recall of every field, rounded down: a floor must not lie above what was measured."""
    return {
        form: {
            name: {"precision": _down(count.precision), "recall": _down(count.recall)}
            for name, count in sorted(tally.counts.items())
        }
        for form, tally in tallies.items()
    }


def _down(share: float) -> float:
    return math.floor(share * 1000 + 1e-9) / 1000


def below(measured: Table, floors: Table) -> list[str]:
    """Say which figures lie below their floors; a field that is gone counts as 0."""
    return [
        f"{form} {name} {figure}: {value:.3f} where {floor:.3f} is the floor"
        for form, fields in floors.items()
        for name, figures in fields.items()
        for figure, floor in figures.items()
        if (value := measured.get(form, {}).get(name, {}).get(figure, 0.0)) < floor
    ]


def raised(measured: Table, floors: Table) -> Table:
    """Return the higher of both, figure by figure."""
    return {
        form: {
            name: {figure: max(value, floors.get(form, {}).get(name, {}).get(figure, 0.0)) for figure, value in figures.items()}
            for name, figures in fields.items()
        }
        for form, fields in measured.items()
    }
