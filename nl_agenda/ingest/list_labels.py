"""Bullets and numbers in front of list items."""

from __future__ import annotations

import re

BULLET = "-"
# A dash or dot with a space behind it; a lone "o" is Word's second-level bullet when it was saved as text.
_BULLET = re.compile(r"(?:[-•◦▪●■□○▫‣⁃*–—·➢➔✓\uf0b7\uf0a7\uf0d8\uf02d]|o(?=\s+[A-Z]))\s+(?=\S)")


def split_bullet(text: str) -> tuple[str, int]:
    """Return the bullet that ``text`` begins with and where the words begin; ("", 0) without bullet.

    All bullets are given as "-": they differ from format to format, and mean the same.
    """
    match = _BULLET.match(text)
    return (BULLET, match.end()) if match else ("", 0)


def numeral(number: int, style: str) -> str:
    """Return ``number`` as a list label shows it; ``style`` is OOXML's or ODF's name of the numbering."""
    if style in {"lowerLetter", "a"}:
        return _letters(number)
    if style in {"upperLetter", "A"}:
        return _letters(number).upper()
    if style in {"lowerRoman", "i"}:
        return _roman(number).lower()
    if style in {"upperRoman", "I"}:
        return _roman(number)
    if style == "decimalZero":
        return f"{number:02d}"
    return str(number)


def _letters(number: int) -> str:
    # After z come aa, bb, cc: the same letter repeated, as Word does.
    if number < 1:
        return str(number)
    return chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 5)


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    result = ""
    for value, sign in _ROMANS:
        while number >= value:
            result += sign
            number -= value
    return result


_ROMANS = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
