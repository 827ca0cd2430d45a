"""The day of a session that only its text tells, and what sort of session the text makes of a point."""

from __future__ import annotations

import datetime as dt

import pytest

from find.letters import read
from nl_agenda.find import sessions
from nl_agenda.models import Meeting
from nl_agenda.segment.parts import Parts

FIRST, SECOND = dt.date(2025, 5, 12), dt.date(2025, 5, 13)  # a Monday and a Tuesday
MORE = "De ministers gaan daarbij in op de voorstellen die de gastheer vorige maand heeft rondgestuurd."


def meeting(parts: Parts, end: dt.date = SECOND, *, informal: bool = False) -> Meeting:
    span = parts.text.span(0, 0)
    return Meeting(name="informele Milieuraad", body="EU", start=FIRST, end=end, informal=informal, span=span)


def day(text: str, end: dt.date = SECOND) -> dt.date | None:
    parts, analysis, _ = read(f"# Waterkwaliteit\n{text}")
    (found,) = sessions.find(parts, analysis, {"kind": "annotated_agenda", "meetings": (meeting(parts, end),)})["meetings"]
    return found.sessions[0].date


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("Op 13 mei bespreken de ministers de toestand van beken, meren en rivieren in de Unie.", SECOND),
        ("De lunch van dinsdag 13 mei 2025 is gewijd aan de toestand van beken en rivieren.", SECOND),
        ("Op maandagavond zijn de ministers te gast bij de burgemeester van de stad.", FIRST),
        ("Tijdens het ontbijt op dinsdag spreken de ministers met de waterschappen en drinkwaterbedrijven.", SECOND),
        ("De eerste dag wordt afgesloten met een gesprek over de toestand van beken en rivieren.", FIRST),
        ("Aan het begin van de tweede dag schuiven de waterschappen en de drinkwaterbedrijven aan.", SECOND),
        ("Op de slotdag staan de ministers stil bij de toestand van beken en rivieren.", SECOND),
        ("De sessie op dinsdagochtend, die begint met een korte film, gaat over beken en rivieren.", SECOND),
    ],
)
def test_the_first_sentence_tells_the_day(sentence: str, date: dt.date) -> None:
    assert day(f"{sentence} {MORE}") == date


@pytest.mark.parametrize(
    "sentence",
    [
        "Op 12 en 13 mei bespreken de ministers de toestand van beken, meren en rivieren in de Unie.",
        "De Commissie heeft op 13 maart een voorstel gedaan voor de toestand van beken en rivieren.",
        "Op 13 mei 2024 heeft de Commissie een voorstel gedaan voor de toestand van beken en rivieren.",
        "Afgelopen dinsdag heeft de Commissie een voorstel gedaan voor de toestand van beken en rivieren.",
        "Op dinsdag 6 mei heeft de Commissie een voorstel gedaan voor de toestand van beken en rivieren.",
        "Op maandag en dinsdag bespreken de ministers de toestand van beken, meren en rivieren in de Unie.",
        "Van 12 tot en met 13 mei bespreken de ministers de toestand van beken, meren en rivieren.",
        "De derde dag is gereserveerd voor een bezoek aan een waterschap in de omgeving van de stad.",
        "Op woensdag bezoeken de ministers een waterschap in de omgeving van de gastvrije stad.",
        f"{MORE} Op 13 mei verschijnt een rapport over de toestand van beken en rivieren in de Unie.",
    ],
)
def test_other_days_are_not_the_session_s(sentence: str) -> None:
    assert day(f"{sentence} {MORE}") is None


def test_a_treatment_below_the_heading_is_passed_over() -> None:
    assert day(f"= Gedachtewisseling\nOp 13 mei bespreken de ministers de toestand van beken en rivieren. {MORE}") == SECOND


def test_a_meeting_of_one_day_or_of_weeks_gives_none() -> None:
    told = f"Op dinsdag 13 mei bespreken de ministers de toestand van beken en rivieren. {MORE}"
    assert day(told, end=FIRST) is None
    assert day(told, end=dt.date(2025, 5, 30)) is None


def kinds(*texts: str, informal: bool = True) -> list[str]:
    parts, analysis, _ = read("\n".join(f"# Onderwerp {n}\n{text}" for n, text in zip("abc", texts, strict=False)))
    found = meeting(parts, informal=informal)
    (filled,) = sessions.find(parts, analysis, {"kind": "annotated_agenda", "meetings": (found,)})["meetings"]
    return [session.kind.value for session in filled.sessions]


IN_FIRST = f"In de eerste werksessie gaat het over beken en rivieren en over wat zij kosten. {MORE}"
IN_SECOND = f"De tweede sessie van de bijeenkomst is gewijd aan de zee en aan wat daarin drijft. {MORE}"


def test_points_of_an_informal_meeting_that_are_said_to_be_sessions() -> None:
    assert kinds(IN_FIRST, MORE, IN_SECOND) == ["working_session"] * 3


def test_one_mention_makes_no_sessions_nor_does_a_formal_council() -> None:
    assert kinds(IN_FIRST, MORE) == ["agenda_item"] * 2
    assert kinds(IN_FIRST, IN_SECOND, informal=False) == ["agenda_item"] * 2
