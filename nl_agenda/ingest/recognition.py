"""Which format a file is of, told from its content: suffixes lie."""

from __future__ import annotations

import re

_RTF = b"{\\rtf"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|div|p|table|h1|meta)\b", re.IGNORECASE)
_XML = re.compile(rb"<(?:\?xml|kamerwrk|kamerstuk|officiele-publicatie|open-overheid)\b", re.IGNORECASE)


def recognise(data: bytes) -> str:
    """Return the format of ``data``: pdf, zip, doc, rtf, html, xml or txt."""
    head = data[:4096]
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return "zip"
    if head.startswith(_OLE):
        return "doc"
    if head.lstrip().startswith(_RTF):
        return "rtf"
    return "txt"
