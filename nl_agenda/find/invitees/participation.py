"""Who, of those named in a sentence, is said to take part."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from nl_agenda.find.invitees.clauses import clauses_of
from nl_agenda.find.invitees.occasions import is_apart, is_exchange, is_occasion, is_of_others
from nl_agenda.find.invitees.phrases import Family, Phrase, Speaking, speaking
from nl_agenda.find.names.groups import are_strangers
from nl_agenda.find.names.mentions import Chain, Mention, chains
from nl_agenda.find.names.persons import persons
from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import AnyOf, any_of, one_of
from nl_agenda.lexicon.expressions import edge_behind
from nl_agenda.lexicon.word_signs import WordSigns
from nl_agenda.models import InviteeKind

if TYPE_CHECKING:
    from nl_agenda.nlp.analysis import Sentence

TOPIC = frozenset({"over", "inzake", "rond", "rondom", "betreffende", "omtrent"})


@dataclass(frozen=True, slots=True)
class Participant:
    """A mention that takes part; ``family`` is the id of the words that say so, ``weak`` if members do the same."""

    mention: Mention
    family: str
    weak: bool
    plural: bool


@cache
def _excepted() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(edge_behind(words)) for words in load("invitees")["absent"]["except"])


@cache
def _absent(name: str) -> AnyOf:
    return any_of(load("invitees")["absent"][name])


@cache
def _signs_of_absence() -> WordSigns[str]:
    return WordSigns({name: load("invitees")["absent"][name] for name in ("patterns", "wished", "before", "past")})


def participants(
    text: str, sentence: Sentence, said: list[Phrase], *, report: bool = False, names: frozenset[str] = frozenset()
) -> list[Participant]:
    """Return those in a sentence who take part, from left to right.

    Args:
        text: of the letter.
        sentence: the one that is read.
        said: its ``phrases``.
        report: whether the letter tells of a meeting that is over.
        names: words by which the meeting itself is known, so that one may take part "aan" it.
    """
    found: list[Participant] = []
    absence = _signs_of_absence().within(sentence.distinct)
    clauses = clauses_of(text, sentence.start, sentence.end)
    for clause_start, clause_end in clauses:
        low = text[clause_start:clause_end].lower()
        words = speaking(said if len(clauses) == 1 else [phrase for phrase in said if phrase.is_in(low)])
        if not (words or found):
            continue
        if "patterns" in absence and _is_absent(low) and not (words and _is_present_all_the_same(low, words)):
            if found and not chains(text, clause_start, clause_end):
                found = []  # "was uitgenodigd, maar kan niet aanwezig zijn"
        elif words and not _is_elsewhere(_without_asides(low, words) if absence else low, absence, report=report):
            found += _in_clause(_Clause(text, clause_start, clause_end, low, names), words, report=report)
    return found


def _is_absent(clause: str) -> bool:
    if not _absent("patterns").is_in(clause):
        return False
    for pattern in _excepted():
        clause = pattern.sub(" ", clause)
    return _absent("patterns").is_in(clause)


_ASIDE = re.compile(r", (?:die|dat|welke|waar(?:van|over|mee|aan|voor|tegen)?|wiens|wier) [^,]*,")


def _is_present_all_the_same(low: str, words: Speaking) -> bool:
    """Tell whether only an aside denies something, of other things: "Oman, dat geen lid is, heeft een uitnodiging ontvangen"."""
    asides = _ASIDE.findall(low)
    if not asides or any(family.is_in(aside) for aside in asides for family in words):
        return False
    return not _is_absent(_ASIDE.sub(",", low))


def _without_asides(low: str, words: Speaking) -> str:
    """Return a clause without what it tells by the way, if the rest says that someone comes: "X, die Y heeft bezocht, zal"."""
    if ", d" not in low and ", w" not in low:
        return low  # as in most there is no relative clause
    rest = _ASIDE.sub(",", low)
    return rest if rest != low and any(family.is_in(rest) for family in words) else low


_PRESENT = re.compile(
    r"\b(?:is|zal|zullen|wordt|worden|neemt|nemen|schuift|schuiven|sluit|sluiten|heeft|hebben|gaat|gaan|spreekt|spreken)\b"
)


def _is_elsewhere(clause: str, likely: set[str], *, report: bool) -> bool:
    """Tell whether someone is only wished for, or was there before; ``likely`` is what the words of the sentence may say."""
    if "wished" in likely and _absent("wished").is_in(clause):
        return True
    if report:
        return False
    if "before" in likely and _absent("before").is_in(clause):
        return True
    return "past" in likely and _absent("past").is_in(clause) and _PRESENT.search(clause) is None


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause; ``low`` is its text in lower case, ``names`` are the words by which the meeting is known."""

    text: str
    start: int
    end: int
    low: str
    names: frozenset[str]


def _in_clause(clause: _Clause, words: Speaking, *, report: bool) -> list[Participant]:
    found: list[Participant] = []
    here = {family: said for family, said in words.items() if _may_govern(family, clause) and _may_hold(family, clause)}
    relative = [family for family in words if _is_of_relatives(family)] if _RELATIVE.search(clause.low) else []
    if not (here or relative) or is_of_others(clause.low, clause.names):
        return found
    named = persons(clause.text, clause.start, clause.end)
    if (
        not named
        and not relative
        and all(map(_brings_in_persons, here))
        and not _several().is_in(clause.text[clause.start : clause.end])
        and not are_strangers(clause.text, clause.start, clause.end)
    ):
        return found  # as most clauses end: nobody is named whom they could bring in
    for chain in chains(clause.text, clause.start, clause.end, named):
        family = _family_for(chain, clause, here) or _family_of_relative(chain, clause, relative)
        if family is None:
            continue
        before, after = clause.low[: chain.before - clause.start], clause.low[chain.mentions[-1].end - clause.start :]
        if is_apart(before, after, clause.names, report=report):
            continue
        weak = _brings_in_persons(family)
        if family.id == "invited" and _asking().match(after):
            continue
        mentions = _without_descriptions(clause.text, chain.mentions)
        found += [Participant(m, family.id, weak, chain.plural) for m in mentions if _may_bring(family, m, plural=chain.plural)]
        body = _family_for(chain, clause, {f: here[f] for f in here if _brings_in_bodies(f)}) if weak else None
        if body is not None:
            found += [Participant(m, body.id, weak=False, plural=chain.plural) for m in mentions if _may_bring(body, m)]
    return _without_named(clause.text, found)


def _without_named(text: str, found: list[Participant]) -> list[Participant]:
    """Leave out a group that is named behind a colon: "twee jongeren bereid gevonden te spreken: Ana Rusu, student, en ..."."""
    named = [p.mention.start for p in found if p.mention.person and text.endswith(": ", 0, p.mention.start)]
    return [p for p in found if not (p.mention.people and any(p.mention.end < start for start in named))] if named else found


@cache
def _several() -> AnyOf:
    """Return what tells of several with one function: "de ministers van Marokko en Tunesië"."""
    return any_of([rf"(?:{one_of(load('functions')['plurals'])})(?: van [A-Z]\w+(?: Zaken)?)? (?:van|uit) "])


def _brings_in_persons(family: Family) -> bool:
    """Tell whether a family brings in persons only: members of the meeting do the same."""
    return family.kinds == {"external"}


@cache
def _asking() -> re.Pattern[str]:
    return re.compile(rf"\A(?:{load('invitees')['asking']['after']})")


_AS = re.compile(
    r"\bals (?:(?:enige|eerste|nieuwe?|volwaardige?|geassocieerde?) )?\Z"
)  # "is Turkije, als kandidaat-lidstaat, aanwezig"


_JOINED = re.compile(r"\b(?:en|alsmede|alsook|evenals)\b")


def _without_descriptions(text: str, mentions: tuple[Mention, ...]) -> list[Mention]:
    """Leave out a group that only says who the persons after it are: "twee studenten, Saoirse Brennan en Jurgis Kalvaitis"."""
    described = {a.start for a, b in pairwise(mentions) if a.people and b.person and not _JOINED.search(text, a.end, b.start)}
    described |= {m.start for m in mentions if m.kind is InviteeKind.GROUP and _AS.search(text, max(0, m.start - 20), m.start)}
    described |= {b.start for a, b in pairwise(mentions) if b.kind is InviteeKind.GROUP and _is_in_brackets(text, b)}
    described |= {a.start for a, b in pairwise(mentions) if _is_one_person(text, a, b)}
    return [m for m in mentions if m.start not in described]


def _is_in_brackets(text: str, mention: Mention) -> bool:
    """Tell whether a group is the short name of those before it: "Australië, Japan, Nieuw-Zeeland en Zuid-Korea (IP4)"."""
    return text[mention.start - 1 : mention.start] == "(" and text[mention.end : mention.end + 1] == ")"


_ASIDE_OF_ONE = re.compile(r", (?:(?:is|zal|wordt|heeft|neemt|schuift|sluit|woont|licht|geeft|houdt|opent|spreekt|praat)\b)")


def _is_one_person(text: str, a: Mention, b: Mention) -> bool:
    """Tell whether two functions are of one person: "de voorzitter van de top, de Kroatische premier, is uitgenodigd"."""
    return (
        a.person is not None
        and b.person is not None
        and a.person.name is None
        and text[a.end : b.start] in (", de ", ", het ")
        and _ASIDE_OF_ONE.match(text, b.end) is not None
    )


def _may_bring(family: Family, mention: Mention, *, plural: bool = False) -> bool:
    if _brings_in_bodies(family):
        return mention.kind is InviteeKind.ORGANISATION
    others = plural or (family.kinds != {"person"} and (mention.strangers or not _brings_in_persons(family)))
    return mention.person is not None or mention.sent or others


def _brings_in_bodies(family: Family) -> bool:
    return family.kinds == {"organisation"}


def _family_for(chain: Chain, clause: _Clause, here: Speaking) -> Family | None:
    """Return the first family whose words bring in a chain that is governed as it is."""
    for family, said in here.items():
        if _governs(family, chain.governor):
            searched = clause.text[clause.start : chain.before].lower().rstrip() if family.direct else clause.low
            matches = (pattern.search(searched) for pattern in said)
            if any(m is not None and _fits(family, m, chain, clause) for m in matches):
                return family
    return None


_RELATIVE = re.compile(r", (?:die|dat|welke) ([^,;]*)")


def _is_of_relatives(family: Family) -> bool:
    return "subject" in family.governs and not family.after and "external" not in family.kinds


def _family_of_relative(chain: Chain, clause: _Clause, families: list[Family]) -> Family | None:
    """Return the family of a relative clause right after a chain: "met Noorwegen, dat als waarnemer deelneemt"."""
    relative = _RELATIVE.match(clause.text, chain.mentions[-1].end, clause.end)
    if relative is None:
        return None
    part = _Clause(clause.text, relative.start(1), relative.end(1), relative.group(1).lower(), clause.names)
    for family in families:
        if family.is_in(part.low) and _may_hold(family, part):
            return family
    return None


def _may_govern(family: Family, clause: _Clause) -> bool:
    """Tell whether a clause has a word that a family's guests are governed by."""
    return "subject" in family.governs or any(f"{word} " in clause.low for word in family.prepositions)


def _governs(family: Family, governor: str) -> bool:
    return governor in family.prepositions if governor else "subject" in family.governs


def _may_hold(family: Family, clause: _Clause) -> bool:
    if family.not_with and family.not_with.is_in(clause.low):
        return False
    return not family.meeting_object or is_occasion(clause.low, clause.names)


_AWAY = re.compile(r"\bwaar(?:mee|van|over|op|uit|tegen|door|naar|onder)\b(?![^,]*,)")


def _fits(family: Family, match: re.Match[str], chain: Chain, clause: _Clause) -> bool:
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
