"""From bytes to a ``Letter``: the whole way, step by step."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from nl_agenda.errors import InvalidInputError, LimitExceededError
from nl_agenda.find import find_facts
from nl_agenda.ingest import read
from nl_agenda.limits import Limits
from nl_agenda.models import Letter, Source
from nl_agenda.nlp.pipeline import analyse
from nl_agenda.nlp.trained import trained_pipeline
from nl_agenda.segment import segment

if TYPE_CHECKING:
    from spacy.language import Language

Readable = str | os.PathLike[str] | bytes | IO[bytes]


def parse_letter(
    source: Readable,
    *,
    format: str | None = None,  # noqa: A002 - the contract's name
    limits: Limits = Limits(),  # noqa: B008 - frozen
    nlp: Language | str | None = None,
    ocr: bool = False,
) -> Letter:
    """Read a Kamerbrief and return its facts.

    The same bytes always give the same letter: nothing depends on clock, network or chance.

    Args:
        source: a path, the file's bytes, or a binary file object.
        format: ``pdf``, ``docx``, ``odt``, ``doc``, ``html``, ``xml`` or ``txt``; ``None`` to recognise it from the content,
            which the file's name never decides.
        limits: how large a file may be.
        nlp: a spaCy pipeline or its name, used for a second opinion; without it the built-in rules work alone.
        ocr: recognise the text of a PDF's pages that have none; needs the extra ``ocr`` and Tesseract with its language ``nld``.

    Raises:
        NlAgendaError: the file cannot be read; the kind and its ``code`` say why, the message what to do.
        FileNotFoundError: there is no such path.
        PermissionError: the path may not be read.
    """
    pipeline = None if nlp is None else trained_pipeline(nlp)
    data, name = _load(source, limits)
    document = read(data, name=name, format=format, limits=limits, ocr=ocr)
    parts = segment(document)
    analysis = analyse(parts.text.content, [(p.start, p.end, i) for i, p in parts.body()])
    facts: dict[str, Any] = find_facts(parts, analysis, pipeline=pipeline)
    return Letter(
        source=Source(
            name=name,
            format=document.format,
            sha256=hashlib.sha256(data).hexdigest(),
            size=len(data),
            page_count=document.page_count,
        ),
        text=parts.text.content,
        **facts,
    )


def parse_text(text: str, *, limits: Limits = Limits(), nlp: Language | str | None = None) -> Letter:  # noqa: B008
    """Read a letter that is at hand as text: pasted, or from an API.

    Args:
        text: paragraphs separated by newlines; wrapped lines and blank lines between paragraphs are fine.
        limits: as for ``parse_letter``.
        nlp: as for ``parse_letter``.

    Raises:
        NlAgendaError: as for ``parse_letter``.
    """
    return parse_letter(text.encode("utf-8", errors="replace"), format="txt", limits=limits, nlp=nlp)


def _load(source: Any, limits: Limits) -> tuple[bytes, str | None]:
    if isinstance(source, bytes):
        return source, None
    if isinstance(source, (str, os.PathLike)):
        path = Path(source)
        size = path.stat().st_size
        if size > limits.file_size:
            raise LimitExceededError("file_size", size, limits.file_size)
        return path.read_bytes(), path.name
    data = source.read()
    if not isinstance(data, bytes):
        raise InvalidInputError("The file object gives text; open it in binary mode, or call parse_text.")
    return data, None
