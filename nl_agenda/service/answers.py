"""What a worker does for the HTTP service: from the bytes of a file to the bytes of the answer, all of it within the limits."""

from __future__ import annotations

from typing import Literal

from nl_agenda.limits import Limits
from nl_agenda.parse import parse_letter

_SAMPLE = b"Geachte voorzitter,\n\nNederland steunt dit voorstel.\n"


def answer(
    content: bytes | bytearray,
    name: str | None,
    format: str | None,  # noqa: A002
    limits: Limits,
    page: Literal["en", "nl"] | None,
) -> bytes:
    """Return the letter in UTF-8: as JSON, or as a page with labels in the language ``page``.

    Raises:
        NlAgendaError: as ``parse_letter``.
    """
    letter = parse_letter(bytes(content), format=format, limits=limits)
    if name is not None:
        letter = letter.model_copy(update={"source": letter.source.model_copy(update={"name": name})})
    return (letter.model_dump_json() if page is None else letter.to_html(language=page)).encode()


def warm() -> None:
    """Load what the first letter and the first page would have to wait for."""
    answer(_SAMPLE, None, "txt", Limits(), "en")
