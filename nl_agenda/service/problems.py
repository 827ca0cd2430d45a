"""What the HTTP service answers when it cannot give a letter: a status for every code, and a body in the manner of RFC 9457."""

from __future__ import annotations

from http import HTTPStatus

from pydantic import BaseModel, ConfigDict, Field

from nl_agenda.errors import LimitExceededError, NlAgendaError

MEDIA_TYPE = "application/problem+json"
# Each code of nl_agenda.errors; a test sees to it that none is left out.
STATUSES = {
    "unsupported-format": HTTPStatus.UNSUPPORTED_MEDIA_TYPE,
    "corrupt-file": HTTPStatus.UNPROCESSABLE_ENTITY,
    "encrypted-file": HTTPStatus.UNPROCESSABLE_ENTITY,
    "no-text": HTTPStatus.UNPROCESSABLE_ENTITY,
    "invalid-input": HTTPStatus.UNPROCESSABLE_ENTITY,
    "limit-exceeded": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "missing-dependency": HTTPStatus.NOT_IMPLEMENTED,
    "internal-error": HTTPStatus.INTERNAL_SERVER_ERROR,
    "worker-died": HTTPStatus.INTERNAL_SERVER_ERROR,
    "error": HTTPStatus.INTERNAL_SERVER_ERROR,
    # The service's own.
    "not-found": HTTPStatus.NOT_FOUND,
    "method-not-allowed": HTTPStatus.METHOD_NOT_ALLOWED,
    "upload-timeout": HTTPStatus.REQUEST_TIMEOUT,
    "busy": HTTPStatus.SERVICE_UNAVAILABLE,
    "not-ready": HTTPStatus.SERVICE_UNAVAILABLE,
}
_TOO_LONG = HTTPStatus.GATEWAY_TIMEOUT
# A client cannot raise the limits, as the library's own message advises.
_FOR_CLIENTS = "{}; those who run this service set the limits."
_RETRY_AFTER = "2"  # seconds; most letters take a fraction of one
_FREED = frozenset({"busy", "not-ready"})


class Problem(BaseModel):
    """Why there is no letter."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "title": "Unprocessable Entity",
                    "status": 422,
                    "code": "encrypted-file",
                    "message": "The file is protected by a password; save it without one.",
                }
            ]
        }
    )

    title: str = Field(description="The status in words.")
    status: int = Field(description="The HTTP status.")
    code: str = Field(description="Stable name of the cause, as in the list of errors; programs look at this.")
    message: str = Field(description="What is wrong and what to do about it, for people.")
    limit: str | None = Field(default=None, description="With `limit-exceeded`: which limit.")


class RefusedError(Exception):
    """The service itself turns a request away.

    Attributes:
        code: one of ``STATUSES``.
        message: what to do about it.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
        self.message = message


def problem_of(error: NlAgendaError | RefusedError) -> Problem:
    """Return what is answered for an error."""
    limit = error.limit if isinstance(error, LimitExceededError) else None
    status = _TOO_LONG if limit == "seconds" else STATUSES.get(error.code, HTTPStatus.INTERNAL_SERVER_ERROR)
    message = error.message if limit is None else _FOR_CLIENTS.format(error.message.partition(";")[0])
    return Problem(title=status.phrase, status=status.value, code=error.code, message=message, limit=limit)


def headers_of(problem: Problem) -> dict[str, str]:
    """Return the headers that go with it: when to come back, where that helps."""
    return {"Retry-After": _RETRY_AFTER} if problem.code in _FREED else {}
