"""The page of errors, notices and limits, from the code (``make docs-errors``)."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path

from nl_agenda.batch.records import code_of
from nl_agenda.errors import NlAgendaError
from nl_agenda.limits import Limits
from nl_agenda.notices import MEANINGS

PAGE = Path(__file__).parents[1] / "docs" / "errors.md"

_INTRODUCTION = """# Errors, notices and limits

This page is made from the code by `make docs-errors`.

What cannot be read raises an error; what can be read but is doubtful, missing or left out is a notice of the letter
(`letter.notices`), with a code, words for people and, where there is one, the place in the text. Codes are stable: one may be
added, none changes its meaning.
"""
_ERRORS = """
## Errors

Each is an `NlAgendaError` with a `code` and a `message`. Nothing else leaves `parse_letter` for any bytes whatever.
"""
_PATHS = """
For a path that cannot be opened, Python's own error is passed on; the command line and the files of a batch give these codes:
"""
_NOTICES = """
## Notices
"""
_LIMITS = """
## Limits

`Limits(...)` bounds what is read and what reading may take. Beyond one of them there is a `LimitExceededError`
whose `limit` is its name.
"""


def page() -> str:
    """Return the page."""
    errors = ((f"`{k.__name__}`", f"`{k.code}`", _said(k), _code(k.advice)) for k in NlAgendaError.__subclasses__())
    found = ((kind.__name__, *code_of(kind())) for kind in (FileNotFoundError, PermissionError, IsADirectoryError))
    paths = ((f"`{name}`", f"`{code}`", advice) for name, code, advice in found)
    notices = ((f"`{code}`", meaning.cause, meaning.advice) for code, meaning in sorted(MEANINGS.items()))
    return "".join(
        (
            _INTRODUCTION,
            _ERRORS,
            _table(("error", "code", "cause", "advice"), errors),
            _PATHS,
            _table(("error", "code", "advice"), paths),
            _NOTICES,
            _table(("code", "cause", "advice"), notices),
            _LIMITS,
            _table(("limit", "default", "what it bounds"), _limits()),
        )
    )


def _limits() -> Iterable[tuple[str, str, str]]:
    described = inspect.cleandoc(Limits.__doc__ or "").partition("Attributes:\n")[2]
    for field in fields(Limits):
        found = re.search(rf"^    {field.name}: (.*(?:\n {{8}}.*)*)", described, re.MULTILINE)
        if found is None:
            raise ValueError(f"Limits says nothing of {field.name}")
        words = _code(" ".join(found[1].split()))
        yield f"`{field.name}`", f"{field.default:,}", words[0].upper() + words[1:]


def _said(kind: type[NlAgendaError]) -> str:
    return _code(" ".join(inspect.cleandoc(kind.__doc__ or "").partition("\n\n")[0].split()))


def _code(words: str) -> str:
    return words.replace("``", "`")


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n" + "".join(f"| {' | '.join(line)} |\n" for line in lines)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
