# SPDX-License-Identifier: GPL-3.0-or-later
"""Triggers that let a table grow and nothing else, on SQLite and on PostgreSQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection


def protect(connection: Connection, table: str, *, keep_days: int | None = None) -> None:
    """Forbid changing and deleting rows; with `keep_days`, rows whose `at` is older may be deleted."""
    _run(connection, _guards(connection, table, keep_days))


def release(connection: Connection, table: str) -> None:
    """Take the guards away for a migration that copies the table; `protect` it again afterwards."""
    if connection.dialect.name == "postgresql":
        _run(connection, [f"DROP FUNCTION IF EXISTS {table}_append_only() CASCADE"])
    else:
        _run(connection, [f"DROP TRIGGER IF EXISTS {table}_no_{verb}" for verb in ("update", "delete")])


def _run(connection: Connection, statements: list[str]) -> None:
    for statement in statements:
        connection.exec_driver_sql(statement)


def _guards(connection: Connection, table: str, keep_days: int | None) -> list[str]:
    if connection.dialect.name == "postgresql":
        return _postgresql(table, keep_days)
    old_enough = f" WHEN OLD.at >= strftime('%Y-%m-%dT%H:%M:%f', 'now', '-{keep_days} days')"
    return [
        _sqlite(table, "update", ""),
        _sqlite(table, "delete", "" if keep_days is None else old_enough),
    ]


def _sqlite(table: str, verb: str, condition: str) -> str:
    return (
        f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb.upper()} ON {table}{condition} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    )


def _postgresql(table: str, keep_days: int | None) -> list[str]:
    guard = f"{table}_append_only()"
    old_enough = "TG_OP = 'DELETE' AND "
    old_enough += "false" if keep_days is None else f"OLD.at < now() - interval '{keep_days} days'"
    body = f"IF {old_enough} THEN RETURN OLD; END IF; RAISE EXCEPTION '{table} is append-only';"
    return [
        f"CREATE FUNCTION {guard} RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} END $$",
        f"CREATE TRIGGER {table}_rows BEFORE UPDATE OR DELETE ON {table} FOR ROW EXECUTE FUNCTION {guard}",
        f"CREATE TRIGGER {table}_whole BEFORE TRUNCATE ON {table} EXECUTE FUNCTION {guard}",
    ]
