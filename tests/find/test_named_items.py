"""Points that a letter without headings names in its sentences."""

from __future__ import annotations

import datetime as dt

import pytest

from find.letters import read
from nl_agenda.find import sessions
from nl_agenda.models import Meeting


def named(text: str) -> list[str]:
    parts, analysis, _ = read(text)
    day = dt.date(2025, 5, 12)
    meeting = Meeting(name="Raad Buitenlandse Zaken", body="EU", start=day, end=day, span=parts.text.span(0, 0))
    (found,) = sessions.find(parts, analysis, {"kind": "annotated_agenda", "meetings": (meeting,)})["meetings"]
    assert [parts.words(s.span.start, s.span.end) for s in found.sessions] == [s.title for s in found.sessions]
    return [s.title for s in found.sessions]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("Op de agenda staan de visserij, de bosbouw en het toerisme.", ["visserij", "bosbouw", "toerisme"]),
        ("De volgende onderwerpen staan op de agenda: visserij, bosbouw en toerisme.", ["visserij", "bosbouw", "toerisme"]),
        (
            "Naar verwachting komen de volgende punten aan bod: visserij, bosbouw en toerisme.",
            ["visserij", "bosbouw", "toerisme"],
        ),
        ("De ministers bespreken de volgende onderwerpen: visserij, bosbouw en toerisme.", ["visserij", "bosbouw", "toerisme"]),
        ("De agenda kent twee punten: de visserij en het toerisme.", ["visserij", "toerisme"]),
        ("De Raad heeft één onderwerp: de visserij in de Noordzee.", ["visserij in de Noordzee"]),
        ("Besproken zullen worden de visserij, de bosbouw en het toerisme.", ["visserij", "bosbouw", "toerisme"]),
        ("Het enige agendapunt is de visserij in de Noordzee.", ["visserij in de Noordzee"]),
        ("Hoofdonderwerp van de vergadering is de visserij in de Noordzee.", ["visserij in de Noordzee"]),
        ("De bijeenkomst staat in het teken van de visserij in de Noordzee.", ["visserij in de Noordzee"]),
        ("Op de agenda staan:\n- de visserij, waarover de Commissie bericht;\n- de bosbouw.", ["visserij", "bosbouw"]),
        ("Ter vergadering zullen aan de orde komen:\n- de visserij;\n- het toerisme.", ["visserij", "toerisme"]),
    ],
)
def test_named_items(text: str, items: list[str]) -> None:
    assert named(f"De Raad komt op 12 mei in Brussel bijeen.\n{text}\nNederland kan daarmee instemmen.") == items


@pytest.mark.parametrize(
    "text",
    [
        "Nederland zal de volgende punten naar voren brengen: visserij, bosbouw en toerisme.",
        "Nederland zal de volgende punten naar voren brengen:\n- de visserij;\n- de bosbouw.",
        "Het kabinet heeft twee doelen: schoon water en gezonde vissen.",
        "Ik zal bij deze gelegenheid aan de orde stellen:\n- de visserij;\n- de bosbouw.",
        "Het voorzitterschap heeft drie prioriteiten: visserij, bosbouw en toerisme.",
        "Het enige bezwaar is de hoogte van de bijdrage.",
        "Het jaar 2025 staat in het teken van de visserij.",
        "Bij de stukken zijn gevoegd:\n- een nota over visserij;\n- een nota over bosbouw.",
        "Deze brief is gewijd aan de visserij in de Noordzee.",
        "Volgende week ontvangt u de stukken: visserij, bosbouw en toerisme.",
        "De steun aan vissers heeft een voorwaarde: een eerlijke verdeling.",
        "Daarbij staat Nederland stil bij de visserij in de Noordzee.",
    ],
)
def test_what_names_no_item(text: str) -> None:
    assert named(f"De Raad komt op 12 mei in Brussel bijeen.\n{text}\nNederland kan daarmee instemmen.") == []


def test_the_one_subject_counts_only_where_no_agenda_is_told() -> None:
    told = "De Raad staat in het teken van het toerisme. Op de agenda staan de visserij en de bosbouw."
    assert named(told) == ["visserij", "bosbouw"]
