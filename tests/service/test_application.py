"""The HTTP application: what it answers, to whom, and what it does when there is too much."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import httpx
import pytest

import nl_agenda
from nl_agenda import InvalidInputError, Letter, Limits, parse_letter
from nl_agenda.service import ServiceOptions, http_app
from nl_agenda.service.http import application, pool_of, prefers_html
from nl_agenda.service.openapi import SAMPLE, example
from nl_agenda.service.problems import STATUSES, Problem
from nl_agenda.workers import Pool

LETTER = Path(__file__).parents[2] / "fixtures" / "letters" / "d-b5.docx"
Conversation = Callable[[httpx.AsyncClient], Awaitable[Any]]


def talk(conversation: Conversation, function: str = "measure", **options: Any) -> Any:
    """Have a conversation with a service whose processes call a function of ``tests.service.calls``, or read letters."""

    def pools(workers: int) -> Pool:
        return pool_of(workers) if function == "read" else Pool(f"tests.service.calls:{function}", workers=workers)

    async def talking() -> Any:
        app = application(ServiceOptions(**{"workers": 1, **options}), pools=pools)
        transport = httpx.ASGITransport(app, raise_app_exceptions=False)
        async with app.router.lifespan_context(app), httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            return await conversation(client)

    return asyncio.run(talking())


def problem(response: httpx.Response) -> tuple[int, str]:
    assert response.headers["content-type"] == "application/problem+json"
    told = Problem.model_validate_json(response.content)
    assert told.status == response.status_code
    return told.status, told.code


def test_letters_pages_and_limits_with_the_real_thing() -> None:
    content = LETTER.read_bytes()

    async def conversation(client: httpx.AsyncClient) -> None:
        raw = await client.post("/letters", content=content, headers={"content-type": "application/octet-stream"})
        assert raw.headers["content-type"] == "application/json", raw.text
        assert raw.content == parse_letter(content).model_dump_json().encode()
        form = await client.post("/letters", files={"file": (LETTER.name, content)})
        assert form.content == parse_letter(LETTER).model_dump_json().encode()
        page = await client.post(
            "/letters?language=nl", files={"file": (LETTER.name, content)}, headers={"accept": "text/html,*/*;q=0.8"}
        )
        assert page.headers["content-type"] == "text/html; charset=utf-8"
        assert page.text == parse_letter(LETTER).to_html(language="nl")
        assert "default-src 'none'" in page.headers["content-security-policy"]
        other = await client.post("/letters?format=pdf", content=content)
        assert problem(other) == (422, "corrupt-file")
        assert problem(await client.post("/letters?format=xlsx", content=content)) == (422, "invalid-input")
        assert problem(await client.post("/letters", content=b"\x89PNG\r\n\x1a\n" + bytes(100))) == (415, "unsupported-format")
        assert problem(await client.post("/letters", content=b"")) == (422, "no-text")
        large = await client.post("/letters", content=b"Geachte voorzitter,\n" * 100_000)
        assert problem(large) == (413, "limit-exceeded")
        assert large.json()["limit"] == "characters"

    talk(conversation, "read", limits=Limits(characters=100_000))


def test_a_letter_that_hangs_is_ended_and_the_next_one_is_read() -> None:
    async def conversation(client: httpx.AsyncClient) -> list[httpx.Response]:
        return [await client.post("/letters", content=b"a") for _ in range(2)]

    for response in talk(conversation, "hang", limits=Limits(seconds=0.2)):
        assert problem(response) == (504, "limit-exceeded")
        assert response.json()["limit"] == "seconds"


def test_a_process_that_dies_costs_its_own_letter_alone() -> None:
    async def conversation(client: httpx.AsyncClient) -> list[httpx.Response]:
        return [await client.post("/letters", content=b"a") for _ in range(2)]

    assert [problem(response) for response in talk(conversation, "die")] == [(500, "worker-died")] * 2


def test_a_fault_of_ours_tells_nothing_of_the_inside() -> None:
    async def conversation(client: httpx.AsyncClient) -> httpx.Response:
        return await client.post("/letters", content=b"a")

    response = talk(conversation, "break_down")
    assert problem(response) == (500, "internal-error")
    assert "secret" not in response.text


def test_with_all_places_taken_the_next_letter_is_turned_away_until_one_is_free() -> None:
    async def conversation(client: httpx.AsyncClient) -> None:
        under_way = [asyncio.ensure_future(client.post("/letters", content=b"a")) for _ in range(3)]
        await asyncio.sleep(0.1)  # they take their places before anything else can
        refused = await client.post("/letters", content=b"a" * 1000)
        assert problem(refused) == (503, "busy")
        assert int(refused.headers["retry-after"]) >= 1
        assert (await client.get("/health")).json() == {"status": "ok", "version": nl_agenda.__version__}
        assert problem(await client.get("/ready")) == (503, "not-ready")
        assert {problem(response) for response in await asyncio.gather(*under_way)} == {(504, "limit-exceeded")}
        assert problem(await client.post("/letters", content=b"a")) == (504, "limit-exceeded")

    talk(conversation, "hang", queue=2, limits=Limits(seconds=0.5))


class Visitor:
    """Somebody who sends a letter and leaves when told to, at the level of ASGI."""

    def __init__(self) -> None:
        self.waits, self.leaves = asyncio.Event(), asyncio.Event()
        self.sent: list[dict[str, Any]] = []
        self._messages = iter([{"type": "http.request", "body": b"a", "more_body": False}])

    async def visit(self, app: Any) -> None:
        scope = {"type": "http", "method": "POST", "path": "/letters", "query_string": b"", "headers": [], "http_version": "1.1"}
        await app(scope, self._receive, self._send)

    async def _receive(self) -> dict[str, Any]:
        for message in self._messages:
            return message
        self.waits.set()
        await self.leaves.wait()
        return {"type": "http.disconnect"}

    async def _send(self, message: dict[str, Any]) -> None:
        self.sent.append(message)


def test_who_leaves_the_queue_gives_the_place_back() -> None:
    async def conversation(client: httpx.AsyncClient) -> None:
        visitor = Visitor()
        visit = asyncio.ensure_future(visitor.visit(client._transport.app))  # type: ignore[attr-defined]
        await visitor.waits.wait()
        assert problem(await client.post("/letters", content=b"a")) == (503, "busy")
        visitor.leaves.set()
        await visit
        assert visitor.sent[0]["status"] == 499
        assert problem(await client.post("/letters", content=b"a")) == (504, "limit-exceeded")

    talk(conversation, "hang", queue=0, limits=Limits(seconds=0.5))


def test_an_upload_that_does_not_come_is_ended() -> None:
    async def drip() -> Any:
        yield b"a"
        await asyncio.sleep(30)

    async def conversation(client: httpx.AsyncClient) -> httpx.Response:
        return await client.post("/letters", content=drip())

    assert problem(talk(conversation, upload_seconds=0.1)) == (408, "upload-timeout")


def test_the_largest_file_comes_through_whole_and_one_byte_more_does_not() -> None:
    async def conversation(client: httpx.AsyncClient) -> None:
        for how in ({"content": b"a" * 100_000}, {"files": {"file": b"a" * 100_000}}):
            assert (await client.post("/letters", **how)).json() == {"size": 100_000}
        for how in ({"content": b"a" * 100_001}, {"files": {"file": b"a" * 100_001}}):
            assert problem(await client.post("/letters", **how)) == (413, "limit-exceeded")

    talk(conversation, limits=Limits(file_size=100_000))


def test_other_addresses_methods_and_parameters_are_problems_too() -> None:
    async def conversation(client: httpx.AsyncClient) -> None:
        assert problem(await client.get("/../etc/passwd")) == (404, "not-found")
        wrong = await client.get("/letters")
        assert problem(wrong) == (405, "method-not-allowed")
        assert wrong.headers["allow"] == "POST"
        assert problem(await client.post("/letters?language=fr", content=b"a")) == (422, "invalid-input")
        assert "file" in (await client.get("/")).text

    talk(conversation)


@pytest.mark.parametrize(("origins", "allowed"), [((), None), (("https://example.org",), "https://example.org")])
def test_other_sites_may_call_only_if_they_are_named(origins: tuple[str, ...], allowed: str | None) -> None:
    async def conversation(client: httpx.AsyncClient) -> None:
        for site in ("https://example.org", "https://evil.example"):
            response = await client.post("/letters", content=b"a", headers={"origin": site})
            assert response.headers.get("access-control-allow-origin") == (allowed if site == allowed else None)

    talk(conversation, origins=origins)


@pytest.mark.parametrize(
    ("accept", "page"),
    [
        ("", False),
        ("*/*", False),
        ("application/json", False),
        ("text/html", True),
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", True),
        ("application/json, text/html;q=0.5", False),
        ("TEXT/HTML; q=0.7, application/json; q=0.2", True),
        ("text/html;q=0", False),
        ("text/html;q=high", False),
    ],
)
def test_a_page_is_for_those_who_prefer_it(accept: str, page: bool) -> None:
    assert prefers_html(accept) is page


def test_the_description_fits_what_is_answered() -> None:
    async def conversation(client: httpx.AsyncClient) -> Any:
        return (await client.get("/openapi.json")).json()

    document = talk(conversation)
    post = document["paths"]["/letters"]["post"]
    assert set(post["requestBody"]["content"]) >= {"multipart/form-data", "application/octet-stream"}
    answer = post["responses"]["200"]["content"]
    assert answer["application/json"]["schema"] == {"$ref": "#/components/schemas/Letter"}
    assert "text/html" in answer
    assert answer["application/json"]["example"] == example()
    assert document["components"]["schemas"]["Problem"]["required"] == ["title", "status", "code", "message"]
    problems = {int(status): its for status, its in post["responses"].items() if status != "200"}
    assert {413, 415, 422, 503, 504} <= set(problems)
    for its in problems.values():
        assert its["content"]["application/problem+json"]["schema"] == {"$ref": "#/components/schemas/Problem"}
    told = {code for its in problems.values() for code in its["x-codes"]}
    assert told >= set(STATUSES) - {"not-found", "method-not-allowed"}
    references = {piece.split('"')[0] for piece in json.dumps(document).split("#/components/schemas/")[1:]}
    assert references <= set(document["components"]["schemas"])
    assert {"format", "language"} == {parameter["name"] for parameter in post["parameters"]}


def test_the_example_is_what_the_letter_says() -> None:
    def facts(letter: Letter) -> dict[str, Any]:
        return letter.model_dump(exclude={"positions": {"__all__": {"rule", "confidence"}}})

    assert facts(Letter.model_validate(example())) == facts(parse_letter(SAMPLE.encode(), format="txt"))


@pytest.mark.parametrize("wrong", [{"workers": 0}, {"queue": -1}])
def test_wrong_options_are_told(wrong: dict[str, int]) -> None:
    with pytest.raises(InvalidInputError):
        http_app(ServiceOptions(**wrong))
