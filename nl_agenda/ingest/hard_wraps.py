"""Text that was broken into lines of equal width, as e-mail and PDF copies are: its lines become paragraphs again."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

_MAX_WIDTH = 120  # wider lines are paragraphs of their own
_MIN_WIDTH = 50  # narrower "lines" are headings and addresses
_RAGGED = 8  # characters that a line without a stop may fall short of the width
_MIN_BREAKS = 0.15  # share of lines that visibly go on in the next, from which the text counts as wrapped
_START = re.compile(
    r"(?:[-•*◦▪–—·o]|\(?\d{1,2}[.)]|\(?[a-z][.)]|[IVX]{1,5}\.)\s"
    r"|(?:Datum|Betreft|Onderwerp|Onze referentie|Uw referentie|Bijlagen?)\b"
)
_OPEN_END = re.compile(r"[^.:;?!]$")
_SENTENCE_END = re.compile(r"[.?!][\"'’”)]?(?:\d{1,2}|\[\d{1,2}\])?$")
_NOTE = re.compile(r"(?:\d{1,2}|\[\d{1,2}\])\s+[A-Z]")
_ADDRESS = re.compile(r"(?:Aan de|De) [Vv]oorzitter|Geachte|Postbus|Hoogachtend")
_CLOSING = re.compile(r"(?:Hoogachtend|Met vriendelijke groet)\b")
_ROLE = re.compile(r"(?:mede namens )?(?:de|het) (?:demissionair )?(?:minister|staatssecretaris|vice-)", re.IGNORECASE)
_NAME = re.compile(r"(?:[A-Z][\w.'’-]*\.?)(?: (?:van|de|der|den|ten|ter|te|[A-Z][\w.'’-]*)){1,5}")
_SMALL = re.compile(r"\b(?:van|de|het|een|en|of|in|op|voor|met|te|der|nr\.|lid|leden|uw)$|[,(-]$", re.IGNORECASE)
_MIN_GOING = 8
_OUTLIERS = 50  # one line in so many may be longer than the width: an address on the web
_NEARLY_ALL = 0.97
_FIRST_WORD = re.compile(r"\S+")
_HYPHENATED = re.compile(r"[a-zà-ÿ]-$")
_SUSPENDED = re.compile(r"(?:en|of|dan wel|tot|als)\b")  # "in- en uitvoer": a hyphen that stays


def unwrap(lines: Sequence[str]) -> list[str]:
    """Return the paragraphs of ``lines``: joined where they are hard-wrapped, else each non-empty line by itself."""
    stripped = [line.strip() for line in lines]
    width = _width(stripped)
    if not width:
        return [line for line in stripped if line]
    exact = _exact_width(stripped)
    paragraphs: list[str] = []
    current: list[str] = []
    for line, after in zip(stripped, [*stripped[1:], ""], strict=True):
        if current and (
            not line or not (_follows(current[-1], line, after, exact) if exact else _goes_on(current[-1], line, width))
        ):
            paragraphs.append(_join(current, hyphenated=not exact))
            current = []
        if line:
            current.append(line)
    if current:
        paragraphs.append(_join(current, hyphenated=not exact))
    return paragraphs


def _width(lines: Sequence[str]) -> int:
    """Return the column at which the text is wrapped, 0 if it is not."""
    lengths = sorted(len(line) for line in lines if line)
    if len(lengths) < 4 or lengths[-1] > _MAX_WIDTH or lengths[-1] < _MIN_WIDTH:
        return 0
    width = lengths[min(len(lengths) - 1, int(len(lengths) * 0.95))]
    breaks = sum(1 for a, b in _neighbours(lines) if len(a) >= width * 0.7 and _OPEN_END.search(a) and b[0].islower())
    return width if breaks >= _MIN_BREAKS * len(lengths) else 0


def _exact_width(lines: Sequence[str]) -> int:
    """Return the width that a program filled line by line, 0 where people or several programs broke the lines.

    In such text a line that had room for the next word was ended on purpose.
    """
    lengths = sorted((len(line) for line in lines if line), reverse=True)
    going = [(a, b) for a, b in _neighbours(lines) if b[0].islower() and _OPEN_END.search(a) and not a.endswith(",")]
    if len(going) < _MIN_GOING:
        return 0
    for width in dict.fromkeys(lengths[: max(1, len(lengths) // _OUTLIERS)]):
        if sum(_room(a, b, width) < 0 for a, b in going) >= _NEARLY_ALL * len(going):
            return width
    return 0


def _follows(line: str, following: str, after: str, width: int) -> bool:
    """Return whether ``following`` goes on with the paragraph of ``line`` in text that was filled to ``width``."""
    if _room(line, following, width) >= 0:
        return False
    ended = bool(_SENTENCE_END.search(line)) or line.endswith((":", ";"))
    if ended and (_START.match(following) or _NOTE.match(following) or (_ROLE.match(following) and following.endswith(","))):
        return False
    alone = not after or _room(following, after, width) >= 0
    title = _may_be_heading(following, width) and not following[0].isdigit() and not _SENTENCE_END.search(following)
    if alone and title and (ended or len(following) < 0.7 * width) and not _SMALL.search(line):
        return False  # what stands alone without a stop is no last line of a paragraph
    if _CLOSING.match(following) or (_ROLE.match(line) and line.endswith(",") and _NAME.fullmatch(following)):
        return False
    return not (_ADDRESS.match(line) and not following[0].islower())


def _room(line: str, following: str, width: int) -> int:
    """Return how many characters would have been left on ``line`` with the first word of ``following`` too."""
    first = _FIRST_WORD.match(following)
    word = first.group() if first else ""
    return width - len(line) - len(word) - (0 if line.endswith("-") else 1)


def _neighbours(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    return ((a, b) for a, b in itertools.pairwise(lines) if a and b)


def _goes_on(line: str, following: str, width: int) -> bool:
    if _START.match(following):
        return False
    room = _room(line, following, width)
    if _CLOSING.match(following) or (_ROLE.match(line) and line.endswith(",") and _NAME.fullmatch(following)):
        return False
    if _SENTENCE_END.search(line) and (_NOTE.match(following) or _may_be_heading(following, width)):
        return False
    if _ADDRESS.match(line) and not following[0].islower():
        return False
    if room < 0 or line.endswith("-"):
        return True
    if not _OPEN_END.search(line):
        return False
    # A ragged edge: the line stops early, yet the sentence plainly goes on; before a capital, which may begin a heading,
    # less is allowed.
    return len(line) >= width * 0.6 if following[0].islower() else room < _RAGGED


def _may_be_heading(line: str, width: int) -> bool:
    """Return whether a line below a finished sentence stands alone: short, beginning with a capital, without a stop."""
    return len(line) < width * 0.85 and not line[0].islower() and bool(_OPEN_END.search(line)) and not line.endswith(("-", ","))


def _join(lines: Sequence[str], *, hyphenated: bool) -> str:
    """Return the lines as one; programs that fill lines to a width part words only at hyphens of their own."""
    pieces = [lines[0]]
    for line in lines[1:]:
        before = pieces[-1]
        suspended = bool(_SUSPENDED.match(line))
        if before.endswith("-") and not before.endswith(" -") and not suspended:
            # "inter-" + "nationale" loses its hyphen, "EU-" + "lidstaten" keeps it.
            if hyphenated and _HYPHENATED.search(before[-2:]) and line[0].islower():
                pieces[-1] = before[:-1]
        else:
            pieces.append(" ")
        pieces.append(line)
    return "".join(pieces)
