"""Which format a file is of, told from its content: suffixes lie."""

from __future__ import annotations

import io
import re
import zipfile

from nl_agenda.errors import CorruptFileError, EncryptedFileError, UnsupportedFormatError

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_WORD_MARK = b"\xec\xa5"
_SECTOR = 512
_WORD_STREAM = "WordDocument".encode("utf-16-le")
_HTML = re.compile(r"\s*<(?:!doctype\s+html|html|head|body|title|meta)\b", re.IGNORECASE)
_DECLARATION = re.compile(r"\s*<\?xml[^>]*>")
_XML = re.compile(
    r"\s*<(?:\?xml|kamerwrk|kamerstuk|officiele-publicatie|!DOCTYPE\s+(?:kamerwrk|officiele-publicatie))\b", re.IGNORECASE
)
# A page that lost its beginning: many tags of HTML near the top.
_TAG = re.compile(r"</?(?:p|div|span|table|tr|td|h[1-6]|br|ul|ol|li|strong|em|b|i|a)\b[^<>]{0,300}>", re.IGNORECASE)
_MIN_TAGS = 4
_BINARIES = {
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"II*\x00": "a TIFF picture",
    b"MM\x00*": "a TIFF picture",
    b"7z\xbc\xaf": "a 7z archive",
    b"Rar!": "a RAR archive",
    b"\x1f\x8b": "a gzip archive",
    b"MZ": "a program",
    b"\x7fELF": "a program",
}
_ZIPPED = (("xl/", "an Excel workbook"), ("ppt/", "a PowerPoint presentation"))
_ODF = "application/vnd.oasis.opendocument."


def recognise(data: bytes) -> str:
    """Return the format of ``data``.

    Raises:
        UnsupportedFormatError: for what no letter comes in.
        EncryptedFileError: for a document with a password.
    """
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data)
    if data.startswith(_OLE):
        return _compound(data)
    if data[:64].lstrip().startswith(b"{\\rtf"):
        return "rtf"
    for start, what in _BINARIES.items():
        if data.startswith(start):
            raise UnsupportedFormatError(f"The file is {what}; give the letter as PDF, DOCX, ODT, HTML, XML or text.")
    return _text(data)


def _zipped(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            kind = (
                archive.read("mimetype")[:100].decode("ascii", "replace").strip()
                if "mimetype" in names and _small(archive)
                else ""
            )
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError, RuntimeError) as error:
        raise CorruptFileError(f"The zipped file is damaged ({error}); ask for it again.") from error
    if kind.startswith(_ODF):
        if kind.removeprefix(_ODF).startswith("text"):
            return "odt"
        raise UnsupportedFormatError("The file is an OpenDocument file but no text; give the letter itself.")
    if any(name.startswith("word/") for name in names) or (
        "[Content_Types].xml" in names and any(n.endswith("document.xml") for n in names)
    ):
        return "docx"
    if "content.xml" in names:
        return "odt"
    what = next((what for folder, what in _ZIPPED if any(name.startswith(folder) for name in names)), "a zip archive")
    raise UnsupportedFormatError(f"The file is {what}, not a letter; give the letter itself as PDF, DOCX or ODT.")


def _small(archive: zipfile.ZipFile) -> bool:
    return archive.getinfo("mimetype").file_size < 1000


def _compound(data: bytes) -> str:
    if _ENCRYPTED_PACKAGE in data:
        raise EncryptedFileError("The file is protected by a password; save it without one.")
    if _WORD_STREAM in data:
        if _has_password(data):
            raise EncryptedFileError("The file is protected by a password; save it without one.")
        return "doc"
    raise UnsupportedFormatError("The file is an old Office file but no Word document; give the letter as DOC, DOCX or PDF.")


def _has_password(data: bytes) -> bool:
    """Return whether the stream that begins with Word's own mark, at the border of a sector, says that it is encrypted."""
    at = data.find(_WORD_MARK, _SECTOR)
    while at >= 0 and at % _SECTOR:
        at = data.find(_WORD_MARK, at + 1)
    return at >= 0 and len(data) > at + 11 and bool(data[at + 11] & 1)


def _text(data: bytes) -> str:
    head = (
        data[:8192]
        .decode("utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "latin-1", errors="replace")
        .lstrip("\ufeff\xef\xbb\xbf")
    )
    if _HTML.match(head, _start(head)):
        return "html"
    if _XML.match(head):
        return "html" if "<html" in head.lower() else "xml"
    if len(_TAG.findall(head)) >= _MIN_TAGS:
        return "html"
    if data[:4096].count(0) > 0 and not _is_utf16(data[:4096]):
        raise UnsupportedFormatError("The file is of an unknown kind; give the letter as PDF, DOCX, ODT, HTML, XML or text.")
    return "txt"


def _start(head: str) -> int:
    """Return where the first element is: after the XML declaration and comments, which browsers put at the top of saved pages."""
    declaration = _DECLARATION.match(head)
    at = declaration.end() if declaration else 0
    while head[at:].lstrip().startswith("<!--"):
        end = head.find("-->", at)
        if end < 0:
            break
        at = end + 3
    return at


def _is_utf16(sample: bytes) -> bool:
    zeros = max(sample[::2].count(0), sample[1::2].count(0))
    return sample[:2] in {b"\xff\xfe", b"\xfe\xff"} or zeros > len(sample) // 4
