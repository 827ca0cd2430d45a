"""The command ``nl-agenda``: one module a subcommand, put together here."""

from __future__ import annotations

from typing import Annotated

import typer

from nl_agenda.cli.parse import EPILOG, parse
from nl_agenda.cli.schema import schema

app = typer.Typer(
    name="nl-agenda",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Read the letters by which Dutch ministers inform Parliament (Kamerbrieven, above all the geannoteerde agenda): "
    "which meeting, when, where, who is invited, what is on the programme, and which stand the Netherlands takes.",
    epilog="Start with: nl-agenda parse LETTER.docx",
)
app.command(epilog=EPILOG)(parse)
app.command()(schema)


def _version(wanted: bool) -> None:
    if wanted:
        from nl_agenda import __version__

        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")] = False,
) -> None:
    """Options of the whole command."""


def main() -> None:
    """Run the command."""
    app()
