# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists of cases and their counts, by the plain columns alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack, cast

from sqlalchemy import and_, func, select, true

from kiosk.cases.records import Overdue, PlainCaseRow
from kiosk.storage.case_rows import ended_late
from kiosk.storage.conduct import seen_by, undecided
from kiosk.storage.tables import cases as table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from sqlalchemy import ColumnElement

    from kiosk.cases.records import CaseFilter
    from kiosk.storage.case_database import CaseDatabase

_PLAIN = [table.cases.c[name] for name in PlainCaseRow.__dataclass_fields__]


class StoredCaseLists:
    """What is found by plain columns; nothing sealed is read."""

    def __init__(self, database: CaseDatabase) -> None:
        self._database = database

    def row(self, number: str) -> PlainCaseRow | None:
        """Find a case's plain columns."""
        with self._database.read() as connection:
            found = connection.execute(select(*_PLAIN).where(table.cases.c.number == number)).first()
            return None if found is None else PlainCaseRow(*found)

    def rows(
        self, *, first: int = 0, most: int | None = None, **wanted: Unpack[CaseFilter]
    ) -> Sequence[PlainCaseRow]:
        """List cases by due time, closed ones by their end, the latest first."""
        cases = table.cases.c
        by_due = cases.due, cases.received, cases.number
        order = (cases.closed_at.desc(),) if wanted.get("closed") else by_due
        query = select(*_PLAIN).where(*_only(wanted)).order_by(*order).offset(first or None).limit(most)
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

    def overdue(self, now: datetime, **wanted: Unpack[CaseFilter]) -> Sequence[Overdue]:
        """Count by office the open cases whose time has passed, the office with most of them first."""
        cases, late = table.cases.c, {**wanted, "closed": False, "stopped": False, "due_until": now}
        counted = func.count().label("many")
        query = select(cases.office, counted, func.min(cases.due)).where(*_only(cast("CaseFilter", late)))
        ordered = query.group_by(cases.office).order_by(counted.desc(), cases.office)
        with self._database.read() as connection:
            return [Overdue(*found) for found in connection.execute(ordered)]

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
    for name in ("office", "kind", "stopped"):
        if (same := wanted.get(name)) is not None:
            yield cases[name] == same
    if "kinds" in wanted:
        yield cases.kind.in_(wanted["kinds"])
    if like := wanted.get("like"):
        yield cases.number.contains(like, autoescape=True) | cases.office.contains(like, autoescape=True)
    yield from _timed(wanted)
    if (without := wanted.get("without")) is not None:
        yield seen_by(without)


def _timed(wanted: CaseFilter) -> Iterator[ColumnElement[bool]]:
    cases = table.cases.c
    if "due_since" in wanted:
        yield cases.due >= wanted["due_since"]
    if "due_until" in wanted:
        yield cases.due < wanted["due_until"]
    if "law_until" in wanted:
        yield cases.law_due < wanted["law_until"]
    if wanted.get("ended_late"):
        yield ended_late()
