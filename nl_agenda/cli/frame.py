"""``nl-agenda frame``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from nl_agenda.cli.letters import FILES, told

EPILOG = (
    "CSV and JSON lines need nothing more; Parquet needs the extra frames.\n\n"
    "Exit code: 0 all files were read, 1 some were not (why is on stderr, with a code), 2 the command was wrong.\n\n"
    "Examples: nl-agenda frame agenda.docx > positions.csv | nl-agenda frame letters.jsonl --what invitees --format json | "
    "nl-agenda frame '2025/**/*.pdf' --what positions --format parquet --out positions.parquet"
)


def frame(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help=FILES, show_default=False)],
    what: Annotated[
        str, typer.Option(help="Which facts: letters, meetings, invitees, sessions, positions, commitments or citations.")
    ] = "positions",
    format: Annotated[str, typer.Option(help="csv, json (an object a line) or parquet.")] = "csv",  # noqa: A002 - the option's name
    out: Annotated[
        Path | None, typer.Option(help="Where to; without it standard output, except for Parquet.", show_default=False)
    ] = None,
    workers: Annotated[int, typer.Option(min=0, help="Processes that read at the same time; 0 or 1: none beside this one.")] = 0,
) -> None:
    """Write one kind of fact as a table, one row a fact: CSV, JSON or Parquet."""
    with told():
        from nl_agenda.cli.letters import code_for, letters_in
        from nl_agenda.cli.tables import check_format, write_table
        from nl_agenda.export.rows import rows
        from nl_agenda.export.tables import table

        columns = table(what)
        check_format(format, out)
        letters = letters_in(files, workers=workers)
        write_table([row for letter in letters for row in rows(letter, what)], columns, format=format, out=out)
        raise typer.Exit(code_for(letters))
