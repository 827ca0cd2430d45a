"""Files of whole letters: JSON lines (one letter a line) and Parquet (one letter a row); both give back the same letters."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from nl_agenda.errors import InvalidInputError, MissingDependencyError
from nl_agenda.export.frames import frame
from nl_agenda.export.rows import rows
from nl_agenda.export.tables import LETTER_FILE
from nl_agenda.models import Letter

if TYPE_CHECKING:
    import pyarrow as pa

_AT_A_TIME = 256  # letters of a Parquet file that are in memory at once


def letter_table(letters: Iterable[Letter]) -> pa.Table:
    """Return letters as an Arrow table: the columns of the table ``letters``, and ``json``, from which they are read back.

    Raises:
        MissingDependencyError: pyarrow is not installed (extra ``frames``).
    """
    whole = [{**row, "json": letter.model_dump_json()} for letter in letters for row in rows(letter, "letters")]
    return frame(whole, LETTER_FILE, backend="pyarrow")


def write_letters(letters: Iterable[Letter], path: Path) -> None:
    """Write letters as Parquet where the name ends in ``.parquet``, else as JSON lines.

    An earlier file of that name stays until the new one is complete.

    Raises:
        MissingDependencyError: for Parquet: pyarrow is not installed (extra ``frames``).
    """
    unfinished = path.with_name(f"{path.name}.part")
    if path.suffix == ".parquet":
        _parquet().write_table(letter_table(letters), unfinished, compression="zstd")
    else:
        with unfinished.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{letter.model_dump_json()}\n" for letter in letters)
    unfinished.replace(path)


def read_letters(path: Path) -> Iterator[Letter]:
    """Yield the letters of a file that ``write_letters`` or ``nl-agenda`` wrote; a line that tells of an error is passed over.

    A name that ends in ``.json`` is one letter; one that ends in ``.parquet`` is Parquet; all else is JSON lines.

    Raises:
        InvalidInputError: the file is no such file, or one of its letters is damaged.
        MissingDependencyError: for Parquet: pyarrow is not installed (extra ``frames``).
    """
    for place, text in _texts(path):
        try:
            yield Letter.model_validate_json(text)
        except ValidationError as error:
            if _tells_of_an_error(text):
                continue
            raise InvalidInputError(
                f"{path.name}, {place} is no letter as nl-agenda writes them; was the file cut off or changed?"
            ) from error


def _texts(path: Path) -> Iterator[tuple[str, str]]:
    if path.suffix == ".parquet":
        yield from _parquet_rows(path)
    elif path.suffix == ".json":
        yield "which", _text(path.read_bytes(), path)
    else:
        yield from _lines(path)


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if line.strip():
                yield f"line {number}", _text(line, path)


def _text(data: bytes, path: Path) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InvalidInputError(f"{path.name} is no file of letters: it is not text.") from error


def _parquet_rows(path: Path) -> Iterator[tuple[str, str]]:
    parquet, number = _parquet(), 0
    with _opened(parquet, path) as file:
        for batch in file.iter_batches(batch_size=_AT_A_TIME, columns=["json"]):
            for text in batch.column(0).to_pylist():
                number += 1
                yield f"row {number}", text or ""


def _opened(parquet: Any, path: Path) -> Any:
    from pyarrow import ArrowInvalid

    path.stat()  # a file that is not there is told as everywhere else
    try:
        file = parquet.ParquetFile(path)
    except ArrowInvalid as error:
        raise InvalidInputError(f"{path.name} is no Parquet file.") from error
    if "json" not in file.schema_arrow.names:
        file.close()
        raise InvalidInputError(f"{path.name} has no column json; was it written as a table of facts and not of letters?")
    return file


def _tells_of_an_error(text: str) -> bool:
    try:
        value = json.loads(text)
    except ValueError:
        return False
    return isinstance(value, dict) and "text" not in value and bool({"code", "error"} & value.keys())


def _parquet() -> Any:
    try:
        from pyarrow import parquet
    except ImportError as error:
        raise MissingDependencyError("Parquet needs Arrow: pip install 'nl-agenda[frames]'.", extra="frames") from error
    return parquet
