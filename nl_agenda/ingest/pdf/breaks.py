"""Where one paragraph ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from nl_agenda.ingest.document import Style
from nl_agenda.ingest.list_labels import split_bullet
from nl_agenda.ingest.pdf.hyphens import ends_in_hyphen
from nl_agenda.ingest.pdf.lines import Line, spaced
from nl_agenda.ingest.pdf.margins import Pitch

_WIDER = 0.22  # of the font size: how much wider than usual the distance between two paragraphs is
_INDENT = 5.0
_SPACE = 0.3  # of the font size
_SLIGHTLY = 0.7
_SHORT = 0.25  # of the line left empty
_CLEARLY = 1.5  # of the font size: so much room left that the line was ended on purpose
_WORDS = re.compile(r"[^\W_]")
_NUMBERED = re.compile(
    r"(?:\d{1,3}(?:\.\d{1,2}){1,3}[.)]?|\d{1,3}[.)]|\(?[a-z]\)|(?:[A-Za-z]|[ivx]{1,5}|[IVX]{1,5})[.)])\s+(?=\S)"
)
_TERMINAL = re.compile(r"[.?!:;][\"'’”»)\]]*$")
_STOP = re.compile(r"[.?!][\"'’”»)\]]*$")
# After such a word nobody ends a line on purpose.
_UNFINISHED = re.compile(
    r"(?:\b(?:van|de|het|een|en|of|der|den|des|te|ter|ten|aan|in|op|met|voor|over|bij|uit|tot|door|om|als|dat|die|zijn|nr\.|inzake"
    r"|tussen|naar|onder|the|of|for|and|on)|[,(/&–]"
    r"|\b(?:d\.d|nrs?|art|artt|resp|bijv|ca|dhr|mevr?|drs|mr|prof|dr|ir|blz|o\.a|m\.n|c\.q|t\.a\.v|m\.b\.t|i\.v\.m|d\.w\.z)\.)$",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"(?:hoogachtend|met vriendelijke groet|met de meeste hoogachting)\b", re.IGNORECASE)
# The subject's row, set with its further lines below the first's words.
_ROW = re.compile(r"(?:betreft|onderwerp|betreffende)\b", re.IGNORECASE)
_KEY = re.compile(r"[A-Z][\w-]*(?: [\w-]+){0,3}:\s")
_ROLE = re.compile(r"(?:de|het) (?:demissionair )?(?:minister|staatssecretaris)\b", re.IGNORECASE)
_NAME = re.compile(
    r"(?:(?:[A-Z]\.){1,6}|[A-Z][\w'’-]+)(?: (?:van|de|der|den|ten|ter|te|von|'t|’t|el|[A-Z][\w'’-]+|(?:[A-Z]\.)+|\([A-Z]\w+\)))+"
)
_REST_OF_MINISTRY = re.compile(r"(?:en )?[A-Z][\w-]+(?:,? (?:en |van |voor )?[A-Z]?[\w-]+){0,6},?$")


def starts_list_item(line: Line) -> bool:
    """Return whether the line begins with a bullet."""
    return bool(split_bullet(line.text)[1])


def is_numbered(line: Line) -> bool:
    """Return whether the line begins with a number or letter of a list or heading."""
    return bool(_NUMBERED.match(line.text))


def _is_item(last: Line, line: Line) -> bool:
    """Return whether a list item begins; a dash may also be one between words that happens to begin a line."""
    if not starts_list_item(line):
        return False
    dash = line.text[0] in "-–—" and abs(line.x0 - last.x0) < 1.0 and line.value is None
    return not dash or bool(_TERMINAL.search(last.text)) or starts_list_item(last) or _fits(last, line)


def begins_paragraph(paragraph: Sequence[Line], line: Line, pitch: Pitch, *, following: Line | None = None) -> bool:
    """Return whether ``line``, with ``following`` after it, begins a new paragraph after the lines of ``paragraph``."""
    last = paragraph[-1]
    if line.cell != last.cell or abs(line.size - last.size) > 0.6 or _is_item(last, line):
        return True
    if line.page != last.page or line.column != last.column:
        return not _goes_on_over(paragraph, line, pitch, following)
    gap = line.base - last.base
    if gap <= 0 or gap > pitch.of(line.size) + max(1.5, _WIDER * line.size):
        # The address window may be set wider than the body.
        unfinished = ends_in_hyphen(paragraph) or (_is_unfinished(last.text) and not last.text.endswith(","))
        return not (unfinished and 0 < gap < 1.6 * pitch.of(line.size)) or _changes_style(last, line)
    if _changes_style(last, line) or _changes_indent(paragraph, line) or _is_signed(last, line, following):
        return True
    return _is_ended(paragraph[0], last, line) or (is_numbered(line) and _is_new_number(paragraph, line))


def _is_signed(last: Line, line: Line, following: Line | None) -> bool:
    """Return whether a role with a name below it follows what was said."""
    role = line.text.endswith(",") and bool(_ROLE.match(line.text)) and bool(_STOP.search(last.text))
    return role and following is not None and bool(_NAME.fullmatch(following.text))


def _goes_on_over(paragraph: Sequence[Line], line: Line, pitch: Pitch, following: Line | None) -> bool:
    """Return whether ``line``, the first of a page or column, goes on with the sentence or paragraph before."""
    last = paragraph[-1]
    if ends_in_hyphen(paragraph):
        return True
    if _changes_style(last, line) or line.value is not None:
        return False
    if _CLOSING.match(last.text) or (_ROLE.match(last.text) and _NAME.fullmatch(line.text)):
        return False
    if _is_open(last.text) and not last.text.endswith(","):
        return True
    starts_low = line.text[:1].islower() and not is_numbered(line)
    if last.text.endswith((":", ";")) or (line.page == last.page and _ROLE.match(line.text)):
        return False
    if _STOP.search(last.text) and last.base < pitch.bottom - 5 * pitch.of(last.size):
        return False  # the page was ended on purpose
    if _STOP.search(last.text) and (_is_short(line) or (following is not None and begins_paragraph([line], following, pitch))):
        return False  # a heading; typesetters leave no last line of a paragraph alone on a page
    if starts_low:
        return not _STOP.search(last.text) or not _fits(last, line)
    return not is_numbered(line) and (not _fits(last, line) or _is_unfinished(last.text))


def _is_open(text: str) -> bool:
    """Return whether a line breaks off at a small word, an abbreviation or within brackets."""
    return _is_unfinished(text) or text.count("(") > text.count(")")


def _is_unfinished(text: str) -> bool:
    # No expression is longer: what comes before the last characters need not be searched.
    return _UNFINISHED.search(text, len(text) - 12) is not None


def _is_short(line: Line) -> bool:
    return line.x1 < line.right - _SHORT * (line.right - line.x0)


def _uniform(line: Line) -> Style | None:
    """Return the emphasis that the whole line has, ``None`` when its parts differ."""
    styles = {(p.bold, p.italic, p.underlined) for p in line.pieces if not p.mark and _WORDS.search(p.text)}
    if len(styles) != 1:
        return None
    return Style(*next(iter(styles)))


def _changes_style(last: Line, line: Line) -> bool:
    if len({(p.bold, p.italic, p.underlined) for p in (*last.pieces, *line.pieces)}) == 1:
        return False
    before, after = _uniform(last), _uniform(line)
    if before is None or before == Style():
        # Emphasis that begins with a line may be a heading or go on in the next one; prose that has ended tells.
        first = line.pieces[0]
        emphasised = after is not None and after not in {before, Style()}
        return before is not None and emphasised and (bool(_TERMINAL.search(last.text)) or _fits(last, line) or first.underlined)
    first = next((p for p in line.pieces if not p.mark), line.pieces[0])
    return (first.bold, first.italic, first.underlined) != (before.bold, before.italic, before.underlined)


def _changes_indent(paragraph: Sequence[Line], line: Line) -> bool:
    first, last = paragraph[0], paragraph[-1]
    if (first.page, first.column) != (last.page, last.column):
        # Pages and columns have margins of their own.
        return abs(line.x0 - last.x0) > _INDENT and not (starts_list_item(first) or is_numbered(first))
    if first.value is not None:
        return abs(line.x0 - first.value) > _INDENT or line.value is not None
    if line.value is not None and line.x0 < last.x0 + _INDENT and len(paragraph) == 1 and not is_numbered(first):
        return True
    if len(paragraph) > 1:
        return abs(line.x0 - paragraph[1].x0) > _INDENT and not _are_centred(last, line)
    if line.x0 > first.x0 + _INDENT:
        return not (starts_list_item(first) or is_numbered(first) or _ROW.match(first.text) or _are_centred(first, line))
    return line.x0 < first.x0 - 45.0 and not _are_centred(first, line)


def _are_centred(last: Line, line: Line) -> bool:
    """Return whether two emphasised lines have the same middle: a title set in the middle of the page."""
    style = _uniform(last)
    alike = style == _uniform(line) and style not in {None, Style()}
    return alike and abs(last.x0 + last.x1 - line.x0 - line.x1) < 4.0 and last.x0 > last.right - last.x1 - 4.0


def _is_new_number(paragraph: Sequence[Line], line: Line) -> bool:
    first, last = paragraph[0], paragraph[-1]
    if _is_open(last.text):
        return False  # "(Kamerstuk 28 676, nr." goes on with "541)"
    hanging = first.value is not None or len(paragraph) == 1 or abs(first.x0 - paragraph[1].x0) > _INDENT
    return bool(_STOP.search(last.text)) or (hanging and abs(line.x0 - first.x0) < 2.0 and is_numbered(first))


def _room(last: Line, line: Line) -> float:
    """Return how much would have been left on ``last`` had it taken the first word of ``line`` too."""
    end = line.x0
    for gap, piece in spaced(line.pieces):
        if piece is not line.pieces[0] and gap:
            break
        end = piece.x0 + piece.first
        if piece.first < piece.x1 - piece.x0 - 0.5:
            break
    return last.right - last.x1 - (end - line.x0) - _SPACE * last.size


def _fits(last: Line, line: Line) -> bool:
    return _room(last, line) > 0.25 * last.size


def _is_ended(first: Line, last: Line, line: Line) -> bool:
    """Return whether the first word would have fitted above, so that somebody ended the line there."""
    room = _room(last, line)
    if last.text.endswith(",") and _ROLE.match(last.text) and _NAME.fullmatch(line.text) and not _is_list_of_fields(line.text):
        return True
    text, following = last.text, line.text
    if _KEY.match(following) and line.pieces[0].style != Style(size=line.pieces[0].style.size) and not _is_open(text):
        return True
    if room <= 0.25 * last.size or last.cell:
        return False
    if text.endswith(",") and _ROLE.match(text) and _REST_OF_MINISTRY.fullmatch(following) and _is_list_of_fields(following):
        return False
    if _is_open(text) and (not text.endswith(",") or text.count("(") > text.count(")")):
        return False
    if first.value is not None and not is_numbered(first) and not starts_list_item(first):
        return bool(_STOP.search(text))  # a value wraps before the margin
    if following.lstrip("(«\"'‘“")[:1].islower():
        return bool(_TERMINAL.search(text)) or (text.endswith(",") and room > 12 * last.size)
    # Words with a number hang together by a space that does not break.
    numbers = text[-1:].isdigit() or following[:1].isdigit()
    return bool(_TERMINAL.search(text)) or room > (_CLEARLY if numbers else _SLIGHTLY) * last.size


def _is_list_of_fields(text: str) -> bool:
    return text.endswith(",") or bool(re.search(r"\ben [A-Z]", text) and not re.search(r"\b[A-Z]\.", text))
