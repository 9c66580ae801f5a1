# SPDX-License-Identifier: GPL-3.0-or-later
"""A period's visits, calls and cases counted by the database, which a year of them does not make slow."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import Double, Integer, Text, and_, case, cast, false, func, select, type_coerce
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from kiosk.cases.channels import SYSTEM
from kiosk.cases.figures import Counted, FinishedCase
from kiosk.cases.states import State
from kiosk.charter.hours import in_seoul
from kiosk.charter.measured import ATTEND_S, TARGET_S
from kiosk.storage import day_tallies
from kiosk.storage.case_rows import running
from kiosk.storage.conduct import counted_for
from kiosk.storage.tables.cases import cases
from kiosk.storage.tables.visits import guide_calls, visits
from kiosk.storage.visit_rows import between, day_of, open_visits
from kiosk.visits.measure.unknown import TimedWalk, count_times
from kiosk.visits.tally import MINUTE_S, RETURN_S, DoorTally, TallyCell, VisitTally, added, cell_of, value_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from sqlalchemy import ColumnElement, Connection, Select
    from sqlalchemy.sql.compiler import SQLCompiler

    from kiosk.storage.database import Database
    from kiosk.visits.clock import Instant
    from kiosk.visits.tally import Dimension
    from kiosk.visits.visit import Visit

_VISITORS: Final = visits.c.purpose != "trial"
REFUSED: Final = cast(visits.c.refused, Text) != "{}"
_SEEN: Final = visits.c.chart_s.is_not(None)
_KNEW: Final = func.coalesce(visits.c.knew_s <= TARGET_S, false())
_QUICK: Final = func.coalesce(visits.c.arrived_s <= MINUTE_S, false())
# The flag as the database has it: 1 is True wherever cells are counted.
_FIRM: Final = type_coerce(visits.c.firm, Integer())
_CELL: Final = (
    visits.c.day, visits.c.purpose, visits.c.ends, visits.c.evidence, _FIRM,
    type_coerce(_KNEW, Integer()), type_coerce(_QUICK, Integer()),
)  # fmt: skip


class StoredFigures:
    """Counts what began, was pressed or received from a moment until before another."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def visits(self, first: date | None, last: date | None, now: Instant) -> VisitTally:
        """Count the visits that began between two days of Seoul, both included.

        Past days and months are folded once; only today is counted anew, and what is still open set right.
        """
        with self._database.read() as connection:
            keys, live = _parts(connection, first, last, now)
            found = day_tallies.kept(connection, keys)
        missing = [key for key in keys if key not in found]
        if missing:
            with self._database.write() as connection:
                found |= day_tallies.fold(connection, missing, _day)
        with self._database.read() as connection:
            today = [] if live is None else [_counted(connection, of_days(live, last))]
            tally = added([*found.values(), *today])
            for visit in open_visits(connection, now, of_days(first, last)):
                _leave_open(tally.cells, visit, now)
        return tally

    def by(
        self, dimension: Dimension, first: date | None, last: date | None, now: Instant
    ) -> Mapping[str, Mapping[TallyCell, int]]:
        """Count the visits of the period apart by what they have in common."""
        counted: defaultdict[str, Counter[TallyCell]] = defaultdict(Counter)
        period = [*of_days(first, last), *among(dimension)]
        with self._database.read() as connection:
            for row in connection.execute(_cells(period, visits.c[dimension])):
                if row[0] is not None:  # who chose no target has none to be counted by
                    counted[str(row[0])][TallyCell(*row[1:-1])] = row[-1]
            for visit in open_visits(connection, now, of_days(first, last)):
                if (key := value_of(visit, dimension)) is not None:
                    _leave_open(counted[key], visit, now)
        return counted

    def calls(self, first: datetime | None, before: datetime | None) -> tuple[int, int]:
        """Count the calls for a guide, and those answered within the five seconds."""
        query = select(_count(), _count(guide_calls.c.accepted_s <= ATTEND_S))
        with self._database.read() as connection:
            found = connection.execute(query.where(*between(guide_calls.c.pressed_at, first, before))).one()
        return found[0], found[1]

    def cases(
        self, first: datetime, before: datetime, now: datetime, without: str | None = None
    ) -> Sequence[Counted]:
        """Count the cases that were not withdrawn by kind; what is late and open counts as late.

        `without` names an account for which complaints that may be about its own people do not count.
        """
        stands = cases.c
        in_time = stands.closed_at <= stands.due
        over = stands.closed_at > stands.due
        late = and_(running(), over | (stands.closed_at.is_(None) & (stands.due < now)))
        query = select(stands.kind, _count(), _count(in_time), _count(late)).group_by(stands.kind)
        query = query.where(
            stands.state != str(State.WITHDRAWN),
            *_counted_for(without),
            *between(stands.received, first, before),
        )
        with self._database.read() as connection:
            return [Counted(*row) for row in connection.execute(query)]

    def came(self, first: datetime, before: datetime, without: str | None = None) -> Mapping[str, int]:
        """Count what petitioners filed, of the cases that `cases` counts, by the way it came."""
        query = select(cases.c.channel, _count()).where(
            cases.c.state != str(State.WITHDRAWN), cases.c.channel != SYSTEM, *_counted_for(without),
            *between(cases.c.received, first, before),
        )  # fmt: skip
        with self._database.read() as connection:
            return dict(connection.execute(query.group_by(cases.c.channel)).all())

    def finished(self, first: datetime, before: datetime) -> Sequence[FinishedCase]:
        """Return the finished cases of those that `cases` counts."""
        stands = cases.c
        query = select(stands.kind, stands.office, stands.received, stands.due, stands.closed_at).where(
            stands.closed_at.is_not(None), stands.state != str(State.WITHDRAWN),
            *between(stands.received, first, before),
        )  # fmt: skip
        with self._database.read() as connection:
            return [FinishedCase(*row) for row in connection.execute(query)]


def _counted_for(without: str | None) -> list[ColumnElement[bool]]:
    return [] if without is None else [counted_for(without)]


def among(dimension: Dimension) -> list[ColumnElement[bool]]:
    """Return which visits a dimension is said of: without a way nobody has asked for one without stairs."""
    return [visits.c.way_s.is_not(None)] if dimension == "step_free" else []


def _parts(
    connection: Connection, first: date | None, last: date | None, now: Instant
) -> tuple[list[str], date | None]:
    oldest, today = day_tallies.oldest_day(connection), in_seoul(now.at).date()
    return ([], today) if oldest is None else day_tallies.parts(first, last, today, oldest)


def _day(connection: Connection, day: str) -> VisitTally:
    return _counted(connection, [visits.c.day == day])


def _counted(connection: Connection, period: Sequence[ColumnElement[bool]]) -> VisitTally:
    """Count the visits of a period as what becomes of them unless more happens."""
    cells = Counter({TallyCell(*row[:-1]): row[-1] for row in connection.execute(_cells(period))})
    if not cells:
        return VisitTally()
    seen = select(_count(), _count(visits.c.officer_took_s <= MINUTE_S))
    looked, quick = connection.execute(seen.where(_SEEN, _VISITORS, *period)).one()
    doubts = connection.execute(_doubts(period)).all()
    return VisitTally(
        cells=cells,
        refused=sum((Counter(row.refused) for row in doubts), Counter[str]()),
        conflicts=sum(row.conflict for row in doubts),
        old_self=sum(row.old_self for row in doubts),
        possible_returns=connection.scalar(_returns(period)) or 0,
        officer_n=looked,
        officer_within_1min=quick,
        times=count_times(map(TimedWalk._make, connection.execute(_walks(period)).all())),
        door=DoorTally(*connection.execute(_at_door(period)).one()),
    )


def _cells(period: Sequence[ColumnElement[bool]], *apart: ColumnElement[Any]) -> Select[Any]:
    return select(*apart, *_CELL, _count()).where(*period).group_by(*apart, *_CELL)


def _leave_open(cells: Counter[TallyCell], visit: Visit, now: Instant) -> None:
    """Take an open visit out of those that ended as it will, unless more happens, if it is of the period."""
    now_open = cell_of(visit, day_of(visit), now)
    closed = now_open._replace(ends=visit.ends)
    if cells[closed]:
        cells[closed] -= 1
        cells[now_open] += 1
    cells += Counter()  # without what is none


def _at_door(period: Sequence[ColumnElement[bool]]) -> Select[Any]:
    found, took = visits.c.door_found, visits.c.door_answer_s
    counts: Sequence[Any] = (
        _count(),
        _count(took.is_not(None)),
        _count(found),
        _count(and_(found, took <= MINUTE_S)),
    )
    return select(*counts).where(visits.c.door_s.is_not(None), _VISITORS, *period)


def _doubts(period: Sequence[ColumnElement[bool]]) -> Select[Any]:
    """Select what few visits have: evidence refused or contradicted, and what was once an arrival."""
    query = select(visits.c.refused, visits.c.conflict, visits.c.old_self)
    return query.where(REFUSED | visits.c.conflict | visits.c.old_self, _VISITORS, *period)


def _returns(period: Sequence[ColumnElement[bool]]) -> Select[Any]:
    asked = visits.c.began_at
    before = func.lag(asked).over(
        partition_by=(visits.c.day, visits.c.kiosk, visits.c.target), order_by=asked
    )
    asked_for = select(asked, before.label("before")).where(visits.c.target.is_not(None), _VISITORS)
    told = asked_for.where(*period).subquery()
    return select(_count()).where(_seconds(told.c.began_at) - _seconds(told.c.before) <= RETURN_S)


class _seconds(FunctionElement[float]):  # noqa: N801 # a function of SQL, and named as one
    """Seconds of a moment, to the millisecond."""

    type = Double()
    inherit_cache = True


@compiles(_seconds, "sqlite")
def _julian(element: _seconds, compiler: SQLCompiler, **_: object) -> str:
    return f"round(julianday({compiler.process(element.clauses)}) * 86400.0, 3)"


@compiles(_seconds, "postgresql")
def _epoch(element: _seconds, compiler: SQLCompiler, **_: object) -> str:
    return f"extract(epoch FROM {compiler.process(element.clauses)})"


def _walks(period: Sequence[ColumnElement[bool]]) -> Select[Any]:
    arrived = case((visits.c.firm, visits.c.arrived_s))
    set_out = func.coalesce(visits.c.set_out_s, visits.c.way_s)
    query = select(visits.c.way_s, set_out, visits.c.walk_needs_s, arrived)
    shown = visits.c.way_s.is_not(None) & visits.c.walk_needs_s.is_not(None)
    return query.where(visits.c.purpose == "way", shown, *period)


def of_days(first: date | None, last: date | None) -> list[ColumnElement[bool]]:
    """Return which visits began between two days of Seoul, both included."""
    bounds = [visits.c.day >= first.isoformat()] if first else []
    return bounds + ([visits.c.day <= last.isoformat()] if last else [])


def _count(which: ColumnElement[bool] | None = None) -> ColumnElement[int]:
    counted = func.count()
    return counted if which is None else counted.filter(which)
