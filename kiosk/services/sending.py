# SPDX-License-Identifier: GPL-3.0-or-later
"""A booth's line to the city's server: what it owes is sent by it, and once a minute how the booth is."""

from __future__ import annotations

from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
import time
from typing import TYPE_CHECKING, Final

from kiosk import __version__
from kiosk.services.changes import waiting
from kiosk.services.live_words import WordsForwarder
from kiosk.storage.clock_marks import agree, confirmed_time
from kiosk.storage.joining import number_above, send_anew
from kiosk.storage.opened import place_of
from kiosk.storage.outbox import StoredOutbox
from kiosk.storage.screen_sign import last_sign
from kiosk.storage.server.centre import PostgresCentre
from kiosk.storage.server.line import booths_line, no_city
from kiosk.storage.tables import new_key
from kiosk.sync.forwarder import Forwarder, forward
from kiosk.sync.wire import LANES, CentreAway, NotAdmitted

if TYPE_CHECKING:
    from collections.abc import Iterator
    import threading
    from uuid import UUID

    from kiosk.settings import Settings
    from kiosk.storage.database import Database
    from kiosk.storage.folder import DataFolder
    from kiosk.storage.opened import Storage
    from kiosk.sync.forwarder import Step

REPORT_S: Final = 60.0


@dataclass(frozen=True, slots=True)
class BoothLine:
    """This booth's line to the city's server, and what it owes."""

    outbox: StoredOutbox
    centre: PostgresCentre
    forwarder: Forwarder
    data: DataFolder
    database: Database
    place: str

    def report(self, now: datetime) -> None:
        """Tell the server how this booth is, take its word for the time, forget what was sent long ago."""
        self.number_above()
        report = {
            "version": __version__,
            "waiting": self.outbox.waiting(),
            "free_bytes": self.data.room().free,
            "screen": last_sign(self.data),
            "clock": now.astimezone(UTC).isoformat(),
        }
        theirs = self.centre.report_health(report)
        with self.database.write() as connection:
            agree(connection, self.place, now, theirs)
            confirmed = confirmed_time(connection, self.place, now)
        self.outbox.forget(confirmed)

    def number_above(self) -> None:
        """Give no receipt number that the city has given out, though this be a copy that was restored."""
        number_above(self.database, sender(self.outbox)[1], self.centre.receipt_floor())


@contextmanager
def line_of(storage: Storage, settings: Settings) -> Iterator[BoothLine]:
    """Open this booth's line; raises `NoServer` for a booth that stands alone."""
    outbox = StoredOutbox(storage.database)
    folder, letters = sender(outbox)
    with closing(PostgresCentre(booths_line(settings, storage.folder), letters, folder)) as centre:
        forwarder = Forwarder(outbox, centre, folder)
        yield BoothLine(outbox, centre, forwarder, storage.folder, storage.database, place_of(settings))


def begin_anew(storage: Storage, settings: Settings) -> None:
    """After this booth was restored from a backup: go on above what the server has, as a new sender."""
    folder, (_, letters) = new_key(), sender(StoredOutbox(storage.database))
    with closing(PostgresCentre(booths_line(settings, storage.folder), letters, folder)) as centre:
        centre.greet(anew=True)
        go_on_above(storage, centre, folder, letters)


def go_on_above(storage: Storage, centre: PostgresCentre, folder: UUID, letters: str) -> None:
    """Let what this booth has follow on where the server stands, which has been told who sends."""
    cursors, floor = {lane: centre.cursor(lane) for lane in LANES}, centre.receipt_floor()
    send_anew(storage.database, folder, letters, cursors, floor)
    centre.ask_for_cases_again()


def sender(outbox: StoredOutbox) -> tuple[UUID, str]:
    """Return as which folder and letters this booth sends; raises `NoServer` for one that stands alone."""
    known = outbox.sender()
    if known is None:
        raise no_city()
    return known


def send_until(ended: threading.Event, line: BoothLine) -> Step:
    """Send until it is ended, or until somebody has to look into it first; what the booth writes wakes it."""
    next_report = 0.0

    def wait(seconds: float) -> bool:
        nonlocal next_report
        if seconds:
            rest(seconds)
        if time.monotonic() >= next_report:
            next_report = time.monotonic() + REPORT_S
            with suppress(CentreAway, NotAdmitted):
                line.report(datetime.now(UTC))
        return not ended.is_set()

    with waiting(line.data.path, ended) as rest, WordsForwarder(line.data.path, line.centre):
        step = forward(line.forwarder, wait)
        if step.stopped is not None:
            with suppress(CentreAway, NotAdmitted):
                line.number_above()
        return step
