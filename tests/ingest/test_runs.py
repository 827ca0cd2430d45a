"""What every block keeps to, whatever the file holds."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from nl_agenda.ingest import Block, Style, read
from nl_agenda.ingest.note_marks import take_notes
from nl_agenda.ingest.runs import LINE_BREAK, Run, blocks_of

LETTERS = st.text(alphabet="aAeE\u0308\u00ad\u00a0\u2011 \t\n.,()[]123-•1²é\ufb01\u200b", max_size=12)
STYLES = st.builds(Style, bold=st.booleans(), italic=st.booleans(), underlined=st.booleans())
RUNS = st.lists(
    st.one_of(
        st.builds(Run, LETTERS, STYLES), st.builds(Run, st.just(""), STYLES, st.sampled_from("123")), st.just(Run(LINE_BREAK))
    ),
    max_size=12,
)


def keeps_to_the_rules(block: Block) -> bool:
    offsets = [at for at, _ in block.marks]
    return (
        bool(block.text)
        and block.text == " ".join(block.text.split())
        and unicodedata.is_normalized("NFC", block.text)
        and offsets == sorted(offsets)
        and all(0 <= at <= len(block.text) for at in offsets)
        and 0 <= block.lead < len(block.text)
        and not set(block.text) & set("\u00ad\u00a0\u200b\ufb01\u2011")
    )


@given(RUNS)
def test_blocks_of_runs(runs):
    blocks = blocks_of(runs)
    assert all(keeps_to_the_rules(block) for block in blocks)
    marks = [run.mark for run in runs if run.mark]
    found = [mark for block in blocks for _, mark in block.marks]
    assert [mark for mark in marks if mark in found] or not found


@given(st.lists(LETTERS.filter(str.strip), min_size=1, max_size=8))
def test_text(lines):
    document = read(("Geachte voorzitter,\n" + "\n".join(lines)).encode())
    assert all(keeps_to_the_rules(block) for block in document.blocks)


@given(st.lists(st.builds(Block, LETTERS.map(lambda text: " ".join(text.split())).filter(bool)), max_size=8))
def test_taking_notes_loses_nothing_but_marks(blocks):
    body, notes = take_notes(blocks)
    assert len(body) + len(notes) == len(blocks)
    if not notes:
        assert body == blocks


def test_mark_between_spaces_stands_at_the_word():
    (block,) = blocks_of([Run("Dat is gemeld. "), Run("", mark="1"), Run(" Meer.")])
    assert (block.text, block.marks) == ("Dat is gemeld. Meer.", ((14, "1"),))


def test_accent_in_a_run_of_its_own():
    (block,) = blocks_of([Run("Oekrai"), Run("\u0308ne"), Run("", mark="1"), Run(" spreekt.")])
    assert (block.text, block.marks) == ("Oekraïne spreekt.", ((8, "1"),))
