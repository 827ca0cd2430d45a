"""How a line looks: its number, its words without it, its letters."""

from __future__ import annotations

import re
import string
from dataclasses import dataclass
from enum import IntEnum

from nl_agenda.ingest.document import Role
from nl_agenda.segment.lines import Line


class Scheme(IntEnum):
    """Ways of numbering, outermost first."""

    PART = 1
    ROMAN = 2
    UPPER = 3
    NUMBER = 4
    DECIMAL = 5
    LETTER = 6
    LOWER_ROMAN = 7
    NONE = 8
    WORD = 9  # "Aanbeveling 3: ...", whose number belongs to its words


_WORD = re.compile(
    r"(?:aanbeveling|prioriteit|pijler|spoor|conclusie|actie|doel|doelstelling|maatregel|fiche|motie|thema|vraag|antwoord|onderdeel)\s(?:\d{1,2}|[IVX]{1,5})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Look:
    """The numbering and the style of a line, and its words without the number.

    ``style`` tells lines of one kind of heading from those of another: (capitals, bold, underlined, italic).
    """

    scheme: Scheme
    number: str
    words: str
    style: tuple[bool, bool, bool, bool]

    @property
    def marked(self) -> bool:
        """Whether letters or line stand out from the text around them."""
        return any(self.style)


_SMALL_LETTERS = string.ascii_lowercase.encode()
_NUMBERS = (
    (
        Scheme.PART,
        re.compile(r"(?:deel|part|hoofdstuk)\s+(?P<n>[IVX]{1,5}|\d{1,2}|[A-Z])\b[.:)]?\s*(?:[-–—]\s*)?", re.IGNORECASE),
    ),
    (
        Scheme.DECIMAL,
        re.compile(
            r"(?P<n>(?:\d{1,2}|[IVX]{1,5})(?:\.\d{1,2}|\.[a-z]\b){1,3}|[A-H]\.\d{1,2}(?:\.\d{1,2})?)[.)]?\s+|"
            r"(?P<m>[A-H]\d{1,2})[.)]\s+"
        ),
    ),
    (
        Scheme.NUMBER,
        re.compile(r"\(?(?P<n>\d{1,2})(?:[.):]|\s*[-–—])\s*(?=\D)|(?P<m>\d{1,2})\s+(?=[A-ZÀ-Ý][a-zà-ÿ]|[A-Z]{2,6}\b)"),
    ),
    (Scheme.ROMAN, re.compile(r"(?P<n>[IVX]{1,6})(?:(?:[.):]|\s*[-–—])\s+|\s+(?=[A-Z][a-z]))")),
    (Scheme.UPPER, re.compile(r"(?P<n>[A-H])[.):]\s+")),
    (Scheme.LOWER_ROMAN, re.compile(r"\(?(?P<n>i{2,3}|iv|vi{1,3}|ix|i(?=\)))(?:\)\s*|\.\s+)")),
    (Scheme.LETTER, re.compile(r"\(?(?P<n>\d{0,2}[a-z])(?:\)\s*|\.\s+)")),
)
# How all of these begin, since most lines are none.
_OPENS = re.compile(r"[\d(IVX]|[A-H]\d{0,2}[.):]|[a-z]{1,4}[.)]|(?i:deel|part|hoofdstuk)")


def look(line: Line) -> Look:
    """Return how ``line`` looks."""
    scheme, number, words = numbering(line.text)
    style = line.style
    capitals = in_capitals(words) or (words[-1] == ")" and in_capitals(words[: words.find(" (")]))
    return Look(scheme, number, words, (capitals, style.bold or (line.lead and not line.typed), style.underlined, style.italic))


def numbering(text: str) -> tuple[Scheme, str, str]:
    """Return the way of numbering, the number, and the words after it."""
    if _OPENS.match(text):
        for scheme, pattern in _NUMBERS:
            found = pattern.match(text)
            if found and (found.end() < len(text) or scheme is Scheme.PART):
                number = next((n for n in found.groups() if n), "")
                return scheme, number, text[found.end() :] or text
    return (Scheme.WORD if _WORD.match(text) else Scheme.NONE), "", text


def in_capitals(text: str) -> bool:
    """Say whether nearly all letters of ``text`` are capitals."""
    plain = text.encode("ascii", "ignore")
    small = len(plain) - len(plain.translate(None, _SMALL_LETTERS))
    if 10 * small > len(text):  # nearly every line: its letters need no counting one by one
        return False
    letters = [c for c in text if c.isalpha()]
    upper = sum(map(str.isupper, letters))
    return len(letters) > 3 and upper >= 0.9 * len(letters)


def is_bullet(line: Line) -> bool:
    """Say whether ``line`` is an item of a list with bullets."""
    return line.role is Role.LIST_ITEM and bool(line.label) and not any(c.isalnum() for c in line.text[: line.label])
