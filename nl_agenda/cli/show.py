"""``nl-agenda show``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, cast

import typer

from nl_agenda.cli.letters import told

EPILOG = (
    "The page needs no network and can be passed on as it is.\n\n"
    "Exit code: 0 the page was written, 1 the letter could not be read, 2 the command was wrong.\n\n"
    "Examples: nl-agenda show agenda.pdf | nl-agenda show agenda.docx --out agenda.html --language nl"
)


def show(
    file: Annotated[
        str,
        typer.Argument(
            metavar="FILE", help="A letter (PDF, Word, text ...), or its JSON; - is standard input.", show_default=False
        ),
    ],
    out: Annotated[
        Path | None,
        typer.Option(help="Write the page there and print where; without it a browser opens it.", show_default=False),
    ] = None,
    language: Annotated[str, typer.Option(help="Of the labels: en or nl.")] = "en",
) -> None:
    """Show a letter as a page: the facts beside the words they stand on."""
    with told():
        from nl_agenda.cli.letters import one_letter

        letter = one_letter(file)
        path = _place() if out is None else out
        letter.to_html(path, language=cast("Literal['en', 'nl']", language))
        typer.echo(path)
        if out is None and typer.launch(str(path)):
            typer.echo("nl-agenda: no browser was found; open the page named above.", err=True)


def _place() -> Path:
    import tempfile

    return Path(tempfile.mkdtemp(prefix="nl-agenda-")) / "letter.html"
