# SPDX-License-Identifier: GPL-3.0-or-later
"""Rows as plain JSON values and back, for what travels between a booth and the city's server."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from sqlalchemy import BigInteger, LargeBinary, Text, insert, select

from kiosk.storage.tables import Flag, Key, Moment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection, Table

_LARGEST: Final = 2**63  # what a column of whole numbers takes


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
    """Read a table's columns back, from this spelling or from SQLite's own; others are left out.

    Raises `ValueError` and `TypeError` for what a column cannot hold: a server's own refusal of a value of
    another kind looks like a mistake of the program, and would stop it.
    """
    return {name: _typed(table.c[name].type, value) for name, value in body.items() if name in table.c}


def _typed(kind: object, value: Any) -> Any:  # noqa: ANN401 # a JSON value and a column's
    read: Any = next((reader for one, reader in _READERS if isinstance(kind, one)), None)
    return value if value is None or read is None else read(value)


def _moment(value: str) -> datetime:
    at = datetime.fromisoformat(value)
    if at.tzinfo is None:
        raise ValueError(f"a moment of no zone: {value}")
    return at


def _flag(value: object) -> bool:
    if value not in {True, False}:  # as SQLite has them, too: 1 and 0
        raise ValueError(f"neither yes nor no: {value!r}")
    return bool(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"no text: {value!r:.50}")
    return value


def _whole(value: object) -> int:
    if type(value) is not int or abs(value) >= _LARGEST:
        raise ValueError(f"no whole number: {value!r:.50}")
    return value


_READERS: Final = (
    (Moment, _moment),
    (Key, UUID),
    (Flag, _flag),
    (LargeBinary, bytes.fromhex),
    (Text, _text),
    (BigInteger, _whole),
)


def add_new(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert the rows whose key is not in the table yet."""
    keys = list(table.primary_key)
    known = {tuple(row) for row in connection.execute(select(*keys))}
    new = [dict(row) for row in rows if tuple(row[key.name] for key in keys) not in known]
    if new:
        connection.execute(insert(table), new)
