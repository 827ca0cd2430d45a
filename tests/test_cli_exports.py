"""The commands show, frame, compare, follow, ics and civic: from a letter or from results to what one passes on."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from icalendar import Calendar
from typer.testing import CliRunner

from nl_agenda import LetterSet
from nl_agenda.batch import read_archive
from nl_agenda.cli.application import app
from tests.at_hand import FIXTURES, letter

ONE = str(FIXTURES / "letters" / "d-b5.txt")
BEFORE, AFTER = str(FIXTURES / "letters" / "d-b6.txt"), str(FIXTURES / "comparisons" / "d-b6-aanvulling.txt")


def run(*arguments: str, stdin: bytes | None = None):
    return CliRunner(env={"COLUMNS": "300", "TERM": "dumb"}).invoke(app, list(arguments), input=stdin)


@pytest.fixture(scope="module")
def results(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("results") / "letters.jsonl"
    LetterSet([letter("letters/d-b5.txt"), letter("letters/d-b6.txt")]).save(path)
    return path


def test_a_table_as_csv_has_a_row_a_fact() -> None:
    result = run("frame", ONE)
    assert (result.exit_code, result.stderr) == (0, "")
    rows = list(csv.DictReader(io.StringIO(result.stdout)))
    positions = letter("letters/d-b5.txt").positions
    assert [(row["stance"], row["sentence"]) for row in rows] == [(p.stance.value, p.sentence) for p in positions]
    assert {row["meeting_day"] for row in rows} == {"2025-04-08"}
    assert {row["explicit"] for row in rows} <= {"true", "false"}
    assert {row["page"] for row in rows} == {""}


def test_a_table_as_json_has_an_object_a_line() -> None:
    rows = [json.loads(line) for line in run("frame", ONE, "--what", "invitees", "--format", "json").stdout.splitlines()]
    assert [(row["name"], row["code"]) for row in rows] == [
        ("Zwitserland", "CH"), ("Verenigd Koninkrijk", "GB"), ("Emmanuelle Soulier", None),
    ]  # fmt: skip
    assert all(row["meeting_day"] == "2025-04-08" for row in rows)


def test_a_table_as_parquet_is_the_frame(results: Path, tmp_path) -> None:
    import pandas as pd

    path = tmp_path / "positions.parquet"
    assert run("frame", str(results), "--format", "parquet", "--out", str(path)).exit_code == 0
    expected = LetterSet.load(results).to_frame()
    assert list(pd.read_parquet(path)["sentence"]) == list(expected["sentence"])
    assert list(pd.read_parquet(path).columns) == list(expected.columns)


def test_results_and_letters_can_be_given_together_and_count_once(results: Path) -> None:
    lines = run("frame", str(results), ONE, AFTER, "--what", "letters", "--format", "json").stdout.splitlines()
    assert [json.loads(line)["name"] for line in lines] == ["d-b5.txt", "d-b6.txt", "d-b6-aanvulling.txt"]


def test_a_folder_that_a_batch_wrote_is_a_result(tmp_path) -> None:
    read_archive([ONE], tmp_path / "results", workers=0)
    assert run("frame", str(tmp_path / "results")).stdout == run("frame", ONE).stdout


def test_standard_input_is_read_and_out_is_written(tmp_path) -> None:
    path = tmp_path / "meetings.csv"
    result = run("frame", "-", "--what", "meetings", "--out", str(path), stdin=Path(ONE).read_bytes())
    assert (result.exit_code, result.stdout) == (0, "")
    assert run("frame", ONE, "--what", "meetings").stdout == path.read_text(encoding="utf-8")


def test_the_calendar_can_be_read(results: Path, tmp_path) -> None:
    path = tmp_path / "meetings.ics"
    assert run("ics", str(results), "--out", str(path)).exit_code == 0
    assert len(Calendar.from_ical(path.read_bytes()).walk("VEVENT")) == 2
    assert run("ics", str(results)).stdout_bytes == path.read_bytes()


def test_civic_events_come_one_a_line(results: Path) -> None:
    names = [json.loads(line)["start_date"] for line in run("civic", str(results)).stdout.splitlines()]
    assert names == ["2025-04-08", "2025-10-20"]


def test_the_page_is_written_and_its_path_told(tmp_path) -> None:
    path = tmp_path / "page.html"
    result = run("show", ONE, "--out", str(path), "--language", "nl")
    assert (result.exit_code, result.stdout.strip()) == (0, str(path))
    assert letter("letters/d-b5.txt").to_html(language="nl") == path.read_text(encoding="utf-8")


def test_without_out_the_page_is_opened(monkeypatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("typer.launch", lambda path: opened.append(path) or 0)
    result = run("show", ONE)
    assert result.exit_code == 0
    assert opened == [result.stdout.strip()]
    assert "Mond-en-klauwzeer" in Path(opened[0]).read_text(encoding="utf-8")


def test_a_comparison_for_people_shows_stances_before_and_after() -> None:
    result = run("compare", BEFORE, AFTER)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "conditional → support" in result.stdout
    assert "Nederland bepleit Europese normen voor de cyberveiligheid van omvormers." in result.stdout
    for line in ("+  Energieprijzen voor de industrie", "-  Faruk Bilgin"):
        assert line in result.stdout


def test_a_comparison_for_programs_is_a_table() -> None:
    rows = list(csv.DictReader(io.StringIO(run("compare", BEFORE, AFTER, "--format", "csv").stdout)))
    assert {row["change"] for row in rows} == {"kept", "changed", "new", "dropped"}
    sessions = run("compare", BEFORE, AFTER, "--format", "json", "--what", "sessions").stdout.splitlines()
    assert {json.loads(line)["change"] for line in sessions} >= {"kept", "new", "dropped"}


def test_a_topic_is_followed_from_letter_to_letter() -> None:
    result = run("follow", "russische energie", AFTER, BEFORE)
    assert (result.exit_code, result.stderr) == (0, "")
    agenda, supplement = (
        result.stdout.index(words) for words in ("achter de algemene oriëntatie scharen", "evenwel niet steunen")
    )
    assert agenda < supplement  # in the order of the letters' dates, whatever the order of the files
    assert "~  support → oppose" in result.stdout
    rows = list(csv.DictReader(io.StringIO(run("follow", "russische energie", BEFORE, AFTER, "--format", "csv").stdout)))
    assert ("support", "oppose") in {(row["before_stance"], row["stance"]) for row in rows if row["change"] == "changed"}
    assert run("follow", "walvisvaart", BEFORE).stdout.startswith("Dutch positions: 0 new")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("follow", "?", ONE), "[invalid-input] There are no words in '?'"),
        (("frame", ONE, "--what", "stances"), "[invalid-input] There is no table 'stances'"),
        (("frame", ONE, "--format", "xlsx"), "[invalid-input] There is no format 'xlsx'"),
        (("frame", ONE, "--format", "parquet"), "say where to: --out"),
        (("frame", str(FIXTURES / "*.nothing")), "[invalid-input] There are no files in"),
        (("frame", "no-such.jsonl"), "no-such.jsonl"),
        (("ics", str(FIXTURES / "comparisons" / "gold.json")), "is no letter as nl-agenda writes them"),
        (("show", ONE, "--language", "fr"), "[invalid-input]"),
        (("compare", ONE, ONE, "--what", "meetings"), "one of positions, sessions, invitees"),
        (("compare", ONE), "AFTER"),
    ],
)
def test_a_wrong_command_says_why_and_ends_with_2(arguments: tuple[str, ...], words: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert words in result.stderr
    assert result.stdout == ""


def test_a_bad_file_is_told_and_the_rest_is_written(tmp_path) -> None:
    (tmp_path / "empty.txt").touch()
    result = run("frame", str(tmp_path / "empty.txt"), ONE, "--what", "letters")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert "empty.txt: [no-text]" in result.stderr
    for command in ("ics", "civic", "show"):
        result = run(command, "no-such.pdf")
        assert result.exit_code == 1
        assert "no-such.pdf: [file-not-found]" in result.stderr
    result = run("compare", ONE, "no-such.pdf")
    assert (result.exit_code, result.stdout) == (1, "")


def test_one_letter_is_wanted_where_one_is_shown(results: Path) -> None:
    result = run("show", str(results))
    assert result.exit_code == 2
    assert "holds 2 letters; give a file with one" in result.stderr


@pytest.mark.parametrize(
    ("library", "extra", "arguments"),
    [
        ("rapidfuzz", "compare", ("compare", BEFORE, AFTER)),
        ("icalendar", "calendar", ("ics", ONE)),
        ("pyarrow", "frames", ("frame", ONE, "--format", "parquet", "--out", os.devnull)),
    ],
)
def test_a_missing_extra_is_named(library: str, extra: str, arguments: tuple[str, ...], monkeypatch) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    result = run(*arguments)
    assert result.exit_code == 2
    assert f"[missing-dependency] {result.stderr.split('] ', 1)[1].strip()}" in result.stderr
    assert f"pip install 'nl-agenda[{extra}]'" in result.stderr


def test_csv_and_json_need_no_extra(monkeypatch) -> None:
    for library in ("pandas", "pyarrow", "polars"):
        monkeypatch.setitem(sys.modules, library, None)
    assert run("frame", ONE).exit_code == run("frame", ONE, "--format", "json").exit_code == 0


@pytest.mark.parametrize("command", ["show", "frame", "compare", "follow", "ics", "civic"])
def test_help_teaches_with_examples(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"nl-agenda {command} " in result.stdout.split("Example", 1)[1]
    assert "Exit code: 0" in result.stdout


def test_no_colours_when_piped() -> None:
    piped = subprocess.run(
        [sys.executable, "-m", "nl_agenda", "compare", BEFORE, AFTER], capture_output=True, check=True, timeout=120
    )
    assert b"\x1b" not in piped.stdout
    assert "conditional → support".encode() in piped.stdout
    assert piped.stderr == b""


@pytest.mark.parametrize(("typed", "offered"), [("nl-agenda c", {"compare", "civic"}), ("nl-agenda frame --wh", {"--what"})])
def test_the_shell_completes_commands_and_options(typed: str, offered: set[str]) -> None:
    environment = {**os.environ, "_NL_AGENDA_COMPLETE": "complete_zsh", "_TYPER_COMPLETE_ARGS": typed}
    program = [sys.executable, "-c", "import sys; sys.argv[0] = 'nl-agenda'; from nl_agenda.cli import main; main()"]
    answer = subprocess.run(program, capture_output=True, check=False, timeout=60, env=environment, text=True).stdout
    assert all(name in answer for name in offered), answer
