"""The way in: what may be given, what comes back, and that nothing but our own errors leaves it."""

from __future__ import annotations

import contextlib
import gc
import hashlib
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nl_agenda import InvalidInputError, LimitExceededError, Limits, NlAgendaError, NoTextError, parse_letter, parse_text
from nl_agenda.ingest import Block, Document
from nl_agenda.segment import segment

LETTERS = Path(__file__).parents[1] / "fixtures" / "letters"
FILE = LETTERS / "d-b5.docx"


def test_path_text_of_a_path_bytes_and_file_object_give_the_same_letter() -> None:
    data = FILE.read_bytes()
    letter = parse_letter(FILE)
    assert parse_letter(str(FILE)) == letter
    for source in (data, io.BytesIO(data)):
        nameless = parse_letter(source)
        assert nameless.source.name is None
        assert nameless.model_dump(exclude={"source"}) == letter.model_dump(exclude={"source"})


def test_the_source_is_described() -> None:
    source = parse_letter(FILE).source
    assert (source.name, source.format, source.size) == ("d-b5.docx", "docx", FILE.stat().st_size)
    assert source.sha256 == hashlib.sha256(FILE.read_bytes()).hexdigest()


def test_the_format_is_that_of_the_content_not_of_the_name(tmp_path) -> None:
    misnamed = tmp_path / "letter.pdf"
    misnamed.write_bytes(FILE.read_bytes())
    assert parse_letter(misnamed).source.format == "docx"


def test_text_at_hand_reads_as_the_file_does() -> None:
    file = LETTERS / "d-a4.txt"
    text = file.read_text(encoding="utf-8")
    assert parse_text(text).model_dump(exclude={"source"}) == parse_letter(file).model_dump(exclude={"source"})


def test_a_missing_path_is_passed_on() -> None:
    with pytest.raises(FileNotFoundError):
        parse_letter("no/such/letter.docx")


def test_a_file_opened_as_text_is_told() -> None:
    with FILE.with_suffix(".txt").open(encoding="utf-8") as file, pytest.raises(InvalidInputError, match="binary"):
        parse_letter(file)  # type: ignore[arg-type]


def test_an_unknown_format_is_told() -> None:
    with pytest.raises(NlAgendaError):
        parse_letter(FILE, format="wordperfect")


@pytest.mark.parametrize("source", [FILE, FILE.read_bytes(), io.BytesIO(FILE.read_bytes())], ids=["path", "bytes", "file"])
def test_a_file_over_the_limit_is_refused(source) -> None:
    with pytest.raises(LimitExceededError) as caught:
        parse_letter(source, limits=Limits(file_size=100))
    assert caught.value.limit == "file_size"


@pytest.mark.parametrize("text", ["", " \n\n ", "\ufeff"])
def test_nothing_is_no_letter(text: str) -> None:
    with pytest.raises(NoTextError):
        parse_text(text)


WORDS = """Geachte voorzitter,|Datum|Betreft|3 april 2025|Raad Buitenlandse Zaken|Nederland|steunt|het voorstel.|Brussel|1|—
(Kamerstuk 21 501-02, nr. 2790)|De minister van Defensie,|Hoogachtend,|1.|- |café|Krachtenveld|Zweden is uitgenodigd.""".replace(
    "\n", "|"
)
words = st.sampled_from([*WORDS.split("|"), "\n", "\n\n"])


@settings(max_examples=60, deadline=None)
@given(st.lists(words, max_size=40).map(" ".join))
def test_any_order_of_the_genres_words_gives_a_letter_or_our_error(text: str) -> None:
    try:
        letter = parse_text(text)
    except NlAgendaError:
        return
    for span in letter.spans():
        assert letter.text[span.start : span.end] == span.text


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_give_a_letter_or_our_error(data: bytes) -> None:
    with contextlib.suppress(NlAgendaError):
        parse_letter(data)


def test_recognising_text_is_asked_for_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """``ocr=True`` reaches the PDF reader, and the reader alone: other formats have nothing to recognise."""
    asked = []

    def fake(data: bytes, *, limits: object, ocr: bool = False) -> Document:
        del data, limits
        asked.append(ocr)
        return Document("pdf", (Block("Geachte voorzitter,"),))

    monkeypatch.setattr("nl_agenda.ingest.pdf.read_pdf", fake)
    parse_letter(b"%PDF-1.7", format="pdf", ocr=True)
    parse_letter(b"%PDF-1.7", format="pdf")
    parse_letter(b"Geachte voorzitter,", format="txt", ocr=True)
    assert asked == [True, False]


@pytest.mark.parametrize("working", [True, False])
def test_the_collector_rests_while_a_letter_is_read_and_is_then_as_it_was(working: bool, monkeypatch) -> None:
    seen = []
    monkeypatch.setattr("nl_agenda.parse.segment", lambda document: seen.append(gc.isenabled()) or segment(document))
    try:
        (gc.enable if working else gc.disable)()
        parse_letter(FILE)
        with contextlib.suppress(NoTextError):
            parse_text("")
        assert gc.isenabled() is working
    finally:
        gc.enable()
    assert seen == [False]
