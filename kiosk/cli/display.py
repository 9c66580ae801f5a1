"""Whether there is a display: Qt ends the whole program when it cannot open one, so it is tried before."""

from __future__ import annotations

import os
from pathlib import Path
import re
import socket
import sys

PATIENCE_S = 2.0


def has_display() -> bool:
    """Tell whether Qt has something to draw on; outside Linux and the BSDs there always is."""
    return names_display() and not silent_display()


def names_display() -> bool:
    """Tell whether the environment names a display or a platform of Qt's."""
    if os.environ.get("QT_QPA_PLATFORM") or sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def silent_display() -> str:
    """Return the variables that name displays when none of them answers, else nothing."""
    if os.environ.get("QT_QPA_PLATFORM") or sys.platform in {"win32", "darwin"}:
        return ""
    named = {name: os.environ[name] for name in ("WAYLAND_DISPLAY", "DISPLAY") if os.environ.get(name)}
    tries = {"WAYLAND_DISPLAY": _wayland_answers, "DISPLAY": _x_answers}
    if any(tries[name](value) for name, value in named.items()):
        return ""
    return " ".join(f"{name}={value}" for name, value in named.items())


def _wayland_answers(value: str) -> bool:
    return _connects(str(Path(os.environ.get("XDG_RUNTIME_DIR", "")) / value))


def _x_answers(value: str) -> bool:
    """Try `:0`, `unix:0`, `host:0` and a socket's path, as X programs do."""
    if value.startswith("/"):
        return _connects(value)
    match = re.fullmatch(r"(?:\w+/)?(?P<host>.*):(?P<number>\d+)(?:\.\d+)?", value)
    if match is None:
        return False
    number = int(match["number"])
    if match["host"] in {"", "unix"}:
        path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 # where X puts its sockets
        return _connects(path) or _connects(f"\0{path}")
    try:
        socket.create_connection((match["host"].strip("[]"), 6000 + number), PATIENCE_S).close()
    except OSError:
        return False
    return True


def _connects(path: str) -> bool:
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(PATIENCE_S)
        try:
            client.connect(path)
        except OSError:
            return False
    return True
