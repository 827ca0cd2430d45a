"""PDFs made on the spot: what a test is about stands in the test, in points from the top left of the page."""

from __future__ import annotations

from nl_agenda.ingest.document import Document
from nl_agenda.ingest.pdf import read_pdf
from nl_agenda.limits import Limits

_FONTS = {"": "Helvetica", "b": "Helvetica-Bold", "i": "Helvetica-Oblique", "bi": "Helvetica-BoldOblique", "m": "Courier"}
_NAMES = {look: f"F{at}" for at, look in enumerate(_FONTS)}
PITCH = 12.0


class Sheet:
    """One page of A4."""

    def __init__(self, *, width: float = 595, height: float = 842, left: float = 0, bottom: float = 0, rotate: int = 0) -> None:
        self.box = (left, bottom, left + width, bottom + height)
        self.rotate = rotate
        self.content: list[bytes] = []

    def text(self, x: float, y: float, words: str, look: str = "", size: float = 10) -> Sheet:
        """Write words with their baseline at ``y``; ``look`` is "b", "i", "bi" or "m" (a typewriter's)."""
        escaped = words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        place = f"{self.box[0] + x:.2f} {self.box[3] - y:.2f}"
        self.content.append(f"BT /{_NAMES[look]} {size} Tf {place} Td (".encode() + escaped + b") Tj ET")
        return self

    def lines(self, x: float, y: float, words: str, look: str = "", size: float = 10, pitch: float = PITCH) -> float:
        """Write one line for each line of ``words``; return the baseline of the next."""
        for line in words.strip("\n").split("\n"):
            self.text(x, y, line, look, size)
            y += pitch
        return y

    def rule(self, x0: float, y0: float, x1: float, y1: float | None = None) -> Sheet:
        """Draw a line."""
        left, top = self.box[0], self.box[3]
        end = y0 if y1 is None else y1
        self.content.append(f"0.5 w {left + x0} {top - y0} m {left + x1} {top - end} l S".encode())
        return self

    def superscript(self, x: float, y: float, words: str, size: float = 6) -> Sheet:
        """Write a mark a third of a line above the baseline ``y``."""
        return self.text(x, y - 3.3, words, size=size)


def pdf(*sheets: Sheet, trailer: str = "", fonts: str = "") -> bytes:
    """Return a PDF with these pages."""
    resources = "".join(
        f"/{_NAMES[look]} << /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >> "
        for look, name in _FONTS.items()
    )
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    kids: list[str] = []
    for sheet in sheets:
        stream = b"\n".join(sheet.content)
        number = len(objects) + 1
        kids.append(f"{number} 0 R")
        box = " ".join(f"{value:g}" for value in sheet.box)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [{box}] /Rotate {sheet.rotate} /Contents {number + 1} 0 R "
            f"/Resources << /Font << {resources}{fonts} >> >> >>".encode()
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream")
    objects[1] = f"<< /Type /Pages /Count {len(sheets)} /Kids [{' '.join(kids)}] >>".encode()
    return _assembled(objects, trailer)


def _assembled(objects: list[bytes], trailer: str) -> bytes:
    data = b"%PDF-1.4\n"
    offsets: list[int] = []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    count = len(objects) + 1
    end = f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<< /Size {count} /Root 1 0 R {trailer} >>\n"
    return data + end.encode() + f"startxref\n{len(data)}\n%%EOF\n".encode()


def document(*sheets: Sheet, limits: Limits | None = None) -> Document:
    """Return what is read from a PDF with these pages."""
    return read_pdf(pdf(*sheets), limits=limits or Limits())


def texts(*sheets: Sheet) -> list[str]:
    """Return the blocks' texts, list labels before them."""
    return [f"{block.label} {block.text}" if block.label else block.text for block in document(*sheets).blocks]
