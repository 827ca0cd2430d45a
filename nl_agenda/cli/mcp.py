"""``nl-agenda mcp``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from nl_agenda.cli.letters import told

EPILOG = (
    "The server speaks over standard input and output; a client starts it. It has three tools: parse_letter, positions, meeting. "
    "Files outside the folders are never read; text and bytes can be given as they are.\n\n"
    "Exit code: 0 the client has ended it, 2 the command was wrong.\n\n"
    "Examples: nl-agenda mcp | nl-agenda mcp ~/letters /archive/2025"
)


def mcp(
    folders: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="FOLDER...", help="Files in these and below may be read; without it the current folder.", show_default=False
        ),
    ] = None,
    seconds: Annotated[float, typer.Option(min=0.1, help="That a letter may take; then its process is ended.")] = 60.0,
) -> None:
    """Serve letters to language models: tools that read them, over the Model Context Protocol (extra mcp)."""
    with told():
        from nl_agenda.limits import Limits
        from nl_agenda.service import mcp_server

        mcp_server(folders or ["."], limits=Limits(seconds=seconds)).run("stdio")
