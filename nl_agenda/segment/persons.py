"""Roles and names as they stand under a letter."""

from __future__ import annotations

import re
from functools import cache

from nl_agenda.lexicon import load

INITIALS = re.compile(r"(?:[A-Z][a-z]?\.-?)+")
_SURNAME = re.compile(r"(?:[dDlLO]['’])?[A-ZÀ-ÖØ-ÝŽŠČĆ][\w'’.]*(?:[-–/][\w'’]+)*")


@cache
def _particles() -> frozenset[str]:
    return frozenset(load("letterhead")["names"]["particles"])


@cache
def _titles() -> frozenset[str]:
    return frozenset(load("letterhead")["names"]["titles"])


@cache
def _role() -> re.Pattern[str]:
    heads = "|".join(sorted(map(re.escape, load("letterhead")["roles"]["heads"]), key=len, reverse=True))
    return re.compile(rf"(?:(?:de|het|namens de|i\.a\.)\s+)?(?:(?:demissionair|waarnemend|tijdelijk)e?\s+)?(?:{heads})(?=$|[\s,])", re.IGNORECASE)


def is_name(text: str) -> bool:
    """Say whether ``text`` is nothing but a person's name: "D.M. van Wijnalda", "Fenna Marije Oldenkamp"."""
    words = [w.strip(",") for w in text.split()]
    words = [w for w in words if w.casefold() not in _titles()]
    if not 1 < len(words) <= 8:
        return len(words) == 1 and re.fullmatch(r"(?:[A-Z][a-z]?\.){1,6}[A-Z][\w'’-]{2,}", words[0]) is not None
    names = 0
    for word in words:
        if INITIALS.fullmatch(word) or word.casefold() in _particles():
            continue
        if not _SURNAME.fullmatch(word):
            return False
        names += 1
    first = words[0]
    return names >= 1 and (names >= 2 or INITIALS.fullmatch(first) is not None) and first.casefold() not in _particles()


def is_role(text: str) -> bool:
    """Say whether ``text`` begins as a minister's role and is short enough to be nothing else."""
    return len(text) < 180 and not text.endswith((".", ":", ";", "?")) and _role().match(text) is not None


def role_and_name(text: str) -> tuple[str, str] | None:
    """Split "De Minister van Volksgezondheid, Welzijn en Sport, E.J. Kuipers" at the comma before the name."""
    role, comma, name = text.rpartition(",")
    if comma and is_role(role) and is_name(name.strip()):
        return role.strip(), name.strip()
    return None
