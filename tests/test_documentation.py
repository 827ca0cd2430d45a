"""The documentation tells the truth: code prints what stands below it, links lead somewhere, nothing is fetched."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import nbformat
import pytest
from typer.main import get_command

import nl_agenda
from nl_agenda.cli.application import app
from tests.notebooks import NOTEBOOKS, run, shown
from tests.quality.figures_page import PAGE, with_figures
from tests.readme import DOCS, PAGES, README, ROOT, with_true_output

RUN = [page for page in PAGES if page != README and "```python\n" in page.read_text(encoding="utf-8")]
FENCES = re.compile(r"^```(?:sh|console)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`(nl-agenda [^`]+)`")


@pytest.mark.parametrize("page", RUN, ids=lambda page: page.name)
def test_every_example_prints_what_stands_below_it(page: Path, tmp_path: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert with_true_output(text, name=page.name, pictures=tmp_path) == text, "run `make readme` and look at the change"
    if page.name == "getting-started.md":
        assert (tmp_path / "stances.png").read_bytes().startswith(b"\x89PNG"), "it ends with a chart"


def test_getting_started_needs_nothing_but_the_package() -> None:
    page = (DOCS / "getting-started.md").read_text(encoding="utf-8")
    code = re.findall(r"^```(?:python|console)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert code
    assert not [block for block in code if "fixtures" in block]


@pytest.mark.filterwarnings("ignore::DeprecationWarning:zmq", "ignore::DeprecationWarning:jupyter_client")
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_every_cell_of_a_notebook_shows_what_is_stored(path: Path) -> None:
    stored = nbformat.read(path, as_version=4)
    assert shown(stored) == shown(run(path)), "run `make readme` and look at the change"
    assert all(cell.outputs for cell in stored.cells if cell.cell_type == "code"), "a cell that shows nothing says nothing"


def test_figures_are_those_that_were_measured() -> None:
    text = PAGE.read_text(encoding="utf-8")
    assert with_figures(text) == text, "run `make readme`"


def commands() -> list[str]:
    """Return the command lines of every page."""
    found: set[str] = set()
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        found |= {line.removeprefix("$ ") for block in FENCES.findall(text) for line in block.splitlines()}
        found |= {" ".join(command.split()) for command in INLINE.findall(text)}
    return sorted(line for line in found if line.startswith("nl-agenda "))


@pytest.mark.parametrize("line", commands())
def test_every_command_and_option_exists(line: str) -> None:
    _, first, *rest = shlex.split(line, comments=True)
    if not first.startswith("-") and not first.isupper():
        command = get_command(app).get_command(None, first)  # type: ignore[attr-defined]
        assert command is not None
        known = {"--help", *(name for parameter in command.params for name in parameter.opts)}
        assert {word.partition("=")[0] for word in rest if word.startswith("--")} <= known


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_target_of_make_exists(page: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in set(re.findall(r"`make ([a-z-]+)", page.read_text(encoding="utf-8"))):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


class Fetched(HTMLParser):
    """Collects the addresses of what a browser fetches by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "link" and given.get("rel") not in {"canonical", "prev", "next"}:
            self.addresses.append(given.get("href") or "")
        elif tag in {"script", "img", "iframe", "source"}:
            self.addresses.append(given.get("src") or "")


def test_the_site_is_whole_and_fetches_nothing_from_elsewhere(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(tmp_path)],
        cwd=ROOT, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout + done.stderr) == (0, ""), "a link, an anchor or a docstring is wrong"
    pages = {page.stem: page.read_text(encoding="utf-8") for page in tmp_path.rglob("*.html")}
    for page in DOCS.glob("*.md"):
        assert f'href="{page.stem}.html"' in pages["index"], f"name {page.name} in mkdocs.yml"
    for name, page in pages.items():
        fetched = Fetched()
        fetched.feed(page)
        assert fetched.addresses
        assert not [address for address in fetched.addresses if re.match(r"(?:https?:)?//", address)], name
    reference = pages["data-model"] + pages["calls"] + pages["errors"]
    assert not [name for name in nl_agenda.__all__ if not re.search(rf"\b{name}\b", reference)]
    for path in NOTEBOOKS:
        pictures = re.findall(rf'src="({path.stem}-\d+\.png)"', pages[path.stem])
        assert len(pictures) == path.read_text(encoding="utf-8").count('"image/png"')
        assert all((tmp_path / "notebooks" / picture).exists() for picture in pictures)
