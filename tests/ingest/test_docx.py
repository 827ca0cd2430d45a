"""What python-docx misses and a reader of Word must not."""

# ruff: noqa: E501 (markup is easier to read in one piece)

from __future__ import annotations

import pytest

from nl_agenda.ingest import Role, read

from .files import docx, paragraph, texts, words_of

FOOTNOTES = '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>Kamerstuk 1.</w:t></w:r></w:p></w:footnote>'


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.mark.parametrize(
    "inside",
    [
        f"<w:sdt><w:sdtPr/><w:sdtContent>{run('7 november 2025')}</w:sdtContent></w:sdt>",
        f'<w:ins w:id="1">{run("7 november 2025")}</w:ins>',
        f'<w:fldSimple w:instr="DATE">{run("7 november 2025")}</w:fldSimple>',
        f'<w:smartTag w:element="date">{run("7 november 2025")}</w:smartTag>',
        f'<w:hyperlink r:id="x">{run("7 november 2025")}</w:hyperlink>',
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DOCPROPERTY datum</w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("7 november 2025")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        ),
        f'<w:del w:id="1"><w:r><w:delText>6 november</w:delText></w:r></w:del>{run("7 november 2025")}',
        f"{run('weg', '<w:vanish/>')}{run('7 november 2025')}",
        run("7\u00a0novem\u00adber 2025"),
        "<w:r><w:t>7</w:t><w:tab/><w:t>novem</w:t><w:softHyphen/><w:t>ber 2025</w:t></w:r>",
    ],
)
def test_what_wraps_words(inside):
    assert words_of(docx(f"<w:p>{inside}</w:p>")) == ["7 november 2025"]


def test_no_break_hyphen_and_capitals():
    body = f"<w:p><w:r><w:t>NAVO</w:t><w:noBreakHyphen/><w:t>top </w:t></w:r>{run('Brussel', '<w:caps/>')}</w:p>"
    assert words_of(docx(body)) == ["NAVO-top BRUSSEL"]


def test_paragraph_whose_end_was_deleted_goes_on():
    body = f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('De Raad ')}</w:p><w:p>{run('zal spreken.')}</w:p>"
    assert words_of(docx(body)) == ["De Raad zal spreken."]


def test_tracked_changes_are_said():
    changed = f'<w:p><w:del w:id="1"><w:r><w:delText>6 november</w:delText></w:r></w:del>{run("7 november")}</w:p>'
    assert [code for code, _ in read(docx(changed)).notices] == ["tracked-changes"]
    assert read(docx(paragraph("7 november"))).notices == ()


def test_footnotes_leave_marks():
    body = f'<w:p>{run("Dit is gemeld.")}<w:r><w:footnoteReference w:id="2"/></w:r>{run(" Meer.")}</w:p>'
    document = read(docx(body, footnotes=FOOTNOTES))
    assert document.blocks[0].text == "Dit is gemeld. Meer."
    assert document.blocks[0].marks == ((14, "1"),)
    assert [(note.mark, note.text) for note in document.notes] == [("1", "Kamerstuk 1.")]


def test_endnotes_come_after_footnotes_and_have_roman_marks():
    endnotes = '<w:endnote w:id="2"><w:p><w:r><w:t>Slot.</w:t></w:r></w:p></w:endnote>'
    body = f'<w:p>{run("Een")}<w:r><w:endnoteReference w:id="2"/></w:r>{run(" twee")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    document = read(docx(body, footnotes=FOOTNOTES, endnotes=endnotes))
    assert [note.mark for note in document.notes] == ["1", "i"]
    assert document.blocks[0].marks == ((3, "i"), (8, "1"))


def test_line_break_parts_role_and_name_but_not_a_sentence():
    signature = f"<w:p>{run('De minister van Financiën,')}<w:r><w:br/></w:r>{run('E. Brandsema')}</w:p>"
    sentence = f"<w:p>{run('De Raad spreekt over de steun aan Oekraïne, de sancties tegen Rusland')}<w:r><w:br/></w:r>{run('en de uitbreiding.')}</w:p>"
    assert words_of(docx(signature + sentence)) == [
        "De minister van Financiën,",
        "E. Brandsema",
        "De Raad spreekt over de steun aan Oekraïne, de sancties tegen Rusland en de uitbreiding.",
    ]


class TestLetterhead:
    COLOPHON = "".join(
        paragraph(line)
        for line in (
            "Ministerie van Defensie",
            "Directie Juridische Zaken",
            "www.rijksoverheid.nl",
            "Onze referentie",
            "D2025-1",
            "Bijlage(n)",
            "2",
        )
    )

    def test_text_box_in_both_forms_is_read_once_and_is_no_body(self):
        box = f"<w:txbxContent>{self.COLOPHON}</w:txbxContent>"
        twice = (
            f"<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
            f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>"
        )
        document = read(docx(f"<w:p><w:r>{twice}</w:r></w:p>{paragraph('Geachte voorzitter,')}"))
        assert texts(document) == ["Geachte voorzitter,"]
        assert [(field.label, field.value) for field in document.fields] == [
            ("Ministerie", "Ministerie van Defensie"),
            ("Directie", "Directie Juridische Zaken"),
            ("Onze referentie", "D2025-1"),
            ("Bijlage(n)", "2"),
        ]

    def test_text_box_with_words_of_the_letter_stays(self):
        box = f"<w:r><w:pict><v:textbox><w:txbxContent>{paragraph('Kernpunten van de inzet')}</w:txbxContent></v:textbox></w:pict></w:r>"
        assert words_of(docx(f"<w:p>{box}{run('Tekst.')}</w:p>")) == ["Kernpunten van de inzet", "Tekst."]

    def test_rows_and_colophon_in_a_layout_table(self):
        def cell(content: str) -> str:
            return f"<w:tc>{content}</w:tc>"

        rows = (
            f"<w:tr>{cell(paragraph('Datum'))}{cell(paragraph('7 mei 2025'))}</w:tr>"
            f"<w:tr>{cell(paragraph('Betreft'))}{cell(paragraph('Agenda'))}{cell(self.COLOPHON)}</w:tr>"
        )
        document = read(docx(f"<w:tbl>{rows}</w:tbl>"))
        assert texts(document) == ["Datum 7 mei 2025", "Betreft Agenda"]
        assert ("Onze referentie", "D2025-1") in [(field.label, field.value) for field in document.fields]

    def test_reference_row_of_a_letterhead_table_keeps_its_label(self):
        rows = (("Datum", "7 mei 2025"), ("Onze referentie", "BZ2519846"), ("Bijlage(n)", "2"), ("Betreft", "Agenda"))
        body = "".join("<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
        assert words_of(docx(f"<w:tbl>{body}</w:tbl>")) == [
            "Datum 7 mei 2025",
            "Onze referentie BZ2519846",
            "Bijlage(n) 2",
            "Betreft Agenda",
        ]

    def test_label_and_value_on_one_line(self):
        lines = "".join(
            paragraph(line) for line in ("Ministerie van Financiën", "Ons kenmerk: 2025-0000058214", "Korte Voorhout 7")
        )
        box = f"<w:r><w:pict><v:textbox><w:txbxContent>{lines}</w:txbxContent></v:textbox></w:pict></w:r>"
        document = read(docx(f"<w:p>{box}</w:p>{paragraph('Geachte voorzitter,')}"))
        assert texts(document) == ["Geachte voorzitter,"]
        assert ("Ons kenmerk", "2025-0000058214") in [(field.label, field.value) for field in document.fields]

    def test_letterhead_kept_in_the_first_header(self):
        header = (
            paragraph("&gt; Retouradres Postbus 1")
            + paragraph("Aan de Voorzitter van de")
            + paragraph("Tweede Kamer der Staten-Generaal")
        )
        header += paragraph("Datum 7 mei 2025") + paragraph("Pagina 1 van 3")
        section = '<w:sectPr><w:headerReference w:type="first" r:id="header"/></w:sectPr>'
        assert words_of(docx(paragraph("Geachte voorzitter,") + section, header=header)) == [
            "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
            "Datum 7 mei 2025",
            "Geachte voorzitter,",
        ]

    def test_running_header_is_no_body(self):
        header = paragraph("Onze referentie") + paragraph("D2025-1")
        section = '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>'
        document = read(docx(paragraph("Datum 7 mei 2025") + section, header=header))
        assert texts(document) == ["Datum 7 mei 2025"]
        assert [(field.label, field.value) for field in document.fields] == [("Onze referentie", "D2025-1")]


class TestLook:
    STYLES = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:rPr><w:sz w:val="18"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>'
        "<w:rPr><w:b/></w:rPr></w:style>"
        '<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Mijn kop"/><w:basedOn w:val="Kop2"/><w:rPr><w:i/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Koptekst"><w:name w:val="header"/><w:basedOn w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>'
        '<w:style w:type="character" w:styleId="Nadruk"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>'
    )

    def block(self, body):
        return read(docx(body, styles=self.STYLES)).blocks[0]

    def test_heading_by_style_and_by_the_style_below_it(self):
        block = self.block(paragraph("Oekraïne", '<w:pStyle w:val="Eigen"/>'))
        assert (block.role, block.level) == (Role.HEADING, 2)
        assert block.style.bold
        assert block.style.italic
        assert block.style.size == 9.0

    def test_heading_by_outline_level(self):
        block = self.block(paragraph("Oekraïne", '<w:outlineLvl w:val="0"/>'))
        assert (block.role, block.level) == (Role.HEADING, 1)

    def test_outline_level_of_body_text_is_no_heading(self):
        assert self.block(paragraph("Oekraïne", '<w:pStyle w:val="Kop2"/><w:outlineLvl w:val="9"/>')).role is Role.BODY

    def test_header_style_and_long_paragraphs_are_no_headings(self):
        assert self.block(paragraph("Oekraïne", '<w:pStyle w:val="Koptekst"/>')).role is Role.BODY
        assert self.block(paragraph("Lange zin. " * 40, '<w:pStyle w:val="Kop2"/>')).role is Role.BODY

    def test_direct_formatting(self):
        style = self.block(paragraph("Oekraïne", "", '<w:u w:val="single"/><w:rStyle w:val="Nadruk"/>')).style
        assert (style.bold, style.italic, style.underlined) == (False, True, True)
        assert not self.block(paragraph("Oekraïne", '<w:pStyle w:val="Kop2"/>', '<w:b w:val="0"/>')).style.bold

    def test_one_bold_word_is_no_bold_paragraph(self):
        assert not self.block(f"<w:p>{run('Nederland', '<w:b/>')}{run(' verwelkomt het voorstel.')}</w:p>").style.bold

    def test_table_of_contents_is_left_out(self):
        body = paragraph("1. Oekraïne 3", '<w:pStyle w:val="Inhopg1"/>') + paragraph("Tekst.")
        assert words_of(docx(body, styles=self.STYLES)) == ["Tekst."]

    @pytest.mark.parametrize(
        ("head", "rest", "lead"),
        [
            ("Sahel", " De Raad spreekt over de Sahel.", "Sahel"),
            ("Motie-Piri.", " Met deze motie is verzocht om een brief.", "Motie-Piri."),
            ("Krachtenveld", ": de meeste lidstaten steunen dit voorstel.", "Krachtenveld:"),
            ("Nederland", " verwelkomt het voorstel van de Commissie.", ""),
            ("Document:", " Zevende voortgangsbrief van de Europese Centrale Bank", ""),
        ],
    )
    def test_heading_run_into_its_paragraph(self, head, rest, lead):
        block = self.block(f"<w:p>{run(head, '<w:b/>')}{run(rest)}</w:p>")
        assert block.text[: block.lead] == lead


class TestTables:
    def table(self, *rows):
        return (
            "<w:tbl>"
            + "".join("<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
            + "</w:tbl>"
        )

    def test_real_table_gives_cells_row_by_row(self):
        document = read(docx(self.table(("Lidstaat", "2024"), ("Polen", "4,1"), ("Estland", "3,4"))))
        assert texts(document) == ["Lidstaat", "2024", "Polen", "4,1", "Estland", "3,4"]
        assert {block.role for block in document.blocks} == {Role.TABLE_CELL}

    def test_layout_table_is_text(self):
        document = read(docx(self.table(("36 278", "Wet kwaliteit"), ("Nr. 32", "MOTIE VAN HET LID X"), ("", "De Kamer,"))))
        assert texts(document) == ["36 278 Wet kwaliteit", "Nr. 32 MOTIE VAN HET LID X", "De Kamer,"]
        assert {block.role for block in document.blocks} == {Role.BODY}

    def test_head_of_a_printed_paper_is_furniture(self):
        assert words_of(
            docx(
                self.table(("Tweede Kamer der Staten-Generaal", "2"))
                + paragraph("Vergaderjaar 2024-2025")
                + paragraph("De Kamer,")
            )
        ) == ["De Kamer,"]

    def test_signatures_side_by_side_are_read_by_column(self):
        body = self.table(("De minister van Financiën,", "De staatssecretaris van Defensie,"), ("A. de Vries", "B. Jansen"))
        document = read(docx(body))
        assert texts(document) == ["De minister van Financiën,", "A. de Vries", "De staatssecretaris van Defensie,", "B. Jansen"]
        assert {block.role for block in document.blocks} == {Role.BODY}

    def test_date_as_head_of_a_column_makes_no_letterhead(self):
        body = self.table(("Datum", "Raad"), ("3 mei", "Ecofin"), ("4 mei", "RAZ"), ("5 mei", "RBZ"))
        assert words_of(docx(body)) == ["Datum", "Raad", "3 mei", "Ecofin", "4 mei", "RAZ", "5 mei", "RBZ"]


def test_colophon_in_frames_of_old_templates():
    frame = '<w:framePr w:w="2000" w:x="9000" w:y="3000"/>'
    body = paragraph("Ons kenmerk", frame) + paragraph("D2025-1", frame) + paragraph("Geachte voorzitter,")
    document = read(docx(body + paragraph("Dit is een initiaal.", '<w:framePr w:dropCap="drop"/>')))
    assert texts(document) == ["Geachte voorzitter,", "Dit is een initiaal."]
    assert [(field.label, field.value) for field in document.fields] == [("Ons kenmerk", "D2025-1")]


def test_field_that_was_never_closed_does_not_swallow_the_letter():
    opened = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF</w:instrText></w:r></w:p>'
    assert words_of(docx(opened + paragraph("Alinea.") * 20))[-1] == "Alinea."


def test_field_over_several_paragraphs():
    code = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>weg</w:t></w:r></w:p>'
    shown = '<w:p><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Tekst.</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    assert words_of(docx(code + shown)) == ["Tekst."]


def test_broken_addresses_and_headings_are_mended():
    body = paragraph("Aan de Voorzitter van de") + paragraph("Tweede Kamer der Staten-Generaal") + paragraph("Postbus 20018")
    broken = paragraph("Antwoorden van de minister op Kamervragen", "", "<w:b/>") + paragraph("van het lid Jansen", "", "<w:b/>")
    unlike = paragraph("Een onderwerp dat lang genoeg is om door te lopen", "", "<w:b/>") + paragraph("nieuwe alinea.")
    apart = paragraph("Een regel die lang genoeg is om door te lopen") + "<w:p/>" + paragraph("na een witregel.")
    assert words_of(docx(body + broken + unlike + apart)) == [
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Postbus 20018",
        "Antwoorden van de minister op Kamervragen van het lid Jansen",
        "Een onderwerp dat lang genoeg is om door te lopen",
        "nieuwe alinea.",
        "Een regel die lang genoeg is om door te lopen",
        "na een witregel.",
    ]
