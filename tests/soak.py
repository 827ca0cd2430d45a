"""Thousands of parses in one process, with flat memory (``make soak``): ends with 1 if it grows by more than a twentieth."""

from __future__ import annotations

import contextlib
import random
import re
import sys
from pathlib import Path

from nl_agenda import NlAgendaError, parse_letter
from nl_agenda.workers.memory import resident
from tests.hostile import markup, packages, pdfs, texts

LETTERS = Path(__file__).parents[1] / "fixtures" / "letters"
PARSES = 5000
WARM = 1000  # parses after which everything that is kept has been loaded
MOST = 1.05
_WORD = re.compile(rb"\b[a-z]{7,}\b")


def varied(text: bytes, chance: random.Random) -> bytes:
    """Return a letter with some words that no other letter has."""
    return _WORD.sub(lambda found: found[0] if chance.random() < 0.8 else found[0] + b"%x" % chance.getrandbits(32), text)


def main() -> None:
    """Run."""
    parses = int(sys.argv[1]) if len(sys.argv) > 1 else PARSES
    chance = random.Random(1)
    letters = [path.read_bytes() for kind in ("txt", "docx", "pdf") for path in sorted(LETTERS.glob(f"*.{kind}"))[::3]]
    bad = [
        case.make()
        for family in (pdfs, packages, markup, texts)
        for case in family.cases(long=False)
        if not case.name.startswith(("exponential", "flate", "nested-f", "map")) and not case.name.endswith((".doc", ".rtf"))
    ]
    bad = [data for data in bad if len(data) < 20_000][::4]
    held: list[int] = []
    for number in range(parses):
        kind = number % 10
        data = bad[number // 10 % len(bad)] if kind == 9 else letters[(number * 7) % len(letters)]
        with contextlib.suppress(NlAgendaError):
            parse_letter(varied(data, chance) if kind < 5 and data[:2] not in {b"PK", b"%P"} else data)
        if number % 100 == 99:
            held.append(resident() or 0)
            print(f"{number + 1:6} parses {held[-1] / 1e6:7.1f} MB", flush=True)
    early = held[min(len(held) - 1, WARM // 100) : max(2, len(held) // 2)] or held[:1]
    growth = max(held[len(held) // 2 :]) / max(early)
    print(f"memory grew by {100 * (growth - 1):.1f} %")
    sys.exit(growth > MOST)


if __name__ == "__main__":
    main()
