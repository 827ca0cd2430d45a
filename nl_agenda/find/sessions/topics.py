"""Headings that stand among the items of a programme and are none: what will be said within one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nl_agenda.find.sessions.headings import pattern, says

if TYPE_CHECKING:
    from nl_agenda.find.sessions.programme import Item


def without_topics(items: list[Item]) -> list[Item]:
    """Where a programme is one of named sessions, leave out loose headings: what will be said of a declaration or a mandate."""
    working: dict[int, int] = {}
    for item in items:
        if re.search(r"\b(?:werk)?sessie\b", item.heading.title.casefold()):
            working[item.meeting] = working.get(item.meeting, 0) + 1
    named = [working.get(item.meeting, 0) < 2 or _is_named(item) for item in items]
    return [item for place, item in enumerate(items) if named[place] or _is_alone(items, named, place)]


def _is_alone(items: list[Item], named: list[bool], place: int) -> bool:
    """Tell a loose heading with sessions of its meeting on both sides: one of them; topics come in twos, or at the end."""
    if not 0 < place < len(items) - 1:
        return False
    return all(named[beside] and items[beside].meeting == items[place].meeting for beside in (place - 1, place + 1))


def _is_named(item: Item) -> bool:
    title = item.heading.title.casefold()
    kinds = ("meal", "third_party", "working_session", "informal_session", "other", "groups", "exchange")
    return (
        item.heading.numbered is not None
        or item.treatment is not None
        or item.under_other_business
        or pattern("other_business").fullmatch(title) is not None
        or any(says("kinds", kind).search(title) for kind in kinds)
    )


def without_topics_of_preparation(items: list[Item]) -> list[Item]:
    """Leave out what a Council prepares for the leaders: untreated headings after a treated "Voorbereiding Europese Raad".

    Only where headings have lost their levels, and where other items do have a treatment.
    """
    kept: list[Item] = []
    treated = sum(item.treatment is not None for item in items)
    after = False
    for item in items:
        if item.treatment is not None:
            after = (
                treated >= 2
                and re.match(
                    r"(?:voorbereiding|(?:ontwerp|concept)-?conclusies).{0,30}europese raad", item.heading.title.casefold()
                )
                is not None
            )
        elif after and _is_named(item):
            after = False
        if not (after and item.treatment is None):
            kept.append(item)
    return kept
