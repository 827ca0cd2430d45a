"""Read the letters by which Dutch ministers inform Parliament: meetings, invitees, sessions and Dutch positions."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nl_agenda.batch import Outcome as Outcome
    from nl_agenda.batch import parse_letters as parse_letters
    from nl_agenda.comparison import Comparison as Comparison
    from nl_agenda.comparison import History as History
    from nl_agenda.comparison import compare as compare
    from nl_agenda.comparison import follow as follow
    from nl_agenda.errors import CorruptFileError as CorruptFileError
    from nl_agenda.errors import EncryptedFileError as EncryptedFileError
    from nl_agenda.errors import InternalError as InternalError
    from nl_agenda.errors import InvalidInputError as InvalidInputError
    from nl_agenda.errors import LimitExceededError as LimitExceededError
    from nl_agenda.errors import MissingDependencyError as MissingDependencyError
    from nl_agenda.errors import NlAgendaError as NlAgendaError
    from nl_agenda.errors import NoTextError as NoTextError
    from nl_agenda.errors import UnsupportedFormatError as UnsupportedFormatError
    from nl_agenda.errors import WorkerDiedError as WorkerDiedError
    from nl_agenda.export.selection import Stand as Stand
    from nl_agenda.letter_set import LetterSet as LetterSet
    from nl_agenda.limits import Limits as Limits
    from nl_agenda.models import Citation as Citation
    from nl_agenda.models import Commitment as Commitment
    from nl_agenda.models import Footnote as Footnote
    from nl_agenda.models import Invitee as Invitee
    from nl_agenda.models import InviteeKind as InviteeKind
    from nl_agenda.models import InviteeStatus as InviteeStatus
    from nl_agenda.models import Letter as Letter
    from nl_agenda.models import LetterKind as LetterKind
    from nl_agenda.models import Meeting as Meeting
    from nl_agenda.models import Notice as Notice
    from nl_agenda.models import Position as Position
    from nl_agenda.models import Section as Section
    from nl_agenda.models import Session as Session
    from nl_agenda.models import SessionKind as SessionKind
    from nl_agenda.models import Signatory as Signatory
    from nl_agenda.models import Source as Source
    from nl_agenda.models import Span as Span
    from nl_agenda.models import Stance as Stance
    from nl_agenda.models import Venue as Venue
    from nl_agenda.models import VenueMode as VenueMode
    from nl_agenda.parse import parse_letter as parse_letter
    from nl_agenda.parse import parse_text as parse_text

__version__ = "0.1.0"

_HOMES = {
    "parse_letter": "parse",
    "parse_text": "parse",
    "parse_letters": "batch",
    "Outcome": "batch",
    "LetterSet": "letter_set",
    "Stand": "export.selection",
    **dict.fromkeys(("compare", "follow", "Comparison", "History"), "comparison"),
    "Limits": "limits",
    **dict.fromkeys(
        (
            "NlAgendaError", "UnsupportedFormatError", "CorruptFileError", "EncryptedFileError", "NoTextError",
            "LimitExceededError", "MissingDependencyError", "InvalidInputError", "InternalError", "WorkerDiedError",
        ),
        "errors",
    ),
    **dict.fromkeys(
        (
            "Span", "Letter", "Source", "Signatory", "Meeting", "Venue", "Session", "Invitee", "Section", "Position",
            "Commitment", "Citation", "Footnote", "Notice", "LetterKind", "SessionKind", "InviteeKind", "InviteeStatus",
            "Stance", "VenueMode",
        ),
        "models",
    ),
}  # fmt: skip

__all__ = [*_HOMES]  # noqa: PLE0604


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
