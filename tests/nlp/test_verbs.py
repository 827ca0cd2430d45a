"""Principal parts: which forms a verb has, and where its separable part may stand."""

from __future__ import annotations

import pytest

from nl_agenda.lexicon import load
from nl_agenda.nlp.cues import cues
from nl_agenda.nlp.pipeline import analyse
from nl_agenda.nlp.verbs import verb

LINES = [line for family in load("cues")["family"] for line in family.get("verbs", ())]


@pytest.mark.parametrize(
    ("line", "joined", "split"),
    [
        ("steunen steunt steunde steunden gesteund", "steun steunt steunen steunde steunden gesteund", ""),
        (
            "op|roepen roept riep riepen opgeroepen",
            "oproep oproept oproepen opriep opriepen opgeroepen",
            "roep roept roepen riep riepen",
        ),
        ("in|zetten zet zette zetten ingezet", "inzet inzetten inzette ingezet", "zet zetten zette zetten"),
        ("pleiten pleit pleitte pleitten gepleit", "pleit pleiten pleitte pleitten gepleit", ""),
        ("achten acht achtte achtten geacht", "acht achten achtte achtten geacht", ""),
    ],
)
def test_forms(line: str, joined: str, split: str) -> None:
    made = verb(line)
    assert set(joined.split()) <= made.joined
    assert set(split.split()) <= made.split


def test_words_that_must_stand_beside_it() -> None:
    assert verb("wijzen wijst wees wezen gewezen + op/erop").needs == {"op", "erop"}
    assert verb("steunen steunt steunde steunden gesteund").needs == frozenset()


@pytest.mark.parametrize("line", LINES)
def test_every_line_of_the_lexicon_is_principal_parts(line: str) -> None:
    made = verb(line)
    assert made.infinitive.endswith(("en", "aan", "gaan", "staan", "zien", "doen"))
    assert bool(made.particle) == ("|" in line)
    assert made.participle in made.joined
    if made.particle:
        assert made.participle.startswith(made.particle), line


def found(sentence: str) -> set[str]:
    (made,) = analyse(sentence, [(0, len(sentence), 0)]).sentences
    return {cue.id.partition(":")[2] for cue in cues(made) if cue.is_verb}


@pytest.mark.parametrize(
    ("sentence", "infinitive"),
    [
        ("Nederland roept de Commissie op met een voorstel te komen.", "oproepen"),
        ("Nederland riep de andere lidstaten daartoe op.", "oproepen"),
        ("Nederland zal de Commissie oproepen dit te doen.", "oproepen"),
        ("Nederland heeft de Commissie opgeroepen dit te doen.", "oproepen"),
        ("Het kabinet vindt het goed om de Commissie op te roepen.", "oproepen"),
        ("Het kabinet wijst dit voorstel met klem af.", "afwijzen"),
        ("Dit is een voorstel dat het kabinet afwijst.", "afwijzen"),
        ("Het kabinet dringt bij de Commissie aan op haast.", "aandringen"),
        ("Nederland juicht deze stap van harte toe.", "toejuichen"),
        ("Wij stemmen met dit besluit in.", "instemmen"),
    ],
)
def test_a_separable_verb_in_every_order(sentence: str, infinitive: str) -> None:
    assert infinitive in found(sentence)


@pytest.mark.parametrize(
    ("sentence", "infinitive"),
    [
        ("Nederland roept de Commissie bijeen.", "oproepen"),
        ("De minister stemt met collega's over de tekst.", "instemmen"),
        ("Het voorstel van de Commissie is bekend.", "voorstellen"),
        ("De oproep van de sector is bekend.", "oproepen"),
    ],
)
def test_without_its_particle_or_as_a_noun_it_is_another_word(sentence: str, infinitive: str) -> None:
    assert infinitive not in found(sentence)
