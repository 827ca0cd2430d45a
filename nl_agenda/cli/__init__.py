"""The command ``nl-agenda``: one module a subcommand, named in ``commands.py`` and loaded when it is called."""

from __future__ import annotations

import atexit
import gc
import os
import sys

_VERSION, _HELP, _NOTHING = ("--version",), {("-h",), ("--help",)}, ()


def main() -> None:
    """Run the command; what needs no subcommand is answered without loading the machinery for them."""
    arguments = tuple(sys.argv[1:])
    if "_NL_AGENDA_COMPLETE" not in os.environ:  # by which the shell asks for completions
        if arguments == _VERSION:
            _say(_version())
            return
        if arguments in _HELP:
            _say(_help())
            return
        if arguments == _NOTHING:
            sys.stderr.write(_help())
            raise SystemExit(2)
    from nl_agenda.cli.application import app

    atexit.register(gc.freeze)  # or Python ends by looking through all that was loaded for cyclic garbage: a fifth of a second
    app()


def _version() -> str:
    from nl_agenda import __version__

    return f"{__version__}\n"


def _help() -> str:
    from shutil import get_terminal_size

    from nl_agenda.cli.overview import overview

    return overview(columns=get_terminal_size().columns)


def _say(text: str) -> None:
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader, such as head, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
