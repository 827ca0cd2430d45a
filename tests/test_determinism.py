"""The same bytes give the same JSON, byte for byte, wherever and whenever they are read."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

LETTERS = Path(__file__).parents[1] / "fixtures" / "letters"
FILES = [str(LETTERS / name) for name in ("d-b3.docx", "d-c8.txt")]


def letters(**environment: str) -> bytes:
    command = [sys.executable, "-W", "error", "-m", "nl_agenda", "parse", "--json", *FILES]
    run = subprocess.run(command, capture_output=True, check=True, timeout=120, env={**os.environ, **environment})
    assert run.stderr == b""
    return run.stdout


def test_neither_hash_seed_nor_locale_nor_time_zone_changes_anything() -> None:
    one = letters(PYTHONHASHSEED="1", LC_ALL="C.UTF-8", TZ="UTC", PYTHONUTF8="1")
    other = letters(PYTHONHASHSEED="4711", LC_ALL="C", TZ="Pacific/Auckland", PYTHONUTF8="1")
    assert len(one.splitlines()) == len(FILES)
    assert one == other
