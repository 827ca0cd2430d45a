"""Who of those that take part is a guest: not members, not the house itself, not the Dutch government."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nl_agenda.find.names import organisations, states
from nl_agenda.lexicon import load
from nl_agenda.models import InviteeKind, Meeting, Session, SessionKind

if TYPE_CHECKING:
    from nl_agenda.find.invitees.participation import Participant
    from nl_agenda.find.names.persons import Person
    from nl_agenda.segment.parts import Parts


def is_guest(participant: Participant, parts: Parts, meeting: Meeting, signatories: set[str], session: Session | None) -> bool:
    """Tell whether one who takes part is a guest of the meeting."""
    mention = participant.mention
    name = parts.words(*mention.name)
    if mention.kind is InviteeKind.PERSON:
        return mention.person is not None and _person(participant, mention.person, parts, meeting, signatories, session)
    if mention.kind is InviteeKind.COUNTRY:
        code = mention.code or ""
        return code != "NL" and not states.is_member(code, _circle(meeting), meeting.start)
    if mention.kind is InviteeKind.ORGANISATION:
        bare = organisations.without_abbreviation(name)
        return bare not in load("organisations")["regulars"].get(meeting.body, ()) and not _is_meeting(bare, meeting)
    members = {member.casefold() for member in load("groups")["members"]}
    own = name.casefold().rpartition(" van de ")[2] in members  # also "ministers van de lidstaten"
    return not own and name not in load("groups")["insiders"].get(meeting.body, ())


def _circle(meeting: Meeting) -> str:
    """Return whose members are no guests: of the Union's, those without the euro are guests of the others."""
    return "EURO" if meeting.body == "EU" and re.search("eurogroep|eurotop", meeting.name.casefold()) else meeting.body


def _is_meeting(name: str, meeting: Meeting) -> bool:
    return name in (meeting.name, meeting.abbreviation) or (
        re.fullmatch(r"Raad|.*Raad", name) is not None and name in meeting.name
    )


def _person(
    participant: Participant, person: Person, parts: Parts, meeting: Meeting, signatories: set[str], session: Session | None
) -> bool:
    function = person.function
    named = participant.family in ("named as guest", "leads a delegation")
    if person.name is not None and surname(parts.words(*person.name)) in {surname(s) for s in signatories}:
        return False
    if function is None:
        described = person.name is not None and (
            person.end > person.name[1] or parts.text.content[person.end : person.end + 2] == ", "
        )
        if _speaks_for_others(parts.text.content, person.start):
            return True
        return (not participant.weak and (described or participant.family != "exchange with")) or (
            session is not None and session.kind in (SessionKind.MEAL, SessionKind.THIRD_PARTY)
        )
    words = parts.words(function.start, function.end)
    if meeting.body == "NATO" and _OF_THE_UNION.match(words):
        return True
    elsewhere = _is_from_elsewhere(parts.text.content, person, meeting)
    announced = person.name is not None and session is not None and _ANNOUNCED.search(session.title) is not None
    if (
        function.origin == "NL"
        or (function.origin is None and re.match(load("invitees")["house"]["ours"], words, re.IGNORECASE))
        or _STANDS_IN.search(parts.text.content, max(0, person.start - 120), person.start)
        or _OF_THE_NETHERLANDS.search(parts.text.content, max(0, function.start - 14), function.start)
        or _is_sent_by_the_netherlands(parts.text.content, person)
        or (
            function.origin is None
            and not named
            and not announced
            and not elsewhere
            and _in_the_house(_with_body(parts, person, words), meeting)
        )
        or (meeting.name in words and re.search(rf"(?<![\w-]){re.escape(meeting.name)}$", words))
    ):
        return False
    commissioner = function.head in ("commissaris", "eurocommissaris") or re.search(
        r"commissaris(?!-)", words.casefold().split(" ")[0]
    )
    if commissioner and meeting.body == "EU" and not _FORMER.match(words) and not _is_foreign(words, meeting):
        return False
    if (
        function.origin is None
        and not elsewhere
        and re.match(load("invitees")["house"]["dutch"], words, re.IGNORECASE)
        and not _is_of_a_body(words)
    ):
        return person.name is not None and (
            announced or not re.match(r"(?:minister|staatssecretaris|minister-president|permanent)", words, re.IGNORECASE)
        )
    if person.name is None and function.origin is None and not function.complement and not _EUROPEAN.match(words):
        return False
    if (
        person.name is None
        and function.head == "lid"
        and not _ONE.search(parts.text.content, max(0, function.start - 6), function.start)
    ):
        return False  # "de Afrikaanse Unie, sinds kort lid van de G20"
    if _FORMER.match(words):
        return True  # no member any more
    if function.origin and states.is_member(function.origin, _circle(meeting), meeting.start):
        return named or participant.family == "invited" or function.head in load("invitees")["house"]["civil"]
    return True


def _speaks_for_others(text: str, at: int) -> bool:
    """Tell whether someone without a function speaks for others: "namens de vissers (EAA) spreekt de heer Bloem"."""
    before = text[max(0, at - 120) : at]
    begin = before.lower().rfind("namens ")
    if begin < 0 or _ADDRESSED.search(before[-12:]) is None or "." in before[begin:]:
        return False
    return not before[begin + len("namens ") :].startswith(("Nederland", "het kabinet", "de regering", "de Commissie"))


def _with_body(parts: Parts, person: Person, words: str) -> str:
    """Return a function with the body that stands behind the name ("vicevoorzitter Moreau van de Commissie")."""
    return words if person.name is None else words + parts.words(person.name[1], max(person.end, person.name[1]))


_EUROPEAN = re.compile(r"Europese (?!collega|ambt|commissaris|leider|president|minister|premier|voorzitter)")
_OF_THE_UNION = re.compile(r"(?:EU-)?(?:HV|HV/VP|HR/VP|[Hh]oge [Vv]ertegenwoordiger)\Z")
_FORMER = re.compile(r"\A(?:(?:voormalige?|oud-|ex-)|\w+ (?:oud-|ex-))", re.IGNORECASE)
_ONE = re.compile(r"\b(?:[Ee]en|[Hh]et|[Hh]aar|[Hh]un|[Zz]ijn) \Z")
_SENT = re.compile(
    r"(?:\b[Vv]an (?P<side>[A-Z]\w+) (?:zijde|kant)\b[^.;]*"
    r"|\b[Nn]amens (?:de |het )?(?P<of>[A-Z][\w' -]{2,50}?)(?: \([A-Z]\w{1,8}\))? "
    r"(?:neemt|nemen|zal|zullen|schuift|schuiven|sluit|is|zijn|komt|spreekt|spreken|woont|wordt|doet)\b[^.;]*"
    r"|\b(?P<by>[A-Z][\w -]{2,60}?)(?:,| wordt| zal worden) vertegenwoordigd door (?:de )?"
    r"|\bvertegenwoordigd door (?P<own>zijn|haar|hun) "
    r"|\b(?P<who>[A-Z]\w+) (?:minister|premier|president|vicepremier)\b[^.;]* (?:vervangen|vertegenwoordigen) door (?:de )?)\Z"
)


def _is_from_elsewhere(text: str, person: Person, meeting: Meeting) -> bool:
    """Tell whether the words before someone say for whom else he comes: "van Noorse zijde neemt de minister ..."."""
    before = text[max(0, person.start - 160) : person.start]
    told = any(word in before for word in ("zijde", "kant", "namens", "Namens", "door"))
    sent = _SENT.search(before) if told else None
    if sent is None:
        return False
    if sent["own"]:
        return re.search(r"\b(?:Nederland|Koninkrijk|kabinet)\b", before) is None
    if adjective := sent["side"] or sent["who"]:
        code = states.code_of_adjective(adjective)
    else:
        name = (sent["of"] or sent["by"]).rsplit(" en ")[-1].removeprefix("De ")
        code = states.code_of(name) or organisations.code_of(name) or (name if organisations.is_known(name) else None)
    return code is not None and code not in ("NL", meeting.body)


_FROM_HERE = re.compile(
    r"\b(?:[Nn]amens (?:Nederland|het kabinet|de (?:Nederlandse )?regering)|[Vv]an Nederlandse (?:zijde|kant))"
    r" [a-zà-ÿ]+(?: [a-zà-ÿ]+){0,4} \Z"
)
_FOR_HERE = re.compile(r"(?: [a-zà-ÿ]+){1,5} namens (?:Nederland|het kabinet|de (?:Nederlandse )?regering)\b")


def _is_sent_by_the_netherlands(text: str, person: Person) -> bool:
    """Tell whether someone comes "namens Nederland", as the words before or behind him say."""
    before = text[max(0, person.start - 90) : person.start]
    if ("amens " in before or "Nederlandse " in before) and _FROM_HERE.search(before):
        return True
    behind = text[person.end : person.end + 90]
    return "namens " in behind and _FOR_HERE.match(behind) is not None


_ANNOUNCED = re.compile(r"\bmet (?:de|een) [^,]*\b(?:van|uit)\b")  # by a heading: "Lunch met de minister van Defensie van India"
# "De minister zal worden vervangen door de ...": the Dutch one.
_STANDS_IN = re.compile(
    r"\b(?:Nederland|Koninkrijk|[Dd]e (?:minister|staatssecretaris|bewindspersoon)|[Ii]k|mij)\b[^.;]*"
    r" (?:vervangen|vertegenwoordigd|vertegenwoordigen|waarnemen|waargenomen)(?: worden)? door (?:de |het |een |mijn )?\Z"
)
_ADDRESSED = re.compile(r"(?:de heer|mevrouw|dhr\.|mw\.) \Z")
_OF_A_REGION = re.compile(r"(?i:minister-president|(?:vice-?|deelstaat)?premier) van (?!Algemene|Nederland)[A-Z]")
_OF_THE_NETHERLANDS = re.compile(r"\b(?:Nederlandse?|[Mm]ijn) \Z")


def _is_foreign(commissioner: str, meeting: Meeting) -> bool:
    """Tell whether a commissioner comes from elsewhere: of another body, or to the leaders, who have none among them."""
    leaders = "Europese Raad" in meeting.name or meeting.abbreviation == "ER"
    return leaders or re.search(load("invitees")["house"]["foreign_commissioner"], commissioner) is not None


def _is_of_a_body(words: str) -> bool:
    words = organisations.without_abbreviation(words)  # "de minister van Klimaat en Groene Groei (KGG)"
    if _OF_A_REGION.match(words) or re.search(r"\b(?:van|voor) (?:de|het) |^(?:VN|EU|NAVO|AU)-|\b[A-Z]{2,}", words):
        return True
    return " van " in words and organisations.mentions(words[words.index(" van ") :])


def _in_the_house(words: str, meeting: Meeting) -> bool:
    house = load("invitees")["house"]
    pattern = house.get(meeting.body)
    low = words.casefold()
    return bool(pattern and re.fullmatch(pattern, low)) or low in house["plain"]


def surname(name: str) -> str:
    """Return the last word of a name, to compare names by."""
    return name.rsplit(" ", maxsplit=1)[-1].casefold()
