# SPDX-License-Identifier: GPL-3.0-or-later
"""A booth of a test, with what it writes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import psycopg
from sqlalchemy.engine import URL, make_url

from kiosk.services.fleet import join_desk
from kiosk.storage.folder import DataFolder
from kiosk.storage.tables import new_key
from kiosk.storage.visits import StoredVisits
from kiosk.sync.forwarder import Forwarder
from kiosk.sync.join_file import JoinFile
from kiosk.visits.clock import Instant
from kiosk.visits.events import VisitEvent
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from pathlib import Path
    from uuid import UUID

    from kiosk.settings import Settings
    from kiosk.storage.database import Database
    from kiosk.storage.outbox import StoredOutbox
    from kiosk.storage.server.centre import PostgresCentre
    from kiosk.storage.server.city_server import CityServer


_LETTERS = (f"{first}{second}" for first in "ABCDEFGH" for second in "ABCDEFGHIJKLMNOPQRSTUVWXYZ")


def next_letters() -> str:
    """Return letters that nobody in this session has had."""
    return next(_LETTERS)


def joined_desk(  # noqa: PLR0913, PLR0917 # what a desk is
    server: CityServer,
    city_url: str,
    folder: Path,
    letters: str,
    role: str = "guide",
    serves: tuple[str, ...] = (),
    port: int | None = None,
) -> tuple[Path, Settings]:
    """Let a PC work on the server, behind a cable's `port` if need be; return its folder and its settings."""
    login = server.add_desk(letters, "안내", role, serves)
    url = make_url(city_url).set(port=port) if port else make_url(city_url)
    address = URL.create(
        url.drivername, url.username, None, url.host, url.port, url.database
    ).render_as_string()
    settings = replace(demo_settings(), demo=False, server=address, booth_letter=letters)
    joined = JoinFile(
        address, login.name, login.password, letters, login.slot, "안내", desk=True, serves=serves
    )
    data = folder / letters
    join_desk(DataFolder(data), settings, joined)
    return data, settings


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
