"""The condition of the text as a whole: nothing of a letter in it, or characters that were lost on the way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from nl_agenda.models import Notice

if TYPE_CHECKING:
    from nl_agenda.nlp.analysis import Analysis
    from nl_agenda.segment.parts import Parts

_LOST = "\ufffd"
# What a letter has at least one of; a place or a reference alone may be chance.
_VALUES = ("subject", "letter_date", "addressee", "dossier")
_FACTS = ("signatories", "meetings", "sections", "positions", "commitments", "citations")


def find(parts: Parts, _analysis: Analysis, facts: dict[str, Any]) -> dict[str, Any]:
    """Return the notices so far with those on the text as a whole."""
    return {"notices": (*facts["notices"], *_doubts(parts, facts))}


def _doubts(parts: Parts, facts: dict[str, Any]) -> Iterator[Notice]:
    text = parts.text.content
    if not any(facts.get(name) for name in (*_VALUES, *_FACTS)):
        yield Notice(code="nothing-found", message="The file has text, but nothing that a minister's letter has was found in it.")
    lost = text.count(_LOST)
    if lost:
        first = text.index(_LOST)
        yield Notice(
            code="lost-characters",
            message=f"{lost} characters of the file could not be read and stand as \N{REPLACEMENT CHARACTER}, here the first.",
            span=parts.text.span(first, first + 1),
        )
