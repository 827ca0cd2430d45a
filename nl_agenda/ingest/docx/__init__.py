"""DOCX, by a walk through its XML: content controls, text boxes, notes and tracked changes included."""

from __future__ import annotations

from nl_agenda.ingest.colophon import first_of_each
from nl_agenda.ingest.document import Document
from nl_agenda.ingest.docx.body import BodyReader
from nl_agenda.ingest.docx.headers import headers_of
from nl_agenda.ingest.docx.notes import Notes
from nl_agenda.ingest.docx.numbering import Numbering
from nl_agenda.ingest.docx.package import Package
from nl_agenda.ingest.docx.runs import RunReader
from nl_agenda.ingest.docx.styles import StyleTable
from nl_agenda.ingest.note_marks import take_notes
from nl_agenda.ingest.page_headers import read_headers
from nl_agenda.ingest.safe_xml import Element
from nl_agenda.ingest.zip_guard import opened
from nl_agenda.limits import Limits

__all__ = ["read_docx"]

_DELETIONS = ("{*}del", "{*}moveFrom")


def read_docx(data: bytes, *, limits: Limits) -> Document:
    """Read a DOCX; it has no pages."""
    with opened(data, limits) as archive:
        package = Package(archive, limits)
        root = package.main()
        notes = Notes(package.related("footnotes"), package.related("endnotes"), package.related("settings"))
        styles = StyleTable(package.related("styles"))
        reader = BodyReader(styles, Numbering(package.related("numbering")), RunReader(styles, notes), limits)
        blocks = reader.read(root)
        fields = list(reader.fields)
        letterhead, more = read_headers(headers_of(package, root, reader), blocks)
        reader.fields = []
        cited = notes.collect(reader.read_apart)
        # Some clerks type their notes below the text; where Word's own notes are used, numbered lines are something else.
        blocks, typed = (blocks, []) if cited else take_notes(blocks)
        everything = (*letterhead, *blocks)
        return Document("docx", everything, cited or tuple(typed), first_of_each(fields + more), notices=_notices(root))


def _notices(root: Element) -> tuple[tuple[str, str], ...]:
    tracked = any(len(element) for element in root.iter(*_DELETIONS))
    return (("tracked-changes", "The file has tracked changes: insertions were read, deletions left out."),) if tracked else ()
