"""List numbers, counted as Word counts them."""

# ruff: noqa: E501 (markup is easier to read in one piece)

from __future__ import annotations

from nl_agenda.ingest import Role, read

from .files import docx, paragraph


def level(number: int, numbers: str, template: str, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{numbers}"/><w:lvlText w:val="{template}"/></w:lvl>'
    )


NUMBERING = (
    f'<w:abstractNum w:abstractNumId="1">{level(0, "decimal", "%1.")}{level(1, "lowerLetter", "%2)")}{level(2, "decimal", "%1.%3")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="2">{level(0, "bullet", chr(0xF0B7))}{level(1, "bullet", " ")}</w:abstractNum>'
    f'<w:abstractNum w:abstractNumId="3">{level(0, "upperRoman", "(%1)", 4)}{level(1, "none", "")}</w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>'
    '<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
)


def item(list_id: int, depth: int = 0) -> str:
    return paragraph("Punt", f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>')


def labels(*items: str) -> list[str | None]:
    return [block.label for block in read(docx("".join(items), numbering=NUMBERING)).blocks]


def test_levels_count_on_and_begin_anew():
    assert labels(item(1), item(1, 1), item(1, 1), item(1), item(1, 1), item(1, 2)) == ["1.", "a)", "b)", "2.", "a)", "2.1"]


def test_list_that_starts_over_and_one_that_goes_on():
    assert labels(item(1), item(1), item(4), item(4)) == ["1.", "2.", "1.", "2."]
    assert labels(item(1), paragraph("Tussen."), item(1)) == ["1.", None, "2."]


def test_bullets_and_invisible_labels():
    assert labels(item(2), item(2, 1), item(3), item(3, 1), item(0)) == ["-", None, "(IV)", None, None]


def test_numbers_come_with_the_style_of_a_heading():
    styles = (
        '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/>'
        '<w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = paragraph("Oekraïne", '<w:pStyle w:val="Kop1"/>') + paragraph("Soedan", '<w:pStyle w:val="Kop1"/>')
    blocks = read(docx(body, numbering=NUMBERING, styles=styles)).blocks
    assert [(block.label, block.text, block.role) for block in blocks] == [
        ("1.", "Oekraïne", Role.HEADING),
        ("2.", "Soedan", Role.HEADING),
    ]


def test_empty_items_are_not_counted():
    empty = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:p>'
    assert labels(item(1), empty, item(1)) == ["1.", "2."]
