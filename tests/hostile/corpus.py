"""The hostile corpus: ``python -m tests.hostile.corpus FOLDER`` writes it, all of it with ``--long``."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from tests.hostile import markup, packages, pdfs, texts
from tests.hostile.case import Case


def cases(*, long: bool = False) -> Iterator[Case]:
    """Yield every case: small ones for each run of the tests, or in the sizes that hurt."""
    for family in (pdfs, packages, markup, texts):
        yield from family.cases(long=long)


def main() -> None:
    """Write the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--long", action="store_true")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    for case in cases(long=asked.long):
        (asked.folder / case.name).write_bytes(case.make())


if __name__ == "__main__":
    main()
