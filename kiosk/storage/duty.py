# SPDX-License-Identifier: GPL-3.0-or-later
"""The guide's desk in the database: who came and who left, each once and for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.tables import new_key
from kiosk.storage.tables.duty import duty_changes
from kiosk.visits.duty import DutyChange, Guide, on_duty

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from kiosk.storage.database import Database


class StoredDuty:
    """Keeps the duty of one place."""

    def __init__(self, database: Database, place: str) -> None:
        self._database = database
        self._place = place

    def since(self, start: datetime) -> Sequence[DutyChange]:
        """Return the changes from a moment on, oldest first."""
        mine = (duty_changes.c.place == self._place) & (duty_changes.c.at >= start)
        query = select(duty_changes).where(mine).order_by(duty_changes.c.at, duty_changes.c.id)
        with self._database.read() as connection:
            return [
                DutyChange(row.at, Guide(row.account, row.name) if row.change == "on" else None)
                for row in connection.execute(query)
            ]

    def present_since(self, start: datetime) -> Sequence[DutyChange]:
        """Return the changes here or, with nobody here, those of a desk of the city that somebody is at.

        Of other places a booth knows those desks alone that its calls ring at.
        """
        mine = self.since(start)
        if on_duty(mine) is not None:
            return mine
        others = select(duty_changes.c.place).where(duty_changes.c.at >= start).distinct()
        with self._database.read() as connection:
            places = sorted(set(connection.scalars(others)) - {self._place})
        theirs = (StoredDuty(self._database, place).since(start) for place in places)
        return next((one for one in theirs if on_duty(one) is not None), mine)

    def lapse(self, guide: Guide, now: datetime) -> None:
        """Record that nobody stands behind this guide's duty any more; no person did that."""
        self._keep(guide, "off", LoggedAct("system", "duty.lapsed", str(guide.id)), now)

    def change(self, guide: Guide | None, by: Guide, now: datetime) -> None:
        """Record that this guide is there from now on, or that nobody is; `by` is who left or came."""
        who, change = guide or by, "off" if guide is None else "on"
        self._keep(who, change, LoggedAct(str(who.id), f"duty.{change}"), now)

    def _keep(self, who: Guide, change: str, deed: LoggedAct, now: datetime) -> None:
        values = {"id": new_key(), "place": self._place, "at": now, "account": who.id, "name": who.name}
        with self._database.write() as connection:
            connection.execute(insert(duty_changes).values(change=change, **values))
            record(connection, deed, place=self._place, now=now)
