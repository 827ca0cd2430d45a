"""The score of one letter against its gold; see the corpus's guide for what each fact means."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.quality import matching
from tests.quality.matching import Fact, alike, bare
from tests.quality.tally import Tally

LETTERHEAD = ("kind", "letter_date", "place", "subject", "our_reference", "dossier", "number")
HEADLINE = (
    "letterhead", "signatories", "meeting dates", "venue", "invitees", "sessions", "headings",
    "position sentences", "position stances", "position holder", "commitments", "citations",
)  # fmt: skip


def score(letter: Fact, gold: Fact, tally: Tally, name: str) -> None:
    """Score one letter, as JSON; keys that the gold leaves out altogether are not scored."""
    wrong = sum(letter["text"][span["start"] : span["end"]] != span["text"] for span in spans(letter))
    tally.answer("spans", wrong == 0, f"{name}: {wrong} spans are not the text at their offsets")
    for key in LETTERHEAD:
        wanted, found = gold.get(key), letter.get(key)
        if key in gold and not (wanted is None and found is None):
            right = alike(found, wanted) if key == "subject" else bare(found) == bare(wanted)
            tally.answer("letterhead", right, f"{name} {key}: {found!r}, gold {wanted!r}")
    if "meetings" in gold:
        _meetings(letter, gold, tally, name)
    if "positions" in gold:
        _positions(letter, gold, tally, name)
    for field, own, key, same in (
        ("signatories", "signatories", "signatories", matching.same_signatory),
        ("headings", "sections", "headings", matching.same_title),
        ("commitments", "commitments", "commitments", matching.same_sentence),
        ("citations", "citations", "citations", matching.same_paper),
    ):
        if key in gold:
            tally.pair(field, letter[own], gold[key], same, name)


def spans(node: Any) -> Iterator[Fact]:
    """Yield every span of a letter as JSON."""
    if isinstance(node, dict):
        if {"start", "end", "text"} <= node.keys() and isinstance(node["start"], int):
            yield node
        for value in node.values():
            yield from spans(value)
    elif isinstance(node, list):
        for value in node:
            yield from spans(value)


def _sessions(letter: Fact) -> list[Fact]:
    return [session for meeting in letter["meetings"] for session in meeting["sessions"]]


def _guests(letter: Fact) -> list[Fact]:
    """All guests of meetings and sessions, each name once."""
    rows = [guest for meeting in letter["meetings"] for guest in meeting["invitees"]]
    rows += [guest for session in _sessions(letter) for guest in session["invitees"]]
    guests: dict[str, Fact] = {}
    for row in rows:
        if row["status"] == "guest":
            guests.setdefault(bare(row["name"]), row)
    return list(guests.values())


def _meetings(letter: Fact, gold: Fact, tally: Tally, name: str) -> None:
    for found, wanted in tally.pair("meeting dates", letter["meetings"], gold["meetings"], matching.same_meeting, name):
        named = alike(found["name"], wanted["name"], 0.6) or (wanted["abbreviation"] or "-") == found["abbreviation"]
        tally.answer("meeting name", named, f"{name}: {found['name']!r}, gold {wanted['name']!r}")
        tally.answer("informal", found["informal"] == wanted["informal"], f"{name}: informal {found['informal']}")
        _venue(found.get("venue") or {}, wanted.get("venue") or {}, tally, name)
    for found, wanted in tally.pair("invitees", _guests(letter), _guests(gold), matching.same_guest, name):
        tally.answer(
            "invitee kind", found["kind"] == wanted["kind"], f"{name} {wanted['name']}: {found['kind']}, gold {wanted['kind']}"
        )
    for found, wanted in tally.pair("sessions", _sessions(letter), _sessions(gold), matching.same_session, name):
        where = f"{name} {wanted['title'][:50]!r}"
        tally.answer("session kind", found["kind"] == wanted["kind"], f"{where}: {found['kind']}, gold {wanted['kind']}")
        have, need = found.get("treatment"), wanted.get("treatment")
        if have or need:
            tally.answer("treatment", bare(have) == bare(need), f"{where}: {have!r}, gold {need!r}")


def _venue(found: Fact, wanted: Fact, tally: Tally, name: str) -> None:
    for key in ("city", "country", "mode"):
        have, need = found.get(key), wanted.get(key)
        if key == "mode" and {have, need} == {None, "in_person"}:
            continue  # a place is named or nothing suggests otherwise: both readings are fair
        if have or need:
            tally.answer("venue", bare(have) == bare(need), f"{name} {key}: {have!r}, gold {need!r}")


def _positions(letter: Fact, gold: Fact, tally: Tally, name: str) -> None:
    found_once = {row["sentence"]: row for row in reversed(letter["positions"])}
    ordered = list(dict.fromkeys(row["sentence"] for row in letter["positions"]))
    gold_once = {row["sentence"]: row for row in sorted(gold["positions"], key=lambda row: not row.get("optional"))}
    tally.pair("position sentences", [found_once[s] for s in ordered], list(gold_once.values()), matching.same_sentence, name)
    for found, wanted in tally.pair("position stances", letter["positions"], gold["positions"], matching.same_stance, name):
        where = f"{name}: {wanted['sentence'][:80]!r}"
        tally.answer("position explicit", found["explicit"] == wanted["explicit"], where)
        tally.answer("position intended", found["intended"] == wanted["intended"], where)
        holder = (found["holder"] or {}).get("text")
        tally.answer("position holder", bare(holder) == bare(wanted["holder"]), f"{where}: {holder!r}, gold {wanted['holder']!r}")
