# SPDX-License-Identifier: GPL-3.0-or-later
"""Put the guards of an append-only table on and take them off, as somebody who means harm would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.storage.triggers import guards

if TYPE_CHECKING:
    from sqlalchemy import Connection


def protect(connection: Connection, table: str, *, keep_days: int | None = None) -> None:
    """Make the guards that the declaration of such a table asks for."""
    for statement in guards(table, connection.dialect, keep_days):
        connection.exec_driver_sql(statement)


def release(connection: Connection, table: str) -> None:
    """Take the guards away."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"DROP FUNCTION IF EXISTS {table}_append_only() CASCADE")
    else:
        for verb in ("update", "delete"):
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {table}_no_{verb}")
