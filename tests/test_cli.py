"""The command: what people see, what programs get, and how it ends."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

import nl_agenda
from nl_agenda import Letter, parse_letter
from nl_agenda.cli.application import app
from nl_agenda.cli.commands import COMMANDS
from nl_agenda.cli.overview import overview
from nl_agenda.export.schema import letter_schema

LETTERS = Path(__file__).parents[1] / "fixtures" / "letters"
ONE, OTHER = str(LETTERS / "d-a2.txt"), str(LETTERS / "d-b5.docx")


def run(*arguments: str, stdin: bytes | None = None, columns: int = 200):
    return CliRunner(env={"COLUMNS": str(columns), "TERM": "dumb"}).invoke(app, list(arguments), input=stdin)


def test_the_summary_shows_meeting_venue_guests_sessions_and_positions() -> None:
    letter = parse_letter(ONE)
    result = run("parse", ONE, columns=400)
    assert result.exit_code == 0
    assert result.stderr == ""
    for meeting in letter.meetings:
        assert f"Meeting: {meeting.name}" in result.stdout
        assert str(meeting.start) in result.stdout
    for session in letter.sessions:
        assert session.title in result.stdout
    for invitee in letter.invitees:
        assert invitee.name in result.stdout
    assert f"Dutch positions: {len(letter.positions)}" in result.stdout
    for position in letter.positions:
        assert position.sentence in result.stdout
    for citation in letter.citations:
        assert citation.url in result.stdout


def test_json_of_one_letter_is_one_object() -> None:
    result = run("parse", "--json", ONE)
    assert result.exit_code == 0
    assert Letter.model_validate_json(result.stdout) == parse_letter(ONE)


def test_json_of_several_letters_is_one_object_a_line() -> None:
    result = run("parse", "--json", ONE, OTHER)
    assert [Letter.model_validate_json(line).source.name for line in result.stdout.splitlines()] == ["d-a2.txt", "d-b5.docx"]


def test_a_bad_file_is_told_on_stderr_with_code_and_advice_and_the_rest_is_read() -> None:
    result = run("parse", "--json", "no-such.pdf", ONE, str(LETTERS))
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    missing, folder = result.stderr.splitlines()
    assert missing == "nl-agenda: no-such.pdf: [file-not-found] There is no such file; check the path."
    assert folder.startswith(f"nl-agenda: {LETTERS}: [is-a-directory]")


def test_our_own_errors_keep_their_codes(tmp_path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    result = run("parse", str(empty))
    assert result.exit_code == 1
    assert result.stdout == ""
    assert "[no-text]" in result.stderr


def test_standard_input() -> None:
    result = run("parse", "--json", "-", stdin=Path(ONE).read_bytes())
    assert Letter.model_validate_json(result.stdout).text == parse_letter(ONE).text
    assert "standard input: [no-text]" in run("parse", "-", stdin=b"").stderr


@pytest.mark.parametrize(
    "arguments", [("parse",), ("parse", "--nonsense", ONE), ("prase", ONE), ("parse", "--workers", "-1", ONE)]
)
def test_a_wrong_command_ends_with_2(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stderr
    assert result.stdout == ""


def test_the_schema() -> None:
    assert json.loads(run("schema").stdout) == letter_schema()


def test_the_version() -> None:
    assert run("--version").stdout.strip() == nl_agenda.__version__


@pytest.mark.parametrize(("arguments", "words"), [(("--help",), "parse LETTER.docx"), (("parse", "-h"), "Exit code: 0")])
def test_help_teaches(arguments: tuple[str, ...], words: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 0
    assert words in result.stdout


def test_the_overview_of_commands_is_what_the_commands_say_of_themselves() -> None:
    group = typer.main.get_command(app)
    for name, summary in COMMANDS.items():
        assert (group.get_command(None, name).help or "").strip().splitlines()[0] == summary
    for columns in (40, 80, 300):
        assert set(COMMANDS) <= set(overview(columns=columns).split())


def test_nothing_asked_is_answered_with_help_as_an_error() -> None:
    nothing = subprocess.run([sys.executable, "-m", "nl_agenda"], capture_output=True, check=False, timeout=60)
    assert (nothing.returncode, nothing.stdout) == (2, b"")
    assert b"parse LETTER.docx" in nothing.stderr


def test_workers_give_the_same() -> None:
    assert run("parse", "--json", "--workers", "2", ONE, OTHER).stdout == run("parse", "--json", ONE, OTHER).stdout


def test_no_colours_when_piped() -> None:
    piped = subprocess.run([sys.executable, "-m", "nl_agenda", "parse", ONE], capture_output=True, check=True, timeout=60)
    assert b"\x1b" not in piped.stdout


def test_colours_on_a_terminal() -> None:
    parent, child = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color"}
    environment.pop("NO_COLOR", None)
    with subprocess.Popen([sys.executable, "-m", "nl_agenda", "parse", ONE], stdout=child, env=environment) as process:
        os.close(child)
        seen = b""
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
    assert b"\x1b[" in seen
