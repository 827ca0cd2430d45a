"""ODT, by a walk through its content.xml."""

from __future__ import annotations

from collections.abc import Iterator

from nl_agenda.errors import CorruptFileError, EncryptedFileError
from nl_agenda.ingest.colophon import first_of_each
from nl_agenda.ingest.document import Block, Document, Field
from nl_agenda.ingest.note_marks import take_notes
from nl_agenda.ingest.odt.body import BodyReader
from nl_agenda.ingest.odt.styles import StyleTable
from nl_agenda.ingest.page_headers import read_headers
from nl_agenda.ingest.safe_xml import Element, local, parse_xml
from nl_agenda.ingest.zip_guard import opened, part
from nl_agenda.limits import Limits

__all__ = ["read_odt"]

_HEADERS = ("header-first", "header", "header-left")


def read_odt(data: bytes, *, limits: Limits) -> Document:
    """Read an ODT; where its pages end is not in the file."""
    with opened(data, limits) as archive:
        manifest = part(archive, "META-INF/manifest.xml", limits) or b""
        if b"encryption-data" in manifest:
            raise EncryptedFileError("The file is protected by a password; save it without one.")
        content = part(archive, "content.xml", limits)
        if content is None:
            raise CorruptFileError("The file has no content.xml; save it again as ODT.")
        root = parse_xml(content, what="The part content.xml", limits=limits)
        styling = part(archive, "styles.xml", limits)
    pages = parse_xml(styling, what="The part styles.xml", limits=limits) if styling is not None else None
    reader = BodyReader(StyleTable(root, pages), limits)
    body = next((element for element in root.iter() if local(element) == "text" and local(element.getparent()) == "body"), None)
    blocks = reader.read(body) if body is not None else []
    notes, fields = list(reader.notes), list(reader.fields)
    letterhead, more = read_headers(_headers(pages, reader), blocks)
    if not notes:
        blocks, notes = take_notes(blocks)
    return Document("odt", (*letterhead, *blocks), tuple(notes), first_of_each(fields + more))


def _headers(pages: Element | None, reader: BodyReader) -> Iterator[tuple[list[Block], list[Field]]]:
    """Yield the blocks of each header, and the fields found in it, the first page's first."""
    headers = [element for element in pages.iter() if local(element) in _HEADERS] if pages is not None else []
    for element in sorted(headers, key=lambda header: _HEADERS.index(local(header))):
        reader.fields = []
        yield reader.read(element), reader.fields
