# SPDX-License-Identifier: GPL-3.0-or-later
"""Closed cases whose keeping ends: each is announced first, and destroyed days later or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import delete, func, insert, select, update

from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.tables.cases import case_endings

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Connection

_ENDINGS: Final = case_endings.c


class NotAnnounced(Exception):  # noqa: N818 # it says what is the case
    """A case would be destroyed that nobody has been told of."""


def announced(connection: Connection) -> Mapping[UUID, datetime]:
    """Return the cases that are announced and not destroyed, and since when each is."""
    kept = select(_ENDINGS.case, _ENDINGS.announced_at).where(_ENDINGS.ended_at.is_(None))
    return {row.case: row.announced_at for row in connection.execute(kept)}


def announce(connection: Connection, cases: Iterable[UUID], at: datetime, place: str) -> None:
    """Announce cases that are not announced yet; the log tells how many."""
    known = set(connection.scalars(select(_ENDINGS.case)))
    rows = [{"case": case, "announced_at": at} for case in cases if case not in known]
    if rows:
        connection.execute(insert(case_endings), rows)
        deed = LoggedAct("system", "case.ending_announced", detail={"many": len(rows)})
        record(connection, deed, place=place, now=at)


def take_back(connection: Connection, place: str, now: datetime) -> None:
    """Take every announcement back, since the clock by which it was made has gone back."""
    gone = connection.execute(delete(case_endings).where(_ENDINGS.ended_at.is_(None))).rowcount
    if gone:
        deed = LoggedAct("system", "case.ending_taken_back", detail={"many": gone})
        record(connection, deed, place=place, now=now)


def end(connection: Connection, case: UUID, at: datetime) -> None:
    """Note that an announced case is destroyed; raise `NotAnnounced` for any other."""
    mine = (_ENDINGS.case == case) & _ENDINGS.ended_at.is_(None)
    if connection.execute(update(case_endings).where(mine).values(ended_at=at)).rowcount != 1:
        raise NotAnnounced(str(case))


def ended_since(connection: Connection, at: datetime) -> int:
    """Count the cases that were destroyed from a moment on."""
    return connection.scalar(select(func.count()).where(_ENDINGS.ended_at >= at)) or 0
