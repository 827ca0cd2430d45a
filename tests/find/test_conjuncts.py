"""What our side says in one sentence, taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nl_agenda.find.positions.conjuncts import conjuncts
from nl_agenda.find.positions.evidence import Evidence
from nl_agenda.find.positions.features import masked
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
        ("Ik zal benadrukken dat klimaat en gender er integraal onderdeel van moeten zijn.", []),
        ("Ik zal benadrukken dat Frankrijk en Duitsland oproepen tot kalmte.", []),
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
    assert [" ".join(conjunct.sentence.lower) for conjunct in conjuncts(evidence_of(sentence))] == apart


SUBJECTS = st.sampled_from(["Nederland", "het kabinet", "ik", "wij", "de Commissie", "Frankrijk", "zij"])
VERBS = st.sampled_from(["zal", "wil", "heeft", "moet", "wordt", "steunt", "betreurt", "is bezorgd over"])
SAYINGS = st.sampled_from([
    "pleiten voor steun", "onderstrepen dat bondgenoten achterblijven", "de lidstaten oproepen", "het voorstel gesteund", "vragen om spoed",
    "die hebben beloofd te betalen", "dat Italië heeft ingediend", "waar Polen om vroeg", "mits de termijn blijft", "al is het laat",
    "dat klimaat en gender er onderdeel van moeten zijn", "waarbij het kabinet aandringt op haast", "terwijl Duitsland aarzelt", "aandringen op een besluit", "de missie", "meer spoed", "niet",
])  # fmt: skip
JOINTS = st.sampled_from(["", "", "en", "maar", ",", ", en", ", maar", ";", ":", "(", ")", "en dat", "en zal", ", heeft"])
SENTENCES = st.builds(
    lambda subject, verb, said: f"{subject} {verb} {' '.join(f'{joint} {words}' for joint, words in said)}.",
    SUBJECTS, VERBS, st.lists(st.tuples(JOINTS, SAYINGS | SUBJECTS), min_size=2, max_size=7),
)  # fmt: skip


@given(SENTENCES)
def test_whatever_is_taken_apart_is_whole_in_itself(sentence: str) -> None:
    for evidence in conjuncts(evidence_of(sentence)):
        words = evidence.sentence
        size = len(words.lower)
        assert size == len(words.starts) == len(words.ends)
        assert list(words.starts) == sorted(set(words.starts))
        for clause in evidence.clauses:
            assert 0 <= clause.first < clause.last <= size
            assert (clause.start, clause.end) == (words.starts[clause.first], words.ends[clause.last - 1])
            assert clause.finite is None or 0 <= clause.finite < size
        for stand in evidence.stands:
            assert evidence.clauses[stand.clause].first <= stand.cue.head < evidence.clauses[stand.clause].last
            assert 0 <= stand.cue.first <= stand.cue.head <= stand.cue.last < size


@pytest.mark.parametrize(
    ("sentence", "second"),
    [
        ("Nederland steunt de missie en zal aandringen op verlenging.", "<nl> zal aandringen op verlenging ."),
        ("Het kabinet zal dit onderstrepen en de partijen oproepen tot kalmte.", "<nl> zal de partijen oproepen tot kalmte ."),
        (
            "Daarom zal Nederland dit onderstrepen en de partijen oproepen tot kalmte.",
            "zal <nl> de partijen oproepen tot kalmte .",
        ),
        ("Daarom zal het kabinet dit onderstrepen en de partijen oproepen.", "zal <nl> de partijen oproepen ."),
    ],
)
def test_the_subject_that_is_shared_is_seen_as_ours(sentence: str, second: str) -> None:
    evidence = conjuncts(evidence_of(sentence))[1]
    assert " ".join(masked(evidence)) == second
    head = evidence.clauses[0]
    assert head.subject in evidence.mentions
    assert evidence.sentence.lower[head.finite or 0] == "zal"
    assert {stand.frame for stand in evidence.stands} == {"subject"}
