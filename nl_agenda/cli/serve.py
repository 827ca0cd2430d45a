"""``nl-agenda serve``."""

from __future__ import annotations

from typing import Annotated

import typer

from nl_agenda.cli.letters import told

_MB = 1_000_000

EPILOG = (
    "POST a file to /letters, as a form (part file) or as the body: the answer is its letter as JSON, or a page where the client "
    "prefers text/html. /health and /ready tell the state, /openapi.json describes it all. There is no password: put it behind "
    "a proxy before others can reach it.\n\n"
    "Exit code: 0 it was stopped, 1 the port is taken, 2 the command was wrong.\n\n"
    "Examples: nl-agenda serve | nl-agenda serve --port 9000 --workers 4 | curl -F file=@agenda.docx 127.0.0.1:8000/letters"
)


def serve(
    host: Annotated[str, typer.Option(help="Address to listen on; the default is for this machine alone.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65_535, help="0 takes any that is free; the log says which.")] = 8000,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes that read letters; without it one a core.", show_default=False)
    ] = None,
    queue: Annotated[int, typer.Option(min=0, help="Letters that may wait for one; then the answer is 503.")] = 100,
    max_size: Annotated[float, typer.Option(min=0.001, help="MB that a file may have; then the answer is 413.")] = 50.0,
    seconds: Annotated[float, typer.Option(min=0.1, help="That a letter may take; then it is ended: 504.")] = 60.0,
    memory: Annotated[int, typer.Option(min=200, help="MB that a process may hold; then it is ended: 413.")] = 1500,
    origin: Annotated[
        list[str] | None,
        typer.Option(help="Web site whose pages may call the service from browsers (CORS); may be repeated.", show_default=False),
    ] = None,
    access_log: Annotated[bool, typer.Option("--access-log", help="Write a line for every request to stdout.")] = False,
) -> None:
    """Serve letters over HTTP: a file comes in, the letter goes out as JSON or as a page (extra serve)."""
    with told():
        from nl_agenda.isolation import cores
        from nl_agenda.limits import Limits
        from nl_agenda.service import ServiceOptions, serve_http

        limits = Limits(file_size=int(max_size * _MB), seconds=seconds, memory=memory * _MB)
        options = ServiceOptions(workers=workers or cores(), queue=queue, limits=limits, origins=tuple(origin or ()))
        serve_http(options, host=host, port=port, access_log=access_log)
