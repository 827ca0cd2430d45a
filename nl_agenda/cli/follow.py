"""``nl-agenda follow``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from nl_agenda.cli.letters import FILES, told

EPILOG = (
    "Signs: + the matter is new, = the stance is what it was when the matter last came up, ~ it is another one. Needs the extra "
    "compare.\n\n"
    "Exit code: 0 all files were read, 1 some were not (why is on stderr, with a code), 2 the command was wrong.\n\n"
    "Examples: nl-agenda follow Oekraïne letters.jsonl | nl-agenda follow 'digitale euro' '2025/*.pdf' --format csv > euro.csv"
)


def follow(
    topic: Annotated[
        str,
        typer.Argument(
            metavar="TOPIC",
            help="Words that begin words of the sentence or of the item's title, all of them.",
            show_default=False,
        ),
    ],
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help=FILES, show_default=False)],
    format: Annotated[str, typer.Option(help="text (for people), csv, json or parquet.")] = "text",  # noqa: A002 - the option's name
    out: Annotated[Path | None, typer.Option(help="Where to; without it standard output.", show_default=False)] = None,
) -> None:
    """Follow the Dutch positions on a topic through many letters, and where the stance became another."""
    with told():
        from nl_agenda.cli.letters import code_for, letters_in
        from nl_agenda.cli.tables import check_format, print_text, write_table
        from nl_agenda.comparison import follow as follow_through
        from nl_agenda.comparison.columns import HISTORY

        if format != "text":
            check_format(format, out)
        letters = letters_in(files)
        history = follow_through(letters, topic)
        if format == "text":
            from nl_agenda.cli.changes import moments

            print_text(moments(history), out)
        else:
            write_table(history.rows(), HISTORY, format=format, out=out)
        raise typer.Exit(code_for(letters))
