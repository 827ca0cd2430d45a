"""Each limit, one by one: a file just within it is read, a file beyond it is refused by that limit's name."""

from __future__ import annotations

import time
from dataclasses import fields, replace

import pytest

from nl_agenda import LimitExceededError, Limits, parse_letter
from nl_agenda.ingest import plain
from tests.hostile.pdfs import many_pages, page
from tests.ingest.files import docx, odt, paragraph, zipped

SENTENCE = "Nederland steunt dit voorstel. "
TEXT = (SENTENCE * 10).encode()
FLAT = "x" * 1_200_000  # a ratio is asked of parts above a megabyte
CELL = f"<w:tc>{paragraph('Raad')}</w:tc>"
CELLS = docx("<w:tbl>" + f"<w:tr>{CELL * 5}</w:tr>" * 4 + "</w:tbl>")
# A file, a value of the limit within which it is, and one beyond which it is.
FILES: dict[str, tuple[bytes, float, float]] = {
    "file_size": (TEXT, len(TEXT), len(TEXT) - 1),
    "pages": (many_pages(3), 3, 2),
    "characters": (TEXT, len(TEXT), 100),
    "characters_per_page": (page(), 100, 20),
    "paragraphs": (docx(paragraph(SENTENCE) * 20), 20, 19),
    "zip_entries": (zipped({"word/document.xml": "", **{f"word/{n}.xml": "" for n in range(5)}}), 6, 5),
    "inflated_size": (odt(f"<text:p>{SENTENCE * 100}</text:p>"), 5000, 3000),
    "inflation_ratio": (docx(paragraph(FLAT)), 5000, 500),
    "table_cells": (CELLS, 20, 19),
}


def exceeded(data: bytes, limits: Limits) -> str | None:
    try:
        parse_letter(data, limits=limits)
    except LimitExceededError as error:
        return error.limit
    except Exception:  # noqa: BLE001 - what the file is otherwise is not asked here
        return None
    return None


@pytest.mark.parametrize("name", FILES)
def test_a_limit_holds_and_leaves_what_is_within_it(name: str) -> None:
    data, within, beyond = FILES[name]
    assert exceeded(data, replace(Limits(), **{name: within})) is None
    assert exceeded(data, replace(Limits(), **{name: beyond})) == name


def test_time_is_looked_at_between_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    unwrap = plain.unwrap

    def slow(lines: list[str]) -> list[str]:
        time.sleep(0.2)
        return unwrap(lines)

    monkeypatch.setattr(plain, "unwrap", slow)
    with pytest.raises(LimitExceededError, match=r"more than 0\.1 seconds") as caught:
        parse_letter(TEXT, limits=Limits(seconds=0.1))
    assert caught.value.limit == "seconds"
    assert parse_letter(TEXT, limits=Limits(seconds=5)).positions


def test_memory_is_looked_at_between_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    held = iter(range(0, 10_000, 1000))
    monkeypatch.setattr("nl_agenda.parse.resident", lambda: next(held))
    with pytest.raises(LimitExceededError, match="more than 1500 bytes of memory"):
        parse_letter(TEXT, limits=Limits(memory=1500))


def test_running_out_of_memory_is_that_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    def greedy(_lines: list[str]) -> list[str]:
        raise MemoryError

    monkeypatch.setattr(plain, "unwrap", greedy)
    with pytest.raises(LimitExceededError) as caught:
        parse_letter(TEXT)
    assert caught.value.limit == "memory"


def test_every_limit_is_tested() -> None:
    assert {field.name for field in fields(Limits)} == {*FILES, "seconds", "memory"}
