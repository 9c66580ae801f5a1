# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes behind the visitor's back: events go to the spool, then to the database or wait until they can."""

from __future__ import annotations

import logging
import queue
import threading
from typing import TYPE_CHECKING, Final

from kiosk.visits.store import VisitNotKept

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.visits.events import VisitEvent
    from kiosk.visits.spool import Spool
    from kiosk.visits.store import VisitStore
    from kiosk.visits.visit import Visit

_log = logging.getLogger(__name__)
_FIRST_RETRY_S: Final = 0.25
_LAST_RETRY_S: Final = 5.0
_BATCH: Final = 200


class Writer:
    """A thread that owns the spool and every write of the visit log; putting an event never waits."""

    def __init__(
        self, store: VisitStore, spool: Spool, kept: Callable[[Sequence[Visit]], None] = lambda _: None
    ) -> None:
        self._store = store
        self._spool = spool
        self._kept = kept
        self._inbox: queue.SimpleQueue[VisitEvent | None] = queue.SimpleQueue()
        self._waiting: list[VisitEvent] = list(spool.left_over)
        self._unspooled: list[VisitEvent] = []
        self._put = self._taken = self._durable = self._stored = 0
        self._progress = threading.Condition()
        self._retry_s = _FIRST_RETRY_S
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="visit-writer", daemon=True)
        self._thread.start()

    def put(self, event: VisitEvent) -> None:
        """Take an event; it is written in a moment."""
        with self._progress:
            self._put += 1
            self._inbox.put(event)

    def durable(self, timeout: float) -> bool:
        """Wait until every event so far would survive a power cut; False when time is up."""
        return self._until(lambda put: self._durable >= put, timeout)

    def stored(self, timeout: float) -> bool:
        """Wait until the database has every event so far; False when time is up."""
        return self._until(lambda put: self._stored >= put, timeout)

    @property
    def behind(self) -> int:
        """How many events the database does not have yet."""
        return self._inbox.qsize() + len(self._waiting)

    def close(self, timeout: float = 5.0) -> None:
        """Write what can be written and stop; what cannot stays in the spool for the next start."""
        self._inbox.put(None)
        self._thread.join(timeout)

    def _until(self, reached: Callable[[int], bool], timeout: float) -> bool:
        with self._progress:
            put = self._put
            return self._progress.wait_for(lambda: reached(put), timeout)

    def _run(self) -> None:
        self._store_waiting()
        while not self._closing:
            self._keep_safe(self._take())
            self._store_waiting()
        self._spool.close()

    def _take(self) -> list[VisitEvent]:
        """Wait for events, or only until the next try when some wait for the database."""
        try:
            taken = [self._inbox.get(timeout=self._retry_s if self._waiting else None)]
        except queue.Empty:
            return []
        while not self._inbox.empty() and len(taken) < _BATCH:
            taken.append(self._inbox.get())
        self._closing = None in taken
        return [event for event in taken if event is not None]

    def _keep_safe(self, events: list[VisitEvent]) -> None:
        """Put the events, and those an earlier full disk refused, into the spool."""
        if not events:
            return
        self._waiting += events
        self._taken += len(events)
        self._unspooled += events
        try:
            self._spool.add(self._unspooled)
        except OSError as error:
            _log.warning("the visit spool cannot be written: %s", type(error).__name__)
        else:
            self._unspooled.clear()
            self._advance()

    def _store_waiting(self) -> None:
        if not self._waiting:
            return
        try:
            self._store_together()
        except VisitNotKept as error:
            _log.warning("visit events wait for the database: %s", error)
            self._retry_s = min(_LAST_RETRY_S, self._retry_s * 2)
        else:
            self._settle()

    def _store_together(self) -> None:
        try:
            self._kept(self._store.append(self._waiting))
        except VisitNotKept:
            raise
        except Exception:  # noqa: BLE001 # a bug of one event must not end the log of all others
            _log.exception("visit events were refused together; trying them one by one")
            self._store_singly()
        self._waiting.clear()

    def _store_singly(self) -> None:
        while self._waiting:
            event = self._waiting[0]
            try:
                self._kept(self._store.append([event]))
            except VisitNotKept:
                raise
            except Exception:  # noqa: BLE001 # as above; the event is named, without its content
                _log.exception("visit event %s of kind %s was given up", event.id, event.kind)
            self._waiting.pop(0)

    def _settle(self) -> None:
        self._retry_s = _FIRST_RETRY_S
        self._unspooled.clear()
        try:
            self._spool.clear()
        except OSError as error:  # the events in it will be offered again, and each is kept once
            _log.warning("the visit spool cannot be cleared: %s", type(error).__name__)
        self._advance(stored=True)

    def _advance(self, *, stored: bool = False) -> None:
        with self._progress:
            self._durable = self._taken
            if stored:
                self._stored = self._taken
            self._progress.notify_all()
