"""The help of the whole command, laid out with the standard library alone: people ask for it most, and want it at once."""

from __future__ import annotations

from nl_agenda.cli.commands import ABOUT, COMMANDS, START

_OPTIONS = {
    "-h, --help": "Show this message, or that of a command: nl-agenda COMMAND --help.",
    "--version": "Print the version.",
    "--install-completion": "Let the shell complete commands and options.",
    "--show-completion": "Print what that would install.",
}
_WIDEST = 110  # longer lines are hard to read


def overview(*, columns: int) -> str:
    """Return the help text for a terminal of so many columns."""
    import textwrap

    width = max(40, min(columns - 1, _WIDEST))

    def table(rows: dict[str, str]) -> list[str]:
        indent = max(map(len, rows)) + 4
        return [
            textwrap.fill(text, width, initial_indent=f"  {name}".ljust(indent), subsequent_indent=" " * indent)
            for name, text in rows.items()
        ]

    lines = ["Usage: nl-agenda [OPTIONS] COMMAND [ARGS]...", "", textwrap.fill(ABOUT, width), "", "Commands:", *table(COMMANDS)]
    return "\n".join([*lines, "", "Options:", *table(_OPTIONS), "", START, ""])
