"""Hyphens at line ends: those of the typesetter go, those of the word stay."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from nl_agenda.ingest.pdf.lines import Line
from nl_agenda.ingest.pdf.page import LINE_END_HYPHENS

_ENDS = re.compile(rf"(?<=\w)[-\u2010{LINE_END_HYPHENS}]$")
_RANGE = re.compile(r"\d[–-]$")
_SIGNS = ("-", "–", "\u2010", *LINE_END_HYPHENS)
_TAIL = 3  # characters at the end that these two look at
_OPENING = re.compile(r"[\s(«\"'‘“/]")
_LONGEST = 100
_FIRST_WORD = re.compile(r"[\w'’-]+")
_WORD = re.compile(r"\w[\w-]*")
# "in- en uitvoer": the hyphen stands for a part of the word that follows later.
_SUSPENDED = {"en", "of", "noch", "tot", "dan", "als", "versus", "resp", "respectievelijk", "maar", "c.q", "enof"}
# "oud-minister", "vice-premier", "niet-ontvankelijk": such words begin with a hyphen of their own; so ends "secretaris-generaal".
_HYPHENATED_FIRST = {"oud", "vice", "ex", "niet", "non", "adjunct", "semi", "privaat", "sociaal", "politiek"}
_ABBREVIATION = re.compile(r"[A-Z]{2,}\w{0,2}$|\d$|^[A-Za-z]$|[a-z][A-Z]")
# A text whose every tenth line or so ends in a hyphen was hyphenated by the typesetter; words with hyphens of their own
# fall at the end of a line about once in eight times.
_BY_CHANCE = 0.3
_AT_LEAST = 3


@dataclass(frozen=True, slots=True)
class Hyphenation:
    """How a document hyphenates.

    Attributes:
        typeset: whether words are parted at line ends.
        compounds: words that have a hyphen within a line, lower case.
        words: words without hyphen, lower case.
    """

    typeset: bool
    compounds: frozenset[str]
    words: frozenset[str]

    @classmethod
    def of(cls, lines: Iterable[Line]) -> Hyphenation:
        """Tell from all lines of a document."""
        texts = [line.text for line in lines]
        ends = sum(map(_parted, texts))
        words = _WORD.findall("\n".join(texts).lower())
        inside = [word for word in words if "-" in word and "-" in word[1:-1]]
        compounds = frozenset(inside)
        return cls(ends > _AT_LEAST + _BY_CHANCE * len(inside), compounds, frozenset(words) - compounds)


def goes_on(text: str) -> bool:
    """Return whether ``text`` ends in a sign after which ``joint`` may put anything but a space."""
    return text.endswith(_SIGNS)


def joint(before: str, after: str, hyphenation: Hyphenation) -> tuple[int, str]:
    """Return how many characters to take from the end of ``before``, and what to put between it and ``after``."""
    if not _parted(before):
        if after[:1].isdigit() and _RANGE.search(before, len(before) - _TAIL):
            return 0, ""
        return (1, "-") if before[-1:] and before[-1] in LINE_END_HYPHENS else (0, " ")
    first = _FIRST_WORD.match(after)
    if first is None:
        return 1, "- " if not after[:1].isalnum() else "-"
    left, right = _last_word(before[:-1]), first.group()
    if right.casefold() in _SUSPENDED:
        return 1, "- "
    if _keeps(left, right, hyphenation):
        return 1, "-"
    return 1, ""


def _parted(text: str) -> bool:
    """Return whether a text ends in a word and a hyphen."""
    return text.endswith(_SIGNS) and _ENDS.search(text, len(text) - _TAIL) is not None


def _last_word(text: str) -> str:
    return _OPENING.split(text[-_LONGEST:])[-1]


def _keeps(left: str, right: str, hyphenation: Hyphenation) -> bool:
    if right[:1].isupper() or right[:1].isdigit() or _ABBREVIATION.search(left) or "-" in left:
        return True
    if left.casefold() in _HYPHENATED_FIRST or right.casefold().startswith("generaal"):
        return True
    if f"{left}-{right}".lower() in hyphenation.compounds:
        return True
    if not hyphenation.typeset:
        return (left + right).lower() not in hyphenation.words
    return False


def plain_hyphens(text: str) -> str:
    """Return ``text`` with pdfium's hyphens as people type them."""
    return text.translate(_PLAIN) if any(sign in text for sign in LINE_END_HYPHENS) else text


_PLAIN = {ord(sign): "-" for sign in LINE_END_HYPHENS}


def ends_in_hyphen(lines: Sequence[Line]) -> bool:
    """Return whether the last of ``lines`` ends in the middle of a word."""
    return bool(lines) and _parted(lines[-1].text)
