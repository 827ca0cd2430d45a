"""Roles and names as they stand under a letter."""

from __future__ import annotations

import re
from functools import cache

from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import one_of

INITIALS = re.compile(r"(?:(?:[A-ZÀ-Ý][a-zà-ÿJ]?|Chr|Ph|Joh)\.-?)+|\([A-Z][\w-]+\)")
_SURNAME = re.compile(r"(?:[dDlLO]['’])?(?P<name>[^\W\d_][\w'’.]*(?:[-–/][\w'’]+)*)")

_AFTER_HEAD = frozenset({"van", "voor", "en", "in", "zonder", "namens", "belast", "a.i."})
_VERB = re.compile(r"\s(?:heeft|hebben|zal|zullen|wordt|worden|is|was|werd|kan|zijn|sprak|gaf|nam)\s")
_SURE_INITIALS = re.compile(r"(?:[A-Z][a-z]?\.\s?){2}|[A-Z][a-z]?\.\s[a-z']")
_BEFORE_INITIALS = re.compile(r"\s(?=(?:(?:dr|drs|mr|ir|prof)\.\s){0,5}[A-Z]\.(?:\s?[A-Z][a-z]?\.){0,9}\s)")


@cache
def _particles() -> frozenset[str]:
    return frozenset(load("letterhead")["names"]["particles"])


@cache
def _titles() -> frozenset[str]:
    return frozenset(load("letterhead")["names"]["titles"])


@cache
def _not_names() -> frozenset[str]:
    return frozenset(load("letterhead")["names"]["not_names"])


@cache
def _role() -> re.Pattern[str]:
    heads = one_of(load("letterhead")["roles"]["heads"])
    return re.compile(
        rf"(?:(?:de|het|namens de|i\.a\.)\s+)?(?:(?:demissionair|waarnemend|tijdelijk)e?\s+)?{heads}(?=$|[\s,])",
        re.IGNORECASE,
    )


def _is_capitalised(word: str) -> bool:
    found = _SURNAME.fullmatch(word)
    return found is not None and found["name"][0].isupper()


def is_name(text: str) -> bool:
    """Say whether ``text`` is nothing but a person's name: "D.M. van Wijnalda", "Fenna Marije Oldenkamp"."""
    if not text or len(text) > 80 or text.casefold().strip(" ,") in _not_names() or _role().match(text):
        return False
    if text[0] == "(" and text[-1] == ")":
        text = text[1:-1]
    words = [w.strip(",") for w in text.split()]
    words = [w for w in words if w.casefold() not in _titles()]
    if not 1 < len(words) <= 8:
        return len(words) == 1 and re.fullmatch(r"(?:[A-Z][a-z]?\.){1,6}[A-Z][\w'’-]{2,}", words[0]) is not None
    names = 0
    for word in words:
        if INITIALS.fullmatch(word) or word.casefold() in _particles():
            continue
        if not _is_capitalised(word) or word.casefold() == "en":
            return False
        names += 1
    first = words[0]
    return names >= 1 and (names >= 2 or INITIALS.fullmatch(first) is not None) and first.casefold() not in _particles()


def is_role(text: str) -> bool:
    """Say whether ``text`` begins as a minister's role and is short enough to be nothing else."""
    found = _role().match(text) if len(text) < 180 and not text.endswith((".", ":", ";", "?")) else None
    if not found:
        return False
    after = text[found.end() :].split(maxsplit=1)
    word = after[0] if after else ","
    return (not word[0].islower() or word.strip(",") in _AFTER_HEAD) and not _VERB.search(text)


def role_and_name(text: str) -> tuple[str, str] | None:
    """Split "De Minister van Volksgezondheid, Welzijn en Sport, E.J. Kuipers" at the comma before the name.

    Without a comma, a name is known by its initials: "De Minister van Financiën E. Brandsema".
    """
    role, comma, name = text.rpartition(",")
    if comma and is_role(role) and (is_name(name.strip()) or (is_committee_role(role) and is_surname(name.strip()))):
        return role.strip(), name.strip()
    found = _BEFORE_INITIALS.search(text)
    if found and is_role(text[: found.start()]) and is_name(text[found.end() :]):
        return text[: found.start()].strip(" ,"), text[found.end() :].strip(" ,")
    return _at_portfolio(text) if is_role(text) else None


def _at_portfolio(text: str) -> tuple[str, str] | None:
    """Split "DE MINISTER VAN DEFENSIE Ruud Schellink" after the last word of a portfolio."""
    words = text.split()
    ends = load("letterhead")["roles"]["portfolio_ends"]
    for cut in range(len(words) - 2, max(1, len(words) - 7), -1):
        if words[cut - 1].casefold().strip(",") in ends and is_name(name := " ".join(words[cut:])):
            return " ".join(words[:cut]).strip(" ,"), name.strip(" ,")
    return None


def is_office(text: str) -> bool:
    """Say whether ``text`` is a minister's role to the last word of the portfolio."""
    return is_role(text) and text.casefold().strip(" ,").split()[-1] in load("letterhead")["roles"]["portfolio_ends"]


def is_committee_role(text: str) -> bool:
    """Say whether ``text`` is the role of a chair or clerk of a committee of the Kamer."""
    return is_role(text) and any(word in ("voorzitter", "griffier", "adjunct-griffier") for word in text.casefold().split()[:4])


def is_surname(text: str) -> bool:
    """Say whether ``text`` is a surname alone: "Van den Brule-Holtjer"."""
    words = text.split()
    if not 1 <= len(words) <= 4 or len(text) > 40:
        return False
    return _is_capitalised(words[-1]) and all(w.casefold() in _particles() for w in words[:-1])


def has_initials(text: str) -> bool:
    """Say whether ``text`` is a name that begins with initials; "A. Energie" may as well be a numbered heading."""
    return _SURE_INITIALS.match(text) is not None and is_name(text)


def name_and_role(text: str) -> tuple[str, str] | None:
    """Split "D.M. van Wijnalda, minister van Buitenlandse Zaken"; returns role and name."""
    name, comma, role = text.partition(",")
    if comma and is_role(role.strip()) and is_name(name):
        return role.strip(" ,"), name.strip()
    return None
