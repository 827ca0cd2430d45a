"""Whether the words around a place say that something is held there: "vindt in Litouwen plaats", "op 21 mei te Finspång"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nl_agenda.find.meetings.zones import Zone
    from nl_agenda.find.names.places import Place

# Directly around a state's name alone: "vindt plaats in Litouwen", "die in Litouwen wordt gehouden".
_HELD_BEFORE = re.compile(
    r"(?:plaats|bijeen|gehouden|samen|vergadert|vindt|vinden|komt|komen|\d|[a-z]{1,12}dag|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|a\.s\.|aanstaande|jl\.|die|raad|top|conferentie|vergadering|bijeenkomst|ministeriële|[a-z]{1,20}raad|eurogroep|voorzitterschap|uitgenodigd|wordt) (?:de hoofdstad van )?\Z"
)
_HELD_AFTER = re.compile(
    r"\s?,?\s?(?:plaats\w*|gehouden|bijeen\w*|georganiseerd|worden? gehouden|wordt georganiseerd|organiseert|vergadert|samen\w*|zal|de |het |een )"
)
_SURELY_BEFORE = re.compile(
    r"(?:plaats|bijeen|gehouden|samen|vergadert|vindt|vinden|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober"
    r"|november|december|\d{4}|a\.s\.|aanstaande|jl\."
    r"|(?:kasteel|paleis|hotel|landgoed|abdij|congrescentrum|conferentiecentrum|vergadercentrum)(?: (?!te |in )[\w'’-]+){1,3}"
    r"|(?:castle|palace|centre|center|house|museum|universiteit|stadhuis)),? \Z"
)
_SURELY_AFTER = re.compile(
    r",? (?:(?:zal|zullen|wordt|worden|werd|is|worden) )?(?:plaats\w*|gehouden|bijeen\w*|georganiseerd|worden gehouden|vergader\w*|samen\w*)"
)


def is_held_behind(words: str) -> bool:
    """Tell whether a place that follows these words is where something is held."""
    return _HELD_BEFORE.search(words) is not None


def is_surely_held(zone: Zone, place: Place) -> bool:
    """Tell it of a name that only its place in the sentence shows to be a town: "op 21 mei a.s. te Finspång"."""
    before = re.sub(r"\b(?:in|te) \Z", "", zone.before(place.start, 60))
    return bool(_SURELY_BEFORE.search(before) or _SURELY_AFTER.match(zone.after(place.end, 40)))


def is_held(zone: Zone, place: Place) -> bool:
    """Tell whether something is held in a place."""
    before = re.sub(
        r"(?:,? (?:eveneens|ook|wederom|opnieuw))? (?:in|te|naar) (?:de hoofdstad van |de |het )?\Z",
        " ",
        zone.before(place.start, 60),
    )
    return bool(_HELD_BEFORE.search(before) or _HELD_AFTER.match(zone.after(place.end, 30)))
