"""Persons who share a function, and functions that share a person.

"De directeuren van Frontex en Europol, Marek Kowal en Sofie Claes", "de president van Kenia en voorzitter van de AU, Ruti".
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from nl_agenda.find.names import states
from nl_agenda.find.names.functions import Function
from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import one_of

if TYPE_CHECKING:
    from collections.abc import Sequence

Place = tuple[int, int]

_REACH = 160  # characters before the first name in which the function is sought


@cache
def _between() -> re.Pattern[str]:
    return re.compile(rf"(?:, | en |, en )(?:(?i:{one_of(load('functions')['titles'])}) ){{0,3}}")


@cache
def _office() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{one_of(load('functions')['shared']['heads'])})(?![\w-])")


_OF_WHAT = re.compile(r" (?:van|bij|aan|voor) [^,;:]{3,120}\Z")
_FUNCTION_BEHIND = re.compile(r", (?:de |beiden? )?(?=[a-z])")
_END = re.compile(r"[,;]|\.(?= |$)|\Z")


def in_one_list(text: str, names: Sequence[Place]) -> list[list[Place]]:
    """Return the names that stand in one list, two or more."""
    lists: list[list[Place]] = []
    for name in names:
        if lists and _between().fullmatch(text, lists[-1][-1][1], name[0]):
            lists[-1].append(name)
        else:
            lists.append([name])
    return [row for row in lists if len(row) > 1]


def function_before(text: str, start: int, at: int) -> Function | None:
    """Return the function in the plural that stands right before names that begin at a place."""
    title = _titles_before().search(text, max(start, at - 40), at)
    at = title.start() if title else at
    stop = at - 2 if text.endswith(", ", start, at) else at - 1
    for match in reversed(list(_office().finditer(text, max(start, at - _REACH), max(start, stop)))):
        return _function(text, match, stop)
    return None


def function_behind(text: str, at: int, end: int) -> Function | None:
    """Return the function in the plural that stands behind names that end at a place."""
    begin = _FUNCTION_BEHIND.match(text, at, end)
    match = _office().match(text, begin.end(), end) if begin else None
    stop = _END.search(text, match.end(), end) if match else None
    return _function(text, match, stop.start()) if match and stop else None


@cache
def _titles_before() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:(?i:{one_of(load('functions')['titles'])}) ){{1,3}}\Z")


def _function(text: str, head: re.Match[str], stop: int) -> Function | None:
    of_what = text[head.end() : stop]
    if not of_what:
        alone = head.group() in load("functions")["shared"]["also_alone"]
        return Function(head.start(), stop, head.group(), None, "") if alone else None
    if _OF_WHAT.match(of_what) is None or not _stops().isdisjoint(of_what.split()):
        return None
    origin = states.first_origin(of_what)
    if origin is None and head.group() in load("functions")["shared"]["of_a_state"]:
        return None
    code = states.code_of(origin.state) if origin else None
    return Function(head.start(), stop, head.group(), code, of_what.strip())


@cache
def _stops() -> frozenset[str]:
    return frozenset(load("functions")["stops"]) - {"in", "te", "op", "tot"}


@cache
def _verbs_of_several() -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(load('functions')['shared']['verbs'])}\b")


def several_act(text: str, start: int, end: int) -> bool:
    """Tell whether a verb of several stands in a clause, so that two functions in it may be of two persons."""
    return _verbs_of_several().search(text, start, end) is not None


def both(first: Function | None, second: Function) -> Function:
    """Return two functions of one person as one."""
    if first is None:
        return second
    return Function(first.start, second.end, first.head, first.origin or second.origin, first.complement)
