"""The page, and the fragment for notebooks, from their templates."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from nl_agenda.export.page.days import day, period
from nl_agenda.export.page.facts import LETTERHEAD, facts
from nl_agenda.export.page.flags import flag
from nl_agenda.export.page.labels import labels
from nl_agenda.export.page.marks import Mark, anchored, blocks
from nl_agenda.export.page.stances import SIGNS
from nl_agenda.export.page.stands import NOBODY, holders, items, stances

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jinja2 import Environment

    from nl_agenda.export.page.facts import Fact
    from nl_agenda.models import Letter


def page(letter: Letter, *, language: str = "en") -> str:
    """Return the whole page: labels in ``language``, styles and script within, allowed by their hashes and nothing else.

    Raises:
        InvalidInputError: there are no labels in ``language``.
    """
    shared = _shared(letter, language)
    found = shared["facts"].values()
    style, script = _asset("page.css"), _asset("page.js")
    template = _environment().get_template("page.html.j2")
    return template.render(
        **shared,
        letterhead=LETTERHEAD,
        blocks=blocks(letter, _marks(letter, found)),
        by_number={fact.number: fact for fact in found},
        anchored=[anchored(note, letter) for note in letter.footnotes],
        holders=holders(letter),
        nobody=NOBODY,
        style=style,
        script=script,
        policy=_policy(style, script),
    )


def fragment(letter: Letter) -> str:
    """Return the facts as one ``<div>`` for a notebook.

    It has no script and no frame: those are dropped where a notebook is shown without being trusted (after opening it, on
    GitHub, in nbviewer), and would be saved with every cell. Its styles hold within the ``<div>`` alone.
    """
    return _environment().get_template("fragment.html.j2").render(**_shared(letter, "en"), style=_asset("fragment.css"))


def _shared(letter: Letter, language: str) -> dict[str, Any]:
    return {
        "letter": letter,
        "language": language,
        "labels": labels(language),
        "facts": facts(letter),
        "items": items(letter),
        "stances": stances(letter.positions),
        "signs": SIGNS,
        "flag": flag,
        "day": lambda date: day(date, language),
        "period": lambda start, end: period(start, end, language),
        "safe_url": _safe_url,
    }


def _marks(letter: Letter, found: Iterable[Fact]) -> Iterator[Mark]:
    for fact in found:
        yield Mark(fact.span.start, fact.span.end, fact=fact.number)
    # Parts come last, so that they stand within their fact.
    for position in letter.positions:
        yield Mark(position.cue.start, position.cue.end, "b")
        if position.holder:
            yield Mark(position.holder.start, position.holder.end, "i")


def _safe_url(url: str) -> str | None:
    """Return ``url`` if following it can do no more than open a page."""
    try:
        return url if urlsplit(url).scheme in {"http", "https"} else None
    except ValueError:
        return None


@cache
def _asset(name: str) -> str:
    return (files(__package__) / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Allow this style and this script by their hashes, and nothing else: what slipped through escaping would not run."""
    return (
        f"default-src 'none'; style-src 'sha256-{_hash(style)}'; script-src 'sha256-{_hash(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(words: str) -> str:
    return base64.b64encode(hashlib.sha256(words.encode("utf-8")).digest()).decode("ascii")


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader(__package__, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
