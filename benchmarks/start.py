"""How long one waits: for the import, for help, for the first letter in a fresh process."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time

from benchmarks.fixtures import LETTERS
from benchmarks.results import Table, spread

ROUNDS = 11
_FIRST = "from nl_agenda import parse_text; parse_text(open({path!r}, encoding='utf-8').read())"


def start() -> Table:
    """Wall-clock time of whole processes, and what is above that of Python itself."""
    commands = {
        "Python itself (python -c pass)": ["-c", "pass"],
        "import nl_agenda": ["-c", "import nl_agenda"],
        "nl-agenda --help": ["-m", "nl_agenda", "--help"],
        "import spacy alone": ["-c", "import spacy"],
        "first parse_text in a fresh process": ["-c", _FIRST.format(path=str(LETTERS / "d-b1.txt"))],
    }
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, arguments in commands.items():
            begin = time.perf_counter()
            subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
            taken[name].append((time.perf_counter() - begin) * 1000)
    python = next(iter(taken.values()))
    rows = []
    for name, times in taken.items():
        above = [now - bare for now, bare in zip(times, python, strict=True)]
        rows.append((
            name,
            spread([statistics.median(times), min(times), max(times)], "{:,.0f}"),
            f"{statistics.median(above):,.0f}",
        ))  # fmt: skip
    return Table(
        "Start",
        f"Wall-clock time of whole processes, in turn, {ROUNDS} rounds.",
        ("", "ms", "ms above Python itself"),
        tuple(rows),
    )
