"""DOCX and ODT made to hang, to fill memory or to break a reader."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable, Iterator
from itertools import pairwise

from tests.hostile.case import Case
from tests.ingest.files import docx, odt, paragraph

_MAIN = "word/document.xml"
Parts = dict[str, str | bytes]


def packed(parts: Parts, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip of these parts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return stream.getvalue()


def large(name: str, before: str, piece: str, times: int, after: str, mimetype: str | None = None) -> bytes:
    """Return a zip with a part that repeats ``piece``, written piece by piece."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        if mimetype is not None:
            archive.writestr("mimetype", mimetype)
        with archive.open(name, "w", force_zip64=True) as part:
            part.write(before.encode())
            chunk = piece.encode() * 10_000
            for _ in range(times // 10_000):
                part.write(chunk)
            part.write(piece.encode() * (times % 10_000) + after.encode())
    return stream.getvalue()


def overlapping(size: int, times: int) -> bytes:
    """Return a zip whose entries are all the same bytes: small in the file, ``times`` as large unpacked."""
    data = packed({_MAIN: b"<a>" + b" " * size + b"</a>"})
    start = data.index(b"PK\x01\x02")
    end = data.index(b"PK\x05\x06")
    entry = data[start:end]
    directory = entry + b"".join(entry[:-1] + bytes([97 + n % 26]) for n in range(times))
    return (
        data[:start] + directory + struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, times + 1, times + 1, len(directory), start, 0)
    )


def lying(data: bytes, size: int) -> bytes:
    """Return a zip whose directory gives the first entry another size."""
    at = data.index(b"PK\x01\x02")
    return data[:at] + data[at : at + 24] + struct.pack("<I", size) + data[at + 28 :]


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_O, _T = (f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0" for name in ("office", "text"))
_DOCX = f'<w:document xmlns:w="{_W}"><w:body>', "</w:body></w:document>"
_ODT = (
    (
        f'<o:document-content xmlns:o="{_O}" xmlns:text="{_T}" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0">'
        "<o:body><o:text>"
    ),
    "</o:text></o:body></o:document-content>",
)
_ODT_TYPE = "application/vnd.oasis.opendocument.text"
_LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {two} "{("&" + one + ";") * 10}">' for one, two in pairwise("abcdefghij"))
    + "]>"
)
_OUTSIDE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
_ELSEWHERE = '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd">'


def cases(*, long: bool) -> Iterator[Case]:
    """Yield all, small or in the sizes that hurt."""
    for suffix, name, (before, after), p, mimetype in (
        ("docx", _MAIN, _DOCX, "<w:p><w:r><w:t>Raad</w:t></w:r></w:p>", None),
        ("odt", "content.xml", _ODT, "<text:p>Raad</text:p>", _ODT_TYPE),
    ):
        yield from _alike(suffix, name, before, after, p, mimetype, long=long)
    yield from _docx(20_000 if long else 300)
    yield from _odt(20_000 if long else 300)
    yield from _zips(long=long)


def _alike(suffix: str, name: str, before: str, after: str, p: str, mimetype: str | None, *, long: bool) -> Iterator[Case]:
    """Yield what is the same in both."""

    def made(body: str, start: str = "") -> Callable[[], bytes]:
        parts: Parts = {"mimetype": mimetype} if mimetype else {}
        return lambda: packed({**parts, name: start + before + body + after})

    def great(piece: str, times: int, around: tuple[str, str] = ("", "")) -> Callable[[], bytes]:
        return lambda: large(name, before + around[0], piece, times, around[1] + after, mimetype)

    opened, closed = p.split("Raad")
    many = 1_500_000 if long else 6000
    yield Case(f"paragraphs.{suffix}", great(p, many), "limit-exceeded")
    yield Case(f"empty-paragraphs.{suffix}", great(f"{opened}{closed}", many), "limit-exceeded")
    yield Case(
        f"paragraphs-of-all-kinds.{suffix}",
        made("".join(p.replace("Raad", f"Raad {n} besluit") for n in range(30_000 if long else 300))),
    )
    yield Case(f"text-node.{suffix}", great("x" * 100, 2_000_000 if long else 4000, (opened, closed)))
    yield Case(
        f"words-at-the-limit.{suffix}",
        made("".join(opened + f"Raad {n} van ministers " * 40 + closed for n in range(4000 if long else 40))),
    )
    yield Case(f"zip-bomb.{suffix}", great(" " * 1000, 3_000_000 if long else 30_000), "limit-exceeded")
    yield Case(f"laughs.{suffix}", made(p.replace("Raad", "&j;"), _LAUGHS), "corrupt-file")
    yield Case(f"outside.{suffix}", made(p.replace("Raad", "&x;"), _OUTSIDE), "corrupt-file")
    yield Case(f"elsewhere.{suffix}", made(p, _ELSEWHERE))
    yield Case(f"nested.{suffix}", made("<a>" * 100_000 + "</a>" * 100_000), "corrupt-file")
    yield Case(f"nested-below-the-parser.{suffix}", made(opened * 60 + "x" + closed * 60))
    yield Case(f"broken-text.{suffix}", made(p.replace("Raad", "\x01\x02")), "corrupt-file")
    yield Case(f"attributes.{suffix}", made("<a " + " ".join(f'x{n}="1"' for n in range(100_000 if long else 2000)) + "/>" + p))
    yield Case(f"nothing-in-it.{suffix}", made(""), "no-text")
    yield Case(
        f"another-root.{suffix}", lambda: packed({**({"mimetype": mimetype} if mimetype else {}), name: "<html/>"}), "no-text"
    )


def _docx(many: int) -> Iterator[Case]:
    text = paragraph("Geachte voorzitter, Nederland steunt dit voorstel.")
    yield Case("cells.docx", lambda: docx("<w:tbl>" + f"<w:tr>{'<w:tc/>' * 100}</w:tr>" * (many // 10) + "</w:tbl>"))
    yield Case(
        "wide-cell.docx",
        lambda: docx(f'<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="{10**9}"/></w:tcPr>{text}</w:tc></w:tr></w:tbl>'),
    )
    yield Case("tables-in-tables.docx", lambda: docx("<w:tbl><w:tr><w:tc>" * 59 + text + "</w:tc></w:tr></w:tbl>" * 59))
    yield Case("controls-in-controls.docx", lambda: docx("<w:sdt><w:sdtContent>" * 100 + text + "</w:sdtContent></w:sdt>" * 100))
    yield Case(
        "insertions-in-insertions.docx",
        lambda: docx("<w:p>" + "<w:ins>" * 200 + "<w:r><w:t>x</w:t></w:r>" + "</w:ins>" * 200 + "</w:p>"),
    )
    for kind in ("lowerRoman", "upperLetter", "decimal"):
        levels = f'<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="{10**9}"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        number = '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
        listed = paragraph("Eerste punt", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
        yield Case(f"list-number-{kind}.docx", lambda x=levels + number, y=listed: docx(y, numbering=x), "letter")
    yield Case("note-in-itself.docx", lambda: docx(_REFERENCE, footnotes=f'<w:footnote w:id="1">{_REFERENCE}</w:footnote>'))
    chain = "".join(f'<w:style w:styleId="S{n}" w:type="paragraph"><w:basedOn w:val="S{n + 1}"/></w:style>' for n in range(many))
    yield Case(
        "chain-of-styles.docx", lambda: docx(paragraph("Geachte voorzitter,", '<w:pStyle w:val="S0"/>'), styles=chain), "letter"
    )
    yield Case(
        "fields-without-end.docx",
        lambda: docx("<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * many + "</w:p>" + text),
    )
    yield Case(
        "boxes-in-boxes.docx",
        lambda: docx("<w:p><w:r><w:pict><w:txbxContent>" * 80 + text + "</w:txbxContent></w:pict></w:r></w:p>" * 80),
    )
    yield Case(
        "runs.docx",
        lambda: docx(
            "<w:p>"
            + '<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t xml:space="preserve"> b</w:t></w:r>' * many
            + "</w:p>"
        ),
    )
    yield Case(
        "deleted-ends.docx", lambda: docx("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a </w:t></w:r></w:p>" * many)
    )


_REFERENCE = '<w:p><w:r><w:t>Tekst</w:t><w:footnoteReference w:id="1"/></w:r></w:p>'


def _odt(many: int) -> Iterator[Case]:
    text = "<text:p>Geachte voorzitter, Nederland steunt dit voorstel.</text:p>"
    yield Case("spaces.odt", lambda: odt(f'<text:p>Geachte<text:s text:c="{10**9}"/>voorzitter</text:p>'))
    yield Case("repeated-cells.odt", lambda: odt(_repeated("table:number-columns-repeated", 10**9, text)))
    yield Case(
        "repeated-rows.odt",
        lambda: odt(
            f'<table:table><table:table-row table:number-rows-repeated="{10**9}"><table:table-cell>{text}</table:table-cell></table:table-row></table:table>'
        ),
    )
    yield Case(
        "lists-in-lists.odt", lambda: odt("<text:list><text:list-item>" * 59 + text + "</text:list-item></text:list>" * 59)
    )
    yield Case("spans-in-spans.odt", lambda: odt("<text:p>" + "<text:span>" * 200 + "x" + "</text:span>" * 200 + "</text:p>"))
    yield Case(
        "start-value.odt",
        lambda: odt(f'<text:list><text:list-item text:start-value="{10**9}">{text}</text:list-item></text:list>'),
    )
    yield Case("level.odt", lambda: odt(f'<text:h text:outline-level="{10**9}">Raad</text:h>{text}'))
    chain = "".join(
        f'<style:style style:name="S{n}" style:family="paragraph" style:parent-style-name="S{n + 1}"/>' for n in range(many)
    )
    yield Case(
        "chain-of-styles.odt",
        lambda: odt(
            '<text:p text:style-name="S0">Geachte voorzitter,</text:p>', styles=f"<office:styles>{chain}</office:styles>"
        ),
    )
    yield Case("spans.odt", lambda: odt("<text:p>" + "<text:span>a</text:span> b " * many + "</text:p>"))


def _repeated(name: str, times: int, text: str) -> str:
    return f'<table:table><table:table-row><table:table-cell {name}="{times}">{text}</table:table-cell></table:table-row></table:table>'


def _zips(*, long: bool) -> Iterator[Case]:
    good = docx(paragraph("Geachte voorzitter,"))
    yield Case("overlapping.docx", lambda: overlapping(2_000_000, 9000 if long else 200), "limit-exceeded")
    yield Case(
        "entries.docx",
        lambda: packed({_MAIN: "<a/>", **{f"word/{n}.xml": "" for n in range(65_000 if long else 1001)}}),
        "limit-exceeded",
    )
    yield Case("lying-small.docx", lambda: lying(good, 1))
    yield Case("lying-large.docx", lambda: lying(good, 2**31))
    yield Case(
        "climbing.docx",
        lambda: packed(
            {
                _MAIN: f"{_DOCX[0]}{paragraph('Raad')}{_DOCX[1]}",
                "../../../tmp/climbed": "x",
                "/etc/passwd": "x",
                "word\\..\\a": "x",
            }
        ),
        "letter",
    )
    yield Case("climbing-target.docx", lambda: docx(paragraph("Raad"), styles="").replace(b"styles.xml", b"../../x.xm"))
    yield Case("no-main-part.docx", lambda: packed({"[Content_Types].xml": "<Types/>", "word/x.xml": "<a/>"}), "corrupt-file")
    yield Case(
        "wrong-types.docx",
        lambda: packed(
            {
                "[Content_Types].xml": "<Types><Default Extension='xml' ContentType='image/png'/></Types>",
                _MAIN: f"{_DOCX[0]}{paragraph('Raad')}{_DOCX[1]}",
            }
        ),
        "letter",
    )
    yield Case("picture-as-main-part.docx", lambda: packed({_MAIN: b"\x89PNG\r\n" + bytes(range(256)) * 100}), "corrupt-file")
    yield Case("bzip2.docx", lambda: packed({_MAIN: "<a/>"}, zipfile.ZIP_BZIP2), "corrupt-file")
    yield Case("flagged-as-encrypted.docx", lambda: _flagged(good))
    yield Case("central-directory-alone.docx", lambda: good[good.index(b"PK\x01\x02") :])
    yield Case("no-content.odt", lambda: packed({"mimetype": _ODT_TYPE}), "corrupt-file")
    yield Case("a-zip-in-a-zip.docx", lambda: packed({_MAIN: good}), "corrupt-file")
    for cut in range(20, len(good), 20 if long else 150):
        yield Case(f"cut-at-{cut}.docx", lambda cut=cut: good[:cut])


def _flagged(data: bytes) -> bytes:
    changed = bytearray(data)
    at = -1
    while (at := data.find(b"PK\x01\x02", at + 1)) >= 0:
        changed[at + 8] |= 1
    return bytes(changed)
