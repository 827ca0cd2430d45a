"""The JSON Schema of a letter, for programs in other languages."""

from __future__ import annotations

from typing import Any

from nl_agenda.models import SCHEMA_VERSION, Letter


def letter_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of what ``Letter.model_dump_json()`` writes.

    Unknown keys are allowed: a later version may add some.
    """
    schema = Letter.model_json_schema(mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"nl_agenda Letter {SCHEMA_VERSION}",
        **{key: value for key, value in schema.items() if key != "title"},
    }
