"""Where a sentence stands: its headings, the kind of letter, its place in the paragraph. Others speak under Krachtenveld."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nl_agenda.segment.parts import Parts

_WORD = re.compile(r"[^\W\d_]+")


def context(parts: Parts, section: int | None, kind: str) -> tuple[str, ...]:
    """Return words about the place of the paragraphs of a section."""
    words = [f"kind:{kind}"]
    for depth, index in enumerate(parts.ancestors(section)):
        if depth < 2:
            words += [f"h{depth}:{w.lower()}" for w in _WORD.findall(parts.sections[index].title)[:12]]
    return tuple(words)
