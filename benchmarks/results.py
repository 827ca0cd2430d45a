"""What a run found: tables that are printed, kept as JSON, and from which docs/performance.md is made."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

LIBRARIES = ("nl-agenda", "pypdfium2", "lxml", "spacy", "pydantic")


@dataclass(frozen=True)
class Table:
    """One question with its answer.

    Attributes:
        title: the question.
        text: how it was measured.
        columns: names of the columns.
        rows: as text.
    """

    title: str
    text: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def markdown(self) -> str:
        """Return it as a section of a page."""
        lines = [f"| {' | '.join(row)} |" for row in (self.columns, tuple("---" for _ in self.columns), *self.rows)]
        return "\n".join([f"## {self.title}", "", self.text, "", *lines, ""])


def machine() -> dict[str, Any]:
    """Return what kind of machine this is, and how much else it has to do."""
    model = next(
        (line.split(":", 1)[1].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")), platform.processor()
    )
    memory = next((int(line.split()[1]) // 1_000_000 for line in _lines("/proc/meminfo") if line.startswith("MemTotal")), None)
    return {
        "processor": model,
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
        "memory_gb": memory,
        "system": f"{platform.system()} {platform.machine()}",
        "python": platform.python_version(),
        "load": round(os.getloadavg()[0], 1),
    }


def versions() -> dict[str, str]:
    """Return the versions of this library and of those that do its work."""
    found = {}
    for name in LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def spread(values: tuple[float, float, float] | list[float], form: str = "{:.1f}") -> str:
    """Return median, least and most as one cell."""
    median, least, most = (form.format(value) for value in values)
    return f"{median} ({least} to {most})"


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
