"""References to Parliamentary papers: every example of the lexicon, and what the finder makes of a letter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nl_agenda.find.citations import find, references
from nl_agenda.lexicon import load
from nl_agenda.nlp.analysis import Analysis
from nl_agenda.segment.parts import Paragraph, ParagraphKind, Parts, Text

EXAMPLES = [(group["id"], text, tuple(found)) for group in load("citations")["example"] for text, *found in group["found"]]


def papers(text: str) -> tuple[str, ...]:
    return tuple(f"{r.dossier} {r.number}" if r.number else r.dossier for r in references(text))


@pytest.mark.parametrize(("family", "text", "found"), EXAMPLES)
def test_every_example_of_the_lexicon(family: str, text: str, found: tuple[str, ...]) -> None:
    assert papers(text) == found, family


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("De motie (Kamerstuk 21 501-02, nr. 2790) is uitgevoerd.", ["Kamerstuk 21 501-02, nr. 2790"]),
        ("Zie Kamerstukken II 2023/24, 36 410 V, nr. 12, p. 3.", ["Kamerstukken II 2023/24, 36 410 V, nr. 12"]),
        ("Zie Kamerstukken 22 112, nr. 3 en 36 725, nr. 4.", ["Kamerstukken 22 112, nr. 3", "36 725, nr. 4"]),
    ],
)
def test_the_span_is_the_reference_as_written(text: str, words: list[str]) -> None:
    assert [text[r.start : r.end] for r in references(text)] == words


def test_the_address_is_built_offline() -> None:
    with_number, without = references("Kamerstuk 36 600 V, nr. 41 en zie ook dossier 22 112")
    assert with_number.url == "https://zoek.officielebekendmakingen.nl/kst-36600-V-41.html"
    assert without.url == "https://zoek.officielebekendmakingen.nl/dossier/22112"


def letter(*paragraphs: tuple[str, ParagraphKind]) -> Parts:
    offset, placed = 0, []
    for text, kind in paragraphs:
        placed.append(Paragraph(start=offset, end=offset + len(text), kind=kind))
        offset += len(text) + 1
    return Parts(text=Text("\n".join(text for text, _ in paragraphs)), paragraphs=tuple(placed))


def test_body_and_footnotes_are_read_the_letterhead_is_not_and_a_repeated_paper_counts_once() -> None:
    parts = letter(
        ("Betreft Reactie op Kamerstuk 36 045, nr. 211", ParagraphKind.HEADER),
        ("Zie de motie (Kamerstuk 21 501-02, nr. 3244).", ParagraphKind.PROSE),
        ("Nogmaals: Kamerstuk 21501-02-3244.", ParagraphKind.LIST_ITEM),
        ("1 Kamerstuk 23 432, nr. 598.", ParagraphKind.FOOTNOTE),
    )
    found = find(parts, Analysis(text=parts.text.content, sentences=()), {})["citations"]
    assert [(c.dossier, c.number) for c in found] == [("21501-02", "3244"), ("23432", "598")]
    assert all(parts.text.content[c.span.start : c.span.end] == c.span.text for c in found)


def test_a_letter_does_not_cite_itself() -> None:
    parts = letter(("Tweede Kamer, vergaderjaar 2024-2025, 21 501-02, nr. 3244", ParagraphKind.PROSE))
    analysis = Analysis(text=parts.text.content, sentences=())
    assert find(parts, analysis, {"dossier": "21501-02", "number": "3244"}) == {"citations": ()}


years = st.sampled_from(["", "II ", "II 2023/24, ", "II, 2023/2024, ", "TK 2019–2020, ", "I/II 2005-06, "])
bases = st.integers(17_000, 38_999).filter(lambda n: n not in {21_501, 21_109}).map(str)


@given(
    keyword=st.sampled_from(["Kamerstuk ", "Kamerstukken ", "kst. ", "Kamerstuk", "Kamerstuk: "]),
    year=years,
    base=bases,
    spaced=st.booleans(),
    chapter=st.sampled_from(["", "V", "IX", "XVII", "IIA"]),
    number=st.integers(1, 4999).map(str),
    separator=st.sampled_from([", nr. ", ", nr ", " nr. ", "-", ", nummer "]),
)
def test_every_way_of_writing_gives_the_paper_back(
    keyword: str, year: str, base: str, spaced: bool, chapter: str, number: str, separator: str
) -> None:
    dossier = f"{base[:2]} {base[2:]}" if spaced else base
    written = f"{keyword}{year}{dossier}{' ' if spaced and chapter else '-' if chapter else ''}{chapter}{separator}{number}"
    assert papers(f"Zie ({written}).") == (f"{base}-{chapter} {number}" if chapter else f"{base} {number}",)


@given(st.text(alphabet="Kamerstuk 0123456789-,.;()nrVIXR/€en\n", max_size=80))
def test_any_text_is_read_to_its_end(text: str) -> None:
    for reference in references(text):
        assert 0 <= reference.start < reference.end <= len(text)
