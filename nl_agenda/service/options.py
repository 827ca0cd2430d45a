"""What the HTTP service may take, and from whom."""

from __future__ import annotations

from dataclasses import dataclass, field

from nl_agenda.errors import InvalidInputError
from nl_agenda.limits import Limits

_FILES_HELD = 4  # as many of the largest allowed, or a great many of the usual size


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceOptions:
    """How the HTTP service works.

    Attributes:
        workers: processes that read letters at the same time.
        queue: uploads that may wait for one of them; the next one is told to come back later.
        upload_seconds: within which an upload must have arrived.
        limits: what one letter may take; ``file_size`` is that of the upload as well.
        origins: web sites whose pages may call the service from a browser (CORS), such as ``https://example.org``; none by
            default.
    """

    workers: int = 2
    queue: int = 100
    upload_seconds: float = 60.0
    limits: Limits = field(default_factory=Limits)
    origins: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.workers < 1 or self.queue < 0:
            raise InvalidInputError("The service takes at least one worker, and a queue of 0 or more.")

    @property
    def places(self) -> int:
        """Uploads that are read or wait."""
        return self.workers + self.queue

    @property
    def held(self) -> int:
        """Bytes of uploads that may be in memory at the same time."""
        return _FILES_HELD * self.limits.file_size
