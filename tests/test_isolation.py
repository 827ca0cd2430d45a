"""Letters read in another process: the same letters, and files that hang or swell are ended."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from nl_agenda import InvalidInputError, LimitExceededError, Limits, NoTextError, parse_letter
from tests.hostile.pdfs import exponential_forms

LETTERS = Path(__file__).parents[1] / "fixtures" / "letters"
FILE = LETTERS / "d-b5.docx"


def test_the_letter_is_the_same() -> None:
    assert parse_letter(FILE, isolate=True) == parse_letter(FILE)


def test_a_relative_path_is_that_of_the_caller(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    parse_letter(FILE, isolate=True)
    (tmp_path / "brief.txt").write_text("Geachte voorzitter,\n\nNederland steunt dit voorstel.\n")
    monkeypatch.chdir(tmp_path)
    assert parse_letter("brief.txt", isolate=True).source.name == "brief.txt"


def test_errors_come_back_as_they_are(tmp_path: Path) -> None:
    with pytest.raises(NoTextError):
        parse_letter(b"", isolate=True)
    with pytest.raises(FileNotFoundError):
        parse_letter(tmp_path / "no.docx", isolate=True)
    with pytest.raises(LimitExceededError, match="pages"):
        parse_letter(LETTERS / "d-a1.pdf", isolate=True, limits=Limits(pages=1))


def test_a_pipeline_is_given_by_name() -> None:
    with pytest.raises(InvalidInputError, match="give its name"):
        parse_letter(FILE, isolate=True, nlp=object())  # type: ignore[arg-type]


def test_a_file_that_hangs_a_library_is_ended_in_time() -> None:
    started = time.monotonic()
    with pytest.raises(LimitExceededError) as caught:
        parse_letter(exponential_forms(), isolate=True, limits=Limits(seconds=1))
    assert caught.value.limit == "seconds"
    assert time.monotonic() - started < 1 + 1 + 10  # and the start of the worker, on a busy machine
    assert parse_letter(FILE, isolate=True).source.name == FILE.name


def test_a_script_needs_no_main_guard_and_ends_without_a_word(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "from nl_agenda import parse_letter, parse_letters\n"
        f"letter = parse_letter({str(FILE)!r}, isolate=True)\n"
        f"assert [outcome.letter for outcome in parse_letters([{str(FILE)!r}])] == [letter]\n"
    )
    run = subprocess.run(
        [sys.executable, "-W", "error", str(script)], capture_output=True, text=True, timeout=120, env={**os.environ}, check=False
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
