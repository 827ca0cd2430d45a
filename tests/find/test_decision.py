"""Which stances of a sentence are taken, by how likely each is and by what its clauses say of our side."""

from __future__ import annotations

import pytest

from nl_agenda.find.positions import decision
from nl_agenda.find.positions.conjuncts import conjuncts
from nl_agenda.find.positions.opinion import STANCES, Odds
from tests.find.test_conjuncts import evidence_of


def odds(position: float, **stances: float) -> Odds:
    return Odds(position, dict.fromkeys(STANCES, 0.0) | stances)


@pytest.fixture(autouse=True)
def _likelihoods_as_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decision, "choose", lambda _, given: given)


BOTH = "Nederland steunt de missie en is verontrust over het geweld."


@pytest.mark.parametrize(
    ("whole", "first", "second", "stances"),
    [
        (odds(0.9, support=0.9), odds(0.9, support=0.9), odds(0.9, concern=0.81), ["support", "concern"]),
        (odds(0.9, support=0.9), odds(0.9, support=0.9), odds(0.9, concern=0.79), ["support"]),  # too faint
        (odds(0.9, support=0.9), odds(0.9, support=0.9), odds(0.3, concern=0.9), ["support"]),  # no position by itself
        (odds(0.9, support=0.61), odds(0.9, welcome=0.9), odds(0.9, concern=0.9), ["welcome", "support", "concern"]),
        (
            odds(0.9, support=0.59),
            odds(0.9, welcome=0.9),
            odds(0.9, concern=0.9),
            ["welcome", "concern"],
        ),  # the conjuncts know better
        (odds(0.9, support=0.5), odds(0.9, support=0.5), odds(0.9, concern=0.5), ["support"]),  # nor do they
        (odds(0.9, conditional=0.9), odds(0.9, support=0.9), odds(0.9, concern=0.9), ["conditional"]),  # "positive, but"
        (odds(0.9, conditional=0.9), odds(0.9, conditional=0.9), odds(0.9, concern=0.9), ["conditional", "concern"]),
        (odds(0.3, support=0.9), odds(0.89, support=0.9), odds(0.89, concern=0.9), []),  # the sentence is no position
        (odds(0.3, support=0.9), odds(0.3, support=0.9), odds(0.91, concern=0.9), ["concern"]),  # but a part of it is one
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


@pytest.mark.parametrize(
    ("sentence", "stance", "cue"),
    [
        ("Nederland steunt de missie en is daar wel voor te vinden.", "advocate", "is"),  # no cue: the verb
        ("Nederland had dit graag anders gezien, maar het kabinet kan ermee leven.", "support", "ermee"),
        ("Nederland neemt dit met instemming waar; het mechanisme had eerder gemoeten volgens het kabinet.", "concern", "had"),
    ],
)
def test_a_stance_of_a_conjunct_has_its_words_and_its_holder_there(sentence: str, stance: str, cue: str) -> None:
    evidence = evidence_of(sentence)
    first, second = conjuncts(evidence)
    conjoined = [(first, odds(0.1)), (second, odds(0.9, **{stance: 0.9}))]
    (own,) = (f for f in decision.decide(evidence, odds(0.9, welcome=0.5), conjoined) if f.stance == stance)
    place = evidence.sentence.starts[own.first]
    assert place in second.sentence.starts
    assert place not in first.sentence.starts
    assert evidence.sentence.lower[own.first] == cue
    assert own.holder in second.mentions
    assert own.clause is not None
    assert evidence.clauses[own.clause].first <= own.last < evidence.clauses[own.clause].last


def test_thanks_in_a_conjunct_are_no_stand_of_it() -> None:
    evidence = evidence_of("Ik dank de heer Vos voor zijn werk en pleit voor meer steun.")
    first, second = conjuncts(evidence)
    conjoined = [(first, odds(0.9, welcome=0.9)), (second, odds(0.9, advocate=0.9))]
    assert {f.stance for f in decision.decide(evidence, odds(0.9, advocate=0.9), conjoined)} == {"advocate"}
    assert decision.decide(evidence, odds(0.9, welcome=0.9)) == []


def test_only_a_conjunct_with_which_our_side_takes_a_stand_makes_a_position_of_a_fact() -> None:
    sentence = "Nederland nam deel aan het overleg en {} in mei {}."
    for verb, rest, expected in (("ontvangt", "de leden", []), ("verwelkomt", "het akkoord", [0.95])):
        conjoined = [(each, odds(0.95, welcome=0.9)) for each in conjuncts(evidence_of(sentence.format(verb, rest)))[1:]]
        assert [f.confidence for f in decision.decide(evidence_of(sentence.format(verb, rest)), odds(0.3), conjoined)] == expected
