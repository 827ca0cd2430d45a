"""The hostile corpus in small: each file is a letter or an error of ours, in bounded time, and the next one is none the worse.

The sizes that hurt are for ``make hostile``.
"""

from __future__ import annotations

import logging
import time
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from nl_agenda import InternalError, Letter, Limits, NlAgendaError, parse_letter
from nl_agenda.isolation import pool_of, submit
from nl_agenda.workers import Pool
from tests.hostile import markup, packages, pdfs, texts
from tests.hostile.case import Case

# As tight for the small files as the defaults are for the large ones.
LIMITS = Limits(
    file_size=2_000_000,
    pages=100,
    characters=100_000,
    characters_per_page=15_000,
    paragraphs=5000,
    zip_entries=1000,
    inflated_size=5_000_000,
    table_cells=5000,
    seconds=10,
    memory=500_000_000,
)
LETTER = Path(__file__).parents[2] / "fixtures" / "letters" / "d-b5.docx"
# What hangs or swells inside a library in C is for another process alone.
APART = {"exponential-forms.pdf", "flate-bomb.pdf", "nested-filters.pdf"}
# LibreOffice takes seconds to start, for nothing.
CONVERTED = (".doc", ".rtf")


def small(family: object) -> list[Case]:
    return [case for case in family.cases(long=False) if not case.name.endswith(CONVERTED)]


@pytest.fixture(scope="module")
def pool() -> Iterator[Pool]:
    with pool_of(1) as made:
        yield made


def outcome(case: Case) -> str:
    try:
        letter = parse_letter(case.make(), limits=LIMITS)
    except InternalError:
        raise
    except NlAgendaError as error:
        return error.code
    for span in letter.spans():
        assert letter.text[span.start : span.end] == span.text
    return "letter"


@pytest.mark.parametrize("family", [pdfs, packages, markup, texts], ids=lambda family: family.__name__.rpartition(".")[2])
def test_a_letter_or_an_error_of_ours(
    family: object, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO), warnings.catch_warnings():
        warnings.simplefilter("error")
        for case in small(family):
            if case.name not in APART:
                started = time.monotonic()
                found = outcome(case)
                assert case.expected in {None, found}, f"{case.name}: {found} where {case.expected} was expected"
                assert time.monotonic() - started < 30, case.name  # twice the limit and more, on a busy machine
    assert capfd.readouterr() == ("", "")
    assert caplog.records == []


def test_what_hangs_a_library_is_ended_and_good_letters_in_between_are_unharmed(pool: Pool) -> None:
    good = parse_letter(LETTER)
    limits = Limits(seconds=1, memory=400_000_000)
    for case in small(pdfs):
        if case.name in APART:
            bad = submit(pool, case.make(), format=None, limits=limits)
            letter = submit(pool, LETTER, format=None, limits=Limits())
            assert isinstance(bad.exception(), NlAgendaError) or isinstance(bad.result(), Letter)
            assert letter.result() == good


def test_every_case_has_a_name_of_its_own() -> None:
    names = [case.name for family in (pdfs, packages, markup, texts) for case in family.cases(long=True)]
    assert len(names) == len(set(names))
