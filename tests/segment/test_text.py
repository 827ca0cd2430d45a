"""The one text: every line in order, notes last, with pages and anchors at their offsets."""

from __future__ import annotations

import time

import pytest

from nl_agenda.ingest.document import Block, Document, Note
from nl_agenda.segment import segment

PROSE = "De Raad spreekt over de toestand in de regio en over de steun die de Unie dit jaar en volgend jaar zal verlenen."


def test_nothing_at_all() -> None:
    parts = segment(Document("txt", ()))
    assert parts.text.content == ""
    assert parts.paragraphs == parts.sections == parts.signatures == parts.footnotes == ()


def test_notes_stand_last_with_their_anchors() -> None:
    blocks = (Block(PROSE, marks=((len(PROSE), "1"),)), Block("Dit blijft zo.", marks=((4, "2"), (14, "1"))))
    parts = segment(
        Document(
            "docx",
            blocks,
            (Note("1", "Kamerstuk 22 112, nr. 1."), Note("2", "Idem."), Note("1", "Nog een."), Note("9", "Zonder anker.")),
        )
    )
    assert parts.text.content == f"{PROSE}\nDit blijft zo.\n1 Kamerstuk 22 112, nr. 1.\n2 Idem.\n1 Nog een.\n9 Zonder anker."
    second = len(PROSE) + 1
    assert [(n.mark, parts.words(n.start, n.end), n.anchor) for n in parts.footnotes] == [
        ("1", "Kamerstuk 22 112, nr. 1.", len(PROSE)), ("2", "Idem.", second + 4),
        ("1", "Nog een.", second + 14), ("9", "Zonder anker.", None),
    ]  # fmt: skip


def test_pages() -> None:
    blocks = (Block("Een.", pages=((0, 1),)), Block(PROSE, pages=((0, 1), (20, 2))), Block("Drie.", label="1.", pages=((0, 3),)))
    parts = segment(Document("pdf", blocks, (Note("1", "Noot.", page=2),)))
    content = parts.text.content
    assert [parts.text.page(content.index(word)) for word in ("Een", "De Raad", "regio", "1. Drie", "Noot")] == [1, 1, 2, 3, 2]


@pytest.mark.parametrize(
    "line",
    [
        "Oekraïne",
        "1. Oekraïne",
        "De Minister van Defensie,",
        "Aan de Voorzitter van de Tweede Kamer",
        "Vraag 1",
        "A.B. Jansen",
        "Betreft",
        "21 501-02",
    ],
)
def test_time_grows_with_the_letter(line: str) -> None:
    def seconds(times: int) -> float:
        document = Document("txt", tuple(Block(line) for _ in range(times)))
        begin = time.process_time()
        segment(document)
        return time.process_time() - begin

    seconds(10)
    short, long = (min(seconds(times) for _ in range(3)) for times in (500, 4000))
    assert long < 8 * short * 4, "eight times the lines, not sixty-four times the time"
