"""Every way in which a request can fail, answered as a ``Problem``."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from nl_agenda.errors import InternalError, InvalidInputError, NlAgendaError
from nl_agenda.service.problems import MEDIA_TYPE, Problem, RefusedError, headers_of, problem_of

_GONE = 499  # nobody reads it
_INTERNAL = InternalError("A fault of the service; please report it, with the file if you may.")
_UNKNOWN = {404: ("not-found", "There is nothing here; letters go to POST /letters."),
            405: ("method-not-allowed", "This takes another method; letters go to POST /letters.")}  # fmt: skip


def answer_errors(app: FastAPI) -> None:
    """Have the application answer whatever goes wrong with a problem that has a code."""
    app.add_exception_handler(NlAgendaError, _ours)
    app.add_exception_handler(RefusedError, _ours)
    app.add_exception_handler(RequestValidationError, _parameters)
    app.add_exception_handler(HTTPException, _unknown)
    app.add_exception_handler(ClientDisconnect, _gone)
    app.add_exception_handler(Exception, _fault)


async def _ours(_: Request, error: Any) -> Response:
    return _answered(problem_of(error))


async def _parameters(_: Request, error: Any) -> Response:
    wrong = "; ".join(f"{problem['loc'][-1]}: {problem['msg']}" for problem in error.errors())
    return _answered(problem_of(InvalidInputError(f"A parameter is wrong: {wrong}.")))


async def _unknown(_: Request, error: Any) -> Response:
    code, message = _UNKNOWN.get(error.status_code, ("invalid-input", str(error.detail)))
    return _answered(problem_of(RefusedError(code, message)), error.headers)


async def _gone(_: Request, __: Any) -> Response:
    return Response(status_code=_GONE)


async def _fault(_: Request, __: Any) -> Response:
    return _answered(problem_of(_INTERNAL))


def _answered(problem: Problem, headers: Any = None) -> Response:
    return JSONResponse(
        problem.model_dump(exclude_none=True),
        status_code=problem.status,
        media_type=MEDIA_TYPE,
        headers={**(headers or {}), **headers_of(problem)},
    )
