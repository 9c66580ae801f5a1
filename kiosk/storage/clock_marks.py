# SPDX-License-Identifier: GPL-3.0-or-later
"""What a machine's clock has shown, and the confirmed time: the one gate of everything that is final.

Whatever cannot be taken back asks `confirmed_time`, and never a clock; `docs/clocks.md` lists it all. At a
city's server the clock is the server's, whoever asks.
"""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING, Final

from sqlalchemy import desc, func, insert, select, update

from kiosk.charter.trust import A_WORD, APART, BUILT, ClockMark, believable
from kiosk.storage.case_endings import take_back
from kiosk.storage.lockout import SystemClock
from kiosk.storage.notices import tell_admin
from kiosk.storage.tables.base import access_log, admin_notices, clock_marks

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

OFTEN: Final = timedelta(seconds=30)  # a mark is written no oftener, since most moments change nothing
MACHINE: Final = SystemClock()
UNCONFIRMED: Final = "clock_unconfirmed"  # the notice that asks a person to read the date
MEASURED: Final = " measured"  # of a place's second row, which has what is measured as its confirmed time


def newest_moment(connection: Connection, place: str) -> datetime | None:
    """Return the newest moment that was believed here; None before the first."""
    return connection.scalar(select(clock_marks.c.at).where(clock_marks.c.place == place))


def wall_time(connection: Connection, now: datetime) -> datetime:
    """Return what the clock shows that counts here: at a city's server its own, not that of who asks."""
    if connection.dialect.name == "sqlite":
        return now.astimezone(UTC)
    theirs: datetime = connection.execute(select(func.clock_timestamp())).scalar_one()
    return theirs.astimezone(UTC)


def observe(connection: Connection, place: str, now: datetime, machine: SystemClock = MACHINE) -> bool:
    """Return whether the clock may be believed; keep the moment if so, tell the admin if not.

    The confirmed time is carried on, and a person is asked where the clock is over a day ahead of it.
    """
    wall, mark = wall_time(connection, now), _mark(connection, place)
    boot, uptime = machine.boot(), machine.uptime()
    believed = believable(wall, mark.at if mark else None)
    if not believed:
        tell_admin(connection, "clock_set_back", {"place": place}, now)
        if mark is not None and mark.at - wall > APART:
            take_back(connection, place, now)
    if mark is None:
        if not believed:
            return False
        known = last_confirmed(connection) or connection.scalar(select(func.max(access_log.c.at)))
        first = wall if known is None else min(wall, known)  # no later than what the data know already
        fresh = ClockMark(wall, first, boot, uptime, first)
    else:
        fresh = mark.carried_on(wall, boot, uptime)
    if believed:
        _ask(connection, place, wall, fresh.confirmed)
    if mark is None or _passed(fresh, mark) >= OFTEN or boot != mark.boot:
        _keep(connection, place, fresh)
    return believed


def confirmed_time(connection: Connection, place: str, now: datetime) -> datetime:
    """Return the time by which what is final may be done: never after the clock, nor after what is confirmed.

    Each machine's own confirmed time is behind the true one, so the latest of them all is the nearest.
    """
    observe(connection, place, now)
    latest, wall = last_confirmed(connection), wall_time(connection, now)
    return wall if latest is None else min(wall, latest)


def last_confirmed(connection: Connection) -> datetime | None:
    """Return the latest time that any machine has confirmed here; None before the first."""
    return connection.scalar(select(clock_marks.c.confirmed).order_by(desc("confirmed")).limit(1))


def is_confirmed(connection: Connection, place: str, now: datetime, machine: SystemClock = MACHINE) -> bool:
    """Return whether the clock agrees with the confirmed time to a day; it writes nothing down."""
    mark, wall = _mark(connection, place), wall_time(connection, now)
    if mark is None:
        return True  # nothing was ever watched here
    confirmed = mark.carried_on(wall, machine.boot(), machine.uptime()).confirmed
    return believable(wall, mark.at) and wall - confirmed <= APART


def agree(
    connection: Connection, place: str, now: datetime, theirs: datetime, machine: SystemClock = MACHINE
) -> None:
    """Take the city's server's word, where this machine's clock says the same to a day: two witnesses."""
    mark, told = _mark(connection, place), min(now, theirs)
    if mark is None or abs(now - theirs) > APART or told - mark.measured < OFTEN:
        return
    confirmed = max(told, mark.confirmed)
    _keep(connection, place, ClockMark(mark.at, confirmed, machine.boot(), machine.uptime(), told))


def start_anew(connection: Connection, place: str, now: datetime, machine: SystemClock = MACHINE) -> None:
    """Believe the clock as it is: somebody has looked at it and says that it is right now.

    The confirmed time follows such a word by a week at most, and is asked for again the next day: a clock
    that is years ahead is looked at many times before anything goes by it.
    """
    wall, mark = wall_time(connection, now), _mark(connection, place)
    if mark is not None and wall >= BUILT:
        boot, uptime = machine.boot(), machine.uptime()
        confirmed = min(wall, mark.carried_on(wall, boot, uptime).confirmed + A_WORD)
        _keep(connection, place, ClockMark(wall, confirmed, boot, uptime, confirmed))


def _mark(connection: Connection, place: str) -> ClockMark | None:
    marks = clock_marks.c
    kept = select(marks.at, marks.confirmed, marks.boot, marks.uptime).order_by(marks.place)
    rows = connection.execute(kept.where(marks.place.in_([place, place + MEASURED])).with_for_update()).all()
    return ClockMark(*rows[0], rows[-1].confirmed) if rows else None


def _keep(connection: Connection, place: str, mark: ClockMark) -> None:
    for whose, confirmed in ((place, mark.confirmed), (place + MEASURED, mark.measured)):
        values = {"place": whose, "at": mark.at, "confirmed": confirmed}
        values |= {"boot": mark.boot, "uptime": mark.uptime}
        changed = update(clock_marks).where(clock_marks.c.place == whose).values(values)
        if connection.execute(changed).rowcount == 0:
            connection.execute(insert(clock_marks).values(values))


def _passed(fresh: ClockMark, mark: ClockMark) -> timedelta:
    return max(fresh.at - mark.at, abs(fresh.confirmed - mark.confirmed))


def _ask(connection: Connection, place: str, wall: datetime, confirmed: datetime) -> None:
    """Ask a person for the date, once a day, while the clock is over a day ahead of what is confirmed."""
    if wall - max(confirmed, last_confirmed(connection) or confirmed) <= APART:
        return
    notices = admin_notices.c
    asked = select(notices.detail).where(notices.kind == UNCONFIRMED, notices.at > wall - timedelta(days=1))
    if {"place": place} not in connection.scalars(asked).all():
        tell_admin(connection, "clock_unconfirmed", {"place": place}, wall)
