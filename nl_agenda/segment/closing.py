"""The closing: who signed, in the middle of the letter or at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nl_agenda.lexicon import load
from nl_agenda.segment.lines import Line
from nl_agenda.segment.persons import is_name, is_role, role_and_name


@dataclass(frozen=True, slots=True)
class Signed:
    """One signatory and the lines on which role and name stand."""

    role: str
    name: str | None
    lines: tuple[int, ...]


def is_formula(text: str) -> bool:
    """Say whether ``text`` is a closing formula ("Hoogachtend,")."""
    return text.casefold().rstrip(" ,.") in load("letterhead")["closing"]["formulas"]


def find(lines: Sequence[Line], start: int) -> list[Signed]:
    """Return the signatories below line ``start``."""
    signed: list[Signed] = []
    at = start
    while at < len(lines):
        found = _at(lines, at)
        if found:
            signed.append(found)
            at = found.lines[-1]
        at += 1
    return signed


def _at(lines: Sequence[Line], at: int) -> Signed | None:
    text = lines[at].text
    both = role_and_name(text)
    if both:
        return Signed(both[0], both[1], (at,))
    if is_role(text):
        after = lines[at + 1].text if at + 1 < len(lines) else ""
        if is_name(after):
            return Signed(text.rstrip(", "), after.rstrip(", "), (at, at + 1))
    return None
