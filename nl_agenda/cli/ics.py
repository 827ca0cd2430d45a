"""``nl-agenda ics``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from nl_agenda.cli.letters import FILES, told

EPILOG = (
    "Each meeting is one event of whole days; its UID stays the same, so that the calendar of a later letter updates it.\n\n"
    "Exit code: 0 all files were read, 1 some were not (why is on stderr, with a code), 2 the command was wrong.\n\n"
    "Examples: nl-agenda ics agenda.pdf --out raad.ics | nl-agenda ics letters.jsonl > year.ics"
)


def ics(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help=FILES, show_default=False)],
    out: Annotated[Path | None, typer.Option(help="Where to; without it standard output.", show_default=False)] = None,
) -> None:
    """Write the meetings that letters announce as a calendar (iCalendar)."""
    with told():
        from nl_agenda.cli.letters import code_for, letters_in
        from nl_agenda.export.calendar import to_ics

        letters = letters_in(files)
        calendar = to_ics(letters)
        if out is None:
            typer.echo(calendar, nl=False)
        else:
            out.write_bytes(calendar)
        raise typer.Exit(code_for(letters))
