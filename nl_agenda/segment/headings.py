"""Which lines are headings, and how deep they lie."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from nl_agenda.ingest.document import Role
from nl_agenda.segment.lines import Line

LONGEST = 220

_KEY = re.compile(r"[A-Z][\w ]{2,30}:\s+\S")


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that is a heading, with its level from 1."""

    line: int
    level: int


def find(lines: Sequence[Line], start: int, taken: Collection[int]) -> list[Heading]:
    """Return the headings from line ``start`` on; ``taken`` are lines of the closing."""
    found: list[Heading] = []
    for at in range(start, len(lines)):
        if at in taken or not _looks_so(lines[at]):
            continue
        found.append(Heading(at, lines[at].level or 1))
    return found


def _looks_so(line: Line) -> bool:
    if line.role is Role.HEADING or line.lead:
        return True
    if line.role is not Role.BODY or len(line.text) > LONGEST or line.text.startswith(("- ", "|", "•", "– ")):
        return False
    return line.text[-1] not in ".:;,?!" and line.text[0].isupper() or line.text[0].isdigit() and line.text[-1] not in ".:;,?!"
