"""PDFs that cannot be read, or not with the first reader; and how much of a PDF is accepted."""

from __future__ import annotations

import re
import sys
from types import ModuleType
from typing import Any

import pytest

from nl_agenda.errors import CorruptFileError, EncryptedFileError, LimitExceededError, MissingDependencyError, NoTextError
from nl_agenda.ingest.pdf import read_pdf
from nl_agenda.limits import Limits
from tests.ingest.sheets import Sheet, document, pdf

WORDS = "De Raad van ministers besluit over het voorstel van de Commissie."


def written() -> Sheet:
    """Return a page with a sentence."""
    return Sheet().text(80, 100, WORDS)


def test_a_password_is_named_as_the_cause() -> None:
    encrypted = f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{'41' * 32}> /U <{'42' * 32}> >> /ID [<00> <00>]"
    with pytest.raises(EncryptedFileError, match="password"):
        read_pdf(pdf(written(), trailer=encrypted), limits=Limits())


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\nnonsense" * 50, pdf(written())[:200], b"<html>%PDF-1.4</html>"])
def test_a_damaged_file_is_refused(data: bytes) -> None:
    with pytest.raises(CorruptFileError, match="damaged"):
        read_pdf(data, limits=Limits())


def test_a_file_that_lost_its_table_of_objects_is_still_read() -> None:
    assert WORDS in read_pdf(re.sub(rb"startxref\n\d+", b"startxref\n7", pdf(written())), limits=Limits()).blocks[0].text


def test_a_scan_is_named_and_the_way_out_too() -> None:
    with pytest.raises(NoTextError, match=r"scan.*nl-agenda\[ocr\].*ocrmypdf -l nld"):
        document(Sheet().rule(10, 10, 500), Sheet())


def test_pages_without_text_are_listed() -> None:
    found = document(written(), Sheet(), Sheet(), written(), Sheet().text(300, 800, "5"))
    assert found.notices == (("pages-without-text", "Pages 2-3, 5 of 5 had no text: blank, or a picture."),)
    assert found.page_count == 5


@pytest.mark.parametrize(
    ("limits", "name"),
    [
        (Limits(pages=1), "pages"),
        (Limits(characters=100), "characters"),
        (Limits(characters_per_page=50), "characters_per_page"),
    ],
)
def test_each_limit_is_held(limits: Limits, name: str) -> None:
    with pytest.raises(LimitExceededError) as caught:
        document(written(), written(), limits=limits)
    assert caught.value.limit == name


# Glyphs that stand for several letters, by names that say so: pdfium gives their codes, pdfplumber takes the names apart.
GLYPHS = {"0": "D_e", "1": "space", "2": "R_a", "3": "a_d", "4": "v_a_n", "5": "m_i", "6": "n_i", "7": "s_t", "8": "e_r_s"}


def font(glyphs: dict[str, str]) -> str:
    """Return a font that says nothing of its characters but the names of their glyphs."""
    names = " ".join(f"{ord(code)} /{name}" for code, name in glyphs.items())
    widths = " ".join(["600"] * len(glyphs))
    first, last = ord(min(glyphs)), ord(max(glyphs))
    return (
        f"/X << /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Letter /FirstChar {first} /LastChar {last} /Widths [{widths}] "
        f"/Encoding << /Type /Encoding /Differences [{names}] >> >>"
    )


def test_the_second_reader_helps_where_the_first_makes_nothing_of_the_text() -> None:
    sheet = Sheet()
    sheet.content.append(b"BT /X 12 Tf 80 700 Td (01231415678) Tj ET")
    found = read_pdf(pdf(sheet, fonts=font(GLYPHS)), limits=Limits())
    assert [code for code, _ in found.notices] == ["second-reader"]
    assert found.blocks[0].text == "De Raad van ministers"


def test_text_that_neither_reader_understands_is_refused() -> None:
    sheet = Sheet()
    sheet.content.append(b"BT /X 12 Tf 80 700 Td <0024002500260027002800240025002600270028> Tj ET")
    nameless = (
        "/X << /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+V /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype "
        "/CIDFontType2 /BaseFont /ABCDEF+V /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >>"
    )
    with pytest.raises(NoTextError, match="which letters"):
        read_pdf(pdf(sheet, fonts=nameless), limits=Limits())


def test_recognition_without_its_extra_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "ocrmypdf", None)
    with pytest.raises(MissingDependencyError) as caught:
        read_pdf(pdf(Sheet().rule(10, 10, 500)), limits=Limits(), ocr=True)
    assert caught.value.extra == "ocr"


def test_recognised_text_is_read_and_said_to_be_recognised(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: dict[str, Any] = {}
    module = ModuleType("ocrmypdf")

    def recognise(_source: Any, result: Any, **how: Any) -> None:
        asked.update(how)
        result.write(pdf(written()))

    monkeypatch.setattr(module, "ocr", recognise, raising=False)
    monkeypatch.setitem(sys.modules, "ocrmypdf", module)
    found = read_pdf(pdf(Sheet().rule(10, 10, 500)), limits=Limits(), ocr=True)
    assert found.blocks[0].text == WORDS
    assert [code for code, _ in found.notices] == ["text-recognised"]
    assert asked["language"] == ["nld"]


def test_a_page_without_a_box_is_read_as_a4() -> None:
    data = re.sub(rb"/MediaBox \[[^\]]*\]", b"/MediaBox [0 0 0 0]   ", pdf(written()))
    assert read_pdf(data, limits=Limits()).blocks[0].text == WORDS


def test_a_page_tree_that_contains_itself_is_refused() -> None:
    data = pdf(written()).replace(b"/Kids [3 0 R]", b"/Kids [2 0 R]")
    with pytest.raises((CorruptFileError, NoTextError)):
        read_pdf(data, limits=Limits())
