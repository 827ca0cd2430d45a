"""Organisations and groups in Dutch text."""

from __future__ import annotations

import re
from functools import cache

from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import one_of
from nl_agenda.lexicon.beginnings import beginnings
from nl_agenda.lexicon.words import Words

_TAIL = r"(?: van de Verenigde Naties| van de VN)?(?![\w-])"
_AFTER_NAME = re.compile(_TAIL)
_BEGINNING = re.compile(r"(?<![\w-])(?=[A-Z])")


@cache
def known() -> frozenset[str]:
    """Return the organisations known by name."""
    table = load("organisations")
    return frozenset([*table["codes"], *table["names"]["list"]])


@cache
def _names() -> tuple[Words, Words]:
    """Return the names as usual and in capitals."""
    return Words(known(), apostrophes=True), Words(n.upper() for n in known() if len(n) > 5)


@cache
def _formed() -> re.Pattern[str]:
    """Return the expression for organisations known by their form."""
    forms = load("organisations")["forms"]
    heads, nouns = one_of(forms["beginnings"]), one_of(forms["nouns"])
    return re.compile(
        rf"{heads}(?: [A-Za-zà-ÿ-]+){{0,2}}? {nouns}(?: voor (?:de |het )?[\w-]+(?: en [\w-]+)?)?{_TAIL}"
    )


def end_at(text: str, at: int, end: int) -> int | None:
    """Return where the organisation ends, by name or by form, that stands at a place of a text read up to ``end``."""
    for words in _names():
        for stop in words.ends(text, at, end):
            if after := _AFTER_NAME.match(text, stop, end):
                return after.end()
    formed = _formed().match(text, at, end)
    return formed.end() if formed else None


def is_known(name: str) -> bool:
    """Tell whether a name as a whole is one of an organisation."""
    ends = (stop for words in _names() for stop in words.ends(name, 0, len(name)))
    return any(_AFTER_NAME.fullmatch(name, stop) for stop in ends) or _formed().fullmatch(name) is not None


def mentions(words: str) -> bool:
    """Tell whether an organisation is named anywhere in words."""
    return any(end_at(words, place.start(), len(words)) is not None for place in _BEGINNING.finditer(words))


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
    one = rf"(?:{named}|(?:{loose}) (?:{nouns})(?: \([A-Z][\w]{{1,7}}\))?)"
    # Few words begin as one of the groups does; without a look at that, each group would be tried at each word.
    return rf"(?={one_of(beginnings([one]))}){one}(?![\w-])"


@cache
def group_pattern() -> re.Pattern[str]:
    """Return the compiled expression for groups."""
    return re.compile(groups())
