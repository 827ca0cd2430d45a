"""The same bytes give the same JSON, byte for byte, wherever and whenever they are read."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

LETTERS = Path(__file__).parents[1] / "fixtures" / "letters"
FORMATS = LETTERS.parent / "formats"
FILES = [
    *(str(LETTERS / name) for name in ("d-b3.docx", "d-c8.txt", "d-a8.pdf")),
    *(str(FORMATS / name) for name in ("d-b1.odt", "d-a2.html")),
]


def letters(*options: str, **environment: str) -> bytes:
    command = [sys.executable, "-W", "error", "-m", "nl_agenda", "parse", "--json", *options, *FILES]
    run = subprocess.run(command, capture_output=True, check=True, timeout=120, env={**os.environ, **environment})
    assert run.stderr == b""
    return run.stdout


def test_neither_hash_seed_nor_locale_nor_time_zone_nor_number_of_processes_changes_anything() -> None:
    one = letters("--workers", "0", PYTHONHASHSEED="1", LC_ALL="C.UTF-8", TZ="UTC", PYTHONUTF8="1")
    other = letters("--workers", "2", PYTHONHASHSEED="4711", LC_ALL="C", TZ="Pacific/Auckland", PYTHONUTF8="1")
    assert len(one.splitlines()) == len(FILES)
    assert one == other
