# SPDX-License-Identifier: GPL-3.0-or-later
"""The admin's desk on the booth's own screen: a process of its own, called by a sign that only staff know."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING, Final

from kiosk.services.own_command import command_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from kiosk.ui.application import Application

    Poll = Callable[[], int | None]

DESK_WIDTH: Final = 1440


def start(command: list[str], environment: Mapping[str, str]) -> Poll:
    """Start a process beside this one; return what gives its code, or None while it runs."""
    return subprocess.Popen(command, env=dict(environment)).poll  # noqa: S603 # our own program and options


class AdminProcess:
    """Opens the desk over the kiosk once; the visitor's session ends before it does."""

    def __init__(
        self,
        application: Application,
        data: Path,
        config: Path | None,
        launch: Callable[[list[str], Mapping[str, str]], Poll] = start,
    ) -> None:
        self._application, self._launch = application, launch
        self._command = command_of(data, config, "admin", "--booth")
        self._running: Poll | None = None
        application.staff_gesture.given.connect(self.open)

    def open(self) -> None:
        """Leave nothing of a visitor on the screen, then open the desk, unless it is open."""
        if self._running is not None and self._running() is None:
            return
        self._application.kiosk.startOver()
        self._running = self._launch(self._command, self._environment())

    def _environment(self) -> Mapping[str, str]:
        """Draw the desk smaller where the booth's screen is narrower than a desk."""
        scale = min(1.0, self._application.window.width() / DESK_WIDTH)
        return os.environ | ({"QT_SCALE_FACTOR": f"{scale:.3f}"} if scale < 1 else {})
