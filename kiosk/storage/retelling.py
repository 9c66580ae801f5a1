# SPDX-License-Identifier: GPL-3.0-or-later
"""Tell the rows of visits anew from their events, and recognise visits that one touch began twice.

Events are never changed nor removed. What a double start counted twice gets one more event, `twin`, which
says of what it is the twin; a visit with it is no visit, and has no row.
"""

from __future__ import annotations

from itertools import batched, pairwise
from typing import TYPE_CHECKING, Final
from uuid import UUID

from sqlalchemy import bindparam, delete, func, inspect, select, update

from kiosk.storage.tables.visits import visit_events, visit_sums, visits
from kiosk.storage.visit_rows import event_row, events_of, row_of
from kiosk.visits.clock import Instant
from kiosk.visits.events import VisitEvent, new_id
from kiosk.visits.visit import told

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import Connection, RowMapping

    from kiosk.visits.events import Value

# Both starts heard the same signal, 0.15 ms apart where it was measured; no two touches are so close.
TWINS_WITHIN_S: Final = 0.005
_HEARD_TWICE: Final = ("began", "woke")
_AT_ONCE: Final = 500
_LATER: Final = {"origin", "offset_s", "error_s"}  # columns of later migrations


def part_twins(connection: Connection) -> int:
    """Append a `twin` event to each visit and wake that was counted twice; return how many."""
    known = set(connection.scalars(select(visit_events.c.subject).where(visit_events.c.kind == "twin")))
    pairs = [pair for pair in _heard_twice(connection) if not known & {one["subject"] for one in pair}]
    many = _how_many(connection, [one["subject"] for pair in pairs for one in pair])
    twins: dict[UUID, VisitEvent] = {}
    for pair in pairs:
        # The second start served the screens: the other visit has no more than its beginning and its end.
        extra, kept = sorted(pair, key=lambda one: (many[one["subject"]], -one["seq"]))
        twins[extra["subject"]] = _twin(extra, kept["subject"])
    _append(connection, list(twins.values()))
    return len(twins)


def pass_calls_on(connection: Connection) -> int:
    """Tell each visit of the calls that were pressed in it, which only the call itself was told of."""
    pressed = [column for column in visit_events.c if column.name not in _LATER]
    query = select(*pressed).where(visit_events.c.kind == "call_pressed", visit_events.c.stream == "call")
    told = [
        VisitEvent(new_id(), "visit", UUID(visit), "call_pressed", _when(row), row["kiosk"], {})
        for row in connection.execute(query).mappings()
        if (visit := row["data"].get("visit"))
    ]
    _append(connection, told)
    return len(told)


def retell(connection: Connection) -> int:
    """Bring each visit's row to what its events say by the present rules; return how many changed."""
    there = {column["name"] for column in inspect(connection).get_columns("visits")}
    names = [column.name for column in visits.c if column.name in there]
    keys = connection.scalars(select(visits.c.id).order_by(visits.c.id)).all()
    return sum(_retell_some(connection, some, names) for some in batched(keys, _AT_ONCE))


def _retell_some(connection: Connection, keys: Sequence[UUID], names: Sequence[str]) -> int:
    events, gone, changed = events_of(connection, keys), [], []
    query = select(*(visits.c[name] for name in names)).where(visits.c.id.in_(keys))
    for row in connection.execute(query).mappings().all():
        now = _values(events[row["id"]], names)
        if now is None:
            gone.append(row["id"])
        elif any(row[name] != value for name, value in now.items()):
            changed.append({"of": row["id"], **now})
    if gone:
        connection.execute(delete(visits).where(visits.c.id.in_(gone)))
    if (gone or changed) and inspect(connection).has_table("visit_sums"):
        connection.execute(delete(visit_sums))  # whatever was counted of the rows as they were
    if changed:  # at once: one by one a year takes four times as long
        connection.execute(update(visits).where(visits.c.id == bindparam("of")), changed)
    return len(gone) + len(changed)


def _values(events: Sequence[VisitEvent], names: Sequence[str]) -> dict[str, object] | None:
    visit = told(events)
    return None if visit is None else {name: one for name, one in row_of(visit).items() if name in names}


def _heard_twice(connection: Connection) -> Iterator[tuple[RowMapping, RowMapping]]:
    """Find what began or woke at one kiosk, in one boot, at one moment, and not by a guide's hand."""
    stands = visit_events.c
    query = select(stands.seq, stands.id, stands.subject, stands.kind, stands.kiosk, stands.stream)
    query = query.add_columns(stands.at, stands.mono, stands.boot, stands.data)
    query = query.where(stands.kind.in_(_HEARD_TWICE))
    query = query.order_by(stands.kind, stands.kiosk, stands.boot, stands.mono, stands.seq)
    rows = connection.execute(query.execution_options(yield_per=_AT_ONCE)).mappings()  # a year has 75,000
    for one, other in pairwise(row for row in rows if row["data"].get("by") != "guide"):
        same = all(one[name] == other[name] for name in ("kind", "kiosk", "boot"))
        if same and other["mono"] - one["mono"] < TWINS_WITHIN_S:
            yield one, other


def _how_many(connection: Connection, subjects: Sequence[UUID]) -> dict[UUID, int]:
    """Count the events of each subject."""
    many: dict[UUID, int] = {}
    for some in batched(subjects, _AT_ONCE):
        query = select(visit_events.c.subject, func.count()).where(visit_events.c.subject.in_(some))
        found = connection.execute(query.group_by(visit_events.c.subject)).all()
        many |= {subject: int(count) for subject, count in found}
    return many


def _twin(extra: RowMapping, of: UUID) -> VisitEvent:
    of_what: dict[str, Value] = {"of": str(of)}
    return VisitEvent(
        new_id(), extra["stream"], extra["subject"], "twin", _when(extra), extra["kiosk"], of_what
    )


def _when(row: RowMapping) -> Instant:
    return Instant(row["at"], row["mono"], row["boot"])


def _append(connection: Connection, events: Sequence[VisitEvent]) -> None:
    last = connection.scalar(select(func.coalesce(func.max(visit_events.c.seq), 0))) or 0
    rows = [{"seq": last + at, **event_row(event)} for at, event in enumerate(events, 1)]
    if rows:
        connection.execute(visit_events.insert(), rows)
