"""Meetings by name: every formation of the lexicon, in full or in short, with the words that qualify it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from nl_agenda.find.meetings.formations import Formation, lead_pattern, likely
from nl_agenda.find.meetings.plural_names import in_plural, may_hold_plural
from nl_agenda.lexicon import load


@dataclass(frozen=True, slots=True)
class MeetingName:
    """A meeting named in the text.

    Attributes:
        core: offset where the formation's own name begins, after its qualifiers.
        key: the formation; equal for its full and its short names.
        part: the strand of it that meets alone, ``None`` for the whole or where it is not said.
        short: whether it is an abbreviation or short name.
        abbreviation: what stands in brackets behind it.
        informal: whether it is called informal; ``False`` for "formele" too, see ``formal``.
        virtual: ``True`` where the name itself says that people do not meet in person.
    """

    start: int
    core: int
    end: int
    key: str
    part: str | None
    body: str
    short: bool
    abbreviation: str | None
    informal: bool
    formal: bool
    virtual: bool

    def fits(self, other: MeetingName) -> bool:
        """Tell whether two names may mean the same meeting."""
        return self.key == other.key and (self.part is None or other.part is None or self.part == other.part)


_BRACKET = re.compile(
    r"\s?\((?:hierna(?: te noemen)?:? |verder:? |kortweg |de |afgekort:? )*[‘'“\"„]?([A-Za-z][\w/&-]{1,18}(?:[ -][A-Z0-9][\w-]*)?)[’'”\"]?\)"
)
_VIRTUAL = re.compile(
    r"videoconferentie|videovergadering|videobijeenkomst|teleconferentie|virtuele|digitale (?!zaken|ministers|economie|agenda|bewindslieden|bewindspersonen|staatssecretarissen|interne)|telefonische|online |\bvtc\b"
)
_INFORMAL = re.compile(r"\binforme(?:le|el)\b|gymnich")
_FORMAL = re.compile(r"\b(?:formele|reguliere)\b")


def meeting_names(text: str, start: int, end: int) -> list[MeetingName]:
    """Return the meetings named between ``start`` and ``end``, in order; of overlapping names the longest."""
    lower = lowered(text[start:end])
    found = [*_all(text, start, end, lower)]
    kept = list(in_plural(text, lower, start, _all)) if may_hold_plural(lower) else []
    if not (found or kept):
        return []  # as in most sentences
    found.sort(key=lambda n: (n.start - n.end, n.start, n.part is None))
    taken = [(name.start, name.end) for name in kept]
    for name in found:
        # Those taken are disjoint and in order, so only its two neighbours can overlap a name.
        at = bisect_left(taken, (name.start, name.end))
        if (at and taken[at - 1][1] > name.start) or (at < len(taken) and taken[at][0] < name.end):
            continue
        taken.insert(at, (name.start, name.end))
        kept.append(name)
    return _without_appositions(text, sorted(kept, key=lambda n: n.start))


_OPENED = re.compile(r"\s?\((?:hierna(?: te noemen)?:? |verder:? |kortweg |de |ofwel )*[‘'“\"„]?\Z")


def _without_appositions(text: str, names: list[MeetingName]) -> list[MeetingName]:
    """The "Raad Justitie en Binnenlandse Zaken (JBZ-Raad)" is one name with its short form."""
    kept: list[MeetingName] = []
    for name in names:
        last = kept[-1] if kept else None
        if last is not None and last.key == name.key and _OPENED.fullmatch(text, last.end, name.start):
            letters = _LETTERS_TOO.match(text, name.end)
            short = letters[1] if letters and _is_abbreviation(letters[1]) else text[name.core : name.end]
            kept[-1] = replace(last, abbreviation=last.abbreviation or short)
        else:
            kept.append(name)
    return kept


def _all(text: str, start: int, end: int, lower: str | None = None) -> Iterator[MeetingName]:
    lower = lowered(text[start:end]) if lower is None else lower
    for formation in likely(text[start:end], lower):
        words = text[start:end] if formation.short or formation.cased else lower
        for match in formation.pattern.finditer(words):
            name = _name(text, lower, start, match, formation.key, _part(formation, match), formation.body, short=formation.short)
            yield _of_its_body(name, lower, start) if formation.topics else name
    if not any(word in lower for word in _WHO):
        return
    for match in _ministers().finditer(lower):
        whose = match["who"] or match["whose"] or ""
        body = load("bodies")["whose"].get(whose) or ("EU" if "leden van de raad" in match[0] else None)
        if body is not None:
            yield _name(text, lower, start, match, f"MINISTERS-{body}", None, body, short=False)


def _of_its_body(name: MeetingName, lower: str, start: int) -> MeetingName:
    """Tell of "de Raad van Europa belegt zijn conferentie van ministers van Sport" whose ministers they are."""
    before = lower[max(0, name.start - start - 130) : name.start - start]
    if not before.endswith((" zijn ", " haar ")) or (whose := _its().search(before)) is None:
        return name
    body = load("bodies")["whose"][whose[1]]
    return name if body == "EU" else replace(name, key=f"MINISTERS-{body}", part=None, body=body)


@cache
def _its() -> re.Pattern[str]:
    whose = "|".join(sorted(load("bodies")["whose"], key=lambda w: (-len(w), w)))
    return re.compile(rf"\b({whose})\b[^.;]{{0,90}} (?:zijn|haar) \Z")


def lowered(words: str) -> str:
    """Return the words in lower case, every character still in its place."""
    lower = words.lower()
    return lower if len(lower) == len(words) else "".join(c.lower() if len(c.lower()) == 1 else c for c in words)


def _part(formation: Formation, match: re.Match[str]) -> str | None:
    if formation.part is not None:
        return formation.part
    return next((k for k, v in match.groupdict().items() if v and k.isupper()), None)


def _name(
    text: str, lower: str, start: int, match: re.Match[str], key: str, part: str | None, body: str, *, short: bool
) -> MeetingName:
    lead = lead_pattern().search(lower, max(0, match.start() - 130), match.start())
    words = (lead[0] if lead else "") + lower[match.start() : match.end()]
    # "videoconferentie van de leden van de Raad" is the meeting's name; "vergadering van de Raad" is the Raad.
    whole = lead and lead["gathering"] and (lead["members"] or _VIRTUAL.search(lead["gathering"]))
    return MeetingName(
        start=start + (lead.start() if lead else match.start()),
        core=start + (lead.start("gathering") if lead and whole else match.start()),
        end=start + match.end(),
        key=key,
        part=part,
        body=body,
        short=short,
        abbreviation=abbreviation_behind(text, start + match.end(), start + len(lower)),
        informal=bool(_INFORMAL.search(words)),
        formal=bool(_FORMAL.search(words)),
        virtual=bool(_VIRTUAL.search(words)),
    )


def abbreviation_behind(text: str, at: int, end: int) -> str | None:
    """Return the abbreviation in brackets right behind a name."""
    bracket = _BRACKET.match(text, at, end)
    if bracket is None and text.startswith(" (", at, end):
        bracket = _NAME_AND_LETTERS.match(text, at, end)
    return bracket[1] if bracket and _is_abbreviation(bracket[1]) else None


# "(Foreign Ministers Meeting, FMM)": the name in another language may be known, or not.
_LETTERS_TOO = re.compile(r", ([A-Z][\w-]{1,9})\)")
_NAME_AND_LETTERS = re.compile(r" \([A-Z][a-z]+(?: [A-Z][a-z]+){1,5}, ([A-Z][\w-]{1,9})\)")


def _is_abbreviation(word: str) -> bool:
    return (
        word[0].isupper()
        and (sum(c.isupper() for c in word) > 1 or word in {"Raad", "Top", "Gymnich", "Thalassa"})
        and not word.isdigit()
    )


_WHO = ("ministers", "leiders", "staatssecretarissen", "leden van de raad")  # one of them is in whatever _ministers finds


@cache
def _ministers() -> re.Pattern[str]:
    """Forms: "bijeenkomst van EU-ministers van X", "informele bijeenkomst van de ministers van X van de Europese Unie"."""
    table = load("bodies")
    whose = "|".join(sorted(table["whose"], key=lambda w: (-len(w), w)))
    gatherings = "|".join(sorted(table["gatherings"], key=lambda w: (-len(w), w)))
    return re.compile(
        rf"(?<![\w-])(?P<name>(?:{gatherings}) (?:van |met |voor |tussen )?(?:de )?(?:leden van de raad|"
        rf"(?:(?P<who>{whose})[- –]{{0,3}})?(?:\w{{3,25}}[- ]?)?(?:ministers|leiders|regeringsleiders|staatssecretarissen)"
        rf"(?: (?:van|voor|verantwoordelijk voor|belast met) (?!de |het )[^\W\d]\w+(?: zaken)?(?:(?:, \w+){{0,4}},? en (?!de |het |op )\w+(?: zaken)?)?)?"
        rf"(?: van (?:de |het )?(?P<whose>{whose}))?))(?!\w)"
    )
