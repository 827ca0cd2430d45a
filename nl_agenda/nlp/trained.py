"""A trained spaCy pipeline that the caller brings: loaded by name, asked who acts in a sentence. Never needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nl_agenda.errors import InvalidInputError, MissingDependencyError

if TYPE_CHECKING:
    from spacy.language import Language

_ACTORS = ("obl:agent", "nsubj", "csubj", "su")  # "door Nederland" before the subject: in the passive that is who acts
_UNDERGOES = "nsubj:pass"


def trained_pipeline(nlp: Language | str) -> Language:
    """Return the pipeline, loaded by name if need be.

    Raises:
        MissingDependencyError: no pipeline of that name is installed.
        InvalidInputError: neither a name nor a spaCy pipeline.
    """
    import spacy
    from spacy.language import Language as Pipeline

    if isinstance(nlp, Pipeline):
        return nlp
    if not isinstance(nlp, str):
        raise InvalidInputError("nlp= takes a spaCy pipeline or the name of an installed one.")
    try:
        return spacy.load(nlp)
    except OSError as error:
        raise MissingDependencyError(
            f"The spaCy pipeline {nlp!r} is not installed; install it, or leave nlp= out.", extra=nlp
        ) from error


def actor_of(pipeline: Language, sentence: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where stands who does, by the pipeline's parser, what the words from ``start`` to ``end`` of a sentence say.

    That is the subject, or in the passive the phrase with "door". ``None`` where the pipeline has no parser or names nobody.
    """
    doc = pipeline(sentence)
    words = doc.char_span(start, end, alignment_mode="expand")
    if words is None or not doc.has_annotation("DEP"):
        return None
    for head in (words.root, words.root.head):
        children = {child.dep_: child for child in reversed(list(head.children))}
        actor = next((children[relation] for relation in _ACTORS if relation in children), None)
        if actor is not None:
            return actor.left_edge.idx, actor.right_edge.idx + len(actor.right_edge.text)
        if _UNDERGOES in children:
            return None
    return None
