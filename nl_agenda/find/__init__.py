"""From a segmented, analysed letter to its facts: one module a kind of fact."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from nl_agenda.nlp.analysis import Analysis
    from nl_agenda.segment.parts import Parts


def find_facts(parts: Parts, analysis: Analysis) -> dict[str, Any]:
    """Scaffold while the finders are being written."""
    facts: dict[str, Any] = {"kind": "other"}
    for module in ("letterhead", "meetings", "sessions", "positions", "commitments", "citations"):
        try:
            found = import_module(f"nl_agenda.find.{module}")
            facts |= found.find(parts, analysis, facts)
        except (ModuleNotFoundError, NotImplementedError):
            continue
    return facts
