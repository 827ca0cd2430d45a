"""Letters on web pages."""

# ruff: noqa: E501 (markup is easier to read in one piece)

from __future__ import annotations

import pytest

from nl_agenda.errors import UnsupportedFormatError
from nl_agenda.ingest import Role, read

from .files import texts, words_of

LETTER = "<p>Geachte voorzitter,</p><p>Nederland steunt het voorstel\n van de Commissie.</p>"
WORDS = ["Geachte voorzitter,", "Nederland steunt het voorstel van de Commissie."]


def page(content: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html><head><title>Brief</title>{head}</head><body>{content}</body></html>".encode()


@pytest.mark.parametrize(
    "furniture",
    [
        "<script>var x = 'Nederland steunt niets';</script>",
        "<style>p {color: red}</style>",
        "<nav><ul><li>Home</li></ul></nav>",
        "<header><p>Overheid.nl</p></header>",
        "<footer><p>Over deze website</p></footer>",
        "<aside><p>Zie ook</p></aside>",
        '<div class="cookie-banner"><p>Wij plaatsen cookies</p></div>',
        '<div role="navigation"><p>Menu</p></div>',
        '<ul id="hoofdmenu"><li>Zoeken</li></ul>',
        '<ul><li><a href="/a">Kamerstukken</a></li><li><a href="/b">Agenda</a></li></ul>',
        '<p class="breadcrumb"><a href="/">Home</a> &gt; Brief</p>',
        '<p style="display: none">verborgen</p>',
        "<p hidden>verborgen</p>",
        '<form><label>Zoek</label><input value="x"></form>',
        "<!-- commentaar -->",
    ],
)
def test_furniture_stays_out(furniture):
    assert words_of(page(furniture + LETTER)) == WORDS
    assert words_of(page(f"<div>{LETTER}{furniture}</div>")) == WORDS


@pytest.mark.parametrize(
    "wrapper", ["<main>{}</main>", "<article>{}</article>", '<div id="content">{}</div>', '<div class="broodtekst">{}</div>']
)
def test_main_part_is_found(wrapper):
    assert words_of(page("<div><p>Logo</p></div>" + wrapper.format(LETTER))) == WORDS


def test_words_that_only_look_like_furniture_stay():
    content = '<table><tr class="header"><th>Lidstaat</th><th>2024</th></tr><tr><td>Polen</td><td>4,1</td></tr></table>'
    assert words_of(page(content + '<p class="tussenkop">Menu van maatregelen</p>')) == [
        "Lidstaat",
        "2024",
        "Polen",
        "4,1",
        "Menu van maatregelen",
    ]


def test_headings_of_the_page_and_of_the_official_publications():
    blocks = read(
        page(
            '<h3>Oekraïne</h3><p class="tussenkop tussenkop_vet">Soedan</p><p><em>Sahel</em></p><p><span class="vet">Iran</span></p>'
        )
    ).blocks
    assert [(block.role, block.level) for block in blocks] == [
        (Role.HEADING, 3),
        (Role.HEADING, None),
        (Role.BODY, None),
        (Role.BODY, None),
    ]
    assert [block.style.bold for block in blocks] == [False, True, False, True]
    assert blocks[2].style.italic


def test_head_of_a_paper_is_no_heading():
    content = (
        '<h1 class="stuktitel"><span>28 676</span> <span>NAVO</span></h1><h2 class="stuknr">Nr. 431 BRIEF VAN DE MINISTER</h2>'
    )
    blocks = read(page(content + LETTER)).blocks
    assert [block.text for block in blocks[:2]] == ["28 676 NAVO", "Nr. 431 BRIEF VAN DE MINISTER"]
    assert {block.role for block in blocks} == {Role.BODY}


def test_lists():
    content = '<ol type="a"><li>een</li><li><p>twee</p><ul><li>diep</li></ul></li></ol><ol start="3"><li>drie</li></ol><ul><li>a) eigen</li></ul>'
    assert words_of(page(content)) == ["a. een", "b. twee", "- diep", "3. drie", "a) eigen"]


@pytest.mark.parametrize(
    ("reference", "note"),
    [
        (
            '<a href="#fn1" id="r1"><sup>1</sup></a>',
            '<section><hr><ol><li id="fn1"><p>Kamerstuk 1. <a href="#r1">↩︎</a></p></li></ol></section>',
        ),
        (
            '<sup><a href="#n1" name="r1">1</a></sup>',
            '<h2>Noten</h2><div class="noot"><a name="n1" href="#r1">1</a> Kamerstuk 1.</div>',
        ),
        ('<a href="#n1" id="r1">[1]</a>', '<p id="n1"><a href="#r1">[1]</a> Kamerstuk 1.</p>'),
        ("<sup>1</sup>", "<p>1 Kamerstuk 1.</p>"),
    ],
)
def test_notes(reference, note):
    document = read(page(f"<p>Dat is gemeld.{reference} Meer daarover volgt.</p>{note}"))
    assert texts(document) == ["Dat is gemeld. Meer daarover volgt."]
    assert document.blocks[0].marks == ((14, "1"),)
    assert [(note.mark, note.text) for note in document.notes] == [("1", "Kamerstuk 1.")]


def test_link_within_the_letter_is_no_note():
    assert words_of(page('<p>Zie <a href="#p2">hieronder</a>.</p><p id="p2">Tekst.</p>')) == ["Zie hieronder.", "Tekst."]


def test_encoding_declared_and_not():
    western = page("<p>Oekraïne</p>", '<meta charset="iso-8859-1">').decode().encode("cp1252")
    assert words_of(western) == ["Oekraïne"]
    assert words_of(page("<p>Oekra&iuml;ne</p>")) == ["Oekraïne"]


def test_error_page_is_refused():
    with pytest.raises(UnsupportedFormatError, match="reports an error"):
        read(
            b"<html><head><title>404 Not Found</title></head><body><h1>Not Found</h1><p>nginx</p></body></html>", name="brief.pdf"
        )


def test_page_saved_by_word():
    content = '<p class="MsoNormal">Geachte<span> </span>voorzitter,<o:p></o:p></p><p>·&nbsp;&nbsp; punt<o:p>&nbsp;</o:p></p>'
    assert words_of(page(content)) == ["Geachte voorzitter,", "- punt"]
