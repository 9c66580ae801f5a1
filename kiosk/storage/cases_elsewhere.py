# SPDX-License-Identifier: GPL-3.0-or-later
"""A case that is handled at the city's server, as its booth follows it for the visitor who asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from kiosk.cases.model import CaseEvent
from kiosk.cases.states import CaseMove, State
from kiosk.storage.case_rows import case_told, delete_sealed, forget_contact, view_of
from kiosk.storage.plain_rows import typed
from kiosk.storage.tables import cases as table

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from kiosk.cases.model import Case


def follow_case(connection: Connection, row: dict[str, Any], body: Mapping[str, Any]) -> Case | None:
    """Add what was done to a case at the server; return the case, None where the event is no next one.

    Notes stay at the server. What is destroyed there is destroyed here, but for the secret.
    """
    found = connection.execute(select(table.cases).where(table.cases.c.id == row["case"])).first()
    if found is None:
        return None
    before = case_told(connection, found)
    if row["seq"] != before.version + 1:
        return None  # heard already, or handled here before the booth joined
    told = {name: row[name] for name in ("at", "actor", "plain")}
    case = before.after(CaseEvent(move=CaseMove(row["move"]), **told))
    connection.execute(insert(table.case_events), {**row, "note": None})
    dues = typed(table.cases, {name: body[name] for name in ("due", "law_due")})
    changed = update(table.cases).where(table.cases.c.id == row["case"]).values(view_of(case) | dues)
    connection.execute(changed)
    forget_contact(connection, case)
    if case.state is State.DESTROYED:
        delete_sealed(connection, row["case"])
    return case
