"""The MCP server with the real client of its package, over standard input and output."""

from __future__ import annotations

import base64
import json
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import anyio
import psutil
import pytest
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client
from typer.testing import CliRunner

from nl_agenda import InvalidInputError, Letter, Stance, parse_letter, parse_text
from nl_agenda.cli.application import app
from nl_agenda.export.selection import stands
from nl_agenda.service.folders import Folders

FOLDER = Path(__file__).parents[2] / "fixtures" / "letters"
NAME = "d-b5.docx"


def talk(conversation: Callable[[Client], Awaitable[None]], *folders: str | Path, errors: Path) -> None:
    """Have a conversation with a server for these folders; it may say nothing on stderr, and ends with it."""
    arguments = ["-W", "error", "-m", "nl_agenda", "mcp", *map(str, folders)]
    server = StdioServerParameters(command=sys.executable, args=arguments, env={**os.environ})

    async def talking() -> None:
        with errors.open("w") as log, anyio.fail_after(240):
            async with Client(stdio_client(server, errlog=log)) as client:
                await conversation(client)

    before = set(psutil.Process().children(recursive=True))
    anyio.run(talking)
    _, alive = psutil.wait_procs(set(psutil.Process().children(recursive=True)) - before, timeout=10)
    assert not alive
    assert errors.read_text() == ""


async def asked(client: Client, tool: str, **arguments: Any) -> dict[str, Any]:
    result = await client.call_tool(tool, arguments)
    assert not result.is_error, result.content
    content: dict[str, Any] = result.structured_content  # type: ignore[assignment] # the client has checked it by its schema
    words = json.loads(result.content[0].text)  # type: ignore[union-attr]
    assert words == _without_nothing(content)
    return content


def _without_nothing(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_nothing(item) for key, item in value.items() if item is not None}
    return [_without_nothing(item) for item in value] if isinstance(value, list) else value


async def refused(client: Client, tool: str, **arguments: Any) -> tuple[str, str]:
    result = await client.call_tool(tool, arguments)
    assert result.is_error
    told: dict[str, str] = result.structured_content  # type: ignore[assignment]
    assert result.content[0].text == f"[{told['code']}] {told['message']}"  # type: ignore[union-attr]
    return told["code"], told["message"]


def test_a_conversation(tmp_path: Path) -> None:
    letter = parse_letter(FOLDER / NAME)
    outside = tmp_path / "outside.txt"
    outside.write_text("Geachte voorzitter,\n\nNederland steunt dit voorstel.\n")

    async def conversation(client: Client) -> None:
        await the_tools_are_described(client)
        await the_facts_are_those_of_the_letter(client, letter)
        await positions_are_found(client, letter)
        await a_letter_comes_in_three_ways(client, letter)
        await what_goes_wrong_has_its_code(client, outside)

    talk(conversation, FOLDER, errors=tmp_path / "errors")


async def the_tools_are_described(client: Client) -> None:
    tools = {tool.name: tool for tool in (await client.list_tools()).tools}
    assert set(tools) == {"parse_letter", "positions", "meeting"}
    for tool in tools.values():
        assert len(tool.description or "") > 100
        assert tool.annotations is not None
        assert tool.annotations.read_only_hint
        assert {"path", "text", "base64"} <= set(tool.input_schema["properties"])
        assert all("description" in its for its in tool.input_schema["properties"].values())
        assert tool.output_schema is not None
    stances = json.dumps(tools["positions"].input_schema)
    assert all(f'"{stance.value}"' in stances for stance in Stance)
    assert all(stance.value in (tools["positions"].description or "") for stance in Stance)


async def the_facts_are_those_of_the_letter(client: Client, letter: Letter) -> None:
    facts = await asked(client, "parse_letter", path=NAME)
    assert (facts["name"], facts["kind"], facts["subject"]) == (NAME, letter.kind.value, letter.subject)
    assert [p["sentence"] for p in facts["positions"]] == [p.sentence for p in letter.positions]
    assert [p["topic"] for p in facts["positions"]] == [stand.title or None for stand in stands(letter)]
    assert {p["url"] for p in facts["citations"]} == {citation.url for citation in letter.citations}
    assert [n["code"] for n in facts["notices"]] == [notice.code for notice in letter.notices]
    assert facts["text"] is None
    some = await asked(client, "parse_letter", path=NAME, include=["text"])
    assert some["text"] == letter.text
    assert some["meetings"] is some["positions"] is None
    [meeting] = (await asked(client, "meeting", path=NAME))["meetings"]
    [expected] = letter.meetings
    assert (meeting["name"], meeting["start"], meeting["end"]) == (expected.name, str(expected.start), str(expected.end))
    assert expected.venue is not None
    assert (meeting["city"], meeting["country"]) == (expected.venue.city, expected.venue.country)
    assert [s["title"] for s in meeting["sessions"]] == [session.title for session in expected.sessions]
    guests = [*meeting["guests"], *(guest for session in meeting["sessions"] for guest in session["guests"])]
    assert [g["name"] for g in guests] == [invitee.name for invitee in letter.invitees]
    assert facts["meetings"] == [meeting]


async def positions_are_found(client: Client, letter: Letter) -> None:
    assert len({position.stance for position in letter.positions}) > 1
    stance = letter.positions[0].stance
    expected = [p.sentence for p in letter.positions if p.stance == stance]
    found = await asked(client, "positions", path=NAME, stance=[stance.value])
    assert (found["found"], found["of"]) == (len(expected), len(letter.positions))
    assert [p["sentence"] for p in found["positions"]] == expected
    one = await asked(client, "positions", path=NAME, most=1)
    assert (one["found"], len(one["positions"])) == (len(letter.positions), 1)
    of_kabinet = await asked(client, "positions", path=NAME, holder="kabinet")
    assert {p["holder"].lower() for p in of_kabinet["positions"]} == {"het kabinet"}
    word = max(letter.positions[0].sentence.strip(".").split(), key=len)
    about = await asked(client, "positions", path=NAME, topic=[word, "nergens"])
    assert letter.positions[0].sentence in [p["sentence"] for p in about["positions"]]
    assert (await asked(client, "positions", path=NAME, topic=["nergens"]))["found"] == 0


async def a_letter_comes_in_three_ways(client: Client, letter: Letter) -> None:
    encoded = base64.encodebytes((FOLDER / NAME).read_bytes()).decode()
    by_bytes = await asked(client, "positions", base64=encoded)
    assert [p["sentence"] for p in by_bytes["positions"]] == [p.sentence for p in letter.positions]
    text = (FOLDER / "d-b5.txt").read_text(encoding="utf-8")
    by_text = await asked(client, "positions", text=text)
    assert [p["sentence"] for p in by_text["positions"]] == [p.sentence for p in parse_text(text).positions]
    assert by_bytes["name"] is by_text["name"] is None
    whole = await asked(client, "meeting", path=str(FOLDER / NAME))
    assert whole["name"] == NAME


async def what_goes_wrong_has_its_code(client: Client, outside: Path) -> None:
    for path in (str(outside), "../gate.json", "/etc/passwd", "../letters/../gate.json", "nul\0.txt"):
        code, message = await refused(client, "parse_letter", path=path)
        assert (code, "outside the folders" in message) == ("invalid-input", True)
    assert (await refused(client, "meeting", path="no-such.pdf"))[0] == "file-not-found"
    assert (await refused(client, "meeting", path="."))[0] == "invalid-input"
    assert (await refused(client, "meeting"))[0] == "invalid-input"
    assert (await refused(client, "meeting", path=NAME, text="Geachte voorzitter"))[0] == "invalid-input"
    assert (await refused(client, "meeting", text=" "))[0] == "no-text"
    assert (await refused(client, "meeting", base64="!"))[0] == "invalid-input"
    assert (await refused(client, "meeting", base64=base64.b64encode(b"\x89PNG\r\n\x1a\n").decode()))[0] == "unsupported-format"
    assert (await refused(client, "positions", path=NAME, topic=["!"]))[0] == "invalid-input"
    wrong = await client.call_tool("positions", {"path": NAME, "stance": ["love"]})
    assert wrong.is_error


def test_files_are_found_in_their_folders_alone(tmp_path: Path) -> None:
    inside, other = tmp_path / "inside", tmp_path / "inside-not"
    for folder in (inside / "deep", other):
        folder.mkdir(parents=True)
        (folder / "brief.txt").touch()
    (inside / "link.txt").symlink_to(other / "brief.txt")
    (inside / "good.txt").symlink_to(inside / "deep" / "brief.txt")
    (inside / "loop").symlink_to(inside / "loop")
    os.mkfifo(inside / "pipe")
    folders = Folders([inside])
    assert folders.file("deep/brief.txt") == folders.file("good.txt") == inside / "deep" / "brief.txt"
    assert folders.file(str(inside / "deep" / ".." / "good.txt")) == inside / "deep" / "brief.txt"
    for path in ("link.txt", "../inside-not/brief.txt", str(other / "brief.txt"), "..", "/", "pipe", "deep"):
        with pytest.raises(InvalidInputError):
            folders.file(path)
    for path in ("loop", "x" * 5000):
        with pytest.raises((InvalidInputError, OSError)):
            folders.file(path)
    assert Folders([inside, other]).file(str(other / "brief.txt")) == other / "brief.txt"


def run(*arguments: str) -> Any:
    return CliRunner(env={"COLUMNS": "300", "TERM": "dumb"}).invoke(app, list(arguments))


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "nl_agenda.service.mcp", raising=False)
    monkeypatch.setitem(sys.modules, "mcp.server.mcpserver", None)
    result = run("mcp")
    assert result.exit_code == 2
    assert "[missing-dependency]" in result.stderr
    assert "pip install 'nl-agenda[mcp]'" in result.stderr


def test_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    result = run("mcp", str(tmp_path / "nowhere"))
    assert result.exit_code == 2
    assert "[invalid-input]" in result.stderr
    assert "Exit code: 0" in run("mcp", "--help").stdout
