"""A whole archive: one result, the same bytes however often the run was killed, and nothing is read twice."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

import nl_agenda
from nl_agenda import InvalidInputError, Letter, Limits, parse_letter
from nl_agenda.batch import archive, errors_path, read_archive, runs
from nl_agenda.export.letter_files import read_letters

COMMAND = [sys.executable, "-m", "nl_agenda", "batch"]
KINDS = ["letters.jsonl", "letters.parquet", "letters"]


def small_letter(number: int) -> str:
    return f"Geachte voorzitter,\n\nNederland steunt voorstel {number} van de Commissie.\n\nDe minister"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Twelve letters, two of them with the same bytes, and two files that are none."""
    folder = tmp_path / "archive"
    (folder / "2024").mkdir(parents=True)
    for number in range(11):
        (folder / ("2024" if number % 2 else "") / f"letter-{number:02}.txt").write_text(small_letter(number), encoding="utf-8")
    (folder / "copy-of-03.txt").write_text(small_letter(3), encoding="utf-8")
    (folder / "empty.txt").touch()
    (folder / "torn.docx").write_bytes(b"PK\x03\x04 torn")
    return folder


@pytest.fixture
def was_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of the files that are read from here on, in this process."""
    seen: list[str] = []
    original = runs.parse_letters

    def counting(sources, **options):
        def noted():
            for source in sources:
                seen.append(Path(source).name)
                yield source

        return original(noted(), **{**options, "workers": 0})

    monkeypatch.setattr(runs, "parse_letters", counting)
    return seen


def content(out: Path) -> dict[str, bytes]:
    """All that stands at and beside ``out``."""
    files = [file for file in out.parent.rglob("*") if file.is_file() and "archive" not in file.parts]
    return {str(file.relative_to(out.parent)): file.read_bytes() for file in files}


def names(out: Path) -> list[str]:
    return [json.loads(line)["source"]["name"] for line in out.read_bytes().splitlines()]


def test_one_line_a_letter_in_the_order_of_names_and_errors_beside(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "letters.jsonl"
    tally = read_archive([str(folder)], out, workers=0)
    nested, flat = ([f"letter-{number:02}.txt" for number in range(first, 11, 2)] for first in (1, 0))
    assert names(out) == [*(f"2024/{name}" for name in nested), "copy-of-03.txt", *flat]
    assert ["Nederland steunt voorstel 1 van de Commissie." in letter.text for letter in read_letters(out)].index(True) == 0
    errors = [json.loads(line) for line in errors_path(out).read_bytes().splitlines()]
    assert [(e["name"], e["code"]) for e in errors] == [("empty.txt", "no-text"), ("torn.docx", "corrupt-file")]
    assert all(set(e) == {"name", "sha256", "code", "message"} for e in errors)
    assert (tally.files, tally.read, tally.taken, dict(tally.errors)) == (14, 11, 1, {"no-text": 1, "corrupt-file": 1})


def test_the_line_is_the_letter_under_its_name_in_the_archive(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "letters.jsonl"
    read_archive([str(folder)], out, workers=0)
    first = Letter.model_validate_json(out.read_bytes().splitlines()[0])
    alone = parse_letter(folder / "2024" / "letter-01.txt")
    assert first.model_copy(update={"source": alone.source}) == alone


def test_all_kinds_of_result_hold_the_same_letters(folder: Path, tmp_path: Path) -> None:
    for kind in KINDS:
        read_archive([str(folder)], tmp_path / kind, workers=0)
    lines = list(read_letters(tmp_path / "letters.jsonl"))
    assert list(read_letters(tmp_path / "letters.parquet")) == lines
    assert [Letter.model_validate_json((tmp_path / "letters" / f"{x.source.name}.json").read_bytes()) for x in lines] == lines
    assert len(list((tmp_path / "letters").rglob("*.json"))) == len(lines) + 1  # and .run.json
    assert not (tmp_path / "letters.parquet.jsonl").exists()


@pytest.mark.parametrize("kind", KINDS)
def test_the_second_run_reads_nothing_but_what_is_new_and_what_failed(
    folder: Path, tmp_path: Path, was_read: list[str], kind: str
) -> None:
    out = tmp_path / kind
    read_archive([str(folder)], out)
    before = content(out)
    was_read.clear()
    tally = read_archive([str(folder)], out)
    assert was_read == ["empty.txt", "torn.docx"]
    assert (tally.read, tally.taken) == (0, 12)
    assert content(out) == before
    was_read.clear()
    (folder / "2024" / "letter-01.txt").rename(folder / "moved.txt")
    (folder / "2024" / "letter-03.txt").write_text(small_letter(99), encoding="utf-8")
    (folder / "new.txt").write_text(small_letter(100), encoding="utf-8")
    (folder / "empty.txt").unlink()
    read_archive([str(folder)], out)
    assert was_read == ["letter-03.txt", "new.txt", "torn.docx"]
    other = tmp_path / "undisturbed" / kind
    read_archive([str(folder)], other)
    now = content(out)
    assert {name: data for name, data in now.items() if name in content(other)} == content(other)


@pytest.mark.parametrize("kind", ["letters.jsonl", "letters.parquet"])
def test_cut_off_at_any_byte_nothing_is_lost_or_double_or_read_again(
    folder: Path, tmp_path: Path, was_read: list[str], kind: str
) -> None:
    whole = tmp_path / "undisturbed" / kind
    read_archive([str(folder)], whole)
    lines = tmp_path / "lines.jsonl"
    read_archive([str(folder)], lines)
    written, failed = lines.read_bytes(), errors_path(lines).read_bytes()
    cuts = [*range(0, len(written), len(written) // 11), len(written) - 1, len(written)]
    for number, cut in enumerate(cuts):
        out = tmp_path / f"cut-{number}" / kind
        out.parent.mkdir()
        (out.parent / f"{kind}.run.json").write_text((tmp_path / "lines.jsonl.run.json").read_text().replace("true", "false"))
        suffix = ".part" if kind.endswith("jsonl") else ".jsonl.part"
        (out.parent / f"{kind}{suffix}").write_bytes(written[:cut])
        (out.parent / f"{kind}.errors.jsonl.part").write_bytes(failed[: cut // 20])
        was_read.clear()
        read_archive([str(folder)], out)
        done = {json.loads(line)["source"]["sha256"] for line in written[:cut].splitlines(keepends=True) if line.endswith(b"\n")}
        # Of twelve letters one is a copy: eleven are there to be read.
        assert len([name for name in was_read if name.startswith(("letter", "copy"))]) == 11 - len(done)
        assert content(out) == {name: data for name, data in content(whole).items() if name.startswith(kind)}


@pytest.fixture
def sixty(tmp_path: Path) -> Path:
    """Sixty letters, and a file that is none."""
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(60):
        # The last ones are long, so that no run is at its end before it is killed.
        (folder / f"{number:02}.txt").write_text(small_letter(number % 50) * (5 if number < 40 else 30), encoding="utf-8")
    (folder / "31.pdf").write_bytes(b"%PDF-1.7 torn")
    return folder


def test_the_command_killed_twice_ends_with_the_same_bytes(sixty: Path, tmp_path: Path) -> None:
    whole, out = tmp_path / "undisturbed" / "letters.jsonl", tmp_path / "killed" / "letters.jsonl"
    read_archive([str(sixty)], whole, workers=0)
    command = [*COMMAND, str(sixty), "--out", str(out), "--workers", "1"]
    for lines in (7, 29):
        run = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        wait_until(lambda lines=lines: written(out) >= lines, run.poll)
        run.send_signal(signal.SIGKILL)
        run.wait(timeout=60)
        assert not errors_path(out).exists(), "the run was to be killed before its end"
    last = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    assert content(out) == content(whole)
    assert last.stdout == ""
    assert last.stderr.startswith(f"61 files: 60 letters in {out} (")
    read_now = int(last.stderr.split("(")[1].split()[0])
    assert read_now <= 60 - 29 + 4, "what was done is not done again"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a process that is a copy of this one, to be killed")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of a fork beside threads, which none of these uses
@pytest.mark.parametrize("kind", ["letters.parquet", "letters"])
def test_killed_twice_the_other_kinds_end_with_the_same_bytes(sixty: Path, tmp_path: Path, kind: str) -> None:
    whole, out = tmp_path / "undisturbed" / kind, tmp_path / "killed" / kind
    read_archive([str(sixty)], whole, workers=0)
    for lines in (7, 29):
        child = os.fork()
        if child == 0:
            try:
                read_archive([str(sixty)], out, workers=0, on_progress=lambda tally, lines=lines: waiting(tally, lines))
            finally:
                os._exit(0)
        wait_until(lambda lines=lines: written(out) >= lines)
        os.kill(child, signal.SIGKILL)
        assert os.waitpid(child, 0)[1] == signal.SIGKILL, "the run was to be killed before its end"
    tally = read_archive([str(sixty)], out, workers=0)
    assert content(out) == content(whole)
    assert tally.read <= 60 - 29, "what was done is not done again"


def waiting(tally: archive.Tally, lines: int) -> None:
    """Go no further than so many letters: the run is to be killed here."""
    if tally.read + tally.taken >= lines:
        time.sleep(60)


def written(out: Path) -> int:
    """How many letters a run has written so far."""
    if out.suffix:
        part = out.with_name(out.name + (".part" if out.suffix == ".jsonl" else ".jsonl.part"))
        return part.read_bytes().count(b"\n") if part.exists() else 0
    return len([file for file in out.rglob("*.json") if not file.name.startswith(".")])


def wait_until(true: Callable[[], bool], ended: Callable[[], object] = lambda: None) -> None:
    for _ in range(6000):
        if true():
            return
        assert ended() is None, "the run ended before it could be killed"
        time.sleep(0.005)
    raise AssertionError("nothing was written in time")


def test_another_version_or_other_options_read_all_again_even_when_killed_in_between(
    folder: Path, tmp_path: Path, was_read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "letters.jsonl"
    read_archive([str(folder)], out)
    old = out.read_bytes()
    out.write_bytes(old.replace(b"steunt", b"steunt/old/")[:-1] + b"\n")
    monkeypatch.setattr(nl_agenda, "__version__", "99.0")

    def stop(tally: archive.Tally) -> None:
        if tally.done == 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read_archive([str(folder)], out, on_progress=stop)
    assert b"/old/" in out.read_bytes(), "the old result stays until there is a new one"
    was_read.clear()
    read_archive([str(folder)], out)
    assert out.read_bytes() == old
    assert len(was_read) == 13 - 5
    was_read.clear()
    read_archive([str(folder)], out, limits=Limits(pages=7))
    assert len(was_read) == 13
    was_read.clear()
    read_archive([str(folder)], out, limits=Limits(pages=7), anew=True)
    assert len(was_read) == 13


@pytest.mark.parametrize("workers", [0, 1])
def test_what_is_written_over_in_the_folder_of_results_is_not_taken_for_another_file(
    folder: Path, tmp_path: Path, workers: int
) -> None:
    out = tmp_path / "letters"
    read_archive([str(folder)], out, workers=0)
    (folder / "letter-00.txt").rename(folder / "moved.txt")
    (folder / "letter-00.txt").write_text(small_letter(77), encoding="utf-8")
    read_archive([str(folder)], out, workers=workers)
    assert "voorstel 77 " in (out / "letter-00.txt.json").read_text(encoding="utf-8")
    assert "voorstel 0 " in Letter.model_validate_json((out / "moved.txt.json").read_bytes()).text


def test_what_is_no_result_of_a_batch_is_not_written_over(folder: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notes.jsonl"
    notes.write_text("mine", encoding="utf-8")
    with pytest.raises(InvalidInputError, match="no result of a batch"):
        read_archive([str(folder)], notes, workers=0)
    with pytest.raises(InvalidInputError, match="no result of a batch"):
        read_archive([str(folder)], tmp_path, workers=0)
    assert notes.read_text(encoding="utf-8") == "mine"


def test_two_runs_do_not_write_one_result(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "letters.jsonl"

    def second(_: archive.Tally) -> None:
        with pytest.raises(InvalidInputError, match="Another run"):
            read_archive([str(folder)], out, workers=0)

    read_archive([str(folder)], out, workers=0, on_progress=second)
    assert len(names(out)) == 12


def test_the_result_is_no_letter_when_it_stands_among_them(folder: Path) -> None:
    for out in (folder / "letters.jsonl", folder / "results"):
        for _ in range(2):
            assert read_archive([str(folder)], out, workers=0).files == 14 + (3 if out.name == "results" else 0)


def test_folders_patterns_lists_and_files(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "letters.jsonl"
    paths = tmp_path / "paths.txt"
    paths.write_text(f"{folder}/letter-04.txt\n\n{folder}/2024/letter-05.txt\n{folder}/no-such.txt\n", encoding="utf-8")
    read_archive([f"@{paths}", f"{folder}/20*/letter-0[17].txt", f"{folder}/letter-04.txt"], out, workers=0)
    found = ("2024/letter-01.txt", "2024/letter-05.txt", "2024/letter-07.txt", "letter-04.txt")
    assert names(out) == [f"{folder}/{name}" for name in found]
    (error,) = map(json.loads, errors_path(out).read_bytes().splitlines())
    assert (error["name"], error["code"], error["sha256"]) == (f"{folder}/no-such.txt", "file-not-found", None)
    with pytest.raises(InvalidInputError, match="no files"):
        read_archive([str(folder / "*.odt")], out, workers=0)
    with pytest.raises(FileNotFoundError):
        read_archive(["@no-such-list"], out, workers=0)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems do not let such names be")
def test_a_name_that_is_no_text_is_a_name_still(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    folder.mkdir()
    Path(os.fsdecode(os.fsencode(folder) + b"/brief-\xe9.txt")).write_text(small_letter(1), encoding="utf-8")
    read_archive([str(folder)], tmp_path / "letters.jsonl", workers=0)
    assert names(tmp_path / "letters.jsonl") == ["brief-?.txt"]


def test_strict_alone_makes_a_bad_file_the_commands_failure(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "letters.jsonl"
    command = [*COMMAND, str(folder), "--out", str(out), "--workers", "0"]
    lenient = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert lenient.returncode == 0
    assert lenient.stderr == (
        f"14 files: 12 letters in {out} (11 read now)\n2 not read: 1 corrupt-file, 1 no-text; see {errors_path(out)}\n"
    )
    assert subprocess.run([*command, "--strict"], capture_output=True, timeout=60, check=False).returncode == 1
    nothing = [*COMMAND, "no-such-folder/*", "--out", str(out)]
    wrong = subprocess.run(nothing, capture_output=True, text=True, timeout=60, check=False)
    assert (wrong.returncode, wrong.stdout) == (2, "")
    assert "no files" in wrong.stderr


def test_on_a_terminal_a_bar_shows_files_and_errors(folder: Path, tmp_path: Path) -> None:
    parent, child = pty.openpty()
    command = [*COMMAND, str(folder), "--out", str(tmp_path / "letters.jsonl"), "--workers", "0"]
    seen = b""
    with subprocess.Popen(command, stderr=child, env={**os.environ, "COLUMNS": "120", "TERM": "xterm"}) as process:
        os.close(child)
        while True:
            try:
                chunk = os.read(parent, 65536)
            except OSError:  # the terminal's other end is closed
                break
            if not chunk:
                break
            seen += chunk
        assert process.wait(timeout=60) == 0
    os.close(parent)
    assert b"14/14" in seen
    assert b"2 errors" in seen
