"""Headings that the letter types in one line with their paragraph: "1. Griekenland. De minister licht toe ...".

Only numbers that run through the letter make that sure: a list of points is numbered too, but stands in one place of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from statistics import median

from nl_agenda.ingest.document import Role
from nl_agenda.lexicon import load
from nl_agenda.segment.lines import Line, cut
from nl_agenda.segment.wording import is_container, is_key_row, is_meal

_NUMBERED = re.compile(
    r"\(?(?:(?P<digit>\d{1,2})|(?P<small>[a-z])|(?P<capital>[A-H])|(?P<roman>[IVX]{1,4}))[.)]\s+(?=[^\W\d_a-z])"
)
_STOP = re.compile(r"(?<! [A-Z])(?<!\.[A-Za-z])[.](?=\s+[^\W\d_a-z])|(?::| –| -)(?=\s+(?P<sentence>[A-Z]\w*) )")
_LAST_WORD = re.compile(r"[\w.]{1,12}\Z")  # no abbreviation is so long
_ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
_PROSE, _SHORTEST = 60, 40  # characters of a paragraph, and of a short one with its heading
_LONGEST, _MOST = 130, 16  # characters and words of such a heading
_FEWEST = 3
_MARK = 6  # characters in which a number ends
_REST = 120  # characters that mostly follow
_SHARE = 0.5  # of the letter's prose, between the first and the last


def set_apart(lines: list[Line]) -> list[Line]:
    """Return ``lines`` with such headings on lines of their own."""
    found: dict[str, list[tuple[int, int, int]]] = {}
    for at, line in enumerate(lines):
        begin = line.text[:_MARK]
        if ("." not in begin and ")" not in begin) or len(line.text) < _SHORTEST:
            continue  # as most
        if line.role in (Role.BODY, Role.LIST_ITEM) and (number := _NUMBERED.match(line.text)):
            scheme = str(number.lastgroup)
            if value := _value(scheme, number[scheme]):
                found.setdefault(scheme, []).append((at, value, number.end()))
    for rows in found.values():
        cuts = {at: _head_end(lines[at].text, start) for at, _, start in rows}
        if len(rows) >= _FEWEST and all(cuts.values()) and _runs_through(lines, [(at, n) for at, n, _ in rows], cuts):
            return _cut(lines, cuts)
    return lines


def _value(scheme: str, number: str) -> int:
    """Return what a number counts, 0 where it is none: "IIX"."""
    if scheme == "digit":
        return int(number)
    if scheme == "roman":
        return _ROMANS.index(number) + 1 if number in _ROMANS else 0
    return ord(number.casefold()) - ord("a") + 1


def _head_end(text: str, start: int) -> int:
    """Return where the heading at the beginning of a paragraph ends, 0 where a sentence stands there."""
    for stop in _STOP.finditer(text, start, start + _LONGEST):
        sentence = stop["sentence"]
        if sentence is None and _is_abbreviated(text, start, stop.start()):
            continue
        if sentence is not None and sentence.casefold() not in load("headings")["run_in"]["openings"]:
            continue  # "Lunch: Turkije. De ministers ..."
        head = text[start : stop.start()]
        sure = len(head.split()) <= _MOST and not _sentence().search(head) and not is_key_row(text[start:])
        return (stop.start() if sentence else stop.end()) if sure else 0
    return 0


def _is_abbreviated(text: str, start: int, end: int) -> bool:
    word = _LAST_WORD.search(text, start, end)
    return word is not None and word[0] in _abbreviations()


@cache
def _abbreviations() -> frozenset[str]:
    table = load("abbreviations")
    return frozenset((*table["never_final"], *table["maybe_final"]))


@cache
def _sentence() -> re.Pattern[str]:
    table = load("headings")["run_in"]
    return re.compile(rf"\b(?:{'|'.join(table['verbs'])})\b|\A(?:{'|'.join(table['holders'])}) [a-z]")


def _runs_through(lines: Sequence[Line], rows: Sequence[tuple[int, int]], cuts: dict[int, int]) -> bool:
    """Tell whether the numbers go on one by one, or anew below a heading, through most of the letter."""
    first, last = rows[0][0], rows[-1][0]
    if rows[0][1] != 1 or (first > 0 and lines[first - 1].text.endswith(":")):
        return False
    if median(len(lines[at].text) - cuts[at] for at, _ in rows) < _REST:
        return False
    for (_, before), (at, number) in pairwise(rows):
        if number != before + 1 and (number != 1 or len(lines[at - 1].text) >= _PROSE or lines[at - 1].text[-1] in ".:;"):
            return False
    prose = [(at, len(line.text)) for at, line in enumerate(lines) if len(line.text) >= _PROSE]
    share = sum(length for at, length in prose if first <= at <= last) / sum(length for _, length in prose)
    return share >= _SHARE


def _cut(lines: Sequence[Line], cuts: dict[int, int]) -> list[Line]:
    out: list[Line] = []
    first = min(cuts)
    for at, line in enumerate(lines):
        end = cuts.get(at, 0)
        if not end and at > first and len(line.text) >= _PROSE and line.role is Role.BODY:
            end = _end_beside(line.text)
        out += cut(line, end, typed=True) if end else (line,)
    return out


def _end_beside(text: str) -> int:
    """Return where a heading ends that needs no number among such: "Lunch: Turkije. ...", "Diversen. ..."; else 0."""
    end = _head_end(text, 0)
    head = text[:end].rstrip(" .:–-")
    return end if head and (is_meal(head) or is_container(head)) else 0
