"""Run the examples of the README, the documentation and the notebooks, and put their true output below them (``make readme``)."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from nl_agenda.cli.application import app

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
DOCS = ROOT / "docs"
PAGES = (README, *sorted(DOCS.glob("*.md")))
PICTURES = ("stances.png",)  # what examples draw and pages show

# Code, and what a terminal shows from "$ nl-agenda" on; what cannot run here says why in a comment above it.
_EXAMPLE = re.compile(
    r"^(?P<reason><!-- not run: [^\n]+ -->\n)?```(?P<kind>python|console)\n(?P<code>.*?)^```$(?P<shown>\n\n```text\n.*?^```$)?",
    re.MULTILINE | re.DOTALL,
)


def with_true_output(text: str, *, name: str = "README.md", pictures: Path | None = None) -> str:
    """Return the page with every output replaced by what its code prints now.

    A page's examples run in its order, in one namespace, in an empty folder that has nothing but ``fixtures``.

    Args:
        text: of the page.
        name: of the page, for tracebacks.
        pictures: folder that gets those of ``PICTURES`` that the examples drew.
    """
    names: dict[str, Any] = {}

    def example(match: re.Match[str]) -> str:
        if match["reason"] or (match["kind"] == "console" and not match["code"].startswith("$ nl-agenda ")):
            return match[0]
        return _console(match["code"]) if match["kind"] == "console" else _python(match["code"], name, names)

    with _scratch_folder() as folder:
        truth = _EXAMPLE.sub(example, text)
        for picture in (PICTURES if pictures else ()):
            if (folder / picture).exists():
                shutil.copy(folder / picture, pictures or folder)
    return truth


@contextlib.contextmanager
def _scratch_folder() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as made, contextlib.chdir(made):
        folder = Path(made)
        (folder / "fixtures").symlink_to(ROOT / "fixtures", target_is_directory=True)
        yield folder


def _python(code: str, page: str, names: dict[str, Any]) -> str:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(code, page, "exec"), names)
    example = f"```python\n{code}```"
    return f"{example}\n\n```text\n{_plain(printed.getvalue())}```" if printed.getvalue().strip() else example


def _console(code: str) -> str:
    command = code.partition("\n")[0]
    arguments = shlex.split(command.removeprefix("$ nl-agenda "))
    result = CliRunner(env={"COLUMNS": "110", "TERM": "dumb"}).invoke(app, arguments, prog_name="nl-agenda")
    return f"```console\n{command}\n{_plain(result.output)}```"


def _plain(output: str) -> str:
    return "".join(f"{line.rstrip()}\n" for line in output.rstrip().splitlines())


if __name__ == "__main__":
    for path in PAGES:
        path.write_text(with_true_output(path.read_text(encoding="utf-8"), name=path.name, pictures=DOCS), encoding="utf-8")
