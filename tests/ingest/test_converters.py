"""DOC, RTF and scans with the real programs, where the machine has them."""

from __future__ import annotations

import http.server
import importlib.util
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from nl_agenda.errors import CorruptFileError, EncryptedFileError, NoTextError
from nl_agenda.ingest import Document, Role, converters, read

from .files import texts

FIXTURES = Path(__file__).parents[2] / "fixtures"
OFFICE = shutil.which("soffice")
LINKED = """<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:body><office:text><text:p>Tekst<draw:frame><draw:image xlink:href="{address}"/></draw:frame></text:p></office:text>
</office:body></office:document>"""

needs_office = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not on the PATH")


@pytest.fixture
def temporary(tmp_path, monkeypatch) -> Iterator[Path]:
    """Make temporary files in a folder of their own, which must be empty in the end."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert list(folder.iterdir()) == []


@pytest.fixture
def alone(tmp_path, monkeypatch, temporary):  # noqa: ARG001 (all that runs alone must clean up)
    """Return the function that leaves one program alone on the PATH."""

    def leave(program: str) -> None:
        found = shutil.which(program)
        if found is None:
            pytest.skip(f"{program} is not on the PATH")
        (tmp_path / program).symlink_to(found)
        monkeypatch.setenv("PATH", str(tmp_path))

    return leave


def read_fixture(name: str) -> Document:
    return read((FIXTURES / "formats" / name).read_bytes())


def like_the_word_file(document: Document, name: str) -> None:
    """Check lines, notes, headings and references against the same letter as DOCX."""
    expected = read((FIXTURES / "letters" / f"{name}.docx").read_bytes())
    assert [line.casefold() for line in texts(document)] == [line.casefold() for line in texts(expected)]
    assert [(note.mark, note.text) for note in document.notes] == [(note.mark, note.text) for note in expected.notes]
    assert headings(document) == headings(expected)
    assert {field.value for field in expected.fields} <= {field.value for field in document.fields}


def headings(document: Document) -> list[tuple[str, int | None]]:
    return [(block.text.casefold(), block.level) for block in document.blocks if block.role is Role.HEADING]


@pytest.mark.parametrize("name", sorted(path.stem for path in (FIXTURES / "formats").glob("*.doc")))
def test_a_doc_through_antiword(name, alone):
    alone("antiword")
    document = read_fixture(f"{name}.doc")
    assert document.format == "doc"
    like_the_word_file(document, name)


@needs_office
@pytest.mark.usefixtures("temporary")
@pytest.mark.parametrize("name", ["d-a3.doc", "d-b5.rtf"])
def test_through_libreoffice(name):
    document = read_fixture(name)
    assert document.format == name.rpartition(".")[2]
    like_the_word_file(document, name.rpartition(".")[0])


@needs_office
@pytest.mark.usefixtures("temporary")
def test_libreoffice_says_what_it_cannot_read():
    damaged = (FIXTURES / "formats" / "d-b5.rtf").read_bytes()[:40]
    with pytest.raises(CorruptFileError):
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "WordDocument".encode("utf-16-le") + damaged)


@needs_office
def test_libreoffice_fetches_nothing(tmp_path):
    asked: list[str] = []

    class Listener(http.server.BaseHTTPRequestHandler):
        def handle(self) -> None:
            asked.append("something")

    with http.server.HTTPServer(("127.0.0.1", 0), Listener) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        source = tmp_path / "letter.fodt"
        source.write_text(LINKED.format(address=f"http://127.0.0.1:{server.server_port}/x.png"), encoding="utf-8")
        options = ["--headless", "--convert-to", "doc", "--outdir", str(tmp_path), str(source)]
        converters.run([OFFICE or "", converters.office_profile(tmp_path), *options], tmp_path)
        server.shutdown()
    assert (tmp_path / "letter.doc").exists()
    assert asked == []


def is_running(process: str) -> bool:
    try:
        return "zombie" not in Path(f"/proc/{process}/status").read_text(encoding="ascii")
    except OSError:
        return False


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="there is no /proc to look for processes in")
def test_a_program_that_hangs_is_ended_with_its_children(tmp_path, monkeypatch):
    child = tmp_path / "child"
    program = tmp_path / "soffice"
    code = f"p = subprocess.Popen(['sleep', '60'])\nopen({str(child)!r}, 'w').write(str(p.pid))\np.wait()"
    program.write_text(f"#!{sys.executable}\nimport subprocess\n{code}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(converters, "SECONDS", 1)
    with pytest.raises(CorruptFileError, match="within 1 seconds"):
        converters.run([str(program)], tmp_path)
    deadline = time.monotonic() + 10
    while is_running(child.read_text()) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not is_running(child.read_text())


def test_a_doc_with_a_password_is_told_from_a_damaged_one(alone):
    alone("antiword")
    data = bytearray((FIXTURES / "formats" / "d-a5.doc").read_bytes())
    at = data.index(b"\xec\xa5", 512)  # where the Word stream begins; its sixth word has the flag
    data[at + 11] |= 0x01
    with pytest.raises(EncryptedFileError, match="password"):
        read(bytes(data))


needs_recognition = pytest.mark.skipif(
    not (importlib.util.find_spec("ocrmypdf") and shutil.which("tesseract") and shutil.which("gs")),
    reason="recognising text needs the extra ocr, with tesseract and ghostscript on the PATH",
)


@needs_recognition
@pytest.mark.usefixtures("temporary")
@pytest.mark.filterwarnings("default")  # what others warn of is theirs
def test_a_scan_is_read_with_ocr_when_asked():
    data = (FIXTURES / "formats" / "d-b5-scan.pdf").read_bytes()
    with pytest.raises(NoTextError, match=r"scan.*ocr=True"):
        read(data)
    document = read(data, ocr=True)
    assert [code for code, _ in document.notices] == ["text-recognised"]
    typed = read((FIXTURES / "letters" / "d-b5.txt").read_bytes())
    expected = [word for line in texts(typed) for word in line.split()]
    found = {word for line in texts(document) for word in line.split()}
    assert len([word for word in expected if word in found]) >= 0.9 * len(expected)
    assert len(document.blocks) == len(typed.blocks)
