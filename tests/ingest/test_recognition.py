"""Formats are told from content; names are not even looked at."""

from __future__ import annotations

import pytest

from nl_agenda.errors import CorruptFileError, EncryptedFileError, InvalidInputError, NoTextError, UnsupportedFormatError
from nl_agenda.ingest import FORMATS, read
from nl_agenda.ingest.recognition import recognise

from .files import docx, odt, paragraph, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"\n\n junk %PDF-1.4", "pdf"),
        (docx(""), "docx"),
        (odt(""), "odt"),
        (OLE + "WordDocument".encode("utf-16-le"), "doc"),
        (rb"{\rtf1\ansi", "rtf"),
        (b"<!DOCTYPE html><p>x", "html"),
        (b"\xef\xbb\xbf  <html lang='nl'>", "html"),
        (b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html xmlns="y">', "html"),
        (b"<!-- saved --><html>", "html"),
        (b"<p>a</p><p>b</p><p>c</p>", "html"),
        ("<html><body>".encode("utf-16"), "html"),
        (b'<?xml version="1.0"?><officiele-publicatie/>', "xml"),
        (b"<kamerwrk>", "xml"),
        (b"Geachte voorzitter, 3 < 4", "txt"),
        ("Geachte voorzitter".encode("utf-16-le"), "txt"),
    ],
)
def test_recognised(data, expected):
    assert recognise(data) == expected
    assert expected in FORMATS


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (zipped({"xl/workbook.xml": ""}), "Excel"),
        (zipped({"brief.pdf": ""}), "zip archive"),
        (zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "no text"),
        (b"\x89PNG\r\n", "PNG"),
        (OLE + b"\0" * 100, "no Word document"),
        (bytes(range(256)) * 8, "unknown"),
    ],
)
def test_refused(data, what):
    with pytest.raises(UnsupportedFormatError, match=what):
        read(data, name="brief.docx")


def test_password_and_damage():
    with pytest.raises(EncryptedFileError):
        read(OLE + "EncryptedPackage".encode("utf-16-le"))
    with pytest.raises(CorruptFileError):
        read(docx(paragraph("Tekst"))[:-30])


@pytest.mark.parametrize("data", [b"", b" \n\t", b"\xef\xbb\xbf", docx("<w:p/>"), b"<html><body></body></html>"])
def test_nothing_in_it(data):
    with pytest.raises(NoTextError):
        read(data)


def test_wrong_calls():
    with pytest.raises(InvalidInputError, match="docx"):
        read(b"x", format="word")
    with pytest.raises(InvalidInputError, match="bytes"):
        read("Geachte voorzitter")  # type: ignore[arg-type]


def test_format_can_be_given():
    assert read(b"<p>a</p><p>b</p><p>c</p>", format="txt").blocks[0].text == "<p>a</p><p>b</p><p>c</p>"
