"""Does the pipeline's parser have the same holder acting? It moves the confidence of a position, nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nl_agenda.nlp.trained import actor_in

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from nl_agenda.models import Position


def weighed(position: Position, doc: Doc) -> Position:
    """Return a position with its confidence raised where the parser agrees on the holder, lowered where it does not."""
    holder, offset = position.holder, position.span.start
    if holder is None:
        return position
    actor = actor_in(doc, position.cue.start - offset, position.cue.end - offset)
    if actor is None:
        return position
    agrees = actor[0] < holder.end - offset and holder.start - offset < actor[1]
    doubt = 1 - position.confidence
    confidence = 1 - doubt * 0.7 if agrees else position.confidence * 0.8
    return position.model_copy(update={"confidence": round(confidence, 3)})
