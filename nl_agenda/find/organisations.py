"""Organisations and groups in Dutch text."""

from __future__ import annotations

import re
from functools import cache

from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import one_of


@cache
def _known() -> frozenset[str]:
    table = load("organisations")
    return frozenset([*table["codes"], *table["names"]["list"]])


@cache
def pattern() -> str:
    """Return one expression for organisations, by name or by form."""
    forms = load("organisations")["forms"]
    names = one_of(_known(), written={"'": "['’]"})
    capitals = one_of(n.upper() for n in _known() if len(n) > 5)
    beginnings, nouns = one_of(forms["beginnings"]), one_of(forms["nouns"])
    formed = rf"{beginnings}(?: [A-Za-zà-ÿ-]+){{0,2}}? {nouns}(?: voor (?:de |het )?[\w-]+(?: en [\w-]+)?)?"
    return rf"(?:{names}|{capitals}|{formed})(?: van de Verenigde Naties| van de VN)?(?![\w-])"


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(pattern())


@cache
def _anywhere() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){pattern()}")


def is_known(name: str) -> bool:
    """Tell whether a name as a whole is one of an organisation."""
    return _whole().fullmatch(name) is not None


def mentions(words: str) -> bool:
    """Tell whether an organisation is named anywhere in words."""
    return _anywhere().search(words) is not None


def code_of(name: str) -> str | None:
    """Return ``EU``, ``UN`` or ``NATO`` for those, else ``None``."""
    code: str | None = load("organisations")["codes"].get(name)
    return code


@cache
def groups() -> str:
    """Return one expression for groups, by name or by region ("Centraal-Aziatische partners")."""
    table = load("groups")
    named = "|".join(sorted(table["names"]["patterns"], key=lambda p: (-len(p), p)))
    regions = "|".join(
        re.escape(r) + ("" if r.endswith("e") else "e?") for r in sorted(table["regions"], key=lambda r: (-len(r), r))
    )
    loose = regions.replace("Europeese?", "Europese").replace("eese?", "ese")
    nouns = "|".join(re.escape(n) for n in table["nouns"])
    return rf"(?:{named}|(?:{loose}) (?:{nouns})(?: \([A-Z][\w]{{1,7}}\))?)(?![\w-])"


@cache
def group_pattern() -> re.Pattern[str]:
    """Return the compiled expression for groups."""
    return re.compile(groups())
