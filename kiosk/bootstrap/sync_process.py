# SPDX-License-Identifier: GPL-3.0-or-later
"""`kiosk sync` beside the booth: what a visitor does is sent by another process, and never waits for it."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from kiosk.services.own_command import command_of
from kiosk.storage.folder import DataFolder

if TYPE_CHECKING:
    from pathlib import Path

ENDS_WITHIN_S = 5.0  # longer than a transaction at the server may hang


class SyncProcess:
    """The forwarder of a booth that belongs to a city; a booth that stands alone has none."""

    def __init__(self, data: Path, config: Path | None) -> None:
        self._data, self._config = data, config
        self._running: subprocess.Popen[bytes] | None = None

    def keep(self) -> bool:
        """Start it, unless it runs; return whether this booth belongs to a city.

        One that has ended, as on a stop that it has told of, is tried again.
        """
        joined = DataFolder(self._data).login.is_file()
        if joined and (self._running is None or self._running.poll() is not None):
            self._let_go()
            command = command_of(self._data, self._config, "sync", "--with-input")
            # Its output is no use here: what somebody must know stands in the admin's notices. Its input is
            # this process's to hold open: it ends with a booth that is killed, too.
            self._running = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)  # noqa: S603 # our own program
        return joined

    def close(self) -> None:
        """Ask it to end; what is not sent yet stays in the outbox."""
        if self._running is None:
            return
        self._running.terminate()
        try:
            self._running.wait(ENDS_WITHIN_S)
        except subprocess.TimeoutExpired:
            self._running.kill()
            self._running.wait()
        self._let_go()

    def _let_go(self) -> None:
        if self._running is not None and self._running.stdin is not None:
            self._running.stdin.close()
