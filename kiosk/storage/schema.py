# SPDX-License-Identifier: GPL-3.0-or-later
"""Is a database's schema the one that is declared? A trigger that somebody added is found so."""

from __future__ import annotations

from contextlib import closing
from functools import cache
from pathlib import Path
import tempfile
from typing import TYPE_CHECKING, Any, Final

from kiosk.storage.database import Database
from kiosk.storage.migrations import upgrade
from kiosk.storage.sealing import connect_raw

if TYPE_CHECKING:
    from collections.abc import Mapping

_OF_ITS_OWN: Final = {"backup_seal", "sqlite_autoindex_backup_seal_1", "sqlite_stat1", "sqlite_stat4"}
type Schema = Mapping[tuple[str, str], str]


def strangers(file: Path) -> list[str]:
    """Name what a file's schema has, lacks or has otherwise than a new database."""
    with closing(connect_raw(file, "ro")) as connection:
        found = _schema(connection)
    expected = expected_schema()
    names = sorted(one for one in found.keys() | expected.keys() if found.get(one) != expected.get(one))
    return [f"{_how(one in found, one in expected)} {' '.join(one)}" for one in names]


def _how(found: bool, expected: bool) -> str:  # noqa: FBT001 # two of a kind
    return "another" if found and expected else "added" if found else "missing"


@cache
def expected_schema() -> Schema:
    """Return the schema of a new database."""
    with tempfile.TemporaryDirectory(prefix="schema-") as scratch:
        file = Path(scratch) / "kiosk.db"
        database = Database.open(file)
        try:
            with database.migration() as connection:
                upgrade(connection)
        finally:
            database.close()
        with closing(connect_raw(file, "ro")) as made:
            return _schema(made)


def _schema(connection: Any) -> dict[tuple[str, str], str]:  # noqa: ANN401 # an untyped driver's connection
    """Read every object; only what SQLite makes by itself and a backup's seal are left out."""
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    return {
        (kind, name): f"{table}: {''.join((sql or '').split())}"
        for kind, name, table, sql in rows
        if name not in _OF_ITS_OWN
    }
