"""A trained spaCy pipeline that the caller brings: loaded by name, asked who acts and who is a person. Never needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nl_agenda.errors import InvalidInputError, MissingDependencyError

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_ACTORS = ("obl:agent", "nsubj", "csubj", "su")  # "door Nederland" before the subject: in the passive that is who acts
_UNDERGOES = "nsubj:pass"
_PERSONS = frozenset({"PERSON", "PER"})  # as newer and older Dutch pipelines call them


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


def actor_in(doc: Doc, start: int, end: int) -> tuple[int, int] | None:
    """Return where stands who does, by the pipeline's parser, what the words from ``start`` to ``end`` of a sentence say.

    That is the subject, or in the passive the phrase with "door". ``None`` where the pipeline has no parser or names nobody.
    """
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


def sees_persons(pipeline: Language) -> bool:
    """Tell whether a component of the pipeline that is not disabled knows names of persons."""
    labels = pipeline.pipe_labels
    return any(not _PERSONS.isdisjoint(labels.get(name, ())) for name in pipeline.pipe_names)


def persons_in(doc: Doc) -> list[tuple[int, int]]:
    """Return where the pipeline sees names of persons in a sentence."""
    return [(entity.start_char, entity.end_char) for entity in doc.ents if entity.label_ in _PERSONS]
