"""States' names against Unicode's, adjectives against states, families against their own examples."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from nl_agenda.find.invitees.participation import participants
from nl_agenda.find.invitees.phrases import phrases
from nl_agenda.find.names import states
from nl_agenda.find.sessions import kind_of
from nl_agenda.find.sessions.headings import pattern
from nl_agenda.find.sessions.treatments import is_treatment
from nl_agenda.lexicon import load
from nl_agenda.models import Meeting, Span
from nl_agenda.nlp.pipeline import analyse


def test_names_are_those_of_unicode() -> None:
    babel = pytest.importorskip("babel")
    territories = babel.Locale("nl").territories
    assert {code: name for name, code in load("states")["names"].items()} == {
        code: territories[code] for code in load("states")["names"].values()
    }


@pytest.mark.parametrize(
    ("word", "code"),
    [("Oekraïense", "UA"), ("Egyptische", "EG"), ("Canadese", "CA"), ("Chinees", "CN"), ("Zuid-Koreaanse", "KR"), ("Montenegrijnse", "ME"),
     ("Indiase", "IN"), ("Poolse", "PL"), ("Britse", "GB"), ("Turkse", "TR"), ("Noord-Macedonische", "MK"), ("Kosovaarse", "XK")],
)  # fmt: skip
def test_adjectives(word: str, code: str) -> None:
    assert states.code_of_adjective(word) == code


@pytest.mark.parametrize(
    ("name", "code"),
    [("Oekraïne", "UA"), ("het", None), ("VK", "GB"), ("Republiek Korea", "KR"), ("Bosnië-Herzegovina", "BA"), ("Wit-Rusland", "BY"),
     ("Moldavië", "MD"), ("KROATIË", "HR"), ("Oost-Timor", "TL"), ("Verenigde Staten", "US"), ("Palestijnse Autoriteit", "PS")],
)  # fmt: skip
def test_names_and_aliases(name: str, code: str | None) -> None:
    assert states.code_of(name) == code


def test_every_adjective_and_alias_belongs_to_a_state() -> None:
    known = set(load("states")["names"].values())
    assert set(load("states")["adjectives"].values()) <= known
    assert set(load("states")["aliases"].values()) <= known


def test_membership_has_a_beginning() -> None:
    assert not states.is_member("SE", "NATO", dt.date(2023, 7, 11))
    assert states.is_member("SE", "NATO", dt.date(2025, 4, 3))
    assert not states.is_member("MN", "OSCE", dt.date(2008, 12, 4))
    assert states.is_member("CO", "OECD", dt.date(2025, 6, 3))
    assert not states.is_member("PL", "EU", dt.date(2003, 6, 16))
    assert states.is_member("GB", "EU", dt.date(2018, 4, 3))
    assert not states.is_member("GB", "EU", dt.date(2025, 4, 3))


def _found(sentence: str) -> set[str]:
    (read,) = analyse(sentence, [(0, len(sentence), 0)]).sentences
    return {p.family for p in participants(sentence, read, phrases(read, sentence)) if not p.mention.member}


FAMILIES = load("invitees")["families"]


@pytest.mark.parametrize(("family", "example"), [(f["id"], e) for f in FAMILIES for e in f["examples"] if " sloot " not in e])
def test_each_family_finds_its_examples(family: str, example: str) -> None:
    assert family in _found(example)


@pytest.mark.parametrize(
    ("family", "example"), [(f["id"], e) for f in FAMILIES for e in f["counter_examples"] if f["id"] != "addresses"]
)
def test_no_family_finds_its_counter_examples(family: str, example: str) -> None:
    assert family not in _found(example)


@pytest.mark.parametrize("group", ["subheadings", "outside", "other_business", "last", "told", "coming", "dropped"])
def test_headings_of_a_group(group: str) -> None:
    table = load("sessions")[group]
    assert [e for e in table["examples"] if not pattern(group).fullmatch(e.casefold())] == []
    assert [e for e in table["counter_examples"] if pattern(group).fullmatch(e.casefold())] == []


@pytest.mark.parametrize(("title", "kind"), load("sessions")["kinds"]["examples"])
def test_kind_from_the_title(title: str, kind: str) -> None:
    span = Span(start=0, end=0, text="")
    assert kind_of(title, Meeting(name="Raad Algemene Zaken", body="EU", span=span)) == kind


@pytest.mark.parametrize(("title", "kind"), load("sessions")["kinds"]["below_other_business_examples"])
def test_kind_of_a_session_below_other_business(title: str, kind: str) -> None:
    meeting = Meeting(name="Raad Algemene Zaken", body="EU", span=Span(start=0, end=0, text=""))
    assert kind_of(title, meeting, under_other_business=True) == kind


@pytest.mark.parametrize(("title", "kind"), load("sessions")["kinds"]["informal_examples"])
def test_kind_from_the_title_at_an_informal_meeting(title: str, kind: str) -> None:
    span = Span(start=0, end=0, text="")
    assert kind_of(title, Meeting(name="informele Energieraad", body="EU", informal=True, span=span)) == kind


def test_treatments() -> None:
    table = load("treatments")
    assert [
        e
        for e in table["examples"]
        if not is_treatment(e.strip("= ").removeprefix("(").removesuffix(")" if e.startswith("(") else ""))
    ] == []
    assert [e for e in table["counter_examples"] if is_treatment(e)] == []
    assert [e for e in table["requested_examples"] if not re.match(table["requested"], e)] == []
    assert [e for e in table["requested_counter_examples"] if re.match(table["requested"], e)] == []


@pytest.mark.parametrize(
    ("words", "treated"),
    [
        ("(mogelijk) Politiek akkoord", True), ("(eventueel) Raadsconclusies", True), ("(onder voorbehoud) beleidsdebat", True),
        ("(mogelijk) Noord-Macedonië", False), ("(mogelijk)", False),
        ("(nieuwe) Wijn", False), ("(nieuw) Zuivel: stand van de markt", False),
    ],
)  # fmt: skip
def test_a_treatment_behind_a_remark(words: str, treated: bool) -> None:
    assert is_treatment(words) is treated


@pytest.mark.parametrize("words", load("treatments")["perhaps"])
def test_a_treatment_that_may_be(words: str) -> None:
    assert is_treatment(f"({words}) Raadsconclusies")
