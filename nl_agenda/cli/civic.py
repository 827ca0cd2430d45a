"""``nl-agenda civic``."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from nl_agenda.cli.letters import FILES, told

EPILOG = (
    "Exit code: 0 all files were read, 1 some were not (why is on stderr, with a code), 2 the command was wrong.\n\n"
    "Example: nl-agenda civic letters.jsonl > events.jsonl"
)


def civic(files: Annotated[list[str], typer.Argument(metavar="FILE...", help=FILES, show_default=False)]) -> None:
    """Write the meetings that letters announce as Open Civic Data events, one a line (JSON)."""
    with told():
        from nl_agenda.cli.letters import code_for, letters_in
        from nl_agenda.export.civic import to_civic

        letters = letters_in(files)
        for event in to_civic(letters):
            typer.echo(json.dumps(event, ensure_ascii=False))
        raise typer.Exit(code_for(letters))
