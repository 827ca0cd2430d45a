"""Does the pipeline see persons where the rules name guests, and others beside them? What it says becomes notices."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from nl_agenda.find.invitees.guests import is_guest, surname
from nl_agenda.find.invitees.participation import Participant
from nl_agenda.find.names.mentions import Mention, mentions
from nl_agenda.find.names.persons import Person
from nl_agenda.lexicon import load
from nl_agenda.models import Invitee, InviteeKind, Meeting, Notice

if TYPE_CHECKING:
    from nl_agenda.nlp.analysis import Analysis
    from nl_agenda.segment.parts import Parts

Place = tuple[int, int]  # where it begins in the letter's text, and where it ends
_NEAR = 80  # characters that are looked at before and after a name


class Guests:
    """The guests of a letter, by the sentence in which each is named; headings, which are none, are not asked about."""

    def __init__(self, parts: Parts, analysis: Analysis, meetings: Sequence[Meeting]) -> None:
        self.parts = parts
        self.places: dict[Place, list[Invitee]] = {}
        self.meetings: dict[Place, Meeting] = {}
        self.known: set[str] = set()  # surnames of whom nothing more need be said
        self.signatories = {signature.name for signature in parts.signatures if signature.name}
        for meeting in meetings:
            for guest in (*meeting.invitees, *(guest for session in meeting.sessions for guest in session.invitees)):
                place = _sentence_of(guest, analysis)
                if place is not None:
                    self.places.setdefault(place, []).append(guest)
                    self.meetings.setdefault(place, meeting)
                if _own_name(guest):
                    self.known.add(surname(guest.name))

    def doubts(self, place: Place, persons: list[Place]) -> Iterator[Notice]:
        """Yield a notice for each name that is none of the ``persons``, and for each of them who may be a guest besides."""
        for name in dict.fromkeys(filter(None, map(_own_name, self.places[place]))):
            if not any(_overlap(name, person) for person in persons):
                message = f"The trained pipeline sees no person in {self.parts.words(*name)!r}, whom the rules have as a guest."
                yield Notice(code="unconfirmed-name", message=message, span=self.parts.text.span(*name))
        for person in persons:
            if self._may_come(person, place):
                words = self.parts.words(*person)
                self.known.add(surname(words))
                message = f"The trained pipeline sees a person, {words!r}, beside guests; the rules have no guest of that name."
                yield Notice(code="possible-guest", message=message, span=self.parts.text.span(*person))

    def _may_come(self, person: Place, place: Place) -> bool:
        """Tell whether a person beside guests may be one: not known yet, not turned down by the rules, and not merely named."""
        words = self.parts.words(*person)
        beside = any(_overlap(person, (guest.span.start, guest.span.end)) for guest in self.places[place])
        if beside or words.islower() or surname(words) in self.known:
            return False
        unread = Mention(InviteeKind.PERSON, *person, person, person=Person(*person, person, None))
        read = (m for m in mentions(self.parts.text.content, *place) if _overlap(person, (m.start, m.end)))
        mention = next(read, unread)
        if mention.person is None or mention.person.name is None:
            return False  # a state or organisation that the rules know, or a function
        coming = Participant(mention, "second opinion", weak=False, plural=False)
        welcome = is_guest(coming, self.parts, self.meetings[place], self.signatories, None)
        return welcome and not _merely_named(self.parts.text.content, (mention.start, mention.end), place)


def _sentence_of(guest: Invitee, analysis: Analysis) -> Place | None:
    sentences, start = analysis.sentences, guest.span.start
    at = bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1
    return (sentences[at].start, sentences[at].end) if at >= 0 and start < sentences[at].end else None


def _own_name(guest: Invitee) -> Place | None:
    """Return where the name of a person stands who has one; others are called by their function."""
    if guest.kind is not InviteeKind.PERSON or guest.name == guest.role:
        return None
    start = guest.span.start + max(0, guest.span.text.find(guest.name))
    return start, min(start + len(guest.name), guest.span.end)


def _overlap(one: Place, other: Place) -> bool:
    return one[0] < other[1] and other[0] < one[1]


@cache
def _before() -> re.Pattern[str]:
    before = "|".join(load("invitees")["merely_named"]["before"])
    return re.compile(rf"(?<![\w-])(?:{before}) (?:(?:de|het|een|hun|zijn|haar|heer|mevrouw) )*\Z")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"(?:,? \([^()]*\)|, [^,]*,)? (?:{'|'.join(load('invitees')['merely_named']['after'])})(?![\w-])")


def _merely_named(text: str, person: Place, sentence: Place) -> bool:
    """Tell whether the words around a person say that he is host or chair, or that others speak of him or for him."""
    before = text[max(sentence[0], person[0] - _NEAR) : person[0]].lower()
    after = text[person[1] : min(sentence[1], person[1] + _NEAR)].lower()
    return _before().search(before) is not None or _after().match(after) is not None
