# SPDX-License-Identifier: GPL-3.0-or-later
"""Events and what they tell as rows, and back: visits, calls for a guide and reports."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import fields
from datetime import timedelta
from itertools import batched
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import bindparam, func, or_, select

from kiosk.charter.hours import in_seoul
from kiosk.storage.tables.visits import visit_events, visits
from kiosk.visits.clock import Instant
from kiosk.visits.events import Correction, VisitEvent
from kiosk.visits.measure.arrival import GUIDE_WINDOW_S, WINDOW_S
from kiosk.visits.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime
    from uuid import UUID

    from sqlalchemy import ColumnElement, Connection, Result, Select

    from kiosk.visits.calls import GuideCall, WrongReport

AT_ONCE: Final = 500  # a statement takes only so many parameters
NEWEST: Final = 500  # events; no writer on a server falls further behind the others
_RECENT: Final = 4000  # events; a booth has no more in the half hour that visits wait for evidence
_PARTS: Final = ("at", "mono", "boot")


def event_row(event: VisitEvent) -> dict[str, object]:
    """Return an event as its columns, but for its number."""
    row = {name: getattr(event, name) for name in ("id", "stream", "subject", "kind", "kiosk")}
    row |= {name: getattr(event.when, name) for name in _PARTS} | {"data": dict(event.data)}
    if event.origin is not None:
        row["origin"] = event.origin
    if event.correction is not None:
        row |= {"offset_s": event.correction.offset_s, "error_s": event.correction.error_s}
    return row


def events_of(connection: Connection, subjects: Collection[UUID]) -> dict[UUID, list[VisitEvent]]:
    """Return the events of each visit, call or report."""
    query = select(visit_events)
    found: defaultdict[UUID, list[VisitEvent]] = defaultdict(list)
    for some in batched(subjects, AT_ONCE):
        wanted = query.where(visit_events.c.subject.in_(some)).order_by(visit_events.c.seq)
        for row in connection.execute(wanted).mappings():
            found[row["subject"]].append(_event(row))
    return found


def _event(row: Mapping[Any, Any]) -> VisitEvent:
    when, offset = Instant(*(row[part] for part in _PARTS)), row.get("offset_s")
    correction = None if offset is None else Correction(offset, row["error_s"])
    told = row["id"], row["stream"], row["subject"], row["kind"], when, row["kiosk"], row["data"]
    return VisitEvent(*told, row.get("origin"), correction)


def row_of(told: Visit | GuideCall | WrongReport) -> dict[str, object]:
    """Spread each instant over three columns; every other field has a column of its name."""
    row: dict[str, object] = {}
    for field in fields(told):
        value = getattr(told, field.name)
        if isinstance(value, Instant):
            row |= {f"{field.name}_{part}": getattr(value, part) for part in _PARTS}
        else:
            row[field.name] = list(value) if isinstance(value, tuple) else value
    if isinstance(told, Visit):
        row |= {"day": day_of(told), "hour": in_seoul(told.began.at).hour}
    return row


def day_of(visit: Visit) -> str:
    """Return the day of Seoul on which a visit began."""
    return in_seoul(visit.began.at).date().isoformat()


def read_rows[Row: (Visit, GuideCall, WrongReport)](kind: type[Row], found: Result[Any]) -> list[Row]:
    """Read back what `row_of` wrote; where each field stands is looked up once, not once a row."""
    places = {name: place for place, name in enumerate(found.keys())}
    names = [field.name for field in fields(kind)]
    plain = [(name, places[name]) for name in names if name in places]
    instants = [
        (name, itemgetter(*(places[f"{name}_{part}"] for part in _PARTS)))
        for name in names
        if name not in places
    ]
    rows = []
    for row in found:
        values: dict[str, Any] = {
            name: tuple(value) if isinstance(value := row[place], list) else value for name, place in plain
        }
        values |= {name: Instant(*parts(row)) for name, parts in instants}
        rows.append(kind(**values))
    return rows


def between(
    column: ColumnElement[Any], first: datetime | None, before: datetime | None
) -> list[ColumnElement[bool]]:
    """Return the bounds of a period, of which one or both may be open; its end is not in it."""
    bounds = [column >= first] if first is not None else []
    return bounds + ([column < before] if before is not None else [])


def _open() -> Select[Any]:
    """Select visits that may be open: by the time of their last sign, by number too, since clocks may jump.

    What the clock that `Visit.expired` goes by has closed is not read.
    """
    seen, own = visits.c, visits.c.seen_boot == bindparam("boot")
    newest = select(func.coalesce(func.max(seen.seq), 0)).scalar_subquery()
    alone, guided = seen.taken_by.is_(None), seen.taken_by.is_not(None)
    at_alone, at_guided = seen.seen_at >= bindparam("at_alone"), seen.seen_at >= bindparam("at_guided")
    waits = or_(
        alone & own & (seen.seen_mono >= bindparam("mono_alone")),
        guided & own & (seen.seen_mono >= bindparam("mono_guided")),
        alone & ~own & at_alone,
        guided & ~own & at_guided,
    )
    recent = at_alone | (guided & at_guided) | (seen.seq > newest - _RECENT)
    return select(visits).where(~seen.decided, recent, waits)


_OPEN: Final = _open()


def open_visits(
    connection: Connection, now: Instant, among: Sequence[ColumnElement[bool]] = ()
) -> tuple[Visit, ...]:
    """Return the visits that evidence may still come of."""
    told: dict[str, Any] = {"boot": now.boot}
    for name, seconds in (("alone", WINDOW_S), ("guided", GUIDE_WINDOW_S)):
        told |= {f"mono_{name}": now.mono - seconds, f"at_{name}": now.at - timedelta(seconds=seconds)}
    found = read_rows(Visit, connection.execute(_OPEN.where(*among) if among else _OPEN, told))
    return tuple(sorted([one for one in found if one.outcome(now) is None], key=lambda visit: visit.id))
