"""What is timed, each in a process of its own, so that libraries with other requirements can stand in another environment.

``python contenders.py NAME FILE...`` makes ready, tells its version, and then reads all files once for every line on stdin and
answers with the seconds that it took. It needs nothing but the library that is timed.
"""

from __future__ import annotations

import gc
import io
import json
import sys
import time
import warnings
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple


class File(NamedTuple):
    path: str
    data: bytes


Task = Callable[[File], Any]


def nl_agenda_read() -> Task:
    from nl_agenda import Limits
    from nl_agenda.ingest import read

    return lambda file: read(file.data, name=None, format=None, limits=Limits())


def nl_agenda_parse() -> Task:
    from nl_agenda import parse_letter

    return lambda file: parse_letter(file.data)


def pdfplumber_words() -> Task:
    import pdfplumber

    def task(file: File) -> None:
        with pdfplumber.open(io.BytesIO(file.data)) as pdf:
            for page in pdf.pages:
                page.extract_words()
                page.close()

    return task


def pdfplumber_styled_words() -> Task:
    import pdfplumber

    def task(file: File) -> None:
        with pdfplumber.open(io.BytesIO(file.data)) as pdf:
            for page in pdf.pages:
                page.extract_words(extra_attrs=["fontname", "size"])
                page.close()

    return task


def pdfminer_text() -> Task:
    from pdfminer.high_level import extract_text

    return lambda file: extract_text(io.BytesIO(file.data))


def pypdf_text() -> Task:
    from pypdf import PdfReader

    return lambda file: [page.extract_text() for page in PdfReader(io.BytesIO(file.data)).pages]


def pypdfium2_text() -> Task:
    import pypdfium2

    def task(file: File) -> None:
        document = pypdfium2.PdfDocument(file.data)
        for page in document:
            words = page.get_textpage()
            words.get_text_range()
            words.close()
            page.close()
        document.close()

    return task


def markitdown() -> Task:
    from markitdown import MarkItDown

    converter = MarkItDown(enable_plugins=False)
    return lambda file: converter.convert(file.path)


def unstructured_fast() -> Task:
    from unstructured.partition.docx import partition_docx
    from unstructured.partition.pdf import partition_pdf

    def task(file: File) -> None:
        partition = partition_pdf if file.path.endswith(".pdf") else partition_docx
        options = {"strategy": "fast"} if file.path.endswith(".pdf") else {}
        if not partition(file.path, languages=["nld"], **options):
            # Without its spaCy model, which it downloads at the first call, it returns nothing instead of an error.
            raise RuntimeError("it returned nothing; it needs the network once, for en_core_web_sm")

    return task


def pdftextsplitter() -> Task:
    from pdftextsplitter import textsplitter

    def task(file: File) -> None:
        splitter = textsplitter()
        splitter.set_documentpath(str(Path(file.path).parent) + "/")
        splitter.set_documentname(Path(file.path).stem)
        splitter.standard_params()
        # Its method process() without the summaries, which are made by a service, and without writing files.
        splitter.document_metadata()
        splitter.read_native_toc("pdfminer")
        splitter.textgeneration("pdfminer")
        splitter.fontsizehist(-1)
        splitter.findfontregions()
        splitter.calculate_footerboundaries(-1)
        splitter.whitelinehist(-1)
        splitter.findlineregions()
        splitter.passinfo()
        splitter.breakdown()
        splitter.shiftcontents()
        splitter.calculatefulltree()

    return task


CONTENDERS: dict[str, tuple[str, Callable[[], Task]]] = {
    "nl_agenda, reading alone": ("nl-agenda", nl_agenda_read),
    "nl_agenda, the whole letter": ("nl-agenda", nl_agenda_parse),
    "pdfplumber, extract_words": ("pdfplumber", pdfplumber_words),
    "pdfplumber, extract_words with font and size": ("pdfplumber", pdfplumber_styled_words),
    "pdfminer.six, extract_text": ("pdfminer.six", pdfminer_text),
    "pypdf, extract_text": ("pypdf", pypdf_text),
    "pypdfium2, bare text": ("pypdfium2", pypdfium2_text),
    "markitdown": ("markitdown", markitdown),
    "unstructured, fast": ("unstructured", unstructured_fast),
    "pdftextsplitter, structure": ("pdftextsplitter", pdftextsplitter),
}


def main() -> None:
    """Answer every line on stdin with the seconds of one round."""
    warnings.simplefilter("ignore")
    name, *paths = sys.argv[1:]
    answers = sys.stdout
    sys.stdout = sys.stderr  # what the libraries print is not an answer
    distribution, prepare = CONTENDERS[name]
    files = [File(path, Path(path).read_bytes()) for path in paths]
    try:
        task = prepare()
        for file in files:
            task(file)
        ready = {"version": version(distribution)}
    except Exception as error:  # noqa: BLE001 - whatever keeps it from running is told in its row
        ready = {"missing": f"{type(error).__name__}: {error}"[:300]}
    print(json.dumps(ready), file=answers, flush=True)
    for _ in sys.stdin if "version" in ready else ():
        gc.collect()
        start, start_cpu = time.perf_counter(), time.process_time()
        for file in files:
            task(file)
        taken = {"seconds": time.perf_counter() - start, "cpu": time.process_time() - start_cpu}
        print(json.dumps(taken), file=answers, flush=True)


if __name__ == "__main__":
    main()
