"""Characters as the document wants them: NFC, single spaces, plain hyphens, no editor's artefacts."""

from __future__ import annotations

import re
import unicodedata

# "[bookmark: _Hlk192680560]" is what is left of Word's bookmarks in text that was pasted from some converters.
_ARTEFACTS = re.compile(r"\[bookmark: ?[\w.-]{1,80}\]|\[if [^\]]{1,40}\]|\[endif\]", re.IGNORECASE)
_CHARACTERS = str.maketrans(
    {
        "\u00ad": None,  # soft hyphen
        "\u200b": None,  # zero width space
        "\u200c": None,
        "\u200d": None,
        "\u200e": None,
        "\u200f": None,
        "\u202a": None,
        "\u202c": None,
        "\u2060": None,  # word joiner
        "\ufeff": None,  # byte order mark inside the text
        "\u2010": "-",
        "\u2011": "-",  # non-breaking hyphen
        "\u001e": "-",  # Word's own non-breaking hyphen
        "\u001f": None,  # Word's own soft hyphen
        "\u02bc": "\u2019",
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\u0133": "ij",
        "\u0132": "IJ",
    }
)
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff\ufffe\uffff]")
# Few texts have any of these, and to look for them takes a tenth of the time that it takes to replace them.
_ODD = re.compile("[" + "".join(map(chr, _CHARACTERS)) + _CONTROLS.pattern[1:])


def clean(text: str) -> str:
    """Return ``text`` in NFC without invisible characters and artefacts; white space is left as it is."""
    if text.isascii() and "[" not in text and text.isprintable():
        return text
    text = _ARTEFACTS.sub("", text) if "[" in text else text
    if not _ODD.search(text):
        return unicodedata.normalize("NFC", text)
    return _CONTROLS.sub("", unicodedata.normalize("NFC", text.translate(_CHARACTERS)))


def fold(text: str) -> str:
    """Return ``text`` cleaned, with each run of white space as one space and none at the ends."""
    return " ".join(clean(text).split())
