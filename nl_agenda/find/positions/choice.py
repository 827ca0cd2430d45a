"""Which stances a position takes: each stance weighed by the words' opinion and by the cues that speak for it."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib.resources import files
from math import exp, log
from typing import TYPE_CHECKING

from nl_agenda.find.positions.opinion import STANCES
from nl_agenda.nlp.holders import Side

if TYPE_CHECKING:
    from nl_agenda.find.positions.evidence import Evidence, Stand


def spoken(evidence: Evidence) -> dict[str, list[Stand]]:
    """Return the cues of the sentence by the stance that they speak for, whoever holds it."""
    found: dict[str, list[Stand]] = {}
    for stand in evidence.stands:
        stance, implicit = stand.stance, stand.cue.family.implicit if stand.side is None else None
        if stance is not None:
            found.setdefault(stance, []).append(stand)
        if implicit is not None and implicit != stance:
            found.setdefault(implicit, []).append(stand)
    return found


def _log_odds(probability: float) -> float:
    kept = min(max(probability, 1e-4), 1 - 1e-4)
    return log(kept / (1 - kept))


def ranked(odds: dict[str, float]) -> list[str]:
    """Return the stances, the likeliest first."""
    return sorted(STANCES, key=odds.__getitem__, reverse=True)


def traits(said: dict[str, list[Stand]], odds: dict[str, float], order: list[str], stance: str) -> dict[str, float]:
    """Return what speaks for and against one stance of a sentence: of what is ``said`` by its cues; ``order`` are all, ranked."""
    rank, cues, own = order.index(stance), said.get(stance, ()), _log_odds(odds[stance])
    found = {
        "odds": own / 3, "gap": (_log_odds(odds[order[0]]) - own) / 3,
        f"rank:{min(rank, 3)}": 1.0, f"stance:{stance}": 1.0, "cues": min(len(cues), 3) / 3,
    }  # fmt: skip
    for stand in cues:
        side = stand.side or "none"
        for name in _stand_traits(stand.cue.id, stand.cue.family.id, side, stand.frame, stand.cue.is_verb, stand.negated):
            found[name] = 1.0
    ours = {s.clause for s in cues if s.side is Side.DUTCH}
    if ours:
        found["ours"] = 1.0
    if rank:
        found[f"pair:{order[0]}:{stance}"] = 1.0
        if ours:
            first = {s.clause for s in said.get(order[0], ()) if s.side is Side.DUTCH}
            found["other clause" if ours - first else "same clause"] = 1.0
    return found


@lru_cache(maxsize=4096)
def _stand_traits(cue: str, family: str, side: str, frame: str, is_verb: bool, negated: bool) -> tuple[str, ...]:  # noqa: FBT001
    return (f"side:{side}", f"side:{side}:{frame}:{is_verb}", f"cue:{cue}:{side}", f"family:{family}:{side}:{negated}")


@cache
def weights() -> tuple[dict[str, float], float]:
    """Load the weights of this package and their intercept."""
    table = json.loads((files(__package__) / "choice.json").read_text(encoding="utf-8"))
    return table["weights"], table["intercept"]


def choose(said: dict[str, list[Stand]], odds: dict[str, float]) -> dict[str, float]:
    """Return for each stance how likely a sentence, if it is a position, takes it; ``said`` are its cues by stance."""
    table, intercept = weights()
    order = ranked(odds)
    chances = {}
    for rank, stance in enumerate(order):
        if stance in said or rank < 2:
            seen = traits(said, odds, order, stance)
            total = intercept + sum([table.get(name, 0.0) * value for name, value in seen.items()])
            chances[stance] = 1 / (1 + exp(-max(-30.0, min(30.0, total))))
        else:
            chances[stance] = 0.0  # no cue speaks for it, and two others are likelier: it never comes to be chosen
    return chances
