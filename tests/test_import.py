"""Importing the library is quick: what is heavy comes in when it is first needed."""

from __future__ import annotations

import subprocess
import sys

import pytest

import nl_agenda

HEAVY = (
    "spacy", "pdfplumber", "pdfminer", "pypdfium2", "docx", "lxml", "pandas", "numpy",
    "pydantic", "babel", "jinja2", "rich", "typer",
)  # fmt: skip


def imported(statement: str) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", statement], capture_output=True, text=True, check=True, timeout=60
    )
    modules = (line.rsplit("|", 1)[-1].strip() for line in run.stderr.splitlines() if line.startswith("import time:"))
    return {module.split(".")[0] for module in modules}


def test_import_loads_nothing_heavy() -> None:
    assert imported("import nl_agenda") & set(HEAVY) == set()


def test_the_models_load_pydantic_alone() -> None:
    assert imported("from nl_agenda import Letter, NlAgendaError") & set(HEAVY) == {"pydantic"}


def test_help_loads_nothing_heavy() -> None:
    help_ = "import sys; sys.argv[1:] = ['--help']; from nl_agenda.cli import main; main()"
    assert imported(help_) & set(HEAVY) == set()


def test_a_command_loads_neither_readers_nor_language_before_it_runs() -> None:
    assert imported("import nl_agenda.cli.application") & set(HEAVY) <= {"rich", "typer"}


def test_every_public_name_is_there() -> None:
    assert {"parse_letter", "parse_text", "parse_letters", "Outcome", "Limits", "Letter"} <= set(nl_agenda.__all__)
    for name in nl_agenda.__all__:
        assert getattr(nl_agenda, name).__name__ == name
    assert set(nl_agenda.__all__) <= set(dir(nl_agenda))


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'parse_ltter'"):
        _ = nl_agenda.parse_ltter


AFTER_A_LETTER = (
    "import sys, nl_agenda; nl_agenda.parse_text('Geachte voorzitter,\\n\\nNederland steunt het voorstel.'); import spacy; "
)


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("'spacy.cli' in sys.modules", "False"),
        ("spacy.cli.__name__", "spacy.cli"),
        ("spacy.info(silent=True)['spacy_version'] == spacy.__version__", "True"),
        ("hasattr(spacy, 'clients')", "False"),
        ("len(spacy.blank('nl')('Dit is een zin.'))", "5"),
    ],
)
def test_a_letter_needs_spacy_without_its_command_line_which_is_there_when_it_is_asked_for(asked: str, answer: str) -> None:
    run = subprocess.run([sys.executable, "-c", f"{AFTER_A_LETTER} print({asked})"], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == answer


def test_a_spacy_that_finds_its_attributes_itself_keeps_doing_so() -> None:
    code = (
        "import sys; from types import ModuleType; from nl_agenda.nlp.light_spacy import without_command_line as without\n"
        "own = ModuleType('spacy'); own.__getattr__ = str.upper\n"
        "with without(): sys.modules['spacy'] = own\n"
        "print(own.client)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "CLIENT"


def test_a_command_line_imported_meanwhile_works_afterwards() -> None:
    code = (
        "from nl_agenda.nlp.light_spacy import without_command_line as without\n"
        "with without(): import spacy.cli\n"
        "print(*(spacy.cli.info(silent=True)['spacy_version'] == spacy.__version__ for _ in range(2)))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "True True"


def test_whoever_has_loaded_spacy_before_keeps_it_as_it_was() -> None:
    code = f"import spacy; before = spacy.cli, spacy.info; {AFTER_A_LETTER} print(before == (spacy.cli, spacy.info))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "True"
