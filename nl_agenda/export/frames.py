"""Facts as tidy tables: one row a fact, fixed columns and types."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from nl_agenda.errors import InvalidInputError, MissingDependencyError
from nl_agenda.models import Invitee, Letter, Span

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, Any]

_TEXT, _NUMBER, _TRUTH, _SHARE, _DAY = "string", "Int64", "boolean", "Float64", "datetime64[s]"
_PLACE = {"start": _NUMBER, "end": _NUMBER, "page": _NUMBER}

_COLUMNS: dict[str, dict[str, str]] = {
    "letters": {
        "letter": _TEXT, "kind": _TEXT, "letter_date": _DAY, "place": _TEXT, "subject": _TEXT, "dossier": _TEXT, "number": _TEXT,
        "our_reference": _TEXT, "format": _TEXT, "sha256": _TEXT, "meetings": _NUMBER, "positions": _NUMBER,
    },
    "meetings": {
        "letter": _TEXT, "meeting": _NUMBER, "name": _TEXT, "abbreviation": _TEXT, "body": _TEXT, "first_day": _DAY,
        "last_day": _DAY, "city": _TEXT, "country": _TEXT, "building": _TEXT, "mode": _TEXT, "informal": _TRUTH, **_PLACE,
    },
    "sessions": {
        "letter": _TEXT, "meeting": _NUMBER, "session": _NUMBER, "title": _TEXT, "kind": _TEXT, "treatment": _TEXT, "date": _DAY,
        **_PLACE,
    },
    "invitees": {
        "letter": _TEXT, "meeting": _NUMBER, "session": _NUMBER, "name": _TEXT, "kind": _TEXT, "role": _TEXT, "code": _TEXT,
        "status": _TEXT, **_PLACE,
    },
    "positions": {
        "letter": _TEXT, "session": _NUMBER, "section": _TEXT, "sentence": _TEXT, "cue": _TEXT, "holder": _TEXT, "stance": _TEXT,
        "explicit": _TRUTH, "intended": _TRUTH, "rule": _TEXT, "confidence": _SHARE, **_PLACE,
    },
    "commitments": {"letter": _TEXT, "sentence": _TEXT, **_PLACE},
    "citations": {"letter": _TEXT, "dossier": _TEXT, "number": _TEXT, "url": _TEXT, **_PLACE},
}  # fmt: skip


def to_frame(letters: Iterable[Letter], what: str = "positions") -> pd.DataFrame:
    """Return one kind of fact of all ``letters`` as a pandas frame.

    The columns and their types are the same for every letter, an empty one too. ``letter`` is the source's name, or the
    beginning of its hash where it has none; ``meeting`` and ``session`` count from 0 within the letter.

    Args:
        letters: in the order that the rows shall have.
        what: ``letters``, ``meetings``, ``invitees``, ``sessions``, ``positions``, ``commitments`` or ``citations``.

    Raises:
        InvalidInputError: ``what`` is none of these.
        MissingDependencyError: pandas is not installed (extra ``frames``).
    """
    if what not in _COLUMNS:
        raise InvalidInputError(f"There is no table {what!r}; ask for one of {', '.join(_COLUMNS)}.")
    try:
        import pandas as pd
    except ImportError as error:
        raise MissingDependencyError("Tables need pandas: pip install 'nl-agenda[frames]'.", extra="frames") from error
    rows = [{"letter": _identity(letter), **row} for letter in letters for row in _ROWS[what](letter)]
    columns = {
        name: pd.array([_plain(row.get(name)) for row in rows], dtype=kind)  # type: ignore[call-overload]
        for name, kind in _COLUMNS[what].items()
    }
    return pd.DataFrame(columns)


def _identity(letter: Letter) -> str:
    return letter.source.name or letter.source.sha256[:16]


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value


def _place(span: Span) -> Row:
    return {"start": span.start, "end": span.end, "page": span.page}


def _letters(letter: Letter) -> Iterator[Row]:
    own = ("kind", "letter_date", "place", "subject", "dossier", "number", "our_reference")
    yield {
        **{name: getattr(letter, name) for name in own},
        "format": letter.source.format,
        "sha256": letter.source.sha256,
        "meetings": len(letter.meetings),
        "positions": len(letter.positions),
    }


def _meetings(letter: Letter) -> Iterator[Row]:
    for index, meeting in enumerate(letter.meetings):
        venue = meeting.venue
        yield {
            "meeting": index,
            **{name: getattr(meeting, name) for name in ("name", "abbreviation", "body", "informal")},
            "first_day": meeting.start,
            "last_day": meeting.end,
            **({"city": venue.city, "country": venue.country, "building": venue.name, "mode": venue.mode} if venue else {}),
            **_place(meeting.span),
        }


def _sessions(letter: Letter) -> Iterator[Row]:
    count = 0
    for index, meeting in enumerate(letter.meetings):
        for session in meeting.sessions:
            own = {name: getattr(session, name) for name in ("title", "kind", "treatment", "date")}
            yield {"meeting": index, "session": count, **own, **_place(session.span)}
            count += 1


def _invitees(letter: Letter) -> Iterator[Row]:
    count = 0
    for index, meeting in enumerate(letter.meetings):
        yield from (_invitee(invitee, index, None) for invitee in meeting.invitees)
        for session in meeting.sessions:
            yield from (_invitee(invitee, index, count) for invitee in session.invitees)
            count += 1


def _invitee(invitee: Invitee, meeting: int, session: int | None) -> Row:
    own = {name: getattr(invitee, name) for name in ("name", "kind", "role", "code", "status")}
    return {"meeting": meeting, "session": session, **own, **_place(invitee.span)}


def _positions(letter: Letter) -> Iterator[Row]:
    for position in letter.positions:
        own = ("session", "sentence", "stance", "explicit", "intended", "rule", "confidence")
        yield {
            **{name: getattr(position, name) for name in own},
            "section": None if position.section is None else letter.sections[position.section].title,
            "cue": position.cue.text,
            "holder": position.holder.text if position.holder else None,
            **_place(position.span),
        }


def _commitments(letter: Letter) -> Iterator[Row]:
    return ({"sentence": commitment.sentence, **_place(commitment.span)} for commitment in letter.commitments)


def _citations(letter: Letter) -> Iterator[Row]:
    for citation in letter.citations:
        yield {"dossier": citation.dossier, "number": citation.number, "url": citation.url, **_place(citation.span)}


_ROWS: dict[str, Callable[[Letter], Iterator[Row]]] = {
    "letters": _letters,
    "meetings": _meetings,
    "sessions": _sessions,
    "invitees": _invitees,
    "positions": _positions,
    "commitments": _commitments,
    "citations": _citations,
}
