"""The page on tables names every column of every table, and no other."""

from __future__ import annotations

import re

import pytest

from nl_agenda.export.tables import TABLES, Type
from tests.at_hand import FIXTURES

PAGE = (FIXTURES.parent / "docs" / "tables.md").read_text(encoding="utf-8")


def section(title: str) -> str:
    return re.split(r"^## ", PAGE.split(f"## {title}\n")[1], flags=re.MULTILINE)[0]


@pytest.mark.parametrize("what", TABLES)
def test_every_column_is_explained(what: str) -> None:
    first_cells = re.findall(r"^\| (`.*?) \|", section(what), flags=re.MULTILINE)
    named = [name for cell in first_cells for name in re.findall(r"`(\w+)`", cell)]
    assert sorted(named) == sorted(column.name for column in TABLES[what])


@pytest.mark.parametrize("what", TABLES)
def test_every_choice_is_listed(what: str) -> None:
    for column in TABLES[what]:
        if column.type is Type.CHOICE:
            row = re.search(rf"^\| `{column.name}` \| choice \| (.*) \|$", section(what), flags=re.MULTILINE)
            assert row, column.name
            assert tuple(re.findall(r"`(\w+)`", row[1])) == column.choices
