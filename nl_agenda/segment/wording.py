"""What the words of a short line say: a treatment, a row with a key, a title, a part of an item."""

from __future__ import annotations

import re
from functools import cache

from nl_agenda.lexicon import load

_CONNECTOR = re.compile(r"(?:(?:, ?)?\bgevolgd door(?: een)?\b|,|/|;|&|\ben/of\b|\ben\b|\btevens\b|-|–|—)\s*")
_AFTER_TITLE = re.compile(r"\s*[:(–]")
_FIRST_WORD = re.compile(r"[\s,:(]")
_CAPITALS = re.compile(r"[A-Z]{3,}")  # the name of a piece
_LONGEST_COMPLEMENT = 15  # words
_LONGEST_BELOW = 70  # characters
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


@cache
def _words(table: str, key: str = "words") -> frozenset[str]:
    return frozenset(load("headings")[table][key])


@cache
def _treatment() -> re.Pattern[str]:
    table = load("headings")["treatments"]
    before = "|".join(map(re.escape, table["before"]))
    words = "|".join(sorted(map(re.escape, table["words"]), key=len, reverse=True))
    return re.compile(rf"(?:(?:{before})\s+)?(?:{table['adopted']}|{words})(?!\w|-\w)\s*")


def is_treatment(text: str, *, alone: bool = False) -> bool:
    """Say whether ``text`` tells how an item is dealt with, and nothing more: "Informatie van de Commissie", "= Voortgang".

    ``alone``: nor of whom or what.
    """
    if (text[0] == "(" and text[-1] == ")") or (text.startswith("= ") and len(text) <= 120):
        return True
    rest = text.casefold().strip(" =–—-()[]*.")
    if rest in load("headings")["treatments"]["never_alone"]:
        return False
    found = _treatment().match(rest) if len(text) <= 120 else None
    if not found:
        return False
    rest = rest[found.end() :]
    while rest and not rest.startswith("("):
        connector = _CONNECTOR.match(rest)
        if not connector:
            return not alone and _is_complement(found[0].strip(), rest)
        found = _treatment().match(rest, connector.end())
        if not found:
            return False
        rest = rest[found.end() :]
    return True


def has_treatment_of_subject(text: str) -> bool:
    """Say whether ``text`` tells how something is dealt with, and what of it: "Eerste gedachtewisseling over cijfers"."""
    found = _subject().search(text) if len(text) <= 120 else None
    return found is not None and is_treatment(text[: found.start()])


@cache
def _subject() -> re.Pattern[str]:
    return re.compile(rf"\s(?:{'|'.join(load('headings')['treatments']['subjects'])})\s(?=\S)")


def _is_complement(head: str, rest: str) -> bool:
    table = load("headings")["treatments"]
    words = rest.split()
    if len(words) >= _LONGEST_COMPLEMENT or ":" in rest or " – " in rest or set(words) & set(table["subjects"]):
        return False
    if rest.startswith(tuple(table["longer_complements"])):
        return True
    whose = words[0] in ("van", "met") and head.rsplit(maxsplit=1)[-1] in _strict()
    return words[0] in table["complements"] and (not whose or bool(set(words) & set(table["actors"])))


@cache
def _strict() -> frozenset[str]:
    """Return the last words of treatments of which "van" or "met" says whose they are, or nothing of the kind."""
    table = load("headings")["treatments"]
    return frozenset(words.rsplit(maxsplit=1)[-1] for words in table["words"]) - frozenset(table["told"])


@cache
def _key() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _words("keys")), key=len, reverse=True))
    return re.compile(rf"(?:{words})\s*(?::|\s\d{{1,2}}\s\w+\s\d{{4}})|bijlage bij\b", re.IGNORECASE)


@cache
def treatment_label() -> str:
    """Return the expression for what announces a treatment ("Aard van de bespreking:"), ``hoped`` in what may announce more."""
    table = load("treatments")
    return rf"(?:{table['label']}|(?P<hoped>{table['hoped']}))\s*:"


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"{treatment_label()}\s*\S", re.IGNORECASE)


def is_key_row(text: str) -> bool:
    """Say whether ``text`` is a row such as "Document: niet openbaar" under an item."""
    return _key().match(text) is not None or (":" in text[:_LONGEST_BELOW] and _label().match(text) is not None)


@cache
def _never() -> re.Pattern[str]:
    return re.compile(load("headings")["never"]["pattern"], re.IGNORECASE)


def is_no_heading(text: str) -> bool:
    """Say whether the words alone tell that ``text`` is no heading: an answer, a caption, a document's number."""
    return _never().match(text) is not None


def is_below(words: str) -> bool:
    """Say whether a heading with these ``words`` stands below the item that it is about ("Nederlandse positie")."""
    return _stands_below(words, "words", "patterns")


def is_weakly_below(words: str) -> bool:
    """Say whether a heading with these ``words`` does so in letters that have others of the kind ("Achtergrond")."""
    return _stands_below(words, "weak", "weak_patterns")


def _stands_below(words: str, listed: str, patterns: str) -> bool:
    low = words.casefold().strip(" :.?")
    return low in _words("below", listed) or (len(low) <= _LONGEST_BELOW and _below(patterns).fullmatch(low) is not None)


@cache
def _below(key: str) -> re.Pattern[str]:
    table = load("headings")["below"]
    pieces = table["pieces"]
    return re.compile("|".join(_CAPITALS.sub(lambda m: pieces[m[0]], pattern) for pattern in table[key]))


def is_meal(words: str) -> bool:
    """Say whether a heading with these ``words`` is a meal or a meeting on the side."""
    low = words.casefold()
    return low.startswith(_meal_openings()) or low in _words("meetings", "meals")


@cache
def _meal_openings() -> tuple[str, ...]:
    return tuple(f"{meal}{end}" for meal in _words("meetings", "meals") for end in (" ", ":"))


def is_break(words: str) -> bool:
    """Say whether a heading with these ``words`` is a break, an arrival or the like, with nothing below it."""
    return _FIRST_WORD.split(words.casefold(), maxsplit=1)[0] in _words("breaks") or words.casefold() in _words("breaks")


def is_rest(words: str) -> bool:
    """Say whether a heading with these ``words`` comes after the meeting's items ("Overig")."""
    return _AFTER_TITLE.split(words.casefold(), maxsplit=1)[0].strip() in _words("rest")


def is_debt(words: str) -> bool:
    """Say whether a heading with these ``words`` answers a motion or keeps a promise, and so is no item of a meeting."""
    return words.casefold().startswith(_rest_openings())


@cache
def _rest_openings() -> tuple[str, ...]:
    return tuple(_words("rest", "openings"))


def is_container(words: str) -> bool:
    """Say whether items stand below a heading with these ``words`` ("Diversen")."""
    return words.casefold().strip(" :.") in _words("containers")


@cache
def _question() -> re.Pattern[str]:
    return re.compile(load("headings")["questions"]["pattern"], re.IGNORECASE)


def is_question(text: str) -> bool:
    """Say whether ``text`` is "Vraag 3" or "Antwoord op vraag 3 en 4"."""
    return _question().fullmatch(text) is not None


@cache
def _meeting() -> re.Pattern[str]:
    nouns = "|".join(sorted(map(re.escape, load("headings")["meetings"]["nouns"]), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{nouns})(?![\w-])")


def is_meeting(words: str) -> bool:
    """Say whether ``words`` are the name of a meeting, with at most two words before its noun: "Informele Ecofinraad".

    What says its subject is held within another: "Ministeriële over Soedan".
    """
    found = _meeting().search(words.casefold())
    before = words[: found.start()].casefold().split() if found else []
    return (
        found is not None
        and len(before) <= 2
        and not words.casefold().startswith(_sessions())
        and not _about().match(words, found.end())
        and not set(before) & {"voorbereiding", "verslag", "terugkoppeling", "overig", "resultaten"}
        and not is_meal(words)
    )


@cache
def _about() -> re.Pattern[str]:
    return re.compile(rf"\s(?:\w+\s)?(?:{'|'.join(load('headings')['treatments']['subjects'])})\s")


@cache
def _sessions() -> tuple[str, ...]:
    return tuple(_words("meetings", "sessions"))


@cache
def _programme() -> re.Pattern[str]:
    return re.compile(load("headings")["programmes"]["pattern"])


def is_programme(words: str) -> bool:
    """Say whether a heading with these ``words`` heads a programme or a day of one, with its meals: "Programma", "Dag 1"."""
    return _programme().fullmatch(words.casefold().strip(" :.")) is not None


@cache
def _title_openings(*, first: bool) -> tuple[str, ...]:
    table = load("headings")["titles"]
    return (*table["openings"], *table["first"]) if first else tuple(table["openings"])


def is_title(text: str, *, first: bool = False) -> bool:
    """Say whether ``text`` is a title of the letter or of one of its parts: "Geannoteerde agenda ...", "Verslag ...".

    The ``first`` heading of a letter may be a title by other words too: "Kabinetsreactie ...", or a meeting and its year.
    """
    low, openings = text.casefold(), _title_openings(first=first)
    opens = low.startswith(openings) and any(low.startswith(o) and not low[len(o) : len(o) + 1].isalnum() for o in openings)
    if opens and not is_below(text) and not is_treatment(text):
        return True
    return first and is_dated_meeting(text)


def is_agenda_title(text: str) -> bool:
    """Say whether ``text`` is the title of an agenda, which may follow headings of the covering letter."""
    return "geannoteerde agenda" in text.casefold()[:60] and is_title(text)


def is_dated_meeting(text: str) -> bool:
    """Say whether ``text`` names a meeting and its year, as a title without those words does."""
    return bool(_YEAR.search(text) and _meeting().search(text.casefold()))
