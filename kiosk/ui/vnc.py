# SPDX-License-Identifier: GPL-3.0-or-later
"""Qt's VNC server listens to the whole network and asks for no password: here it is kept to this machine."""

from __future__ import annotations

from contextlib import suppress
import os
from pathlib import Path
import socket
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Iterator

OPEN: Final = {"0.0.0.0", "::"}  # noqa: S104 # what is looked for, to be closed
DESCRIPTORS: Final = Path("/proc/self/fd")


def keep_to_this_machine() -> None:
    """Put a socket of loopback in the place of each that listens to everywhere, where Qt serves VNC."""
    if os.environ.get("QT_QPA_PLATFORM", "").startswith("vnc"):
        QCoreApplication.sendPostedEvents()  # Qt begins to listen a turn after it has started
        for descriptor, port in list(_listening()):
            _move(descriptor, port)


def _listening() -> Iterator[tuple[int, int]]:
    """Find the sockets that wait for anybody, and their ports."""
    for descriptor in [int(entry.name) for entry in DESCRIPTORS.iterdir()]:
        with suppress(OSError), socket.socket(fileno=os.dup(descriptor)) as one:
            waits = one.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN)
            address, port, *_ = one.getsockname() if waits else ("", 0)
            if address in OPEN:
                yield descriptor, port


def _move(descriptor: int, port: int) -> None:
    """Qt goes on with the same descriptor; the port must be free before loopback can have it."""
    with socket.socket() as nobody:
        os.dup2(nobody.fileno(), descriptor, inheritable=False)
    with socket.create_server(("127.0.0.1", port)) as here:
        here.settimeout(0)
        os.dup2(here.fileno(), descriptor, inheritable=False)
