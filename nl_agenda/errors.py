"""What can go wrong while a letter is read: every error has a stable code and says what to do."""

from __future__ import annotations


class NlAgendaError(Exception):
    """Base of all errors of this library.

    Attributes:
        code: stable, machine-readable name of the cause.
        message: one sentence for people, with what to do.
    """

    code = "error"

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return f"[{self.code}] {self.message}"


class UnsupportedFormatError(NlAgendaError):
    """The bytes are of no format that this library reads."""

    code = "unsupported-format"


class CorruptFileError(NlAgendaError):
    """The file is of a known format but damaged, so that it cannot be read."""

    code = "corrupt-file"


class EncryptedFileError(NlAgendaError):
    """The file is protected by a password."""

    code = "encrypted-file"


class NoTextError(NlAgendaError):
    """The file has no text: an empty file, or a scan without a text layer."""

    code = "no-text"


class InvalidInputError(NlAgendaError):
    """The call itself is wrong: an argument of the wrong type or value."""

    code = "invalid-input"


class InternalError(NlAgendaError):
    """A fault of this library, not of the file: something was wrong that nobody thought of. The cause is in ``__cause__``."""

    code = "internal-error"


class WorkerDiedError(NlAgendaError):
    """The process that read the file died, killed by the system or by a fault in a library, and took no other file along."""

    code = "worker-died"

    def __init__(
        self, message: str = "The process that read this file died; read it alone with tighter Limits(...), or leave it out."
    ) -> None:
        super().__init__(message)


_EXCEEDED = {
    "seconds": "Reading the file takes more than {allowed:g} seconds",
    "memory": "Reading the file takes more than {allowed:g} bytes of memory",
}


class LimitExceededError(NlAgendaError):
    """The file is larger than the limits allow.

    Attributes:
        limit: name of the field of ``Limits`` that was exceeded.
        value: what the file has, in the unit of that field.
    """

    code = "limit-exceeded"

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

    def __init__(self, message: str, *, extra: str) -> None:
        super().__init__(message)
        self.extra = extra

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild_missing, (self.message, self.extra)


def _rebuild_missing(message: str, extra: str) -> MissingDependencyError:
    return MissingDependencyError(message, extra=extra)
