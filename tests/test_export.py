"""Frames and the view for notebooks."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

from nl_agenda import InvalidInputError, Letter, MissingDependencyError, parse_letter, parse_text
from nl_agenda.export.frames import to_frame
from nl_agenda.export.html import to_html

LETTERS = Path(__file__).parents[1] / "fixtures" / "letters"
KINDS = ("letters", "meetings", "sessions", "invitees", "positions", "commitments", "citations")


@pytest.fixture(scope="module")
def letter() -> Letter:
    return parse_letter(LETTERS / "d-a1.docx")


@pytest.mark.parametrize("what", KINDS)
def test_one_row_a_fact(letter: Letter, what: str) -> None:
    expected = 1 if what == "letters" else len(getattr(letter, what))
    assert len(letter.to_frame(what)) == expected
    assert len(to_frame([letter, letter], what)) == 2 * expected


@pytest.mark.parametrize("what", KINDS)
def test_an_empty_letter_has_the_same_columns_and_types(letter: Letter, what: str) -> None:
    empty = parse_text("Geachte voorzitter,")
    assert dict(empty.to_frame(what).dtypes) == dict(letter.to_frame(what).dtypes)


def test_a_row_points_at_its_words(letter: Letter) -> None:
    frame = letter.to_frame("positions")
    for row in frame.itertuples():
        assert letter.text[row.start : row.end] == row.sentence
    assert list(frame["stance"]) == [position.stance.value for position in letter.positions]
    assert set(frame["letter"]) == {letter.source.sha256[:16]}


def test_days_are_days(letter: Letter) -> None:
    assert letter.to_frame("letters")["letter_date"].dt.date.tolist() == [letter.letter_date]


def test_an_unknown_table_is_told(letter: Letter) -> None:
    with pytest.raises(InvalidInputError, match="one of letters, meetings"):
        letter.to_frame("stances")


def test_without_pandas_the_extra_is_named(letter: Letter, monkeypatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pandas", None)
    with pytest.raises(MissingDependencyError) as caught:
        letter.to_frame()
    assert caught.value.extra == "frames"


class Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words, self.open, self.seen = "", [], []

    def handle_starttag(self, tag, attrs) -> None:
        self.open.append(tag)
        self.seen.append((tag, dict(attrs)))

    def handle_endtag(self, tag) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data) -> None:
        self.words += data


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


def test_the_view_shows_the_facts_and_needs_no_network(letter: Letter) -> None:
    page = letter._repr_html_()
    reader = read(page)
    for words in (letter.subject, *(m.name for m in letter.meetings), *(s.title for s in letter.sessions)):
        assert words in reader.words
    for position in letter.positions:
        assert position.sentence in reader.words
    assert not {"script", "link", "img", "iframe"} & {tag for tag, _ in reader.seen}
    assert not any({"src", "href"} & attributes.keys() for _, attributes in reader.seen)


def test_words_of_the_letter_are_never_markup() -> None:
    attack = "<script>alert(1)</script>"
    letter = parse_text(f"Geachte voorzitter,\n\nNederland steunt {attack} en het voorstel van de Commissie.\n")
    evil = letter.model_copy(update={"subject": attack})
    assert "<script" not in to_html(evil)
    assert attack in read(to_html(evil)).words
