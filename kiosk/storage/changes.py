# SPDX-License-Identifier: GPL-3.0-or-later
"""Announcing that something has changed: the names of tables go over a local socket, never what is in them.

Every listener binds a datagram socket of its own in a folder that belongs to this account alone; whoever has
written sends to all that stand there. Nobody waits for anybody: to a full backlog nothing is sent (who reads
it looks anyway), and the socket of a killed process is cleared away by the next writer. An announcement may
so be lost, and a slow look at the database finds what it was about: it says when to look, not what is true.

What a server's LISTEN and NOTIFY tell is published here too, on the folder of the PC that is connected to it
(`kiosk.storage.server.notifications`). Where there are no such sockets (Windows) nobody listens.
"""

from __future__ import annotations

from contextlib import suppress
import hashlib
import os
from pathlib import Path
import re
import secrets
import select
import socket
import stat
import tempfile
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

LONGEST: Final = 4096  # bytes of one announcement
TRIES: Final = 3  # whoever hangs up last takes the folder away, perhaps just now
MOST: Final = 256  # announcements read at once; what is left wakes the listener again
EVERYTHING: Final = "*"  # the topic of an announcement that would be too long
_TOPIC: Final = re.compile(r"[a-z][a-z_]*|\*")


class ChangeNotifier:
    """Both ends of the announcements about one data folder."""

    def __init__(self, data: Path) -> None:
        self._folder = _folder_of(data)

    def publish(self, topics: Iterable[str]) -> None:
        """Tell every listener the topics, without waiting; what goes wrong is not the writer's problem."""
        listed = "\n".join(sorted(topics)).encode()
        with suppress(OSError):
            listeners = os.listdir(self._folder)  # noqa: PTH208 # many times a second, mostly of nothing
            if listed and listeners:
                self._tell(listeners, listed if len(listed) <= LONGEST else EVERYTHING.encode())

    def listen(self) -> Listener | None:
        """Begin to listen; None where that cannot be, and only looking helps."""
        for _ in range(TRIES):
            with suppress(OSError, AttributeError):  # a path too long, another's folder, no such sockets here
                _make_private(self._folder)
                return Listener(self._folder / f"{os.getpid()}-{secrets.token_hex(4)}")
        return None

    def _tell(self, listeners: Iterable[str], listed: bytes) -> None:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender:
            sender.setblocking(False)  # noqa: FBT003 # the name says it
            for listener in listeners:
                _send(sender, listed, str(self._folder / listener))


def _send(sender: socket.socket, listed: bytes, address: str) -> None:
    try:
        sender.sendto(listed, address)
    except ConnectionRefusedError:  # its process was killed
        Path(address).unlink(missing_ok=True)
    except OSError:
        pass  # a full backlog, or it has just left


class Listener:
    """Hears of changes; `fileno` is ready to be read when `take` has something to return."""

    def __init__(self, address: Path) -> None:
        self._address = address
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        try:
            self._socket.setblocking(False)  # noqa: FBT003 # the name says it
            self._socket.bind(str(address))
        except OSError:
            self._socket.close()
            raise

    def fileno(self) -> int:
        """Return the number by which to wait for news."""
        return self._socket.fileno()

    def take(self) -> frozenset[str]:
        """Return the topics announced since the last time, at once and perhaps none."""
        found: set[str] = set()
        with suppress(OSError):
            for _ in range(MOST):
                listed = self._socket.recv(LONGEST).decode("ascii", "replace")
                found.update(topic for topic in listed.split("\n") if _TOPIC.fullmatch(topic))
        return frozenset(found)

    def wait(self, seconds: float) -> frozenset[str]:
        """Return the next topics, none when the time is up."""
        ready, _, _ = select.select([self], [], [], seconds)
        return self.take() if ready else frozenset()

    def close(self) -> None:
        """Stop listening and take the socket away."""
        self._socket.close()
        self._address.unlink(missing_ok=True)
        with suppress(OSError):  # others listen there still
            self._address.parent.rmdir()


def _folder_of(data: Path) -> Path:
    """Return where listeners to a data folder stand: a socket's path may have no more than 107 bytes."""
    name = hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:24]
    return Path(tempfile.gettempdir()) / f"kiosk-changes-{name}"


def _make_private(folder: Path) -> None:
    """Make the folder, and refuse one that is not this account's alone."""
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid() or found.st_mode & 0o077:
        raise PermissionError(f"{folder} is not this account's own")
