# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups: exactly what was there, and nothing damaged, foreign or newer is taken for one."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
import random
import shutil
import stat
import threading
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, update

from kiosk.services.admin.results.system import SystemNotice
from kiosk.services.upkeep import back_up_now, examine, upkeep
from kiosk.storage.access_log import LoggedAct, head, record
from kiosk.storage.access_log import verify as verify_chain
from kiosk.storage.anchor import key_of
from kiosk.storage.backup import back_up, due, listed, listed_in, newest_verified, scheduled_name, thin
from kiosk.storage.checking import look
from kiosk.storage.database import Database, sqlite_driver
from kiosk.storage.errors import Damaged, NewerSchema, NotOurs, StorageError, Tampered, Unwritable
from kiosk.storage.folder import DataFolder, on_one_disk
from kiosk.storage.notices import unseen_notices
from kiosk.storage.opened import opened_storage, settings_of
from kiosk.storage.sealing import connect_raw, fingerprint, read_claims, seal, unseal, verify
from kiosk.storage.second_place import lacking
from kiosk.storage.starting import rehearse, restore, used
from kiosk.storage.tables.base import access_log
from kiosk.ui.admin.system.notices import notice_row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    """Give a data folder with a database."""
    made = DataFolder(tmp_path / "data")
    with used(made, NOW, demo=True):
        pass
    return made


@pytest.fixture
def database(folder: DataFolder) -> Iterator[Database]:
    """Give the open database of the folder, with some rows."""
    opened = Database.open(folder.database)
    write(opened, 30)
    yield opened
    opened.close()


def write(database: Database, rows: int) -> None:
    """Write rows into the log."""
    with database.write() as connection:
        for number in range(rows):
            record(connection, LoggedAct("아무개", "case.opened", f"A-{number}"), place="A", now=NOW)


def test_a_backup_holds_what_the_database_held(folder: DataFolder, database: Database) -> None:
    made = back_up(folder.database, folder.backups / "mine.db")
    assert made.contents.rows["access_log"] == 30
    assert verify(made.file) == made.contents
    copy = connect_raw(made.file, "ro")
    live = connect_raw(folder.database, "ro")
    assert (
        copy.execute("SELECT * FROM access_log").fetchall()
        == live.execute("SELECT * FROM access_log").fetchall()
    )
    copy.close()
    live.close()
    assert stat.S_IMODE(made.file.stat().st_mode) == 0o600
    with database.read() as connection:
        assert verify_chain(connection).rows == 30


def test_a_backup_is_one_file_and_leaves_no_other(folder: DataFolder, database: Database) -> None:
    write(database, 1)
    back_up(folder.database, folder.backups / "mine.db")
    assert [one.name for one in folder.backups.iterdir()] == ["mine.db"]


def test_backups_made_while_others_write_are_each_of_one_moment(
    folder: DataFolder, database: Database
) -> None:
    stop = threading.Event()

    def keep_writing() -> None:
        while not stop.is_set():
            write(database, 3)

    writer = threading.Thread(target=keep_writing)
    writer.start()
    try:
        counts = [
            back_up(folder.database, folder.backups / f"{n}.db").contents.rows["access_log"] for n in range(8)
        ]
    finally:
        stop.set()
        writer.join()
    assert all(count % 3 == 0 for count in counts)
    assert counts == sorted(counts)


def test_any_flipped_bit_is_found_or_harmless(folder: DataFolder, database: Database) -> None:
    write(database, 2000)
    made = back_up(folder.database, folder.backups / "mine.db").file
    whole, good = made.read_bytes(), _seen(made)
    chance = random.Random(11)  # noqa: S311 # a repeatable test
    found = 0
    for _ in range(200):
        harmed = bytearray(whole)
        harmed[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        made.write_bytes(harmed)
        try:
            verify(made)
        except StorageError:
            found += 1
        else:
            assert _seen(made) == good
    assert found > 50


def _seen(file: Path) -> object:
    connection = connect_raw(file, "ro&immutable=1")
    try:
        return fingerprint(connection)
    finally:
        connection.close()


@pytest.mark.parametrize("length", [0, 10, 100, 4096, 20000])
def test_a_cut_file_is_refused(folder: DataFolder, database: Database, length: int) -> None:
    write(database, 1)
    made = back_up(folder.database, folder.backups / "mine.db").file
    made.write_bytes(made.read_bytes()[:length])
    with pytest.raises((Damaged, NotOurs)):
        verify(made)


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04" + bytes(5000), bytes(8192)])
def test_a_file_of_another_kind_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "other").write_bytes(content)
    with pytest.raises(NotOurs, match="is not a database"):
        verify(tmp_path / "other")


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    connection = sqlite_driver().connect(tmp_path / "other.db")
    connection.execute("CREATE TABLE things (x)")
    connection.commit()
    connection.close()
    with pytest.raises(NotOurs, match="another program"):
        verify(tmp_path / "other.db")


def test_a_plain_copy_of_the_database_is_not_taken_for_a_backup(
    folder: DataFolder, database: Database, tmp_path: Path
) -> None:
    database.close()
    copy = tmp_path / "copy.db"
    copy.write_bytes(folder.database.read_bytes())
    with pytest.raises(NotOurs, match="no sealed backup"):
        verify(copy)


def test_a_backup_of_a_newer_program_is_refused(folder: DataFolder, database: Database) -> None:
    with database.write() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999_future'")
    with pytest.raises(NewerSchema, match="9999_future"):
        back_up(folder.database, folder.backups / "mine.db")


def test_a_failed_backup_leaves_the_earlier_one(folder: DataFolder, database: Database) -> None:
    made = back_up(folder.database, folder.backups / "mine.db").file
    before = made.read_bytes()
    database.close()
    harmed = bytearray(folder.database.read_bytes())
    harmed[100:4096] = bytes(3996)
    folder.database.write_bytes(harmed)
    with pytest.raises(StorageError):
        back_up(folder.database, made)
    assert made.read_bytes() == before
    assert [one.name for one in folder.backups.iterdir()] == ["mine.db"]


def test_a_backup_into_a_missing_folder_says_so(folder: DataFolder, database: Database) -> None:
    write(database, 1)
    with pytest.raises(Unwritable, match="nowhere"):
        back_up(folder.database, folder.path / "nowhere" / "mine.db")


def test_a_day_of_hours_and_a_month_of_days_are_kept(folder: DataFolder) -> None:
    for hours in range(24 * 60):
        scheduled_name(folder, NOW + timedelta(hours=hours)).touch()
    thin(listed(folder), hourly=24, daily=35)
    kept = listed(folder)
    last = NOW + timedelta(hours=24 * 60 - 1)
    assert kept[:24] == [scheduled_name(folder, last - timedelta(hours=hours)) for hours in range(24)]
    assert len({file.stem[6:14] for file in kept}) == 35
    assert len(kept) == 24 + 33
    thin(kept, hourly=24, daily=35)
    assert listed(folder) == kept


def test_a_backup_falls_due_after_an_hour_and_when_the_clock_went_back(folder: DataFolder) -> None:
    assert due(folder, NOW)
    scheduled_name(folder, NOW).touch()
    assert not due(folder, NOW + timedelta(minutes=59))
    assert due(folder, NOW + timedelta(minutes=60))
    assert due(folder, NOW - timedelta(minutes=1))


def test_the_newest_backup_that_can_be_trusted_is_found(folder: DataFolder, database: Database) -> None:
    good = back_up(folder.database, scheduled_name(folder, NOW)).file
    write(database, 1)
    bad = back_up(folder.database, scheduled_name(folder, NOW + timedelta(hours=1))).file
    bad.write_bytes(bad.read_bytes()[:8192])
    found = newest_verified(folder)
    assert found is not None
    assert found.file == good


def test_restoring_brings_back_the_rows_and_sets_the_present_ones_aside(
    folder: DataFolder, database: Database
) -> None:
    made = back_up(folder.database, folder.backups / "mine.db", key_of(folder)).file
    write(database, 5)
    database.close()
    _, aside = restore(folder, made, NOW, demo=True)
    assert aside is not None
    for file, rows in ((folder.database, 30), (aside / "kiosk.db", 35)):
        opened = Database.open(file)
        with opened.read() as connection:
            assert head(connection).seq == rows
        opened.close()


def test_a_refused_restore_changes_nothing(folder: DataFolder, database: Database) -> None:
    made = back_up(folder.database, folder.backups / "mine.db").file
    made.write_bytes(made.read_bytes()[:8192])
    database.close()
    before = folder.database.read_bytes()
    with pytest.raises(Damaged):
        restore(folder, made, NOW, demo=True)
    assert folder.database.read_bytes() == before
    assert list(folder.quarantine.iterdir()) == []


def test_a_rehearsal_changes_nothing_and_leaves_nothing(folder: DataFolder, database: Database) -> None:
    made = back_up(folder.database, folder.backups / "mine.db", key_of(folder)).file
    before = sorted(one.name for one in folder.path.iterdir())
    assert rehearse(folder, made).rows["access_log"] == 30
    assert sorted(one.name for one in folder.path.iterdir()) == before
    with database.read() as connection:
        assert len(connection.execute(select(access_log.c.seq)).all()) == 30


def test_a_sealed_row_changed_by_hand_is_found(folder: DataFolder, database: Database) -> None:
    with database.write() as connection:
        connection.exec_driver_sql("CREATE TABLE plain (x TEXT)")
        connection.exec_driver_sql("INSERT INTO plain VALUES ('가')")
    made = back_up(folder.database, folder.backups / "mine.db").file
    harmed = Database.open(made)
    with harmed.write() as connection:
        connection.exec_driver_sql("UPDATE plain SET x = '나'")
    harmed.close()
    with pytest.raises(Damaged, match=r"(plain|row_digests) is not what was saved"):
        verify(made)


def test_the_log_still_guards_itself_after_a_restore(folder: DataFolder, database: Database) -> None:
    made = back_up(folder.database, folder.backups / "mine.db", key_of(folder)).file
    database.close()
    restore(folder, made, NOW, demo=True)
    opened = Database.open(folder.database)
    with pytest.raises(Exception, match="append-only"), opened.write() as connection:
        connection.execute(update(access_log).values(actor="x"))
    opened.close()


def added_trigger(file: Path) -> None:
    """Do what somebody with a backup in their hands can: add a trigger, and seal it anew."""
    connection = connect_raw(file, "rw")
    connection.execute(
        "CREATE TRIGGER quiet AFTER INSERT ON admin_notices BEGIN DELETE FROM admin_notices; END"
    )
    unseal(connection)
    seal(connection, fingerprint(connection))
    connection.close()


def other_rows(file: Path) -> None:
    """Change a row, and seal the backup anew."""
    connection = connect_raw(file, "rw")
    connection.execute("UPDATE installation SET booth = 'Z'")
    unseal(connection)
    seal(connection, fingerprint(connection))
    connection.close()


@pytest.mark.parametrize(
    ("harm", "told"), [(added_trigger, "added trigger quiet"), (other_rows, "not vouched for")]
)
def test_a_backup_that_somebody_sealed_anew_is_refused_and_named(
    folder: DataFolder, harm: Callable[[Path], None], told: str
) -> None:
    made = back_up(folder.database, scheduled_name(folder, NOW), key_of(folder)).file
    assert verify(made).vouched(key_of(folder))
    harm(made)
    verify(made)  # it reads well
    with pytest.raises(Tampered, match=told):
        restore(folder, made, NOW, demo=True)
    with pytest.raises(Tampered, match=told):
        rehearse(folder, made)
    # The flag is for a voucher that is missing, never for what was added.
    if harm is added_trigger:
        with pytest.raises(Tampered, match=told):
            restore(folder, made, NOW, demo=True, unvouched=True)
    else:
        restore(folder, made, NOW, demo=True, unvouched=True)


def test_the_newest_backup_that_is_vouched_for_goes_before_a_newer_one_that_is_not(
    folder: DataFolder, database: Database
) -> None:
    good = back_up(folder.database, scheduled_name(folder, NOW), key_of(folder)).file
    write(database, 1)
    planted = back_up(folder.database, scheduled_name(folder, NOW + timedelta(hours=1)), key_of(folder)).file
    other_rows(planted)
    found = newest_verified(folder)
    assert found is not None
    assert found.file == good
    good.unlink()
    found = newest_verified(folder)  # rather than an empty booth
    assert found is not None
    assert found.file == planted
    added_trigger(planted)
    assert newest_verified(folder) is None


@pytest.mark.parametrize("lost", ["nothing", "anchor", "notes"])
def test_a_backup_of_another_installation_is_not_put_in_place_by_itself_and_is_told(
    tmp_path: Path, lost: str
) -> None:
    settings = replace(settings_of(None), reserve_mb=1)
    with opened_storage(tmp_path / "theirs", settings) as storage:
        write(storage.database, 9)
        theirs = back_up_now(storage, settings, NOW).file
    with opened_storage(tmp_path / "data", settings) as storage:
        write(storage.database, 1)
        mine = back_up_now(storage, settings, NOW - timedelta(days=1)).file
    shutil.copy(theirs, mine.parent)
    (tmp_path / "data" / "kiosk.db").write_bytes(b"damaged" * 999)
    if lost != "nothing":
        shutil.rmtree(tmp_path / "data-anchor")
    if lost == "notes":
        (tmp_path / "data" / "belongs-to.txt").unlink()
        shutil.rmtree(tmp_path / "data" / "quarantine")
        mine.unlink()
        (tmp_path / "data" / "kiosk.db").unlink()
        (tmp_path / "data" / "demo-or-real.txt").unlink()
    with opened_storage(tmp_path / "data", settings) as storage, storage.database.read() as connection:
        (notice,) = unseen_notices(connection)
        rows = connection.scalars(select(access_log.c.action)).all().count("case.opened")
    if lost == "notes":  # a new folder with somebody's backup in it
        assert (rows, notice.detail["restored"], notice.detail["another"]) == (0, None, theirs.name)
        told = notice_row(SystemNotice(notice.id, notice.at, notice.kind, notice.detail))
        assert (theirs.name in told.told, "--accept-unvouched" in told.told) == (True, True)
    else:
        assert (rows, notice.detail["restored"]) == (1, mine.name)


def test_another_installations_key_vouches_for_nothing(folder: DataFolder, tmp_path: Path) -> None:
    made = back_up(folder.database, folder.backups / "mine.db", key_of(folder)).file
    other = DataFolder(tmp_path / "other")
    with used(other, NOW, demo=True):
        pass
    with pytest.raises(Tampered, match="not vouched for"):
        restore(other, made, NOW, demo=True)
    restore(other, made, NOW, demo=True, unvouched=True)


def test_a_second_place_gets_each_backup_and_lacks_are_named(tmp_path: Path) -> None:
    second = tmp_path / "second"
    settings = replace(settings_of(None), reserve_mb=1, second=second)
    with opened_storage(tmp_path / "data", settings, role="kiosk") as storage:

        def problems() -> list[str]:
            found = examine(storage, settings, audit=False).problems
            return [one.message for one in found if one.check == "second place"]

        upkeep(storage, settings, NOW, night=False)
        assert problems() == [f"{second} is not there"]
        with storage.database.read() as connection:
            assert "second_place_failed" in [one.kind for one in unseen_notices(connection)]
        second.mkdir()
        upkeep(storage, settings, NOW, night=False)
        same = f"{second} lies on the same disk as the data"  # what an unmounted share leaves behind
        assert problems() == [same]
        (copied,) = second.iterdir()
        copied.write_bytes(copied.read_bytes()[:5000])
        assert "damaged" in problems()[1]
    assert not on_one_disk(tmp_path, Path("/proc"))
    assert not on_one_disk(tmp_path, tmp_path / "away")


@pytest.mark.parametrize("harm", ["SET version_num = CAST(X'FF30' AS TEXT)", "SET version_num = '9999_x'"])
def test_a_version_that_a_bit_has_harmed_is_named_in_a_backup_and_in_the_data(
    folder: DataFolder, harm: str
) -> None:
    made = back_up(folder.database, folder.backups / "mine.db", key_of(folder)).file
    for file in (made, folder.database):
        with closing(sqlite_driver().connect(file)) as connection:
            connection.execute(f"UPDATE alembic_version {harm}")
            connection.commit()
    with pytest.raises(StorageError):
        read_claims(made)
    with pytest.raises(StorageError):
        verify(made)
    seen = look(folder.database)
    assert seen.problem or seen.revision == "9999_x"


def test_a_backup_without_a_version_is_damaged(folder: DataFolder) -> None:
    made = back_up(folder.database, folder.backups / "mine.db", key_of(folder)).file
    with closing(sqlite_driver().connect(made)) as connection:
        connection.execute("DELETE FROM alembic_version")
        connection.commit()
    with pytest.raises(Damaged):
        read_claims(made)
    with pytest.raises(Damaged):
        verify(made)


def test_two_booths_that_share_a_second_place_leave_each_others_backups(tmp_path: Path) -> None:
    second = tmp_path / "second"
    second.mkdir()
    settings = replace(settings_of(None), reserve_mb=1, second=second, keep_hourly=1, keep_daily=1)
    for at, name in enumerate(("one", "two")):
        with opened_storage(tmp_path / name, settings, role="kiosk") as storage:
            upkeep(storage, settings, NOW + timedelta(minutes=at), night=False)
    assert len(listed_in(second)) == 2
    one, two = (DataFolder(tmp_path / name) for name in ("one", "two"))
    assert (lacking(one, second), lacking(two, second)) == (None, None)
    listed_in(second)[1].unlink()
    assert lacking(one, second) == f"the newest backup is not in {second}"
    assert lacking(two, second) is None
