"""Notebooks as pages of the site, with what they showed when they were run (a hook of mkdocs)."""

from __future__ import annotations

import base64
import json
from pathlib import Path, PurePosixPath
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

_FOLDER = Path(__file__).parent


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add a page and its pictures for each notebook."""
    for path in sorted(_FOLDER.glob("*.ipynb")):
        pictures: dict[str, bytes] = {}
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        parts = [part for number, cell in enumerate(cells) for part in _cell(cell, f"{path.stem}-{number}", pictures)]
        parts.append(f"This page is [a notebook]({path.name}).")
        made = {f"{path.stem}.md": "\n\n".join(parts) + "\n", **pictures}
        for name, content in made.items():
            files.append(File.generated(config, str(PurePosixPath("notebooks") / name), content=content))
    return files


def _cell(cell: dict[str, Any], name: str, pictures: dict[str, bytes]) -> list[str]:
    source = "".join(cell["source"])
    if cell["cell_type"] == "markdown":
        return [source]
    shown = [_output(output, name, pictures) for output in cell["outputs"]]
    return [f"```python\n{source}\n```", *shown]


def _output(output: dict[str, Any], name: str, pictures: dict[str, bytes]) -> str:
    if output["output_type"] == "stream":
        return f"```text\n{''.join(output['text']).rstrip()}\n```"
    data = output["data"]
    if "image/png" in data:
        pictures[f"{name}.png"] = base64.b64decode("".join(data["image/png"]))
        return f"![{''.join(data.get('text/plain', ''))}]({name}.png)"
    if "text/html" in data:
        # Without blank lines: Markdown would take what follows one for text.
        return "\n".join(line.strip() for line in "".join(data["text/html"]).splitlines() if line.strip())
    return f"```text\n{''.join(data['text/plain'])}\n```"
