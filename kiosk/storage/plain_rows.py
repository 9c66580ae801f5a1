# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows as plain JSON values and back, for what travels between a booth and the city's server."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from sqlalchemy import LargeBinary, insert, select

from kiosk.storage.tables import Flag, Key, Moment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection, Table

_READERS: Final = (
    (Moment, datetime.fromisoformat),
    (Key, UUID),
    (Flag, bool),
    (LargeBinary, bytes.fromhex),
)


def plain(row: Mapping[Any, Any]) -> dict[str, Any]:
    """Return a row's columns as JSON has them."""
    return {str(name): _plain(value) for name, value in row.items()}


def _plain(value: Any) -> Any:  # noqa: ANN401 # a column's value
    match value:
        case datetime():
            return value.astimezone(UTC).isoformat()
        case UUID():
            return str(value)
        case bytes():
            return value.hex()
        case _:
            return value


def typed(table: Table, body: Mapping[str, Any]) -> dict[str, Any]:
    """Read a table's columns back, from this spelling or from SQLite's own; others are left out."""
    return {name: _typed(table.c[name].type, value) for name, value in body.items() if name in table.c}


def _typed(kind: object, value: Any) -> Any:  # noqa: ANN401 # a JSON value and a column's
    read: Any = next((reader for one, reader in _READERS if isinstance(kind, one)), None)
    return value if value is None or read is None else read(value)


def add_new(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert the rows whose key is not in the table yet."""
    keys = list(table.primary_key)
    known = {tuple(row) for row in connection.execute(select(*keys))}
    new = [dict(row) for row in rows if tuple(row[key.name] for key in keys) not in known]
    if new:
        connection.execute(insert(table), new)
