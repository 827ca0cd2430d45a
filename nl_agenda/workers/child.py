"""What runs in the child process: receive arguments, call the function, send back what it returns or raises."""

from __future__ import annotations

import os
import shutil
import signal
from importlib import import_module
from typing import IO, Any

from nl_agenda.workers import memory
from nl_agenda.workers.pipe import packed, receive, send, unpacked

_GRACE = 5.0  # seconds after which the child ends itself, should its parent be gone and not end it
_SPARE = 4  # a quarter above the limit, so that the parent sees the limit passed before a library falls over its allocation


def main() -> None:
    """Serve until the parent closes the pipe."""
    requests, answers = _pipes()
    if hasattr(signal, "SIGINT"):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends us
    memory.no_core_files()
    memory.first_to_go()
    try:
        name, warm = unpacked(receive(requests))
        try:
            function = _named(name)
            if warm is not None:
                _named(warm)()
        except Exception as error:  # noqa: BLE001 - whatever keeps the function from being called is for the parent to tell
            send(answers, _answer(error, failed=True))
            return
        send(answers, packed((True, os.getpid())))
        while True:
            _serve(function, unpacked(receive(requests)), answers)
    except (EOFError, OSError):
        return
    finally:
        if folder := os.environ.get("NL_AGENDA_WORKER_FOLDER"):
            shutil.rmtree(folder, ignore_errors=True)


def _serve(function: Any, request: Any, answers: IO[bytes]) -> None:
    arguments, seconds, size = request
    memory.bound(None if size is None else size + size // _SPARE)
    _alarm(None if seconds is None else seconds + _GRACE)
    try:
        answer = _answer(function(*arguments), failed=False)
    except MemoryError:
        memory.bound(None)
        send(answers, packed((None, "memory")))
        raise EOFError from None  # what is left of the memory is in pieces: the next call gets a new process
    except Exception as error:  # noqa: BLE001 - what the function raises is raised in the parent
        answer = _answer(error, failed=True)
    finally:
        _alarm(None)
    memory.bound(None)
    send(answers, answer)


def _answer(value: Any, *, failed: bool) -> bytes:
    if failed:
        value.__traceback__ = None
    try:
        return packed((not failed, value))
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - pickling raises anything
        kind = type(value).__name__
        return packed((False, TypeError(f"{kind} cannot be sent between processes ({type(error).__name__}: {error}): {value}")))


def _alarm(seconds: float | None) -> None:
    """Have the system end this process after so many seconds, even inside code that hangs; ``None`` calls that off."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds or 0.0)


def _pipes() -> tuple[IO[bytes], IO[bytes]]:
    """Take over stdin and stdout, so that nothing else that reads or prints can come between the messages."""
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, 0)
    os.dup2(nothing, 1)
    os.close(nothing)
    return requests, answers


def _named(name: str) -> Any:
    module, _, path = name.partition(":")
    found: Any = import_module(module)
    for part in path.split("."):
        found = getattr(found, part)
    return found
