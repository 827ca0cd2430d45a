"""Which position before is which one after: one to one, the best pairs first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from nl_agenda.comparison.wording import Rarity, similarities, title_likeness, wording
from nl_agenda.export.selection import Stand

if TYPE_CHECKING:
    import numpy as np

# Measured on hand-aligned pairs of letters: see tests/comparison.
SAME_ITEM = 80  # of 100: titles as alike as this are one point of the agenda
_ENOUGH_IN_SAME_ITEM = 0.3
_ENOUGH_ELSEWHERE = 0.5
_SAME_ITEM_BONUS = 0.1
_SAME_STANCE_BONUS = 0.15


@dataclass(frozen=True, slots=True)
class Match:
    """Two that belong together, by their indices, and how similar they are (0 to 1)."""

    before: int
    after: int
    similarity: float


def align(before: Sequence[Stand], after: Sequence[Stand], rarity: Rarity) -> tuple[Match, ...]:
    """Pair positions that speak of the same matter, each at most once, in the order of ``before``.

    Similar words decide; where both stand under the same item fewer will do. The stance decides only between near equals: that it
    may have changed is what one wants to know.

    Raises:
        MissingDependencyError: rapidfuzz is not installed (extra ``compare``).
    """
    if not before or not after:
        return ()
    import numpy as np

    same_item = title_likeness([stand.title for stand in before], [stand.title for stand in after]) >= SAME_ITEM
    similarity = similarities(
        [wording(stand) for stand in before], [wording(stand) for stand in after], rarity, same_item=same_item
    )
    enough = similarity >= np.where(same_item, _ENOUGH_IN_SAME_ITEM, _ENOUGH_ELSEWHERE)
    stances = [np.array([stand.position.stance.value for stand in side]) for side in (before, after)]
    rank = similarity + _SAME_ITEM_BONUS * same_item + _SAME_STANCE_BONUS * (stances[0][:, None] == stances[1][None, :])
    return one_to_one(np.where(enough, rank, 0), similarity)


def one_to_one(rank: np.ndarray[Any, Any], similarity: np.ndarray[Any, Any]) -> tuple[Match, ...]:
    """Take the pairs of highest rank first, each row and column once; 0 is no pair.

    Of pairs of equal rank, the one whose members stand at more similar places in their letters comes first.
    """
    import numpy as np

    rows, columns = np.nonzero(rank)
    out_of_step = np.abs(rows / rank.shape[0] - columns / rank.shape[1])
    free_rows, free_columns = set(range(rank.shape[0])), set(range(rank.shape[1]))
    matches: list[Match] = []
    for index in np.lexsort((columns, rows, out_of_step, -np.round(rank[rows, columns], 9))):
        if not free_rows or not free_columns:
            break
        row, column = int(rows[index]), int(columns[index])
        if row in free_rows and column in free_columns:
            free_rows.remove(row)
            free_columns.remove(column)
            matches.append(Match(row, column, round(float(similarity[row, column]), 3)))
    return tuple(sorted(matches, key=lambda match: match.before))
