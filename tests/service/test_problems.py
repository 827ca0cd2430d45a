"""Each thing that can go wrong has its status, its code and words for people."""

from __future__ import annotations

import inspect
import pickle
from dataclasses import fields
from pathlib import Path

import pytest

from nl_agenda import Limits, errors
from nl_agenda.errors import LimitExceededError, MissingDependencyError, NlAgendaError
from nl_agenda.service.problems import STATUSES, RefusedError, headers_of, problem_of

KINDS = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, NlAgendaError)]
DOCUMENTED = {
    "unsupported-format": 415,
    "corrupt-file": 422,
    "encrypted-file": 422,
    "no-text": 422,
    "invalid-input": 422,
    "missing-dependency": 501,
    "internal-error": 500,
    "worker-died": 500,
    "error": 500,
}


def instance(kind: type[NlAgendaError]) -> NlAgendaError:
    if kind is LimitExceededError:
        return LimitExceededError("pages", 2, 1)
    if kind is MissingDependencyError:
        return MissingDependencyError("DOC files need antiword.", extra="antiword")
    return kind("That is how it is; do this.")


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_error_of_the_library_has_a_status_of_its_own_choosing(kind: type[NlAgendaError]) -> None:
    assert kind.code in STATUSES
    error = pickle.loads(pickle.dumps(instance(kind)))  # as it comes from a worker
    problem = problem_of(error)
    assert problem.code == kind.code
    assert problem.status == (413 if kind is LimitExceededError else DOCUMENTED[kind.code])
    assert problem.message
    assert problem.title


def test_an_error_that_a_later_version_adds_is_still_answered() -> None:
    class LaterError(NlAgendaError):
        code = "later"

    assert problem_of(LaterError("So.")).status == 500


@pytest.mark.parametrize("limit", [field.name for field in fields(Limits)])
def test_too_slow_is_504_and_too_much_of_anything_else_413(limit: str) -> None:
    problem = problem_of(LimitExceededError(limit, 200, 100))
    assert problem.status == (504 if limit == "seconds" else 413)
    assert problem.limit == limit
    assert "Limits(" not in problem.message  # a client cannot raise them


def test_only_those_who_can_come_back_are_told_when() -> None:
    told = {code for code in STATUSES if headers_of(problem_of(RefusedError(code, "So.")))}
    assert told == {"busy", "not-ready"}


def test_the_documentation_has_the_same_statuses() -> None:
    page = (Path(__file__).parents[2] / "docs" / "service.md").read_text(encoding="utf-8")
    rows = [[cell.strip(" `") for cell in line.strip("|").split("|")] for line in page.splitlines() if line.startswith("| `")]
    told = {row[0]: int(row[1].split(",")[0]) for row in rows if row[0] in STATUSES}
    assert told == {code: status.value for code, status in STATUSES.items()}
    assert next(row[1] for row in rows if row[0] == "limit-exceeded") == "413, 504 for `seconds"
