"""Who, of those named in a sentence, is said to take part."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from nl_agenda.find.mentions import Chain, Mention, chains
from nl_agenda.find.occasions import is_apart, is_exchange, is_occasion, is_of_others
from nl_agenda.find.people import are_strangers
from nl_agenda.find.persons import persons
from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import AnyOf, any_of, at_once
from nl_agenda.lexicon.signs import Signs, signs_of
from nl_agenda.lexicon.ways import needed, rarest_part
from nl_agenda.models import InviteeKind

BOUNDARY = re.compile(
    r";|, (?=(?:maar|terwijl|hoewel|omdat|aangezien|zodat|doch|want)\b)| (?=(?:maar|terwijl)\b)|"
    r" en (?=(?:wordt|werd|worden|werden) (?:vervangen|vertegenwoordigd)\b)"
)
GOVERNORS = ("met", "door", "van", "aan", "voor", "naast", "behalve", "benevens")  # the prepositions that _governs knows
TOPIC = frozenset({"over", "inzake", "rond", "rondom", "betreffende", "omtrent"})


@dataclass(frozen=True, slots=True)
class Participant:
    """A mention that takes part; ``family`` is the id of the words that say so, ``weak`` if members do the same."""

    mention: Mention
    family: str
    weak: bool
    plural: bool


@dataclass(frozen=True, slots=True)
class _Family:
    id: str
    governs: frozenset[str]
    kinds: frozenset[str]
    patterns: tuple[re.Pattern[str], ...]
    not_with: AnyOf | None
    direct: bool
    after: bool
    meeting_object: bool


def _compiled(patterns: list[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(p) for p in patterns)


@cache
def _families() -> tuple[_Family, ...]:
    return tuple(_family(row) for row in load("invitees")["families"])


def _family(row: dict[str, Any]) -> _Family:
    return _Family(
        row["id"], frozenset(row["governs"]), frozenset(row["kinds"]),
        _compiled(row["patterns"]),
        any_of(row["not_with"]) if "not_with" in row else None,
        row.get("direct", False), row.get("after", False), row.get("meeting_object", False),
    )  # fmt: skip


@cache
def _words() -> tuple[Signs[int], tuple[tuple[str, str, re.Pattern[str]], ...]]:
    """Return the expressions of all families, each with the family's id and letters it needs, by its number, and their signs."""
    rows = [(row["id"], p.removesuffix("$")) for row in load("invitees")["families"] for p in row["patterns"]]
    signs = signs_of({number: [p] for number, (_, p) in enumerate(rows)})
    letters = ["".join(n) if len(n := needed([p])) == 1 else "" for _, p in rows]
    return signs, tuple((id_, n, re.compile(p)) for (id_, p), n in zip(rows, letters, strict=True))


def _speaking(low: str) -> list[_Family]:
    """Return the families of which words are found in a text in lower case."""
    signs, words = _words()
    speaking = set[str]()
    for id_, letters, pattern in (words[number] for number in signs.within(low)):
        if letters in low and id_ not in speaking and pattern.search(low):
            speaking.add(id_)
    return [family for family in _families() if family.id in speaking] if speaking else []


@cache
def _all_families() -> re.Pattern[str]:
    """Return what is found wherever a family may be: of words that stand apart, it asks for the rarest only."""
    patterns = (p.removesuffix("$") for row in load("invitees")["families"] for p in row["patterns"])
    return at_once(map(rarest_part, patterns))


def brings_in(words: str) -> bool:
    """Tell whether a sentence has words that may say that someone takes part; without them, it need not be read."""
    return _all_families().search(words.lower()) is not None


@cache
def _excepted() -> tuple[re.Pattern[str], ...]:
    return _compiled(load("invitees")["absent"]["except"])


@cache
def _absent(name: str) -> AnyOf:
    return any_of(load("invitees")["absent"][name])


def participants(
    text: str, start: int, end: int, *, report: bool = False, names: frozenset[str] = frozenset()
) -> list[Participant]:
    """Return those in a sentence who take part, from left to right.

    ``names`` are words by which the meeting itself is known, so that one may take part "aan" it.
    """
    found: list[Participant] = []
    clauses = _clauses(text, start, end)
    for clause_start, clause_end in clauses:
        low = text[clause_start:clause_end].lower()
        speaking = _speaking(low)
        if not (speaking or found):
            continue
        if _is_absent(low) and not (speaking and _is_present_all_the_same(low, speaking)):
            if found and not chains(text, clause_start, clause_end):
                found = []  # "was uitgenodigd, maar kan niet aanwezig zijn"
        elif speaking:
            found += _in_clause(_Clause(text, clause_start, clause_end, low, names), speaking, report=report)
    return found


def _clauses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    bounds = [start, *(m.end() for m in BOUNDARY.finditer(text, start, end)), end]
    return [(a, b) for a, b in pairwise(bounds) if b > a]


def _is_absent(clause: str) -> bool:
    if not _absent("patterns").is_in(clause):
        return False
    for pattern in _excepted():
        clause = pattern.sub(" ", clause)
    return _absent("patterns").is_in(clause)


_ASIDE = re.compile(r", (?:die|dat|welke) [^,]*,")


def _is_present_all_the_same(low: str, speaking: list[_Family]) -> bool:
    """Tell whether only an aside denies something, of other things: "Oman, dat geen lid is, heeft een uitnodiging ontvangen"."""
    asides = _ASIDE.findall(low)
    if not asides or any(p.search(aside) for aside in asides for family in speaking for p in family.patterns):
        return False
    return not _is_absent(_ASIDE.sub(",", low))


_PRESENT = re.compile(
    r"\b(?:is|zal|zullen|wordt|worden|neemt|nemen|schuift|schuiven|sluit|sluiten|heeft|hebben|gaat|gaan|spreekt|spreken)\b"
)


def _is_elsewhere(clause: str, *, report: bool) -> bool:
    if _absent("wished").is_in(clause):
        return True
    if report:
        return False
    if _absent("before").is_in(clause):
        return True
    return _absent("past").is_in(clause) and _PRESENT.search(clause) is None


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause; ``low`` is its text in lower case, ``names`` are the words by which the meeting is known."""

    text: str
    start: int
    end: int
    low: str
    names: frozenset[str]


def _in_clause(clause: _Clause, speaking: list[_Family], *, report: bool) -> list[Participant]:
    found: list[Participant] = []
    here = [family for family in speaking if _may_govern(family, clause) and _may_hold(family, clause)]
    relative = [family for family in speaking if _is_of_relatives(family)] if _RELATIVE.search(clause.low) else []
    if not (here or relative) or _is_elsewhere(clause.low, report=report) or is_of_others(clause.low, clause.names):
        return found
    named = persons(clause.text, clause.start, clause.end)
    if (
        not named
        and not relative
        and all(map(_brings_in_persons, here))
        and not are_strangers(clause.text, clause.start, clause.end)
    ):
        return found  # as most clauses end: nobody is named whom they could bring in
    for chain in chains(clause.text, clause.start, clause.end, named):
        family = _family_for(chain, clause, here) or _family_of_relative(chain, clause, relative)
        if family is None or is_apart(clause.low[: chain.before - clause.start], clause.names):
            continue
        weak = _brings_in_persons(family)
        mentions = _without_descriptions(clause.text, chain.mentions)
        found += [Participant(m, family.id, weak, chain.plural) for m in mentions if _may_bring(family, m, plural=chain.plural)]
        body = _family_for(chain, clause, [f for f in here if _brings_in_bodies(f)]) if weak else None
        if body is not None:
            found += [Participant(m, body.id, weak=False, plural=chain.plural) for m in mentions if _may_bring(body, m)]
    return found


def _brings_in_persons(family: _Family) -> bool:
    """Tell whether a family brings in persons only: members of the meeting do the same."""
    return family.kinds == {"external"}


_AS = re.compile(r"\bals \Z")  # "is Turkije, als kandidaat-lidstaat, aanwezig"


def _without_descriptions(text: str, mentions: tuple[Mention, ...]) -> list[Mention]:
    """Leave out a group that only says who the persons after it are: "twee studenten, Saoirse Brennan en Jurgis Kalvaitis"."""
    described = {
        a.start for a, b in pairwise(mentions) if a.people and b.person and not re.search(r"\ben\b", text[a.end : b.start])
    }
    described |= {m.start for m in mentions if m.kind is InviteeKind.GROUP and _AS.search(text, max(0, m.start - 5), m.start)}
    return [m for m in mentions if m.start not in described]


def _may_bring(family: _Family, mention: Mention, *, plural: bool = False) -> bool:
    if _brings_in_bodies(family):
        return mention.kind is InviteeKind.ORGANISATION
    others = plural if family.kinds == {"person"} else mention.strangers or not _brings_in_persons(family)
    return mention.person is not None or others


def _brings_in_bodies(family: _Family) -> bool:
    return family.kinds == {"organisation"}


def _family_for(chain: Chain, clause: _Clause, here: list[_Family]) -> _Family | None:
    """Return the first family whose words bring in a chain that is governed as it is."""
    for family in here:
        if _governs(family, chain.governor):
            searched = clause.text[clause.start : chain.before].lower().rstrip() if family.direct else clause.low
            matches = (p.search(searched) for p in family.patterns)
            if any(m is not None and _fits(family, m, chain, clause) for m in matches):
                return family
    return None


_RELATIVE = re.compile(r", (?:die|dat|welke) ([^,;]*)")


def _is_of_relatives(family: _Family) -> bool:
    return "subject" in family.governs and not family.after and "external" not in family.kinds


def _family_of_relative(chain: Chain, clause: _Clause, families: list[_Family]) -> _Family | None:
    """Return the family of a relative clause right after a chain: "met Noorwegen, dat als waarnemer deelneemt"."""
    relative = _RELATIVE.match(clause.text, chain.mentions[-1].end, clause.end)
    if relative is None:
        return None
    part = _Clause(clause.text, relative.start(1), relative.end(1), relative.group(1).lower(), clause.names)
    for family in families:
        if any(p.search(part.low) for p in family.patterns) and _may_hold(family, part):
            return family
    return None


def _may_govern(family: _Family, clause: _Clause) -> bool:
    """Tell whether a clause has a word that a family's guests are governed by."""
    return "subject" in family.governs or any(_governs(family, word) for word in GOVERNORS if f"{word} " in clause.low)


def _governs(family: _Family, governor: str) -> bool:
    if governor == "":
        return "subject" in family.governs
    return governor in family.governs or (governor in ("behalve", "benevens") and "naast" in family.governs)


def _may_hold(family: _Family, clause: _Clause) -> bool:
    if family.not_with and family.not_with.is_in(clause.low):
        return False
    return not family.meeting_object or is_occasion(clause.low, clause.names)


_AWAY = re.compile(r"\bwaar(?:mee|van|over|op|uit|tegen|door|naar|onder)\b(?![^,]*,)")


def _fits(family: _Family, match: re.Match[str], chain: Chain, clause: _Clause) -> bool:
    position = chain.before - clause.start
    if family.direct:
        return True
    if family.id == "exchange with":
        return is_exchange(chain, clause.text, clause.start)
    if family.after:
        between = re.findall(r"[\w-]+", clause.low[match.end() : max(position, match.end())])
        return position >= match.end() and all(word in load("invitees")["between"]["words"] for word in between)
    if _AWAY.search(clause.low, match.end(), max(position, match.end())):
        return False
    where = [m.start() for m in re.finditer(r"\bwaar(?:aan|voor|bij|toe|in)\b", clause.low) if m.start() <= match.start()]
    return not where or position > where[-1]
