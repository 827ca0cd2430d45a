"""One result, one line: a letter as JSON, or an error as JSON with its code."""

from __future__ import annotations

import json
from typing import Any

from nl_agenda.errors import NlAgendaError
from nl_agenda.models import Letter

# ``Letter`` is dumped in the order of its fields; a test holds it to this beginning.
_BEFORE_SOURCE = '{"schema_version":'
_SOURCE = ',"source":'
_DECODER = json.JSONDecoder()
_PASSING = frozenset({"worker-died", "internal-error"})  # may go well another time


def letter_line(letter: Letter, name: str) -> bytes:
    """Return the letter as a line of JSON, under the name that the batch has for it."""
    return renamed(letter.model_dump_json().encode("utf-8") + b"\n", name)


def renamed(line: bytes, name: str) -> bytes:
    """Return the line of a letter with another name of its source: what was read once stands for every copy of the file."""
    text = line.decode("utf-8")
    source, start, end = _source(text)
    return f"{text[:start]}{_compact({**source, 'name': name})}{text[end:]}".encode()


def letter_sha256(line: bytes) -> str:
    """Return the hash of the file that a line's letter was read from.

    Raises:
        ValueError: it is no whole line of a letter, such as the last one of a run that was killed.
    """
    if not line.endswith(b"}\n") or b"\0" in line:
        raise ValueError("not a whole line")
    source, _, _ = _source(line.decode("utf-8"))
    return str(source.get("sha256"))


def error_line(error: Exception, name: str, sha256: str | None) -> bytes:
    """Return an error as a line of JSON: ``name``, ``sha256`` (null if it could not be opened), ``code``, ``message``."""
    code, message = code_of(error)
    return _compact({"name": name, "sha256": sha256, "code": code, "message": message}).encode() + b"\n"


def error_sha256(line: bytes) -> str | None:
    """Return the hash of the file that an error is about; ``None`` if it may be read after all another time.

    Raises:
        ValueError: it is no whole line of an error.
    """
    if not line.endswith(b"}\n"):
        raise ValueError("not a whole line")
    record = json.loads(line)
    try:
        return None if record["code"] in _PASSING or record["sha256"] is None else str(record["sha256"])
    except (KeyError, TypeError) as error:
        raise ValueError("not an error") from error


def renamed_error(line: bytes, name: str) -> bytes:
    """Return the line of an error under another name."""
    return _compact({**json.loads(line), "name": name}).encode() + b"\n"


def error_code(line: bytes) -> str:
    """Return the code in the line of an error."""
    return str(json.loads(line)["code"])


def code_of(error: Exception) -> tuple[str, str]:
    """Return the stable code of what went wrong with a file, and the sentence that says what to do."""
    if isinstance(error, FileNotFoundError):
        return "file-not-found", "There is no such file; check the path."
    if isinstance(error, PermissionError):
        return "permission-denied", "This file may not be read; check its permissions."
    if isinstance(error, IsADirectoryError):
        return "is-a-directory", "This is a folder; name the files in it, or read it with nl-agenda batch."
    if isinstance(error, NlAgendaError):
        return error.code, error.message
    return "internal-error", f"{type(error).__name__}: {error}; please report this with the file."


def _source(text: str) -> tuple[dict[str, Any], int, int]:
    if not text.startswith(_BEFORE_SOURCE):
        raise ValueError("not a letter")
    _, after = _DECODER.raw_decode(text, len(_BEFORE_SOURCE))
    start = after + len(_SOURCE)
    if text[after:start] != _SOURCE:
        raise ValueError("not a letter")
    source, end = _DECODER.raw_decode(text, start)
    return source, start, end


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
