"""The README tells the truth: its examples run and print what stands below them; what it names exists."""

from __future__ import annotations

import re

import pytest

import nl_agenda
from nl_agenda.errors import NlAgendaError
from tests.readme import README, ROOT, with_true_output

TEXT = README.read_text(encoding="utf-8")


def test_every_example_prints_what_stands_below_it() -> None:
    assert with_true_output(TEXT) == TEXT, "run `make readme` and look at the change"


def test_every_python_example_is_run() -> None:
    assert TEXT.count("```python\n") == len(re.findall(r"```python\n[^`]*```\n\n```text\n", TEXT)) >= 1


@pytest.mark.parametrize("target", sorted(set(re.findall(r"make ([a-z-]+)", TEXT))))
def test_every_make_target_exists(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\((?!https?:)([^)#]+)", TEXT))))
def test_every_link_leads_somewhere(link: str) -> None:
    assert (ROOT / link).exists()


@pytest.mark.parametrize("kind", NlAgendaError.__subclasses__())
def test_every_error_is_explained(kind: type[NlAgendaError]) -> None:
    assert f"`{kind.__name__}`" in TEXT
    assert f"`{kind.code}`" in TEXT


@pytest.mark.parametrize(
    "name", [name for name in nl_agenda.__all__ if name[0].isupper() and hasattr(getattr(nl_agenda, name), "model_fields")]
)
def test_every_model_is_in_the_data_model(name: str) -> None:
    assert f"`{name}`" in TEXT
