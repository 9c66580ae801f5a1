# SPDX-License-Identifier: GPL-3.0-or-later
"""The triggers that the tables' declarations ask for: some only grow, some are copied into a booth's outbox.

Nothing a visitor does waits for the network: each row that leaves is copied by a trigger, in the booth's own
transaction. A booth that stands alone has triggers that do nothing; a server has none, as it owes nobody.
"""

# ruff: noqa: S608 # every name in a statement is one of our own schema
from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import LargeBinary

from kiosk.storage.tables import Json
from kiosk.storage.tables.sync import outbox, outbox_calls

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Column, Dialect, Table

_JOINED: Final = "EXISTS (SELECT 1 FROM centre)"
_A_CALL: Final = "NEW.stream = 'call'"


def triggers(table: Table, dialect: Dialect) -> Iterator[str]:
    """Yield the statements that make a table's triggers, which are none for most tables."""
    if table.info.get("append_only"):
        yield from guards(table.name, dialect, table.info.get("keep_days"))
    if table.info.get("forwarded") and dialect.name == "sqlite":
        yield from _copies(table)


def guards(table: str, dialect: Dialect, keep_days: int | None = None) -> Iterator[str]:
    """Forbid changing and deleting rows; with `keep_days`, rows whose `at` is older may be deleted."""
    if dialect.name == "postgresql":
        yield from _postgresql(table, keep_days)
    else:
        old = f" WHEN OLD.at >= strftime('%Y-%m-%dT%H:%M:%f', 'now', '-{keep_days} days')"
        yield _sqlite(table, "update", "")
        yield _sqlite(table, "delete", "" if keep_days is None else old)


def _sqlite(table: str, verb: str, condition: str) -> str:
    return (
        f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb.upper()} ON {table}{condition} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    )


def _postgresql(table: str, keep_days: int | None) -> Iterator[str]:
    guard = f"{table}_append_only()"
    old_enough = "TG_OP = 'DELETE' AND "
    old_enough += "false" if keep_days is None else f"OLD.at < now() - interval '{keep_days} days'"
    body = f"IF {old_enough} THEN RETURN OLD; END IF; RAISE EXCEPTION '{table} is append-only';"
    yield f"CREATE FUNCTION {guard} RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} END $$"
    yield f"CREATE TRIGGER {table}_rows BEFORE UPDATE OR DELETE ON {table} FOR ROW EXECUTE FUNCTION {guard}"
    yield f"CREATE TRIGGER {table}_whole BEFORE TRUNCATE ON {table} EXECUTE FUNCTION {guard}"


def _copies(table: Table) -> Iterator[str]:
    for lane, condition in lanes(table):
        yield (
            f"CREATE TRIGGER {lane.name}_of_{table.name} AFTER INSERT ON {table.name} "
            f"WHEN {_JOINED}{' AND ' * bool(condition)}{condition} "
            f"BEGIN INSERT INTO {lane.name} (kind, key, body) VALUES ({sent(table, 'NEW.')}); END"
        )


def lanes(table: Table) -> list[tuple[Table, str]]:
    """Return into which lanes a table's rows go, and which of them (of `NEW`) into each."""
    if table.name == "visit_events":
        return [(outbox_calls, _A_CALL), (outbox, f"NOT {_A_CALL}")]
    return [(outbox, "")]


def sent(table: Table, prefix: str = "") -> str:
    """Return the expressions for a row's kind, key and body, as the outbox keeps them."""
    key = "id" if "id" in table.c else "seq"
    parts = (f"'{column.name}', {_value(column, prefix)}" for column in table.c)
    return f"'{table.name}', {prefix}{key}, json_object({', '.join(parts)})"


def _value(column: Column[object], prefix: str) -> str:
    value = f'{prefix}"{column.name}"'
    if isinstance(column.type, LargeBinary):
        return f"lower(hex({value}))"
    # What is no JSON must not keep the row itself from being written.
    whole = f"json(CASE WHEN json_valid({value}) THEN {value} ELSE json_quote({value}) END)"
    return whole if isinstance(column.type, Json) else value
