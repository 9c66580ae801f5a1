# SPDX-License-Identifier: GPL-3.0-or-later
"""What a booth hears from the city's desks: a call answered, an arrival confirmed, how a case stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kiosk.cases.states import State
from kiosk.storage.cases_elsewhere import follow_case
from kiosk.storage.plain_rows import add_new, typed
from kiosk.storage.tables.cases import case_events
from kiosk.storage.tables.duty import duty_changes
from kiosk.storage.visits import StoredVisits
from kiosk.visits.events import from_record

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.storage.case_keys import CaseKeys
    from kiosk.storage.database import Database

    type Message = tuple[str, Mapping[str, Any]]


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
