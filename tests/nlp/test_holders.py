"""Where holders are looked for: only places where one may begin are tried, and none is missed by that."""

from pathlib import Path

import pytest

from nl_agenda.lexicon.beginnings import beginnings
from nl_agenda.nlp import holders
from nl_agenda.nlp.holders import Side, mentions

LETTERS = Path(__file__).parents[2] / "fixtures" / "letters"


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
    for path in sorted(LETTERS.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        found = dict(holders._found(text, 0, len(text)))
        for kind in kinds.others:
            everywhere = [match.span() for match in kind.pattern.finditer(text)]
            is_pronoun = kind.side is Side.PRONOUN
            assert list(found[kind]) == [(a, b) for a, b in everywhere if not (is_pronoun and holders._is_article(text, a, b))]
        assert list(found[kinds.possessed]) == [match.span() for match in kinds.possessed.pattern.finditer(text)]


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
    found = [sentence[m.start : m.end] for m in mentions(sentence, 0, len(sentence)) if m.side is Side.PRONOUN]
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
    found = [(sentence[m.start : m.end], m.before) for m in mentions(sentence, 0, len(sentence)) if m.side is not Side.PRONOUN]
    assert found == named


def test_zij_het_is_no_pronoun() -> None:
    assert mentions("Dit kan, zij het later.", 0, 23) == []
