"""Print what isolation costs on a batch: ``python benchmarks/isolation.py``.

The same letters with the same number of workers: once in a plain pool of processes that nobody watches, once isolated.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from nl_agenda import Limits, parse_letters
from nl_agenda.isolation import pool_of, submit
from nl_agenda.parse import parse_letter, warm
from nl_agenda.workers import Pool, in_order

LETTERS = Path(__file__).parent.parent / "fixtures" / "letters"
FILES = [str(path) for kind in ("docx", "pdf", "txt") for path in sorted(LETTERS.glob(f"*.{kind}"))] * 4
ROUNDS = 5
WORKERS = 2


def plain(pool: ProcessPoolExecutor) -> int:
    """Read all in processes that nobody watches."""
    return sum(len(letter.text) for letter in pool.map(parse_letter, FILES))


def isolated(pool: Pool) -> int:
    """Read all in workers that are watched."""
    started = (submit(pool, file, format=None, limits=Limits()) for file in FILES)
    return sum(len(future.result().text) for future in in_order(started, ahead=8))


def here() -> int:
    """Read all in this process."""
    return sum(len(outcome.letter.text) for outcome in parse_letters(FILES, workers=0))


def seconds(task: Callable[..., object], *arguments: object) -> float:
    """Time a task once."""
    start = time.perf_counter()
    task(*arguments)
    return time.perf_counter() - start


def main() -> None:
    """Print all."""
    print(f"Python {sys.version.split()[0]} on {sys.platform}; {len(FILES)} letters, {WORKERS} workers, {ROUNDS} rounds in turn")
    with ProcessPoolExecutor(WORKERS, mp_context=get_context("spawn"), initializer=warm) as one, pool_of(WORKERS) as other:
        plain(one)
        isolated(other)
        times = [(seconds(plain, one), seconds(isolated, other)) for _ in range(ROUNDS)]
    ratio = statistics.median(theirs / ours for ours, theirs in times)
    print(f"plain pool {statistics.median(t[0] for t in times):.2f} s, isolated {statistics.median(t[1] for t in times):.2f} s, "
          f"cost {100 * (ratio - 1):+.1f} %")  # fmt: skip
    print(f"this process alone {seconds(here):.2f} s")
    started = time.perf_counter()
    next(iter(parse_letters(FILES[:1], workers=1)))
    print(f"one letter with the start of a worker {time.perf_counter() - started:.2f} s")


if __name__ == "__main__":
    main()
