"""What changed between letters, on the terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, groupby
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from nl_agenda.comparison import Change

if TYPE_CHECKING:
    from nl_agenda.comparison import Comparison, History, Moment, PositionChange

_SIGNS = {Change.KEPT: ("=", "dim"), Change.CHANGED: ("~", "yellow"), Change.NEW: ("+", "green"), Change.DROPPED: ("-", "red")}


def changes(comparison: Comparison) -> Group:
    """Return what rich can print: positions by item, then sessions and guests that are new or gone."""
    return Group(*_parts(comparison))


def moments(history: History) -> Group:
    """Return what rich can print of a history: what each letter says on the topic, in the order of the meetings."""
    counts = Counter(position.change for moment in history.moments for position in moment.positions)
    told = ", ".join(f"{counts[change]} {change.value}" for change in (Change.NEW, Change.KEPT, Change.CHANGED))
    return Group(Text(f"Dutch positions: {told}", style="bold"), *chain.from_iterable(map(_moment, history.moments)))


def _moment(moment: Moment) -> Iterator[RenderableType]:
    stand = moment.positions[0].latest
    meeting = stand.meeting.name if stand.meeting else stand.letter.subject or stand.letter.source.name or ""
    about = f"{moment.day or 'day unknown'}  {meeting} ({stand.letter.kind.value.replace('_', ' ')})"
    yield Text(f"\n{about}", style="bold")
    yield _positions(moment.positions)


def _parts(comparison: Comparison) -> Iterator[RenderableType]:
    sides = [letter.source.name or letter.subject or "letter" for letter in (comparison.before, comparison.after)]
    yield Rule(Text(" → ".join(sides), style="bold"), align="left")
    counts = Counter(position.change for position in comparison.positions)
    yield Text("Dutch positions: " + ", ".join(f"{counts[change]} {change.value}" for change in Change), style="bold")
    yield _positions(comparison.positions)
    guests = [(change.change, change.latest.name) for change in comparison.invitees]
    sessions = [(change.change, change.latest.title) for change in comparison.sessions]
    for title, rows in (("Sessions", sessions), ("Invited", guests)):
        other = [(change, name) for change, name in rows if change is not Change.KEPT]
        if other:
            yield Text(f"\n{title}", style="bold")
            yield _names(other)


def _positions(positions: tuple[PositionChange, ...]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for title, group in groupby(positions, key=lambda position: position.title):
        table.add_row("", "", Text(title or "(before the first heading)", style="underline"))
        for position in group:
            sign, style = _SIGNS[position.change]
            table.add_row(Text(sign, style=style), Text(_stances(position), style=style), Text(_sentence(position)))
    return table


def _stances(position: PositionChange) -> str:
    stances = [stand.position.stance.value for stand in (position.before, position.after) if stand is not None]
    return " → ".join(dict.fromkeys(stances))


def _sentence(position: PositionChange) -> str:
    sentence = position.latest.position.sentence
    if position.change is Change.CHANGED and position.before is not None:
        return f"{position.before.position.sentence}\n→ {sentence}"
    return sentence


def _names(rows: Sequence[tuple[Change, str]]) -> Table:
    table = Table.grid(padding=(0, 2))
    for change, name in rows:
        sign, style = _SIGNS[change]
        table.add_row(Text(sign, style=style), Text(name))
    return table
