"""Small files made on the spot: what a test is about stands in the test."""

from __future__ import annotations

import io
import zipfile

from nl_agenda.ingest import Document, read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_PARTS = {
    "styles": "styles.xml",
    "numbering": "numbering.xml",
    "footnotes": "footnotes.xml",
    "endnotes": "endnotes.xml",
    "header": "header1.xml",
}


def zipped(parts: dict[str, str]) -> bytes:
    """Return a zip of these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def docx(body: str, **parts: str) -> bytes:
    """Return a DOCX with ``body`` in it, and parts by kind: styles, numbering, footnotes, endnotes, header."""
    space = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:mc="{MC}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="wps"'
    files = {"[Content_Types].xml": "<Types/>", "word/document.xml": f"<w:document {space}><w:body>{body}</w:body></w:document>"}
    links = ""
    for kind, content in parts.items():
        root = {"footnotes": "footnotes", "endnotes": "endnotes", "header": "hdr"}.get(kind, kind)
        files[f"word/{_PARTS[kind]}"] = f"<w:{root} {space}>{content}</w:{root}>"
        links += f'<Relationship Id="{kind}" Type="{R}/{kind}" Target="{_PARTS[kind]}"/>'
    files["word/_rels/document.xml.rels"] = f"<Relationships>{links}</Relationships>"
    return zipped(files)


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    """Return a DOCX paragraph of one run."""
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def odt(body: str, *, automatic: str = "", styles: str = "") -> bytes:
    """Return an ODT with ``body`` in it."""
    space = " ".join(
        f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for prefix, name in (
            ("office", "office"),
            ("text", "text"),
            ("table", "table"),
            ("style", "style"),
            ("draw", "drawing"),
            ("fo", "xsl-fo-compatible"),
        )
    )
    content = (
        f"<office:document-content {space}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": content,
            "styles.xml": f"<office:document-styles {space}>{styles}</office:document-styles>",
        }
    )


def texts(document: Document) -> list[str]:
    """Return the blocks as a reader sees them, list labels included."""
    return [f"{block.label} {block.text}" if block.label else block.text for block in document.blocks]


def words_of(data: bytes) -> list[str]:
    """Return the texts of a file."""
    return texts(read(data))
