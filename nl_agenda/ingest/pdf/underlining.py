"""Underlined words: in a PDF a line drawn just below the baseline, not a property of the font."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from nl_agenda.ingest.pdf.page import Piece, Rule

if TYPE_CHECKING:
    from nl_agenda.ingest.pdf.lines import Line

_BELOW = 0.35  # of the font size
_COVERED = 0.8
_THIN = 0.15  # of the font size
_MOST = 100
_BEYOND = 1.0  # of the font size: a rule that goes further than the words is the border of a table


def underline(lines: Sequence[Line], rules: Sequence[Rule]) -> list[Line]:
    """Return the lines with their underlined pieces marked."""
    drawn = sorted((rule for rule in rules if rule.is_horizontal), key=lambda rule: rule.y0)
    if not drawn:
        return list(lines)
    heights = [rule.y0 for rule in drawn]
    return [_underlined(line, [rule for rule in _near(drawn, heights, line) if _belongs(rule, line)]) for line in lines]


def _near(drawn: Sequence[Rule], heights: Sequence[float], line: Line) -> Sequence[Rule]:
    """Return the rules at the height of the line, no more than a line can have."""
    start = bisect_left(heights, line.base - 0.02 * line.size)
    return drawn[start : min(bisect_right(heights, line.base + _BELOW * line.size), start + _MOST)]


def _belongs(rule: Rule, line: Line) -> bool:
    size = line.size
    return (
        -0.02 * size <= rule.y0 - line.base <= _BELOW * size
        and rule.y1 - rule.y0 <= max(1.2, _THIN * size)
        and rule.x0 >= line.x0 - _BEYOND * size
        and rule.x1 <= line.x1 + _BEYOND * size
    )


def _underlined(line: Line, rules: Sequence[Rule]) -> Line:
    if not rules:
        return line
    return replace(line, pieces=tuple(replace(p, underlined=_covered(p, rules) >= _COVERED) for p in line.pieces))


def _covered(piece: Piece, rules: Sequence[Rule]) -> float:
    width = max(0.1, piece.x1 - piece.x0)
    return sum(max(0.0, min(rule.x1, piece.x1) - max(rule.x0, piece.x0)) for rule in rules) / width
