# SPDX-License-Identifier: GPL-3.0-or-later
"""A case taken back by whoever filed it: the one event in a case that no member of staff writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select, update

from kiosk.cases.actors import VISITOR
from kiosk.cases.model import CaseEvent
from kiosk.cases.states import CaseMove
from kiosk.storage.case_rows import case_told, event_row, forget_contact, view_of
from kiosk.storage.tables import cases as table

if TYPE_CHECKING:
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import Connection


def case_booth(connection: Connection, case: UUID) -> str:
    """Return the letters of the booth that took a case in; raises `LookupError` for an unknown one."""
    booth = connection.scalar(select(table.cases.c.booth).where(table.cases.c.id == case))
    if booth is None:
        raise LookupError(case)
    return str(booth)


def withdraw(connection: Connection, case: UUID, at: datetime) -> bool:
    """Close an open case, whose due times stay as they were; False where it was closed before.

    The row is locked first: at the city's server a desk may be working on it.
    """
    mine = table.cases.c.id == case
    row = connection.execute(select(table.cases).where(mine).with_for_update()).one()
    if row.closed_at is not None:
        return False
    event = CaseEvent(at=at, actor=VISITOR, move=CaseMove.WITHDRAW)
    after = case_told(connection, row).after(event)
    connection.execute(update(table.cases).where(mine).values(view_of(after)))
    connection.execute(insert(table.case_events).values(event_row(after, event)))
    forget_contact(connection, after)
    return True
