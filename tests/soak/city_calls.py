# SPDX-License-Identifier: GPL-3.0-or-later
"""From the press for a guide until two consoles have read it, over many booths that write all the time.

python -m tests.soak.city_calls BOOTHS EVENTS_A_SECOND SECONDS [CONTROL]

Every tenth event is a call. The server's folding and each console are processes of their own, the booths four
processes; every booth has its file, its forwarder and its line, and the consoles answer each call. The server
holds an afternoon's visits already, since a console looks at the day. With the control `polling` the consoles
look once a second, whatever is announced, and must be too late.
"""

from __future__ import annotations

from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from datetime import time as day_time
import multiprocessing
import os
from pathlib import Path
import random
import shutil
import sys
import tempfile
import threading
import time
from typing import TYPE_CHECKING, Any, Final
from unittest.mock import patch

from sqlalchemy import text
from sqlalchemy.engine import make_url

from kiosk.charter.hours import SEOUL
from kiosk.services.city_demo import console as demo
from kiosk.services.city_demo.postgresql import private_server
from kiosk.services.city_work import CityWork
from kiosk.services.fleet import found
from kiosk.services.guide import open_guide
from kiosk.services.sending import BoothLine, send_until
from kiosk.storage.accounts import AccountRepository
from kiosk.storage.changes import ChangeNotifier
from kiosk.storage.database import Database
from kiosk.storage.folder import DataFolder
from kiosk.storage.lockout import SystemClock
from kiosk.storage.migrations import migrate
from kiosk.storage.outbox import StoredOutbox, begin
from kiosk.storage.server.centre import PostgresCentre
from kiosk.storage.server.city_server import CityServer
from kiosk.storage.tables import new_key
from kiosk.storage.tables.visits import visits
from kiosk.storage.visit_rows import row_of
from kiosk.storage.visits import StoredVisits
from kiosk.sync.forwarder import Forwarder
from kiosk.visits.clock import Instant, MachineClock
from kiosk.visits.events import VisitEvent
from kiosk.visits.visit import Visit
from tests.sync.city import joined_desk
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.queues import Queue
    from multiprocessing.synchronize import Event
    from uuid import UUID

    from sqlalchemy.engine import URL

    from kiosk.settings import Settings
    from kiosk.visits.events import Stream

WARMING_S: Final = 4.0
P50_MS, P99_MS = 50.0, 500.0
CALLS: Final = 0.1
WRITERS: Final = 4
VISITS: Final = 4_500  # of today at 40 booths by the middle of the afternoon
PASSWORD: Final = "긴 비밀번호 하나 둘 셋"  # noqa: S105 # of a measure's account


@dataclass(frozen=True, slots=True)
class Place:
    """A booth's folder and login, for the process in which it lives."""

    data: Path
    url: URL
    letters: str
    folder: UUID


def main(count: int, rate: float, seconds: float, control: str) -> int:
    """Run once and print the figures; 1 when they are not what is asked, or the control's are."""
    context = multiprocessing.get_context("spawn")
    with ExitStack() as stack:
        address = stack.enter_context(private_server())
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        settings = replace(demo_settings(), demo=False, server=address, seating=Path("no-charts"))
        found(settings, DataFolder(folder / "server"), datetime.now(UTC))
        server = stack.enter_context(closing(CityServer(make_url(address))))
        desks = [joined_desk(server, address, folder, f"Y{one}") for one in "AB"]
        with closing(Database.open(address)) as database:
            accounts = AccountRepository(database, SystemClock(), "measure")
            for _, of in desks:
                accounts.make(of.booth_letter, PASSWORD, ["guide"], by=None)
            _live_a_day(database)
        places = _places(server, make_url(address), folder, count)
        ended, ready, told = context.Event(), context.Semaphore(0), context.Queue()
        jobs: list[tuple[Any, ...]] = [(_fold, settings, folder / "server", ended, ready)]
        jobs += [(_answer, *desk, ended, ready, told, control) for desk in desks]
        processes = [context.Process(target=target, args=args) for target, *args in jobs]
        for one in processes:
            one.start()
        for _ in processes:
            assert ready.acquire(timeout=300)
        each = [
            context.Process(target=_write, args=(places[n::WRITERS], rate / count, seconds, told))
            for n in range(WRITERS)
        ]
        for writing in each:
            writing.start()
        pressed = {call: at for _ in each for call, at in told.get(timeout=seconds + 600).items()}
        for writing in each:
            writing.join()
        time.sleep(WARMING_S)  # for the last calls
        ended.set()
        heard = [told.get(timeout=60) for _ in desks]
        for one in processes:
            one.join()
    return _figures(pressed, heard, f"booths={count} events_a_second={rate:g}", control)


def _figures(pressed: dict[UUID, float], heard: list[dict[UUID, float]], told: str, control: str) -> int:
    began = min(pressed.values()) + WARMING_S
    asked = {call: at for call, at in pressed.items() if at >= began}
    took = sorted((rang[call] - at) * 1000 for rang in heard for call, at in asked.items() if call in rang)
    missed = sum(
        not any(call in rang for rang in heard) for call in asked
    )  # whom one answers rings nowhere else
    p50, p99 = took[len(took) // 2], took[len(took) * 99 // 100]
    load = os.getloadavg()[0]
    print(  # noqa: T201 # the figure
        f"{told} calls={len(asked)} unheard={missed} p50_ms={p50:.0f} p99_ms={p99:.0f} max_ms={took[-1]:.0f} "
        f"load={load:.0f} control={control or 'none'}"
    )
    return int((p50 >= P50_MS or p99 >= P99_MS or missed > 0) != bool(control))


def _places(server: CityServer, url: URL, folder: Path, count: int) -> list[Place]:
    with closing(Database.open(folder / "empty.db")) as database:
        migrate(database)
    places = []
    for number in range(count):
        letters = f"{chr(ord('A') + number // 26)}{chr(ord('A') + number % 26)}"
        login = server.add_booth(letters, letters)
        data = folder / letters
        data.mkdir()
        shutil.copy(folder / "empty.db", DataFolder(data).database)
        line = url.set(username=login.name, password=login.password)
        places.append(Place(data, line, letters, new_key()))
    return places


def _live_a_day(database: Database) -> None:
    """Have had visits since midnight, told by seven events each, as a city has by the afternoon."""
    now = datetime.now(SEOUL)
    midnight = datetime.combine(now.date(), day_time(), SEOUL)
    rows = []
    for number in range(VISITS):
        began = Instant((midnight + number * (now - midnight) / VISITS).astimezone(UTC), float(number), "b")
        visit = Visit(
            new_key(), "AA k", "0101", "touch", "ko", (), began, began, "way", "unknown", way_s=12.0
        )
        rows.append({"seq": 7 * number + 1, **row_of(visit)})
    with database.write() as connection:
        connection.execute(visits.insert(), rows)
        connection.execute(text("SELECT setval('visit_events_number', :last)"), {"last": 7 * VISITS})


def _fold(settings: Settings, data: Path, ended: Event, ready: Any) -> None:  # noqa: ANN401 # a semaphore
    stop = threading.Event()

    def await_end() -> None:
        ended.wait()
        stop.set()

    threading.Thread(target=await_end, daemon=True).start()
    ready.release()
    CityWork(settings, DataFolder(data), stop).run()


def _answer(  # noqa: PLR0913, PLR0917 # what a console is
    data: Path,
    settings: Settings,
    ended: Event,
    ready: Any,  # noqa: ANN401 # a semaphore
    told: Queue[dict[UUID, float]],
    control: str,
) -> None:
    with ExitStack() as stack:
        if control:
            stack.enter_context(patch.object(demo, "waiting", _polling))
        desk = stack.enter_context(open_guide(data, settings))
        guide = desk.enter(settings.booth_letter, PASSWORD).guide
        assert guide is not None
        desk.take_over(guide)
        console, stop = demo.DemoConsole(desk, data), threading.Event()
        working = threading.Thread(target=console.run, args=(stop,), daemon=True)
        working.start()
        ready.release()
        ended.wait()
        stop.set()
        working.join()
        told.put(console.rang)


@contextmanager
def _polling(_data: Path, ended: threading.Event) -> Iterator[Any]:
    yield lambda _: ended.wait(1.0)


def _write(places: list[Place], rate: float, seconds: float, told: Queue[dict[UUID, float]]) -> None:
    """Let every booth live: a thread that sends, and one whose visitors touch it."""
    pressed: dict[UUID, float] = {}
    stop, over = threading.Event(), threading.Event()
    with ExitStack() as stack:
        databases = [stack.enter_context(closing(_opened(one))) for one in places]
        living = [
            threading.Thread(target=_send, args=(*pair, stop)) for pair in zip(places, databases, strict=True)
        ]
        touched = [
            threading.Thread(target=_touch, args=(database, rate, over, pressed)) for database in databases
        ]
        for one in (*living, *touched):
            one.start()
        time.sleep(seconds)
        over.set()
        for one in touched:
            one.join()
        told.put(pressed)
        time.sleep(WARMING_S)
        stop.set()
        for one in living:
            one.join()


def _opened(place: Place) -> Database:
    file = DataFolder(place.data).database
    database = Database.open(file, None, ChangeNotifier(place.data))
    with database.write() as connection:
        begin(connection, place.folder, place.letters, datetime.now(UTC))
    return database


def _send(place: Place, database: Database, stop: threading.Event) -> None:
    outbox = StoredOutbox(database)
    with closing(PostgresCentre(place.url, place.letters, place.folder)) as centre:
        centre.greet()
        forwarder = Forwarder(outbox, centre, place.folder)
        line = BoothLine(outbox, centre, forwarder, DataFolder(place.data), database, "A")
        step = send_until(stop, line)
    assert step.stopped is None, step


def _touch(database: Database, rate: float, over: threading.Event, pressed: dict[UUID, float]) -> None:
    dice, store = random.Random(), StoredVisits(database)  # noqa: S311 # moments alone
    while not over.wait(dice.expovariate(rate)):
        subject, calls = new_key(), dice.random() < CALLS
        stream: Stream = "call" if calls else "booth"
        kind = "call_pressed" if calls else "rested"
        before = time.monotonic()
        store.append([VisitEvent(new_key(), stream, subject, kind, MachineClock().now(), "k", {})])
        if calls:
            pressed[subject] = before


if __name__ == "__main__":
    given = sys.argv[1:] + ["40", "80", "60", ""][len(sys.argv) - 1 :]
    raise SystemExit(main(int(given[0]), float(given[1]), float(given[2]), given[3]))
