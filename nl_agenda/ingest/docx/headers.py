"""Headers of a DOCX, the first page's first."""

from __future__ import annotations

from collections.abc import Iterator

from nl_agenda.ingest.document import Block, Field
from nl_agenda.ingest.docx.body import BodyReader
from nl_agenda.ingest.docx.package import Package
from nl_agenda.ingest.safe_xml import Element, attribute

_ORDER = ("first", "default", "even")


def headers_of(package: Package, root: Element, reader: BodyReader) -> Iterator[tuple[list[Block], list[Field]]]:
    """Yield the blocks of each header, and the fields found in it."""
    for element in _references(root):
        part = package.by_id(attribute(element, "id") or "")
        if part is not None:
            reader.fields = []
            yield reader.read_apart(part), reader.fields


def _references(root: Element) -> list[Element]:
    return sorted(root.iter("{*}headerReference"), key=lambda element: _rank(attribute(element, "type")))


def _rank(kind: str | None) -> int:
    return _ORDER.index(kind) if kind in _ORDER else len(_ORDER)
