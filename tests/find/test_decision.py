"""Which stances of a sentence are taken, by how likely each is and by what its clauses say of our side."""

from __future__ import annotations

import pytest

from nl_agenda.find.positions import decision
from nl_agenda.find.positions.conjuncts import conjuncts
from nl_agenda.find.positions.evidence import Evidence
from nl_agenda.find.positions.opinion import STANCES, Odds
from tests.find.test_features import seen


def evidence_of(sentence: str) -> Evidence:
    return seen(f"Geachte voorzitter,\n\n{sentence}\n\nHoogachtend,\n")[0].evidence


@pytest.mark.parametrize(
    ("sentence", "apart"),
    [
        (
            "Nederland steunt de missie en zal aandringen op verlenging.",
            ["nederland steunt de missie .", "nederland zal aandringen op verlenging ."],
        ),
        (
            "Het kabinet deelt de analyse, pleit voor een vervolg en hecht eraan dat de regeldruk daalt.",
            [
                "het kabinet deelt de analyse .",
                "het kabinet pleit voor een vervolg .",
                "het kabinet hecht eraan dat de regeldruk daalt .",
            ],
        ),
        (
            "De risico's moeten omlaag; Nederland is daarom tegen een fonds.",
            ["de risico's moeten omlaag .", "nederland is daarom tegen een fonds ."],
        ),
        (
            "Ik kan instemmen met de tekst, mits de termijn blijft, en ik zal de Commissie om uitleg vragen.",
            ["ik kan instemmen met de tekst , mits de termijn blijft .", "ik zal de commissie om uitleg vragen ."],
        ),
        (
            "Nederland is ingenomen met de conclusies, waarbij het hecht aan de passage over vaders.",
            ["nederland is ingenomen met de conclusies .", "waarbij het hecht aan de passage over vaders ."],
        ),
        (
            "Ik zal onderstrepen dat de lasten ongelijk zijn verdeeld en de bondgenoten oproepen hun plannen aan te scherpen.",
            [
                "ik zal onderstrepen dat de lasten ongelijk zijn verdeeld .",
                "ik zal de bondgenoten oproepen hun plannen aan te scherpen .",
            ],
        ),
        (
            "Nederland heeft het akkoord verwelkomd en van beide partijen gevraagd om zich eraan te houden.",
            [
                "nederland heeft het akkoord verwelkomd .",
                "nederland heeft van beide partijen gevraagd om zich eraan te houden .",
            ],
        ),
        ("Ik zal benadrukken dat de Commissie moet ingrijpen en dat de lidstaten moeten oproepen tot kalmte.", []),
        ("Ik wil de Commissie vragen haar voorstel te herzien en te verduidelijken.", []),
        ("Nederland zal pleiten voor steun aan en samenwerking met Oekraïne.", []),
        ("Nederland steunt de missie in Mali en Niger.", []),
        ("Nederland vindt dat de Commissie moet ingrijpen en dat de lidstaten moeten betalen.", []),
        ("Met een termijn van drie jaar, waar Frankrijk om vraagt, kan Nederland leven.", []),
        ("Nederland steunt het voorstel, dat lidstaten oproept tot samenwerking.", []),
        ("Nederland steunt de missie, terwijl Frankrijk pleit voor uitstel.", []),
    ],
)
def test_what_our_side_says_in_one_sentence_stands_apart_with_its_subject(sentence: str, apart: list[str]) -> None:
    assert [" ".join(conjunct.evidence.sentence.lower) for conjunct in conjuncts(evidence_of(sentence))] == apart


def odds(position: float, **stances: float) -> Odds:
    return Odds(position, dict.fromkeys(STANCES, 0.0) | stances)


@pytest.fixture(autouse=True)
def _likelihoods_as_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decision, "choose", lambda _, given: given)


BOTH = "Nederland steunt de missie en is verontrust over het geweld."


@pytest.mark.parametrize(
    ("whole", "first", "second", "stances"),
    [
        (odds(0.9, support=0.9), odds(0.9, support=0.9), odds(0.9, concern=0.9), ["support", "concern"]),
        (odds(0.9, support=0.9), odds(0.9, support=0.9), odds(0.9, concern=0.6), ["support"]),  # too faint
        (odds(0.9, support=0.9), odds(0.9, support=0.9), odds(0.3, concern=0.9), ["support"]),  # no position by itself
        (odds(0.9, support=0.9), odds(0.9, welcome=0.9), odds(0.9, concern=0.9), ["welcome", "support", "concern"]),
        (
            odds(0.9, support=0.5),
            odds(0.9, welcome=0.9),
            odds(0.9, concern=0.9),
            ["welcome", "concern"],
        ),  # the conjuncts know better
        (odds(0.9, support=0.5), odds(0.9, support=0.5), odds(0.9, concern=0.5), ["support"]),  # nor do they
        (odds(0.9, conditional=0.9), odds(0.9, support=0.9), odds(0.9, concern=0.9), ["conditional"]),  # "positive, but"
        (odds(0.9, conditional=0.9), odds(0.9, conditional=0.9), odds(0.9, concern=0.9), ["conditional", "concern"]),
        (odds(0.3, support=0.9), odds(0.9, support=0.9), odds(0.9, concern=0.9), []),  # the sentence is no position
    ],
)
def test_what_conjuncts_take_by_themselves_counts(whole: Odds, first: Odds, second: Odds, stances: list[str]) -> None:
    evidence = evidence_of(BOTH)
    conjoined = list(zip(conjuncts(evidence), (first, second), strict=True))
    assert {finding.stance for finding in decision.decide(evidence, whole, conjoined)} == set(stances)


def test_a_stance_of_a_conjunct_has_its_cue_and_its_holder() -> None:
    evidence = evidence_of("Nederland vindt dit van belang, en het kabinet hecht eraan dat de regeldruk daalt.")
    conjoined = [(each, odds(0.9, emphasise=0.9 if at else 0.1)) for at, each in enumerate(conjuncts(evidence))]
    (found,) = decision.decide(evidence, odds(0.9, emphasise=0.5), conjoined)
    assert evidence.sentence.lower[found.first] == "hecht"
    assert found.holder is not None
    assert found.holder.start > len("Nederland vindt")
