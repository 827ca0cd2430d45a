"""Programs of others, run on a file of unknown origin: bounded in time, apart from the user's own settings, without network."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path

from nl_agenda.errors import CorruptFileError, MissingDependencyError

SECONDS = 120  # the first start of LibreOffice takes long; a letter itself a second or two
_KEPT = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "SYSTEMROOT", "ANTIWORDHOME")
# The shell's limits bind the program's own children too, and hold even when this process dies.
_LIMITED = ["/bin/sh", "-c", 'ulimit -c 0; ulimit -t "$0" 2>/dev/null; exec "$@"']
# No macros, no links to elsewhere, and a proxy that is not there.
_SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
{items}</oor:items>
"""
_ITEM = '<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>\n'
_VALUES = (
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "0"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ("Inet/Settings", "ooInetNoProxy", ""),
)


def office_profile(folder: Path) -> str:
    """Make a LibreOffice profile in ``folder`` and return the argument that names it; LibreOffice refuses to run twice on one."""
    user = folder / "profile" / "user"
    user.mkdir(parents=True)
    items = "".join(_ITEM.format(path=path, name=name, value=value) for path, name, value in _VALUES)
    user.joinpath("registrymodifications.xcu").write_text(_SETTINGS.format(items=items), encoding="utf-8")
    return f"-env:UserInstallation={user.parent.as_uri()}"


def run(command: Sequence[str], folder: Path) -> bytes:
    """Run a program in ``folder``, which is also its home and its place for temporary files; return what it prints.

    Raises:
        CorruptFileError: it fails, or does not come to an end; then its children are ended too.
        MissingDependencyError: it cannot be started.
    """
    name = Path(command[0]).name
    environment = {key: value for key, value in os.environ.items() if key in _KEPT}
    environment |= dict.fromkeys(("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"), str(folder))
    limited = [*_LIMITED, str(SECONDS), *command] if os.name == "posix" else list(command)
    pipe = subprocess.PIPE
    try:
        with subprocess.Popen(  # noqa: S603 (the program comes from the PATH, the file name is ours)
            limited,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=pipe,
            stderr=pipe,
            start_new_session=True,
        ) as process:
            try:
                output, errors = process.communicate(timeout=SECONDS)
            finally:
                _end(process)
    except subprocess.TimeoutExpired as error:
        raise CorruptFileError(f"{name} did not finish the file within {SECONDS} seconds; save it as DOCX.") from error
    except OSError as error:
        raise MissingDependencyError(f"{name} cannot be run ({error}); install it anew.", extra=name) from error
    if process.returncode != 0:
        reason = errors.decode("utf-8", "replace").strip().split("\n", 1)[0][:200]
        raise CorruptFileError(f"{name} could not read the file ({reason or 'no reason given'}); save it as DOCX.")
    return output


def _end(process: subprocess.Popen[bytes]) -> None:
    """End what is still running of the program, its children included."""
    if os.name != "posix":
        process.kill()
        return
    try:
        os.killpg(process.pid, signal.SIGKILL)  # the program leads a group of its own
    except (ProcessLookupError, PermissionError):
        return
