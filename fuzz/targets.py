"""What is fuzzed: each target takes any bytes, and returns unless something happens that may not happen."""

from __future__ import annotations

import contextlib
import io
import itertools
import zipfile
from collections.abc import Callable

from nl_agenda import InternalError, Letter, Limits, NlAgendaError, parse_letter
from nl_agenda.find.citations import references
from nl_agenda.find.dates import date_words
from nl_agenda.ingest import Document, read
from tests.hostile.pdfs import assembled, page
from tests.hostile.texts import CUES, lexicon_words

LIMITS = Limits(seconds=20, inflated_size=20_000_000)
_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="r" xmlns:mc="m"'
_TEXT = (
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)
_WORDS = (*CUES, *lexicon_words(), "\n", "\n\n", " ", ". ", ", ", "2025", "21 501-02", "nr.", "t/m")


def words_of(data: bytes) -> str:
    """Return text of our own words, chosen by the bytes, with a few raw characters between them."""
    found = []
    for first, second in itertools.zip_longest(data[::2], data[1::2], fillvalue=0):
        number = first * 256 + second
        found.append(_WORDS[number % len(_WORDS)] if number < 60_000 else chr(second))
    return " ".join(found)


def sound(letter: Letter) -> None:
    """Raise unless every fact stands where it says, and the letter survives being written and loaded."""
    for span in letter.spans():
        if letter.text[span.start : span.end] != span.text:
            raise AssertionError(f"{span} is not in the text")
    if Letter.model_validate_json(letter.model_dump_json()) != letter:
        raise AssertionError("the letter is another one after a round trip")


def letter_of(data: bytes, form: str | None = None) -> None:
    """Parse; our own errors are fine, but not the one that says that we were at fault."""
    try:
        sound(parse_letter(data, format=form, limits=LIMITS))
    except InternalError as error:
        raise AssertionError(str(error)) from error
    except NlAgendaError:
        return


def any_bytes(data: bytes) -> None:
    """Parse the bytes as they are."""
    letter_of(data)


def text(data: bytes) -> None:
    """Parse text of our own words."""
    letter_of(words_of(data).encode("utf-8", "surrogatepass"), "txt")


def html(data: bytes) -> None:
    """Parse a page."""
    letter_of(b"<html><body>" + data, "html")


def xml(data: bytes) -> None:
    """Parse a Kamerstuk."""
    letter_of(b"<kamerwrk>" + data + b"</kamerwrk>", "xml")


def docx(data: bytes) -> None:
    """Parse a Word file with the bytes as its body, styles or numbering, and as a zip."""
    part, body = ("document", "styles", "numbering", "zip")[data[0] % 4] if data else "zip", data[1:]
    whole = {"document": b"<w:p><w:r><w:t>Raad</w:t></w:r></w:p>", "styles": b"", "numbering": b""} | {part: body}
    names = {"document": ("document", "body"), "styles": ("styles", "x"), "numbering": ("numbering", "x")}
    link = '<Relationship Id="{0}" Type="x/{0}" Target="{0}.xml"/>'
    links = f"<Relationships>{link.format('styles')}{link.format('numbering')}</Relationships>"
    parts = {"word/_rels/document.xml.rels": links.encode()}
    for name, (root, inner) in names.items():
        parts[f"word/{name}.xml"] = f"<w:{root} {_SPACE}><w:{inner}>".encode() + whole[name] + f"</w:{inner}></w:{root}>".encode()
    letter_of(body if part == "zip" else _zipped(parts), "docx")


def odt(data: bytes) -> None:
    """Parse an ODT with the bytes as its body."""
    body = (
        f'<o:document-content xmlns:o="o" {_TEXT}><o:body><o:text>'.encode() + data + b"</o:text></o:body></o:document-content>"
    )
    letter_of(_zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": body}), "odt")


def pdf(data: bytes) -> None:
    """Parse a PDF with the bytes as what is drawn on its page, as an object of it, or as the file."""
    kind, rest = data[0] % 3 if data else 2, data[1:]
    letter_of(
        (page(rest), assembled([b"<< /Type /Catalog /Pages 2 0 R >>", *rest.split(b"|")]), b"%PDF-1.7\n" + rest)[kind], "pdf"
    )


def readers(data: bytes) -> None:
    """Read the bytes as every format in turn, without understanding them."""
    for form in ("txt", "html", "xml", "docx", "odt"):
        with contextlib.suppress(NlAgendaError):
            document = read(data, format=form, limits=LIMITS)
            if not isinstance(document, Document):
                raise AssertionError("no document")


def dates(data: bytes) -> None:
    """Find dates."""
    for given in (words_of(data), data.decode("utf-8", "replace")):
        for found in date_words(given):
            if not 0 <= found.start < found.end <= len(given):
                raise AssertionError(f"{found} is not in the text")


def citations(data: bytes) -> None:
    """Find citations."""
    for given in (words_of(data), data.decode("utf-8", "replace")):
        for found in references(given):
            if not 0 <= found.start < found.end <= len(given):
                raise AssertionError(f"{found} is not in the text")


def positions(data: bytes) -> None:
    """Find positions in paragraphs of our own words."""
    given = words_of(data)
    letter_of(f"Geachte voorzitter,\n\nNederland {given}\n\nHet kabinet {given[::-1]}\n".encode("utf-8", "surrogatepass"), "txt")


def _zipped(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


TARGETS: dict[str, Callable[[bytes], None]] = {
    target.__name__: target for target in (any_bytes, text, html, xml, docx, odt, pdf, readers, dates, citations, positions)
}
