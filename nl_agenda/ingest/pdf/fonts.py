"""Whether a font is bold or italic, told from its name, weight and descriptor."""

from __future__ import annotations

import re

# "Black" is the bold of some families, "Medium" is not; "It" is how Adobe's names say italic.
_BOLD = re.compile(r"bold|black|heavy|demi(?!light)|\bbd\b|-bd", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|[a-z]It\b|-It\b|cursi", re.IGNORECASE)
_IS_ITALIC = re.compile(r"[a-z]It$|-It$")
_BOLD_WEIGHT = 600
_ITALIC_FLAG = 1 << 6
_FORCED_BOLD_FLAG = 1 << 18


def is_bold(name: str, *, weight: int = 400, flags: int = 0) -> bool:
    """Return whether text in this font looks bold."""
    return bool(_BOLD.search(name)) or weight >= _BOLD_WEIGHT or bool(flags > 0 and flags & _FORCED_BOLD_FLAG)


def is_italic(name: str, *, angle: int = 0, flags: int = 0) -> bool:
    """Return whether text in this font looks italic."""
    return bool(_ITALIC.search(name) or _IS_ITALIC.search(name)) or angle != 0 or bool(flags > 0 and flags & _ITALIC_FLAG)
