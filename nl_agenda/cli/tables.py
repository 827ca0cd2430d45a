"""Where a table or a text goes that a command writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from rich.console import RenderableType

    from nl_agenda.export.table_files import Rows
    from nl_agenda.export.tables import Column

FORMATS = ("csv", "json", "parquet")


def check_format(format: str, out: Path | None) -> None:  # noqa: A002 - the option's name
    """Make sure, before any work is done, that a table can be written so.

    Raises:
        InvalidInputError: there is no such format, or Parquet is to go to the screen.
    """
    from nl_agenda.errors import InvalidInputError

    if format not in FORMATS:
        raise InvalidInputError(f"There is no format {format!r}; take one of {', '.join(FORMATS)}.")
    if format == "parquet" and out is None:
        raise InvalidInputError("Parquet is not for the screen; say where to: --out NAME.parquet")


def write_table(rows: Rows, columns: Iterable[Column], *, format: str, out: Path | None) -> None:  # noqa: A002
    """Write a table to a file or to standard output.

    Raises:
        MissingDependencyError: for Parquet: pyarrow is not installed (extra ``frames``).
        OSError: the file cannot be written.
    """
    from nl_agenda.export.table_files import csv_text, json_text, write_parquet

    if format == "parquet" and out is not None:
        write_parquet(rows, columns, out)
        return
    text = csv_text(rows, columns) if format == "csv" else json_text(rows, columns)
    if out is None:
        typer.echo(text, nl=False)
    else:
        out.write_text(text, encoding="utf-8", newline="")


def print_text(content: RenderableType, out: Path | None) -> None:
    """Write for people: to standard output, in colours if that is a terminal, or to a file.

    Raises:
        OSError: the file cannot be written.
    """
    from contextlib import nullcontext

    from rich.console import Console

    with nullcontext() if out is None else out.open("w", encoding="utf-8") as file:
        Console(file=file, highlight=False, soft_wrap=False).print(content)
