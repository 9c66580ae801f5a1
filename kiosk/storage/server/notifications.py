# SPDX-License-Identifier: GPL-3.0-or-later
"""Hears a server's notifications on a line of its own, and passes on which tables have changed.

A notification says when to look, not what is true; so does a line that stands again after it was lost. Behind
a proxy that still answers, a dead line looks alive to TCP for ever; so the server is asked something every
second without news, and one that does not answer within three is left.
"""

from __future__ import annotations

from contextlib import closing
import logging
import select
import socket
import threading
import time
from typing import TYPE_CHECKING, Any, Final, Self

import psycopg

from kiosk.storage.changes import EVERYTHING
from kiosk.storage.server.line import for_libpq
from kiosk.sync.backoff import Backoff

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy.engine import URL

QUIET_S: Final = 1.0
ANSWERS_WITHIN_S: Final = 3.0
LONGEST_S: Final = 1.0  # a console is back within five seconds of a promotion
_log = logging.getLogger(__name__)


class NotificationRelay:
    """A thread that listens to channels until it is closed, and connects again by itself.

    `lost` is called when nothing answers any more, before anybody tries again.
    """

    def __init__(
        self,
        url: URL,
        channels: Sequence[str],
        heard: Callable[[frozenset[str]], None],
        lost: Callable[[], object] = lambda: None,
    ) -> None:
        self._line: dict[str, Any] = {
            **for_libpq(url),
            "connect_timeout": 2,
            "application_name": "kiosk listens",
        }
        self._channels, self._heard, self._lost = channels, heard, lost
        self._waker, self._sleeper = socket.socketpair()
        self._ended = threading.Event()
        self._backoff = Backoff(longest_s=LONGEST_S)
        self._thread = threading.Thread(target=self._run, name="notifications", daemon=True)

    def __enter__(self) -> Self:
        """Begin to listen."""
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """Stop listening; return when the thread has ended."""
        self._ended.set()
        self._waker.close()
        self._thread.join()
        self._sleeper.close()

    def _run(self) -> None:
        while not self._ended.is_set():
            try:
                with closing(self._connected()) as connection:
                    self._backoff.renew()
                    self._heard(frozenset({EVERYTHING}))
                    self._listen(connection)
            except (psycopg.Error, OSError) as error:
                _log.info("the server's notifications are not heard: %s", error)
            self._ended.wait(self._backoff.wait_s())

    def _connected(self) -> psycopg.Connection:
        connection: psycopg.Connection = psycopg.connect(**self._line, autocommit=True)
        for channel in self._channels:
            connection.execute(f"LISTEN {channel}".encode())
        return connection

    def _listen(self, connection: psycopg.Connection) -> None:
        while not self._ended.is_set():
            ends = [connection.fileno(), self._sleeper.fileno()]
            ready, _, _ = select.select(ends, [], [], QUIET_S)
            if not ready and not _answers(connection):
                self._lost()
                return
            connection.pgconn.consume_input()
            topics = set[str]()
            while (notification := connection.pgconn.notifies()) is not None:
                topics.update((notification.extra or notification.relname).decode().split("\n"))
            if topics:
                self._heard(frozenset(topics))


def _answers(connection: psycopg.Connection) -> bool:
    """Ask the server something; what it notifies of meanwhile waits to be read.

    A notification may come before the answer, and libpq's wait for a result holds up every thread of Python:
    so a result is fetched only when it is there.
    """
    line, until = connection.pgconn, time.monotonic() + ANSWERS_WITHIN_S
    line.send_query(b"SELECT 1")
    while (left := until - time.monotonic()) > 0 and select.select([connection.fileno()], [], [], left)[0]:
        line.consume_input()
        while not line.is_busy():
            if line.get_result() is None:
                return True
    return False
