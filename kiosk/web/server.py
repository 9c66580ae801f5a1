# SPDX-License-Identifier: GPL-3.0-or-later
"""The web application on a socket, with an end to connections that say nothing."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
import logging
import signal
import socket
import ssl
from threading import current_thread, main_thread
from typing import TYPE_CHECKING, Any, ClassVar, Final

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Iterator
    from pathlib import Path

    from starlette.applications import Starlette

HEAD_S: Final = 8.0  # half-open connections held uvicorn for good: of 300 none was closed after 25 s
BODY_S: Final = 60.0  # a chart of 20 MB over a slow line
CONNECTIONS: Final = 3000
ONE_ADDRESS: Final = 1500  # a whole building may sit behind one
LAST_S: Final = 2


class PatientProtocol(H11Protocol):
    """Closes a connection whose request does not come to its end, and what one address has too many of."""

    _of: ClassVar[Counter[str]] = Counter()
    _waiting: asyncio.TimerHandle | None = None
    _waiting_for = 0.0
    _from: str = ""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as uvicorn's
        """Take a connection, unless its address has enough of them."""
        super().connection_made(transport)
        self._from = self.client[0] if self.client else ""
        self._of[self._from] += 1
        if self._of[self._from] > ONE_ADDRESS:
            transport.abort()
        self._wait(HEAD_S)

    def connection_lost(self, exc: Exception | None) -> None:
        """Count a closed connection out, of its address as well."""
        self._end_waiting()
        self._of[self._from] -= 1
        if self._of[self._from] <= 0:
            del self._of[self._from]
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on; what has begun must end in time, however slowly it comes."""
        began = self.conn.their_state is h11.IDLE and self._waiting is None
        super().data_received(data)
        if self.conn.their_state is h11.SEND_BODY:
            if self._waiting_for != BODY_S:
                self._wait(BODY_S)
        elif self.conn.their_state is not h11.IDLE:
            self._end_waiting()
        elif began and self._waiting is None:
            self._wait(HEAD_S)

    def _wait(self, seconds: float) -> None:
        self._end_waiting()
        self._waiting_for = seconds
        self._waiting = self.loop.call_later(seconds, self._give_up)

    def _end_waiting(self) -> None:
        self._waiting_for = 0.0
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _give_up(self) -> None:
        self._waiting = None
        self.transport.abort()


class WebServer(uvicorn.Server):
    """uvicorn for one application; it ends on INT and TERM, as every program here.

    With `clients`, only whoever has a certificate of that authority is heard: the proxy in front.
    """

    def __init__(
        self, app: Starlette, tls: tuple[Path, Path] | None = None, clients: Path | None = None
    ) -> None:
        given: dict[str, Any] = {}
        if tls is not None:
            given = {"ssl_certfile": str(tls[0]), "ssl_keyfile": str(tls[1])}
            if clients is not None:
                given |= {"ssl_ca_certs": str(clients), "ssl_cert_reqs": ssl.CERT_REQUIRED}
        super().__init__(
            uvicorn.Config(
                app,
                http=PatientProtocol,
                ws="none",
                loop="asyncio",
                lifespan="on",
                access_log=False,
                server_header=False,
                date_header=False,
                log_config=None,
                proxy_headers=False,
                limit_concurrency=CONNECTIONS,
                timeout_keep_alive=10,
                timeout_graceful_shutdown=LAST_S,
                h11_max_incomplete_event_size=16 * 1024,
                **given,
            )
        )
        logging.getLogger("uvicorn.error").setLevel(logging.WARNING)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """End in order; uvicorn's own sends the signal on afterwards, which would leave the folder open."""
        heard = (signal.SIGINT, signal.SIGTERM) if current_thread() is main_thread() else ()
        before = {one: signal.signal(one, self.handle_exit) for one in heard}
        try:
            yield
        finally:
            for one, handler in before.items():
                signal.signal(one, handler)


def listening_socket(host: str, port: int) -> socket.socket:
    """Take a port before anything is opened for it; raises OSError where it is not to be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    waiting = socket.create_server((host, port), family=family, backlog=512)
    # Connections inherit it. Without it an answer in two writes waits for the acknowledgement that the other
    # side holds back: 44 ms for each request after the first of a connection that is kept.
    waiting.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return waiting
