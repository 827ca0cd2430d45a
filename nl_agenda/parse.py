"""From bytes to a ``Letter``: the whole way, step by step."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from nl_agenda import budget
from nl_agenda.collector import resting_collector
from nl_agenda.errors import InternalError, InvalidInputError, LimitExceededError, NlAgendaError
from nl_agenda.find import find_facts
from nl_agenda.ingest import read
from nl_agenda.isolation import parse_isolated
from nl_agenda.limits import Limits
from nl_agenda.models import Letter, Source
from nl_agenda.nlp.pipeline import analyse
from nl_agenda.nlp.trained import trained_pipeline
from nl_agenda.segment import segment
from nl_agenda.sources import Readable, loaded
from nl_agenda.workers.memory import resident

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["Readable", "parse_letter", "parse_text"]


def parse_letter(
    source: Readable,
    *,
    format: str | None = None,  # noqa: A002 - the contract's name
    limits: Limits = Limits(),  # noqa: B008 - frozen
    nlp: Language | str | None = None,
    ocr: bool = False,
    isolate: bool = False,
) -> Letter:
    """Read a Kamerbrief and return its facts.

    The same bytes always give the same letter: nothing depends on clock, network or chance. While it is read, Python's collector
    of cyclic garbage rests.

    Args:
        source: a path, the file's bytes, or a binary file object.
        format: ``pdf``, ``docx``, ``odt``, ``doc``, ``html``, ``xml`` or ``txt``; ``None`` to recognise it from the content,
            which the file's name never decides.
        limits: how large a file may be, and what reading it may take.
        nlp: a trained spaCy pipeline or its name (``"nl_core_news_lg"``), for a second opinion: its parser moves the confidence
            of positions, its names of persons give notices of doubtful and possible guests. It replaces nothing; without it
            the built-in rules work alone.
        ocr: recognise the text of a PDF's pages that have none; needs the extra ``ocr`` and Tesseract with its language ``nld``.
        isolate: read in another process, which is ended when it takes longer or holds more memory than ``limits`` allow: for
            files of unknown origin. It starts with the first call, which takes about a second longer, and stays.

    Raises:
        NlAgendaError: the file cannot be read; the kind and its ``code`` say why, the message what to do.
        FileNotFoundError: there is no such path.
        PermissionError: the path may not be read.
    """
    if isolate:
        return parse_isolated(source, format=format, limits=limits, nlp=nlp, ocr=ocr)
    pipeline = None if nlp is None else trained_pipeline(nlp)
    try:
        data, name = loaded(source, limits)
        with resting_collector(), budget.within(limits.seconds):
            return _parsed(data, name, format=format, limits=limits, pipeline=pipeline, ocr=ocr)
    except MemoryError:
        raise LimitExceededError("memory", limits.memory, limits.memory) from None


def parse_text(text: str, *, limits: Limits = Limits(), nlp: Language | str | None = None) -> Letter:  # noqa: B008
    """Read a letter that is at hand as text: pasted, or from an API.

    Args:
        text: paragraphs separated by newlines; wrapped lines and blank lines between paragraphs are fine.
        limits: as for ``parse_letter``.
        nlp: as for ``parse_letter``.

    Raises:
        NlAgendaError: as for ``parse_letter``.
    """
    if not isinstance(text, str):
        raise InvalidInputError(f"parse_text takes text, not {type(text).__name__}; for a file or bytes, call parse_letter.")
    return parse_letter(text.encode("utf-8", errors="replace"), format="txt", limits=limits, nlp=nlp)


def _parsed(
    data: bytes, name: str | None, *, format: str | None, limits: Limits, pipeline: Language | None, ocr: bool  # noqa: A002
) -> Letter:
    before = resident()
    document = read(data, name=name, format=format, limits=limits, ocr=ocr)
    _check(before, limits)
    try:
        parts = segment(document)
        _check(before, limits)
        analysis = analyse(parts.text.content, [(p.start, p.end, i) for i, p in parts.body()])
        _check(before, limits)
        facts: dict[str, Any] = find_facts(parts, analysis, pipeline=pipeline)
        source = Source(
            name=name,
            format=document.format,
            sha256=hashlib.sha256(data).hexdigest(),
            size=len(data),
            page_count=document.page_count,
        )
        return Letter(source=source, text=parts.text.content, **facts)
    except (NlAgendaError, MemoryError):
        raise
    except Exception as error:
        raise InternalError(
            f"The letter could be read but not understood ({type(error).__name__}: {str(error)[:200]}): a fault of this library; "
            "please report it, with the file if you may."
        ) from error


def _check(before: int | None, limits: Limits) -> None:
    """Look at the clock, and at the memory that was added, between two steps."""
    budget.check()
    now = resident() if before is not None else None
    if before is not None and now is not None and now - before > limits.memory:
        raise LimitExceededError("memory", now - before, limits.memory)


def parse_portable(
    load: str | bytes, format: str | None, limits: Limits, nlp: str | None, ocr: bool  # noqa: A002, FBT001
) -> Letter:
    """Read what ``nl_agenda.sources.portable`` gives: what a worker does."""
    return parse_letter(load, format=format, limits=limits, nlp=nlp, ocr=ocr)


def warm() -> None:
    """Load what the first letter would have to wait for."""
    parse_letter(b"Geachte voorzitter,\n\nNederland steunt dit voorstel.\n", format="txt")
