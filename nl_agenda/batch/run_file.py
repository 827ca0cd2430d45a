"""The small file beside a result that says how it is made: what an earlier run may be asked for, and that no other run is on."""

from __future__ import annotations

import json
import os
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from nl_agenda.errors import InvalidInputError


class RunFile:
    """Opened for the time of a run; it outlives the run.

    Args:
        path: where it stands.
        settings: what the letters depend on beside the bytes, such as the version of this library.

    Attributes:
        same: what stands in it from an earlier run are these settings: what that run has read can be used.
        finished: and that run, or one before it with these settings, came to its end.

    Raises:
        InvalidInputError: another run has it open.
    """

    def __init__(self, path: Path, settings: dict[str, Any]) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._settings = settings
        self._file = path.open("a+", encoding="utf-8")
        try:
            self._lock(path)
        except BaseException:
            self._file.close()
            raise
        self._file.seek(0)
        content = self._file.read()
        self.finished = content == self._content(finished=True)
        self.same = self.finished or content == self._content(finished=False)

    def begin_anew(self) -> None:
        """Note that nothing of earlier runs can be used."""
        self.same = self.finished = False
        self._write()

    def note_finished(self) -> None:
        """Note that the result is whole."""
        self.finished = True
        self._write()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._file.close()

    def _content(self, *, finished: bool) -> str:
        return json.dumps({**self._settings, "finished": finished}, sort_keys=True, indent=2) + "\n"

    def _write(self) -> None:
        self._file.seek(0)
        self._file.truncate()
        self._file.write(self._content(finished=self.finished))
        self._file.flush()
        os.fsync(self._file.fileno())

    def _lock(self, path: Path) -> None:
        try:
            import fcntl
        except ImportError:  # Windows: two runs at once are the user's own affair
            return
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise InvalidInputError(f"Another run is writing what {path} is about; wait until it is done.") from error
