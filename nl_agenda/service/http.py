"""The HTTP service: a letter's file comes in, the letter goes out, and nothing that is sent can hurt those who come after."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from concurrent.futures import Future
from contextlib import asynccontextmanager, suppress
from typing import Annotated, Any, Literal

from fastapi import FastAPI, Query, Request
from fastapi.middleware.cors import CORSMiddleware
from fastapi.responses import HTMLResponse, Response
from starlette.requests import ClientDisconnect

from nl_agenda import __version__
from nl_agenda.errors import NlAgendaError
from nl_agenda.ingest import FORMATS
from nl_agenda.models import Letter
from nl_agenda.service.admission import Admission
from nl_agenda.service.complaints import answer_errors
from nl_agenda.service.front_page import FRONT_PAGE, HEADERS
from nl_agenda.service.openapi import DESCRIPTION, HEALTH, LETTERS, READY, REQUEST_BODY, described
from nl_agenda.service.options import ServiceOptions
from nl_agenda.service.problems import RefusedError
from nl_agenda.service.uploads import Upload, thrown_away, uploaded
from nl_agenda.workers import Bounds, Pool

_SAMPLE = b"Geachte voorzitter,\n\nNederland steunt dit voorstel.\n"
Format = Annotated[
    str | None,
    Query(description="Do not recognise the format from the content, take this one.", json_schema_extra={"enum": list(FORMATS)}),
]
Language = Annotated[Literal["en", "nl"], Query(description="Of the labels, where a page is asked for.")]
Pools = Callable[[int], Pool]


def pool_of(workers: int) -> Pool:
    """Return the processes that read letters and write the answers."""
    return Pool("nl_agenda.service.answers:answer", workers=workers, warm="nl_agenda.service.answers:warm")


class Desk:
    """Takes uploads in, has them read, gives the answers back.

    Args:
        options: of the service.
        pools: makes the processes.
    """

    def __init__(self, options: ServiceOptions, pools: Pools) -> None:
        self._options = options
        self._pools = pools
        self._pool: Pool | None = None
        self._warmed = False
        self.admission = Admission(places=options.places, held=options.held)

    @asynccontextmanager
    async def open(self, _: FastAPI) -> AsyncIterator[None]:
        """Start the processes at once, so that the first letters need not wait; end them all with the service."""
        self._pool = self._pools(self._options.workers)
        warming = asyncio.ensure_future(self._warm())
        try:
            yield
        finally:
            warming.cancel()
            await asyncio.to_thread(self._pool.close)

    @property
    def ready(self) -> bool:
        """Whether an upload would be read now."""
        return self._warmed and not self.admission.full

    async def answer(self, request: Request, format: str | None, page: Literal["en", "nl"] | None) -> bytes:  # noqa: A002
        """Return the bytes of the answer.

        Raises:
            NlAgendaError, RefusedError: there is none, and why.
            ClientDisconnect: nobody waits for it any more.
        """
        with self.admission.memory() as hold:
            upload = await self._taken_in(request, hold)
            with self.admission.place():
                return await _unless_gone(self._submitted(upload, format, page), request)

    async def _taken_in(self, request: Request, hold: Callable[[int], None]) -> Upload:
        size, seconds = self._options.limits.file_size, self._options.upload_seconds
        pieces = request.stream()
        try:
            self.admission.check()
            return await uploaded(pieces, request.headers, size=size, seconds=seconds, hold=hold)
        except (NlAgendaError, RefusedError):
            await thrown_away(pieces, request.headers)
            raise

    def _submitted(self, upload: Upload, format: str | None, page: Literal["en", "nl"] | None) -> Future[bytes]:  # noqa: A002
        limits = self._options.limits
        if self._pool is None:
            raise RefusedError("not-ready", "The service is not started, or has ended.")
        bounds = Bounds(seconds=limits.seconds, memory=limits.memory)
        return self._pool.submit(upload.content, upload.name, format, limits, page, bounds=bounds)

    async def _warm(self) -> None:
        sample = Upload(bytearray(_SAMPLE))
        with suppress(NlAgendaError):  # and then never ready
            await asyncio.gather(
                *(asyncio.wrap_future(self._submitted(sample, "txt", None)) for _ in range(self._options.workers))
            )
            self._warmed = True


async def _unless_gone(future: Future[bytes], request: Request) -> bytes:
    """Wait for an answer for as long as the client does; without it, what waits for a worker is called off."""
    answer = asyncio.wrap_future(future)
    gone = asyncio.ensure_future(_gone(request))
    either: list[asyncio.Future[Any]] = [answer, gone]
    try:
        await asyncio.wait(either, return_when=asyncio.FIRST_COMPLETED)
        if not answer.done():
            raise ClientDisconnect
        return answer.result()
    finally:
        gone.cancel()
        answer.cancel()


async def _gone(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass


def application(options: ServiceOptions, *, pools: Pools = pool_of) -> FastAPI:
    """Return the service as an ASGI application."""
    desk = Desk(options, pools)
    app = FastAPI(
        title="nl_agenda",
        version=__version__,
        description=DESCRIPTION,
        lifespan=desk.open,
        docs_url=None,  # these pages would fetch scripts from elsewhere
        redoc_url=None,
    )
    if options.origins:
        app.add_middleware(
            CORSMiddleware, allow_origins=list(options.origins), allow_methods=["GET", "POST"], allow_headers=["*"]
        )
    answer_errors(app)
    _add_letters(app, desk)
    _add_state(app, desk)
    app.openapi = lambda: described(app)  # type: ignore[method-assign]
    return app


def _add_letters(app: FastAPI, desk: Desk) -> None:
    @app.post("/letters", response_model=Letter, responses=LETTERS, openapi_extra=REQUEST_BODY, tags=["letters"])
    async def read_letter(request: Request, format: Format = None, language: Language = "en") -> Response:  # noqa: A002
        """Read a letter: its facts as JSON, or as a page where `Accept` prefers `text/html`.

        The format is recognised from the content; what the file is called, and which type the request gives it, counts for
        nothing. The file is held in memory while it is read, and nowhere after.
        """
        page = prefers_html(request.headers.get("accept", ""))
        content = await desk.answer(request, format, language if page else None)
        if page:
            return HTMLResponse(content, headers={"Vary": "Accept", **HEADERS})
        return Response(content, media_type="application/json", headers={"Vary": "Accept"})

    @app.get("/", include_in_schema=False)
    async def front_page() -> HTMLResponse:
        return HTMLResponse(FRONT_PAGE, headers=HEADERS)


def _add_state(app: FastAPI, desk: Desk) -> None:
    @app.get("/health", responses=HEALTH, tags=["state"])
    async def health() -> dict[str, str]:
        """Say that the service lives."""
        return {"status": "ok", "version": __version__}

    @app.get("/ready", responses=READY, tags=["state"])
    async def ready() -> dict[str, str]:
        """Say whether an upload would be read now: 503 while the processes start, and when all places are taken."""
        if not desk.ready:
            raise RefusedError("not-ready", "The service is starting or has no place left; ask again in a few seconds.")
        return {"status": "ready"}


def prefers_html(accept: str) -> bool:
    """Say whether an ``Accept`` header names ``text/html`` and does not like JSON better."""
    liking: dict[str, float] = {}
    for part in accept.lower().split(","):
        kind, *parameters = (piece.strip() for piece in part.split(";"))
        weight = next((piece[2:] for piece in parameters if piece.startswith("q=")), "1")
        with suppress(ValueError):
            liking[kind] = float(weight)
    return liking.get("text/html", 0.0) > liking.get("application/json", 0.0)
