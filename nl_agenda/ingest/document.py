"""What every reader makes of a file: blocks in reading order, with style, role hint and page."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Role(StrEnum):
    """What a reader knows of a block from the file itself; ``BODY`` when it knows nothing."""

    BODY = "body"
    HEADING = "heading"  # marked as such by the file: heading style, outline level, <h1>, tussenkop
    LIST_ITEM = "list_item"
    TABLE_CELL = "table_cell"


@dataclass(frozen=True, slots=True)
class Style:
    """Look of a whole block: a flag is true when nearly all of its letters have it."""

    bold: bool = False
    italic: bool = False
    underlined: bool = False
    size: float | None = None


PLAIN = Style()


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, list item, heading or table cell.

    Attributes:
        text: white space folded to single spaces, NFC, hyphenation undone, footnote marks taken out.
        role: what the file says it is.
        style: how it looks.
        level: outline level from 1, for headings that the file marks.
        label: list number or bullet that the file keeps outside the text ("1.", "a)", "-"); segment puts it before the text.
        pages: (offset in ``text``, page) for the page where the block begins and each on which it goes on; empty without pages.
        marks: (offset in ``text``, mark) where a footnote mark stood.
        lead: length of a heading run into the paragraph (a differently styled beginning), 0 if none.
    """

    text: str
    role: Role = Role.BODY
    style: Style = PLAIN
    level: int | None = None
    label: str | None = None
    pages: tuple[tuple[int, int], ...] = ()
    marks: tuple[tuple[int, str], ...] = ()
    lead: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote."""

    mark: str
    text: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A labelled value that stood beside the body: a line of the colophon, a Datum or Betreft row, an element of the XML.

    ``label`` is as written ("Onze referentie"), or for XML the contract's own name ("dossier", "number", "letter_date").
    """

    label: str
    value: str
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A file as its reader understood it.

    Attributes:
        blocks: the letter in reading order; letterhead rows that stand in the text stay in it, page furniture does not.
        notes: footnotes in order.
        fields: colophon and other labelled values taken out of the reading order.
        page_count: ``None`` where the format has no pages.
        notices: (code, message) of what the reader left out or doubted.
    """

    format: str
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    fields: tuple[Field, ...] = ()
    page_count: int | None = None
    notices: tuple[tuple[str, str], ...] = field(default=())
