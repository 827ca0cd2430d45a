"""Tables as files for other programs: CSV and JSON lines, with the standard library alone; Parquet, with Arrow."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping
from enum import StrEnum
from io import StringIO
from pathlib import Path
from typing import Any

from nl_agenda.errors import MissingDependencyError
from nl_agenda.export.frames import frame
from nl_agenda.export.tables import Column

Rows = Iterable[Mapping[str, Any]]


class TableFormat(StrEnum):
    """How a table is written."""

    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"


def csv_text(rows: Rows, columns: Iterable[Column]) -> str:
    r"""Return a table as CSV (RFC 4180, but lines end in ``\n``): a line of names, then the rows.

    What is absent is empty; truths are ``true`` and ``false``; days are written as ``2025-04-03``.
    """
    names = [column.name for column in columns]
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([_cell(row.get(name)) for name in names] for row in rows)
    return text.getvalue()


def json_text(rows: Rows, columns: Iterable[Column]) -> str:
    """Return a table as JSON lines: one object a row, with all columns in their order; what is absent is ``null``."""
    names = [column.name for column in columns]
    return "".join(
        json.dumps({name: _plain(row.get(name)) for name in names}, ensure_ascii=False, separators=(",", ":")) + "\n"
        for row in rows
    )


def write_parquet(rows: Rows, columns: Iterable[Column], path: Path) -> None:
    """Write a table as Parquet.

    Raises:
        MissingDependencyError: pyarrow is not installed (extra ``frames``).
    """
    table = frame(rows, columns, backend="pyarrow")
    try:
        from pyarrow import parquet
    except ImportError as error:
        raise MissingDependencyError("Parquet needs Arrow: pip install 'nl-agenda[frames]'.", extra="frames") from error
    parquet.write_table(table, path, compression="zstd")


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return _plain(value)


def _plain(value: Any) -> Any:
    return value.isoformat() if hasattr(value, "isoformat") else value
