"""Many letters: how much a second process brings, and what the workers hold in memory."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

import psutil

from benchmarks.fixtures import letters
from benchmarks.results import Table, spread
from nl_agenda import parse_letters

ROUNDS = 5
BATCH = 240
LETTERS = int(os.environ.get("BENCH_LETTERS", "5000"))


def _files(count: int) -> Iterator[Path]:
    return islice(cycle([*letters("pdf"), *letters("docx"), *letters("txt")]), count)


def throughput() -> Table:
    """Letters a second with one process and with two, the processes being warm."""
    taken: dict[int, list[float]] = {1: [], 2: []}
    for _ in range(ROUNDS):
        for workers, seconds in taken.items():
            outcomes = parse_letters(_files(BATCH + 8 * workers), workers=workers)
            for _ in range(8 * workers):  # until all processes are warm
                next(outcomes)
            begin = time.perf_counter()
            for outcome in outcomes:
                assert outcome.letter is not None
            seconds.append(time.perf_counter() - begin)
    rows = []
    for workers, seconds in taken.items():
        rates = [BATCH / each for each in seconds]
        ratios = [one / mine for one, mine in zip(taken[1], seconds, strict=True)]
        rows.append((
            str(workers),
            spread([statistics.median(rates), min(rates), max(rates)]),
            spread([statistics.median(ratios), min(ratios), max(ratios)], "{:.2f}"),
        ))  # fmt: skip
    return Table(
        "Throughput",
        f"`parse_letters` over {BATCH} letters (PDF, Word, text), wall-clock time, {ROUNDS} rounds in turn. On a machine with "
        "other work to do, a second process brings less.",
        ("processes", "letters a second", "times one process"),
        tuple(rows),
    )


def memory() -> Table:
    """What each worker holds while thousands of letters go by."""
    steps = [LETTERS * part // 10 for part in (1, 2, 4, 6, 8, 10)]
    rows = []
    most = 0.0
    own = psutil.Process()
    for number, outcome in enumerate(parse_letters(_files(LETTERS), workers=2), start=1):
        assert outcome.letter is not None
        if number % 25 == 0 or number in steps:
            held = sorted(_megabytes(child) for child in own.children())
            most = max(most, *held)
        if number in steps:
            rows.append((f"{number:,}", " and ".join(f"{each:.0f}" for each in held), f"{_megabytes(own):.0f}"))
    rows.append(("most at any time", f"{most:.0f}", ""))
    return Table(
        "Memory over many letters",
        f"`parse_letters` over {LETTERS:,} letters with two processes: resident memory, looked at after every 25th letter.",
        ("letters", "MB in each worker", "MB in the process that calls"),
        tuple(rows),
    )


def _megabytes(process: psutil.Process) -> float:
    try:
        return float(process.memory_info().rss) / 1e6
    except psutil.NoSuchProcess:
        return 0.0
