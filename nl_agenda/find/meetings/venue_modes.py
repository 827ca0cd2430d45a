"""How an announced meeting is held: in one place, at a distance, or both."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nl_agenda.find.meetings.announced import Announced, owner
from nl_agenda.find.meetings.zones import Zone, pattern
from nl_agenda.lexicon import load
from nl_agenda.models import VenueMode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from nl_agenda.find.names.places import Place

_BRACKET = re.compile(r" \([^()]{0,50}\b(?:videoconferentie|vtc|digitaal|virtueel|online|teleconferentie)\b[^()]{0,30}\)")


def mode_of(
    index: int, zones: Sequence[Zone], meetings: Sequence[Announced], relevant: Sequence[Zone], place: Place | None
) -> VenueMode | None:
    """Return how a meeting is held by the stretches that speak of it, ``None`` where they do not say."""
    meeting, alone = meetings[index], len(meetings) == 1
    own = [z for z in relevant if alone or z.about is not None or any(owner(n, meetings) is meeting for n in z.names)]
    near = [z for z in own if tells(z)]
    extra = [
        z
        for z in zones
        if alone and z.kind in {"cover", "opening"} and z not in near and z.says("generic") and not z.says("points")
    ]
    said = (z for z in own if is_hybrid(z) and (z.names or tells(z)))
    every = (z for z in zones if alone and z.kind in {"title", "cover", "opening"})
    of_all = (z for z in relevant if not z.names and is_hybrid(z) and z.says("all_meetings")) if not alone else ()
    if any(is_hybrid(z) for z in every) or any(_is_said_of(z, "hybrid", meeting, meetings) for z in said) or any(of_all):
        return VenueMode.HYBRID
    if any(n.virtual for n in meeting.names) or _is_virtual_in_brackets(zones, meeting, meetings):
        return VenueMode.VIRTUAL
    if any(_is_said_of(z, "held_virtually", meeting, meetings) and not z.says("not_live") for z in near):
        return VenueMode.VIRTUAL
    titled = [z for z in zones if z.kind == "title" and alone]
    linked = [
        z
        for z in [*near, *extra]
        if _is_said_of(z, "virtual", meeting, meetings) and not z.says("not_virtual") and not _is_beside(z)
    ]
    if any(_is_afar(z) and z.says("virtual") for z in titled) or (place is None and linked):
        return VenueMode.VIRTUAL
    if place is not None or any(z.says("physical") and not z.says("not_physical") for z in [*near, *extra]):
        return VenueMode.IN_PERSON
    return None


def tells(zone: Zone) -> bool:
    """Tell whether a stretch says that something is held, or offers an agenda or a report of it."""
    return zone.says("planning") or zone.says("agenda_markers") or zone.says("report_markers")


def is_hybrid(zone: Zone) -> bool:
    """Tell whether a stretch speaks of a meeting partly at a distance."""
    return _is_afar(zone) and zone.says("hybrid")


def _is_virtual_in_brackets(zones: Sequence[Zone], meeting: Announced, meetings: Sequence[Announced]) -> bool:
    """Tell "de Eurogroep (7 september, videoconferentie)"."""
    named = ((z, n) for z in zones for n in z.names if owner(n, meetings) is meeting)
    return any(_BRACKET.match(z.after(n.end, 80)) for z, n in named)


def _is_said_of(zone: Zone, group: str, meeting: Announced, meetings: Sequence[Announced]) -> bool:
    """Whether a sentence says something of a meeting, and not only of the others that it names."""
    if not _is_afar(zone) or not zone.says(group):
        return False
    if len(meetings) == 1 or len(zone.names) < 2:
        return True
    ends = [zone.start + m.end() for m in pattern(group).finditer(zone.lower)]
    meant = (next((n for n in reversed(zone.names) if n.end <= end), zone.names[0]) for end in ends)
    return any(owner(n, meetings) is meeting for n in meant)


def _is_afar(zone: Zone) -> bool:
    """Tell whether any word is there that tells of a meeting at a distance."""
    for word in load("announcements")["afar"]:  # noqa: SIM110 - in half the time of a generator, and asked of every sentence
        if word in zone.lower:
            return True
    return False


def _is_beside(zone: Zone) -> bool:
    """Tell whether it is a meeting beside the announced one that is virtual: "gevolgd door een videoconferentie"."""
    side, virtual = (pattern(name).search(zone.lower) for name in ("side_meetings", "virtual"))
    return side is not None and virtual is not None and side.start() < virtual.start()
