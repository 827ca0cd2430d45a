"""Meetings by name: every formation of the lexicon, in full or in short, with the words that qualify it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from nl_agenda.lexicon import load


@dataclass(frozen=True, slots=True)
class MeetingName:
    """A meeting named in the text.

    Attributes:
        core: offset where the formation's own name begins, after its qualifiers.
        key: the formation; equal for its full and its short names.
        short: whether it is an abbreviation or short name.
        abbreviation: what stands in brackets behind it.
        informal: whether it is called informal.
        virtual: ``True`` where the name itself says that people do not meet in person.
    """

    start: int
    core: int
    end: int
    key: str
    body: str
    short: bool
    abbreviation: str | None
    informal: bool
    virtual: bool


_GENERIC = (
    r"(?:{gatherings}) (?:van |met |voor |tussen )?(?:de )?(?P<who>eu|navo|europese unie|vn|g20|g7|oeso|benelux)?[- ]{{0,2}}(?:[\w]+)?ministers"
    r"(?-i:(?: (?:van|voor) (?:[A-Z][\w-]+)(?:(?:, | en )[A-Z][\w-]+| [A-Z][\w-]+)*)?)"
)
_BESIDE = re.compile(
    r"(?:[Vv]oorafgaande? aan|[Nn]a afloop van|[Ee]n marge van|[Ii]n de marge van|[Vv]oorbereiding (?:van|op)|[Vv]oorbereiding|[Ii]n aanloop naar|"
    r"[Vv]ooruitlopend op|[Aa]ansluitend (?:aan|op)|[Tt]en behoeve van)(?: de| het)? ?\Z"
)
_ABBREVIATION = re.compile(r"\s?\((?:hierna:? |verder:? |de |afgekort:? )?[‘'“\"]?([A-Z][\w/-]{1,18}(?: [A-Z][\w-]+)?)[’'”\"]?\)")
_TAIL_BESIDE = re.compile(
    r"(?:[Vv]oorafgaande? aan|[Nn]a afloop van|[Ee]n marge van|[Ii]n de marge van|[Vv]oorbereiding (?:van|op)|[Vv]oorbereiding|[Ii]n aanloop naar|"
    r"[Vv]ooruitlopend op|[Aa]ansluitend (?:aan|op)|[Tt]en behoeve van)(?: de| het)? ?\Z"
)
_ABBREVIATION = re.compile(r",? \((?:hierna:? )?([A-Z]\w{1,9})\)")


@cache
def _qualifiers() -> str:
    return "|".join(sorted(load("bodies")["qualifiers"], key=lambda w: (-len(w), w)))


@cache
def _patterns() -> list[tuple[re.Pattern[str], str, str, bool]]:
    made = []
    lead = rf"(?<![\w-])(?P<lead>(?:(?:{_qualifiers()}) (?:bijeenkomst van de |vergadering van de |zitting van de )?)*)"
    for row in load("bodies")["formation"]:
        names = "|".join(row["names"])
        made.append((re.compile(rf"{lead}(?P<name>{names})(?![\w])", re.IGNORECASE), row["key"], row["body"], False))
        if row["short"]:
            made.append((re.compile(rf"(?<![\w-])(?P<lead>(?:(?:{_qualifiers()}) )*)(?P<name>{'|'.join(row['short'])})(?![\w-])"), row["key"], row["body"], True))
    gatherings = "|".join(load("bodies")["gatherings"])
    made.append((re.compile(rf"{lead}(?P<name>{_GENERIC.format(gatherings=gatherings)})(?!\w)", re.IGNORECASE), "MINISTERS", "", False))
    return made


_VIRTUAL = re.compile(r"videoconferentie|videovergadering|virtuele|digitale|telefonische|\bvtc\b", re.IGNORECASE)
_BODY_OF = {"eu": "EU", "europese unie": "EU", "navo": "NATO", "vn": "UN", "g20": "G20", "g7": "G7", "oeso": "OECD", "benelux": "BENELUX"}


def meeting_names(text: str, start: int, end: int) -> list[MeetingName]:
    """Return the meetings named between ``start`` and ``end``, in order; of overlapping names the longest."""
    found = sorted(_all(text, start, end), key=lambda n: (n.start - n.end, n.start))
    kept: list[MeetingName] = []
    for name in found:
        if _BESIDE.search(text, max(start, name.start - 40), name.start):
            continue  # "voorafgaand aan de Raad" places something else in time
        if not any(name.start < k.end and k.start < name.end for k in kept):
            kept.append(name)
    return sorted(kept, key=lambda n: n.start)


def _all(text: str, start: int, end: int) -> Iterator[MeetingName]:
    for pattern, key, body, short in _patterns():
        for match in pattern.finditer(text, start, end):
            if key == "MINISTERS":
                who = (match["who"] or "").casefold()
                if not who and "raad" not in text[max(0, match.start() - 40) : match.start()].casefold():
                    who = "eu" if "videoconferentie" in match["name"].casefold() else ""
                if who not in _BODY_OF:
                    continue
                body = _BODY_OF[who]  # noqa: PLW2901 - the body of a generic name is in its words
            bracket = _ABBREVIATION.match(text, match.end(), end)
            words = match[0].casefold()
            yield MeetingName(
                match.start(), match.start("name"), match.end(), key if key != "MINISTERS" else f"MINISTERS-{body}", body, short,
                bracket[1] if bracket else None, "informele" in words or "gymnich" in words or "informeel" in words, bool(_VIRTUAL.search(words)),
            )  # fmt: skip
