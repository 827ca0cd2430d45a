"""Which tables there are, their columns and types: the one place that knows, without pandas or Arrow."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from nl_agenda.errors import InvalidInputError
from nl_agenda.models import InviteeKind, InviteeStatus, LetterKind, SessionKind, Stance, VenueMode


class Type(StrEnum):
    """What stands in a column; an absent value is always possible."""

    TEXT = "text"
    CHOICE = "choice"
    NUMBER = "number"
    SHARE = "share"
    TRUTH = "truth"
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        name: in the frame, in CSV and in Parquet.
        type: what stands in it.
        choices: for ``Type.CHOICE``: all values that can occur, so that each frame has the same categories.
    """

    name: str
    type: Type
    choices: tuple[str, ...] = ()


def choice_column(name: str, values: type[StrEnum]) -> Column:
    """Return a column for the values of an enumeration."""
    return Column(name, Type.CHOICE, tuple(value.value for value in values))


def columns(type_: Type, names: str) -> tuple[Column, ...]:
    """Return columns of one type; their names are separated by spaces."""
    return tuple(Column(name, type_) for name in names.split())


_LETTER = (*columns(Type.TEXT, "letter"), *columns(Type.DAY, "letter_date"))
_MEETING = (*columns(Type.NUMBER, "meeting"), *columns(Type.TEXT, "meeting_name"), *columns(Type.DAY, "meeting_day"))
_SESSION = (*columns(Type.NUMBER, "session"), *columns(Type.TEXT, "session_title"))
_SECTION = (*columns(Type.NUMBER, "section"), *columns(Type.TEXT, "section_title"))
_PLACE = columns(Type.NUMBER, "start end page")

TABLES: dict[str, tuple[Column, ...]] = {
    "letters": (
        *_LETTER,
        choice_column("kind", LetterKind),
        *columns(Type.TEXT, "name subject title place addressee dossier number our_reference your_reference signatories format"),
        *columns(Type.NUMBER, "size pages meetings sessions invitees positions commitments citations notices"),
        *columns(Type.TEXT, "sha256"),
    ),
    "meetings": (
        *_LETTER,
        *columns(Type.NUMBER, "meeting"),
        *columns(Type.TEXT, "name abbreviation body"),
        *columns(Type.DAY, "first_day last_day"),
        *columns(Type.TEXT, "city country building"),
        choice_column("mode", VenueMode),
        *columns(Type.TRUTH, "informal"),
        *_PLACE,
    ),
    "invitees": (
        *_LETTER,
        *_MEETING,
        *_SESSION,
        *columns(Type.TEXT, "name"),
        choice_column("kind", InviteeKind),
        *columns(Type.TEXT, "role code"),
        choice_column("status", InviteeStatus),
        *_PLACE,
    ),
    "sessions": (
        *_LETTER,
        *_MEETING,
        *columns(Type.NUMBER, "session"),
        *columns(Type.TEXT, "title"),
        choice_column("kind", SessionKind),
        *columns(Type.TEXT, "treatment"),
        *columns(Type.DAY, "day"),
        *_SECTION,
        *_PLACE,
    ),
    "positions": (
        *_LETTER,
        *_MEETING,
        *_SESSION,
        *_SECTION,
        choice_column("stance", Stance),
        *columns(Type.TEXT, "sentence cue holder"),
        *columns(Type.TRUTH, "explicit intended"),
        *columns(Type.TEXT, "rule"),
        *columns(Type.SHARE, "confidence"),
        *_PLACE,
        *columns(Type.NUMBER, "cue_start cue_end holder_start holder_end"),
    ),
    "commitments": (*_LETTER, *_SECTION, *columns(Type.TEXT, "sentence"), *_PLACE),
    "citations": (*_LETTER, *_SECTION, *columns(Type.TEXT, "dossier number url"), *_PLACE),
}

# A file of whole letters (Parquet): what can be selected by, and the letter itself as JSON.
LETTER_FILE = (*TABLES["letters"], *columns(Type.TEXT, "json"))


def table(what: str) -> tuple[Column, ...]:
    """Return the columns of the table ``what``.

    Raises:
        InvalidInputError: there is no such table.
    """
    if what not in TABLES:
        raise InvalidInputError(f"There is no table {what!r}; ask for one of {', '.join(TABLES)}.")
    return TABLES[what]
