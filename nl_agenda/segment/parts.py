"""The segmented letter: one normalised text, and where each part of it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from nl_agenda.models import Span


@dataclass(frozen=True, slots=True)
class Text:
    """The letter's text with its pages; the only maker of spans, so that no span can be other than its words."""

    content: str
    pages: tuple[tuple[int, int], ...] = ()  # (offset, page), ascending

    def span(self, start: int, end: int) -> Span:
        """Return the span from ``start`` to ``end``."""
        if not 0 <= start <= end <= len(self.content):
            raise ValueError(f"no span {start}:{end} in a text of {len(self.content)} characters")
        return Span(start=start, end=end, text=self.content[start:end], page=self.page(start))

    def page(self, offset: int) -> int | None:
        """Return the page on which ``offset`` lies."""
        index = bisect_right(self.pages, (offset, 1 << 30)) - 1
        return self.pages[index][1] if index >= 0 else None


class ParagraphKind(StrEnum):
    """What a paragraph is in the letter."""

    HEADER = "header"  # addressee, dossier, date, subject, references, salutation
    PROSE = "prose"
    LIST_ITEM = "list_item"
    TABLE_CELL = "table_cell"
    HEADING = "heading"
    CLOSING = "closing"  # "Hoogachtend", roles and names of the signatories
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of ``Text.content``: ``start`` to ``end`` without its newline.

    ``section`` is the index of the innermost section it belongs to (its own, for a heading), ``None`` before the first.
    ``start`` of a list item is after its label ("- ", "1. ", "a) "), which stands in the text from ``label_start`` on.
    """

    start: int
    end: int
    kind: ParagraphKind
    section: int | None = None
    label_start: int | None = None


@dataclass(frozen=True, slots=True)
class SectionPart:
    """A heading and what stands below it; ``start``/``end`` cover sub-sections too.

    ``title`` is the heading as written, number and marker included; ``heading_start``/``heading_end`` are its words.
    """

    title: str
    level: int
    parent: int | None
    heading_start: int
    heading_end: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Value:
    """A letterhead value with its place in the text."""

    value: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Signature:
    """One signatory: role and name as written."""

    role: str
    name: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FootnotePart:
    """A footnote line at the end of the text; ``start``/``end`` are its words without the mark."""

    mark: str
    start: int
    end: int
    anchor: int | None


@dataclass(frozen=True, slots=True)
class Parts:
    """The letter in parts.

    Attributes:
        values: ``subject``, ``letter_date`` (as written), ``place``, ``addressee``, ``our_reference``, ``your_reference``,
            ``dossier``, ``number``, ``title``, and ``sender`` ("BRIEF VAN DE MINISTER VAN ..."), ``dossier_title`` where found.
        paragraphs: every line of the text, in order.
        notices: (code, message) from reading and segmenting.
    """

    text: Text
    paragraphs: tuple[Paragraph, ...]
    sections: tuple[SectionPart, ...] = ()
    values: dict[str, Value] = field(default_factory=dict)
    signatures: tuple[Signature, ...] = ()
    footnotes: tuple[FootnotePart, ...] = ()
    notices: tuple[tuple[str, str], ...] = ()

    def words(self, start: int, end: int) -> str:
        """Return the text from ``start`` to ``end``."""
        return self.text.content[start:end]

    def body(self) -> Iterator[tuple[int, Paragraph]]:
        """Yield (index, paragraph) of prose, list items and table cells: where facts are sought."""
        kinds = {ParagraphKind.PROSE, ParagraphKind.LIST_ITEM, ParagraphKind.TABLE_CELL}
        return ((i, p) for i, p in enumerate(self.paragraphs) if p.kind in kinds)

    def ancestors(self, section: int | None) -> Iterator[int]:
        """Yield ``section`` and the sections above it, innermost first."""
        while section is not None:
            yield section
            section = self.sections[section].parent
