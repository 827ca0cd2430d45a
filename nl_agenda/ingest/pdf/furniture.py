"""Page furniture: page numbers, running heads and feet, the imprint of Parliamentary papers, return addresses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from nl_agenda.ingest.colophon import is_furniture
from nl_agenda.ingest.pdf.lines import Line

_EDGE = 0.13  # of the page's height, at its top and bottom
_FOOT = re.compile(
    r"(?:tweede|eerste) kamer,? vergaderjaar\b.{0,120}|handelingen (?:tweede|eerste) kamer\b.{0,80}"
    r"|(?:kst|ah-tk|h-tk|nds-tk|blg|kv-tk|tk|ek|stcrt)-[\w-]{4,40}|issn \d{4} ?[-–] ?\d{3}[\dx]|[’'`]s-gravenhage \d{4}",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[-–—|\s]*(?:p(?:agina|\.)? ?)?(\d{1,4})[-–—|\s]*(?:/ ?\d{1,4})?", re.IGNORECASE)
_DIGITS = re.compile(r"\d{1,4}")
_PAPER = re.compile(r"(?:tweede|eerste) kamer der staten-generaal", re.IGNORECASE)
_HEAD = 0.15
_HEAD_ROW = re.compile(
    r"(?:datum|ons kenmerk|onze referentie|kenmerk|blad|pagina)(?:$|\s*:|\s+\d|\s+[A-Z]+[\d/-])", re.IGNORECASE
)
_SHORT = 60
_SAME_HEIGHT = 4.0


def without_furniture(pages: Sequence[Sequence[Line]], heights: Sequence[float], body: float) -> list[list[Line]]:
    """Return the lines of each page without what belongs to the paper."""
    pages = [lines if at == 0 else _without_head(lines, heights[at]) for at, lines in enumerate(pages)]
    edges = [[line for line in lines if _at_edge(line, height)] for lines, height in zip(pages, heights, strict=True)]
    running = _running(edges)
    numbered = _numbered(edges)
    rest: list[list[Line]] = []
    for at, (lines, height) in enumerate(zip(pages, heights, strict=True)):
        edge = {id(line) for line in edges[at] if _keys(line, at) & running or (numbered and _NUMBER.fullmatch(line.text))}
        rest.append([line for line in lines if id(line) not in edge and not _is_paper(line, height, body)])
    # A document that is nothing but furniture, such as the same line on every page, is none.
    return rest if any(rest) else [list(lines) for lines in pages]


def _without_head(lines: Sequence[Line], height: float) -> list[Line]:
    """Leave out the rows with date and reference that older letters repeat at the top of each page."""
    heads = [
        line.base
        for line in lines
        if line.base < _HEAD * height
        and (row := _HEAD_ROW.match(line.text))
        and len(line.text) < _SHORT
        and (row.end() < len(line.text) or _has_company(line, lines))
    ]
    return [line for line in lines if not any(abs(line.base - head) < 2.0 for head in heads)]


def _has_company(label: Line, lines: Sequence[Line]) -> bool:
    """Return whether something stands beside a label; one that stands alone is of a colophon."""
    return any(line is not label and abs(line.base - label.base) < 2.0 for line in lines)


def _at_edge(line: Line, height: float) -> bool:
    return line.base < _EDGE * height or line.base > (1 - _EDGE) * height


def _is_paper(line: Line, height: float, body: float) -> bool:
    text = line.text.strip()
    if is_furniture(text):
        return True
    if line.size > 1.3 * body and (_PAPER.fullmatch(text) or (text in {"1", "2"} and line.size > 2 * body)):
        return True
    return _at_edge(line, height) and bool(_FOOT.fullmatch(text))


def _keys(line: Line, page: int) -> frozenset[tuple[str, int]]:
    """Return what must come again on other pages at this height: the words, or the words with a number that counts the pages."""
    text, height = line.text.casefold(), round(line.base / _SAME_HEIGHT)
    numbers = list(_DIGITS.finditer(text))
    ends = [n for n in numbers[:1] + numbers[-1:] if not n.start() or n.end() == len(text)]
    counted = {f"{text[: n.start()]}#{int(n.group()) - page}#{text[n.end() :]}" for n in ends}
    return frozenset((words, height) for words in {text, *counted})


def _running(edges: Sequence[Sequence[Line]]) -> frozenset[tuple[str, int]]:
    """Return what stands at the same height of at least half the pages, and of two; ``edges`` are the lines at theirs."""
    seen: Counter[tuple[str, int]] = Counter()
    for at, lines in enumerate(edges):
        seen.update({key for line in lines if not line.pieces[0].mark for key in _keys(line, at)})
    enough = max(2, (len(edges) + 1) // 2)
    # What stands on the border of two heights counts for both.
    found = {key for key, count in seen.items() if count + seen[key[0], key[1] + 1] + seen[key[0], key[1] - 1] >= enough}
    return frozenset(key for key in found if len(key[0]) > 2)


def _numbered(edges: Sequence[Sequence[Line]]) -> bool:
    """Return whether the bare numbers at the edges count the pages."""
    offsets: Counter[int] = Counter()
    for index, lines in enumerate(edges):
        matches = (_NUMBER.fullmatch(line.text) for line in lines)
        offsets.update({int(match.group(1)) - index for match in matches if match})
    needed = 1 if len(edges) == 1 else max(2, (len(edges) + 1) // 2)
    return any(count >= needed for count in offsets.values())
