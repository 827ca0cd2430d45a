"""``nl-agenda parse``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from nl_agenda.cli.complaints import complain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from nl_agenda.batch import Outcome

_SOME_FAILED = 1

EPILOG = (
    "Exit code: 0 all files were read, 1 some were not (why is on stderr, with a code), 2 the command was wrong.\n\n"
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


def _sources(files: Iterable[str]) -> Iterator[str | bytes]:
    return (sys.stdin.buffer.read() if file == "-" else file for file in files)


def _write_json(outcomes: Iterable[Outcome], *, lines: bool) -> int:
    code = 0
    for outcome in outcomes:
        if outcome.letter is None:
            complain(outcome)
            code = _SOME_FAILED
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
            complain(outcome)
            code = _SOME_FAILED
        else:
            console.print(summary(outcome.letter))
    return code
