"""The same letter says the same in all six formats: kind, date, meetings, invitees, sessions, positions."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from nl_agenda import Letter, parse_letter

FIXTURES = Path(__file__).parents[2] / "fixtures"
FORMATS = ("txt", "docx", "pdf", "odt", "html")  # and DOC, where a program reads it
LETTERS = sorted(path.stem for path in (FIXTURES / "formats").glob("d-*.doc"))
ALLOWED = 0.02  # of the facts may differ between two formats
TYPED = str.maketrans("‘’“”", "''\"\"")  # a text file has straight quotes where the print has curly ones


def facts(letter: Letter) -> Iterator[tuple[object, ...]]:
    """Yield what must not depend on the format, one fact each."""
    yield "kind", letter.kind.value
    yield "date", letter.letter_date
    for meeting in letter.meetings:
        name = meeting.name
        yield "meeting", name, meeting.abbreviation, meeting.body, meeting.start, meeting.end, meeting.informal
        yield "venue", name, meeting.venue and (meeting.venue.city, meeting.venue.country, meeting.venue.mode)
        for session in meeting.sessions:
            yield "session", session.title, session.kind.value, session.treatment, session.date
    for invitee in letter.invitees:
        yield "invitee", invitee.name, invitee.kind.value, invitee.role, invitee.code, invitee.status
    for position in letter.positions:
        yield "position", position.sentence, position.stance.value


def plain(fact: tuple[object, ...]) -> tuple[object, ...]:
    """Return the fact without what is a matter of type: quotes, and capitals where a style puts them."""
    return tuple(part.translate(TYPED).casefold() if isinstance(part, str) else part for part in fact)


@pytest.fixture(scope="module")
def antiword(tmp_path_factory) -> Iterator[str]:
    """Leave antiword alone on the PATH: it reads a DOC in a hundredth of LibreOffice's time."""
    found = shutil.which("antiword")
    if found is None:
        yield ""
        return
    folder = tmp_path_factory.mktemp("antiword")
    (folder / "antiword").symlink_to(found)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", str(folder))
        yield found


@cache
def read_facts(name: str, form: str) -> frozenset[tuple[object, ...]]:
    folder = FIXTURES / ("letters" if form in {"txt", "docx", "pdf"} else "formats")
    return frozenset(map(plain, facts(parse_letter(folder / f"{name}.{form}"))))


def test_there_are_letters_in_all_formats() -> None:
    assert len(LETTERS) >= 8


def test_five_formats_give_the_same_facts() -> None:
    for one, other in combinations(FORMATS, 2):
        compare(one, other)


def test_a_doc_gives_the_same_facts_through_antiword(antiword: str) -> None:
    if not antiword:
        pytest.skip("antiword is not on the PATH")
    for other in FORMATS:
        compare("doc", other)


def compare(one: str, other: str) -> None:
    """Print the facts that one of two formats gives alone, by name, and fail when they are many."""
    differences: list[str] = []
    total = 0
    for name in LETTERS:
        left, right = read_facts(name, one), read_facts(name, other)
        assert {fact for fact in left if fact[0] in {"kind", "date", "meeting"}}
        total += len(left | right)
        differences += [f"{name}: only in {one}: {fact}" for fact in sorted(left - right, key=repr)]
        differences += [f"{name}: only in {other}: {fact}" for fact in sorted(right - left, key=repr)]
    report = "\n".join([f"{one} and {other}: {len(differences)} of {total} facts differ", *differences])
    sys.stdout.write(report + "\n")
    assert len(differences) <= ALLOWED * total, report
