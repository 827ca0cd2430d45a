"""The file in a form (multipart/form-data), taken from the stream as it comes: nothing is written to disk."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from nl_agenda.errors import InvalidInputError

_FIELD = b"file"
_NAME_LENGTH = 255  # characters, as file systems have it
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
_HOW = "Send the letter as the part 'file' of a form, as in: curl -F file=@letter.docx, or as the body itself."


class Form:
    """Takes the pieces of a form; keeps the content and the name of its part ``file`` and drops all else.

    Args:
        content_type: the request's header, which has the boundary.
        keep: is given each piece of the file.
    """

    def __init__(self, content_type: str, keep: Callable[[bytes], None]) -> None:
        _, options = parse_options_header(content_type)
        self._keep = keep
        self._header, self._value = bytearray(), bytearray()
        self._wanted = self._found = self._whole = False
        self.name: str | None = None
        try:
            self._parser = MultipartParser(options[b"boundary"], self._callbacks())
        except (KeyError, FormParserError) as error:
            raise InvalidInputError(f"The form's Content-Type has no boundary, or none of use. {_HOW}") from error

    def write(self, piece: bytes) -> None:
        """Take the next piece of the request's body.

        Raises:
            InvalidInputError: this is no form, or it has more than one file.
        """
        try:
            self._parser.write(piece)
        except FormParserError as error:
            raise InvalidInputError(f"The form is damaged ({error}). {_HOW}") from error

    def end(self) -> None:
        """Take note that the body has ended.

        Raises:
            InvalidInputError: the form has not, or there was no file in it.
        """
        if not self._whole:
            raise InvalidInputError(f"The form breaks off before its end. {_HOW}")
        if not self._found:
            raise InvalidInputError(f"The form has no file. {_HOW}")

    def _callbacks(self) -> Any:
        return {
            "on_header_field": lambda data, start, end: self._header.extend(data[start:end]),
            "on_header_value": lambda data, start, end: self._value.extend(data[start:end]),
            "on_header_end": self._on_header,
            "on_part_begin": self._on_part,
            "on_part_data": lambda data, start, end: self._keep(data[start:end]) if self._wanted else None,
            "on_end": self._on_end,
        }

    def _on_part(self) -> None:
        self._wanted = False

    def _on_header(self) -> None:
        if bytes(self._header).lower() == b"content-disposition":
            _, options = parse_options_header(self._value.decode("latin-1"))
            if options.get(b"name") == _FIELD:
                if self._found:
                    raise InvalidInputError("The form has more than one file; send each letter by itself.")
                self._wanted = self._found = True
                self.name = base_name(options.get(b"filename", b"").decode("utf-8", "replace"))
        self._header.clear()
        self._value.clear()

    def _on_end(self) -> None:
        self._whole = True


def base_name(name: str) -> str | None:
    """Return the name of a file without folders of any system and without control characters; ``None`` if nothing is left."""
    last = re.split(r"[/\\]", _CONTROLS.sub("", name))[-1].strip()[:_NAME_LENGTH]
    return None if last in {"", ".", ".."} else last
