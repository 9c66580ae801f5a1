# SPDX-License-Identifier: GPL-3.0-or-later
"""What a city's server does by itself: fold what booths send as it arrives, publish what desks decide."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC
import logging
import threading
from typing import TYPE_CHECKING, Final

from kiosk.services.directory import seoul_now
from kiosk.services.measured import CityMeasure
from kiosk.services.publishing import TOPICS, CityPublisher
from kiosk.settings.server_address import ports
from kiosk.storage.changes import EVERYTHING
from kiosk.storage.database import CHANGES
from kiosk.storage.errors import StorageError
from kiosk.storage.server.city_server import CityServer
from kiosk.storage.server.failover import lock_out_older
from kiosk.storage.server.line import owners_line
from kiosk.storage.server.notifications import NotificationRelay
from kiosk.storage.server.projector import Projector, projectors_database
from kiosk.storage.server.strangers import Strangers
from kiosk.sync.backoff import Backoff

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from kiosk.settings import Settings
    from kiosk.storage.folder import DataFolder

ROWS: Final = "kiosk_rows"  # the channel on which the server says that a booth has sent something
LOOK_S: Final = 1.0  # the net below announcements of rows
WATCH_S: Final = 5.0  # between looks for a second server that takes writes
PUBLISH_S: Final = 60.0  # and below those of what desks decide
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Done:
    """How many rows were folded, how many could only be set aside, and what was published last."""

    folded: int = 0
    aside: int = 0
    published: int | None = None


def work_once(settings: Settings, folder: DataFolder, *, anew: bool = False) -> Done:
    """Fold what waits and publish what has changed; `anew`: first tell every visit and call anew."""
    with closing(Projector(owners_line(settings))) as projector:
        if anew:
            projector.rebuild()
        step = projector.drain()
    with closing(projectors_database(owners_line(settings))) as database:
        publisher = CityPublisher(database, settings, folder.publication_key.read_bytes())
        CityMeasure(database).look(seoul_now())
        return Done(step.rows, step.aside, publisher.look(seoul_now()))


class CityWork:
    """The loops of a city's server, each in its own thread, so that no call waits for a publication."""

    def __init__(self, settings: Settings, folder: DataFolder, ended: threading.Event) -> None:
        self._settings = settings
        self._folder = folder
        self._ended = ended
        self._rows, self._decided = threading.Event(), threading.Event()
        self._kept_up: date | None = None
        self.done = Done()

    def run(self) -> Done:
        """Work until it is ended; while the server is away, try again by and by."""
        line = owners_line(self._settings)
        publishing = threading.Thread(target=self._publish, name="publishing")
        watching = threading.Thread(target=self._watch, name="watching")
        with closing(Projector(line)) as projector, NotificationRelay(line, [ROWS, CHANGES], self._hear):
            publishing.start()
            watching.start()
            self._loop(lambda: self._fold(projector), self._rows, LOOK_S)
            publishing.join()
            watching.join()
        return self.done

    def _hear(self, topics: frozenset[str]) -> None:
        if topics & {EVERYTHING, ROWS}:
            self._rows.set()
        if topics & (TOPICS | {EVERYTHING}):
            self._decided.set()

    def _fold(self, projector: Projector) -> None:
        step = projector.drain()
        self.done = replace(
            self.done, folded=self.done.folded + step.rows, aside=self.done.aside + step.aside
        )

    def _publish(self) -> None:
        with closing(projectors_database(owners_line(self._settings))) as database:
            publisher = CityPublisher(database, self._settings, self._folder.publication_key.read_bytes())
            measure = CityMeasure(database)
            self._loop(lambda: self._look(publisher, measure), self._decided, PUBLISH_S)

    def _watch(self) -> None:
        """Forget live words; keep strangers out, and an old server that has come back from taking writes."""
        strangers = Strangers()
        with closing(CityServer(owners_line(self._settings))) as server:
            self._loop(lambda: self._look_after(server, strangers), threading.Event(), WATCH_S)

    def _look_after(self, server: CityServer, strangers: Strangers) -> None:
        for letters in server.shut_strangers_out(strangers):
            _log.error("locked out booth %s, whose login did what no booth does", letters)
        if len(ports(self._settings.server or "")) > 1:
            self._lock_out()
        server.watch_clock()
        server.forget_words()

    def _lock_out(self) -> None:
        for name in lock_out_older(owners_line(self._settings)):
            _log.error("locked out %s, which took writes on an older timeline", name)

    def _look(self, publisher: CityPublisher, measure: CityMeasure) -> None:
        now = seoul_now()
        if self._kept_up != now.date():
            with closing(CityServer(owners_line(self._settings))) as server:
                server.renew_months(now.astimezone(UTC))
            self._kept_up = now.date()
        measure.look(now)
        number = publisher.look(now)
        if number is not None:
            _log.info("published %s", number)
            self.done = replace(self.done, published=number)

    def _loop(self, act: Callable[[], None], news: threading.Event, net_s: float) -> None:
        backoff = Backoff(longest_s=LOOK_S)
        while not self._ended.is_set():
            news.clear()
            try:
                act()
            except StorageError as error:
                _log.warning("%s", error)
                self._ended.wait(backoff.wait_s())
                continue
            backoff.renew()
            self._wait(news, net_s)

    def _wait(self, news: threading.Event, seconds: float) -> None:
        """Wait for news, not longer than so, nor after the end."""
        for _ in range(max(1, round(seconds / LOOK_S))):
            if self._ended.is_set() or news.wait(LOOK_S):
                return
