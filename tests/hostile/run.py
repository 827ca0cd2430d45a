"""The whole hostile corpus through ``parse_letters``, with good letters in between (``make hostile``).

Prints the figures, and ends with 1 if a file came to anything but a letter or an error of ours, a good letter was harmed, a call took
longer than the limit and a second, or this process held 300 MB.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from nl_agenda import InternalError, Limits, NlAgendaError, parse_letter, parse_letters
from nl_agenda.workers.worker import Bounds, Worker
from tests.hostile.corpus import cases

LETTERS = Path(__file__).parents[2] / "fixtures" / "letters"
GOOD = [LETTERS / name for name in ("d-b5.docx", "d-c7.txt", "d-b4.pdf")]
EVERY = 10  # files between two good letters
MOST = 300_000_000  # bytes of this process
took: list[float] = []


def timed(call=Worker.call):
    """Have every call to a worker timed: what a file takes, without the start of a process."""

    def measured(self: Worker, request: bytes, bounds: Bounds):
        started = time.monotonic()
        try:
            return call(self, request, bounds)
        finally:
            took.append(time.monotonic() - started)

    Worker.call = measured


def paths(folder: Path, names: Iterable[str]) -> Iterator[Path]:
    """Yield the files, with good letters in between."""
    for number, name in enumerate(names):
        if number % EVERY == 0:
            yield GOOD[number // EVERY % len(GOOD)]
        yield folder / name


def peak() -> int:
    """Return the most bytes that this process has held."""
    line = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) * 1024


def main() -> None:
    """Run."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--seconds", type=float, default=Limits().seconds)
    parser.add_argument("--workers", type=int, default=None)
    asked = parser.parse_args()
    timed()
    expected = {case.name: case.expected for case in cases(long=not asked.short)}
    good = {path: parse_letter(path, isolate=True) for path in GOOD}
    found: Counter[str] = Counter()
    wrong: list[str] = []
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        # Made elsewhere: what this process holds is to be what reading takes it.
        make = [sys.executable, "-m", "tests.hostile.corpus", folder, *([] if asked.short else ["--long"])]
        subprocess.run(make, check=True)
        print(f"made in {time.monotonic() - started:.0f} s", flush=True)
        limits = Limits(seconds=asked.seconds)
        for outcome in parse_letters(paths(Path(folder), expected), limits=limits, workers=asked.workers):
            path, error = outcome.source, outcome.error
            if path in good:
                found["good letters"] += 1
                if outcome.letter != good[path]:
                    wrong.append(f"{path.name} was harmed: {error}")
                continue
            code = "letter" if error is None else getattr(error, "code", type(error).__name__)
            found[code] += 1
            if error is not None and (not isinstance(error, NlAgendaError) or isinstance(error, InternalError)):
                wrong.append(f"{path.name}: {error!r}")
            asked_for = expected[path.name] if not asked.short or expected[path.name] != "limit-exceeded" else None  # tight limits
            if asked_for not in {None, code} and getattr(error, "limit", None) not in {"seconds", "memory"}:
                wrong.append(f"{path.name}: {code} where {asked_for} was expected: {error}")
            if code == "worker-died":
                print(f"worker died at {path.name}", flush=True)
    print(f"{sum(found.values())} files in {time.monotonic() - started:.0f} s: {dict(found.most_common())}")
    print(f"longest call {max(took):.2f} s of {asked.seconds:g}; peak of this process {peak() / 1e6:.0f} MB")
    print("\n".join(wrong) or "nothing wrong")
    sys.exit(bool(wrong) or max(took) > asked.seconds + 1 or peak() > MOST)


if __name__ == "__main__":
    main()
