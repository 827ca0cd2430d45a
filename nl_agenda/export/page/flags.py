"""Flags from codes of states."""

from __future__ import annotations

_REGIONAL_A = 0x1F1E6


def flag(code: str | None) -> str:
    """Return the flag of an ISO 3166-1 alpha-2 code, the EU or the UN; an empty string where there is none.

    Systems without flags among their letters show the code instead.
    """
    if code is None or len(code) != 2 or not (code.isascii() and code.isupper()):
        return ""
    return "".join(chr(_REGIONAL_A + ord(letter) - ord("A")) for letter in code)
