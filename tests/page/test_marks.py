"""The letter's words with their marks: whatever the spans, the words stay and the elements nest."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from nl_agenda.export.page.marks import Block, Mark, blocks
from nl_agenda.models import Letter, LetterKind, Source

SOURCE = Source(name=None, format="txt", sha256="", size=0)
TEXT = "Eerste regel.\n\nTweede regel met woorden.\nDerde."
SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted)


def written(marks: list[Mark]) -> tuple[Block, ...]:
    return blocks(Letter(source=SOURCE, text=TEXT, kind=LetterKind.OTHER), marks)


def drawn(block: Block) -> str:
    return "".join(
        f"<{token.opens.fact}>" if token.opens else f"</{token.closes.fact}>" if token.closes else token.text or ""
        for token in block.tokens
    )


def test_a_fact_within_a_fact_is_an_element_within_an_element() -> None:
    lines = written([Mark(0, 13, fact=1), Mark(7, 12, fact=2)])
    assert drawn(lines[0]) == "<1>Eerste <2>regel</2>.</1>"


def test_where_two_cross_the_second_is_cut_in_two() -> None:
    lines = written([Mark(0, 6, fact=1), Mark(3, 12, fact=2)])
    assert drawn(lines[0]) == "<1>Eer<2>ste</2></1><2> regel</2>."
    assert [t.opens.first for t in lines[0].tokens if t.opens] == [True, True, False]


def test_of_two_upon_each_other_the_first_is_around_the_second() -> None:
    assert drawn(written([Mark(0, 6, fact=1), Mark(0, 6, fact=2)])[0]) == "<1><2>Eerste</2></1> regel."


def test_a_fact_over_several_lines_is_cut_at_each() -> None:
    assert [drawn(line) for line in written([Mark(7, 20, fact=1)])] == [
        "Eerste <1>regel.</1>",
        "<1>Tweed</1>e regel met woorden.",
        "Derde.",
    ]


@settings(derandomize=True, max_examples=150, deadline=None)
@given(st.lists(SPANS, max_size=9))
def test_whatever_the_spans_no_word_is_lost_and_every_element_closes(spans: list[list[int]]) -> None:
    lines = written([Mark(start, end, fact=number) for number, (start, end) in enumerate(spans)])
    found = dict.fromkeys(range(len(spans)), "")
    firsts = dict.fromkeys(range(len(spans)), 0)
    for line in lines:
        around: list[int | None] = []
        for token in line.tokens:
            if token.opens:
                around.append(token.opens.fact)
                firsts[token.opens.fact] += token.opens.first
            elif token.closes:
                assert around.pop() == token.closes.fact
            for number in around if token.text else ():
                found[number] += token.text
        assert around == []
    assert "\n".join("".join(t.text or "" for t in line.tokens) for line in lines) == TEXT.replace("\n\n", "\n")
    assert found == {number: TEXT[start:end].replace("\n", "") for number, (start, end) in enumerate(spans)}
    assert firsts == {number: int(words != "") for number, words in found.items()}
