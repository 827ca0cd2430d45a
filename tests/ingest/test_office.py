"""DOC and RTF, with programs that only pretend."""

from __future__ import annotations

import sys

import pytest

from nl_agenda.errors import CorruptFileError, MissingDependencyError
from nl_agenda.ingest import Role, read

from .files import docx, paragraph, texts

DOC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "WordDocument".encode("utf-16-le")
RTF = rb"{\rtf1 Geachte voorzitter}"
DOCBOOK = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE book PUBLIC "-//OASIS//DTD DocBook XML V4.1.2//EN" "http://www.oasis-open.org/docbook/xml/4.1.2/docbookx.dtd">
<book><bookinfo><date>2025-05-07</date></bookinfo><chapter><title/><para>
<informaltable><tgroup cols='2'><tbody><row><entry>
Datum
</entry><entry>
7 mei 2025
</entry></row></tbody></tgroup></informaltable></para>
<para>
De minister van Defensie,A. de Vries
</para><para>
Dat is gemeld.<footnote><para/></footnote> Meer.
</para></chapter><chapter><title>Oekraïne</title><sect1><title>Inzet</title><para>
Nederland zal:</para><itemizedlist mark='bullet'><listitem><para>
steunen.</para></listitem></itemizedlist><para><emphasis role='bold'>Krachtenveld</emphasis></para></sect1>
<para>-----------------------</para><para>Ons kenmerk</para></chapter></book>"""
TEXT = """|Datum     |7 mei 2025   |

De minister van Defensie,
A. de Vries

Dat is gemeld.[1] Meer.
-----------------------
[1] Kamerstuk 1.

-----------------------
Ons kenmerk
D2025-1
"""


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """Put a folder for pretended programs alone on the PATH; return the function that makes one."""
    monkeypatch.setenv("PATH", str(tmp_path))

    def make(name: str, code: str) -> None:
        program = tmp_path / name
        program.write_text(f"#!{sys.executable}\nimport sys, pathlib\n{code}\n", encoding="utf-8")
        program.chmod(0o755)

    make.folder = tmp_path
    return make


def convert(programs, result):
    (programs.folder / "made").write_bytes(result)
    return f"""
folder = pathlib.Path(sys.argv[sys.argv.index("--outdir") + 1])
(folder / "letter.docx").write_bytes(pathlib.Path({str(programs.folder / "made")!r}).read_bytes())
"""


@pytest.mark.usefixtures("programs")
def test_without_a_program_both_are_named():
    with pytest.raises(MissingDependencyError, match=r"LibreOffice or antiword") as caught:
        read(DOC)
    assert "antiword" in caught.value.extra
    with pytest.raises(MissingDependencyError, match=r"LibreOffice.*antiword"):
        read(RTF)


@pytest.mark.parametrize(("data", "format_name"), [(DOC, "doc"), (RTF, "rtf")])
def test_through_libreoffice(programs, data, format_name):
    programs("soffice", convert(programs, docx(paragraph("Geachte voorzitter,"))))
    document = read(data)
    assert document.format == format_name
    assert texts(document) == ["Geachte voorzitter,"]


def test_through_antiword(programs):
    programs("antiword", f"sys.stdout.buffer.write(({DOCBOOK!r} if 'db' in sys.argv else {TEXT!r}).encode())")
    document = read(DOC)
    assert texts(document) == [
        "Datum 7 mei 2025",
        "De minister van Defensie,",
        "A. de Vries",
        "Dat is gemeld. Meer.",
        "Oekraïne",
        "Inzet",
        "Nederland zal:",
        "- steunen.",
        "Krachtenveld",
    ]
    assert [(block.text, block.level) for block in document.blocks if block.role is Role.HEADING] == [
        ("Oekraïne", 1),
        ("Inzet", 2),
        ("Krachtenveld", 2),  # antiword gives a heading below a list as a paragraph
    ]
    assert document.blocks[-1].style.bold
    assert document.blocks[3].marks == ((14, "1"),)
    assert [(note.mark, note.text) for note in document.notes] == [("1", "Kamerstuk 1.")]
    assert [(field.label, field.value) for field in document.fields] == [("Ons kenmerk", "D2025-1")]


def test_failing_program_is_a_damaged_file(programs):
    programs("antiword", "sys.exit('letter.doc is not a Word Document.')")
    with pytest.raises(CorruptFileError, match="not a Word Document"):
        read(DOC)


def test_libreoffice_that_makes_nothing(programs):
    programs("libreoffice", "pass")
    with pytest.raises(CorruptFileError, match="LibreOffice"):
        read(DOC)
