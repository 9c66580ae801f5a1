# SPDX-License-Identifier: GPL-3.0-or-later
"""Lifts and stairs in the database: what is out of order, since when, and who said so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import insert, select

from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.tables import new_key
from kiosk.storage.tables.facilities import facility_changes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Connection

    from kiosk.storage.database import Database

_IN_ORDER: Final = (facility_changes.c.at, facility_changes.c.id)


def stopped_by(connection: Connection, facility: str) -> list[UUID]:
    """Return the words by which a facility is out of order; none where it works."""
    words: list[UUID] = []
    told = select(facility_changes).where(facility_changes.c.facility == facility).order_by(*_IN_ORDER)
    for row in connection.execute(told):
        words = [*words, row.id] if row.stopped else []
    return words


class StoredFacilities:
    """Keeps what is out of order; the last word on a facility counts."""

    def __init__(self, database: Database, place: str) -> None:
        self._database = database
        self._place = place

    def stopped(self) -> Mapping[str, datetime]:
        """Return what is out of order, and since when."""
        query = select(facility_changes).order_by(*_IN_ORDER)
        since: dict[str, datetime] = {}
        with self._database.read() as connection:
            for row in connection.execute(query):
                if row.stopped:
                    since.setdefault(row.facility, row.at)
                else:
                    since.pop(row.facility, None)
        return since

    def change(self, facility: str, *, stopped: bool, by: str, now: datetime) -> None:
        """Record that a facility stopped, or works again."""
        values = {"id": new_key(), "facility": facility, "stopped": stopped, "by": by, "at": now}
        deed = LoggedAct(by, "facility.stopped" if stopped else "facility.works", facility)
        with self._database.write() as connection:
            connection.execute(insert(facility_changes).values(values))
            record(connection, deed, place=self._place, now=now)
