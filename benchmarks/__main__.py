"""All benchmarks: ``python -m benchmarks [NAME...]`` measures, prints, and writes results.json and docs/performance.md.

With names (of the functions below) only those are measured, and the others keep what was measured before.
``python -m benchmarks report`` measures nothing and writes the page anew.
"""

from __future__ import annotations

import compileall
import json
import sys
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks import language, many, readers, stages, start, stretch
from benchmarks.results import Table, machine, versions

ROOT = Path(__file__).parent.parent
RESULTS = ROOT / "benchmarks" / "results.json"
PAGE = ROOT / "docs" / "performance.md"

_ABOUT = (
    "Made by `make bench` from `benchmarks/results.json`; nothing on this page is typed. Machines differ and are never at rest: "
    "the ratios, which are taken within a run, say more than the milliseconds."
)

BENCHMARKS: dict[str, Callable[[], Table]] = {
    "start": start.start,
    "reading": readers.reading,
    "whole_pdf": readers.whole_pdf,
    "whole_docx": readers.whole_docx,
    "stages": language.stages,
    "kinds": stages.kinds,
    "length": stretch.length,
    "throughput": many.throughput,
    "memory": many.memory,
}


def main() -> None:
    """Measure what is asked for."""
    asked = sys.argv[1:] or list(BENCHMARKS)
    compileall.compile_dir(ROOT / "nl_agenda", quiet=1)  # as pip does with what it installs
    found: dict[str, Any] = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    for name in asked if asked != ["report"] else ():
        before = machine()
        table = BENCHMARKS[name]()
        print(table.markdown(), flush=True)
        found[name] = {"table": asdict(table), "machine": before, "versions": versions()}
        RESULTS.write_text(json.dumps({key: found[key] for key in BENCHMARKS if key in found}, indent=1) + "\n", encoding="utf-8")
    PAGE.write_text(page(found), encoding="utf-8")


def page(found: dict[str, Any]) -> str:
    """Return the page about everything that was measured."""
    parts = [
        "# Performance",
        "",
        _ABOUT,
        "",
    ]
    for name in BENCHMARKS:
        if name in found:
            table = found[name]["table"]
            parts.append(Table(table["title"], table["text"], table["columns"], table["rows"]).markdown())
            parts.append(_conditions(found[name]) + "\n")
    return "\n".join(parts)


def _conditions(entry: dict[str, Any]) -> str:
    kind, libraries = entry["machine"], entry["versions"]
    numbers = ", ".join(f"{name} {number}" for name, number in libraries.items())
    return (
        f"*{kind['processor']}, {kind['cores']} cores, {kind['memory_gb']} GB, {kind['system']}, Python {kind['python']}, "
        f"{numbers}; load of the machine before the run: {kind['load']}.*"
    )


if __name__ == "__main__":
    main()
