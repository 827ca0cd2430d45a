"""Meetings that share one word in the plural: "de Raden Vervoer en Energie", "bijeenkomsten van de ministers van X en van Y".

So is read what is told of one alone by its topic: "informele ministeriële bijeenkomst over toerisme".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from nl_agenda.find.meetings.topics import about_end
from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import one_of

if TYPE_CHECKING:
    from nl_agenda.find.meetings.names import MeetingName

_FAR = 90  # characters in which the topic of one is read
_NEXT = re.compile(
    r"(?:,|,? (?:en|alsmede|evenals|respectievelijk)) (?:(?:van|voor|over) )?(?:(?:de|het) )?(?:ministers (?:van|voor) )?"
)
_ANEW = re.compile(r"(?:,|,? (?:en|alsmede|evenals|respectievelijk)) (?:van|voor) ")


def may_hold_plural(lower: str) -> bool:
    """Tell whether there is a word in a text without which it names no meeting so; asked of every sentence."""
    for head in _heads():  # noqa: SIM110 - in half the time of a generator
        if head in lower:
            return True
    return False


def in_plural(
    text: str, lower: str, start: int, named: Callable[[str, int, int], Iterator[MeetingName]]
) -> Iterator[MeetingName]:
    """Yield the meetings that stand behind one plural; ``named`` reads the names in a text, ``lower`` begins at ``start``."""
    for match in _plural().finditer(lower):
        single = "raad " if match["ministers"] is None else "bijeenkomst van de ministers van "
        lead, at = match["lead"] or "", start + match.end()
        found: list[MeetingName] = []
        while True:
            words = f"{lead}{single}{text[at : at + _FAR]}"
            whole = [n for n in named(words, 0, len(words)) if n.start == 0 and n.end > len(lead + single) and n.body == "EU"]
            if not whole:
                break
            name = max(whole, key=lambda n: n.end)
            end = at + name.end - len(lead + single)
            if match["one"] and (over := lower.rfind(" over ", match.start(), match.end())) >= 0:
                end = max(end, about_end(text, start + over, start + len(lower)))
            begin = start + match.start() if not found else at
            core = start + match.end("lead") if not found and lead else begin
            found.append(replace(name, start=begin, core=core, end=end))
            joint = (_NEXT if match["ministers"] is None else _ANEW).match(lower, end - start)
            if joint is None or match["one"]:
                break
            joint = _NEXT.match(lower, end - start) or joint
            at = start + joint.end()
        yield from found if match["ministers"] is None or len(found) > 1 else ()


@cache
def _heads() -> tuple[str, ...]:
    table = load("bodies")["plural"]
    return (*table["heads"], table["one"])


@cache
def _plural() -> re.Pattern[str]:
    table = load("bodies")
    heads = one_of([head for head in table["plural"]["heads"] if head != "raden"])
    qualified = rf"(?P<lead>(?:(?:{'|'.join(table['qualifiers'])}) ){{1,4}})?"
    return re.compile(
        rf"(?<![\w-]){qualified}(?:raden (?:(?:van|voor) (?:de )?)?|ministeriële (?:{heads}) (?:(?:over|inzake|voor|rond) )?"
        rf"|(?P<one>(?<=informele )ministeriële (?:bijeenkomst|vergadering|conferentie) (?:over|inzake|rond|voor) (?:de |het )?)"
        rf"|(?P<ministers>(?:{heads}) van (?:de )?(?:eu-)?ministers (?:van|voor) ))(?=\w)"
    )
