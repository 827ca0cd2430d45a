"""The facts of a letter in the page's order, each with the number that binds it to its words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from nl_agenda.export.page.stances import DOUBTFUL_BELOW
from nl_agenda.models import Letter, Span

Key = tuple[str | int, ...]

LETTERHEAD = (
    "subject", "title", "letter_date", "place", "addressee", "our_reference", "your_reference", "dossier", "number",
)  # fmt: skip
"""The letterhead's fields in the page's order."""

_LISTED = {
    "positions": "position",
    "commitments": "commitment",
    "citations": "citation",
    "signatories": "signatory",
    "notices": "notice",
}


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact and its words.

    Attributes:
        kind: a key of the labels' group ``fact``.
        stance: a position's.
        doubtful: whether it is a position of low confidence.
    """

    number: int
    kind: str
    span: Span
    stance: str | None = None
    doubtful: bool = False

    @property
    def has_words(self) -> bool:
        """Whether there is something to lead to."""
        return bool(self.span.text.strip())


def facts(letter: Letter) -> dict[Key, Fact]:
    """Return all facts by where they stand in ``letter``: ``("meetings", 0, "venue")``, ``("positions", 3)`` ..."""
    found: dict[Key, Fact] = {}
    for key, kind, span in _found(letter):
        position = letter.positions[int(key[1])] if kind == "position" else None
        found[key] = Fact(
            number=len(found),
            kind=kind,
            span=span,
            stance=position.stance.value if position else None,
            doubtful=position is not None and position.confidence < DOUBTFUL_BELOW,
        )
    return found


def _found(letter: Letter) -> Iterator[tuple[Key, str, Span]]:
    for name in LETTERHEAD:
        if name in letter.evidence and getattr(letter, name):
            yield ("evidence", name), "letterhead", letter.evidence[name]
    for m, meeting in enumerate(letter.meetings):
        here: Key = ("meetings", m)
        yield here, "meeting", meeting.span
        if meeting.venue:
            yield (*here, "venue"), "venue", meeting.venue.span
        for g, guest in enumerate(meeting.invitees):
            yield (*here, "invitees", g), "guest", guest.span
        for s, session in enumerate(meeting.sessions):
            yield (*here, "sessions", s), "session", session.span
            for g, guest in enumerate(session.invitees):
                yield (*here, "sessions", s, "invitees", g), "guest", guest.span
    for name, kind in _LISTED.items():
        for index, fact in enumerate(getattr(letter, name)):
            if fact.span:  # a notice may speak of no words
                yield (name, index), kind, fact.span
