"""Run the notebooks of the documentation and keep what they show (``make readme``)."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

ROOT = Path(__file__).parents[1]
NOTEBOOKS = tuple(sorted((ROOT / "docs" / "notebooks").glob("*.ipynb")))
_PICTURE = "image/png"  # its bytes depend on the machine's fonts
_SECONDS = 120  # for a cell, on a machine that is busy
_LANGUAGE = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def run(path: Path) -> Any:
    """Return the notebook as it is after all of its cells ran, without what differs from run to run.

    It runs in an empty folder that has nothing but ``fixtures``.

    Raises:
        CellExecutionError: a cell failed.
    """
    notebook = nbformat.read(path, as_version=4)
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "fixtures").symlink_to(ROOT / "fixtures", target_is_directory=True)
        NotebookClient(
            notebook, timeout=_SECONDS, kernel_name="python3", resources={"metadata": {"path": folder}}, record_timing=False
        ).execute()
    notebook.metadata = nbformat.from_dict(_LANGUAGE)
    for cell in notebook.cells:
        cell.metadata = nbformat.from_dict({})
        for output in cell.get("outputs", ()):
            if "text/html" in output.get("data", ()):
                output.data.pop("text/plain", None)  # the same once more
    return notebook


def shown(notebook: Any) -> list[list[object]]:
    """Return what each cell of code shows, pictures only by being there."""
    return [[_plain(output) for output in cell.outputs] for cell in notebook.cells if cell.cell_type == "code"]


def _plain(output: Any) -> object:
    if output.output_type == "stream":
        return output.name, output.text
    return {kind: "" if kind == _PICTURE else content for kind, content in output.data.items()}


if __name__ == "__main__":
    for path in NOTEBOOKS:
        nbformat.write(run(path), path)
