"""OpenDocument text."""

# ruff: noqa: E501 (markup is easier to read in one piece)

from __future__ import annotations

import pytest

from nl_agenda.errors import CorruptFileError, EncryptedFileError
from nl_agenda.ingest import Role, read

from .files import odt, texts, words_of, zipped

AUTOMATIC = (
    '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Kop"/>'
    '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>'
    '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>'
)
STYLES = (
    '<office:styles><style:style style:name="Kop" style:family="paragraph"><style:text-properties fo:font-style="italic" fo:font-size="9pt"/>'
    "</style:style></office:styles>"
)


def document(body):
    return read(odt(body, automatic=AUTOMATIC, styles=STYLES))


def test_words_spaces_breaks_and_tracked_changes():
    body = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion></text:changed-region></text:tracked-changes>"
        '<text:p>De<text:s text:c="2"/>Raad<text:tab/>zal<text:soft-page-break/> <text:change-start text:change-id="1"/>spreken.<text:change-end/></text:p>'
        "<text:p>De minister,<text:line-break/>E. Brandsema</text:p>"
    )
    assert texts(document(body)) == ["De Raad zal spreken.", "De minister,", "E. Brandsema"]


def test_footnote():
    body = (
        '<text:p>Gemeld.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>Kamerstuk 1.</text:p></text:note-body></text:note> Meer.</text:p>"
    )
    found = document(body)
    assert found.blocks[0].text == "Gemeld. Meer."
    assert found.blocks[0].marks == ((7, "1"),)
    assert [(note.mark, note.text) for note in found.notes] == [("1", "Kamerstuk 1.")]


def test_headings_and_look_through_parents():
    blocks = document(
        '<text:h text:outline-level="2">Oekraïne</text:h><text:p text:style-name="P1">Soedan</text:p>'
        '<text:p><text:span text:style-name="T1">Sahel</text:span></text:p>'
    ).blocks
    assert (blocks[0].role, blocks[0].level) == (Role.HEADING, 2)
    assert (blocks[1].role, blocks[1].style.italic, blocks[1].style.size) == (Role.BODY, True, 9.0)
    assert blocks[2].style.bold


def test_lists_count_and_nest():
    body = (
        '<text:list text:style-name="L1"><text:list-item><text:p>Een</text:p><text:list><text:list-item><text:p>a</text:p></text:list-item>'
        "</text:list></text:list-item><text:list-item><text:p>Twee</text:p></text:list-item></text:list>"
        '<text:list text:style-name="L2"><text:list-item><text:p>Punt</text:p></text:list-item></text:list>'
    )
    assert texts(document(body)) == ["1. Een", "a) a", "2. Twee", "- Punt"]


def test_colophon_in_a_frame_and_rows_in_a_table():
    frame = "".join(f"<text:p>{line}</text:p>" for line in ("Ministerie van Defensie", "Ons kenmerk", "D2025-1"))
    cells = "".join(f"<table:table-cell><text:p>{text}</text:p></table:table-cell>" for text in ("Datum", "7 mei 2025"))
    body = (
        f"<text:p><draw:frame><draw:text-box>{frame}</draw:text-box></draw:frame></text:p>"
        f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
    )
    found = document(body)
    assert texts(found) == ["Datum 7 mei 2025"]
    assert [(field.label, field.value) for field in found.fields] == [
        ("Ministerie", "Ministerie van Defensie"),
        ("Ons kenmerk", "D2025-1"),
    ]


def test_without_content_and_with_password():
    kind = {"mimetype": "application/vnd.oasis.opendocument.text"}
    with pytest.raises(CorruptFileError):
        words_of(zipped(kind))
    with pytest.raises(EncryptedFileError):
        words_of(zipped({**kind, "content.xml": "x", "META-INF/manifest.xml": "<manifest:encryption-data/>"}))


def test_numbered_headings():
    outline = (
        '<office:styles><text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-suffix="."/>'
        '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style></office:styles>'
    )
    levels = (1, 2, 2, 1)
    body = "".join(f'<text:h text:outline-level="{level}">Kop</text:h>' for level in levels)
    assert [block.label for block in read(odt(body, styles=outline)).blocks] == ["1.", "1.1", "1.2", "2."]
