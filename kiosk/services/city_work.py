# SPDX-License-Identifier: GPL-3.0-or-later
"""What a city's server does by itself: fold what booths send as it arrives, publish what desks decide."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC
import logging
import threading
from typing import TYPE_CHECKING, Any, Final

from kiosk.directory.codec import encode_public
from kiosk.directory.projection import project
from kiosk.directory.register import load_names, load_register
from kiosk.resources import TRANSLATIONS
from kiosk.services.directory import seoul_now
from kiosk.services.directory_work import DirectoryWork, register_file
from kiosk.services.measured import CityMeasure
from kiosk.settings.server_address import ports
from kiosk.storage.changes import EVERYTHING
from kiosk.storage.database import CHANGES
from kiosk.storage.errors import StorageError
from kiosk.storage.server.city_server import CityServer
from kiosk.storage.server.failover import lock_out_older
from kiosk.storage.server.line import owners_line
from kiosk.storage.server.notifications import NotificationRelay
from kiosk.storage.server.projector import Projector, projectors_database
from kiosk.storage.server.publisher import publish
from kiosk.storage.server.strangers import Strangers
from kiosk.sync.backoff import Backoff

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, datetime

    from kiosk.directory.names import NameGate
    from kiosk.directory.public import PublicDirectory
    from kiosk.settings import Settings
    from kiosk.storage.database import Database
    from kiosk.storage.folder import DataFolder

    type TableRows = Mapping[str, Sequence[Mapping[str, Any]]]

MOST_DAYS: Final = 30  # of changes ahead that booths are told of
# What an announcement makes of it is read again by what is written in these tables.
TOPICS: Final = frozenset(
    {
        "directory_revisions",
        "directory_policies",
        "decisions",
        "saying_changes",
        "facility_changes",
        "closed_days",
        "city_keys",
        "city_key_signatures",
    }
)
_WORDED: Final = frozenset({"announcement", "room_name", "window"})  # decisions whose texts may hold a name


class CityPublisher:
    """Publishes what stands at the centre, as its booths may know it."""

    def __init__(self, database: Database, settings: Settings, seed: bytes) -> None:
        self._database = database
        self._settings = settings
        self._seed = seed
        names = load_names(TRANSLATIONS / "places.toml")
        self._register = load_register(register_file(settings), names)
        self._made: tuple[tuple[date, int, int], Mapping[date, PublicDirectory], NameGate] | None = None

    def look(self, now: datetime) -> int | None:
        """Publish what has changed; return the number, None when nothing had or there is nothing yet."""
        days, gate = self._projected(now.date())
        if not days:
            return None
        faces = {
            day.isoformat(): [(office.name, encode_public(office)) for office in public.offices]
            for day, public in days.items()
        }
        photos = sorted({seat.photo for one in days.values() for seat in one.seats() if seat.photo})
        return publish(self._database, self._seed, faces, photos, lambda rows: _masked(rows, gate))

    def _projected(self, today: date) -> tuple[Mapping[date, PublicDirectory], NameGate]:
        """Return what visitors may know from today on and from each day on which that will change."""
        with self._database.read() as connection:
            work = DirectoryWork(connection, self._settings, self._register)
            edition = today, work.shelf.latest(), work.policy_number()
            if self._made is not None and self._made[0] == edition:
                return self._made[1:]
            days = [today, *work.shelf.scheduled(None, today)][:MOST_DAYS] if edition[1] else []
            policy, gate = work.policy()[1], work.gate(today)
            self._made = edition, {day: project(work.directory(day), policy) for day in days}, gate
        return self._made[1:]


def _masked(rows: TableRows, gate: NameGate) -> TableRows:
    """Hide in what admins wrote for visitors the names that no text may hold."""
    decided = [
        {**row, "value": _without_names(row["value"], gate)} if row["subject"] in _WORDED else row
        for row in rows["decisions"]
    ]
    return {**rows, "decisions": decided}


def _without_names(value: Any, gate: NameGate) -> Any:  # noqa: ANN401 # a JSON value
    match value:
        case str():
            return gate.masked(value)
        case dict():
            return {key: _without_names(one, gate) for key, one in value.items()}
        case list():
            return [_without_names(one, gate) for one in value]
        case _:
            return value


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
