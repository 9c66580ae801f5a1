# SPDX-License-Identifier: GPL-3.0-or-later
"""A booth of a test, with what it writes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import psycopg

from kiosk.storage.tables import new_key
from kiosk.storage.visits import StoredVisits
from kiosk.sync.forwarder import Forwarder
from kiosk.visits.clock import Instant
from kiosk.visits.events import VisitEvent

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy.engine import URL

    from kiosk.storage.database import Database
    from kiosk.storage.outbox import StoredOutbox
    from kiosk.storage.server.centre import PostgresCentre


_LETTERS = (f"{first}{second}" for first in "ABCDEFGH" for second in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def next_letters() -> str:
    """Return letters that nobody in this session has had."""
    return next(_LETTERS)


@dataclass(frozen=True, slots=True)
class Booth:
    """A booth that has joined the city."""

    database: Database
    outbox: StoredOutbox
    centre: PostgresCentre
    folder: UUID
    url: URL
    letters: str
    city_url: str

    def at_the_centre(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """Ask the city's database as its owner; `{mine}` chooses this booth's rows."""
        with psycopg.connect(self.city_url, autocommit=True) as connection:
            found = connection.execute(query.format(mine=f"booth = '{self.letters}'"), values or None)
            return found.fetchall() if found.description else []

    def arrived(self) -> list[UUID]:
        """Return the ids of this booth's visit events at the centre."""
        query = "SELECT id FROM events WHERE kind = 'visit_events' AND {mine} ORDER BY seq"
        return [row[0] for row in self.at_the_centre(query)]

    @property
    def forwarder(self) -> Forwarder:
        """Return what sends its rows."""
        return Forwarder(self.outbox, self.centre, self.folder)

    def write(self, count: int, **data: str) -> list[UUID]:
        """Keep events as the booth itself does, and return their ids."""
        now = Instant(datetime.now(UTC), 1.0, "boot")
        events = [
            VisitEvent(
                id=new_key(), stream="booth", subject=new_key(), kind="rested", when=now, kiosk="k", data=data
            )
            for _ in range(count)
        ]
        StoredVisits(self.database).append(events)
        return [event.id for event in events]

    def call(self) -> UUID:
        """Press the button that calls a guide; return the event's id."""
        now = Instant(datetime.now(UTC), 1.0, "boot")
        pressed = VisitEvent(
            id=new_key(), stream="call", subject=new_key(), kind="call_pressed", when=now, kiosk="k", data={}
        )
        StoredVisits(self.database).append([pressed])
        return pressed.id
