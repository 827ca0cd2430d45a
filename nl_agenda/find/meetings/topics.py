"""What a ministerial is on, where its name says so: "OESO-ministeriële bijeenkomst over de digitale economie"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nl_agenda.find.meetings.names import MeetingName
    from nl_agenda.find.meetings.zones import Zone

_GATHERING = re.compile(r"(?:ministeriële|bijeenkomst|conferentie|vergadering|top|forum|dialoog|raad van europa)\Z")
# Where people speak, "over" is on what they speak of.
_SPEAKS = re.compile(
    r"\b(?:spr(?:e|aa?)k|gesproken|besp|ge?discuss|discussi|gedachte|praa?t|debatt|onderhandel|overleg(?:t|gen)\b|beraadsl)"
)
_NO_TOPIC = (
    r"(?:op|te|plaats\w*|vind(?:t|en)|vond(?:en)?|die|dat|welke|waar\w*|worden?|werd(?:en)?|zal|zullen|kom(?:t|en)|bijeen|gehouden|toe|aan"
    r"|is|zijn|heeft|hebben|d\.d|dd|a\.s|aanstaande|onder|tijdens|met|u|uw|ik|wij|gaat|georganiseerd|(?:in|van) (?=[A-Z\d])|\d)"
)
_OVER = re.compile(
    rf" over (?!(?:een|twee|drie|vier|enkele|ruim|\d|het algemeen)\b)"
    rf"(?:(?!{_NO_TOPIC}\b)[^\W\d][\w-]*(?: (?!{_NO_TOPIC}\b))?){{1,9}}(?<! )"
)
_FOR = re.compile(
    r" voor (?:\w{0,20}(?:ontwikkelingssamenwerking|handel|landbouw|energie|klimaat|milieu|onderwijs|gezondheid|werkgelegenheid"
    r"|justitie|defensie|cultuur|sport|toerisme|wetenschap|innovatie|industrie|transport|vervoer|gendergelijkheid)|(?:buitenlandse|binnenlandse"
    r"|sociale|digitale) zaken|financiën)(?!\w)",
    re.IGNORECASE,
)
_LAST = re.compile(r"(?: (?:en|van|de|het|in|voor|over)){1,3}\Z")


def topic_end(text: str, zone: Zone, name: MeetingName) -> int:
    """Return where the name of a meeting ends, with what it is on where that stands behind it."""
    if name.short or not _GATHERING.search(zone.before(name.end, 20)):
        return name.end
    if zone.kind not in {"title", "heading"} and _SPEAKS.search(zone.lower):
        return name.end
    end = next((o for a, o in zone.alive if a <= name.start < o), name.end)
    return _end(_FOR.match(text, name.end, end) or _OVER.match(text, name.end, end), name.end)


def about_end(text: str, at: int, end: int) -> int:
    """Return where " over wonen en stedelijke ontwikkeling" ends that begins at a place; that place where nothing does."""
    return _end(_OVER.match(text, at, end), at)


def _end(match: re.Match[str] | None, at: int) -> int:
    if match is None:
        return at
    return match.end() - len(found[0]) if (found := _LAST.search(match[0])) else match.end()
