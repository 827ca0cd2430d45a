"""What can go wrong while a letter is read: every error has a stable code and says what to do."""

from __future__ import annotations


class NlAgendaError(Exception):
    """Base of all errors of this library.

    Attributes:
        code: stable, machine-readable name of the cause.
        advice: what to do about errors of this kind, in general.
        message: what is wrong with this file and what to do about it.
    """

    code = "error"
    advice = "See the kinds of this error."

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return f"[{self.code}] {self.message}"


class UnsupportedFormatError(NlAgendaError):
    """The bytes are of no format that this library reads."""

    code = "unsupported-format"
    advice = "Give the letter as PDF, DOCX, ODT, DOC, RTF, HTML, XML or text; the message says what the file is."


class CorruptFileError(NlAgendaError):
    """The file is of a known format but damaged, so that it cannot be read."""

    code = "corrupt-file"
    advice = "Ask for the file again, or save it anew in the program that made it; the message says what is wrong with it."


class EncryptedFileError(NlAgendaError):
    """The file is protected by a password."""

    code = "encrypted-file"
    advice = "Save the file without a password."


class NoTextError(NlAgendaError):
    """The file has no text: an empty file, or a scan without a text layer."""

    code = "no-text"
    advice = "For a scan: get the original, or give ``ocr=True`` with the extra ``ocr``. For an empty file: fetch it again."


class InvalidInputError(NlAgendaError):
    """The call itself is wrong: an argument of the wrong type or value."""

    code = "invalid-input"
    advice = "Correct the call; the message says which argument takes what."


class InternalError(NlAgendaError):
    """A fault of this library, not of the file: something was wrong that nobody thought of. The cause is in ``__cause__``."""

    code = "internal-error"
    advice = "Please report it, with the file if you may."


class WorkerDiedError(NlAgendaError):
    """The process that read the file died, killed by the system or by a fault in a library, and took no other file along."""

    code = "worker-died"
    advice = "Read the file alone with tighter ``Limits``, or leave it out."

    def __init__(
        self, message: str = "The process that read this file died; read it alone with tighter Limits(...), or leave it out."
    ) -> None:
        super().__init__(message)


_EXCEEDED = {
    "seconds": "Reading the file takes more than {allowed:g} seconds",
    "memory": "Reading the file takes more than {allowed:g} bytes of memory",
}


class LimitExceededError(NlAgendaError):
    """The file is larger, or reading it takes more time or memory, than the limits allow.

    Attributes:
        limit: name of the field of ``Limits`` that was exceeded.
        value: what the file has, in the unit of that field.
    """

    code = "limit-exceeded"
    advice = "If you trust where the file comes from, raise the limit that the message names; else leave the file out."

    def __init__(self, limit: str, value: float, allowed: float) -> None:
        found = _EXCEEDED.get(limit, "The file has {limit} {value:g} where {allowed:g} is allowed")
        found = found.format(limit=limit, value=value, allowed=allowed)
        super().__init__(f"{found}; raise Limits({limit}=...) if you trust its source.")
        self.limit = limit
        self.value = value
        self.allowed = allowed

    def __reduce__(self) -> tuple[type[LimitExceededError], tuple[str, float, float]]:
        return type(self), (self.limit, self.value, self.allowed)


class MissingDependencyError(NlAgendaError):
    """Something optional is needed and not installed.

    Attributes:
        extra: the extra of this package, or the program, that provides it.
    """

    code = "missing-dependency"
    advice = "Install what the message names: an extra of this package, or a program."

    def __init__(self, message: str, *, extra: str) -> None:
        super().__init__(message)
        self.extra = extra

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild_missing, (self.message, self.extra)


def _rebuild_missing(message: str, extra: str) -> MissingDependencyError:
    return MissingDependencyError(message, extra=extra)
