"""The lexicon's tables are sound: they load, and no rule family contradicts its own examples.

That each rule finds its examples and leaves its counter-examples alone is tested beside the rule that uses the table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from nl_agenda import parse_text
from nl_agenda.lexicon import load

TABLES = sorted(path.name.removesuffix(".toml") for path in files("nl_agenda.lexicon").iterdir() if path.name.endswith(".toml"))
CODE = "\n".join(path.read_text(encoding="utf-8") for path in (Path(__file__).parents[1] / "nl_agenda").rglob("*.py"))


def families(table: Any, where: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every part of a table that has examples."""
    if isinstance(table, dict):
        if "examples" in table:
            yield where, table
        for key, value in table.items():
            yield from families(value, f"{where}.{key}")
    elif isinstance(table, list):
        for index, value in enumerate(table):
            yield from families(value, f"{where}[{index}]")


FAMILIES = [pytest.param(family, id=name + where) for name in TABLES for where, family in families(load(name))]


@pytest.mark.parametrize("name", TABLES)
def test_every_table_is_used(name: str) -> None:
    assert re.search(rf"""load\(\s*["']{name}["']""", CODE), f"no code loads {name}.toml"


@pytest.mark.parametrize("name", TABLES)
def test_words_are_in_composed_form(name: str) -> None:
    raw = (files("nl_agenda.lexicon") / f"{name}.toml").read_text(encoding="utf-8")
    import unicodedata

    assert unicodedata.is_normalized("NFC", raw), "letters' texts are NFC; words in another form never match"


@pytest.mark.parametrize("family", FAMILIES)
def test_examples_are_there_and_disagree_with_no_counter_example(family: dict[str, Any]) -> None:
    examples = [str(example) for example in family["examples"]]
    counter = [str(example) for example in family.get("counter_examples", [])]
    assert examples
    assert len(set(examples)) == len(examples)
    assert not set(examples) & set(counter)


def commitments(sentence: str) -> int:
    return len(parse_text(f"Geachte voorzitter,\n\n{sentence}\n\nHoogachtend,\n").commitments)


@pytest.mark.parametrize("sentence", load("commitments")["examples"])
def test_a_promise_is_a_commitment(sentence: str) -> None:
    assert commitments(sentence) == 1


@pytest.mark.parametrize("sentence", load("commitments")["counter_examples"])
def test_what_only_looks_like_a_promise_is_none(sentence: str) -> None:
    assert commitments(sentence) == 0
