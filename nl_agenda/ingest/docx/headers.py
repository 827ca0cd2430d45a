"""Headers of a DOCX: the letterhead that some templates keep there, and the references in the running header."""

from __future__ import annotations

from nl_agenda.ingest.colophon import fields_of, is_letterhead_row
from nl_agenda.ingest.document import Block, Field
from nl_agenda.ingest.docx.body import BodyReader
from nl_agenda.ingest.docx.package import Package
from nl_agenda.ingest.safe_xml import Element, attribute, local

_ORDER = ("first", "default", "even")


def read_headers(package: Package, root: Element, reader: BodyReader, blocks: list[Block]) -> tuple[list[Block], list[Field]]:
    """Return the letterhead's blocks and all fields of headers and footers.

    A header is page furniture, except that the first page's may hold addressee, Datum and Betreft: the body then has none.
    """
    wanted = not any(is_letterhead_row(block.text) for block in blocks[:30])
    letterhead: list[Block] = []
    fields: list[Field] = []
    for element in _references(root):
        part = package.by_id(attribute(element, "id") or "")
        if part is None:
            continue
        reader.fields = []
        found = reader.read_apart(part)
        fields += reader.fields
        if wanted and not letterhead and any(is_letterhead_row(block.text) for block in found):
            letterhead = found
        else:
            fields += [field for field in fields_of(found) if field.label not in {"Ministerie", "Directie"}]
    return letterhead, fields


def _references(root: Element) -> list[Element]:
    found = [element for element in root.iter() if local(element) == "headerReference"]
    return sorted(found, key=lambda element: _rank(attribute(element, "type")))


def _rank(kind: str | None) -> int:
    return _ORDER.index(kind) if kind in _ORDER else len(_ORDER)
