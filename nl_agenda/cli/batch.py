"""``nl-agenda batch``."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Callable

    from nl_agenda.batch import Tally

_SOME_FAILED, _WRONG, _STOPPED = 1, 2, 130

EPILOG = (
    "Killed or stopped at any moment, the same command goes on where it was, and ends with the same bytes. Files whose bytes "
    "were read before are not read again.\n\n"
    "Exit code: 0 the run came to its end (with --strict 1 if some files were not read), 2 wrong command, 130 stopped.\n\n"
    "Examples: nl-agenda batch letters --out letters.jsonl | nl-agenda batch '2024/**/*.pdf' --out letters.parquet | "
    "nl-agenda batch @paths.txt --out results"
)


def batch(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="FOLDER|PATTERN|@LIST|FILE...",
            help="What to read: all files below a folder, those that a pattern finds, those in a list (one path a line), files.",
            show_default=False,
        ),
    ],
    out: Annotated[
        Path,
        typer.Option(help="Where to: NAME.jsonl (a letter a line), NAME.parquet (a letter a row) or a folder (a file a letter)."),
    ],
    workers: Annotated[
        int | None, typer.Option(min=0, help="Processes that read at the same time; without it one a core.", show_default=False)
    ] = None,
    format: Annotated[  # noqa: A002 - the option's name
        str | None, typer.Option(help="Do not recognise the format, take this one: txt, docx, pdf ...", show_default=False)
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="End with exit code 1 if a file could not be read.")] = False,
    anew: Annotated[bool, typer.Option("--anew", help="Read everything again, whatever was read before.")] = False,
) -> None:
    """Read a whole archive into one result; can be stopped and taken up again at any moment."""
    from nl_agenda.batch import errors_path, read_archive
    from nl_agenda.errors import NlAgendaError

    try:
        with _progress() as on_progress:
            tally = read_archive(sources, out, workers=workers, format=format, anew=anew, on_progress=on_progress)
    except (NlAgendaError, OSError) as error:
        typer.echo(f"nl-agenda: {error}", err=True)
        raise typer.Exit(_WRONG) from None
    except KeyboardInterrupt:
        typer.echo("nl-agenda: stopped; the same command goes on from here.", err=True)
        raise typer.Exit(_STOPPED) from None
    typer.echo(_summary(tally, out, errors_path(out)), err=True)
    raise typer.Exit(_SOME_FAILED if strict and tally.errors else 0)


def _progress() -> AbstractContextManager[Callable[[Tally], None] | None]:
    if not sys.stderr.isatty():
        return nullcontext()
    from nl_agenda.cli.progress_bar import progress_bar

    return progress_bar()


def _summary(tally: Tally, out: Path, errors: Path) -> str:
    lines = [f"{tally.files:,} files: {tally.read + tally.taken:,} letters in {out} ({tally.read:,} read now)"]
    if tally.errors:
        by_code = ", ".join(f"{count:,} {code}" for code, count in sorted(tally.errors.items()))
        lines.append(f"{tally.errors.total():,} not read: {by_code}; see {errors}")
    return "\n".join(lines)
