"""``nl-agenda parse``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from nl_agenda.cli.complaints import complain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from nl_agenda.batch import Outcome
    from nl_agenda.models import Letter

_SOME_FAILED = 1
_FILES_A_WORKER = 20

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
    workers: Annotated[
        int | None,
        typer.Option(
            min=0,
            help="Processes that read, at most; by default one for every 20 files. They are ended when a file hangs or swells; 0 "
            "reads in this process, without that protection.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Read letters and show what they say: a summary for people, or JSON for programs."""
    from nl_agenda.batch import parse_letters

    outcomes = parse_letters(_sources(files), workers=_workers(len(files)) if workers is None else workers, format=format)
    raise typer.Exit(_write_json(outcomes, lines=len(files) > 1) if as_json else _write_summaries(outcomes))


def _workers(count: int) -> int:
    """Return how many processes are worth their start, about a second each, which this process spares its own imports for."""
    from nl_agenda.isolation import cores

    return min(cores(), 1 + count // _FILES_A_WORKER)


def _sources(files: Iterable[str]) -> Iterator[str | bytes]:
    from nl_agenda.limits import Limits

    # One byte beyond the limit tells that there is more.
    return (sys.stdin.buffer.read(Limits().file_size + 1) if file == "-" else file for file in files)


def _write_json(outcomes: Iterable[Outcome], *, lines: bool) -> int:
    return _each(outcomes, lambda letter: typer.echo(letter.model_dump_json(indent=None if lines else 2)))


def _write_summaries(outcomes: Iterable[Outcome]) -> int:
    from rich.console import Console

    from nl_agenda.export.summary import summary

    console = Console(highlight=False, soft_wrap=False)
    return _each(outcomes, lambda letter: console.print(summary(letter)))


def _each(outcomes: Iterable[Outcome], write: Callable[[Letter], None]) -> int:
    code = 0
    for outcome in outcomes:
        if outcome.letter is None:
            complain(outcome)
            code = _SOME_FAILED
        else:
            write(outcome.letter)
    return code
