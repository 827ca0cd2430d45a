"""Which kind of letter it is: by its subject or title, else by what its covering paragraph offers."""

from __future__ import annotations

import re
from functools import cache

from nl_agenda.lexicon import load
from nl_agenda.models import LetterKind


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile("|".join(load("kinds")[name]))


def kind_of_title(title: str) -> LetterKind | None:
    """Return the kind that a subject or title speaks of, ``None`` if it speaks of none."""
    words = title.casefold()
    if _pattern("other").search(words):
        return LetterKind.OTHER
    if _pattern("agenda").search(words):
        return LetterKind.ANNOTATED_AGENDA
    if _pattern("report").search(words):
        return LetterKind.REPORT
    return None


def kind_of_letter(titles: list[str], cover: str) -> LetterKind:
    """Return the kind of a letter from its titles (subject first) and its covering paragraphs."""
    named = [kind for kind in map(kind_of_title, titles) if kind is not None]
    if named and named[0] is not LetterKind.REPORT:
        return named[0]
    words = cover.casefold()
    if _pattern("offers_agenda").search(words) and not _pattern("other").search(words[:200]):
        return LetterKind.ANNOTATED_AGENDA
    if _pattern("offers_report").search(words):
        return LetterKind.REPORT
    return named[0] if named else LetterKind.OTHER
