"""Time against length: ten times the letter should take ten times the time."""

from __future__ import annotations

import statistics
import time

from benchmarks.fixtures import LETTERS, WORDS_A_PAGE
from benchmarks.results import Table, spread
from nl_agenda import Limits, parse_text

PAGES = (2, 10, 50, 100, 200)
ROUNDS = 5


def length() -> Table:
    """Time a page for letters of 2 to 200 pages."""
    text = (LETTERS / "d-b1.txt").read_text(encoding="utf-8")
    words = len(text.split())
    letters = {pages: text * max(1, round(pages * WORDS_A_PAGE / words)) for pages in PAGES}
    limits = Limits(seconds=600)
    parse_text(text, limits=limits)
    taken: dict[int, list[float]] = {pages: [] for pages in PAGES}
    for _ in range(ROUNDS):
        for pages, letter in letters.items():
            start = time.process_time()
            parse_text(letter, limits=limits)
            taken[pages].append(time.process_time() - start)
    rows = []
    for pages, letter in letters.items():
        each = [seconds * 1000 * WORDS_A_PAGE / len(letter.split()) for seconds in taken[pages]]
        first = [seconds * 1000 * WORDS_A_PAGE / len(letters[PAGES[0]].split()) for seconds in taken[PAGES[0]]]
        ratios = [now / then for now, then in zip(each, first, strict=True)]
        rows.append((
            str(pages),
            f"{statistics.median(taken[pages]) * 1000:,.0f}",
            spread([statistics.median(each), min(each), max(each)]),
            spread([statistics.median(ratios), min(ratios), max(ratios)], "{:.2f}"),
        ))  # fmt: skip
    return Table(
        "Time against length",
        f"A text of so many pages of {WORDS_A_PAGE} words, from text to all facts; processor time, {ROUNDS} rounds in turn. "
        "A straight line has 1 in the last column.",
        ("pages", "ms", "ms a page", "times the shortest, a page"),
        tuple(rows),
    )
