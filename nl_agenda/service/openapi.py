"""How the HTTP service is described to programs: the body, the answers and the problems, with examples."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from nl_agenda.service.problems import MEDIA_TYPE, STATUSES, Problem

DESCRIPTION = (
    "Reads the letters by which Dutch ministers inform Parliament (Kamerbrieven, above all the geannoteerde agenda) and returns "
    "their facts, each with its place in the letter's text."
)
SAMPLE = """\
Geachte voorzitter,

Hierbij bied ik u de geannoteerde agenda aan voor de Raad Buitenlandse Zaken van 14 april 2025 in Luxemburg.

Russische agressie tegen Oekraïne
Nederland steunt dit voorstel.

De minister van Buitenlandse Zaken,

A. Voorbeeld
"""
_FILE = {"type": "string", "format": "binary", "description": "PDF, DOCX, ODT, DOC, RTF, HTML, XML or text."}
REQUEST_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {"type": "object", "required": ["file"], "properties": {"file": _FILE}},
            },
            "application/octet-stream": {"schema": _FILE},
            "text/plain": {"schema": {"type": "string"}, "example": SAMPLE},
        },
    }
}
_WHEN = {
    408: "The upload took too long.",
    413: "The file has more, or reading it takes more memory, than the limits allow; `limit` says which.",
    415: "The file is of no format that is read.",
    422: "The file cannot be read, or the request is wrong; `code` says which.",
    500: "A fault of the service, or of a library that fell over the file.",
    501: "The machine of the service lacks a program that this format takes.",
    503: "All places are taken; `Retry-After` says when to come back.",
    504: "Reading the file takes more time than the limits allow.",
}


def _problem(status: int) -> dict[str, Any]:
    codes = [code for code, its in STATUSES.items() if its == status] or ["limit-exceeded"]
    return {
        "description": _WHEN[status],
        "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        "x-codes": codes,
    }


@cache
def example() -> dict[str, Any]:
    """Return the JSON of the letter ``SAMPLE``; a test holds it to what the library makes of it."""
    letter: dict[str, Any] = json.loads(resources.files(__package__).joinpath("example.json").read_text(encoding="utf-8"))
    return letter


LETTERS: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The letter.",
        "content": {"application/json": {}, "text/html": {"schema": {"type": "string", "description": "The letter as a page."}}},
    },
    **{status: _problem(status) for status in _WHEN},
}
HEALTH: dict[int | str, dict[str, Any]] = {
    200: {"description": "It does.", "content": {"application/json": {"example": {"status": "ok", "version": "1.0"}}}}
}
READY: dict[int | str, dict[str, Any]] = {
    200: {"description": "It would.", "content": {"application/json": {"example": {"status": "ready"}}}},
    503: _problem(503),
}


def described(app: FastAPI) -> dict[str, Any]:
    """Return the OpenAPI document, made once."""
    if app.openapi_schema is None:
        document = get_openapi(title=app.title, version=app.version, description=app.description, routes=app.routes)
        document["components"]["schemas"]["Problem"] = Problem.model_json_schema()
        document["paths"]["/letters"]["post"]["responses"]["200"]["content"]["application/json"]["example"] = example()
        app.openapi_schema = document
    return app.openapi_schema
