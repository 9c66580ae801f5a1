# SPDX-License-Identifier: GPL-3.0-or-later
"""The newest moment that a machine's clock has shown: behind it, it is not believed."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from sqlalchemy import delete, insert, select, update

from kiosk.charter.trust import believable
from kiosk.storage.notices import tell_admin
from kiosk.storage.tables.base import clock_marks

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

OFTEN: Final = timedelta(seconds=30)  # a mark is written no oftener, since most moments change nothing


def newest_moment(connection: Connection, place: str) -> datetime | None:
    """Return the newest moment that was believed here; None before the first."""
    return connection.scalar(select(clock_marks.c.at).where(clock_marks.c.place == place))


def observe(connection: Connection, place: str, now: datetime) -> bool:
    """Return whether the clock may be believed; keep the moment if so, tell the admin if not."""
    newest = newest_moment(connection, place)
    if not believable(now, newest):
        tell_admin(connection, "clock_set_back", {"place": place}, now)
        return False
    if newest is None:
        connection.execute(insert(clock_marks).values(place=place, at=now))
    elif now - newest >= OFTEN:
        connection.execute(update(clock_marks).where(clock_marks.c.place == place).values(at=now))
    return True


def start_anew(connection: Connection, place: str) -> None:
    """Forget the mark: somebody has looked at the clock and says that it is right now."""
    connection.execute(delete(clock_marks).where(clock_marks.c.place == place))
