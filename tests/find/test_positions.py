"""Positions beside their look-alikes, on sentences that training has not seen: fixtures/stands/sentences.txt."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from nl_agenda import Position, parse_text

FIXTURES = Path(__file__).parents[2] / "fixtures"
CASES = FIXTURES / "stands" / "sentences.txt"


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence with its stance and holder; both empty where the Dutch government takes no stand."""

    group: str
    stance: str
    holder: str
    sentence: str


def cases() -> list[Case]:
    made, group = [], ""
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("##"):
            group = line.removeprefix("## ")
        elif not line.startswith("#"):
            stance, holder, sentence = (part.strip() for part in line.split("|"))
            made.append(Case(group, "" if stance == "-" else stance, "" if holder == "=" else holder, sentence))
    return made


@cache
def positions(sentence: str, kind: str = "Geannoteerde agenda") -> tuple[Position, ...]:
    return parse_text(
        f"Betreft {kind} Raad Algemene Zaken van 18 maart 2025\n\nGeachte voorzitter,\n\nHierbij informeer ik uw Kamer.\n\n{sentence}\n\n"
        "De minister van Buitenlandse Zaken,\n\nJ. de Vries\n"
    ).positions


def test_there_are_enough_and_none_was_trained_on() -> None:
    labelled = {
        sentence["text"]
        for path in (FIXTURES / "sentences").glob("*.jsonl")
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())
        for sentence in row["sentences"]
    }
    sentences = [case.sentence for case in cases()]
    assert len(set(sentences)) == len(sentences) >= 150
    assert not labelled & set(sentences)


def test_positions_are_told_from_their_look_alikes() -> None:
    """Most, not all: the floors are what a reader may count on, and what is wrong is named."""
    missed = [case for case in cases() if case.stance and not positions(case.sentence)]
    wrong = [case for case in cases() if not case.stance and positions(case.sentence)]
    wanted = sum(bool(case.stance) for case in cases())
    assert len(missed) <= 0.05 * wanted, missed
    assert len(wrong) <= 0.05 * (len(cases()) - wanted), wrong


def test_stances_are_right() -> None:
    found = [case for case in cases() if case.stance and positions(case.sentence)]
    wrong = [case for case in found if case.stance not in {p.stance.value for p in positions(case.sentence)}]
    assert len(wrong) <= 0.1 * len(found), wrong


def test_holders_are_right() -> None:
    found = [case for case in cases() if case.stance and positions(case.sentence)]
    wrong = [
        (case, held)
        for case in found
        if case.holder not in (held := " | ".join(p.holder.text if p.holder else "" for p in positions(case.sentence)))
        or (not case.holder and held)
    ]
    assert len(wrong) <= 0.05 * len(found), wrong


@pytest.mark.parametrize(
    ("sentence", "intended"),
    [
        ("Ik zal in de Raad aangeven dat Nederland hecht aan een gelijk speelveld.", True),
        ("De minister zal onderstrepen dat het kabinet dit voorstel steunt.", True),
        ("De Commissie zal aangeven dat Nederland dit voorstel steunt.", False),
        ("De minister zal spreken over het voorstel dat Nederland steunt.", False),
        ("Nederland zal stemmen over een voorstel dat het kabinet betreurt.", False),
        ("Nederland zal zich bij de stemming onthouden.", True),
        ("Het kabinet zal zich daarover een oordeel vormen zodra de tekst er is.", False),
        ("Nederland zal tijdens de Raad pleiten voor een hoger plafond.", True),
        ("De minister zal hiervoor aandacht vragen.", True),
        ("Nederland steunt het voorstel.", False),
        ("Nederland is van oordeel dat het plafond omhoog moet.", False),
        ("Tijdens de lunch bepleit de minister een hoger plafond.", True),
        ("Bij dit punt is de minister van plan een hoger plafond te bepleiten.", True),
        ("De staatssecretaris dringt ook ditmaal aan op een hoger plafond.", True),
        ("Nederland zal zich in de Raad nog geen oordeel vormen.", True),
        ("Het kabinet is niet van plan het plafond te steunen.", False),
        ("In de Raad van Bewindvoerders bepleit Nederland al jaren een hoger plafond.", False),
        ("Tijdens de vorige Raad bepleitte Nederland een hoger plafond.", False),
        ("Het kabinet is verheugd dat de Commissie dit tijdens de Raad zal toelichten.", False),
    ],
)
def test_what_will_be_said_is_intended(sentence: str, intended: bool) -> None:
    assert {p.intended for p in positions(sentence)} == {intended}


LIST = "{lead}\n- Nederland hecht aan een apart budget.\n- De regeldruk moet omlaag.\n\nHet kabinet steunt dit voorstel."


@pytest.mark.parametrize(
    ("lead", "intended"),
    [
        ("In het debat zal de minister de volgende punten naar voren brengen:", True),
        ("Ik ben voornemens het volgende in te brengen:", True),
        ("De Commissie zal de volgende punten naar voren brengen:", False),
        ("Het kabinet heeft drie wensen:", False),
        ("Nederland zal in de Raad het woord voeren.", False),
    ],
)
def test_what_a_list_announces_is_intended_and_what_follows_it_is_not(lead: str, intended: bool) -> None:
    found = {p.sentence: p.intended for p in positions(LIST.format(lead=lead))}
    assert found["Nederland hecht aan een apart budget."] is found["De regeldruk moet omlaag."] is intended
    assert not found["Het kabinet steunt dit voorstel."]


def test_in_a_report_nothing_is_intended_any_more() -> None:
    assert {p.intended for p in positions("Nederland zal hiervoor aandacht blijven vragen.", kind="Verslag")} == {False}


def test_a_holder_is_carried_over_by_a_pronoun() -> None:
    found = positions("Het kabinet kent de bezwaren. Het steunt niettemin het voorstel.")
    assert [(p.stance.value, p.holder and p.holder.text) for p in found if "niettemin" in p.sentence] == [("support", "Het")]
    assert positions("De Commissie kent de bezwaren. Zij steunt niettemin het voorstel.") == ()


def test_a_motion_is_not_the_governments_stand() -> None:
    asked = "verzoekt de regering te pleiten voor een verbod"
    assert positions(f"Het kabinet steunt de motie die {asked}.")
    assert parse_text(f"De Kamer,\ngehoord de beraadslaging,\n{asked},\nen gaat over tot de orde van de dag.").positions == ()


def test_a_doubtful_sentence_is_noticed_rather_than_lost() -> None:
    noticed = [
        notice
        for path in sorted((FIXTURES / "sentences").glob("[a-f].jsonl"))
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()[::12])
        for notice in parse_text("\n".join(sentence["text"] for sentence in row["sentences"])).notices
        if notice.code == "doubtful-position"
    ]
    assert noticed
    assert all(notice.span and notice.span.text and "likelihood" in notice.message for notice in noticed)


@pytest.mark.parametrize(
    ("sentence", "holder"),
    [
        ("Nederland, België en Luxemburg pleiten voor een lager plafond.", "Nederland"),
        ("Nederland en Duitsland zijn tegen dit voorstel.", "Nederland"),
        ("Nederland en Duitsland steunen dit voorstel.", "Nederland"),
        ("Wij steunen het voorzitterschap in zijn streven om de onderhandelingen voor de zomer af te ronden.", "Wij"),
        ("Om die reden steunen wij de algemene oriëntatie.", "wij"),
        ("Voor het kabinet is het een vereiste dat alle lidstaten meedoen.", "het kabinet"),
        ("Het zou onwenselijk zijn als de Raad op dit punt van de tekst afwijkt.", None),
        ("Het kabinet steunt dit. Het is er wel bezorgd over dat de kosten stijgen.", "Het"),
        ("Het kabinet steunt dit. Op de inhoud heeft het weinig aan te merken.", "het"),
        ("Dit kabinet is tegen een heffing op vlees.", "Dit kabinet"),
        ("De minister liet weten dat Nederland de ondernemingsbijdrage niet zal steunen.", "Nederland"),
        ("Deze conclusie baart ons zorgen.", "ons"),
    ],
)
def test_the_holder_is_who_speaks_for_the_netherlands(sentence: str, holder: str | None) -> None:
    last = positions(sentence)[-1]
    assert (last.holder.text if last.holder else None) == holder
