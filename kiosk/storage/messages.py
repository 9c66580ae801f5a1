# SPDX-License-Identifier: GPL-3.0-or-later
"""What a booth hears from the city's desks: a call answered, an arrival confirmed, a guide on duty."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select

from kiosk.storage.plain_rows import typed
from kiosk.storage.tables.duty import duty_changes
from kiosk.storage.visits import StoredVisits
from kiosk.visits.events import from_record

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.storage.database import Database


def take_messages(database: Database, messages: Sequence[tuple[str, Mapping[str, Any]]]) -> None:
    """Keep what they say, each once; the rows of its visits and calls are told anew with it."""
    events = [from_record(body) for kind, body in messages if kind == "visit_events"]
    if events:
        StoredVisits(database).append(events)
    duty = [typed(duty_changes, body) for kind, body in messages if kind == "duty_changes"]
    if duty:
        with database.write() as connection:
            known = set(connection.scalars(select(duty_changes.c.id)))
            if new := [row for row in duty if row["id"] not in known]:
                connection.execute(insert(duty_changes), new)
