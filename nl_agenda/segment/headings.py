"""Which lines are headings: by the file's word, by their look, or by how they stand among paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from enum import IntEnum

from nl_agenda.ingest.document import Role
from nl_agenda.segment.lines import Line
from nl_agenda.segment.looks import Look, Scheme, is_bullet, look
from nl_agenda.segment.persons import has_initials, is_name
from nl_agenda.segment.wording import (
    has_treatment_of_subject,
    is_below,
    is_container,
    is_key_row,
    is_meeting,
    is_no_heading,
    is_programme,
    is_question,
    is_rest,
    is_title,
    is_treatment,
    is_weakly_below,
)

LONGEST_TITLE = 400
LONGEST_PLAIN = 180
PROSE = 60  # characters from which a line is a paragraph rather than a fragment
STACKED = 4  # from so many unmarked lines on, title and sub-headings left out, it is a list
_FIRST = ("1", "a", "A", "I", "i")
_CLOSED = (".", "?", "!", ")", "”", "’", '"', "»", ":")

_TAIL = 10  # characters, more than the longest ending of these two, so that nothing before them need be searched
_ABBREVIATED = re.compile(
    r"(?:c\.s|e\.a|e\.d|jl|a\.s|d\.c|n\.v\.t|o\.a|etc|nr|art|inc|m\.b\.t|e\.v|v\.o\.f)\.\)?$", re.IGNORECASE
)
_SMALL = re.compile(r"\s(?:aan|als|bij|de|dat|der|die|door|een|en|het|in|is|met|naar|of|om|op|over|te|tot|uit|van|voor)$")
_CONTENTS = re.compile(r"(?:inhoudsopgave|inhoud(?:sopgave)?\s+(?:blz|pagina|p)\.?)", re.IGNORECASE)
_FINITE = r"\b(?:heeft|hebben|zal|zullen|wordt|worden|kan|kunnen|moet|moeten|werd|werden|is|was|waren|ben|heb)\b"
_SENTENCE = re.compile(_FINITE)
_ADDRESSES = re.compile(r"\b(?:ik|wij|u)\b")  # who writes, or is written to
# The verb may be that of what a title says of its noun: "Een Unie die voorbereid is op uitbreiding".
_OF_A_NOUN = re.compile(rf"(?<!,) (?:die|waar(?:in|aan|mee|op|van|voor)) [^,]{{0,60}}?{_FINITE}")
_DIRECTIVE = re.compile(r"(?:voorstel voor een|gewijzigd voorstel|ontwerp-?|voorstel tot)\s", re.IGNORECASE)


class Strength(IntEnum):
    """How surely a line is a heading on its own look."""

    NONE = 0
    PLAIN = 1
    MARKED = 2
    FILE = 3


def find(lines: Sequence[Line], start: int, taken: Collection[int]) -> list[tuple[int, Look]]:
    """Return the headings from line ``start`` on with their looks; ``taken`` are lines of the closing."""
    looks: dict[int, Look] = {}
    strengths = [Strength.NONE] * len(lines)
    for at in range(start, len(lines)):
        if at not in taken and len(lines[at].text) <= LONGEST_TITLE:
            looks[at] = look(lines[at])
            strengths[at] = _strength(lines[at], looks[at])
    _drop_contents(lines, strengths)
    _drop_keys(lines, strengths)
    _drop_tail(lines, strengths, taken)
    _drop_lists(lines, looks, strengths)
    marked = sum(
        (s is Strength.FILE and not lines[at].typed) or (s is Strength.MARKED and any(looks[at].style[1:]))
        for at, s in enumerate(strengths)
    )
    found: list[tuple[int, Look]] = []
    last = -2
    for at in range(start, len(lines)):
        if not strengths[at] or _is_treatment_below(lines, strengths, at, last) or _is_asked(lines, strengths, at, found):
            continue
        if last == at - 1 and _is_dealt_with_so(lines, looks, strengths, at, found):
            continue
        if _stands_right(lines, looks, strengths, at, marked=marked >= 2, first=at == start or at - 1 in taken):
            found.append((at, looks[at]))
            last = at
    return found


def _strength(line: Line, seen: Look) -> Strength:
    text = line.text
    if line.role is Role.TABLE_CELL or is_bullet(line) or not any(c.isalpha() for c in seen.words):
        return Strength.NONE
    if is_key_row(text) or is_no_heading(text) or has_initials(text):
        return Strength.NONE
    if line.role is Role.HEADING or line.lead:
        return Strength.FILE
    if is_question(text):
        return Strength.MARKED
    if "|" in text:
        return Strength.NONE
    if not _ends_open(text, seen) or not _begins(seen):
        return Strength.NONE
    if seen.marked:
        return Strength.MARKED
    broken = _SMALL.search(text, len(text) - _TAIL) is not None
    return Strength.PLAIN if (len(text) <= LONGEST_PLAIN or is_title(text)) and not broken else Strength.NONE


def _ends_open(text: str, seen: Look) -> bool:
    """Headings end without a stop, but for abbreviations, directive titles, short questions, and a colon after marked words."""
    styled = any(seen.style[1:])
    last = text[-1]
    if last not in ".:;,?!" or _ABBREVIATED.search(text, len(text) - _TAIL):
        return True
    if last == ".":
        answers = is_title(text) and (styled or text.casefold().startswith("antwoorden"))
        return answers or ((styled or seen.scheme is not Scheme.NONE) and _DIRECTIVE.match(seen.words) is not None)
    if last == ":":
        return is_below(text) or is_rest(text) or is_container(text) or (styled and len(text) <= 100)
    return last == "?" and len(text) <= 60


def _begins(seen: Look) -> bool:
    """Say whether the first word may begin a heading: by a capital, a figure or a number, or as "eIDAS" and "e-Evidence" do."""
    first = next((c for c in seen.words if c.isalnum()), "")
    if not first.islower() or seen.scheme is not Scheme.NONE:
        return True
    return (any(seen.style[1:]) and len(seen.words) <= 80) or seen.words[1:2] == "-" or seen.words[1:2].isupper()


def _drop_contents(lines: Sequence[Line], strengths: list[Strength]) -> None:
    """Titles in a table of contents head nothing: those from "Inhoudsopgave" to the last before the first paragraph."""
    start = next((at for at, line in enumerate(lines) if _CONTENTS.fullmatch(line.text)), len(lines))
    end = next((at for at in range(start, len(lines)) if _is_prose(lines, at)), start)
    while end > start and strengths[end - 1]:
        end -= 1
    for at in range(start, end):
        strengths[at] = Strength.NONE


def _drop_keys(lines: Sequence[Line], strengths: list[Strength]) -> None:
    """Where "Toelichting:" is but a key above its paragraph, "Nederlandse positie:" is one too."""
    ended = [at for at, line in enumerate(lines) if line.text[-1:] == ":"]
    if any(is_key_row(lines[at].text) for at in ended):
        for at in ended:
            if strengths[at] is Strength.PLAIN and not is_container(lines[at].text):
                strengths[at] = Strength.NONE


def _drop_tail(lines: Sequence[Line], strengths: list[Strength], taken: Collection[int]) -> None:
    """Plain lines below the last paragraph of the letter head nothing: they are names, or what is left of a page."""
    at = len(lines) - 1
    while at >= 0 and (strengths[at] or at in taken or is_name(lines[at].text)):
        held = is_rest(lines[at].text) and _is_prose(lines, at + 1)  # "Overig" above a sentence that ends in "a.s."
        if strengths[at] is Strength.PLAIN and not is_title(lines[at].text) and not held:
            strengths[at] = Strength.NONE
        at -= 1


def _drop_lists(lines: Sequence[Line], looks: dict[int, Look], strengths: list[Strength]) -> None:
    """Take plain lines that stand together without prose between them for what they are: lists and tables of contents."""
    times = Counter(seen.words.casefold() for seen in looks.values())
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and strengths[end]:
            end += 1
        _drop_run(lines, looks, strengths, [i for i in range(at, end) if strengths[i] is Strength.PLAIN], times)
        at = end + 1


def _drop_run(
    lines: Sequence[Line], looks: dict[int, Look], strengths: list[Strength], run: Sequence[int], times: Counter[str]
) -> None:
    """Drop what is no heading from a ``run`` of plain lines; its last line may be one all the same."""
    numbered = _in_lists(lines, looks, strengths, run)
    items = [i for i in run if not (is_below(looks[i].words) or is_treatment(lines[i].text) or is_title(lines[i].text))]
    contents = len(items) > 2 and sum(times[looks[i].words.casefold()] > 1 for i in items) > 0.6 * len(items)
    stacked = contents or len([i for i in items if i not in numbered]) >= STACKED
    for i in numbered | set(items[:-1] if stacked else ()):
        strengths[i] = Strength.NONE


def _in_lists(lines: Sequence[Line], looks: dict[int, Look], strengths: list[Strength], run: Sequence[int]) -> set[int]:
    """Return the lines of a ``run`` that are numbered alike and stand together, the last too if it heads nothing."""
    found: set[int] = set()
    chain = 0  # lines numbered alike that stand directly above
    for i in run:
        scheme = looks[i].scheme
        follows = (
            scheme not in (Scheme.NONE, Scheme.WORD)
            and i + 1 in looks
            and bool(strengths[i + 1])
            and looks[i + 1].scheme is scheme
            and looks[i + 1].number not in _FIRST  # "5. Diversen" above "1. ..."
        )
        heads = chain < 1 or (_is_prose(lines, i + 1) and not is_title(lines[i + 1].text))
        if follows or chain > 1 or not heads:
            found.add(i)
        chain = chain + 1 if follows else 0
    return found


def _is_asked(lines: Sequence[Line], strengths: Sequence[Strength], at: int, found: Sequence[tuple[int, Look]]) -> bool:
    """What stands in marked letters between "Vraag 3" and its answer is the question."""
    if not found or at - found[-1][0] > 3:
        return False
    above = lines[found[-1][0]].text
    return (
        above[:4].casefold() == "vraa"
        and is_question(above)
        and strengths[at] is not Strength.FILE
        and not is_question(lines[at].text)
    )


def _is_treatment_below(lines: Sequence[Line], strengths: Sequence[Strength], at: int, last: int) -> bool:
    """A treatment is no heading directly below one, unless items follow it ("BESLUITVORMING" as a container)."""
    if last != at - 1 or not is_treatment(lines[at].text):
        return False
    above = look(lines[last]).words
    if (is_container(above) or is_title(above)) and not is_treatment(lines[at].text, alone=True):
        return False  # below "Diversen" or a title "Presentatie van de routekaart" is a point
    after = lines[at + 1].text if at + 1 < len(lines) else ""
    below = is_below(after) or is_weakly_below(after) or lines[at].text[0] in "=("
    return not (after and strengths[at + 1] and not is_treatment(after) and not below)


def _is_dealt_with_so(
    lines: Sequence[Line], looks: dict[int, Look], strengths: Sequence[Strength], at: int, found: Sequence[tuple[int, Look]]
) -> bool:
    """Tell "Eerste gedachtewisseling over cijfers" directly below the heading of a point from a point below a part.

    A point has a number where this has none, or stands beside others that have text right below them.
    """
    if looks[at].scheme is not Scheme.NONE or not has_treatment_of_subject(lines[at].text) or not _is_prose(lines, at + 1):
        return False
    above = found[-1][1]
    if is_container(above.words) or is_title(lines[at - 1].text) or is_meeting(above.words) or is_programme(above.words):
        return False
    if any(seen.scheme is Scheme.NONE and has_treatment_of_subject(seen.words) for _, seen in found):
        return False  # as another was not
    after = next((i for i in range(at + 1, len(lines)) if strengths[i]), None)
    if after is not None and looks[after].scheme is Scheme.NONE and has_treatment_of_subject(lines[after].text):
        return False  # the first of several points
    if above.scheme in (Scheme.NUMBER, Scheme.LETTER, Scheme.DECIMAL):
        return True
    beside = [i for i, seen in found[:-1] if (seen.scheme, seen.style) == (above.scheme, above.style) and _is_prose(lines, i + 1)]
    return bool(beside)


def _stands_right(
    lines: Sequence[Line], looks: dict[int, Look], strengths: Sequence[Strength], at: int, *, marked: bool, first: bool
) -> bool:
    """Say whether a plain line stands where a heading would; lines that are marked need no such proof."""
    if strengths[at] is not Strength.PLAIN:
        return True
    words, numbered = looks[at].words, looks[at].scheme is not Scheme.NONE
    if at + 1 == len(lines) or (not numbered and len(words) > 40 and _is_sentence(words)):
        return False
    before = "" if first or not at else lines[at - 1].text
    heads = _is_prose(lines, at + 1)
    if before.endswith((";", ",")) or (lines[at].role is lines[at - 1].role is Role.LIST_ITEM):
        return False
    if before.endswith(":") and not is_key_row(before) and not heads:
        return False
    if not marked:
        return True
    closed = not before or before.endswith(_CLOSED) or bool(strengths[at - 1]) or lines[at - 1].role is not Role.BODY
    return closed and len(words.split()) <= 12 and (heads or numbered or is_title(lines[at].text))


def _is_sentence(words: str) -> bool:
    if _ADDRESSES.search(words):
        return True
    verbs = _SENTENCE.findall(words)
    return bool(verbs) and (len(verbs) > 1 or not _OF_A_NOUN.search(words))


def _is_prose(lines: Sequence[Line], at: int) -> bool:
    return at < len(lines) and len(lines[at].text) >= PROSE and lines[at].role is Role.BODY
