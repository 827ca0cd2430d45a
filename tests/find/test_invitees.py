"""Who is a guest, and who is merely talked about."""

from __future__ import annotations

from pathlib import Path

import pytest

from find.letters import read
from find.tagged import meeting, one_paragraph, untag
from nl_agenda.find import sessions
from nl_agenda.lexicon import load

FAMILIES = load("invitees")["families"]
FIXTURES = Path(__file__).parents[2] / "fixtures" / "guests"


def _lines(name: str) -> list[str]:
    return (FIXTURES / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def _guests(text: str, body: str) -> set[tuple[str, str, str | None]]:
    parts, analysis = one_paragraph(text)
    found = sessions.find(parts, analysis, {"kind": "annotated_agenda", "meetings": (meeting(parts, body),)})["meetings"][0]
    return {(i.kind.value, i.name, i.code or i.role) for i in found.invitees if i.status == "guest"}


@pytest.mark.parametrize("tagged", _lines("council"))
def test_guests_of_a_council(tagged: str) -> None:
    text, guests = untag(tagged)
    assert _guests(text, "EU") == guests


@pytest.mark.parametrize("text", _lines("nobody"))
def test_those_talked_about_are_no_guests(text: str) -> None:
    assert _guests(text, "EU") == set()


@pytest.mark.parametrize("text", [sentence for family in FAMILIES for sentence in family["counter_examples"]])
def test_counter_examples_of_a_family_bring_nobody_in(text: str) -> None:
    assert _guests(text, "EU") == set()


@pytest.mark.parametrize(
    "text",
    [
        s
        for f in FAMILIES
        if f["id"] in ("sends someone", "sent on behalf of", "present through", "held around", "panel of")
        for s in f["examples"]
    ],
)
def test_examples_of_a_family_bring_guests_in(text: str) -> None:
    assert _guests(text, "EU") != set()


@pytest.mark.parametrize("text", load("invitees")["asking"]["examples"])
def test_who_asks_others_is_no_guest_himself(text: str) -> None:
    assert text.split(" heeft ", maxsplit=1)[0].removeprefix("De ") not in {name for _, name, _ in _guests(text, "EU")}


@pytest.mark.parametrize("text", load("invitees")["asking"]["counter_examples"])
def test_who_invites_the_ministers_themselves_is_there(text: str) -> None:
    assert len(_guests(text, "EU")) == 1


@pytest.mark.parametrize(
    ("heading", "below", "guests"),
    [
        (
            "Ontmoeting met de Verenigde Staten, Japan en Noorwegen",
            "De Japanse minister van Defensie, Anita Mori, komt ervoor naar Brussel.",
            {"Verenigde Staten", "Noorwegen", "Japan", "Anita Mori"},
        ),
        ("Ontmoeting met Japan", "De Japanse minister van Defensie, Anita Mori, komt ervoor naar Brussel.", {"Anita Mori"}),
    ],
)
def test_states_of_a_heading_are_left_to_those_they_send_if_all_send_someone(heading: str, below: str, guests: set[str]) -> None:
    parts, analysis, _ = read(f"# Raad\n## {heading}\n{below}\n## Staal\nDe Raad bespreekt dit.")
    found = sessions.find(parts, analysis, {"kind": "annotated_agenda", "meetings": (meeting(parts),)})["meetings"][0]
    assert {i.name for s in found.sessions for i in s.invitees} == guests


@pytest.mark.parametrize(
    ("heading", "below", "guests"),
    [
        ("Gesprek met het bedrijfsleven", "De voorzitter van VNO-NCW, Anna Maes, is uitgenodigd.", {"Anna Maes"}),
        ("Gesprek met het bedrijfsleven", "Hieraan nemen ASML en Airbus deel.", {"ASML", "Airbus"}),
        (
            "Ontbijt met het maatschappelijk middenveld",
            "Uitgenodigd zijn journalisten uit Mali en Niger.",
            {"journalisten uit Mali en Niger"},
        ),
        ("Gesprek met het bedrijfsleven", "Het gesprek gaat over regeldruk.", {"het bedrijfsleven"}),
        ("Gesprek met het bedrijfsleven", "Ook Noorwegen is uitgenodigd.", {"het bedrijfsleven", "Noorwegen"}),
        (
            "Lunch met de directeur van het IEA en het bedrijfsleven",
            "Het gesprek gaat over olie.",
            {"directeur van het IEA", "het bedrijfsleven"},
        ),
    ],
)
def test_a_word_for_many_in_a_heading_stands_for_those_whom_the_text_names(heading: str, below: str, guests: set[str]) -> None:
    parts, analysis, _ = read(f"# Raad\n## {heading}\n{below}\n## Staal\nDe Raad bespreekt dit.")
    found = sessions.find(parts, analysis, {"kind": "annotated_agenda", "meetings": (meeting(parts),)})["meetings"][0]
    assert {i.name for s in found.sessions for i in s.invitees} == guests


@pytest.mark.parametrize(
    ("text", "guests"),
    [
        ("De Canadese en de Japanse minister van Handel schuiven aan.", {"Canada", "Japanse minister van Handel"}),
        ("Ook de Oekraïense en Moldavische premier nemen deel.", {"Oekraïne", "Moldavische premier"}),
        ("De Deense en de Noorse minister van Energie geven een toelichting.", {"Noorse minister van Energie"}),
        ("De Franse commissaris en de Noorse minister nemen deel.", {"Noorse minister"}),
    ],
)
def test_two_states_share_one_function(text: str, guests: set[str]) -> None:
    assert {name for _, name, _ in _guests(text, "EU")} == guests


@pytest.mark.parametrize(
    ("heading", "guests"),
    [
        ("Lunch: gedachtewisseling met de Canadese minister van Handel", {"Canadese minister van Handel"}),
        ("Werklunch – gedachtewisseling met Noorwegen", {"Noorwegen"}),
        ("Werklunch: gedachtewisseling", set()),
        ("Lunch: gedachtewisseling over de handel met China", set()),
        ("Lunch: betrekkingen met Peru", set()),
    ],
)
def test_the_treatment_of_a_meal_may_tell_with_whom_it_is(heading: str, guests: set[str]) -> None:
    parts, analysis, _ = read(f"# Raad\n## {heading}\nHet gesprek gaat over staal.\n## Staal\nDe Raad bespreekt dit.")
    found = sessions.find(parts, analysis, {"kind": "annotated_agenda", "meetings": (meeting(parts),)})["meetings"][0]
    assert {i.name for s in found.sessions for i in s.invitees} == guests


@pytest.mark.parametrize(
    ("name", "text", "guests"),
    [
        ("Eurogroep", "Ook Polen en Zweden sluiten aan.", {"Polen", "Zweden"}),
        ("Eurogroep", "De Deense minister van Financiën schuift aan.", {"Deense minister van Financiën"}),
        (
            "Eurogroep",
            "De niet-eurolanden sluiten aan, te weten Hongarije en Tsjechië.",
            {"niet-eurolanden", "Hongarije", "Tsjechië"},
        ),
        ("Eurogroep", "Ook Kroatië en Spanje nemen deel.", set()),
        ("Eurogroep", "De Franse minister van Financiën schuift aan.", set()),
        ("Ecofinraad", "Ook Polen en Zweden nemen deel.", set()),
        ("Ecofinraad", "De Deense minister van Financiën schuift aan.", set()),
    ],
)
def test_who_has_not_the_euro_is_a_guest_of_those_who_have(name: str, text: str, guests: set[str]) -> None:
    parts, analysis = one_paragraph(text)
    held = meeting(parts).model_copy(update={"name": name, "abbreviation": None})
    found = sessions.find(parts, analysis, {"kind": "annotated_agenda", "meetings": (held,)})["meetings"][0]
    assert {i.name for i in found.invitees} == guests


@pytest.mark.parametrize(
    ("text", "guests"),
    [
        ("De ministers ontvingen de Chileense premier.", {"Chileense premier"}),
        ("Er was een videoverbinding met de directeur van Bruegel.", {"directeur van Bruegel"}),
        ("De directeur van Bruegel riep de ministers op tot eenheid.", {"directeur van Bruegel"}),
        ("De Chileense premier dankte de lidstaten voor hun steun.", {"Chileense premier"}),
        ("De ministers veroordeelden de Chileense premier.", set()),
        ("De HV deed verslag van haar videogesprek met de Chileense premier.", set()),
        ("Enkele lidstaten riepen Chili op tot terughoudendheid.", set()),
        ("Nederland dankte de directeur van Bruegel voor zijn rapport.", set()),
        ("Aanwezig was de directeur van denktank Bruegel, Ana Soto.", {"Ana Soto"}),
        ("Ook aanwezig waren Noorwegen en UNICEF.", {"Noorwegen", "UNICEF"}),
        ("Bij dit onderdeel voegden zich de niet-eurolanden bij de vergadering.", {"niet-eurolanden"}),
        ("Ook Noorwegen en Chili zaten aan tafel.", {"Noorwegen", "Chili"}),
        ("Naast de lidstaten deden ook Noorwegen en Chili mee.", {"Noorwegen", "Chili"}),
        ("De ministers luisterden naar de directeur van Bruegel.", {"directeur van Bruegel"}),
        ("Aanwezig was de wens om de samenwerking met Noorwegen te verdiepen.", set()),
        ("Niet aanwezig waren Chili en Peru.", set()),
        ("De kennis die bij het ECDC aanwezig was, is verloren gegaan.", set()),
        ("De conferentie in Riga, waar ook Noorwegen aanwezig was, leverde weinig op.", set()),
        ("Noorwegen en Chili zaten in mei met elkaar aan tafel.", set()),
        ("Ook deden Noorwegen en Chili mee aan de sancties.", set()),
        ("De Commissie luisterde naar de directeur van Bruegel.", set()),
        ("Met de Chileense minister sprak ik over grondstoffen.", set()),
        ("Oorspronkelijk stond een diner met Noorwegen op het programma.", set()),
    ],
)
def test_who_was_there_by_a_report(text: str, guests: set[str]) -> None:
    parts, analysis = one_paragraph(text)
    found = sessions.find(parts, analysis, {"kind": "report", "meetings": (meeting(parts),)})["meetings"][0]
    assert {i.name for i in found.invitees} == guests


@pytest.mark.parametrize("tagged", _lines("alliance"))
def test_guests_of_the_alliance(tagged: str) -> None:
    text, guests = untag(tagged)
    assert _guests(text, "NATO") == guests


@pytest.mark.parametrize(
    ("below", "guest"),
    [
        ("De Chileense minister van Handel, Ana Soto, is voor overleg in Brussel.", "Ana Soto"),
        ("Minister van Handel Ana Soto van Chili is voor overleg in Brussel.", "Ana Soto"),
        ("De Peruaanse minister van Handel, Ana Soto, is verhinderd.", "Chileense minister van Handel"),
        ("De Chileense minister van Financiën, Ana Soto, vervangt hem.", "Chileense minister van Handel"),
        ("Het gesprek gaat over grondstoffen.", "Chileense minister van Handel"),
    ],
)
def test_the_text_names_whose_function_the_heading_tells(below: str, guest: str) -> None:
    parts, analysis, _ = read(
        f"# Raad\n## Werklunch met de Chileense minister van Handel\n{below}\n## Staal\nDe Raad bespreekt dit."
    )
    found = sessions.find(parts, analysis, {"kind": "annotated_agenda", "meetings": (meeting(parts),)})["meetings"][0]
    assert [i.name for s in found.sessions for i in s.invitees] == [guest]
