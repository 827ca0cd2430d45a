"""How much of a letter states positions: an answer that explains a scheme has few, whatever its words have in common with others.

The weights were trained on text of which a certain share are positions. Where a letter has fewer, every sentence is less
likely to be one than the weights say; the letter's own share is estimated from all its sentences by expectation maximisation
(Saerens, Latinne and Decaestecker, "Adjusting the outputs of a classifier to new a priori probabilities", 2002).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp, log

_KNOWN = 10  # sentences of the usual share that the letter's own are added to: a short letter says little of its share
_ROUNDS = 10


def adaptation(chances: Sequence[float], usual: float) -> float:
    """Return what to add to the log-odds of each sentence of a letter; never more than 0.

    Args:
        chances: how likely each sentence is a position by the weights alone.
        usual: the share of positions in what the weights were trained on.
    """
    factors = [min(chance / (1.0001 - chance), 1e4) * (1 - usual) / usual for chance in chances]
    share = usual
    for _ in range(_ROUNDS):
        prior = share / (1 - share)
        expected = sum(factor * prior / (1 + factor * prior) for factor in factors)
        share = (_KNOWN * usual + expected) / (_KNOWN + len(factors))
    return min(0.0, log(share / (1 - share)) - log(usual / (1 - usual)))


def shifted(chance: float, log_odds: float) -> float:
    """Return a likelihood with something added to its log-odds."""
    factor = exp(log_odds)
    return chance * factor / (chance * factor + 1 - chance)
