"""What an earlier version wrote can be read for ever, and is what its published schema says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from pydantic import BaseModel

from nl_agenda import Letter, LetterSet
from nl_agenda.models import SCHEMA_VERSION
from tests.at_hand import FIXTURES

FILES = sorted((FIXTURES / "schema").glob("*/*.json"))
PUBLISHED = FIXTURES.parent / "docs" / "schema"


def version(file: Path) -> str:
    return file.parent.name


def test_the_present_version_has_fixtures_and_a_schema() -> None:
    assert SCHEMA_VERSION in {version(file) for file in FILES}
    assert {version(file) for file in FILES} == {
        schema.stem.removeprefix("letter-") for schema in PUBLISHED.glob("letter-*.json")
    }


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{version(file)}/{file.stem}")
def test_a_file_of_an_earlier_version_is_valid_and_is_read(file: Path) -> None:
    told = json.loads(file.read_text(encoding="utf-8"))
    assert told["schema_version"] == version(file)
    schema = json.loads((PUBLISHED / f"letter-{version(file)}.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(told)
    letter = Letter.model_validate(told)
    again = json.loads(letter.model_dump_json())
    assert told.items() <= again.items()  # nothing that was written is lost or changed
    assert LetterSet.load(file) == LetterSet([letter])


def test_the_fixtures_of_the_present_version_have_every_model() -> None:
    letters = [Letter.model_validate_json(file.read_text(encoding="utf-8")) for file in FILES if version(file) == SCHEMA_VERSION]
    models = {model.__name__ for model in _below(letters)}
    published = json.loads((PUBLISHED / f"letter-{SCHEMA_VERSION}.json").read_text(encoding="utf-8"))
    assert {name for name, part in published["$defs"].items() if part["type"] == "object"} <= models


def _below(value: object) -> set[type[BaseModel]]:
    if isinstance(value, BaseModel):
        return {type(value)}.union(*(_below(getattr(value, name)) for name in type(value).model_fields))
    if isinstance(value, (list, tuple)):
        return set().union(*map(_below, value)) if value else set()
    return _below(list(value.values())) if isinstance(value, dict) else set()
