"""Which kind of letter it is: by its head, its subject or title, else by what its covering paragraphs offer."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from nl_agenda.lexicon import load
from nl_agenda.lexicon.alternation import at_once
from nl_agenda.models import LetterKind
from nl_agenda.segment.parts import ParagraphKind

if TYPE_CHECKING:
    from nl_agenda.segment.parts import Parts

_QUESTION = re.compile(r"(?:vraag|antwoord)(?:en)?(?: op vraag)?(?: \d+(?:(?:, | en | t/m )\d+)*)?\W*")

# A full stop that ends no sentence ("jl.", "a.s."): the expressions of the lexicon do not look beyond one.
_ABBREVIATED = re.compile(r"\.(?!\s+[A-ZÀ-Þ]|\Z)")

_BEGINNING = 2000  # characters
_LONGEST = 150  # characters: no choice is written out that makes more of them, so that all is soon ready


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile("|".join(load("kinds")[name]))


@cache
def _says(name: str) -> re.Pattern[str]:
    """Return one expression that is found where any of the same is; how far it reaches tells nothing."""
    return at_once(load("kinds")[name], longest=_LONGEST)


def kind_of_title(title: str) -> LetterKind | None:
    """Return the kind that a subject or title speaks of, ``None`` if it speaks of none."""
    words = title.lower()[:600]
    if _says("other").search(words):
        return LetterKind.OTHER
    if _says("agenda").search(words):
        return LetterKind.ANNOTATED_AGENDA
    if _says("report").search(words):
        return LetterKind.REPORT
    return None


def kind_of_cover(cover: list[str]) -> LetterKind | None:
    """Return the kind that the first paragraphs offer, ``None`` if they offer nothing."""
    words = [_ABBREVIATED.sub("", paragraph[:2000]).lower() for paragraph in cover]
    if any(_says("replies").search(w) for w in words):
        return LetterKind.OTHER
    if any(_says("offers_agenda").search(w) for w in words):
        return LetterKind.ANNOTATED_AGENDA
    if any(_says("offers_report").search(w) for w in words):
        return LetterKind.REPORT
    if any(_says("offers_stand").search(w) for w in words):
        return LetterKind.ANNOTATED_AGENDA
    return None


def kind_of_letter(parts: Parts, titles: list[str], cover: list[str]) -> LetterKind | None:
    """Return the kind of a letter, ``None`` where neither its titles (subject first) nor its cover say."""
    if _is_committee_text(parts) or _is_answers(parts):
        return LetterKind.OTHER
    offered = kind_of_cover(cover)
    named = [kind for title in titles if (kind := _kind_that_counts(parts, title, offered)) is not None]
    if named and named[0] is not LetterKind.REPORT:
        return named[0]
    if offered is LetterKind.REPORT and offers_both(cover):
        offered = LetterKind.ANNOTATED_AGENDA
    if named and offered is LetterKind.ANNOTATED_AGENDA and not _is_reported(parts, cover):
        return offered  # only a part of it goes back to what has been: "Terugkoppeling lunch 5 maart"
    if named:  # a report by its title; its cover may offer a coming agenda too
        both = offered is LetterKind.ANNOTATED_AGENDA and (LetterKind.ANNOTATED_AGENDA in named or offers_both(cover))
        return LetterKind.ANNOTATED_AGENDA if both else named[0]
    return offered


def _kind_that_counts(parts: Parts, title: str, offered: LetterKind | None) -> LetterKind | None:
    """Return the kind of a title; a heading on another thing ("Toezeggingen") may stand beside the agenda that is ``offered``."""
    kind, subject = kind_of_title(title), parts.values.get("subject")
    if kind is LetterKind.OTHER and offered is not None and (subject is None or parts.words(subject.start, subject.end) != title):
        return None
    return kind


def _is_reported(parts: Parts, cover: list[str]) -> bool:
    """Tell whether the subject says that it is a report, the one heading above all does, or the cover offers one."""
    subject = parts.values.get("subject")
    first = [value.value for value in (subject,) if value is not None] + [
        s.title for s in parts.sections[:1] if sum(other.level == s.level for other in parts.sections) == 1
    ]
    words = (_ABBREVIATED.sub("", paragraph[:2000]).lower() for paragraph in cover)
    return any(kind_of_title(title) is LetterKind.REPORT for title in first) or any(
        _says("offers_report").search(w) for w in words
    )


def offers_both(cover: list[str]) -> bool:
    """Tell whether a cover offers an agenda beside a report, in one sentence or in one more: "Tevens treft u ... aan"."""
    sentences = (s for paragraph in cover for s in _ABBREVIATED.sub("", paragraph[:2000]).lower().split("."))
    return any(
        (_pattern("agenda_beside").search(s) or (_pattern("too").search(s) and _says("offers_agenda").search(s)))
        and not _pattern("at_another_time").search(s)
        for s in sentences
        if any(word in s for word in ("agenda", "annotatie", "inzet", "vooruit"))
    )


def speaks_for_the_kamer(text: str) -> bool:
    """Tell a motion, an amendment, a committee's list of decisions: what it decides or asks is no stand of the government."""
    words = text.casefold()
    beginning = words[:_BEGINNING]
    if _pattern("addressed").search(beginning):
        return False
    return bool(_pattern("kamer").search(words)) or any(
        _pattern("kamer_line").match(line.strip()) for line in beginning.splitlines()
    )


def _is_committee_text(parts: Parts) -> bool:
    head = [parts.words(p.start, p.end).lower() for p in parts.paragraphs if p.kind is ParagraphKind.HEADER]
    sender = parts.values.get("sender")
    return any(
        _says("committee").search(words)
        for words in head[:12]
        if len(words) < 400 and not words.startswith(("betreft", "onderwerp"))
    ) and not (sender is not None and sender.value.lower().startswith("brief"))


def _is_answers(parts: Parts) -> bool:
    titles = [s.title.lower() for s in parts.sections]
    return sum(bool(_QUESTION.fullmatch(title)) for title in titles) >= 2
