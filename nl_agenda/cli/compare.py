"""``nl-agenda compare``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from nl_agenda.cli.letters import told

EPILOG = (
    "Positions are paired by what they speak of: needs the extra compare.\n\n"
    "Exit code: 0 both letters were read, 1 one was not (why is on stderr, with a code), 2 the command was wrong.\n\n"
    "Examples: nl-agenda compare agenda.docx verslag.pdf | nl-agenda compare --format csv agenda.docx aanvulling.docx"
)


def compare(
    before: Annotated[str, typer.Argument(metavar="BEFORE", help="The earlier letter, such as an agenda.", show_default=False)],
    after: Annotated[
        str, typer.Argument(metavar="AFTER", help="The later one, such as its report or supplement.", show_default=False)
    ],
    what: Annotated[str, typer.Option(help="For csv, json and parquet: positions, sessions or invitees.")] = "positions",
    format: Annotated[str, typer.Option(help="text (all that changed, for people), csv, json or parquet.")] = "text",  # noqa: A002
    out: Annotated[Path | None, typer.Option(help="Where to; without it standard output.", show_default=False)] = None,
) -> None:
    """Lay two letters side by side: positions kept, changed, new and dropped, sessions and guests."""
    with told():
        from nl_agenda.cli.letters import one_letter
        from nl_agenda.cli.tables import check_format, print_text, write_table
        from nl_agenda.comparison import compare as lay_side_by_side
        from nl_agenda.comparison.columns import changes_table

        columns = changes_table(what)
        if format != "text":
            check_format(format, out)
        comparison = lay_side_by_side(one_letter(before), one_letter(after))
        if format == "text":
            from nl_agenda.cli.changes import changes

            print_text(changes(comparison), out)
        else:
            write_table(comparison.rows(what), columns, format=format, out=out)
