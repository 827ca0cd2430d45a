"""A letter with few positions makes each of its sentences less likely to be one; a letter with many changes nothing."""

from hypothesis import given
from hypothesis import strategies as st

from nl_agenda import parse_text
from nl_agenda.find.positions.prior import adaptation, shifted

USUAL = 0.38
CHANCE = st.floats(min_value=0, max_value=1, allow_nan=False)


def test_a_letter_that_only_explains_is_doubted() -> None:
    assert adaptation([0.05] * 60 + [0.5] * 4, USUAL) < -1


def test_a_letter_with_the_usual_share_is_left_alone() -> None:
    assert adaptation([0.95] * 20 + [0.02] * 30, USUAL) > -0.1


def test_a_few_sentences_say_little_of_their_letter() -> None:
    assert -0.6 < adaptation([0.05] * 3, USUAL) <= adaptation([], USUAL) == 0


@given(st.lists(CHANCE, max_size=80))
def test_no_sentence_becomes_likelier(chances: list[float]) -> None:
    less = adaptation(chances, USUAL)
    assert less <= 0
    assert all(0 <= shifted(chance, less) <= chance + 1e-9 for chance in chances)


def test_the_same_sentence_is_surer_in_an_agenda_than_amid_explanations() -> None:
    stand = "Een goede voorbereiding is daarbij belangrijk."
    around = " ".join(
        f"Gemeente {name} ontving in {1990 + i} een bijdrage uit het fonds."
        for i, name in enumerate("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    )
    wanted = "Nederland steunt het voorstel. Nederland pleit voor een korte termijn."

    def likelihood(text: str) -> float:
        letter = parse_text(f"Geachte voorzitter,\n\n{text} {stand}\n\nHoogachtend,\n")
        found = [p.confidence for p in letter.positions if p.sentence == stand]
        return max(
            [*found, *(float(n.message.split()[4]) for n in letter.notices if n.span and n.span.text == stand)], default=0.0
        )

    assert likelihood(wanted) > likelihood(around)
