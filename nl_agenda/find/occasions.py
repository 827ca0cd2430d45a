"""What one takes part in: whether it is a meeting, and whether "met" tells with whom it is."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from nl_agenda.lexicon import load

if TYPE_CHECKING:
    from nl_agenda.find.mentions import Chain


@cache
def _not_met() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(load('invitees')['exchange']['nouns'])})\Z")


@cache
def _others_met() -> re.Pattern[str]:
    """Return the expression for those who meet someone apart from the meeting."""
    others = "|".join(load("invitees")["exchange"]["others"])
    return re.compile(
        rf"\b(?:{others})\b (?:[\w-]+ ){{0,3}}(?:spreek\w*|spra(?:k|ken)|overleg\w*|gesproken|ontmoet\w*)"
        rf"|\b(?:spreekt?|sprak|ontmoet|overlegt?) (?:{others})\b"
    )


def is_relation(before: str) -> bool:
    """Tell whether "met" at the end of words in lower case belongs to a noun that is no meeting ("betrekkingen met")."""
    head = re.search(r"([\wà-ÿ-]+)(?: \([^()]*\))? (?:samen )?met $", before)
    return head is not None and _not_met().search(head.group(1)) is not None


def is_exchange(chain: Chain, text: str, start: int) -> bool:
    """Tell whether "met" belongs to the exchange and not to a noun of another kind ("betrekkingen met")."""
    before = text[start : chain.before].lower()
    if is_relation(before):
        return False
    if re.search(r"\b(?:over|inzake|rond)\b[^,]*$", before) and not re.search(
        r"\b(?:spre(?:ekt|ken)|spra(?:k|ken)|gesprek|gedachten|wissel\w+|lunch\w*|ontbij\w*|diner\w*|werklunch)\b", before
    ):
        return False
    return _others_met().search(before) is None


_NO_OCCASION = frozenset([
    "te", "om", "voor", "de", "via", "en", "als", "met", "op", "over", "in", "tijdens", "of", "die", "dat", "ook", "zijn", "is",
    "bij", "deel", "mee", "woord",
])  # fmt: skip


def is_occasion(low: str, names: frozenset[str]) -> bool:
    """Tell whether what one takes part in, if it is said, is a meeting.

    "Als deelnemer aan het project" says who he is, not what he takes part in.
    """
    low = re.sub(r"\bals (?:\w+ )?(?:deelnemer|lid|partner|partij|partner) (?:aan|bij) (?:de |het )?[\w-]+", "", low)
    occasion = re.compile(load("invitees")["occasions"]["pattern"])
    said = re.findall(
        r"\b(?:aan|bij) ((?:(?:de|het|deze|dit|een|die|dat|beide|alle|zijn|hun|delen van|"
        r"eerste|tweede|derde|laatste|informele|formele|volgende|gehele|hele|of|meer|genoemde) )*)"
        r"(?=([\wà-ÿ-]+)(?: ([\wà-ÿ-]+))?)",
        low,
    )
    real = [(word, following) for _, word, following in said if word not in _NO_OCCASION]
    if not real:
        return True
    return any(occasion.fullmatch(w) or occasion.fullmatch(f) or w in names or f in names for w, f in real)
