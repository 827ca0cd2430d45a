"""Run the README's examples and put their true output below them (``make readme``)."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from nl_agenda.cli.application import app

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"

_PYTHON = re.compile(r"```python\n(?P<code>[^`]*)```\n\n```text\n(?P<output>[^`]*)```")
_CONSOLE = re.compile(r"```console\n\$ nl-agenda (?P<arguments>[^\n]*)\n(?P<output>[^`]*)```")


def with_true_output(text: str) -> str:
    """Return the README with every output replaced by what its code prints now."""
    names: dict[str, Any] = {}

    def python(match: re.Match[str]) -> str:
        printed = io.StringIO()
        with contextlib.chdir(ROOT), contextlib.redirect_stdout(printed):
            exec(compile(match["code"], "README.md", "exec"), names)
        return f"```python\n{match['code']}```\n\n```text\n{_plain(printed.getvalue())}```"

    def console(match: re.Match[str]) -> str:
        with contextlib.chdir(ROOT):
            result = CliRunner(env={"COLUMNS": "110", "TERM": "dumb"}).invoke(app, match["arguments"].split())
        output = _plain(result.output)
        return f"```console\n$ nl-agenda {match['arguments']}\n{output}```"

    return _CONSOLE.sub(console, _PYTHON.sub(python, text))


def _plain(output: str) -> str:
    return "".join(f"{line.rstrip()}\n" for line in output.rstrip().splitlines())


if __name__ == "__main__":
    README.write_text(with_true_output(README.read_text(encoding="utf-8")), encoding="utf-8")
