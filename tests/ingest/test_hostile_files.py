"""Files made to hang, to fill memory or to break a reader: a coded error, and quickly."""

from __future__ import annotations

import contextlib
import time

import pytest

from nl_agenda.errors import CorruptFileError, LimitExceededError, NlAgendaError
from nl_agenda.ingest import read
from nl_agenda.limits import Limits

from .files import docx, odt, paragraph, zipped

NESTED_TABLES = "<w:tbl><w:tr><w:tc>" * 70 + paragraph("x") + "</w:tc></w:tr></w:tbl>" * 70
NESTED_LISTS = "<text:list><text:list-item>" * 100 + "<text:p>x</text:p>" + "</text:list-item></text:list>" * 100


@pytest.mark.parametrize(
    ("data", "limits", "limit"),
    [
        (b"x" * 200, Limits(file_size=100), "file_size"),
        (b"x" * 200, Limits(characters=100), "characters"),
        (b"x\n" * 200, Limits(paragraphs=100), "paragraphs"),
        (docx("<w:p/>" * 200), Limits(paragraphs=100), "paragraphs"),
        (odt("<text:p/>" * 200), Limits(paragraphs=100), "paragraphs"),
        (b"<html>" + b"<p>x</p>" * 200, Limits(paragraphs=100), "paragraphs"),
        (docx("<w:tbl><w:tr>" + "<w:tc/>" * 20 + "</w:tr></w:tbl>"), Limits(table_cells=10), "table_cells"),
        (docx(paragraph("x" * 5_000_000)), Limits(), "inflation_ratio"),
        (docx(paragraph("x" * 5_000_000)), Limits(inflated_size=1_000_000), "inflated_size"),
        (zipped({f"word/{n}.xml": "" for n in range(20)}), Limits(zip_entries=10), "zip_entries"),
        (docx(NESTED_TABLES), Limits(), "table_cells"),
        (odt(NESTED_LISTS), Limits(), "table_cells"),
    ],
)
def test_limits(data, limits, limit):
    with pytest.raises(LimitExceededError) as caught:
        read(data, limits=limits)
    assert caught.value.limit == limit


@pytest.mark.parametrize(
    "document",
    [
        '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><d>&b;</d>',
        '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d>&a;</d>',
        "<a>" * 5000 + "</a>" * 5000,
        "<w:document>",
        "\0\0",
    ],
)
def test_xml_that_is_not_what_it_seems(document):
    with pytest.raises(CorruptFileError):
        read(zipped({"word/document.xml": document}))


@pytest.mark.parametrize("cut", range(30, 600, 37))
def test_cut_off_files_end_in_our_errors(cut):
    for data in (docx(paragraph("Geachte voorzitter,")), odt("<text:p>Geachte voorzitter,</text:p>")):
        broken = data[:cut] + b"\xff" * 10 + data[cut + 10 :]
        with contextlib.suppress(NlAgendaError):
            read(broken)


@pytest.mark.parametrize(
    "data", [b"<!---->" * 1000 + b"tekst", b"# a" + b"#" * 100_000 + b" b", b"|" * 100_000, b"[" * 100_000 + b"x"]
)
def test_text_made_to_go_back_and_forth(data):
    started = time.process_time()
    with contextlib.suppress(NlAgendaError):
        read(data)
    assert time.process_time() - started < 5  # a quadratic pattern takes minutes


def test_circular_styles_end():
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )
    assert read(docx(paragraph("Tekst", '<w:pStyle w:val="A"/>'), styles=styles)).blocks[0].text == "Tekst"
