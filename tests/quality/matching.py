"""When a found fact and a gold fact are the same."""

from __future__ import annotations

import re
from typing import Any

Fact = dict[str, Any]

_ARTICLES = frozenset({"de", "het", "een", "the"})
_LEADING = frozenset({"van", "aan", "in", "voor"})


def words(text: str | None) -> list[str]:
    """Return the words of ``text`` without case."""
    return re.findall(r"\w+", (text or "").casefold())


def alike(found: str | None, gold: str | None, floor: float = 0.8) -> bool:
    """Tell whether the two share enough of their words (Jaccard)."""
    x, y = set(words(found)), set(words(gold))
    return bool(x and y) and len(x & y) / len(x | y) >= floor


def bare(name: str | None) -> str:
    """Return the words of a name without articles and without a leading preposition."""
    kept = [word for word in words(name) if word not in _ARTICLES]
    return " ".join(kept[1:] if len(kept) > 1 and kept[0] in _LEADING else kept)


def same_sentence(found: Fact, gold: Fact) -> bool:
    """Compare sentences; a gold sentence that ends in an ellipsis gives only its first words."""
    if gold["sentence"].endswith("…"):
        start = words(gold["sentence"])
        return words(found["sentence"])[: len(start)] == start
    return alike(found["sentence"], gold["sentence"])


def same_stance(found: Fact, gold: Fact) -> bool:
    """Compare sentence and stance."""
    return same_sentence(found, gold) and bool(found["stance"] == gold["stance"])


def same_title(found: Fact, gold: Fact) -> bool:
    """Compare headings."""
    return alike(found["title"], gold["title"])


def same_session(found: Fact, gold: Fact) -> bool:
    """Compare sessions by title, a little more freely than headings."""
    return alike(found["title"], gold["title"], 0.7)


def same_signatory(found: Fact, gold: Fact) -> bool:
    """Compare name and role."""
    return bare(found["name"]) == bare(gold["name"]) and alike(bare(found["role"]), bare(gold["role"]), 0.7)


def same_meeting(found: Fact, gold: Fact) -> bool:
    """Compare days and body."""
    return all(found[key] == gold[key] for key in ("start", "end", "body"))


def same_guest(found: Fact, gold: Fact) -> bool:
    """Compare names."""
    return bare(found["name"]) == bare(gold["name"]) or alike(bare(found["name"]), bare(gold["name"]), 0.75)


def same_paper(found: Fact, gold: Fact) -> bool:
    """Compare dossier and number."""
    return all(bare(found[key]) == bare(gold[key]) for key in ("dossier", "number"))
