"""What is said on stderr about a file that could not be read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from nl_agenda.batch import Outcome


def complain(outcome: Outcome) -> None:
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
