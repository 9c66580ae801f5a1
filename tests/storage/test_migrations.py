# SPDX-License-Identifier: GPL-3.0-or-later
"""The schema is what is declared and what folders of the baseline hold; what is older or newer is named."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
import sqlite3
from typing import TYPE_CHECKING, Any

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
import pytest
from sqlalchemy import Column, Text, inspect, select

from kiosk.storage.database import Database
from kiosk.storage.errors import Damaged, NewerSchema, OlderSchema
from kiosk.storage.folder import DataFolder
from kiosk.storage.migrations import (
    APPLICATION_ID,
    CENTRE,
    EVERYWHERE,
    config,
    head,
    migrate,
    revision_of,
    revisions,
)
from kiosk.storage.schema import strangers
from kiosk.storage.starting import used
from kiosk.storage.tables.visits import vain_words
from kiosk.storage.tables.whole import metadata

if TYPE_CHECKING:
    from sqlalchemy import Connection

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
BASELINE = Path(__file__).with_name("baseline.sql")


@pytest.mark.parametrize("mark", [EVERYWHERE, CENTRE])
def test_the_revisions_are_one_line_in_the_order_of_their_numbers(mark: str) -> None:
    scripts = ScriptDirectory.from_config(config(mark=mark))
    line = [one.revision for one in scripts.walk_revisions()]
    assert scripts.get_heads() == [head(mark)]
    assert line[::-1] == revisions(mark)


def test_a_new_sqlite_database_is_what_folders_of_the_baseline_hold(database: Database) -> None:
    """A change of a table needs a revision: `baseline.sql` was read from what 37 revisions had made."""
    if database.file is None:
        pytest.skip("the file holds SQLite's spelling")
    with closing(sqlite3.connect(":memory:")) as made:
        made.executescript(BASELINE.read_text("utf-8"))
        wanted = objects(made)
    with database.read() as connection:
        assert objects(connection.connection.driver_connection) == wanted


def objects(connection: Any) -> dict[str, str]:  # noqa: ANN401 # either driver's
    """Return each object of a schema as it was made, but for its layout."""
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {name: "".join(sql.split()) for name, sql in rows if name != "sqlite_sequence"}


def test_a_folder_of_the_baseline_opens_with_its_rows(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path / "data")
    folder.prepare()
    with closing(sqlite3.connect(folder.database)) as made:
        made.executescript(BASELINE.read_text("utf-8"))
        made.execute("INSERT INTO alembic_version VALUES (?)", (revisions()[0],))
        made.execute(f"PRAGMA application_id={APPLICATION_ID}")
        made.execute("INSERT INTO vain_words VALUES ('2026-12-01', '여권', 3)")
        made.commit()
    with used(folder, NOW, demo=False) as start:
        assert start.damage is None
        assert strangers(folder.database) == []
        with closing(Database.open(folder.database)) as database, database.read() as connection:
            assert revision_of(connection) == head()
            assert connection.execute(select(vain_words)).all() == [("2026-12-01", "여권", 3)]


def test_data_from_before_the_baseline_are_named_too_old_and_left_alone(database: Database) -> None:
    with database.write() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0021_one_fold'")
    with pytest.raises(OlderSchema, match="0021_one_fold") as told:
        migrate(database)
    assert "0.1.0" in str(told.value.hint)


def test_a_new_database_is_what_the_program_expects(database: Database) -> None:
    with database.read() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_every_table_is_strict_on_sqlite(database: Database) -> None:
    if database.file is None:
        pytest.skip("PostgreSQL is always strict")
    with database.read() as connection:
        rows = connection.exec_driver_sql("SELECT name, strict FROM pragma_table_list WHERE type = 'table'")
        loose = {name for name, strict in rows if not strict and not name.startswith("sqlite_")}
    assert loose == {"alembic_version"}


def test_a_migration_that_fails_leaves_nothing(
    empty_database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(connection: Connection) -> None:
        raise Damaged(f"orphans in {connection}")

    monkeypatch.setattr("kiosk.storage.migrations._check_foreign_keys", fails)
    with pytest.raises(Damaged):
        migrate(empty_database)
    with empty_database.read() as connection:
        assert inspect(connection).get_table_names() == []


def test_newer_data_are_refused_before_anything_is_done(database: Database) -> None:
    with database.write() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999_future'")
    with pytest.raises(NewerSchema, match="9999_future"):
        migrate(database)


def children_after_copying_the_parent(database: Database, *, safely: bool) -> int:
    """Copy a table that others refer to with ON DELETE CASCADE, and count the rows that refer to it."""
    with database.write() as connection:
        connection.exec_driver_sql("CREATE TABLE parent (id INTEGER PRIMARY KEY)")
        connection.exec_driver_sql(
            "CREATE TABLE child (id INTEGER PRIMARY KEY, parent INTEGER REFERENCES parent ON DELETE CASCADE)"
        )
        connection.exec_driver_sql("INSERT INTO parent VALUES (1)")
        for _ in range(20):
            connection.exec_driver_sql("INSERT INTO child (parent) VALUES (1)")
    with database.migration() if safely else database.write() as connection:
        operations = Operations(MigrationContext.configure(connection))
        with operations.batch_alter_table("parent", recreate="always") as batch:
            batch.add_column(Column("words", Text))
    with database.read() as connection:
        return len(connection.exec_driver_sql("SELECT id FROM child").all())


def test_copying_a_table_does_not_cascade_into_its_children(empty_database: Database) -> None:
    if empty_database.file is None:
        pytest.skip("PostgreSQL alters tables in place")
    assert children_after_copying_the_parent(empty_database, safely=True) == 20
    with empty_database.write() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_the_test_above_can_see_a_cascade(empty_database: Database) -> None:
    if empty_database.file is None:
        pytest.skip("PostgreSQL alters tables in place")
    assert children_after_copying_the_parent(empty_database, safely=False) == 0
