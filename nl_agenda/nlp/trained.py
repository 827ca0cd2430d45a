"""A trained spaCy pipeline that the caller brings: loaded by name, asked for the subject of a word. Never needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nl_agenda.errors import InvalidInputError, MissingDependencyError

if TYPE_CHECKING:
    from spacy.language import Language

_SUBJECT = frozenset({"nsubj", "nsubj:pass", "csubj", "su"})


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


def subject_of(pipeline: Language, sentence: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the subject stands that the pipeline's parser gives to the words from ``start`` to ``end`` of a sentence.

    ``None`` where the pipeline has no parser or finds no subject.
    """
    doc = pipeline(sentence)
    words = doc.char_span(start, end, alignment_mode="expand")
    if words is None or not doc.has_annotation("DEP"):
        return None
    for head in (words.root, words.root.head):
        for child in head.children:
            if child.dep_ in _SUBJECT:
                first, last = child.left_edge, child.right_edge
                return first.idx, last.idx + len(last.text)
    return None
