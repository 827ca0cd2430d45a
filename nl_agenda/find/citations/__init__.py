"""References to Parliamentary papers, in body and footnotes, in every form in which they are written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from nl_agenda.find.citations.grammar import grammar
from nl_agenda.models import Citation
from nl_agenda.segment.parts import ParagraphKind

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from nl_agenda.nlp.analysis import Analysis
    from nl_agenda.segment.parts import Parts

_PUBLISHER = "https://zoek.officielebekendmakingen.nl"
_WHERE = {ParagraphKind.PROSE, ParagraphKind.LIST_ITEM, ParagraphKind.TABLE_CELL, ParagraphKind.HEADING, ParagraphKind.FOOTNOTE}
_LONGEST_RANGE = 25  # "nrs. 4 t/m 6" is spelled out; beyond this the hyphen is no range
_LONGEST_LIST = 12  # dossiers that share their numbers; a bound, so that a long table of figures is read in one pass
_REACH = 60  # characters before a reference in which other papers' names ("Aanhangsel Handelingen") claim it


@dataclass(frozen=True, slots=True)
class Reference:
    """One dossier and paper, with the place of the words that name it."""

    dossier: str
    number: str | None
    start: int
    end: int

    @property
    def url(self) -> str:
        """Where the official publications keep the paper, or the dossier if no paper is named."""
        return (
            f"{_PUBLISHER}/dossier/{self.dossier}"
            if self.number is None
            else f"{_PUBLISHER}/kst-{self.dossier}-{self.number}.html"
        )


def find(parts: Parts, analysis: Analysis, facts: dict[str, Any]) -> dict[str, tuple[Citation, ...]]:  # noqa: ARG001
    """Return the letter's citations in order, each paper once; its own number in the running foot is none."""
    own = (facts.get("dossier"), facts.get("number"))
    text, figures = parts.text.content, grammar().figures
    first: dict[tuple[str, str | None], Citation] = {}
    for paragraph in parts.paragraphs:
        if paragraph.kind not in _WHERE or figures.search(text, paragraph.start, paragraph.end) is None:
            continue
        for reference in references(parts.words(paragraph.start, paragraph.end)):
            span = parts.text.span(paragraph.start + reference.start, paragraph.start + reference.end)
            citation = Citation(dossier=reference.dossier, number=reference.number, url=reference.url, span=span)
            if (reference.dossier, reference.number) != own:
                first.setdefault((reference.dossier, reference.number), citation)
    return {"citations": tuple(first.values())}


def references(text: str) -> Iterator[Reference]:
    """Yield the references in ``text``, in order."""
    rules = grammar()
    position = 0
    while (opening := rules.opening.search(text, position)) is not None:
        announcement = opening["announcement"]
        found: list[Reference] = []
        position = opening.end()
        if announcement and rules.strong.fullmatch(announcement):
            found, position = _listed(text, opening.start(), position, first=rules.strong_numbers, needs_number=False)
        elif not rules.other.search(text, max(0, opening.start() - _REACH), opening.start()):
            first = rules.numbers
            if announcement:
                first = rules.strong_numbers if rules.dated.search(opening.group()) else rules.weak_numbers
            found, position = _listed(text, opening.start(), position, first=first, needs_number=True)
        yield from found
        if not found:
            position += 2  # past the two digits at which an opening stands


def _listed(
    text: str, start: int, position: int, *, first: tuple[re.Pattern[str], ...], needs_number: bool
) -> tuple[list[Reference], int]:
    """Read groups of dossiers with their numbers; ``first`` are the ways in which the first group may give its numbers."""
    rules = grammar()
    found: list[Reference] = []
    patterns = first
    while True:
        dossiers, end = _dossiers(text, position)
        numbers, end = _numbers(text, end, patterns)
        if not dossiers or (needs_number and not numbers):
            return found, position
        found += [Reference(dossier, number, start, end) for dossier, number in _paired(dossiers, numbers)]
        joiner = rules.joiner.match(text, end)
        if joiner is None or rules.dossier.match(text, joiner.end()) is None:
            return found, end
        start = position = joiner.end()
        # Further down the list a dossier must have a number of its own: "Kamerstuk 22 112, nr. 3, 12 345 mensen".
        patterns, needs_number = rules.numbers, True


def _paired(dossiers: list[str], numbers: list[str]) -> list[tuple[str, str | None]]:
    """As many numbers as dossiers go one to one; else each dossier has them all."""
    if len(dossiers) == len(numbers):
        return list(zip(dossiers, numbers, strict=True))
    shared: list[str | None] = [*numbers] or [None]
    return [(dossier, number) for dossier in dossiers for number in shared]


def _dossiers(text: str, position: int) -> tuple[list[str], int]:
    """Read "21 501-02 en 22 112": dossiers that share the numbers that follow."""
    rules = grammar()
    found: list[str] = []
    end = position
    while len(found) < _LONGEST_LIST and (match := rules.dossier.match(text, position)) is not None:
        base = match["thousands"] + match["units"]
        suffix, end = _suffix(text, match.end(), base)
        found.append(base + suffix)
        joiner = rules.joiner.match(text, end)
        if joiner is None:
            break
        position = joiner.end()
    return found, end


def _suffix(text: str, position: int, base: str) -> tuple[str, int]:
    """Read a dossier's part ("-02"), chapter ("V") or number as a Kingdom act ("(R2112)")."""
    rules = grammar()
    part = rules.part.match(text, position)
    # Two digits after a hyphen are a part if the dossier is divided or a number still follows; else they are the number.
    if part and (base in rules.divided or rules.number_follows.match(text, part.end())):
        return f"-{part['part']}", part.end()
    if chapter := rules.chapter.match(text, position):
        return f"-{chapter['chapter']}", chapter.end()
    if kingdom := rules.kingdom.match(text, position):
        return f"-({kingdom['kingdom'].upper()})", kingdom.end()
    return "", position


def _numbers(text: str, position: int, patterns: tuple[re.Pattern[str], ...]) -> tuple[list[str], int]:
    """Read the numbers of a group: ", nrs. 3 en 4", "-2790", ", 2790"."""
    rules = grammar()
    match = next((m for pattern in patterns if (m := pattern.match(text, position))), None)
    if match is None:
        return [], position
    found = [match["number"]]
    while match is not None:
        position = match.end()
        match = rules.next_number.match(text, position)
        if match is not None:
            found += _range(found[-1], match["number"]) if match["to"] else [match["number"]]
    return found, position


def _range(first: str, last: str) -> list[str]:
    """Return what "first t/m last" adds to first."""
    if first.isdigit() and last.isdigit() and 0 < int(last) - int(first) <= _LONGEST_RANGE:
        return [str(number) for number in range(int(first) + 1, int(last) + 1)]
    return [last]
