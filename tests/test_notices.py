"""Every code is explained: it has a meaning and advice on the page of errors, and the page is that of the code."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from nl_agenda import parse_letter, parse_text
from nl_agenda.errors import NlAgendaError
from nl_agenda.notices import MEANINGS
from tests.error_page import PAGE, page

PACKAGE = Path(__file__).parents[1] / "nl_agenda"
LETTERS = Path(__file__).parents[1] / "fixtures" / "letters"
# A notice is made with its code as a keyword, by a function called so, or as a pair of code and message.
MADE = re.compile(r'\bNotice\(\s*code="([^"]+)"|_notice\(\s*"([^"]+)"|[(\s]"([a-z]+(?:-[a-z]+)+)",\s*(?:f?"[A-Z{])')


def made() -> set[str]:
    rooms = [path for room in ("ingest", "segment", "find") for path in sorted((PACKAGE / room).rglob("*.py"))]
    return {next(filter(None, found)) for path in rooms for found in MADE.findall(path.read_text(encoding="utf-8"))}


def test_every_notice_that_the_code_makes_has_a_meaning_and_no_other_has() -> None:
    assert made() == set(MEANINGS)


@pytest.mark.parametrize("code", MEANINGS)
def test_a_meaning_is_a_cause_and_an_advice(code: str) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code)
    for words in (MEANINGS[code].cause, MEANINGS[code].advice):
        assert words[0].isupper() or words[0] == "`"
        assert words.endswith(".")


def test_the_page_is_that_of_the_code() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `make docs-errors`"


def test_the_page_has_every_code() -> None:
    text = PAGE.read_text(encoding="utf-8")
    for code in {*MEANINGS, *(kind.code for kind in NlAgendaError.__subclasses__())}:
        assert f"| `{code}` |" in text


@pytest.mark.parametrize("file", sorted(LETTERS.glob("*.txt"))[::4], ids=lambda path: path.stem)
def test_letters_carry_no_notice_without_a_meaning(file: Path) -> None:
    assert {notice.code for notice in parse_letter(file).notices} <= set(MEANINGS)


def test_text_without_anything_of_a_letter_is_not_returned_as_if_it_were_fine() -> None:
    assert [notice.code for notice in parse_text("De kat zit op de mat en kijkt naar buiten.").notices] == ["nothing-found"]
    assert parse_text("Geachte voorzitter,\n\nNederland steunt het voorstel.\n").notices == ()


def test_lost_characters_are_counted_and_shown() -> None:
    letter = parse_letter(b"Geachte voorzitter,\n\nNederland steunt het voor\x81stel \x8d.\n")
    notice = next(notice for notice in letter.notices if notice.code == "lost-characters")
    assert notice.message.startswith("2 characters")
    assert notice.span is not None
    assert letter.text[notice.span.start : notice.span.end] == "\ufffd"
