"""The letterhead, from the first line to the salutation: rows with labels, addressee, subject, or the head of a Kamerstuk."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from nl_agenda.ingest.document import Field, Role
from nl_agenda.lexicon import load
from nl_agenda.segment import kamerstuk
from nl_agenda.segment.header import Letterhead, date_pattern, dateline, is_addressee
from nl_agenda.segment.lines import Line

REACH = 80  # lines in which the letterhead must stand
SILENCE = 14  # lines without a sign of a letterhead after which it is over
PROSE = 130  # characters from which a line that tells nothing is the letter itself


_COLOPHON = (
    "Ministerie van",
    "Directie ",
    "Directoraat-Generaal",
    "Postbus",
    "www.",
    "> Retouradres",
    "Bezoekadres",
)
# Sentences of the colophon, which are not yet the letter itself.
_REQUESTS = ("Bij beantwoording", "Wilt u", "Correspondentie", "Directe link", "met vermelding")


@cache
def _row() -> re.Pattern[str]:
    labels = "|".join(sorted(map(re.escape, load("letterhead")["labels"]), key=len, reverse=True))
    return re.compile(rf"\|?\s*(?P<label>{labels})(?:\s*[:|]\s*|\s+|$)(?P<value>.*?)[\s|]*", re.IGNORECASE)


@cache
def _next_label() -> re.Pattern[str]:
    """A second label in the same row, where two columns were flattened into one line."""
    return re.compile(
        r"\s+(?:Auteur|Telefoon|Telefax|Fax|E-mail|Blad|Bijlage\(n\)|Bijlagen?|Behandeld|Contactpersoon|C\.c\.)(?=\s|:|$)"
    )


def read(lines: Sequence[Line]) -> Letterhead:
    """Read the letterhead at the top of ``lines``."""
    preview = next((i for i, line in enumerate(lines[:REACH]) if line.text.startswith("Preview document")), -1)
    head = _read_from(lines, preview + 1)
    if preview >= 0:
        kamerstuk.read_catalogue([line.text for line in lines[:preview]], head)
        head.end = max(head.end, preview + 1)
    return head


def _read_from(lines: Sequence[Line], at: int) -> Letterhead:
    head = Letterhead(end=at)
    begin = at
    while at < min(len(lines), begin + REACH) and at - head.end <= SILENCE:
        text = lines[at].text
        if text.casefold().startswith(tuple(load("letterhead")["salutation"]["openings"])):
            head.salutation = at
            head.end = at + (len(text) < 80)
            break
        after = _line(lines, at, head)
        if after == at and (_is_body(text) or lines[at].role is Role.HEADING):
            break
        at = max(after, at + 1)
    return head


def _is_body(text: str) -> bool:
    """Say whether a line that gives nothing is a sentence of the letter itself."""
    return len(text) > PROSE or (len(text) > 60 and text[-1] == "." and not text.startswith(_REQUESTS))


def _line(lines: Sequence[Line], at: int, head: Letterhead) -> int:
    """Take what line ``at`` gives, and return the line after it, or ``at`` where it gives nothing."""
    text = lines[at].text
    if len(text) < 400:
        if kamerstuk.read_line(text, at, head):
            return at + 1
        if is_addressee(text):
            return _addressee(lines, at, head)
        if found := _row().fullmatch(text):
            return _labelled(lines, at, found, head)
        if len(text) < 80 and text.startswith(_COLOPHON) and text[-1] not in ".:":
            head.end = max(head.end, at + 1)
            return at + 1
    return at


def _addressee(lines: Sequence[Line], at: int, head: Letterhead) -> int:
    """Read the addressee with the lines on which it goes on ("der Staten-Generaal"), and pass over the address below."""
    last = at
    table = load("letterhead")["addressee"]
    while last + 1 < len(lines) and last < at + 3 and lines[last + 1].text.casefold().startswith(tuple(table["goes_on"])):
        last += 1
    if "addressee" not in head.values and not lines[at].text.casefold().startswith(tuple(table["furniture"])):
        value = " ".join(line.text for line in lines[at : last + 1])
        head.give("addressee", value, at, 0, last=last, end=len(lines[last].text))
    after = last + 1
    while after < min(len(lines), last + 5) and _is_address(lines[after].text):
        after += 1
    head.end = max(head.end, after)
    return after


def _is_address(text: str) -> bool:
    words = load("letterhead")["addressee"]["lines"]
    return (
        len(text) < 60
        and text[-1] not in ".,:"
        and any(word in text.casefold() for word in words)
        and not dateline().fullmatch(text)
    )


def _labelled(lines: Sequence[Line], at: int, found: re.Match[str], head: Letterhead) -> int:
    """Read a row with a label; its value may stand on the next line."""
    name = load("letterhead")["labels"][found["label"].casefold()]
    if not name:
        if len(lines[at].text) >= 60 or found["label"][0].islower():
            return at
        head.end = max(head.end, at + 1)
        return at + 1
    value, line, start = found["value"], at, found.start("value")
    second = load("letterhead")["labels"].get(value.casefold())
    if second and at + 1 < len(lines):
        return _two_columns(lines[at + 1].text, at + 1, (name, second), head)
    if not value:
        if at + 1 == len(lines) or _row().fullmatch(lines[at + 1].text):
            return at + 1
        value, line, start = lines[at + 1].text, at + 1, 0
    start += len(value) - len(value.lstrip(" |"))
    value = _next_label().split(value.lstrip(" |"), maxsplit=1)[0].rstrip(" |")
    if name == "letter_date":
        return _date(value, line, start, head) or at
    if not value:
        return at + 1
    if name == "subject":
        return _subject(lines, value, line, start, head)
    if len(value) > 60 or _row().fullmatch(value):
        return at
    head.give(name, value, line, start)
    return line + 1


def _date(value: str, line: int, start: int, head: Letterhead) -> int:
    """Read "5 november 2024", "dinsdag 5 november 2024" or "Den Haag, 5 november 2024", and return the line after it, else 0."""
    if found := dateline().fullmatch(value):
        head.give("place", found["place"], line, start + found.start("place"))
    date = re.search(date_pattern(), value, re.IGNORECASE)
    if not date or date.start() > 40:
        return 0
    head.give("letter_date", date[0], line, start + date.start())
    return line + 1


def _two_columns(text: str, at: int, names: tuple[str, str], head: Letterhead) -> int:
    """Read the values of a row with two labels: "Onderwerp Datum" above "Geannoteerde agenda 1 december 2006"."""
    found = re.fullmatch(rf"(?P<first>.*\S)\s+(?P<date>{date_pattern()})", text, re.IGNORECASE)
    if names[1] == "letter_date" and found:
        head.give(names[0], found["first"], at, 0)
        head.give("letter_date", found["date"], at, found.start("date"))
        return at + 1
    if len(text) < 40 and not _row().fullmatch(text):
        head.give(names[1], text, at, 0)
        return at + 1
    return at


def _subject(lines: Sequence[Line], value: str, line: int, start: int, head: Letterhead) -> int:
    """Read the subject with the lines on which it goes on: they begin small, or it breaks off at a small word or a comma."""
    last = line
    words = [value]
    whole = start + len(value) == len(lines[line].text)
    while whole and last + 1 < len(lines) and last < line + 3 and len(lines[last + 1].text) < 120:
        more = lines[last + 1].text
        broken = re.search(r"(?:,|\b(?:van|de|het|en|voor|over|in|op|aan|met|der|te|inzake|tussen|door)|-)$", words[-1])
        salutation = more.casefold().startswith(tuple(load("letterhead")["salutation"]["openings"]))
        wide = len(words[-1]) >= 50 and len(more) < 60 and not more[0].isdigit()
        if salutation or more[-1] in ".:," or not (more[0].islower() or broken or wide) or _is_other(more):
            break
        words.append(more)
        last += 1
    end = len(lines[last].text) if last > line else start + len(value)
    head.give("subject", " ".join(words), line, start, last=last, end=end)
    return last + 1


def _is_other(text: str) -> bool:
    """Say whether ``text`` belongs to another part of the letterhead."""
    return (
        (text[0].isupper() and bool(_row().fullmatch(text)))
        or text.startswith(_COLOPHON)
        or is_addressee(text)
        or _is_address(text)
    )


def from_fields(fields: Sequence[Field], known: Sequence[str]) -> list[tuple[str, str, str]]:
    """Return (name, label, value) of what ``fields`` give beyond what is ``known``, the first of each name."""
    table = load("letterhead")
    rows: dict[str, tuple[str, str, str]] = {}
    for one in fields:
        label, value = one.label.strip(" :"), one.value.strip()
        name = label if label in table["written"] else table["labels"].get(label.casefold(), "")
        if name == "letter_date":
            date = re.search(date_pattern(), value, re.IGNORECASE)
            value = date[0] if date else ""
        if name and value and name not in known and name not in rows and len(value) < 400:
            rows[name] = (name, table["written"].get(label, label), value)
    return list(rows.values())
