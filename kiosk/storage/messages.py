# SPDX-License-Identifier: GPL-3.0-or-later
"""What a booth hears from the city's desks: a call answered, an arrival confirmed, how a case stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from kiosk.cases.model import CaseEvent
from kiosk.cases.states import CaseMove, State
from kiosk.storage.case_rows import case_told, delete_sealed, forget_contact, view_of
from kiosk.storage.plain_rows import add_new, typed
from kiosk.storage.tables import cases as table
from kiosk.storage.tables.cases import case_events
from kiosk.storage.tables.duty import duty_changes
from kiosk.storage.visits import StoredVisits
from kiosk.visits.events import from_record

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection

    from kiosk.cases.model import Case
    from kiosk.storage.case_keys import CaseKeys
    from kiosk.storage.database import Database

    type Message = tuple[str, Mapping[str, Any]]


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


def take_messages(database: Database, messages: Sequence[Message], keys: CaseKeys) -> None:
    """Keep what they say, each once; the rows of its visits and calls are told anew with it.

    Of its cases a booth learns how they stand; of one that was destroyed it destroys what it has.
    """
    events = [from_record(body) for kind, body in messages if kind == "visit_events"]
    if events:
        StoredVisits(database).append(events)
    duty = [typed(duty_changes, body) for kind, body in messages if kind == "duty_changes"]
    if duty:
        with database.write() as connection:
            add_new(connection, duty_changes, duty)
    for body in (body for kind, body in messages if kind == "case_events"):
        row = typed(case_events, body)
        with database.write() as connection:
            case = follow_case(connection, row, body)
        if case is not None and case.state is State.DESTROYED:
            keys.destroy([case.opened.id], row["at"])
