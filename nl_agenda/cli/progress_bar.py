"""The bar of a long run, for a terminal: files, how many a second, time left, errors."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

if TYPE_CHECKING:
    from nl_agenda.batch import Tally


class _Rate(ProgressColumn):
    """Files a second, lately."""

    def render(self, task: Task) -> Text:
        speed = task.finished_speed or task.speed
        return Text(f"{speed:,.1f}/s" if speed else "", style="progress.data.speed")


class _Errors(ProgressColumn):
    """Files that could not be read."""

    def render(self, task: Task) -> Text:
        errors = task.fields["errors"]
        return Text(f"{errors:,} errors", style="red" if errors else "dim")


@contextmanager
def progress_bar() -> Iterator[Callable[[Tally], None]]:
    """Show the bar on stderr as long as the block lasts; yields what is to be called after each file."""
    columns = (TextColumn("files"), BarColumn(), MofNCompleteColumn(), _Rate(), TimeRemainingColumn(), _Errors())
    with Progress(*columns, console=Console(stderr=True), refresh_per_second=4) as progress:
        task = progress.add_task("", total=None, errors=0)

        def show(tally: Tally) -> None:
            progress.update(task, total=tally.files, completed=tally.done, errors=tally.errors.total())

        yield show
