"""Contenders in turn, round by round, so that a machine that slows down slows all of them: ratios are taken within a round."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

SCRIPT = Path(__file__).parent / "contenders.py"
# Interpreters of other environments in which contenders may be installed, separated by ":".
OTHERS = [path for path in os.environ.get("BENCH_PYTHONS", "").split(":") if path]

# No timing is to hold a call home.
_QUIET = {"DO_NOT_TRACK": "true", "SCARF_NO_ANALYTICS": "true", "UNSTRUCTURED_DISABLE_NOTICE": "true"}


@dataclass
class Runner:
    """One contender: its process, or why it does not run."""

    name: str
    files: Sequence[Path]
    version: str = ""
    missing: str = ""
    cpu: list[float] = field(default_factory=list)
    process: subprocess.Popen[str] | None = None

    def start(self) -> None:
        """Start it with the first interpreter that has the library."""
        for python in (sys.executable, *OTHERS):
            process = subprocess.Popen(
                [python, str(SCRIPT), self.name, *map(str, self.files)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                env={**os.environ, **_QUIET},
            )
            assert process.stdout is not None
            answer: dict[str, Any] = json.loads(process.stdout.readline() or '{"missing": "it died"}')
            if "version" in answer:
                self.version, self.missing, self.process = answer["version"], "", process
                return
            if not self.missing or not answer["missing"].startswith("ModuleNotFoundError"):
                self.missing = answer["missing"]
            process.wait()

    def round(self) -> None:
        """Read all files once."""
        if self.process is None:
            return
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write("go\n")
        self.process.stdin.flush()
        self.cpu.append(json.loads(self.process.stdout.readline())["cpu"])

    def stop(self) -> None:
        """End its process."""
        if self.process is not None:
            assert self.process.stdin is not None
            self.process.stdin.close()
            self.process.wait()


def race(names: Sequence[str], files: Sequence[Path], *, units: float, rounds: int) -> list[dict[str, Any]]:
    """Return a row a contender: milliseconds a unit (median, least, most), and how many times the first one's time.

    Args:
        names: the first one is what the others are measured against.
        files: what is read in a round.
        units: pages or files in a round.
        rounds: how often.
    """
    runners = [Runner(name, files) for name in names]
    try:
        for runner in runners:
            runner.start()
        for _ in range(rounds):
            for runner in runners:
                runner.round()
    finally:
        for runner in runners:
            runner.stop()
    return [_row(runner, runners[0], units) for runner in runners]


def _row(runner: Runner, first: Runner, units: float) -> dict[str, Any]:
    row: dict[str, Any] = {"name": runner.name, "version": runner.version, "missing": runner.missing}
    if runner.cpu:
        each = [seconds * 1000 / units for seconds in runner.cpu]
        ratios = [theirs / ours for theirs, ours in zip(runner.cpu, first.cpu, strict=True)]
        row |= {
            "milliseconds": [statistics.median(each), min(each), max(each)],
            "times": [statistics.median(ratios), min(ratios), max(ratios)],
        }
    return row
