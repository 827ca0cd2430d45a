"""How long one waits: for the import, for help, for the first letter in a fresh process."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time

from benchmarks.fixtures import LETTERS
from benchmarks.results import Table, spread

ROUNDS = 7
_FIRST = "from nl_agenda import parse_text; parse_text(open({path!r}, encoding='utf-8').read())"
_THERE = "; import time; print(time.monotonic(), time.process_time())"  # when the letter is there; its process has yet to end


def start() -> Table:
    """Time of whole processes, and what is above that of Python itself."""
    letter = str(LETTERS / "d-b1.txt")
    commands = {
        "Python itself (python -c pass)": ["-c", "pass"],
        "import nl_agenda": ["-c", "import nl_agenda"],
        "nl-agenda --help": ["-m", "nl_agenda", "--help"],
        "import spacy alone": ["-c", "import spacy"],
        "first parse_text in a fresh process, until the letter is there": ["-c", _FIRST.format(path=letter) + _THERE],
        "the same, until the process has ended": ["-c", _FIRST.format(path=letter)],
    }
    wall: dict[str, list[float]] = {name: [] for name in commands}
    cpu: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(ROUNDS):
        for name, arguments in commands.items():
            seconds, processor = _run([sys.executable, *arguments])
            wall[name].append(seconds * 1000)
            cpu[name].append(processor * 1000)
    rows = [(name, *(_cells(times[name], times[next(iter(commands))]) for times in (wall, cpu))) for name in commands]
    return Table(
        "Start",
        f"Whole processes, in turn, {ROUNDS} rounds: median (least to most), and the median of what is above Python itself. "
        "Where a machine has much else to do, the processor's time is what a quiet one would take.",
        ("", "ms on the clock", "ms of the processor"),
        tuple(rows),
    )


def _run(command: list[str]) -> tuple[float, float]:
    """Return the seconds on the clock and those of the processor."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    said = process.communicate()[0] if command[-1].endswith(_THERE) else b""
    if said:
        assert process.returncode == 0
        there, processor = map(float, said.split())
        return there - begin, processor
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.monotonic() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return seconds, used.ru_utime + used.ru_stime


def _cells(times: list[float], bare: list[float]) -> str:
    above = statistics.median(now - then for now, then in zip(times, bare, strict=True))
    return f"{spread([statistics.median(times), min(times), max(times)], '{:,.0f}')}, {above:,.0f} above"
