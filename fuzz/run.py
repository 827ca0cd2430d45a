"""Fuzz one target with atheris: ``python -m fuzz.run TARGET [libFuzzer's options]``; ``make fuzz`` runs all."""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["nl_agenda"]):
    from fuzz.targets import TARGETS
    from nl_agenda.parse import warm

_LETTERS = Path(__file__).parents[1] / "fixtures"
_SEEDS = {"html": "formats/*.html", "any_bytes": "letters/*.txt", "readers": "letters/d-b5.*"}


def main() -> None:
    """Run."""
    name, *options = sys.argv[1:]
    target = TARGETS[name]
    warm()
    folder = Path("fuzz") / "corpus" / name
    folder.mkdir(parents=True, exist_ok=True)
    for seed in sorted(_LETTERS.glob(_SEEDS.get(name, "")) if name in _SEEDS else ()):
        (folder / seed.name).write_bytes(seed.read_bytes())
    atheris.Setup([sys.argv[0], str(folder), *options], target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
