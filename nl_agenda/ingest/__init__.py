"""From bytes to ``Document``: one reader a format, found by the content of the file."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import Any, Protocol, cast

from nl_agenda.errors import (
    CorruptFileError,
    InvalidInputError,
    LimitExceededError,
    MissingDependencyError,
    NlAgendaError,
    NoTextError,
    UnsupportedFormatError,
)
from nl_agenda.ingest.document import Block, Document, Field, Note, Role, Style
from nl_agenda.ingest.recognition import recognise
from nl_agenda.limits import Limits

__all__ = ["FORMATS", "Block", "Document", "Field", "Note", "Role", "Style", "read"]


class Reader(Protocol):
    """What every reader is."""

    def __call__(self, data: bytes, *, limits: Limits) -> Document: ...


# A format is one module and one line here.
_READERS = {
    "txt": ("plain", "read_plain"),
    "pdf": ("pdf", "read_pdf"),
    "docx": ("docx", "read_docx"),
    "odt": ("odt", "read_odt"),
    "html": ("html", "read_html"),
    "xml": ("kamerstuk_xml", "read_kamerstuk_xml"),
    "doc": ("office", "read_doc"),
    "rtf": ("office", "read_rtf"),
}
FORMATS = tuple(_READERS)


def read(
    data: bytes,
    *,
    name: str | None = None,
    format: str | None = None,  # noqa: A002 (the contract's name)
    limits: Limits | None = None,
    ocr: bool = False,
) -> Document:
    """Read a file.

    Args:
        data: the bytes of the file.
        name: its name, for messages only.
        format: one of ``FORMATS``; by default told from the content.
        limits: how much to accept.
        ocr: recognise the text of a PDF's pages that have none (extra ``ocr``).

    Raises:
        NlAgendaError: one of its kinds, whatever is wrong with the file.
    """
    limits = limits or Limits()
    if not isinstance(data, bytes | bytearray | memoryview):
        raise InvalidInputError(f"read() takes bytes, not {type(data).__name__}; open the file in binary mode.")
    data = bytes(data)
    if format is not None and format not in _READERS:
        raise InvalidInputError(f"There is no format {format!r}; choose one of {', '.join(FORMATS)}, or leave it out.")
    if len(data) > limits.file_size:
        raise LimitExceededError("file_size", len(data), limits.file_size)
    if not data.strip(b" \t\r\n\x00"):
        raise NoTextError(f"{name or 'The file'} is empty; give a file with text.")
    found = format or recognise(data)
    if found not in _READERS:
        raise UnsupportedFormatError(f"{name or 'The file'} is {found}; give one of {', '.join(FORMATS)}.")
    return _within(_reader(found, ocr=ocr and found == "pdf")(data, limits=limits), limits, name)


def _reader(found: str, *, ocr: bool) -> Reader:
    module, function = _READERS[found]
    reader = cast("Reader", getattr(import_module(f"nl_agenda.ingest.{module}"), function))
    if ocr:
        reader = cast("Reader", partial(cast("Any", reader), ocr=True))

    def guarded(data: bytes, *, limits: Limits) -> Document:
        try:
            return reader(data, limits=limits)
        except (NlAgendaError, MemoryError):
            raise
        except ImportError as error:
            raise MissingDependencyError(
                f"Reading {found} needs {error.name}; install nl-agenda anew.", extra=str(error.name)
            ) from error
        except Exception as error:
            raise CorruptFileError(
                f"The {found} file could not be read ({type(error).__name__}: {str(error)[:200]}); ask for it again."
            ) from error

    return guarded


def _within(document: Document, limits: Limits, name: str | None) -> Document:
    characters = sum(len(block.text) for block in document.blocks) + sum(len(note.text) for note in document.notes)
    if characters > limits.characters:
        raise LimitExceededError("characters", characters, limits.characters)
    if len(document.blocks) > limits.paragraphs:
        raise LimitExceededError("paragraphs", len(document.blocks), limits.paragraphs)
    if not document.blocks:
        raise NoTextError(f"{name or 'The file'} has no text.")
    return document
