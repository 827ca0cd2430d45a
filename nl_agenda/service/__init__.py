"""Letters over the wire: an HTTP service (extra ``serve``) and an MCP server (extra ``mcp``)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nl_agenda.errors import MissingDependencyError
from nl_agenda.limits import Limits
from nl_agenda.service.options import ServiceOptions

if TYPE_CHECKING:
    from collections.abc import Iterable
    from os import PathLike

    from fastapi import FastAPI
    from mcp.server.mcpserver import MCPServer

__all__ = ["ServiceOptions", "http_app", "mcp_server", "serve_http"]


def http_app(options: ServiceOptions = ServiceOptions()) -> FastAPI:  # noqa: B008 - frozen
    """Return the HTTP service as an ASGI application, for a server of one process: it has its own processes that read.

    Raises:
        MissingDependencyError: FastAPI or python-multipart is not installed (extra ``serve``).
    """
    try:
        from nl_agenda.service.http import application
    except ImportError as error:
        raise _missing(error) from error
    return application(options)


def serve_http(options: ServiceOptions, *, host: str, port: int, access_log: bool = False) -> None:
    """Serve over HTTP until SIGINT or SIGTERM.

    Raises:
        MissingDependencyError: FastAPI, python-multipart or uvicorn is not installed (extra ``serve``).
        SystemExit: as ``nl_agenda.service.serving.run``.
    """
    try:
        from nl_agenda.service.serving import run
    except ImportError as error:
        raise _missing(error) from error
    run(options, host=host, port=port, access_log=access_log)


def _missing(error: ImportError) -> MissingDependencyError:
    return MissingDependencyError(
        f"The service needs FastAPI, python-multipart and uvicorn ({error}): pip install 'nl-agenda[serve]'.", extra="serve"
    )


def mcp_server(
    folders: Iterable[str | PathLike[str]] = (".",), *, limits: Limits = Limits()  # noqa: B008 - frozen
) -> MCPServer[None]:
    """Return the MCP server.

    Args:
        folders: files in these and below may be read, no others.
        limits: what one letter may take.

    Raises:
        MissingDependencyError: the package mcp, version 2 or later, is not installed (extra ``mcp``).
        InvalidInputError: one of ``folders`` is no folder.
    """
    try:
        from nl_agenda.service.mcp import server
    except ImportError as error:
        raise MissingDependencyError("The server needs mcp 2: pip install 'nl-agenda[mcp]'.", extra="mcp") from error
    return server(folders, limits=limits)
