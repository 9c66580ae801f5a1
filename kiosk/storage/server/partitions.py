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
_THERE: Final = (
    "SELECT relname FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid WHERE inhparent = 'events'::regclass"
)
_MOVE: Final = (
    "WITH early AS (DELETE FROM events_default WHERE id >= '{low}' AND id < '{high}' RETURNING *) "
    "INSERT INTO {table} SELECT * FROM early"
)
# An answer to the survey has a random name, so that nobody learns from it when it was given.
_ASTRAY: Final = "SELECT count(*) FROM events_default WHERE kind NOT IN ('survey_answers', 'survey_asked')"


def make_months(connection: Connection, now: datetime) -> None:
    """Make the tables of this month and the next ones, as far as they are missing.

    What a booth whose clock was ahead has sent of a month moves into its table first: left where it is, it
    would keep the table from being made, and with it everything that is done once a day.
    """
    there = set(connection.exec_driver_sql(_THERE).scalars())
    for first, after in _months(now):
        table, low, high = f"events_{first:%Y_%m}", smallest_key(first), smallest_key(after)
        if table not in there:
            connection.exec_driver_sql(
                f"CREATE TABLE {table} (LIKE events INCLUDING DEFAULTS INCLUDING CONSTRAINTS)"
            )
            connection.exec_driver_sql(_MOVE.format(table=table, low=low, high=high))
            connection.exec_driver_sql(
                f"ALTER TABLE events ATTACH PARTITION {table} FOR VALUES FROM ('{low}') TO ('{high}')"
            )


def astray(connection: Connection) -> int:
    """Count the rows outside every month's table, as a clock of 1970 or 2036 writes them."""
    return int(connection.exec_driver_sql(_ASTRAY).scalar_one())


def smallest_key(at: datetime) -> UUID:
    """Return the smallest UUIDv7 that can have been made at a moment."""
    return UUID(int=int(at.timestamp() * 1000) << 80)


def _months(now: datetime) -> Iterator[tuple[datetime, datetime]]:
    year, month = now.year, now.month
    for _ in range(AHEAD):
        first = datetime(year, month, 1, tzinfo=UTC)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)  # noqa: PLR2004 # months of a year
        yield first, datetime(year, month, 1, tzinfo=UTC)
