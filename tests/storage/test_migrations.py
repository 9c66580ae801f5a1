# SPDX-License-Identifier: GPL-3.0-or-later
"""Migrations: every earlier state reaches the newest, whole, checked, with not one row lost."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib import import_module
import pkgutil
from typing import TYPE_CHECKING

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
import pytest
from sqlalchemy import Column, MetaData, Table, Text, insert, inspect, select, update
from sqlalchemy.exc import DBAPIError

from kiosk.storage import tables
from kiosk.storage.conduct import hidden_from
from kiosk.storage.errors import Damaged, NewerSchema
from kiosk.storage.keepers import rotation_due
from kiosk.storage.migrations import FOLDER, config, head, migrate, revision_of, revisions
from kiosk.storage.tables import metadata, new_key
from kiosk.storage.tables.base import account_roles, accounts
from kiosk.storage.tables.cases import account_ties, cases, city_keys, exposed_keys, kept_keys, key_keepers
from kiosk.storage.tables.visits import visit_events, wrong_reports

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from kiosk.storage.database import Database

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
pytestmark = pytest.mark.usefixtures("real_migrations")


def upgrade_to(database: Database, revision: str) -> None:
    """Bring a database to one revision."""
    with database.migration() as connection:
        command.upgrade(config(connection), revision)


def test_the_revisions_are_one_line_in_the_order_of_their_numbers() -> None:
    scripts = ScriptDirectory.from_config(config())
    line = [one.revision for one in scripts.walk_revisions()]
    assert scripts.get_heads() == [head()]
    assert line[::-1] == revisions()


def test_so_are_those_of_what_a_citys_server_alone_has() -> None:
    scripts = ScriptDirectory.from_config(config(centre=True))
    line = [one.revision for one in scripts.walk_revisions()]
    numbers = sorted(one.stem for one in (FOLDER / "centre" / "versions").glob("[0-9]*.py"))
    assert line[::-1] == numbers
    assert [int(one[:4]) for one in numbers] == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("revision", revisions())
def test_every_earlier_state_reaches_the_newest_with_its_rows(
    empty_database: Database, revision: str
) -> None:
    upgrade_to(empty_database, revision)
    with empty_database.write() as connection:
        values = {"name": "관리자", "password": "", "demo": False, "made_at": NOW}
        key = connection.execute(insert(accounts).values(values).returning(accounts.c.id)).scalar_one()
        connection.execute(insert(account_roles).values(account=key, role="system"))
    assert migrate(empty_database) == (revision, head())
    with empty_database.read() as connection:
        assert revision_of(connection) == head()
        assert connection.execute(select(accounts.c.name)).all() == [("관리자",)]
        assert connection.execute(select(account_roles.c.role)).all() == [("system",)]


def test_the_migrations_make_what_the_program_expects(database: Database) -> None:
    for module in pkgutil.iter_modules(tables.__path__):
        import_module(f"{tables.__name__}.{module.name}")
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


def test_words_that_visitors_typed_leave_the_events_and_the_file(empty_database: Database) -> None:
    upgrade_to(empty_database, "0010_ended_ties")
    said = "김순자 우울증 상담"
    told = {"stream": "visit", "subject": new_key(), "at": NOW, "mono": 1.0, "boot": "b", "kiosk": "lobby"}
    rows = [
        {"seq": 1, "id": new_key(), **told, "kind": "began", "data": {"code": "0427"}},
        {"seq": 2, "id": new_key(), **told, "kind": "searched_in_vain", "data": {"words": said}},
        {
            "seq": 3,
            "id": new_key(),
            **told,
            "stream": "report",
            "kind": "reported_wrong",
            "data": {"screen": "way", "words": said},
        },
    ]
    made = {name: told[name] for name in ("at", "mono", "boot")}
    report = {f"made_{name}": one for name, one in made.items()} | {"screen": "way", "state": "{}"}
    then = (Column(one.name, one.type) for one in wrong_reports.c if one.name != "what")
    was = Table("wrong_reports", MetaData(), *then, Column("words", Text))
    with empty_database.write() as connection:
        connection.execute(insert(visit_events), rows)
        connection.execute(
            insert(was), {"id": new_key(), "seq": 3, "kiosk": "lobby", **report, "words": said}
        )
    migrate(empty_database)
    with empty_database.read() as connection:
        kept = connection.execute(select(visit_events.c.kind, visit_events.c.data)).all()
        what = connection.scalars(select(wrong_reports.c.what)).all()
    assert kept == [
        ("began", {"code": "0427"}),
        ("searched_in_vain", {}),
        ("reported_wrong", {"screen": "way"}),
    ]
    assert what == ["other"]
    with pytest.raises(DBAPIError), empty_database.write() as connection:
        connection.execute(update(visit_events).values(data={"words": said}))
    file = empty_database.file
    if file is not None:
        empty_database.close()  # the last to leave writes the log back and removes it
        assert not [one for one in file.parent.iterdir() if said.encode() in one.read_bytes()]


def test_who_kept_keys_without_an_account_for_it_loses_them_and_theirs_are_to_be_replaced(
    empty_database: Database,
) -> None:
    upgrade_to(empty_database, "0012_signatures")
    key, names = new_key(), {"here": None, "closed": NOW, "guide": None}
    people = [
        {"id": new_key(), "name": name, "password": "", "demo": False, "made_at": NOW, "closed_at": closed}
        for name, closed in names.items()
    ]
    with empty_database.write() as connection:
        connection.execute(insert(accounts), people)
        connection.execute(
            insert(account_roles),
            [
                {"account": one["id"], "role": "guide" if one["name"] == "guide" else "cases"}
                for one in people
            ],
        )
        made = {"role": "cases", "public": b"p", "demo": False, "made_at": NOW}
        connection.execute(insert(city_keys).values(id=key, **made))
        lock = {"public": b"p", "salt": b"s", "operations": 1, "memory": 1, "box": b"b"}
        connection.execute(insert(key_keepers), [{"name": name, **lock} for name in names])
        connection.execute(insert(kept_keys), [{"key": key, "keeper": name, "box": b"b"} for name in names])
    migrate(empty_database)
    with empty_database.read() as connection:
        assert set(connection.scalars(select(key_keepers.c.name))) == {"here"}
        assert set(connection.scalars(select(kept_keys.c.keeper))) == {"here"}
        assert set(connection.scalars(select(exposed_keys.c.keeper))) == {"closed", "guide"}
        assert rotation_due(connection)


def test_complaints_from_before_ties_said_since_when_are_on_no_list_of_the_people_they_may_be_about(
    empty_database: Database,
) -> None:
    upgrade_to(empty_database, revisions()[3])
    people = [
        {"id": new_key(), "name": name, "password": "", "demo": name == "demo", "made_at": NOW}
        for name in ("tied", "demo")
    ]
    moments = {"received": NOW, "due": NOW, "state": "received", "stopped": False, "version": 1, "opened": {}}
    rows = [
        {"id": new_key(), "number": number, "booth": "A", "kind": kind, "office": "자치행정과", **moments}
        for number, kind in (("A-500001-0", "unkind"), ("A-000001-0", "inconvenience"))
    ]
    with empty_database.write() as connection:
        connection.execute(insert(accounts), people)
        ties = [{"account": str(one["id"]), "office": "교통행정과", "part": "member"} for one in people]
        connection.execute(insert(account_ties), ties)
        connection.execute(insert(cases), rows)
    migrate(empty_database)
    with empty_database.read() as connection:
        hidden = {one["name"]: hidden_from(connection, str(one["id"])) for one in people}
    assert hidden == {"tied": {"A-500001-0"}, "demo": frozenset()}
