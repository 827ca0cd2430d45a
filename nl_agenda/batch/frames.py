"""From a pandas frame of files to a pandas frame of facts: one pure function, the unit of work of a cluster.

Dask's ``map_partitions``, Spark's ``mapInPandas`` and Ray's ``map_batches`` all hand a frame to a function and take a frame of a
known schema back, on any machine, and again if that machine is lost. ``docs/archive.md`` has the recipes.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from nl_agenda.batch.records import code_of
from nl_agenda.errors import InvalidInputError
from nl_agenda.export.frames import frame
from nl_agenda.export.rows import rows
from nl_agenda.export.tables import LETTER_FILE, Column, Type, columns, table
from nl_agenda.limits import Limits

if TYPE_CHECKING:
    import pandas as pd

    from nl_agenda.models import Letter

_WHOLE = "whole"
_DDL = {
    Type.TEXT: "string",
    Type.CHOICE: "string",
    Type.NUMBER: "bigint",
    Type.SHARE: "double",
    Type.TRUTH: "boolean",
    Type.DAY: "date",
}


def facts_columns(what: str = "positions") -> tuple[Column, ...]:
    """Return the columns of what ``parse_frame`` gives: ``file``, those of the table, and ``error``.

    Args:
        what: a table of ``Letter.to_frame``, or ``whole`` for that of the letters with ``json``, the letter itself.

    Raises:
        InvalidInputError: there is no such table.
    """
    own = LETTER_FILE if what == _WHOLE else table(what)
    return (*columns(Type.TEXT, "file"), *own, *columns(Type.TEXT, "error"))


def no_facts(what: str = "positions") -> pd.DataFrame:
    """Return the frame that ``parse_frame`` gives for no files: Dask's ``meta``."""
    empty: pd.DataFrame = frame((), facts_columns(what))
    return empty


def spark_schema(what: str = "positions") -> str:
    """Return the schema of what ``parse_frame`` gives as Spark's ``mapInPandas`` takes it."""
    return ", ".join(f"`{column.name}` {_DDL[column.type]}" for column in facts_columns(what))


def parse_frame(
    files: pd.DataFrame,
    what: str = "positions",
    *,
    format: str | None = None,  # noqa: A002 - the same name as in parse_letter
    limits: Limits | None = None,
    isolate: bool = False,
) -> pd.DataFrame:
    """Read the letters of a frame and return one kind of fact of them all.

    The result depends on the frame alone, and so does its order. A letter without such facts has no row. A file that could
    not be read has one row, in which ``error`` is the code and all but ``file`` is absent.

    Args:
        files: with a column ``name``, and the file's bytes in a column ``content`` or where it is in a column ``path``.
        what: a table of ``Letter.to_frame``, or ``whole`` for one row a letter with the letter itself in ``json``.
        format: as in ``parse_letter``.
        limits: as in ``parse_letter``.
        isolate: as in ``parse_letter``.

    Raises:
        InvalidInputError: there is no such table, a column is missing, or ``content`` holds text.
        MissingDependencyError: pandas or Arrow is not installed (extra ``frames``).
    """
    own = facts_columns(what)
    given = "content" if "content" in files.columns else "path"
    if missing := [column for column in ("name", given) if column not in files.columns]:
        raise InvalidInputError(f"The frame has no column {missing[0]!r}; it needs 'name', and 'content' (bytes) or 'path'.")
    if given == "content" and any(isinstance(content, str) for content in files[given]):
        raise InvalidInputError(
            "The column 'content' holds text and not bytes: Dask makes text of it unless its dataframe.convert-string is False; "
            "give bytes, or a column 'path'."
        )
    options: dict[str, Any] = {"format": format, "limits": limits or Limits(), "isolate": isolate}
    found = [
        {"file": str(name), **row}
        for name, source in zip(files["name"], files[given], strict=True)
        for row in _rows(str(name), source, what, options)
    ]
    result: pd.DataFrame = frame(found, own)
    return result


def _rows(name: str, source: Any, what: str, options: dict[str, Any]) -> Iterator[dict[str, Any]]:
    from nl_agenda.parse import parse_letter

    try:
        read = parse_letter(source, **options)
    except Exception as error:  # noqa: BLE001 - whatever is wrong with one file, the next one is read
        yield {"error": code_of(error)[0]}
    else:
        letter = read.model_copy(update={"source": read.source.model_copy(update={"name": name})})
        yield from _whole(letter) if what == _WHOLE else rows(letter, what)


def _whole(letter: Letter) -> Iterator[dict[str, Any]]:
    return ({**row, "json": letter.model_dump_json()} for row in rows(letter, "letters"))
