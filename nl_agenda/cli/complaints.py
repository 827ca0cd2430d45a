"""What is said on stderr about a file that could not be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from nl_agenda.batch import Outcome


def complain(outcome: Outcome) -> None:
    """Say on stderr which file failed, with the code and what to do."""
    from nl_agenda.batch.records import code_of

    name = "standard input" if isinstance(outcome.source, bytes) else str(outcome.source)
    if outcome.error is not None:
        code, message = code_of(outcome.error)
        typer.echo(f"nl-agenda: {name}: [{code}] {message}", err=True)
