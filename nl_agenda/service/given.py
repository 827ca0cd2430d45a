"""A letter as a client of the MCP server gives it: a path, text, or bytes in base64."""

from __future__ import annotations

import base64
import binascii
from dataclasses import dataclass

from nl_agenda.errors import InvalidInputError, LimitExceededError
from nl_agenda.limits import Limits
from nl_agenda.models import Letter
from nl_agenda.parse import parse_letter
from nl_agenda.service.folders import Folders

_ENCODED = 4 / 3  # characters of base64 a byte


@dataclass(frozen=True, slots=True)
class Given:
    """One of these is the letter, the others are ``None``."""

    path: str | None
    text: str | None
    base64: str | None

    def letter(self, folders: Folders, limits: Limits) -> Letter:
        """Read it in another process, within the limits.

        Raises:
            InvalidInputError: not exactly one was given, or the path leads out of ``folders``.
            NlAgendaError: as ``parse_letter``.
            OSError: the file cannot be opened.
        """
        if sum(given is not None for given in (self.path, self.text, self.base64)) != 1:
            raise InvalidInputError("Give the letter as exactly one of path, text and base64.")
        if self.path is not None:
            return parse_letter(folders.file(self.path), limits=limits, isolate=True)
        if self.text is not None:
            return parse_letter(self.text.encode("utf-8", "replace"), format="txt", limits=limits, isolate=True)
        return parse_letter(_bytes(self.base64 or "", limits), limits=limits, isolate=True)


def _bytes(encoded: str, limits: Limits) -> bytes:
    size = int(len(encoded) / _ENCODED)
    if size > limits.file_size * 1.1:  # some put line breaks in it
        raise LimitExceededError("file_size", size, limits.file_size)
    try:
        # Without line breaks and spaces, which encoders put in; anything else is a mistake.
        return base64.b64decode("".join(encoded.split()), validate=True)
    except (binascii.Error, ValueError) as error:
        raise InvalidInputError(f"This is no base64 ({error}); encode the bytes of the file, or give its path.") from error
