# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists of cases and their counts, by the plain columns alone."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Unpack, cast

from sqlalchemy import and_, column, func, or_, select, true, values

from kiosk.cases.records import Overdue, PlainCaseRow
from kiosk.cases.states import OF_THE_PROGRAM, CaseMove
from kiosk.storage.case_order import after, sort_keys
from kiosk.storage.case_rows import ended_late, running
from kiosk.storage.conduct import seen_by, undecided
from kiosk.storage.public_keys import office_keys
from kiosk.storage.tables import Moment
from kiosk.storage.tables import cases as table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement

    from kiosk.cases.records import CaseFilter, CaseOrder
    from kiosk.cases.sealing import Recipient
    from kiosk.storage.case_database import CaseDatabase

_PLAIN = [table.cases.c[name] for name in PlainCaseRow.__dataclass_fields__]


class StoredCaseLists:
    """What is found by plain columns; nothing sealed is read."""

    def __init__(self, database: CaseDatabase) -> None:
        self._database = database

    def office_key(self, office: str) -> Recipient | None:
        """Return the key to which whom an office is to ring back is sealed, if it has one."""
        with self._database.read() as connection:
            return next(iter(office_keys(connection, office)), None)

    def row(self, number: str) -> PlainCaseRow | None:
        """Find a case's plain columns."""
        with self._database.read() as connection:
            found = connection.execute(select(*_PLAIN).where(table.cases.c.number == number)).first()
            return None if found is None else PlainCaseRow(*found)

    def rows(
        self,
        *,
        last: PlainCaseRow | None = None,
        most: int | None = None,
        order: CaseOrder | None = None,
        **wanted: Unpack[CaseFilter],
    ) -> Sequence[PlainCaseRow]:
        """List cases in an order, from the beginning or what comes after the `last` row that was read.

        Without an order they stand by due time, closed ones by their end, the latest first.
        """
        cases, keys = table.cases.c, sort_keys(order, closed=bool(wanted.get("closed")))
        by = [key.direction for key in keys]
        beyond = [after(keys, last)] if last else []
        # Sorted by the keys alone: the rows of a page are looked up when it is known which they are.
        page = select(cases.id).where(*_only(wanted), *beyond).order_by(*by).limit(most)
        query = select(*_PLAIN).where(cases.id.in_(page)).order_by(*by)
        with self._database.read() as connection:
            return [PlainCaseRow(*found) for found in connection.execute(query)]

    def count(self, **wanted: Unpack[CaseFilter]) -> int:
        """Count the cases that `rows` would list."""
        query = select(func.count()).select_from(table.cases).where(*_only(wanted))
        with self._database.read() as connection:
            return connection.scalar(query) or 0

    def counts(self, *wanted: CaseFilter) -> Sequence[int]:
        """Count for each of several lists, in one pass over the table."""
        lists = [func.count().filter(and_(true(), *_only(one))) for one in wanted]
        with self._database.read() as connection:
            return list(connection.execute(select(*lists).select_from(table.cases)).one())

    def due_between(self, bounds: Sequence[datetime], **wanted: Unpack[CaseFilter]) -> Sequence[int]:
        """Count what is due from each of rising bounds until before the next, as one statement."""
        cases, spans = table.cases.c, values(column("since", Moment), column("until", Moment))
        span = spans.data([*pairwise(bounds)]).cte("spans")
        of_span = select(func.count()).where(cases.due >= span.c.since, cases.due < span.c.until)
        query = select(of_span.where(*_only(wanted)).correlate(span).scalar_subquery())
        with self._database.read() as connection:
            return list(connection.scalars(query.select_from(span).order_by(span.c.since)))

    def overdue(self, now: datetime, **wanted: Unpack[CaseFilter]) -> Sequence[Overdue]:
        """Count by office the open cases whose time has passed, the office with most of them first."""
        cases, late = table.cases.c, {**wanted, "closed": False, "stands": False, "due_until": now}
        counted = func.count().label("many")
        query = select(cases.office, counted, func.min(cases.due)).where(*_only(cast("CaseFilter", late)))
        ordered = query.group_by(cases.office).order_by(counted.desc(), cases.office)
        with self._database.read() as connection:
            return [Overdue(*found) for found in connection.execute(ordered)]

    def long_open(
        self, told_until: datetime, young: datetime, *, most: int, **wanted: Unpack[CaseFilter]
    ) -> Sequence[tuple[PlainCaseRow, datetime | None]]:
        """List cases by their receipt, each with when its visitor was last told of the progress.

        Left out are those told later than `told_until`, but for the ones that came after `young`.
        """
        cases, events = table.cases.c, table.case_events.c
        of_case = (events.case == cases.id, events.move == CaseMove.PROGRESS)
        told = select(func.max(events.at)).where(*of_case).scalar_subquery()
        owed = or_(told.is_(None), told < told_until, cases.received >= young)
        query = select(*_PLAIN, told).where(*_only(wanted), owed).order_by(cases.received, cases.number)
        with self._database.read() as connection:
            found = connection.execute(query.limit(most)).all()
        return [(PlainCaseRow(*plain), at) for *plain, at in found]

    def untouched_since(
        self, moment: datetime, *, most: int, **wanted: Unpack[CaseFilter]
    ) -> Sequence[PlainCaseRow]:
        """List open cases from before a moment with which nobody took a step since, the next due first."""
        cases, events = table.cases.c, table.case_events.c
        steps = select(events.case).where(
            events.case == cases.id, events.at >= moment, events.move.not_in(OF_THE_PROGRAM)
        )
        kept = _only({**wanted, "closed": False, "received_until": moment})
        query = select(*_PLAIN).where(*kept, ~steps.exists()).order_by(cases.due, cases.number).limit(most)
        with self._database.read() as connection:
            return [PlainCaseRow(*found) for found in connection.execute(query)]

    def undecided(self, account: str) -> Sequence[PlainCaseRow]:
        """List the complaints of which only their sealed words tell whether an account is shut out."""
        with self._database.read() as connection:
            return [
                PlainCaseRow(*found)
                for found in connection.execute(select(*_PLAIN).where(undecided(account)))
            ]


def _only(wanted: CaseFilter) -> Iterator[ColumnElement[bool]]:
    cases = table.cases.c
    if (closed := wanted.get("closed")) is not None:
        yield cases.closed_at.is_not(None) if closed else cases.closed_at.is_(None)
    for name in ("kind", "state", "assigned"):
        if (same := wanted.get(name)) is not None:
            yield cases[name] == same if same != "" else cases[name].is_(None)
    if "taken_by" in wanted:
        yield cases.assigned.in_(list(wanted["taken_by"]))
    if "offices" in wanted:
        yield cases.office.in_(wanted["offices"])
    if "kinds" in wanted:
        yield cases.kind.in_(wanted["kinds"])
    if channel := wanted.get("channel"):
        yield cases.channel == channel
    if like := wanted.get("like"):
        yield or_(
            *(one.contains(like, autoescape=True) for one in (cases.number, cases.office)),
            cases.office.in_(wanted.get("called", ())),
        )
    yield from _timed(wanted)
    if (without := wanted.get("without")) is not None:
        yield seen_by(without)


def _timed(wanted: CaseFilter) -> Iterator[ColumnElement[bool]]:
    cases = table.cases.c
    if (stands := wanted.get("stands")) is not None:
        yield ~running() if stands else running()
    if wanted.get("untimed"):
        yield cases.due <= cases.received
    for name in ("received", "due"):
        if since := wanted.get(f"{name}_since"):
            yield cases[name] >= since
        if until := wanted.get(f"{name}_until"):
            yield cases[name] < until
    if "law_until" in wanted:
        yield cases.law_due < wanted["law_until"]
    if wanted.get("ended_late"):
        yield ended_late()
    if wanted.get("ended_in_time"):
        yield ~ended_late()
