"""Where the time of a letter goes, and how many words a second the language stage does."""

from __future__ import annotations

import statistics
import time
from itertools import pairwise

from benchmarks.fixtures import letters, pages
from benchmarks.results import Table, spread
from nl_agenda import Limits, parse_letter
from nl_agenda.collector import resting_collector
from nl_agenda.find import find_facts
from nl_agenda.ingest import read
from nl_agenda.nlp.pipeline import analyse
from nl_agenda.segment import segment

ROUNDS = 5
STAGES = ("reading", "segmenting", "tokens, sentences", "all facts", "building the letter", "the whole")


def stages() -> Table:
    """Milliseconds of each stage."""
    files = letters("pdf")
    data = [path.read_bytes() for path in files]
    words = sum(len(parse_letter(each).text.split()) for each in data)
    rounds = [_round(data) for _ in range(ROUNDS)]
    count = pages(files)
    rows = []
    for at, stage in enumerate(STAGES):
        each = [times[at] * 1000 / count for times in rounds]
        rates = [words / times[at] for times in rounds]
        rows.append((
            stage,
            spread([statistics.median(each), min(each), max(each)], "{:.2f}"),
            f"{statistics.median(rates):,.0f}",
        ))  # fmt: skip
    language = [words / (times[2] + times[3]) for times in rounds]
    least_and_most = spread([statistics.median(language), min(language), max(language)], "{:,.0f}")
    rows.append(("tokens, sentences and all facts", "", least_and_most))
    return Table(
        "Stages",
        f"{count} pages of PDF in {len(files)} letters, {words:,} words; processor time, {ROUNDS} rounds.",
        ("stage", "ms a page", "words a second"),
        tuple(rows),
    )


def _round(letters: list[bytes]) -> list[float]:
    total = [0.0] * len(STAGES)
    clock = time.process_time
    for data in letters:
        marks = [clock()]
        with resting_collector():  # as in parse_letter
            document = read(data, name=None, format="pdf", limits=Limits())
            marks.append(clock())
            parts = segment(document)
            marks.append(clock())
            analysis = analyse(parts.text.content, [(part.start, part.end, at) for at, part in parts.body()])
            marks.append(clock())
            find_facts(parts, analysis)
            marks.append(clock())
        parse_letter(data)
        marks.append(clock())
        steps = [after - before for before, after in pairwise(marks)]
        total = [old + new for old, new in zip(total, [*steps[:4], max(0.0, steps[4] - sum(steps[:4])), steps[4]], strict=True)]
    return total


def main() -> None:
    """Print the stages alone."""
    print(stages().markdown())


if __name__ == "__main__":
    main()
