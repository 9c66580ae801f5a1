# SPDX-License-Identifier: GPL-3.0-or-later
"""The centre's events lie in a table a month, so that a year that is over can be dropped as a whole."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final
from uuid import UUID

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

AHEAD: Final = 4  # this month and three more


def make_months(connection: Connection, now: datetime) -> None:
    """Make the tables of this month and the next ones, as far as they are missing."""
    for first, after in _months(now):
        connection.exec_driver_sql(
            f"CREATE TABLE IF NOT EXISTS events_{first:%Y_%m} PARTITION OF events "
            f"FOR VALUES FROM ('{smallest_key(first)}') TO ('{smallest_key(after)}')"
        )


def astray(connection: Connection) -> int:
    """Count the rows outside every month's table, as a clock of 1970 or 2036 writes them."""
    return int(connection.exec_driver_sql("SELECT count(*) FROM events_default").scalar_one())


def smallest_key(at: datetime) -> UUID:
    """Return the smallest UUIDv7 that can have been made at a moment."""
    return UUID(int=int(at.timestamp() * 1000) << 80)


def _months(now: datetime) -> Iterator[tuple[datetime, datetime]]:
    year, month = now.year, now.month
    for _ in range(AHEAD):
        first = datetime(year, month, 1, tzinfo=UTC)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)  # noqa: PLR2004 # months of a year
        yield first, datetime(year, month, 1, tzinfo=UTC)
