"""A letter as a page: its facts beside its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nl_agenda.export.html import to_html

if TYPE_CHECKING:
    from nl_agenda.models import Letter


def page(letter: Letter, *, language: str = "en") -> str:  # noqa: ARG001 - labels follow
    """Return the whole page."""
    return f"<!doctype html><title>letter</title>{to_html(letter)}"


def fragment(letter: Letter) -> str:
    """Return a piece of HTML for notebooks."""
    return to_html(letter)
