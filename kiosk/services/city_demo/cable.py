# SPDX-License-Identifier: GPL-3.0-or-later
"""A cable that can be pulled, held and slowed: a small TCP proxy before a server on this machine."""

from __future__ import annotations

from contextlib import suppress
import random
import select
import socket
import threading
import time
from typing import Self

_CHUNK = 4096
SENT_AGAIN_S = 0.4  # after which TCP gives up waiting for what was lost, on such a line


class Cable:
    """Listens on a port of loopback and passes everything on, as well as it is told to."""

    def __init__(self, to_port: int) -> None:
        self.to_port = to_port
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._pairs: set[tuple[socket.socket, socket.socket]] = set()
        self.held_until = 0.0
        self.is_cut = False
        self.late_s, self.lost = 0.0, 0.0
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.close()
        self.reset()

    def reset(self) -> None:
        """Break every connection there is, in the middle of whatever is said."""
        for pair in list(self._pairs):
            for end in pair:
                with suppress(OSError):
                    end.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
                    end.shutdown(socket.SHUT_RDWR)

    def hold(self, seconds: float) -> None:
        """Pass nothing on for a while, and break nothing."""
        self.held_until = time.monotonic() + seconds

    def slow(self, late_s: float, lost: float) -> None:
        """Pass everything on so much later, and lose this share, which TCP sends again after a while."""
        self.late_s, self.lost = late_s, lost

    def cut(self) -> None:
        """Pull the cable."""
        self.is_cut = True
        self.reset()

    def mend(self) -> None:
        """Put the cable back."""
        self.is_cut = False

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listener.accept()
                threading.Thread(target=self._carry, args=(near,), daemon=True).start()

    def _carry(self, near: socket.socket) -> None:
        with near, suppress(OSError):
            if self.is_cut:
                return
            with socket.create_connection(("127.0.0.1", self.to_port)) as far:
                self._pairs.add((near, far))
                try:
                    self._pass_on(near, far)
                finally:
                    self._pairs.discard((near, far))

    def _pass_on(self, near: socket.socket, far: socket.socket) -> None:
        while not self.is_cut:
            ready, _, _ = select.select([near, far], [], [], 0.2)
            for one in ready:
                while time.monotonic() < self.held_until:
                    time.sleep(0.02)
                said = one.recv(_CHUNK)
                if not said:
                    return
                time.sleep(self.late_s + (SENT_AGAIN_S if random.random() < self.lost else 0.0))  # noqa: S311 # no secret
                (far if one is near else near).sendall(said)
