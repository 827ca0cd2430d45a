"""The closing: who signed, in the middle of the letter or at its end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from nl_agenda.ingest.document import Role
from nl_agenda.lexicon import load
from nl_agenda.segment.lines import Line
from nl_agenda.segment.persons import is_committee_role, is_name, is_office, is_role, is_surname, name_and_role, role_and_name

LONGEST = 200

_ON_BEHALF = re.compile(r"(?:mede\s)?namens\s(?:deze|de|het|mijn)\b.{0,160}[^.]$|[._…\s]{4,}$", re.IGNORECASE)
# What stands for the signature itself: "(w.g.) J. Jansen". Without brackets capitals may be initials ("W.G. Jansen").
_MARK = re.compile(
    r"(?<![\w.])(?:\([Ww]\.?[Gg]\.?\)|w\.g\.|\(?(?:[Ww]as )?[Gg]etekend\)?|\((?:[Gg]et\.|o/o)\)|[Gg]et\.|o/o)(?=[\s:,]|$)[:,]?"
)
_SIGNS = ("w.g", "(w", "(W", "et.", "etekend", "o/o")  # one of them is in every such mark


@dataclass(frozen=True, slots=True)
class Signed:
    """One signatory and the lines on which role and name stand, in order."""

    role: str
    name: str | None
    lines: tuple[int, ...]


def is_formula(text: str) -> bool:
    """Say whether ``text`` is a closing formula ("Hoogachtend,")."""
    return text.casefold().rstrip(" ,.") in load("letterhead")["closing"]["formulas"]


def lines_of(lines: Sequence[Line], signed: Sequence[Signed], start: int) -> set[int]:
    """Return the lines of the closing: formulas, signatories, and "mede namens ..." beside them."""
    taken = {at for one in signed for at in one.lines}
    for at in range(start, len(lines)):
        text = lines[at].text
        beside = at + 1 in taken or at - 1 in taken
        if len(text) <= LONGEST and (
            is_formula(text) or (beside and (_ON_BEHALF.match(text) or _MARK.fullmatch(text)) is not None)
        ):
            taken.add(at)
    return taken


def find(lines: Sequence[Line], start: int) -> list[Signed]:
    """Return the signatories below line ``start``."""
    signed: list[Signed] = []
    below = [(at, _without_mark(lines[at])) for at in range(start, len(lines))]
    read = [(at, line) for at, line in below if line.text]
    rows = [line for _, line in read]
    here = 0
    while here < len(rows):
        found = _at(rows, here)
        signed += (replace(one, lines=tuple(read[line][0] for line in one.lines)) for one in found)
        here = max((line for one in found for line in one.lines), default=here) + 1
    return signed


def _without_mark(line: Line) -> Line:
    """Return a line without the words that stand for a signature."""
    text = line.text
    if len(text) > LONGEST or not any(sign in text for sign in _SIGNS) or (mark := _MARK.search(text)) is None:
        return line
    before, after = text[: mark.start()].rstrip(), text[mark.end() :].lstrip()
    signs = is_name(after) or is_name(before) or is_role(before) or not before + after
    return replace(line, text=f"{before} {after}".strip()) if signs else line


def _at(lines: Sequence[Line], at: int) -> list[Signed]:
    text = lines[at].text
    if len(text) > LONGEST:
        return []
    if both := role_and_name(text) or name_and_role(text):
        return [Signed(both[0], both[1], (at,))]
    if is_role(text):
        return _from_roles(lines, at)
    if at + 1 < len(lines) and is_office(lines[at + 1].text) and is_name(text):
        if at + 2 < len(lines) and is_name(lines[at + 2].text) and lines[at + 1].text.endswith(","):
            return []
        return [Signed(_bare(lines[at + 1].text), _bare(text), (at, at + 1))]
    return []


def _from_roles(lines: Sequence[Line], at: int) -> list[Signed]:
    """Read roles and the names after them: one of each, or two columns with the roles first."""
    roles: list[tuple[str, tuple[int, ...]]] = []
    here = at
    while here < len(lines) and len(roles) < 6 and is_role(lines[here].text):
        role, here = _role(lines, here)
        roles.append(role)
    if here < len(lines) and lines[here].text.casefold().startswith("namens deze"):
        here += 1
    names: list[int] = []
    while here < len(lines) and len(names) < len(roles) and _names(lines[here].text, roles[len(names)][0]):
        names.append(here)
        here += 1
    if len(names) == len(roles):
        return [Signed(role, _bare(lines[name].text), (*of, name)) for (role, of), name in zip(roles, names, strict=True)]
    if not names and len(roles) == 1:
        return _nameless(lines, at, roles[0])
    nameless = [Signed(role, None, of) for role, of in roles[: len(roles) - len(names)]]
    named = zip(roles[len(roles) - len(names) :], names, strict=True)
    return nameless + [Signed(role, _bare(lines[name].text), (*of, name)) for (role, of), name in named]


def _names(text: str, role: str) -> bool:
    """Say whether ``text`` is the name of one with this ``role``; chairs and clerks of committees sign with their surname."""
    return is_name(text) or (is_committee_role(role) and is_surname(text))


def _role(lines: Sequence[Line], at: int) -> tuple[tuple[str, tuple[int, ...]], int]:
    """Read the role at line ``at`` with the lines on which it goes on, and return it with the line after it."""
    of = [at]
    while of[-1] + 1 < len(lines) and len(of) < 3 and _role_goes_on(lines, of[-1] + 1):
        of.append(of[-1] + 1)
    return (_bare(" ".join(lines[i].text for i in of)), tuple(of)), of[-1] + 1


def _role_goes_on(lines: Sequence[Line], at: int) -> bool:
    """Say whether line ``at`` is the rest of a role: no name, no role with its own article, and a name stands below."""
    text, before = lines[at].text, lines[at - 1].text
    if len(text) > 90 or text[-1] in ".:;?" or is_name(text) or text.casefold().startswith(("de ", "het ", "mede ", "namens ")):
        return False
    wrapped = (
        text[0].islower()
        or text.casefold().startswith("en ")
        or text[0] in "-–("
        or before.endswith((",", " en", " van", " voor", "-", "–"))
        or is_role(text)
    )
    below = lines[at + 1].text if at + 1 < len(lines) else ""
    return wrapped and (
        is_name(below) or (below.endswith(",") and len(below) < 60 and at + 2 < len(lines) and is_name(lines[at + 2].text))
    )


def _nameless(lines: Sequence[Line], at: int, role: tuple[str, tuple[int, ...]]) -> list[Signed]:
    """A role without a name is a signature after a closing formula, before a paragraph, at the end, or as a bare office."""
    before = lines[at - 1].text if at else ""
    last = role[1][-1]
    ends = last + 1 == len(lines)
    comma = lines[last].text.endswith(",") and (ends or len(lines[last + 1].text) > 40)
    office = lines[at].role is Role.BODY and is_office(role[0]) and role[0].casefold().startswith("de ")
    if is_formula(before) or comma or office or (ends and len(role[0]) < 90):
        return [Signed(role[0], None, role[1])]
    return []


def _bare(text: str) -> str:
    return text.strip(" ,()") if text.startswith("(") else text.strip(" ,")
