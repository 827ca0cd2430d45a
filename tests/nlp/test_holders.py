"""Where holders are looked for: only places where one may begin are tried, and none is missed by that."""

import re
from pathlib import Path

import pytest

from nl_agenda.lexicon.beginnings import beginnings
from nl_agenda.nlp import holders
from nl_agenda.nlp.holders import Mention, Side, mentions
from nl_agenda.nlp.pipeline import analyse

LETTERS = Path(__file__).parents[2] / "fixtures" / "letters"


def read(sentence: str) -> list[Mention]:
    (made,) = analyse(sentence, [(0, len(sentence), 0)]).sentences
    return mentions(sentence, made)


@pytest.mark.parametrize(
    ("expression", "begin"),
    [
        ("[Ii]k\\b", {"Ik", "ik"}),
        ("de (?:EU|Unie)\\b", {"de EU", "de Unie"}),
        ("(?:het |een )?kabinet", {"het kabi", "een kabi", "kabinet"}),
        ("het (?:\\w+ )?voorzitterschap", {"het "}),
        ("(?!zij)z(?:e|ij)(?= )", {"ze", "zij"}),
        ("leden?s", {"ledens", "ledes"}),
        ("l(?:en)*s", {"len", "ls"}),
        ("a+b", {"a"}),
        ("\\w+ kabinet", {""}),
    ],
)
def test_what_an_expression_begins_with(expression: str, begin: set[str]) -> None:
    assert beginnings([expression]) == begin


def test_what_is_not_understood_is_refused() -> None:
    with pytest.raises(ValueError, match="Not understood"):
        beginnings(["(?P<name>de)"])


def test_no_holder_is_missed_by_looking_only_where_one_may_begin() -> None:
    kinds = holders._kinds()
    whole = [re.compile(rf"(?<![\w-])(?:{'|'.join(expressions)})") for expressions in kinds.openings.groups]
    for path in sorted(LETTERS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        for sentence in analyse(text, [(0, len(text), 0)]).sentences:
            found = holders._found(text, sentence)
            for kind, pattern in enumerate(whole):
                everywhere = [match.span() for match in pattern.finditer(text, sentence.start, sentence.end)]
                if kinds.meant[kind][0] is Side.PRONOUN:
                    everywhere = [(a, b) for a, b in everywhere if not holders._is_article(text, a, b)]
                assert set(everywhere) <= {(first, last) for at, first, last in found if at == kind}


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Dit is de brede inzet van het kabinet.", ["de brede inzet van het kabinet"]),
        ("Inzet van Nederland (en van\tons land) is dit.", ["Inzet van Nederland", "ons land"]),
        ("De kabinetsbrede inzet en de lidstaat/Nederland.", ["De kabinetsbrede inzet", "Nederland"]),
        ("Niet-Nederland, on-Nederlands.", []),
    ],
)
def test_holders_within_words_and_behind_what_they_possess(sentence: str, named: list[str]) -> None:
    assert [sentence[m.start : m.end] for m in read(sentence)] == named


@pytest.mark.parametrize(
    ("sentence", "pronouns"),
    [
        ("Het zal daarvoor pleiten.", ["Het"]),
        ("Daarbij acht het, zoals bekend, haast geboden.", ["het"]),
        ("Het voorstel is goed.", []),
        ("Daarom zegt zij dit toe.", ["zij"]),
        ("Het\tzal.", []),
    ],
)
def test_het_is_a_pronoun_before_verbs_and_an_article_before_nouns(sentence: str, pronouns: list[str]) -> None:
    found = [sentence[m.start : m.end] for m in read(sentence) if m.side is Side.PRONOUN]
    assert found == pronouns


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Volgens het kabinet (en Nederland) kan het.", [("het kabinet", "volgens"), ("Nederland", "en")]),
        ("Nederland en Frankrijk vragen de lidstaten dit.", [("Nederland en Frankrijk", ""), ("de lidstaten", "vragen")]),
        ("Dit is de inzet van het kabinet.", [("de inzet van het kabinet", "is")]),
    ],
)
def test_each_holder_with_the_word_before_it(sentence: str, named: list[tuple[str, str]]) -> None:
    found = [(sentence[m.start : m.end], m.before) for m in read(sentence) if m.side is not Side.PRONOUN]
    assert found == named


def test_zij_het_is_no_pronoun() -> None:
    assert read("Dit kan, zij het later.") == []
