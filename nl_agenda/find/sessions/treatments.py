"""How an agenda item is dealt with ("Beleidsdebat"), in the heading, below it, or in a table."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from nl_agenda.find.names.states import code_of
from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import one_of
from nl_agenda.segment.parts import ParagraphKind
from nl_agenda.segment.wording import treatment_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nl_agenda.segment.parts import Parts

_FOLLOWED = re.compile(r",? gevolgd door (?:een )?")
_JOINTS = re.compile(r"\s*(/|\ben\b|;|,| \+ )\s*")
LONGEST = 14  # words; what is longer is a sentence
_ABOUT = (["van"], ["over"], ["inzake"])
_MEALS = frozenset({"lunch", "diner", "tbijt"})  # how they end
_ABOUT_WORDS = frozenset({"over", "inzake", "betreffende", "omtrent"})
_SPELLED = re.compile(r"\w\.\w\Z")  # the end of "n.v.t.", whose last stop is its own
LONGEST_MARKED = 120  # characters of a line that says so itself: "= Voortgang"


@cache
def _label() -> re.Pattern[str]:
    labels = one_of(load("treatments")["labels"])
    return re.compile(rf"(?:(?:{labels})\s*[:|–-]|{treatment_label()})\s*", re.IGNORECASE)


@cache
def _perhaps() -> re.Pattern[str]:
    return re.compile(rf"\({one_of(load('treatments')['perhaps'])}\) (?=\w)", re.IGNORECASE)


@cache
def _during() -> re.Pattern[str]:
    return re.compile(load("treatments")["during"], re.IGNORECASE)


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(load("treatments")[name])


def is_treatment(phrase: str) -> bool:
    """Tell whether a phrase as a whole says how an item is dealt with."""
    if phrase.startswith("("):
        phrase = phrase[said_from(phrase, 0, len(phrase)) :]
    phrase = _during().sub("", phrase) if phrase[-5:].casefold() in _MEALS else phrase
    words = phrase.split(maxsplit=LONGEST)  # most are paragraphs
    if not words or len(words) > LONGEST or ": " in phrase:
        return False
    outer, opening, inner = phrase.strip().removesuffix(")").partition(" (")
    if opening and phrase.strip().endswith(")"):
        return is_treatment(outer) and is_treatment(inner)
    return all(_is_single(piece) for piece in _pieces(" ".join(words).casefold()))


def said_from(text: str, start: int, end: int) -> int:
    """Return where a treatment begins, behind "(mogelijk)" before it."""
    perhaps = _perhaps().match(text, start, end)
    return perhaps.end() if perhaps else start


def _pieces(phrase: str) -> Iterator[str]:
    """Yield the coordinated treatments of a phrase; "en" that joins no two treatments does not divide."""
    pending = ""
    for piece in _JOINTS.split(_FOLLOWED.sub(" en ", phrase)):
        if piece in ("/", "en", ";", ",", " + ", ""):
            pending += f" {piece} " if pending else ""
        elif pending and not _is_single(piece):
            pending += piece
        else:
            if pending:
                yield pending.strip(" /;,").removesuffix(" en")
            pending = piece
    yield pending


def _is_single(phrase: str) -> bool:
    heads, words = _listed("heads"), phrase.strip(" .").split()
    while words and words[0] in _listed("before") and len(words) > 1 and " ".join(words) not in heads:
        words = words[1:]
    for length in range(min(4, len(words)), 0, -1):
        if " ".join(words[:length]) in heads:
            rest = words[length:]
            about = words[0] in _listed("of_subjects") and rest[:1] in _ABOUT and not _listed("actors") & set(rest)
            told = words[0] in _listed("told") and _are_actors(rest)
            if " ".join(rest[:3]).startswith(tuple(load("treatments")["openings"])):
                return True
            return not rest or told or (rest[0] in _listed("after") and not about)
    return False


def _are_actors(words: list[str]) -> bool:
    """Tell "Frankrijk en Spanje" or "voorzitterschap", without a preposition before them."""
    pieces = re.split(r" en |, | ?/ ?", " ".join(words))
    return all(code_of(piece) is not None or piece in _listed("actors") for piece in pieces)


def has_subject(phrase: str) -> bool:
    """Tell "Presentatie van het werkprogramma" from "Presentatie van de Commissie", which says who does it and nothing more."""
    words = phrase.casefold().split()
    if _ABOUT_WORDS & set(words):
        return True
    whose = " ".join(words[words.index("van") + 1 :]) if "van" in words else ""
    return bool(whose) and not _listed("actors") & set(words) and not _are_actors([whose])


def below(parts: Parts, section: int) -> tuple[int, int] | None:
    """Return the place of the treatment in the first paragraphs under a heading."""
    first = True
    for start, end, listed in _under(parts, section):
        words = parts.words(start, end)
        label = _label().match(words)
        if label:
            place = _trim(parts, start + label.end(), end)
            if "(" in parts.words(*place) and parts.words(place[1], place[1] + 1) == ")":
                place = place[0], place[1] + 1  # "besluitvorming (hamerstuk)"
            said = parts.words(*place).casefold()
            none = said in load("treatments")["none"] or (label["hoped"] and not is_treatment(said))
            return None if none or len(said.split()) > LONGEST else place
        if first and not listed:
            found = _first_sentence(parts, start, end)
            if found:
                return found
        first = False
    return None


def _first_sentence(parts: Parts, start: int, end: int) -> tuple[int, int] | None:
    place = _without_remark(parts, *_trim(parts, start, end))
    marked = parts.text.content.startswith("= ", start) and end - start < LONGEST_MARKED
    if marked or is_treatment(parts.words(*place)):
        return place
    if parts.text.content.startswith("Op verzoek van ", start) and (asked := _requested().match(parts.text.content, start, end)):
        return asked.span()
    dot = parts.text.content.find(". ", start, min(end, start + 60))
    if dot > 0:
        place = _trim(parts, start, dot)
        if is_treatment(parts.words(*place)):
            return place
    return None


@cache
def _requested() -> re.Pattern[str]:
    return re.compile(load("treatments")["requested"])


def _without_remark(parts: Parts, start: int, end: int) -> tuple[int, int]:
    """Leave out a remark behind a treatment ("Algemene oriëntatie (mogelijk)"); what is a treatment too stays."""
    content = parts.text.content
    opening = content.rfind(" (", start, end)
    if opening < 0 or content[end : end + 1] != ")" or end - start > LONGEST_MARKED:
        return start, end
    said = content[opening + 2 : end]
    return (start, end + 1) if is_treatment(content[start:opening]) and is_treatment(said) else (start, opening)


def _under(parts: Parts, section: int) -> Iterator[tuple[int, int, bool]]:
    """Yield the first paragraphs that stand directly under a heading, and whether each is a list item."""
    part = parts.sections[section]
    count = 0
    first = bisect_left(parts.paragraphs, part.heading_end, key=lambda p: p.start)
    for paragraph in islice(parts.paragraphs, first, None):
        if paragraph.kind in (ParagraphKind.FOOTNOTE, ParagraphKind.CLOSING):
            continue
        if paragraph.section != section or paragraph.kind is ParagraphKind.HEADING or count == 5:
            return
        count += 1
        yield paragraph.start, paragraph.end, paragraph.kind is ParagraphKind.LIST_ITEM


def _trim(parts: Parts, start: int, end: int) -> tuple[int, int]:
    content = parts.text.content
    while start < end and content[start] in " [=–-—:\t":
        start += 1
    start = said_from(content, start, end)
    while start < end and content[start] in " ([=–-—:\t":
        start += 1
    while end > start and content[end - 1] in " )].;:":
        end -= 1
    if content[end : end + 1] == "." and _SPELLED.search(content, max(start, end - 4), end):
        end += 1
    return start, end


def in_tables(parts: Parts) -> dict[str, tuple[int, int]]:
    """Return the treatments that tables give, by the item's own words in one of the three cells before."""
    cells = [p for p in parts.paragraphs if p.kind is ParagraphKind.TABLE_CELL]
    found: dict[str, tuple[int, int]] = {}
    for index, cell in enumerate(cells):
        if is_treatment(parts.words(cell.start, cell.end)):
            for other in cells[max(0, index - 3) : index]:
                words = re.sub(r"^(?:\d{1,2}|[a-z])[.)]? ", "", parts.words(other.start, other.end).casefold())
                found.setdefault(words, _trim(parts, cell.start, cell.end))
    return found
