"""HTML: pages of the official publications, of the Kamer and of ministries, and letters saved as a page."""

from __future__ import annotations

import re

from nl_agenda.ingest.broken_paragraphs import mended
from nl_agenda.ingest.document import Block, Document, Field, Role
from nl_agenda.ingest.html.flow import Flow
from nl_agenda.ingest.html.notes import PageNotes
from nl_agenda.ingest.html.page import main_part
from nl_agenda.ingest.note_marks import take_notes
from nl_agenda.ingest.plain import decode
from nl_agenda.ingest.safe_xml import parse_html
from nl_agenda.limits import Limits

__all__ = ["read_html"]

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{3,20})""", re.IGNORECASE)
_OPENED = re.compile(r"<(?:html|body)[\s>]", re.IGNORECASE)
_CLOSED = re.compile(r"</(?:html|body)\s{0,9}>", re.IGNORECASE)
_PAGE_TITLE = re.compile(
    r"(?:kamerstuk|aanhangsel van de handelingen|kamervragen|bijlage"
    r"|(?:brief (?:regering|kamer|commissie|lid)|antwoord schriftelijke vragen|schriftelijke vragen"
    r"|lijst van vragen(?: en antwoorden)?|motie|amendement|verslag[\w ]{0,40}) : (?P<subject>.+))",
    re.IGNORECASE,
)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,200}\?>")
_WESTERN = {"iso-8859-1", "latin1", "latin-1", "windows-1252", "cp1252", "us-ascii", "iso-8859-15"}


def read_html(data: bytes, *, limits: Limits) -> Document:
    """Read a web page; only the letter on it."""
    text = _decode(data)
    root = parse_html(_XML_DECLARATION.sub("", text), limits=limits)
    letter = main_part(root)
    notes = PageNotes(letter)
    blocks, fields = _without_page_title(mended(Flow(notes, limits).blocks(letter)))
    body, typed = (blocks, notes.notes) if notes.notes else take_notes(blocks)
    return Document("html", tuple(body), tuple(typed), fields, notices=_notices(text))


def _without_page_title(blocks: list[Block]) -> tuple[list[Block], tuple[Field, ...]]:
    """Take out the page's own title above the letter: its kind alone, or its kind and the letter's subject."""
    title = _PAGE_TITLE.fullmatch(blocks[0].text) if blocks and blocks[0].role is Role.HEADING else None
    if title is None:
        return blocks, ()
    return blocks[1:], (Field("Betreft", title["subject"]),) if title["subject"] else ()


def _notices(text: str) -> tuple[tuple[str, str], ...]:
    opened = _OPENED.search(text) and not _CLOSED.search(text)
    return (("file-cut-off", "The end of the page is missing: what stood in the missing part was not read."),) if opened else ()


def _decode(data: bytes) -> str:
    declared = _CHARSET.search(data[:4096])
    if declared and declared.group(1).decode("ascii", "replace").casefold() in _WESTERN:
        try:
            return data.decode("utf-8")  # a page that was saved anew often still declares its old encoding
        except UnicodeDecodeError:
            return data.decode("cp1252", errors="replace")
    return decode(data)
