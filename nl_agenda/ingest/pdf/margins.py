"""What is usual in a document: size of the print, distance of lines, where lines end."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from nl_agenda.ingest.pdf.lines import Line

_SINGLE = 1.2  # of the font size: the usual distance of lines
_CLOSEST, _FURTHEST = 0.9, 2.1
_MIN_LINES = 5
_FOOT = 0.8  # of the page's height: text ends no higher unless it was ended
_FULL = 0.1  # of the line that may be left empty
_PROSE = 5  # words


def body_size(pages: Sequence[Sequence[Line]]) -> float:
    """Return the size that most characters have."""
    sizes: Counter[float] = Counter()
    for lines in pages:
        for line in lines:
            for piece in line.pieces:
                sizes[round(piece.size * 2) / 2] += len(piece.text)
    return sizes.most_common(1)[0][0] if sizes else 10.0


@dataclass(frozen=True, slots=True)
class Pitch:
    """The distance of baselines within a paragraph, by the size of the print, and the foot of the text."""

    by_size: dict[float, float]
    ratio: float
    bottom: float  # where the lowest line of all pages stands

    def of(self, size: float) -> float:
        """Return the distance for this size."""
        return self.by_size.get(round(size * 2) / 2, size * self.ratio)


def pitch_of(pages: Sequence[Sequence[Line]], body: float, height: float) -> Pitch:
    """Measure the distance of lines."""
    full: defaultdict[float, Counter[float]] = defaultdict(Counter)
    seen: defaultdict[float, Counter[float]] = defaultdict(Counter)
    for lines in pages:
        for before, line in pairwise(lines):
            gap = line.base - before.base
            same = before.column == line.column and before.cell == line.cell and abs(before.size - line.size) < 0.3
            if same and _CLOSEST * line.size <= gap <= _FURTHEST * line.size:
                size, distance = round(line.size * 2) / 2, round(gap * 2) / 2
                seen[size][distance] += 1
                if _is_full(before):
                    full[size][distance] += 1
    by_size = {size: _usual(gaps) for size, gaps in seen.items() if sum(gaps.values()) >= _MIN_LINES}
    # Full lines go on in the next one: their distance is that within a paragraph, however lists and addresses are set.
    by_size |= {size: gaps.most_common(1)[0][0] for size, gaps in full.items() if sum(gaps.values()) >= 2 * _MIN_LINES}
    key = round(body * 2) / 2
    bottom = max((line.base for lines in pages for line in lines), default=0.0)
    bottom = max(bottom, _FOOT * height)
    return Pitch(by_size, by_size[key] / key if key in by_size else _SINGLE, bottom)


def _is_full(line: Line) -> bool:
    return not line.cell and line.right - line.x1 < _FULL * (line.right - line.x0) and line.text[-1] not in ".:;?!"


def _usual(gaps: Counter[float]) -> float:
    # The smallest distance that is common: paragraphs of a line each must not make the space between them usual.
    most = max(gaps.values())
    return min(gap for gap, count in gaps.items() if count >= 0.3 * most)


def with_margins(pages: Sequence[Sequence[Line]], body: float) -> list[list[Line]]:
    """Return the lines, each told where the lines of its column end."""
    whole = [line for lines in pages for line in lines if not line.column and not line.cell]
    everywhere = _edge(whole, _prose(whole, body))
    done: list[list[Line]] = []
    for lines in pages:
        edges: dict[tuple[int, int], float] = {}
        groups: dict[tuple[int, int], list[Line]] = {}
        for line in lines:
            groups.setdefault((line.column, line.cell), []).append(line)
        for key, mine in groups.items():
            if key == (0, 0) and sum(line.column == 2 for line in lines) >= _MIN_LINES:
                edges[key] = max(line.x1 for line in lines)
            elif key == (0, 0):
                prose = _prose(mine, body)
                edges[key] = (_edge(mine, prose) if len(prose) >= 2 * _MIN_LINES else everywhere) or everywhere
            else:
                edges[key] = max(line.x1 for line in mine)
        done.append([line.ending_at(edges[line.column, line.cell]) for line in lines])
    return done


def _prose(lines: Sequence[Line], body: float) -> list[Line]:
    return [line for line in lines if abs(line.size - body) < 0.6 and line.text.count(" ") >= _PROSE]


def _edge(lines: Sequence[Line], prose: Sequence[Line]) -> float:
    """Return where the ``prose`` of ``lines`` ends at the right; one or two lines that go further do not count."""
    ends = sorted((line.x1 for line in prose), reverse=True)
    if not ends:
        return max((line.x1 for line in lines), default=0.0)
    return ends[min(len(ends) - 1, len(ends) // 40 + (1 if len(ends) >= 8 else 0))]
