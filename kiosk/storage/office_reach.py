# SPDX-License-Identifier: GPL-3.0-or-later
"""What in the database goes on under an office's id, counted before the office is called otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlalchemy import func, select

from kiosk.storage.tables.cases import account_ties, cases
from kiosk.storage.tables.office import office_browsers

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import ColumnElement, Connection, Table

_CALL_BACK: Final = "callback"


@dataclass(frozen=True, slots=True)
class OfficeReach:
    """How many open cases and call-backs an office has, accounts that belong to it, paired browsers."""

    cases: int
    callbacks: int
    accounts: int
    browsers: int


def office_reach(connection: Connection, offices: Collection[str], seen: ColumnElement[bool]) -> OfficeReach:
    """Count what refers to offices and is not over, of its cases those that may be `seen`."""
    due, ties, there = cases.c.closed_at.is_(None), account_ties, office_browsers
    return OfficeReach(
        _count(connection, cases, offices, due, seen, cases.c.kind != _CALL_BACK),
        _count(connection, cases, offices, due, seen, cases.c.kind == _CALL_BACK),
        _count(connection, ties, offices, ties.c.until.is_(None)),
        _count(connection, there, offices, there.c.token.is_not(None), there.c.closed_at.is_(None)),
    )


def _count(
    connection: Connection, table: Table, offices: Collection[str], *where: ColumnElement[bool]
) -> int:
    query = select(func.count()).select_from(table).where(table.c.office.in_(offices), *where)
    return int(connection.scalar(query) or 0)
