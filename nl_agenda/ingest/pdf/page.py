"""What a page has before anything is understood of it: pieces of text and drawn rules, measured from the top left in points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from nl_agenda.ingest.document import Style

# pdfium writes one of the first two for a hyphen at the end of a line.
LINE_END_HYPHENS = "\x02\ufffe\u00ad"


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters that were drawn together: one look, one baseline, no wide gap.

    Attributes:
        text: without spaces at its ends.
        x0: where its first character begins.
        x1: where its last character ends.
        base: the baseline's distance from the top.
        size: of the font, in points.
        first: width of the first word, for telling whether it would have fitted on the line above.
        spaced: whether a space was written before it.
        underlined: whether a line is drawn below it.
        mark: whether it is the mark of a note.
    """

    text: str
    x0: float
    x1: float
    base: float
    size: float
    bold: bool
    italic: bool
    first: float
    spaced: bool = False
    underlined: bool = False
    mark: bool = False

    @property
    def style(self) -> Style:
        """The look of its characters."""
        return _style(self.bold, self.italic, self.underlined, self.size)


@lru_cache(maxsize=256, typed=True)  # a document has a few, and thousands of pieces
def _style(bold: bool, italic: bool, underlined: bool, size: float) -> Style:  # noqa: FBT001
    return Style(bold, italic, underlined, round(size, 1))


@dataclass(frozen=True, slots=True)
class Rule:
    """A drawn line or box."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def is_horizontal(self) -> bool:
        """Whether it is a thin line from left to right."""
        return self.y1 - self.y0 <= 2.0 and self.x1 - self.x0 >= 3.0

    @property
    def is_vertical(self) -> bool:
        """Whether it is a thin line from top to bottom."""
        return self.x1 - self.x0 <= 2.0 and self.y1 - self.y0 >= 6.0


@dataclass(frozen=True, slots=True)
class Page:
    """A page as drawn; ``number`` counts from 1."""

    number: int
    width: float
    height: float
    pieces: Sequence[Piece]
    rules: Sequence[Rule]
    unreadable: int = 0  # characters for which the file says not what they mean

    @property
    def length(self) -> int:
        """How many characters it has."""
        return sum(len(piece.text) for piece in self.pieces)
