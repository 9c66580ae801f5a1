# SPDX-License-Identifier: GPL-3.0-or-later
"""SQLite's own counters, by which no number of a lane is given twice: each says its table's last number.

`sqlite_sequence` is part of no check of SQLite's and may have no triggers, and so no digest. A counter that
stands too high leaves a gap, at which the city's server stops a booth, or, at its end, lets nothing more be
written at all. What it has to say follows from its table, whose last row is always kept.
"""

# ruff: noqa: S608 # every name in a query is one of our own schema
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

COUNTERS: Final = "sqlite_sequence"


def counters_astray(connection: Any) -> Iterator[str]:  # noqa: ANN401 # an untyped driver's connection
    """Return whose counters do not say the last number of their table; "" for rows that count for none."""
    counted = _counted(connection)
    for table in counted:  # each by one query, since others may be writing
        said, last = connection.execute(
            f"SELECT (SELECT group_concat(quote(seq)) FROM {COUNTERS} WHERE name = '{table}'), "
            f'(SELECT max(rowid) FROM "{table}")'
        ).fetchone()
        if (said or "0") != str(last or 0):
            yield table
    known = ", ".join(f"'{table}'" for table in counted)
    if counted and connection.execute(
        f"SELECT count(*) FROM {COUNTERS} WHERE name IS NULL OR name NOT IN ({known})"
    ).fetchone() != (0,):
        yield ""


def set_counters(connection: Any) -> None:  # noqa: ANN401 # the same
    """Let every counter say the last number of its table."""
    counted = _counted(connection)
    if counted:
        connection.execute(f"DELETE FROM {COUNTERS}")
    for table in counted:
        last = f"SELECT '{table}', max(rowid) FROM \"{table}\" HAVING count(*)"
        connection.execute(f"INSERT INTO {COUNTERS} {last}")


def _counted(connection: Any) -> list[str]:  # noqa: ANN401 # the same
    asked = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%' ORDER BY name"
    return [name for (name,) in connection.execute(asked).fetchall()]
