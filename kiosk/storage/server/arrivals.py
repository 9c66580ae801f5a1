# SPDX-License-Identifier: GPL-3.0-or-later
"""What booths and desks have written beside what has arrived on the other side, row by row."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from kiosk.storage.database import Database
from kiosk.storage.tables.visits import visit_events

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from sqlalchemy.engine import URL

DESKS = "console"  # the origin of what guides tell


@dataclass(frozen=True, slots=True)
class Arrivals:
    """How many rows were written on one side and arrived on the other; `twice`: there without being sent."""

    sent: int
    received: int
    twice: int

    @property
    def lost(self) -> int:
        """Return how many rows are kept where they were written and nowhere else."""
        return self.sent - self.received


def arrivals(booths: Iterable[Database], city: URL) -> Arrivals:
    """Hold the visit events of these booths, which are all of the city's, against those of its server.

    Up go what happened at booths, down what guides have done about it; the city is read as its owner.
    """
    kept = [_events(booth) for booth in booths]
    with closing(Database.open(city.render_as_string(hide_password=False))) as database:
        centre = _events(database)
    at_booths = [event for booth in kept for event in booth]
    ways = [
        (_keys(at_booths, desks=False), _keys(centre, desks=False)),
        (_keys(centre, desks=True), _keys(at_booths, desks=True)),
    ]
    return Arrivals(
        sent=sum(len(one) for one, _ in ways),
        received=sum(len(one.keys() & other.keys()) for one, other in ways),
        twice=sum(other.total() - len(one.keys() & other.keys()) for one, other in ways),
    )


def _events(database: Database) -> list[tuple[UUID, str | None]]:
    with database.read() as connection:
        return [
            (key, origin)
            for key, origin in connection.execute(select(visit_events.c.id, visit_events.c.origin))
        ]


def _keys(events: Iterable[tuple[UUID, str | None]], *, desks: bool) -> Counter[UUID]:
    return Counter(key for key, origin in events if (origin == DESKS) is desks)
