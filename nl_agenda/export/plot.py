"""Pictures of many letters: stances by meeting, and guests over time."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from nl_agenda.errors import InvalidInputError, MissingDependencyError
from nl_agenda.export.selection import PositionQuery, Words, stands
from nl_agenda.models import InviteeKind, Letter, Meeting, Stance

if TYPE_CHECKING:
    from matplotlib.axes import Axes

# Paul Tol's vibrant colours with two of his muted ones: told apart with every kind of colour blindness. The hatches tell them
# apart in print. In this order: what is liked at the bottom, what is not at the top.
_STANCES: dict[Stance, tuple[str, str]] = {
    Stance.SUPPORT: ("#0077bb", ""),
    Stance.WELCOME: ("#33bbee", "..."),
    Stance.ADVOCATE: ("#009988", "///"),
    Stance.EMPHASISE: ("#332288", ""),
    Stance.NECESSITY: ("#ddcc77", "xxx"),
    Stance.CONDITIONAL: ("#ee3377", "\\\\\\"),
    Stance.UNDECIDED: ("#bbbbbb", ""),
    Stance.CONCERN: ("#ee7733", "+++"),
    Stance.OPPOSE: ("#cc3311", "|||"),
}
_GUESTS: dict[InviteeKind, tuple[str, str]] = {
    InviteeKind.COUNTRY: ("#0077bb", "o"),
    InviteeKind.ORGANISATION: ("#ee7733", "s"),
    InviteeKind.GROUP: ("#009988", "D"),
    InviteeKind.PERSON: ("#cc3311", "^"),
}
_LONGEST_LABEL = 40


def stances_by_meeting(
    letters: Iterable[Letter],
    *,
    topic: Words | None = None,
    holder: str | None = None,
    ax: Axes | None = None,
) -> Axes:
    """Draw how many positions of each stance were taken for each meeting, as stacked bars, earliest meeting on top.

    Meetings whose day is not known are left out. Letters on the same meeting (an agenda and its report) stand in one bar.

    Args:
        letters: in any order.
        topic: only positions on this, as in ``LetterSet.filter``.
        holder: only positions of this holder.
        ax: where to draw; a new figure if none is given (``ax.figure``), which belongs to no window and no notebook.

    Raises:
        InvalidInputError: there is nothing to draw, or a topic has no words.
        MissingDependencyError: matplotlib is not installed (extra ``plot``).
    """
    query = PositionQuery.of(topic=topic, holder=holder)
    counted: dict[tuple[dt.date, str], Counter[Stance]] = {}
    for stand in (stand for letter in letters for stand in stands(letter) if query.takes(stand)):
        meeting = stand.meeting or next(iter(stand.letter.meetings), None)
        if meeting is not None and meeting.start is not None:
            counted.setdefault((meeting.start, _short(meeting)), Counter())[stand.position.stance] += 1
    bars = sorted(counted)
    if not bars:
        raise InvalidInputError("There are no such positions for meetings whose day is known; nothing can be drawn.")
    ax = _axes(len(bars)) if ax is None else ax
    left = [0] * len(bars)
    for stance, (colour, hatch) in _STANCES.items():
        widths = [counted[bar][stance] for bar in bars]
        if any(widths):
            ax.barh(range(len(bars)), widths, left=left, color=colour, hatch=hatch, label=stance.value, edgecolor="white", lw=0.5)
            left = [before + width for before, width in zip(left, widths, strict=True)]
    _label_rows(ax, [f"{name}  {day}" for day, name in bars])
    _label_counts(ax)
    return ax


def guests_over_time(letters: Iterable[Letter], *, most: int = 20, ax: Axes | None = None) -> Axes:
    """Draw who was invited when: a row a guest, the most frequent on top, a mark a meeting.

    Args:
        letters: in any order; the same meeting in two letters is one mark.
        most: how many guests to show.
        ax: as for ``stances_by_meeting``.

    Raises:
        InvalidInputError: nobody is invited to a meeting whose day is known.
        MissingDependencyError: matplotlib is not installed (extra ``plot``).
    """
    days: dict[str, set[dt.date]] = {}
    seen: dict[str, tuple[str, InviteeKind]] = {}
    for meeting in (meeting for letter in letters for meeting in letter.meetings if meeting.start is not None):
        for invitee in (*meeting.invitees, *(guest for session in meeting.sessions for guest in session.invitees)):
            key = invitee.code or invitee.name.casefold()
            seen.setdefault(key, (invitee.name, invitee.kind))
            days.setdefault(key, set()).add(_day(meeting))
    rows = sorted(days, key=lambda key: (-len(days[key]), min(days[key]), key))[:most]
    if not rows:
        raise InvalidInputError("Nobody is invited to a meeting whose day is known; nothing can be drawn.")
    ax = _axes(len(rows)) if ax is None else ax
    for kind, (colour, marker) in _GUESTS.items():
        points = [(day, row) for row, key in enumerate(rows) for day in sorted(days[key]) if seen[key][1] is kind]
        if points:
            at: Any = [day for day, _ in points]  # matplotlib takes days, whatever its annotations say
            ax.scatter(at, [row for _, row in points], c=colour, marker=marker, label=kind.value, zorder=3)
    _label_rows(ax, [_cut(seen[key][0]) for key in rows])
    _label_days(ax)
    return ax


def _label_rows(ax: Axes, labels: list[str]) -> None:
    ax.set_yticks(range(len(labels)), labels, fontsize="small")
    ax.set_ylim(len(labels) - 0.5, -0.5)
    ax.spines[["top", "right"]].set_visible(False)
    # Beside the picture, where it hides nothing.
    ax.legend(loc="upper left", bbox_to_anchor=(1, 1), frameon=False)


def _label_counts(ax: Axes) -> None:
    from matplotlib.ticker import MaxNLocator

    ax.xaxis.set_major_locator(MaxNLocator(integer=True))
    ax.set_xlabel("positions")


def _label_days(ax: Axes) -> None:
    from matplotlib import dates as untyped

    dates: Any = untyped
    locator = dates.AutoDateLocator(minticks=3, maxticks=8)
    ax.xaxis.set_major_locator(locator)
    ax.xaxis.set_major_formatter(dates.ConciseDateFormatter(locator))
    ax.grid(axis="y", color="#dddddd", linewidth=0.8)


def _axes(rows: int) -> Axes:
    try:
        from matplotlib.figure import Figure
    except ImportError as error:
        raise MissingDependencyError("Pictures need matplotlib: pip install 'nl-agenda[plot]'.", extra="plot") from error
    return Figure(figsize=(9, max(3.0, 0.8 + 0.25 * rows)), layout="constrained").subplots()


def _short(meeting: Meeting) -> str:
    """The name, or the abbreviation where the name is long: "Raad" alone would say too little."""
    return _cut(meeting.name) if len(meeting.name) <= _LONGEST_LABEL else _cut(meeting.abbreviation or meeting.name)


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST_LABEL else f"{name[: _LONGEST_LABEL - 1].rstrip()}…"


def _day(meeting: Meeting) -> dt.date:
    assert meeting.start is not None  # noqa: S101 - the others were left out
    return meeting.start
