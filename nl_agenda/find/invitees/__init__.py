"""Guests of a meeting and of its sessions."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from nl_agenda.find.invitees.guests import is_guest
from nl_agenda.find.invitees.occasions import is_relation
from nl_agenda.find.invitees.participation import Participant, participants
from nl_agenda.find.invitees.phrases import leave_open, phrases
from nl_agenda.find.invitees.same_invitees import are_same, is_named_later, role_words, stands_for, words_that_tell
from nl_agenda.find.names import states
from nl_agenda.find.names.mentions import Mention, chains, names_members
from nl_agenda.find.names.persons import persons
from nl_agenda.lexicon import load
from nl_agenda.models import Invitee, InviteeKind, InviteeStatus, Meeting, Session, SessionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from nl_agenda.find.names.functions import Function
    from nl_agenda.find.sessions.programme import Programme
    from nl_agenda.nlp.analysis import Analysis
    from nl_agenda.segment.parts import Paragraph, Parts

LONGEST = 2000  # characters; what is longer is no sentence that names guests
ORDINALS = {"eerste": 0, "tweede": 1, "derde": 2, "vierde": 3, "vijfde": 4, "laatste": -1}


class GuestList:
    """Collects guests per meeting and session, in the order in which they are named."""

    def __init__(self, parts: Parts, meetings: tuple[Meeting, ...], sessions: list[list[Session]], *, report: bool) -> None:
        self.parts = parts
        self.meetings = meetings
        self.sessions = sessions
        self.names = [_names(meeting) for meeting in meetings]
        self.report = report
        self.at_meeting: list[list[Invitee]] = [[] for _ in meetings]
        self.at_session: list[list[list[Invitee]]] = [[[] for _ in row] for row in sessions]
        self.roles: dict[str, str] = {}
        self.signatories = {signature.name for signature in parts.signatures if signature.name}

    def read(self, programme: Programme, analysis: Analysis) -> None:
        """Read every sentence that stands in the part of a meeting or a session."""
        open_in = -1  # the paragraph in which the sentence before has only told how many are invited
        for sentence in analysis.sentences:
            paragraph = self.parts.paragraphs[sentence.paragraph]
            place = programme.place_of(paragraph.section)
            if place is None or sentence.end - sentence.start > LONGEST:
                continue
            meeting, session = place
            words = self.parts.words(sentence.start, sentence.end)
            with_members = session is None and names_members(words)
            said = [
                phrase for phrase in phrases(sentence, words) if phrase.family.id != "namely" or open_in == sentence.paragraph
            ]
            open_in = sentence.paragraph if leave_open(said, words) else -1
            if not (said or with_members):
                continue
            if session is None:
                meeting = self._meeting_named(words, meeting)
            found = participants(self.parts.text.content, sentence, said, report=self.report, names=self.names[meeting])
            for participant in found:
                own = session
                if session is None:
                    own = self._session_named(words, meeting, words[: participant.mention.start - sentence.start])
                self._add(participant, meeting, own)
            if with_members:
                self._members(sentence.start, sentence.end, meeting)
        self._headings()
        for row, items in zip(self.at_meeting, self.at_session, strict=True):
            named = [invitee for item in items for invitee in item]
            row[:] = [invitee for invitee in row if not any(is_named_later(other, invitee) for other in named)]

    def _meeting_named(self, words: str, meeting: int) -> int:
        """Return the meeting that a sentence names, the given one if none or several."""
        named = [
            i
            for i, m in enumerate(self.meetings)
            if any(n and n in words and re.search(rf"(?<![\w-]){re.escape(n)}(?![\w-])", words) for n in (m.name, m.abbreviation))
        ]
        return named[0] if len(named) == 1 else meeting

    def _session_named(self, words: str, meeting: int, before: str) -> int | None:
        """Return the session that a sentence of the introduction points to, for someone before whom some of its words stand."""
        own = self.sessions[meeting]
        low = words.casefold()
        meal = re.search(
            r"\b(?:tijdens|bij|aan|voor|op) (?:de|het|een) (?:\w+ )?(?:werk)?(lunch|diner|ontbijt)\b"
            r"|\b(?:werk)?(?:lunch|diner|ontbijt) (?:plaats |voorzien |gepland |georganiseerd )?met\b",
            low,
        )
        if meal and not re.search(r"\b(?:bijeenkomst|ontmoeting|overleg)\b.* met ", before[meal.end() :]):
            kind = next(k for k in ("lunch", "diner", "ontbijt") if k in meal.group())
            meals = [i for i, s in enumerate(own) if s.kind is SessionKind.MEAL and kind in s.title.casefold()]
            return meals[0] if len(meals) == 1 else None
        ordinal = re.search(rf"\b({'|'.join(ORDINALS)}) (werksessie|sessie|onderwerp|agendapunt|punt)\b", low)
        if ordinal:
            word = ordinal.group(2)
            rows = [i for i, s in enumerate(own) if not word.endswith("sessie") or "sessie" in s.title.casefold()]
            index = ORDINALS[ordinal.group(1)]
            return rows[index] if -len(rows) <= index < len(rows) else None
        about = re.search(
            r"\b(?:bespreking|agendapunt|onderwerp|sessie|punt|debat|gedachtewisseling)"
            r"(?: (?:van|over|met betrekking tot|inzake))? (?:de |het )?([A-Z“‘«][^,.;]{3,})",
            words,
        )
        if about:
            hits = [i for i, s in enumerate(own) if about.group(1).casefold().startswith(s.title.casefold())]
            return hits[0] if hits else None
        met = [
            i
            for i, s in enumerate(own)
            if s.kind is SessionKind.THIRD_PARTY
            and re.search(r"\b(?:bijeenkomst|ontmoeting|sessie) (?:\w+ ){0,2}met\b", low)
            and (_shares_name(s.title, words) or _long_words(s.title) & _long_words(words[len(before) :]))
        ]
        return met[0] if len(met) == 1 else None

    def _add(self, participant: Participant, meeting: int, session: int | None) -> None:
        mention = participant.mention
        if mention.member or not is_guest(
            participant, self.parts, self.meetings[meeting], self.signatories, self._session(meeting, session)
        ):
            return
        invitee = self._invitee(mention, meeting, session)
        if invitee is not None:
            self._put(invitee, meeting, session)

    def _session(self, meeting: int, session: int | None) -> Session | None:
        return None if session is None else self.sessions[meeting][session]

    def _put(self, invitee: Invitee, meeting: int, session: int | None) -> None:
        row = self.at_meeting[meeting] if session is None else self.at_session[meeting][session]
        for index, other in enumerate(row):
            if is_named_later(invitee, other):
                row[index] = invitee
                return
            if are_same(invitee, other) or is_named_later(other, invitee):
                return
        row.append(invitee)

    def _invitee(self, mention: Mention, meeting: int, session: int | None) -> Invitee | None:
        text = self.parts.text
        name = " ".join(text.content[mention.name[0] : mention.name[1]].split())
        if mention.kind is InviteeKind.COUNTRY and mention.code and states.code_of_adjective(name) == mention.code:
            name = states.name_of(mention.code)
        role = None
        if mention.person is not None:
            function = mention.person.function
            role = text.content[function.start : function.end] if function else self.roles.get(name)
            if role is None or role.casefold() in load("invitees")["house"]["plain"]:
                role = self._role_in_heading(meeting, session) or role
            if function and mention.person.name and role:
                self.roles.setdefault(name, role)
        return Invitee(name=name, kind=mention.kind, role=role, code=mention.code, span=text.span(mention.start, mention.end))

    def _role_in_heading(self, meeting: int, session: int | None) -> str | None:
        own = self._session(meeting, session)
        if own is None:
            return None
        found = [
            m
            for c in chains(own.title, 0, len(own.title))
            for m in c.mentions
            if m.person and m.person.function and not m.person.name
        ]
        return own.title[found[0].start : found[0].end] if len(found) == 1 else None

    def _members(self, start: int, end: int, meeting: int) -> None:
        """List stated members ("Naast de 32 bondgenoten ...") with their status."""
        for chain in chains(self.parts.text.content, start, end):
            for mention in chain.mentions:
                if mention.member and chain.governor in ("naast", "behalve", "met", "door", ""):
                    name = self.parts.words(*mention.name)
                    self._put(
                        Invitee(
                            name=name,
                            kind=InviteeKind.GROUP,
                            status=InviteeStatus.MEMBER,
                            span=self.parts.text.span(*mention.name),
                        ),
                        meeting,
                        None,
                    )

    def _headings(self) -> None:
        """Add those with whom a heading announces a meal or a meeting, unless the text names who comes for them."""
        for meeting, row in enumerate(self.sessions):
            for index, session in enumerate(row):
                if session.kind in (SessionKind.MEAL, SessionKind.THIRD_PARTY):
                    self._heading(meeting, index, session)

    def _heading(self, meeting: int, index: int, session: Session) -> None:
        text, shift, stop = self.parts.text.content, session.span.start, self._heading_end(session)
        if "met" not in text[shift:stop].lower():
            return
        there = self.at_session[meeting][index]
        sent = any(i.kind is InviteeKind.PERSON or i.code for i in there)
        for chain in chains(text, shift, stop):
            if chain.governor != "met" or is_relation(text[shift : chain.before].casefold()):
                continue
            all_sent = sent and len(chain.mentions) <= len(there)
            for mention in chain.mentions if all_sent else [self._named_below(m, session) for m in chain.mentions]:
                represented = mention.kind is not InviteeKind.GROUP and all_sent
                known = Participant(mention, "heading", weak=False, plural=False)
                if represented or not is_guest(known, self.parts, self.meetings[meeting], self.signatories, session):
                    continue
                invitee = self._invitee(mention, meeting, index)
                if invitee and not any(are_same(invitee, other) for other in there):
                    self._group(invitee, there, meeting, session) if invitee.kind is InviteeKind.GROUP else there.append(invitee)

    def _heading_end(self, session: Session) -> int:
        """Return where the heading of a session ends, with what it says of the treatment: "Lunch: gesprek met de premier"."""
        part = self.parts.sections[session.section] if session.treatment and session.section is not None else None
        return part.heading_end if part and part.heading_start <= session.span.start < part.heading_end else session.span.end

    def _below(self, session: Session) -> Iterator[Paragraph]:
        """Yield the paragraphs below the heading of a session."""
        part = self.parts.sections[session.section] if session.section is not None else None
        if part is not None:
            first = bisect_right(self.parts.paragraphs, part.heading_end, key=lambda p: p.start)
            yield from takewhile(lambda p: p.start < part.end, islice(self.parts.paragraphs, first, None))

    def _named_below(self, mention: Mention, session: Session) -> Mention:
        """Return someone with the name that the text below gives him if the heading tells his function alone."""
        head = mention.person.function.head if mention.person and mention.person.function else ""
        if mention.person is None or mention.person.name or not head:
            return mention
        sought = role_words(self.parts.words(*mention.name))
        for paragraph in self._below(session):
            if head not in self.parts.words(paragraph.start, paragraph.end).lower():
                continue
            for person in persons(self.parts.text.content, paragraph.start, paragraph.end):
                if person.name and person.function and sought <= self._role_words(person.function):
                    return Mention(InviteeKind.PERSON, person.start, person.end, person.name, person=person)
        return mention

    def _role_words(self, function: Function) -> set[str]:
        origin = {function.origin.casefold()} if function.origin else set()  # also behind the name: "minister Soto van Chili"
        return role_words(self.parts.words(function.start, function.end)) | origin

    def _group(self, group: Invitee, there: list[Invitee], meeting: int, session: Session) -> None:
        """Add a group of a heading under the name and with the members that the text below gives it."""
        words = words_that_tell(group.name)
        if any((i.kind is InviteeKind.GROUP and words & words_that_tell(i.name)) or stands_for(group.name, i) for i in there):
            return
        for paragraph in self._below(session):
            if not any(word in self.parts.words(paragraph.start, paragraph.end).casefold() for word in words):
                continue
            for chain in chains(self.parts.text.content, paragraph.start, paragraph.end):
                named = [
                    i
                    for i, m in enumerate(chain.mentions)
                    if m.kind is InviteeKind.GROUP and words & words_that_tell(self.parts.words(*m.name))
                ]
                if named and len(chain.mentions) - named[0] > 2:
                    for mention in chain.mentions[named[0] :]:
                        invitee = self._invitee(mention, meeting, None)
                        if invitee and not any(are_same(invitee, other) for other in there):
                            there.append(invitee)
                    return
        there.insert(0, group)


def _names(meeting: Meeting) -> frozenset[str]:
    """Return the words by which a meeting is known."""
    words = re.findall(r"[\w-]+", f"{meeting.name} {meeting.abbreviation or ''}".casefold())
    return frozenset(words) - {"de", "van", "het", "en"}


def _shares_name(title: str, words: str) -> bool:
    mine = {title[m.name[0] : m.name[1]].casefold() for c in chains(title, 0, len(title)) for m in c.mentions}
    return any(name in words.casefold() for name in mine)


def _long_words(words: str) -> set[str]:
    return set(re.findall(r"[a-zà-ÿ]{8,}", words.casefold()))
