# SPDX-License-Identifier: GPL-3.0-or-later
"""News for open pages: what has changed is drawn once an office and sent to every page that shows it.

A page that hears nothing asks every few seconds; one without script reloads.
"""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
import logging
import threading
import time
from typing import TYPE_CHECKING, Final

from starlette.concurrency import run_in_threadpool
from starlette.responses import StreamingResponse

from kiosk.services.changes import SENT

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from kiosk.services.changes import Listener

BEAT_S: Final = 1.0  # a page that hears nothing for three says that it is cut off
QUIET_S: Final = 0.2  # changes that come together are drawn together
RENEW_S: Final = 15.0  # also without news: visits expire
LOOK_S: Final = 1.0  # how often is looked where nobody tells
MOST: Final = 2000
# What every sign-in, every look and every sending writes, and nothing that a page shows.
SILENT: Final = SENT | {"row_digests", "access_log", "clock_marks", "sign_in_tries", "office_browsers"}
PADDING: Final = ":" + " " * 2048 + "\n"  # proxies hold the first two thousand bytes back
HEADERS: Final = {"X-Accel-Buffering": "no", "Cache-Control": "no-store, no-transform"}
_log = logging.getLogger(__name__)


class News:
    """Hears of changes and wakes every page; `draw` returns what one office's page shows now, as a text."""

    def __init__(
        self, draw: Callable[[str], str], mark: Callable[[], object], listen: Callable[[], Listener | None]
    ) -> None:
        self._draw, self._mark, self._listen = draw, mark, listen
        self._edition = 0
        self._drawn: dict[str, tuple[int, asyncio.Task[str]]] = {}
        self._changed = asyncio.Event()
        self._streams = 0
        self._ended = threading.Event()

    @asynccontextmanager
    async def running(self, _app: object = None) -> AsyncIterator[None]:
        """Listen while the server runs."""
        loop = asyncio.get_running_loop()
        hearing = threading.Thread(target=self._hear, args=(loop,), name="news", daemon=True)
        hearing.start()
        try:
            yield
        finally:
            self._ended.set()
            self._renew()
            await run_in_threadpool(hearing.join)

    def _hear(self, loop: asyncio.AbstractEventLoop) -> None:
        """Wait for announcements, and look every now and then, since one may be lost."""
        listener = self._listen()
        try:
            self._hear_of(listener, loop)
        finally:
            if listener is not None:
                listener.close()

    def _hear_of(self, listener: Listener | None, loop: asyncio.AbstractEventLoop) -> None:
        seen = self._look()
        looked = renewed = time.monotonic()
        while not self._ended.is_set():
            told, now = self._wait(listener) - SILENT, time.monotonic()
            if not told and now - looked < LOOK_S:
                continue
            before, seen, looked = seen, self._look(), now
            if told or seen != before or now - renewed >= RENEW_S:
                renewed = now
                loop.call_soon_threadsafe(self._renew)
                self._ended.wait(QUIET_S)

    def _wait(self, listener: Listener | None) -> frozenset[str]:
        if listener is not None:
            return listener.wait(QUIET_S)
        self._ended.wait(QUIET_S)
        return frozenset()

    def _look(self) -> object:
        try:
            return self._mark()
        except Exception:  # noqa: BLE001 # whatever keeps it from looking, the pages say that they know nothing
            _log.warning("the news cannot be looked at")
            return None

    def _renew(self) -> None:
        self._edition += 1
        changed, self._changed = self._changed, asyncio.Event()
        changed.set()

    async def drawn(self, office: str) -> str:
        """Return what an office's page shows, drawn once for all who ask at the same edition."""
        known = self._drawn.get(office)
        if known is None or known[0] != self._edition:
            known = self._edition, asyncio.ensure_future(run_in_threadpool(self._draw, office))
            self._drawn[office] = known
        return await asyncio.shield(known[1])

    def stream(self, office: str, still: Callable[[], bool]) -> StreamingResponse | None:
        """Return the answer that goes on while `still` says that it may, None for too many."""
        if self._streams >= MOST:
            return None
        return StreamingResponse(self._told(office, still), media_type="text/event-stream", headers=HEADERS)

    async def _told(self, office: str, still: Callable[[], bool]) -> AsyncIterator[str]:
        self._streams += 1
        edition, asked, known = -1, 0.0, True
        try:
            yield f"{PADDING}retry: 2000\n\n"
            while not self._ended.is_set():
                changed = self._changed
                if time.monotonic() - asked >= RENEW_S:
                    asked = time.monotonic()
                    if not await run_in_threadpool(still):
                        yield "event: over\ndata:\n\n"
                        return
                if edition != self._edition:
                    edition, text = self._edition, await self._text(office)
                    known = text is not None
                    yield f"event: page\ndata: {text}\n\n" if known else ":\n\n"
                else:  # a page without a beat says that it knows nothing, as when the line is cut
                    yield "event: beat\ndata:\n\n" if known else ":\n\n"
                await _first(changed, BEAT_S)
        finally:
            self._streams -= 1

    async def _text(self, office: str) -> str | None:
        try:
            return await self.drawn(office)
        except Exception:  # noqa: BLE001 # the page says so, and the next edition is tried again
            _log.exception("a page could not be drawn")
            return None


async def _first(changed: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(changed.wait(), seconds)
    except TimeoutError:
        return
