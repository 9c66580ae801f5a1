# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading and writing: durable, one writer at a time, nothing left open."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
import stat
import threading
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from sqlalchemy import Column, LargeBinary, MetaData, Table, Text, select
from sqlalchemy.exc import DBAPIError, IntegrityError

from kiosk.storage.database import Database, check_version
from kiosk.storage.errors import Unsupported, Unwritable
from kiosk.storage.tables import STRICT, Flag, Json, Key, Moment, Real, Whole, new_key

if TYPE_CHECKING:
    from pathlib import Path

things = Table(
    "things",
    MetaData(),
    Column("id", Key, primary_key=True, default=new_key),
    Column("at", Moment),
    Column("words", Text),
    Column("blob", LargeBinary),
    Column("count", Whole),
    Column("size", Real),
    Column("yes", Flag),
    Column("facts", Json),
    **STRICT,
)


@pytest.fixture
def filled(empty_database: Database) -> Database:
    """Give a database with the table `things`."""
    with empty_database.write() as connection:
        things.create(connection)
    return empty_database


def test_every_column_type_comes_back_as_it_went_in(filled: Database) -> None:
    seoul = timezone(timedelta(hours=9))
    row = {
        "id": new_key(),
        "at": datetime(2026, 3, 1, 0, 30, tzinfo=seoul),
        "words": "가\u200d나 😀",
        "blob": b"\x00\xff",
        "count": 2**40,
        "size": 0.1,
        "yes": True,
        "facts": {"문": [1, None, "둘"]},
    }
    with filled.write() as connection:
        connection.execute(things.insert().values(row))
    with filled.read() as connection:
        found = connection.execute(select(things)).one()._asdict()
    assert found == row
    assert found["at"].tzinfo is UTC
    assert isinstance(found["id"], UUID)
    assert found["yes"] is True


def test_moments_compare_in_the_database_as_moments(filled: Database) -> None:
    noon = datetime(2026, 3, 1, 12, tzinfo=UTC)
    seoul = timezone(timedelta(hours=9))
    with filled.write() as connection:
        for minutes in (-1, 0, 1):
            moment = (noon + timedelta(minutes=minutes)).astimezone(seoul)
            connection.execute(things.insert().values(at=moment, count=minutes))
    with filled.read() as connection:
        later = connection.scalars(select(things.c.count).where(things.c.at > noon)).all()
    assert later == [1]


def test_a_moment_without_a_zone_is_refused(filled: Database) -> None:
    naive = datetime(2026, 3, 1)  # noqa: DTZ001 # the point of the test
    with filled.write() as connection, pytest.raises(Exception, match="time zone"):
        connection.execute(things.insert().values(at=naive))


def test_new_keys_sort_by_their_time() -> None:
    keys = [new_key() for _ in range(2000)]
    assert keys == sorted(keys)
    assert {key.version for key in keys} == {7}


def test_a_failed_block_leaves_nothing(filled: Database) -> None:
    with pytest.raises(ZeroDivisionError), filled.write() as connection:  # noqa: PT012 # one transaction
        connection.execute(things.insert().values(count=1))
        _ = 1 // 0
    with filled.read() as connection:
        assert connection.execute(select(things)).all() == []


def test_a_reader_cannot_write(filled: Database) -> None:
    with pytest.raises(Exception, match=r"read|cannot be written"), filled.read() as connection:
        connection.execute(things.insert().values(count=1))
    with filled.read() as connection:
        assert connection.execute(select(things)).all() == []


def test_a_reader_keeps_its_view_while_another_writes(filled: Database) -> None:
    with filled.read() as view:
        assert view.execute(select(things)).all() == []
        with filled.write() as connection:
            connection.execute(things.insert().values(count=1))
        assert view.execute(select(things)).all() == []


def test_what_a_thread_reads_together_is_as_of_one_moment_and_no_longer(filled: Database) -> None:
    def count() -> int:
        with filled.read() as connection:
            return len(connection.execute(select(things.c.id)).all())

    with filled.as_of_now():
        assert count() == 0
        with filled.write() as connection:
            connection.execute(things.insert().values(id=new_key()))
        with filled.as_of_now():
            assert count() == 0
        assert count() == 0  # the inner moment is the outer one, and does not end it
        others: list[int] = []
        other = threading.Thread(target=lambda: others.append(count()))
        other.start()
        other.join()
        assert others == [1]
    assert count() == 1


def test_writers_that_read_first_lose_no_update(filled: Database) -> None:
    key = new_key()
    with filled.write() as connection:
        connection.execute(things.insert().values(id=key, count=0))

    def add() -> None:
        for _ in range(20):
            with filled.write() as connection:
                count = connection.scalar(select(things.c.count))
                connection.execute(things.update().values(count=(count or 0) + 1))

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with filled.read() as connection:
        assert connection.scalar(select(things.c.count)) == 80


def test_a_write_inside_a_write_is_a_mistake_at_once(filled: Database) -> None:
    with filled.write(), pytest.raises(RuntimeError, match="already open"), filled.write():
        pass


def test_a_broken_constraint_stays_what_it_is(filled: Database) -> None:
    key = new_key()
    with pytest.raises(IntegrityError), filled.write() as connection:
        connection.execute(things.insert().values([{"id": key}, {"id": key}]))


def test_errors_tell_no_values(filled: Database) -> None:
    key = new_key()
    with pytest.raises(DBAPIError) as caught, filled.write() as connection:
        connection.execute(things.insert(), [{"id": key, "words": "홍길동"}, {"id": key, "words": "홍길동"}])
    assert "홍길동" not in str(caught.value)


def test_the_file_is_for_its_owner_only(tmp_path: Path) -> None:
    database = Database.open(tmp_path / "kiosk.db")
    with database.write() as connection:
        connection.exec_driver_sql("CREATE TABLE t (x)")
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}
    database.close()
    assert modes == {"kiosk.db": 0o600, "kiosk.db-wal": 0o600, "kiosk.db-shm": 0o600}


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("busy_timeout", 5000),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("secure_delete", 1),
        ("recursive_triggers", 1),
        ("mmap_size", 0),
    ],
)
def test_every_connection_is_set_up(tmp_path: Path, pragma: str, value: object) -> None:
    database = Database.open(tmp_path / "kiosk.db")
    with database.write() as first, database.read() as second:
        assert first.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value
        assert second.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value
    database.close()


def test_a_sqlite_with_the_wal_reset_bug_is_refused() -> None:
    with pytest.raises(Unsupported, match=r"3\.51\.2"):
        check_version((3, 51, 2))


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(Unwritable, match="nowhere"):
        Database.open(tmp_path / "nowhere" / "kiosk.db")


def test_closing_leaves_no_open_file(tmp_path: Path) -> None:
    database = Database.open(tmp_path / "kiosk.db")
    with database.write() as connection:
        connection.exec_driver_sql("CREATE TABLE t (x)")
    database.close()
    assert [file.name for file in tmp_path.iterdir()] == ["kiosk.db"]
