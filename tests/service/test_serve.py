"""The service under load and under attack, with a real client over loopback."""

from __future__ import annotations

import asyncio
import io
import json
import socket
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import httpx
import psutil
import pytest
from typer.testing import CliRunner

from nl_agenda import parse_letter
from nl_agenda.cli.application import app
from tests.service.served import Served, served

LETTERS = Path(__file__).parents[2] / "fixtures" / "letters"
UPLOADS, BAD_ONE_IN = 200, 5
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with served(tmp_path_factory.mktemp("service"), "--workers", "2", "--queue", str(UPLOADS), "--max-size", "2") as service:
        yield service


def small_letter(number: int) -> str:
    stance = ("steunt het voorstel", "verwelkomt de mededeling", "heeft zorgen over de kosten", "is tegen deze verordening")
    return (
        "Geachte voorzitter,\n\nHierbij bied ik u de geannoteerde agenda aan voor de Raad Buitenlandse Zaken van "
        f"{number + 1} april 2025 in Luxemburg.\n\nPunt {number}\nNederland {stance[number % 4]}.\n\n"
        "De minister van Buitenlandse Zaken,\n\nA. Voorbeeld\n"
    )


def bomb() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b" " * 50_000_000)
    return packed.getvalue()


def bad_files() -> list[tuple[str, bytes, int, str]]:
    whole = (LETTERS / "d-b5.docx").read_bytes()
    return [
        ("empty.txt", b"", 422, "no-text"),
        ("picture.docx", b"\x89PNG\r\n\x1a\n" + bytes(100), 415, "unsupported-format"),
        ("half.docx", whole[: len(whole) // 2], 422, "corrupt-file"),
        ("half.pdf", b"%PDF-1.7\n1 0 obj\n", 422, "corrupt-file"),
        ("secret.docx", OLE + "EncryptedPackage".encode("utf-16-le"), 422, "encrypted-file"),
        ("large.txt", b"Geachte voorzitter,\n" * 150_000, 413, "limit-exceeded"),
        ("bomb.docx", bomb(), 413, "limit-exceeded"),
    ]


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, bytes]:
    """Files and what the library makes of them."""
    folder = tmp_path_factory.mktemp("letters")
    files = [LETTERS / "d-b5.txt", LETTERS / "d-b5.docx"]
    for number in range(10):
        files.append(folder / f"brief-{number}.txt")
        files[-1].write_text(small_letter(number), encoding="utf-8")
    return {file: parse_letter(file).model_dump_json().encode() for file in files}


def test_two_hundred_uploads_at_once_with_bad_ones_among_them(service: Served, good: dict[Path, bytes]) -> None:
    bad, files = bad_files(), list(good)

    async def send(client: httpx.AsyncClient, number: int) -> None:
        if number % BAD_ONE_IN == 0:
            name, content, status, code = bad[number // BAD_ONE_IN % len(bad)]
            response = await client.post("/letters", files={"file": (name, content)})
            assert (response.status_code, response.json()["code"]) == (status, code), name
            return
        file = files[number % len(files)]
        response = await client.post("/letters", files={"file": (file.name, file.read_bytes())})
        assert response.status_code == 200, response.text
        assert response.content == good[file]

    async def all_at_once() -> None:
        room = httpx.Limits(max_connections=UPLOADS)
        async with httpx.AsyncClient(base_url=service.url, limits=room, timeout=240) as client:
            await asyncio.gather(*(send(client, number) for number in range(UPLOADS)))

    asyncio.run(all_at_once())
    assert not [path for path in service.folder.rglob("*") if path.is_file()]  # nothing was put on disk
    assert httpx.get(f"{service.url}/ready").json() == {"status": "ready"}


def conversation(service: Served, *sent: bytes) -> tuple[int, dict[str, str]]:
    """Send bytes as they are; return status and body."""
    with socket.create_connection(("127.0.0.1", service.port), timeout=60) as connection:
        try:
            for piece in sent:
                connection.sendall(piece)
        except (BrokenPipeError, ConnectionResetError):
            pass  # it has answered already
        head, _, body = b"".join(iter(lambda: connection.recv(65536), b"")).partition(b"\r\n\r\n")
    return int(head.split()[1]), json.loads(body or b"{}")


def request(*headers: str) -> bytes:
    return "\r\n".join(("POST /letters HTTP/1.1", "Host: test", "Connection: close", *headers, "", "")).encode()


def test_a_body_in_chunks_is_counted_as_it_comes(service: Served) -> None:
    chunk = b"10000\r\n" + b"a" * 65536 + b"\r\n"
    status, told = conversation(service, request("Transfer-Encoding: chunked"), *[chunk] * 60)  # and no end
    assert (status, told["code"], told["limit"]) == (413, "limit-exceeded", "file_size")


def test_a_length_that_is_too_large_is_refused_before_the_body(service: Served) -> None:
    status, told = conversation(service, request("Content-Length: 5000000000", "Expect: 100-continue"))
    assert (status, told["code"]) == (413, "limit-exceeded")


@pytest.mark.parametrize("length", [10, 1_000_000])
def test_who_lies_or_breaks_off_harms_nobody(length: int, service: Served) -> None:
    with socket.create_connection(("127.0.0.1", service.port), timeout=60) as connection:
        connection.sendall(request(f"Content-Length: {length}") + b"Geachte voorzitter, dit is geen nieuw verzoek")
    text = small_letter(2).encode()
    answer = httpx.post(f"{service.url}/letters", content=text, timeout=60)
    assert answer.content == parse_letter(text).model_dump_json().encode()
    assert "Traceback" not in "".join(service.log)


def test_told_to_stop_it_answers_those_under_way_and_leaves_nothing_behind(tmp_path: Path) -> None:
    text = small_letter(3).encode()
    with served(tmp_path, "--workers", "1") as service:
        children = psutil.Process(service.process.pid).children(recursive=True)
        assert children
        with socket.create_connection(("127.0.0.1", service.port), timeout=60) as connection:
            connection.sendall(request(f"Content-Length: {len(text)}", "Expect: 100-continue"))
            assert connection.recv(1000).startswith(b"HTTP/1.1 100")  # it is under way
            service.process.terminate()
            connection.sendall(text)
            answer = b"".join(iter(lambda: connection.recv(65536), b""))
        assert service.process.wait(timeout=60) == 0
    assert answer.startswith(b"HTTP/1.1 200")
    assert answer.endswith(parse_letter(text).model_dump_json().encode())
    assert "Traceback" not in "".join(service.log)
    assert not list(tmp_path.iterdir())
    _, alive = psutil.wait_procs(children, timeout=10)
    assert not alive


def test_a_port_that_is_taken_is_told(service: Served) -> None:
    options = ("--port", str(service.port), "--workers", "1")
    with pytest.raises(AssertionError, match="address already in use"), served(service.folder, *options):
        pass


@pytest.mark.parametrize("missing", ["fastapi", "python_multipart", "uvicorn"])
def test_a_missing_extra_is_named(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith(("nl_agenda.service.", f"{missing}."))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, missing, None)
    result = CliRunner(env={"COLUMNS": "300", "TERM": "dumb"}).invoke(app, ["serve", "--host", "203.0.113.1"])  # nobody's address
    assert result.exit_code == 2
    assert "[missing-dependency]" in result.stderr
    assert "pip install 'nl-agenda[serve]'" in result.stderr


def test_help_teaches_with_examples() -> None:
    result = CliRunner(env={"COLUMNS": "300", "TERM": "dumb"}).invoke(app, ["serve", "--help"])
    assert "curl -F file=@agenda.docx" in result.stdout
    assert "Exit code: 0" in result.stdout
