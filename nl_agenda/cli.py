"""The command ``nl-agenda``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nl_agenda.batch import Outcome

_SOME_FAILED = 1

app = typer.Typer(
    name="nl-agenda",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Read the letters by which Dutch ministers inform Parliament (Kamerbrieven, above all the geannoteerde agenda): "
    "which meeting, when, where, who is invited, what is on the programme, and which stand the Netherlands takes.",
    epilog="Start with: nl-agenda parse LETTER.docx",
)


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


@app.command(
    epilog="Exit code: 0 all files were read, 1 some were not (why is on stderr, with a code), 2 the command was wrong.\n\n"
    "Examples: nl-agenda parse agenda.pdf | nl-agenda parse --json *.docx > letters.jsonl | cat brief.txt | nl-agenda parse -"
)
def parse(
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Letters to read; - is standard input.", show_default=False)
    ],
    as_json: Annotated[
        bool, typer.Option("--json", help="Write JSON: one file gives one object, several give one object a line.")
    ] = False,
    format: Annotated[  # noqa: A002 - the option's name
        str | None, typer.Option(help="Do not recognise the format, take this one: txt, docx, pdf ...", show_default=False)
    ] = None,
    workers: Annotated[int, typer.Option(min=0, help="Processes that read at the same time; 0 or 1: none beside this one.")] = 0,
) -> None:
    """Read letters and show what they say: a summary for people, or JSON for programs."""
    from nl_agenda.batch import parse_letters

    outcomes = parse_letters(_sources(files), workers=workers, format=format)
    raise typer.Exit(_write_json(outcomes, lines=len(files) > 1) if as_json else _write_summaries(outcomes))


@app.command()
def schema() -> None:
    """Print the JSON Schema of what parse --json writes."""
    import json

    from nl_agenda.export.schema import letter_schema

    typer.echo(json.dumps(letter_schema(), indent=2, ensure_ascii=False))


def _sources(files: Iterable[str]) -> Iterator[str | bytes]:
    return (sys.stdin.buffer.read() if file == "-" else file for file in files)


def _write_json(outcomes: Iterable[Outcome], *, lines: bool) -> int:
    code = 0
    for outcome in outcomes:
        if outcome.letter is None:
            code = _complain(outcome)
        else:
            typer.echo(outcome.letter.model_dump_json(indent=None if lines else 2))
    return code


def _write_summaries(outcomes: Iterable[Outcome]) -> int:
    from rich.console import Console

    from nl_agenda.export.summary import summary

    console = Console(highlight=False, soft_wrap=False)
    code = 0
    for outcome in outcomes:
        if outcome.letter is None:
            code = _complain(outcome)
        else:
            console.print(summary(outcome.letter))
    return code


def _complain(outcome: Outcome) -> int:
    """Say on stderr which file failed, with the code and what to do."""
    from nl_agenda.errors import NlAgendaError

    name = "standard input" if isinstance(outcome.source, bytes) else str(outcome.source)
    error = outcome.error
    if isinstance(error, FileNotFoundError):
        reason = "[file-not-found] There is no such file; check the path."
    elif isinstance(error, PermissionError):
        reason = "[permission-denied] This file may not be read; check its permissions."
    elif isinstance(error, IsADirectoryError):
        reason = f"[is-a-directory] This is a folder; name the files in it: {Path(name) / '*'}"
    elif isinstance(error, NlAgendaError):
        reason = str(error)
    else:
        reason = f"[internal-error] {type(error).__name__}: {error}; please report this with the file."
    typer.echo(f"nl-agenda: {name}: {reason}", err=True)
    return _SOME_FAILED


def main() -> None:
    """Run the command."""
    app()
