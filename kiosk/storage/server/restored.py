# SPDX-License-Identifier: GPL-3.0-or-later
"""A city's database as it was restored from a dump: whether it is whole, and folds to what it says."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, select

from kiosk.storage.access_log import verify
from kiosk.storage.database import Database
from kiosk.storage.migrations import revision_of
from kiosk.storage.server.rights import make_groups
from kiosk.storage.tables.base import access_log
from kiosk.storage.tables.cases import cases
from kiosk.storage.tables.visits import visit_events, visits
from kiosk.storage.visit_appending import tell_anew

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from sqlalchemy import Connection

REFOLDED: Final = 1000
_COUNTED: Final = (access_log, cases, visit_events, visits)
# Only the centre has these, so they have no table of ours.
_OF_THE_CENTRE: Final = ("events", "sealed_cases")


@dataclass(frozen=True, slots=True)
class RestoredCity:
    """What was found: the version, rows by table, visits told anew and how many came out otherwise."""

    revision: str
    rows: Mapping[str, int]
    refolded: int
    changed: int
    problem: str | None


def count_city(url: str) -> dict[str, int]:
    """Count the rows of the tables that only grow."""
    with closing(Database.open(url)) as database, database.read() as connection:
        return _counts(connection)


def make_room(url: str) -> None:
    """Make the groups that a dump's policies name, on an empty server."""
    with closing(Database.open(url)) as database, database.write() as connection:
        make_groups(connection)


def examine_restored(url: str) -> RestoredCity:
    """Read a restored database whole, walk its access log, and tell its newest visits anew."""
    with closing(Database.open(url)) as database:
        with database.read() as connection:
            revision, rows, verdict = revision_of(connection), _counts(connection), verify(connection)
        with database.write() as connection:
            told = _newest(connection)
            before = _rows(connection, told)
            tell_anew(connection, {key: ("visit", seq) for key, seq in told.items()})
            after = _rows(connection, told)
    changed = sum(before.get(key) != after.get(key) for key in told)
    return RestoredCity(revision or "", rows, len(told), changed, verdict.problem)


def _counts(connection: Connection) -> dict[str, int]:
    found = {one.name: connection.scalar(select(func.count()).select_from(one)) or 0 for one in _COUNTED}
    for name in _OF_THE_CENTRE:
        found[name] = int(connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one())  # noqa: S608 # ours
    return found


def _newest(connection: Connection) -> dict[UUID, int]:
    last = func.max(visit_events.c.seq)
    query = select(visit_events.c.subject, last).where(visit_events.c.stream == "visit")
    query = query.group_by(visit_events.c.subject).order_by(last.desc()).limit(REFOLDED)
    return {row[0]: row[1] for row in connection.execute(query)}


def _rows(connection: Connection, told: Mapping[UUID, int]) -> dict[UUID, dict[str, Any]]:
    query = select(visits).where(visits.c.id.in_(list(told)))
    return {row["id"]: dict(row) for row in connection.execute(query).mappings()}
