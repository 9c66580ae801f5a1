# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether there is a display: Qt aborts the whole program when it cannot open one, so it is tried before."""

from __future__ import annotations

from importlib.util import find_spec
import os
from pathlib import Path
import re
import socket
import sys
from typing import Final

from kiosk.cli.call import CommandRefused

PATIENCE_S: Final = 2.0
NAMES: Final = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
OVER_VNC: Final = "QT_QPA_PLATFORM=vnc:size=1080x1920:port=5900"


def names_display() -> bool:
    """Return whether the environment names a display or a platform of Qt's."""
    if os.environ.get("QT_QPA_PLATFORM") or sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(name) for name in NAMES.values())


def require_display() -> None:
    """Refuse to go on where Qt has nothing to draw on; Windows and macOS always have a display."""
    problem = display_problem() if names_display() else "there is no display to open the window on"
    if problem:
        raise CommandRefused(
            "no_display", problem, f"start it on a desktop, or with {OVER_VNC} over VNC on loopback"
        )


def display_problem() -> str:
    """Return why Qt could not open the display or the platform that is named, nothing where it can."""
    known, asked = platforms(), _asked()
    if unknown_platform():
        wanted = os.environ["QT_QPA_PLATFORM"]
        return f"Qt has no platform {wanted!r}; here are {', '.join(sorted(known))}"
    if sys.platform in {"win32", "darwin"} or any(name not in NAMES and name in known for name in asked):
        return ""
    return _silence([NAMES[name] for name in asked if name in NAMES])


def unknown_platform() -> bool:
    """Return whether a platform is named that Qt does not have, which another start would not change."""
    known, named = platforms(), os.environ.get("QT_QPA_PLATFORM")
    return bool(named and known) and not known.intersection(_asked())


def _asked() -> list[str]:
    wanted = os.environ.get("QT_QPA_PLATFORM")
    return [re.split("[:-]", name)[0] for name in wanted.split(";")] if wanted else list(NAMES)


def platforms() -> frozenset[str]:
    """List the platforms that Qt has plug-ins for; nothing where its plug-ins lie elsewhere."""
    package = find_spec("PySide6")
    if package is None or os.environ.get("QT_QPA_PLATFORM_PLUGIN_PATH"):
        return frozenset()
    home = Path((package.submodule_search_locations or ["."])[0])
    files = [*home.glob("Qt/plugins/platforms/*"), *home.glob("plugins/platforms/*")]
    return frozenset(file.stem.removeprefix("lib").removeprefix("q") for file in files)


def _silence(names: list[str]) -> str:
    """Return which of the variables name a display when none of them answers."""
    tries = {"WAYLAND_DISPLAY": _wayland_answers, "DISPLAY": _x_answers}
    named = {name: os.environ[name] for name in names if os.environ.get(name)}
    if any(tries[name](value) for name, value in named.items()):
        return ""
    said = " ".join(f"{name}={value}" for name, value in named.items())
    return f"the display does not answer: {said or 'none is named'}"


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
