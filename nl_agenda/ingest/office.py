"""DOC and RTF, through a program that the machine may have: LibreOffice, or antiword for DOC."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from nl_agenda.errors import CorruptFileError, MissingDependencyError
from nl_agenda.ingest.antiword import read_antiword
from nl_agenda.ingest.converters import office_profile, run
from nl_agenda.ingest.document import Document
from nl_agenda.ingest.docx import read_docx
from nl_agenda.limits import Limits

_LIBREOFFICE = ("soffice", "libreoffice")
_ANTIWORD = "antiword"


def read_doc(data: bytes, *, limits: Limits) -> Document:
    """Read an old Word file.

    Raises:
        MissingDependencyError: when neither LibreOffice nor antiword is on the PATH.
    """
    office = _libreoffice()
    if office is not None:
        return replace(_by_libreoffice(office, data, "doc", limits), format="doc")
    antiword = shutil.which(_ANTIWORD)
    if antiword is None:
        raise MissingDependencyError(
            "An old Word file (DOC) is read through LibreOffice or antiword, and neither is on the PATH; "
            "install one, or save the file as DOCX.",
            extra="libreoffice or antiword",
        )
    return replace(_by_antiword(antiword, data, limits), format="doc")


def read_rtf(data: bytes, *, limits: Limits) -> Document:
    """Read an RTF file.

    Raises:
        MissingDependencyError: when LibreOffice is not on the PATH.
    """
    office = _libreoffice()
    if office is None:
        raise MissingDependencyError(
            "RTF is read through LibreOffice, which is not on the PATH (antiword reads DOC alone); "
            "install it, or save the file as DOCX.",
            extra="libreoffice",
        )
    return replace(_by_libreoffice(office, data, "rtf", limits), format="rtf")


def _libreoffice() -> str | None:
    return next((path for name in _LIBREOFFICE if (path := shutil.which(name))), None)


def _by_libreoffice(program: str, data: bytes, suffix: str, limits: Limits) -> Document:
    with tempfile.TemporaryDirectory(prefix="nl-agenda-") as made_here:
        folder = Path(made_here)
        source = folder / f"letter.{suffix}"
        source.write_bytes(data)
        options = ["--headless", "--norestore", "--nolockcheck", "--convert-to", "docx", "--outdir", str(folder)]
        run([program, office_profile(folder), *options, str(source)], folder)
        made = folder / "letter.docx"
        if not made.is_file():
            raise CorruptFileError("LibreOffice could not read the file; it may be damaged or protected. Save it as DOCX.")
        content = made.read_bytes()
    return read_docx(content, limits=limits)


def _by_antiword(program: str, data: bytes, limits: Limits) -> Document:
    with tempfile.TemporaryDirectory(prefix="nl-agenda-") as made_here:
        folder = Path(made_here)
        source = folder / "letter.doc"
        source.write_bytes(data)
        text = run([program, "-w", "0", "-m", "UTF-8.txt", str(source)], folder)
        docbook = run([program, "-x", "db", str(source)], folder)
    if not text.strip():
        raise CorruptFileError("antiword found no text in the file; it may be damaged or protected. Save it as DOCX.")
    return read_antiword(docbook, text, limits=limits)
