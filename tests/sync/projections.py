# SPDX-License-Identifier: GPL-3.0-or-later
"""Visits and calls of a booth, and how the centre's rows of them differ from the booth's own."""

from __future__ import annotations

from contextlib import closing
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from kiosk.storage.database import Database
from kiosk.storage.tables import new_key
from kiosk.storage.tables.visits import guide_calls, visits
from kiosk.storage.visit_rows import read_rows
from kiosk.storage.visits import StoredVisits
from kiosk.visits.calls import GuideCall
from kiosk.visits.clock import Instant
from kiosk.visits.events import VisitEvent
from kiosk.visits.visit import Visit

if TYPE_CHECKING:
    from uuid import UUID

    from sqlalchemy import Table

    from kiosk.visits.events import Stream
    from tests.sync.city import Booth

_BEGAN = datetime.now(UTC) - timedelta(minutes=20)


def event(
    subject: UUID,
    kind: str,
    after_s: float,
    *,
    stream: Stream = "visit",
    origin: str = "booth",
    **data: object,
) -> VisitEvent:
    """Return an event so many seconds after the beginning."""
    when = Instant(_BEGAN + timedelta(seconds=after_s), 100.0 + after_s, "boot")
    return VisitEvent(new_key(), stream, subject, kind, when, "k", data, origin)  # type: ignore[arg-type] # what tests tell


def walk(booth: Booth, *, arrives: bool) -> UUID:
    """Keep a visitor's visit at a booth."""
    visit = new_key()
    told = [
        event(visit, "began", 0, by="touch", language="ko", modes=[], code="0427"),
        event(visit, "target_chosen", 5, target="민원여권과", walk_seconds=60.0, least_seconds=30.0),
        event(visit, "way_shown", 6, walk_seconds=60.0, least_seconds=30.0),
        event(visit, "understood", 20),
        event(visit, "left_screen", 21, cause="visitor"),
    ]
    if arrives:
        told.append(event(visit, "arrival_confirmed", 95, evidence="code", place="민원여권과", by_code=True))
    StoredVisits(booth.database).append(told)
    return visit


def press(booth: Booth, *, accepted: bool) -> UUID:
    """Keep a call for a guide at a booth."""
    call = new_key()
    told = [event(call, "call_pressed", 0, stream="call")]
    if accepted:
        told.append(event(call, "call_accepted", 3, stream="call", origin="console", by="guide"))
    StoredVisits(booth.database).append(told)
    return call


def centre_visits(booth: Booth) -> dict[UUID, Visit]:
    """Return a booth's visits as the centre has them."""
    return {one.id: one for one in _centre(booth, Visit, visits)}


def difference(booth: Booth) -> list[str]:
    """Return what the centre's rows of a booth's visits and calls say otherwise than the booth's own."""
    store = StoredVisits(booth.database)
    found: list[str] = []
    for mine, theirs in (
        (store.visits(None, None), _centre(booth, Visit, visits)),
        (store.calls(None, None), _centre(booth, GuideCall, guide_calls)),
    ):
        ours: dict[UUID, Any] = {one.id: replace(one, kiosk=f"{booth.letters} {one.kiosk}") for one in mine}
        there: dict[UUID, Any] = {one.id: one for one in theirs}
        found += [f"not there: {key}" for key in ours.keys() - there.keys()]
        found += [f"nowhere else: {key}" for key in there.keys() - ours.keys()]
        for key in ours.keys() & there.keys():
            found += [
                f"{key} {name}: {getattr(ours[key], name)} / {getattr(there[key], name)}"
                for name in (field.name for field in fields(ours[key]))
                if getattr(ours[key], name) != getattr(there[key], name)
            ]
    return found


def _centre(booth: Booth, kind: type[Any], table: Table) -> list[Any]:
    mine = select(table).where(table.c.kiosk.startswith(f"{booth.letters} "))
    with closing(Database.open(booth.city_url)) as database, database.read() as connection:
        return read_rows(kind, connection.execute(mine))
