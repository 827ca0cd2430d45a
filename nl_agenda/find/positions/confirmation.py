"""With a trained pipeline: does its parser have the same holder acting? It moves the confidence, nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nl_agenda.nlp.trained import actor_of

if TYPE_CHECKING:
    from spacy.language import Language

    from nl_agenda.models import Position


def confirmed(positions: tuple[Position, ...], pipeline: Language) -> tuple[Position, ...]:
    """Return the positions with their confidence raised where the parser agrees on the holder, lowered where it does not."""
    return tuple(_weighed(position, pipeline) for position in positions)


def _weighed(position: Position, pipeline: Language) -> Position:
    holder, offset = position.holder, position.span.start
    if holder is None:
        return position
    actor = actor_of(pipeline, position.sentence, position.cue.start - offset, position.cue.end - offset)
    if actor is None:
        return position
    agrees = actor[0] < holder.end - offset and holder.start - offset < actor[1]
    doubt = 1 - position.confidence
    confidence = 1 - doubt * 0.7 if agrees else position.confidence * 0.8
    return position.model_copy(update={"confidence": round(confidence, 3)})
