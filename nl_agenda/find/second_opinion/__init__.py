"""What a trained pipeline that the caller brings says of holders and guests: it confirms and doubts, and replaces nothing.

The rules decide. The pipeline reads, once each, the sentences in which they found a holder or a guest:

- ``holders``: its parser has the holder acting, or another; that moves the confidence of the position.
- ``guests``: its names of persons are held against the guests. An invitee has no confidence, so that doubt is a notice:
  ``unconfirmed-name`` where it sees no person in a guest's name, ``possible-guest`` where it sees one beside guests whom the
  rules neither found nor turned down.

It is heard on what it has a component for, and on nothing else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from nl_agenda import budget
from nl_agenda.find.second_opinion.guests import Guests
from nl_agenda.find.second_opinion.holders import weighed
from nl_agenda.nlp.trained import persons_in, sees_persons

if TYPE_CHECKING:
    from spacy.language import Language

    from nl_agenda.models import Notice, Position
    from nl_agenda.nlp.analysis import Analysis
    from nl_agenda.segment.parts import Parts

__all__ = ["second_opinion"]


def second_opinion(parts: Parts, analysis: Analysis, facts: dict[str, Any], pipeline: Language) -> dict[str, Any]:
    """Return the positions of ``facts`` with the confidence that the pipeline gives them, and the notices with its doubts."""
    positions: list[Position] = [*facts["positions"]]
    held: dict[tuple[int, int], list[int]] = {}
    for index, position in enumerate(positions):
        if position.holder is not None:
            held.setdefault((position.span.start, position.span.end), []).append(index)
    guests = Guests(parts, analysis, facts["meetings"] if sees_persons(pipeline) else ())
    doubts: list[Notice] = []
    for start, end in sorted({*held, *guests.places}):
        budget.check()
        doc = pipeline(parts.words(start, end))
        for index in held.get((start, end), ()):
            positions[index] = weighed(positions[index], doc)
        if (start, end) in guests.places:
            doubts += guests.doubts((start, end), [(start + first, start + last) for first, last in persons_in(doc)])
    return {"positions": tuple(positions), "notices": (*facts["notices"], *doubts)}
