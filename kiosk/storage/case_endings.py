# SPDX-License-Identifier: GPL-3.0-or-later
"""Closed cases whose keeping ends: each is announced first, and destroyed days later or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import delete, func, insert, select, update

from kiosk.cases.model import end_of_keeping
from kiosk.cases.records import Keeping
from kiosk.cases.states import State
from kiosk.storage.access_log import LoggedAct, record
from kiosk.storage.case_rows import opened_from_plain
from kiosk.storage.conduct import seen_by
from kiosk.storage.tables.cases import case_endings, cases

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Connection, Select

_ENDINGS: Final = case_endings.c
IN_ORDER: Final = (cases.c.closed_at, cases.c.due, cases.c.received, cases.c.number)  # as the index has them
_KEPT: Final = select(cases.c.id, *IN_ORDER, cases.c.opened)


class NotAnnounced(Exception):  # noqa: N818 # it says what is the case
    """A case would be destroyed that nobody has been told of."""


def announced(connection: Connection, without: str | None = None) -> Sequence[Keeping]:
    """Return the cases that are announced and not destroyed, `without` those that are not there for one."""
    query = _KEPT.join(case_endings).where(_ENDINGS.ended_at.is_(None))
    if without is not None:
        query = query.where(seen_by(without))
    found = connection.execute(query.add_columns(_ENDINGS.announced_at))
    return [keeping(row, row.announced_at) for row in found]


def unannounced(closed_until: datetime) -> Select[Any]:
    """Choose the cases closed until then that are neither announced nor destroyed."""
    known, gone = cases.c.id.in_(select(_ENDINGS.case)), cases.c.state == str(State.DESTROYED)
    return _KEPT.where(cases.c.closed_at <= closed_until, ~gone, ~known)


def keeping(row: Any, announced_at: datetime | None = None) -> Keeping:  # noqa: ANN401 # a row of the two queries above
    """Return until when a case is kept, by its row."""
    until = end_of_keeping(row.closed_at, opened_from_plain(row.opened).keep_years)
    return Keeping(row.id, row.number, until, announced_at)


def announce(connection: Connection, those: Collection[UUID], at: datetime, place: str) -> None:
    """Announce cases that are not announced yet; the log tells how many."""
    known = set(connection.scalars(select(_ENDINGS.case).where(_ENDINGS.case.in_(those))))
    rows = [{"case": case, "announced_at": at} for case in those if case not in known]
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
