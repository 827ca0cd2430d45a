"""The HTTP service on a port, until it is told to stop."""

from __future__ import annotations

import signal
import sys
from typing import Any

import uvicorn

from nl_agenda.service.http import application
from nl_agenda.service.options import ServiceOptions

_CONNECTIONS = 1_000  # open at the same time; more are turned away by the server itself
_KEPT_ALIVE = 5  # seconds
_TO_FINISH = 10  # seconds beyond those of one letter, for those that are under way when the service is stopped


def run(options: ServiceOptions, *, host: str, port: int, access_log: bool) -> None:
    """Serve until SIGINT or SIGTERM; then letters under way are finished and answered, and no new ones taken.

    Args:
        options: of the service.
        host: address to listen on.
        port: 0 for any that is free; the log on stderr says which.
        access_log: write a line for every request to stdout.

    Raises:
        SystemExit: with 0 when it was told to stop, with another code if it could not start.
    """
    config = uvicorn.Config(
        application(options),
        host=host,
        port=port,
        loop="asyncio",
        http="h11",
        ws="none",
        lifespan="on",
        access_log=access_log,
        server_header=False,
        proxy_headers=False,
        limit_concurrency=_CONNECTIONS,
        timeout_keep_alive=_KEPT_ALIVE,
        timeout_graceful_shutdown=int(options.limits.seconds) + _TO_FINISH,
    )
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _stopped)  # uvicorn takes it first and, all being closed, passes it on
    uvicorn.Server(config).run()


def _stopped(_: int, __: Any) -> None:
    sys.exit(0)
