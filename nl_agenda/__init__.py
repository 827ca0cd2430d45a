"""Read the letters by which Dutch ministers inform Parliament: meetings, invitees, sessions and Dutch positions."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nl_agenda.parse import parse_letter as parse_letter
    from nl_agenda.parse import parse_text as parse_text

__version__ = "0.1.0"

_HOMES = {
    "parse_letter": "parse",
    "parse_text": "parse",
    "parse_letters": "batch",
    "Outcome": "batch",
    "Limits": "limits",
    **dict.fromkeys(
        (
            "NlAgendaError", "UnsupportedFormatError", "CorruptFileError", "EncryptedFileError", "NoTextError",
            "LimitExceededError", "MissingDependencyError", "InvalidInputError",
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
