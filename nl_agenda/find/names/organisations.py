"""Organisations and groups in Dutch text."""

from __future__ import annotations

import re
from dataclasses import dataclass
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
    """Return the expression for organisations known by their form.

    Such are "Europees Agentschap voor maritieme veiligheid", "Vereniging van Waterbedrijven", "Civic Solidarity Platform" and
    "Nijlbekkeninitiatief".
    """
    forms = load("organisations")["forms"]
    heads, nouns, ends = one_of(forms["beginnings"]), one_of(forms["nouns"]), one_of(forms["ends"])
    quality = r"(?:[A-Z]?[a-zà-ÿ-]+(?:e|sch) ){0,2}"
    of_what = rf"(?:(?<=ing) van (?:de |het )?{quality}[A-Za-z-]{{4,}})?"  # "voor de bestrijding van hybride dreigingen"
    more = rf"(?: (?:van|op) (?:de |het )?{quality}[\w-]+(?= \([A-Z][\w-]{{1,9}}\)))?"  # "veiligheid van de luchtvaart (EASA)"
    purpose = rf" (?:voor|inzake|tegen|ter) (?:de |het )?{quality}[\w-]+(?:['’]s)?{of_what}(?: en {quality}[\w-]+)?{more}"
    members = r" van (?:de |het )?(?:[A-Z][\w-]+e en )?(?:[A-Z][\w-]+(?<!ïn)e ){0,2}[A-Z][\w-]+(?: en [A-Z][\w-]+)?"
    rest = rf"(?:{members}(?![\w-])|(?:{purpose})?{_TAIL})"
    written = one_of(e.capitalize() for e in forms["ends"])
    union = rf"(?!{one_of(forms['policies'])})[A-Z][a-zà-ÿ-]{{2,40}}unie(?!\w)"
    compound = rf"{written}(?!\w)|[A-Z][a-zà-ÿ-]{{2,40}}{ends}(?!\w)|{union}|[a-zà-ÿ-]{{0,40}}{ends}(?!\w| [A-Z])"
    no_english, english = one_of(forms["no_english"]), one_of(forms["english"])
    subject = r"(?:,? (?:for|of|on|and|against) (?:the )?[A-Z][\w-]+(?:,? (?:and )?[A-Z][\w-]+){0,4}){1,3}"
    first = one_of(noun for noun in forms["english"] if noun not in forms["also_dutch"])
    in_english = rf"{first}(?= (?:for|of|on|against) ){subject}(?![\w-])"
    of_all = r"(?:European|International|Global|World)(?: [A-Z][\w-]+){0,3} "
    described = one_of([*forms["ends"], "koepel", "bond", "lobby"])  # "FEANTSA, de Europese koepel van ..."
    return re.compile(
        rf"(?<![\w-])(?:{of_all}{in_english}|{heads}(?: [A-Za-zà-ÿ-]+){{0,2}}? (?:{nouns}|{compound}){rest}"
        rf"|(?:(?:EU|VN|AU)-)?{one_of(forms['heads'])}(?:{purpose}|{members}){{1,2}}(?![\w-])"
        rf"|{one_of(forms['heads'])} (?=[A-Z\d-]{{3}})[A-Z][A-Z\d-]+(?![\w-])"
        rf"|{in_english}"
        rf"|[A-Z][A-Za-z]{{2,16}}(?=, (?:de|het|een) (?:[A-Za-zà-ÿ-]+ ){{0,2}}[a-zà-ÿ-]*{described}(?![\w-]))"
        rf"|(?!{no_english} )(?:[A-Z][\w'’-]* (?:and |& )?){{1,4}}{english}(?:{subject})?(?![\w-])"
        r"|VN-[A-Za-z][a-zà-ÿ-]{3,40}(?:fonds|kantoor|agentschap)(?![\w-])"
        rf"|(?:(?:EU|VN|AU|NAVO|OVSE)-)?[A-Z][a-zà-ÿ-]{{3,40}}{ends}(?![\w-])"
        r"(?: van de (?:Europese Unie|EU|Afrikaanse Unie|NAVO)(?![\w-]))?)"
    )


# "(EMSA)", "(Hybrid CoE)", "(ACI Europe)".
_ABBREVIATION = re.compile(r" \((?:[A-Z][\w-]{1,8}|[A-Z]\w{1,9} (?:[A-Z]\w{0,4}[A-Z]\w{0,4}|Europe))\)")


def end_at(text: str, at: int, end: int) -> int | None:
    """Return where the organisation ends, by name or by form, that stands at a place of a text read up to ``end``.

    An abbreviation in brackets belongs to it.
    """
    stop = _end_at(text, at, end)
    abbreviation = _ABBREVIATION.match(text, stop, end) if stop is not None else None
    return abbreviation.end() if abbreviation else stop


def _end_at(text: str, at: int, end: int) -> int | None:
    for words in _names():
        for stop in words.ends(text, at, end):
            if after := _AFTER_NAME.match(text, stop, end):
                return after.end()
    formed = _formed().match(text, at, end)
    if formed and _ABBREVIATION.match(text, formed.end(), end):
        return formed.end()
    lettered = _lettered_end(text, at, end)
    return lettered or (formed.end() if formed else None)


# Words before letters in brackets: "Unie voor Openbaar Vervoer (UITP)", "Vereniging van Europese Luchthavens (ACI Europe)".
_BEFORE_LETTERS = re.compile(
    r"(?<![\w-])[A-Z][\w-]{1,40}+(?: [\w'’-]{1,40}+){1,10}?"
    r"(?= \((?:[A-Z][\w-]{1,8}|[A-Z]\w{1,9} [A-Z]\w{1,8})\))"
)
_LONGEST = 90  # characters of a name behind which its letters are looked for


def _lettered_end(text: str, at: int, end: int) -> int | None:
    """Return where a name ends that is known to be one by the letters behind it, if its first noun is that of a body."""
    if text.find(" (", at, min(end, at + _LONGEST)) < 0 or (match := _BEFORE_LETTERS.match(text, at, end)) is None:
        return None
    words, forms = match.group().split(" "), _noun_forms()
    noun = next((i for i, w in enumerate(words[:3]) if w in forms.nouns or (w[0].isupper() and w.endswith(forms.ends))), None)
    if noun is None or (noun and words[0] not in forms.beginnings) or words[noun + 1 : noun + 2] not in _OF_WHAT:
        return None
    return match.end() if forms.stops.isdisjoint(words[noun + 2 :]) else None


_OF_WHAT = [[word] for word in ("van", "voor", "inzake", "tegen", "op", "der", "ter")]


@dataclass(frozen=True, slots=True)
class _NounForms:
    beginnings: frozenset[str]
    nouns: frozenset[str]
    ends: tuple[str, ...]
    stops: frozenset[str]  # verbs and other words that stand in no name


@cache
def _noun_forms() -> _NounForms:
    forms = load("organisations")["forms"]
    nouns = frozenset({*forms["heads"], *forms["nouns"]}) - {"Fonds", "Programma"}
    stops = frozenset(load("functions")["stops"]) - {"op", "in", "te", "aan", "ter"}
    return _NounForms(frozenset(forms["beginnings"]), nouns, (*forms["ends"], "unie"), stops)


def without_abbreviation(name: str) -> str:
    """Return a name without the abbreviation in brackets behind it."""
    return name[: name.index(" (")] if name.endswith(")") and " (" in name else name


def is_known(name: str) -> bool:
    """Tell whether a name as a whole is one of an organisation."""
    ends = (stop for words in _names() for stop in words.ends(name, 0, len(name)))
    return any(_AFTER_NAME.fullmatch(name, stop) for stop in ends) or _formed().fullmatch(name) is not None


def mentions(words: str) -> bool:
    """Tell whether an organisation is named anywhere in words."""
    return any(end_at(words, place.start(), len(words)) is not None for place in _BEGINNING.finditer(words))


def code_of(name: str) -> str | None:
    """Return ``EU``, ``UN`` or ``NATO`` for those, else ``None``."""
    code: str | None = load("organisations")["codes"].get(without_abbreviation(name))
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
