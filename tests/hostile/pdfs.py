"""PDFs made to hang, to fill memory or to break a reader."""

from __future__ import annotations

import hashlib
import io
import zlib
from collections.abc import Iterator
from pathlib import Path

from tests.hostile.case import Case

WORDS = "Geachte voorzitter, Nederland steunt het voorstel van de Commissie."
_FONT = b"/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >>"
LETTER = Path(__file__).parents[2] / "fixtures" / "letters" / "d-a8.pdf"


def assembled(objects: list[bytes], *, trailer: bytes = b"", prev: int | None = None) -> bytes:
    """Return a PDF of these objects, the first of which is the catalogue."""
    data = io.BytesIO()
    data.write(b"%PDF-1.7\n")
    offsets = []
    for number, content in enumerate(objects, start=1):
        offsets.append(data.tell())
        data.write(b"%d 0 obj\n" % number + content + b"\nendobj\n")
    start = data.tell()
    data.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    data.write(b"".join(b"%010d 00000 n \n" % offset for offset in offsets))
    loop = b"/Prev %d" % (start if prev == -1 else prev) if prev is not None else b""
    data.write(b"trailer\n<< /Size %d /Root 1 0 R %s %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, loop, trailer, start))
    return data.getvalue()


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """Return a stream object."""
    return b"<< /Length %d %s >>\nstream\n" % (len(content), entries) + content + b"\nendstream"


def written(words: str = WORDS) -> bytes:
    """Return the content of a page with a sentence."""
    return b"BT /F 10 Tf 80 700 Td (" + words.encode("cp1252") + b") Tj ET"


def page(
    content: bytes = b"",
    *more: bytes,
    box: bytes = b"[0 0 595 842]",
    resources: bytes = b"",
    entries: bytes = b"",
    coding: bytes = b"",
) -> bytes:
    """Return a PDF of one page; further objects have the numbers from 5."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Contents 4 0 R /Resources << %s %s >> %s >>"
        % (box, _FONT, resources, entries),
        stream(content or written(), coding),
        *more,
    ]
    return assembled(objects)


def zeros(size: int, times: int = 1) -> bytes:
    """Return so many spaces, deflated ``times`` times; made piece by piece, so that they are never in memory."""
    packer = zlib.compressobj(9)
    piece = b" " * 1_000_000
    content = b"".join(packer.compress(piece) for _ in range(size // len(piece))) + packer.flush()
    for _ in range(times - 1):
        content = zlib.compress(content, 9)
    return content


def exponential_forms(levels: int = 30, times: int = 10) -> bytes:
    """Return a page with a form that shows another form ten times, which shows another ten times, and so on."""
    forms = []
    for level in range(levels):
        inner = b"/X Do " * times if level < levels - 1 else written()
        resources = b"/Resources << %s /XObject << /X %d 0 R >> >>" % (_FONT, 6 + level)
        forms.append(stream(inner, b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] %s" % resources))
    return page(b"/X Do", *forms, resources=b"/XObject << /X 5 0 R >>")


def deep_tree(levels: int) -> bytes:
    """Return pages in a tree so many levels deep."""
    inner = [
        b"<< /Type /Pages /Count 1 /Kids [%d 0 R] /Parent %d 0 R >>" % (number + 1, number - 1) for number in range(2, levels + 2)
    ]
    last = b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 595 842] >>" % (levels + 1)
    return assembled([b"<< /Type /Catalog /Pages 2 0 R >>", *inner, last])


def recursive_tree() -> bytes:
    """Return a tree of pages that contains itself."""
    return assembled([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 1 /Kids [2 0 R] >>"])


def many_pages(count: int) -> bytes:
    """Return so many pages of one sentence, all with the same content."""
    kids = b" ".join(b"%d 0 R" % (number + 4) for number in range(count))
    one = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << %s >> >>" % _FONT
    tree = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, kids)
    return assembled([b"<< /Type /Catalog /Pages 2 0 R >>", tree, stream(written()), *[one] * count])


def crowded(count: int) -> bytes:
    """Return one page with so many characters on it."""
    line = b"(" + b"De Raad " * 32 + b") ' "
    return page(b"BT /F 1 Tf 10 800 Td 1 TL " + line * (count // 256) + b"ET")


def ruled(lines: int, *, boxes: bool = False) -> bytes:
    """Return a page full of lines across and down, or of boxes, as of a table."""
    if boxes:
        side = int(lines**0.5)
        drawn = b"".join(b"%f %f 20 20 re S " % (22 * (n % side) % 590, 22 * (n // side) % 840) for n in range(lines))
    else:
        drawn = b"".join(
            b"%f 0 m %f 842 l S 0 %f m 595 %f l S " % (at, at, at, at) for at in (n * 595 / lines for n in range(lines))
        )
    return page(written() + b" " + drawn)


def map_bomb(ranges: int) -> bytes:
    """Return a font that gives a meaning to every code, over and over."""
    lines = b"<0000> <FFFF> <0041>\n" * ranges
    table = stream(
        b"begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange %d beginbfrange\n" % ranges
        + lines
        + b"endbfrange endcmap"
    )
    font = b"/Font << /F << /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /ToUnicode 5 0 R /DescendantFonts [<< /Type /Font "
    font += (
        b"/Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>] >> >>"
    )
    return page(b"BT /F 10 Tf 80 700 Td <00410042004300440045> Tj ET", table, resources=font)


def encrypted(password: bytes) -> bytes:
    """Return a PDF under 40-bit RC4 with a user's password; with an empty one everybody may read it."""
    padding = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
    padded = (password + padding)[:32]
    owner = _rc4(hashlib.md5((b"owner" + padding)[:32]).digest()[:5], padded)
    key = hashlib.md5(padded + owner + b"\xfc\xff\xff\xff" + b"\x00" * 16).digest()[:5]
    user = _rc4(key, padding)
    mine = hashlib.md5(key + b"\x04\x00\x00\x00\x00").digest()[:10]
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >> /ID [<%s> <%s>]"
    nothing = b"00" * 16
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << %s >> >>" % _FONT,
        stream(_rc4(mine, written())),
    ]
    return assembled(objects, trailer=lock % (owner.hex().encode(), user.hex().encode(), nothing, nothing))


def _rc4(key: bytes, content: bytes) -> bytes:
    state = list(range(256))
    at = 0
    for index in range(256):
        at = (at + state[index] + key[index % len(key)]) % 256
        state[index], state[at] = state[at], state[index]
    result, one, two = bytearray(), 0, 0
    for byte in content:
        one = (one + 1) % 256
        two = (two + state[one]) % 256
        state[one], state[two] = state[two], state[one]
        result.append(byte ^ state[(state[one] + state[two]) % 256])
    return bytes(result)


def armed() -> bytes:
    """Return a PDF that runs a script when it is opened and carries a program: nothing of that may happen."""
    script = b"<< /S /JavaScript /JS (app.alert\\(1\\); while \\(true\\) {}) >>"
    launch = b"<< /S /Launch /Win << /F (cmd.exe) >> >>"
    catalogue = b"<< /Type /Catalog /Pages 2 0 R /OpenAction %s /AA << /WC %s >> /Names << /EmbeddedFiles << /Names [(a.exe) 5 0 R] >> >> >>"
    objects = [
        catalogue % (script, launch),
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << %s >> /AA << /O %s >> >>"
        % (_FONT, script),
        stream(written()),
        b"<< /Type /Filespec /F (../../a.exe) /EF << /F 6 0 R >> >>",
        stream(b"MZ" + b"\0" * 100, b"/Type /EmbeddedFile"),
    ]
    return assembled(objects)


def annotated(count: int) -> bytes:
    """Return a page with so many annotations."""
    notes = [b"<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (x) >>"] * count
    return page(written(), *notes, entries=b"/Annots [%s]" % b" ".join(b"%d 0 R" % (number + 5) for number in range(count)))


def circular_font() -> bytes:
    """Return a font whose letters are drawn with the font itself."""
    glyph = stream(b"1000 0 d0 BT /F 10 Tf (a) Tj ET")
    font = b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 5 0 R >> /Encoding << /Type "
    font += (
        b"/Encoding /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [1000] /Resources << /Font << /F 6 0 R >> >> >>"
    )
    return page(b"BT /F 10 Tf 80 700 Td (aaaa) Tj ET", glyph, font, resources=b"/Font << /F 6 0 R >>")


def cases(*, long: bool) -> Iterator[Case]:
    """Yield all, small or in the sizes that hurt."""
    many = 100_000 if long else 2000
    bomb = 1_000_000_000 if long else 20_000_000
    packed = b"/Filter /FlateDecode"
    yield Case("flate-bomb.pdf", lambda: page(zeros(bomb), coding=packed))
    yield Case("nested-filters.pdf", lambda: page(zeros(bomb, 3), coding=b"/Filter [/FlateDecode /FlateDecode /FlateDecode]"))
    yield Case("many-filters.pdf", lambda: page(b"x", coding=b"/Filter [%s]" % (b"/ASCIIHexDecode " * many)))
    yield Case("exponential-forms.pdf", exponential_forms, "limit-exceeded")
    yield Case(
        "form-in-itself.pdf", lambda: page(b"/X Do", stream(b"/X Do", _SELF), resources=b"/XObject << /X 5 0 R >>"), "no-text"
    )
    for name, box in _BOXES.items():
        yield Case(f"box-{name}.pdf", lambda box=box: page(box=box))
    yield Case("recursive-tree.pdf", recursive_tree)
    yield Case("deep-tree.pdf", lambda: deep_tree(many))
    yield Case("many-pages.pdf", lambda: many_pages(1001 if long else 101), "limit-exceeded")
    yield Case("pages-at-the-limit.pdf", lambda: many_pages(1000 if long else 50))
    yield Case(
        "xref-loop.pdf",
        lambda: assembled([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 0 /Kids [] >>"], prev=-1),
    )
    yield Case("xref-nowhere.pdf", lambda: assembled([b"<< /Type /Catalog /Pages 2 0 R >>"], prev=10**9))
    data = LETTER.read_bytes()
    for cut in range(1000, len(data), 1000 if long else 15_000):
        yield Case(f"cut-at-{cut}.pdf", lambda cut=cut: data[:cut])
    yield Case("password.pdf", lambda: encrypted(b"geheim"), "encrypted-file")
    yield Case("empty-password.pdf", lambda: encrypted(b""), "letter")
    yield Case("armed.pdf", armed, "letter")
    yield Case("annotations.pdf", lambda: annotated(many), "letter")
    yield Case("crowded.pdf", lambda: crowded(200_000 if long else 20_000), "limit-exceeded")
    yield Case("crowded-to-the-limit.pdf", lambda: crowded(95_000 if long else 10_000))
    yield Case("ruled.pdf", lambda: ruled(many // 10))
    yield Case("boxes.pdf", lambda: ruled(many // 2, boxes=True))
    yield Case("map-bomb.pdf", lambda: map_bomb(many // 20))
    yield Case("circular-font.pdf", circular_font)
    yield from _broken(many)


_SELF = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /XObject << /X 5 0 R >> >>"
_BOXES = {
    "huge": b"[0 0 1000000000 1000000000]",
    "infinite": b"[0 0 1e39 1e39]",
    "empty": b"[0 0 0 0]",
    "missing-numbers": b"[]",
    "negative": b"[595 842 -595 -842]",
    "words": b"[/a /b (c) null]",
}


def _broken(many: int) -> Iterator[Case]:
    yield Case("deep-array.pdf", lambda: page(entries=b"/X " + b"[" * 10 * many + b"]" * 10 * many))
    yield Case("deep-dictionary.pdf", lambda: page(entries=b"/X " + b"<< /A " * many + b"1" + b" >>" * many))
    yield Case("contents-of-itself.pdf", lambda: page().replace(b"/Contents 4 0 R", b"/Contents 3 0 R"))
    yield Case("length-of-itself.pdf", lambda: page().replace(b"/Length ", b"/Length 4 0 R /L "))
    yield Case("length-negative.pdf", lambda: page().replace(b"/Length ", b"/Length -9999999999 /L "))
    yield Case("never-restored.pdf", lambda: page(b"q " * 10 * many + written()))
    yield Case("text-without-end.pdf", lambda: page(b"BT /F 10 Tf (" + b"x" * many))
    yield Case(
        "sizes-beyond-all.pdf", lambda: page(b"BT /F 1e38 Tf 1e38 0 0 1e38 0 0 Tm (De Raad) Tj /F 0 Tf (van) Tj ET " + written())
    )
    yield Case(
        "predictor.pdf",
        lambda: page(
            zlib.compress(b"x" * 100), coding=b"/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 999999999 >>"
        ),
    )
    yield Case("inline-image.pdf", lambda: page(b"BI /W 99999 /H 99999 /BPC 8 /CS /RGB ID x EI " + written()))
    yield Case(
        "image-huge.pdf",
        lambda: page(
            written() + b" /X Do",
            stream(b"x", b"/Type /XObject /Subtype /Image /Width 99999 /Height 99999 /BitsPerComponent 8 /ColorSpace /DeviceRGB"),
            resources=b"/XObject << /X 5 0 R >>",
        ),
    )
    yield Case("objects-in-themselves.pdf", lambda: page(entries=b"/Group 3 0 R /B [3 0 R] /StructParents 3 0 R"))
    yield Case("header-alone.pdf", lambda: b"%PDF-1.7", "corrupt-file")
    yield Case("nothing-but-objects.pdf", lambda: b"%PDF-1.7\n" + b"1 0 obj\n" * many)
    yield Case("trailers.pdf", lambda: b"%PDF-1.7\n" + b"trailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n" * many)
