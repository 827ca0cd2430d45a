"""``nl-agenda schema``."""

from __future__ import annotations

import typer


def schema() -> None:
    """Print the JSON Schema of what parse --json writes."""
    import json

    from nl_agenda.export.schema import letter_schema

    typer.echo(json.dumps(letter_schema(), indent=2, ensure_ascii=False))
