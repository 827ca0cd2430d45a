"""The Typer application: each subcommand's module is loaded when that command is called."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from nl_agenda.cli.commands import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Mapping


class _Commands(TyperGroup):
    """The group that knows its commands from the table alone."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - click's signature
        return _command(cmd_name) if cmd_name in COMMANDS else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        # Typer suggests from this mapping what a mistyped name may have meant.
        self.commands: Mapping[str, Any] = {name: self.commands.get(name) for name in COMMANDS}  # type: ignore[assignment]
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - click's signature
        from shutil import get_terminal_size

        from nl_agenda.cli.overview import overview

        formatter.write(overview(columns=get_terminal_size().columns))


app = typer.Typer(
    name="nl-agenda",
    cls=_Commands,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _command(name: str) -> Any:
    module = import_module(f"nl_agenda.cli.{name.replace('-', '_')}")
    part = getattr(module, name.replace("-", "_"))
    if not isinstance(part, typer.Typer):
        alone = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
        alone.command(name=name, epilog=getattr(module, "EPILOG", None))(part)
        return typer.main.get_command(alone)
    group = typer.main.get_command(part)
    group.name = name
    return group


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
