"""Words a second of the language stage, one kind of fact after the other: ``python -m benchmarks.stages``.

Of each letter and step the best of several rounds counts, in processor time: what others do on the machine only adds to it.
"""

from __future__ import annotations

import time
from typing import Any

from benchmarks.fixtures import LETTERS, WORDS_A_PAGE, letters
from benchmarks.results import Table
from nl_agenda import Limits
from nl_agenda.find import _FINDERS
from nl_agenda.ingest import read
from nl_agenda.nlp.analysis import Analysis
from nl_agenda.nlp.pipeline import analyse
from nl_agenda.segment import segment
from nl_agenda.segment.parts import Parts

ROUNDS = 10
A_LETTER = 1500  # words
PAGES = (2, 20, 200)


def _parts(text: str) -> Parts:
    return segment(read(text.encode(), name=None, format="txt", limits=Limits(seconds=600)))


def _analysed(parts: Parts) -> Analysis:
    return analyse(parts.text.content, [(part.start, part.end, at) for at, part in parts.body()])


def seconds(parts: Parts, rounds: int) -> dict[str, float]:
    """Return the least processor time of each step on one letter."""
    best: dict[str, float] = {}

    def note(step: str, begin: float) -> None:
        best[step] = min(best.get(step, 1e9), time.process_time() - begin)

    for _ in range(rounds):
        begin = time.process_time()
        analysis, facts = _analysed(parts), dict[str, Any]()
        note("tokens and sentences", begin)
        for find in _FINDERS:
            begin = time.process_time()
            facts |= find(parts, analysis, facts)
            note(find.__module__.rpartition(".")[2].replace("_", " "), begin)
    return best


def kinds() -> Table:
    """Milliseconds of each kind of fact on a letter of 1,500 words."""
    read_letters = [_parts(path.read_text(encoding="utf-8")) for path in letters("txt")]
    words = sum(len(parts.text.content.split()) for parts in read_letters)
    total: dict[str, float] = {}
    for each in (seconds(parts, ROUNDS) for parts in read_letters):
        total = {step: total.get(step, 0.0) + taken for step, taken in each.items()}
    total["the whole stage"] = sum(total.values())
    rows = tuple((step, f"{taken * 1000 * A_LETTER / words:.2f}", f"{words / taken:,.0f}") for step, taken in total.items())
    about = f"{len(read_letters)} letters of {words:,} words as text; processor time, best of {ROUNDS} rounds."
    return Table("Kinds of facts", about, ("step", f"ms for {A_LETTER:,} words", "words a second"), rows)


def lengths() -> Table:
    """Microseconds a word of each kind of fact on letters of 2 to 200 pages: in a row, they should be equal."""
    text = (LETTERS / "d-b1.txt").read_text(encoding="utf-8")
    made = {pages: _parts(text * max(1, round(pages * WORDS_A_PAGE / len(text.split())))) for pages in PAGES}
    taken = {pages: seconds(parts, 3) for pages, parts in made.items()}
    count = {pages: len(parts.text.content.split()) for pages, parts in made.items()}
    steps = tuple(taken[PAGES[0]])
    rows = tuple((step, *(f"{taken[pages][step] * 1e6 / count[pages]:.2f}" for pages in PAGES)) for step in steps)
    return Table(
        "Kinds of facts against length",
        "Microseconds a word, processor time, best of 3 rounds.",
        ("step", *(f"{pages} pages" for pages in PAGES)),
        rows,
    )


def main() -> None:
    """Print both tables."""
    print(kinds().markdown())
    print(lengths().markdown())


if __name__ == "__main__":
    main()
