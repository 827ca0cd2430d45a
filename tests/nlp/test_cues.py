"""The cues of the lexicon: each family finds its examples, with the holder that is tagged, and leaves its counter-examples."""

from __future__ import annotations

import re
from typing import Any

import pytest

from nl_agenda import parse_text
from nl_agenda.find.positions.evidence import Stand, gather
from nl_agenda.lexicon import load
from nl_agenda.nlp.cues import cues
from nl_agenda.nlp.holders import Side, mentions
from nl_agenda.nlp.pipeline import analyse
from nl_agenda.nlp.references import Antecedents

FAMILIES: list[dict[str, Any]] = load("cues")["family"]
EXAMPLES = [(family["id"], example) for family in FAMILIES for example in family["examples"]]
COUNTER = [(family["id"], example) for family in FAMILIES for example in family.get("counter_examples", ())]
TAG = re.compile(r"</?h>")


def stands(sentence: str, family: str) -> list[Stand]:
    (made,) = analyse(sentence, [(0, len(sentence), 0)]).sentences
    seen = gather(made, mentions(sentence, made), cues(made), Antecedents(sentence))
    return [s for s in seen.stands if s.cue.family.id == family]


@pytest.mark.parametrize(("family", "example"), EXAMPLES)
def test_an_example_yields_a_cue_with_its_holder(family: str, example: str) -> None:
    sentence = TAG.sub("", example)
    found = stands(sentence, family)
    if "<h>" in example:
        holder = example[example.index("<h>") + 3 : example.index("</h>")]
        ours = [s.holder for s in found if s.side is Side.DUTCH and s.holder]
        assert holder in {sentence[h.start : h.end] for h in ours}
    elif family == "must":
        # The subject of "moeten" has the duty; whoever it is, it is not the one who states it.
        assert found
        assert not any(s.side is Side.DUTCH for s in found)
    else:
        assert any(s.side is None and s.holder is None for s in found)


@pytest.mark.parametrize(("family", "example"), COUNTER)
def test_a_counter_example_is_no_stand_of_ours(family: str, example: str) -> None:
    implicit = next(f.get("implicit") for f in FAMILIES if f["id"] == family)
    for stand in stands(example, family):
        assert stand.side is not Side.DUTCH
        assert not (stand.side is None and implicit), "without a holder it would be the letter's own"


def test_the_lexicon_is_wide() -> None:
    assert sum(len(family.get("verbs", ())) + len(family.get("phrases", ())) for family in FAMILIES) >= 250


@pytest.mark.parametrize("family", FAMILIES, ids=lambda f: f["id"])
def test_no_family_says_a_thing_twice(family: dict[str, Any]) -> None:
    infinitives = [line.split()[0] for line in family.get("verbs", ())]
    assert len(set(infinitives)) == len(infinitives)


@pytest.mark.parametrize(
    ("sentence", "family", "stance"),
    [
        ("Nederland steunt het voorstel niet.", "agree", "oppose"),
        ("Het kabinet is geen voorstander van uitstel.", "agree", "oppose"),
        ("Nederland steunt niet alleen het voorstel, maar ook de planning.", "agree", "support"),
        ("Het kabinet maakt zich geen zorgen over de gevolgen.", "worry", "support"),
        ("Nederland is niet tevreden over de uitkomst.", "glad", "concern"),
    ],
)
def test_denial_turns_a_stance(sentence: str, family: str, stance: str) -> None:
    assert stance in {s.stance for s in stands(sentence, family)}


def positions(sentence: str) -> list[tuple[str, bool]]:
    letter = f"Geachte voorzitter,\n\nHierbij informeer ik uw Kamer.\n\n{sentence}\n\nHoogachtend,\n"
    return [(p.stance.value, p.explicit) for p in parse_text(letter).positions]


def test_a_duty_that_others_state_is_no_position() -> None:
    assert positions("De Commissie vindt dat lidstaten hun afspraken moeten nakomen.") == []


def cue_ids(sentence: str) -> list[str]:
    (made,) = analyse(sentence, [(0, len(sentence), 0)]).sentences
    return [cue.id.partition(":")[2] for cue in cues(made)]


@pytest.mark.parametrize(
    ("sentence", "cue", "there"),
    [
        ("Wat het kabinet betreft moeten de regels eenvoudig blijven", "betreft moet*", True),
        ("Wat het kabinet betreft mogen de regels eenvoudig blijven", "betreft moet*", False),
        ("Nederland doet geen enkele concessies", "geen _ concessie*", True),
        ("Nederland doet geen enkele toezegging", "geen _ concessie*", False),
    ],
)
def test_a_star_stands_for_any_ending_of_the_word_that_carries_a_cue(sentence: str, cue: str, *, there: bool) -> None:
    assert (cue in cue_ids(sentence)) is there


def test_a_cue_counts_once_however_many_forms_of_its_words_are_in_the_sentence() -> None:
    assert cue_ids("Dit stuit op bezwaren en plannen die stuiten op bezwaren").count("stuit/stuiten/stuitte") == 1
