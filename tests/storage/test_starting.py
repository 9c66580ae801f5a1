# SPDX-License-Identifier: GPL-3.0-or-later
"""Starting on whatever lies in the folder: nothing is lost, and what happened is told."""

from __future__ import annotations

from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
import os
from pathlib import Path
import random
import re
import shutil
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from kiosk.services.upkeep import back_up_now, examine, upkeep
from kiosk.storage.access_log import LoggedAct, head, record, verify
from kiosk.storage.anchor import kept as kept_heads
from kiosk.storage.backup import listed
from kiosk.storage.checking import full_check, look
from kiosk.storage.database import sqlite_driver
from kiosk.storage.errors import AlreadyRunning, Busy, Damaged, DemoAndReal, NewerSchema, NotOurs, Unwritable
from kiosk.storage.folder import DataFolder, DiskRoom
from kiosk.storage.locks import alone
from kiosk.storage.notices import mark_seen, unseen_notices
from kiosk.storage.opened import opened_storage, settings_of, single_instance
from kiosk.storage.starting import restore, used
from kiosk.storage.tables import new_key
from kiosk.storage.tables.base import access_log
from tests.lived import live_until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.storage.opened import Storage

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
SETTINGS = replace(settings_of(None), reserve_mb=1)

# Root may write everywhere, so the program gives that up once it has read its modules.
AS_NOBODY = """
import os, sys
from pathlib import Path
from kiosk.storage.folder import DataFolder
from kiosk.storage.errors import Unwritable
if os.getuid() == 0:
    os.chown(sys.argv[1], 65534, 65534)
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
try:
    DataFolder(Path(sys.argv[1])).prepare()
except Unwritable as error:
    print(error.message, "|", error.hint)
"""


@contextmanager
def opened(data: Path, role: str | None = None) -> Iterator[Storage]:
    """Open a folder as a command does."""
    with opened_storage(data, SETTINGS, role=role) as storage:
        yield storage


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give a data folder with ten rows, a verified backup of them, and one row more."""
    with opened(tmp_path / "data") as storage:
        write(storage, 10)
        back_up_now(storage, SETTINGS, NOW)
        write(storage, 1)
    return tmp_path / "data"


def write(storage: Storage, rows: int) -> None:
    """Write rows into the log."""
    with storage.database.write() as connection:
        for number in range(rows):
            record(connection, LoggedAct("아무개", "case.opened", f"A-{number}"), place="A", now=NOW)


def rows_of(storage: Storage) -> int:
    """Count the rows that `write` wrote."""
    with storage.database.read() as connection:
        deeds = connection.scalars(select(access_log.c.action)).all()
    return deeds.count("case.opened")


def notices_of(storage: Storage) -> list[str]:
    """List the kinds of the notices."""
    with storage.database.read() as connection:
        return [one.kind for one in unseen_notices(connection)]


def test_an_ordinary_start_changes_nothing(data: Path) -> None:
    before = (data / "kiosk.db").read_bytes()
    with opened(data) as storage:
        assert storage.start.damage is None
        assert not storage.start.fresh
        assert rows_of(storage) == 11
    assert (data / "kiosk.db").read_bytes() == before


def test_the_folder_and_its_files_are_for_their_owner_only(data: Path) -> None:
    with opened(data, role="kiosk") as storage:
        storage.first_use.prepare()
        files = [data, *data.rglob("*")]
        modes = {str(one.relative_to(data)): one.stat().st_mode & 0o077 for one in files}
    assert not any(modes.values()), modes


def test_a_folder_that_others_could_read_is_closed(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir(mode=0o755)
    with opened(tmp_path / "data"):
        assert (tmp_path / "data").stat().st_mode & 0o777 == 0o700


def test_a_damaged_database_is_set_aside_whole_and_the_backup_restored(data: Path) -> None:
    harmed = b"\xff" * 5000
    (data / "kiosk.db").write_bytes(harmed)
    (data / "kiosk.db-wal").write_bytes(b"left over")
    with opened(data) as storage:
        start = storage.start
        assert start.restored == listed(storage.folder)[0]
        assert rows_of(storage) == 10
        assert notices_of(storage) == ["database_damaged"]
        assert examine(storage, SETTINGS, audit=True).problems == []
    assert start.set_aside is not None
    assert (start.set_aside / "kiosk.db").read_bytes() == harmed
    assert (start.set_aside / "kiosk.db-wal").read_bytes() == b"left over"
    with opened(data) as storage:
        assert storage.start.damage is None


def test_a_folder_in_the_databases_place_is_set_aside_and_the_backup_restored(data: Path) -> None:
    (data / "kiosk.db").rename(data / "kept.db")
    (data / "kiosk.db").mkdir()
    with opened(data) as storage:
        assert storage.start.set_aside is not None
        assert rows_of(storage) == 10


def test_a_kept_head_that_cannot_be_read_is_told_and_left_as_evidence(data: Path) -> None:
    kept = data / "access-log-head.txt"
    kept.write_text("garbage", encoding="ascii")
    with opened(data) as storage:
        write(storage, 1)
        (problem,) = examine(storage, SETTINGS, audit=True).problems
    assert problem.check == "access log"
    assert kept.read_text(encoding="ascii") == "garbage"


def test_without_any_backup_a_damaged_database_is_still_kept(tmp_path: Path) -> None:
    (tmp_path / "kiosk.db").write_bytes(b"not a database" * 100)
    with opened(tmp_path) as storage:
        assert storage.start.fresh
        assert storage.start.set_aside is not None
        assert (storage.start.set_aside / "kiosk.db").exists()
        assert notices_of(storage) == ["database_damaged"]


@pytest.mark.parametrize("harm", ["missing", "empty"])
def test_a_lost_database_is_restored(data: Path, harm: str) -> None:
    (data / "kiosk.db").unlink()
    if harm == "empty":
        (data / "kiosk.db").touch()
    with opened(data) as storage:
        assert storage.start.restored is not None
        assert rows_of(storage) == 10


def test_a_damaged_backup_is_passed_over_for_an_older_one(data: Path) -> None:
    with opened(data) as storage:
        newer = back_up_now(storage, SETTINGS, NOW + timedelta(hours=1)).file
    newer.write_bytes(newer.read_bytes()[:9000])
    (data / "kiosk.db").write_bytes(b"x" * 5000)
    with opened(data) as storage:
        assert storage.start.restored is not None
        assert storage.start.restored < newer
        assert rows_of(storage) == 10


def test_zeroed_sectors_end_in_a_sound_start_and_no_deleted_file(data: Path) -> None:
    whole = (data / "kiosk.db").read_bytes()
    chance = random.Random(3)  # noqa: S311 # a repeatable test
    for _ in range(12):
        harmed, at = bytearray(whole), 512 * chance.randrange(len(whole) // 512)
        harmed[at : at + 512] = bytes(512)
        (data / "kiosk.db").write_bytes(harmed)
        with opened(data) as storage:
            aside = storage.start.set_aside
            assert look(storage.folder.database).problem is None
            assert aside is None or (aside / "kiosk.db").read_bytes() == bytes(harmed)


def test_data_of_a_newer_program_are_left_alone(data: Path) -> None:
    with opened(data) as storage, storage.database.write() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999_future'")
    before = (data / "kiosk.db").read_bytes()
    with pytest.raises(NewerSchema, match="9999_future"), opened(data):
        pass
    assert (data / "kiosk.db").read_bytes() == before
    assert list((data / "quarantine").iterdir()) == []


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    import sqlite3  # noqa: PLC0415 # the other program

    connection = sqlite3.connect(tmp_path / "kiosk.db")
    connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    before = (tmp_path / "kiosk.db").read_bytes()
    with pytest.raises(NotOurs), opened(tmp_path):
        pass
    assert (tmp_path / "kiosk.db").read_bytes() == before


def test_one_kiosk_a_folder_but_commands_and_other_roles_beside(data: Path) -> None:
    with opened(data, role="kiosk"):
        with pytest.raises(AlreadyRunning, match="kiosk"), opened(data, role="kiosk"):
            pass
        with opened(data, role="guide"), opened(data, role="admin"), opened(data) as storage:
            assert rows_of(storage) == 11


def test_nobody_is_let_in_while_the_folder_is_restored(data: Path) -> None:
    with alone(data), pytest.raises(Busy), used(DataFolder(data), NOW, patience_s=0, demo=True):
        pass


def test_a_restore_that_the_power_cut_off_is_finished_at_the_next_start(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class PowerCut(BaseException):
        """The power goes."""

    def cut(*_: Path) -> None:
        raise PowerCut

    (backup,) = listed(DataFolder(data))
    moved = backup.rename(data.parent / "moved.db")
    monkeypatch.setattr("kiosk.storage.backup.put_in_place", cut)
    with pytest.raises(PowerCut):
        restore(DataFolder(data), moved, NOW, demo=True)
    assert not (data / "kiosk.db").exists()
    monkeypatch.undo()
    with opened(data) as storage:
        assert not storage.start.fresh
        assert rows_of(storage) == 10
        assert notices_of(storage) == ["database_damaged"]
        assert examine(storage, SETTINGS, audit=True).problems == []


def test_a_window_may_claim_its_role_before_it_opens_the_data(data: Path) -> None:
    with single_instance(data, "kiosk"):
        with opened_storage(data, SETTINGS, role="kiosk", held=True) as storage:
            assert rows_of(storage) == 11
        with pytest.raises(AlreadyRunning), opened(data, role="kiosk"):
            pass


def test_claiming_a_role_loads_no_database(data: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from kiosk.storage.opened import single_instance\n"
        "with single_instance(Path(sys.argv[1]), 'kiosk'): print('sqlalchemy' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(data)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize("left", ["everything", "no database", "nothing but the note"])
def test_a_folder_and_settings_that_disagree_on_demo_do_not_open(data: Path, left: str) -> None:
    if left != "everything":
        (data / "kiosk.db").unlink()
    if left == "nothing but the note":
        for one in (data / "backups").iterdir():
            one.unlink()
    before = sorted(one.name for one in data.rglob("*"))
    with (
        pytest.raises(DemoAndReal, match=re.escape(str(data))),
        opened_storage(data, replace(SETTINGS, demo=False)),
    ):
        pass
    assert sorted(one.name for one in data.rglob("*")) == before


def test_a_note_that_contradicts_the_data_is_named(data: Path) -> None:
    (data / "demo-or-real.txt").write_text("real\n", encoding="ascii")
    with opened(data) as storage:
        assert [one.check for one in examine(storage, SETTINGS, audit=False).problems] == ["installation"]


def test_a_backup_of_the_other_kind_is_not_restored(data: Path, tmp_path: Path) -> None:
    real = tmp_path / "real"
    with opened_storage(real, replace(SETTINGS, demo=False)):
        pass
    before = (real / "kiosk.db").read_bytes()
    (backup,) = listed(DataFolder(data))
    with pytest.raises(DemoAndReal, match=backup.name):
        restore(DataFolder(real), backup, NOW, demo=False)
    assert (real / "kiosk.db").read_bytes() == before


def test_a_database_copied_in_with_open_rights_is_closed(data: Path) -> None:
    (data / "kiosk.db").chmod(0o644)
    with opened(data):
        assert (data / "kiosk.db").stat().st_mode & 0o777 == 0o600


def test_the_demo_account_is_made_for_staff_windows_only(data: Path) -> None:
    with opened(data, role="kiosk") as storage:
        assert storage.accounts.all() == []
    with opened(data, role="admin") as storage:
        assert [(one.name, one.demo) for one in storage.accounts.all()] == [("demo", True)]


def test_real_data_get_no_demo_account(tmp_path: Path) -> None:
    with opened_storage(tmp_path, replace(SETTINGS, demo=False), role="admin") as storage:
        assert not storage.demo
        assert storage.accounts.all() == []
        assert storage.first_use.due()


def test_a_read_only_folder_is_refused_in_one_sentence() -> None:
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        data = Path(place) / "data"
        data.mkdir(mode=0o555)
        program = [sys.executable, "-c", AS_NOBODY, str(data)]
        said = subprocess.run(program, capture_output=True, text=True, check=True).stdout
    assert said.startswith(f"cannot write {data}")
    assert "--data" in said


def test_a_path_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file")
    with pytest.raises(Unwritable, match="data"), opened(tmp_path / "data"):
        pass


def test_upkeep_backs_up_once_an_hour_and_checks_by_night(data: Path) -> None:
    with opened(data, role="kiosk") as storage:
        upkeep(storage, SETTINGS, NOW + timedelta(minutes=30), night=False)
        assert len(listed(storage.folder)) == 1
        upkeep(storage, SETTINGS, NOW + timedelta(minutes=60), night=True)
        assert len(listed(storage.folder)) == 2
        assert notices_of(storage) == []
        later = datetime.now(UTC) + timedelta(days=40)  # the list's first line is by the machine's clock
        live_until(storage, SETTINGS, later)
        upkeep(storage, SETTINGS, later, night=True)
        assert notices_of(storage) == ["review_due"]


def test_a_failed_backup_becomes_one_notice(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise Damaged("the disk answers with errors")

    monkeypatch.setattr("kiosk.storage.backup.back_up", fails)
    with opened(data) as storage:
        for hours in (2, 3):
            upkeep(storage, SETTINGS, NOW + timedelta(hours=hours), night=False)
        assert notices_of(storage) == ["backup_failed"]


def test_a_notice_is_put_away_once(data: Path) -> None:
    (data / "kiosk.db").write_bytes(b"x" * 5000)
    with opened(data) as storage, storage.database.write() as connection:
        (notice,) = unseen_notices(connection)
        assert mark_seen(connection, notice.id, new_key(), NOW)
        assert not mark_seen(connection, notice.id, new_key(), NOW)
        assert unseen_notices(connection) == []


def test_a_log_cut_while_nobody_ran_is_found_by_the_kept_head(data: Path) -> None:
    with opened(data) as storage, storage.database.write() as connection:
        kept = head(connection)
        connection.exec_driver_sql("DROP TRIGGER access_log_no_delete")
        connection.exec_driver_sql("DELETE FROM access_log WHERE seq > 5")
    with opened(data) as storage:
        write(storage, 1)
    with opened(data) as storage:
        with storage.database.read() as connection:
            assert kept_heads(storage.folder, connection).heads == (kept, kept)
            assert verify(connection).problem is None
        found = {one.check for one in examine(storage, SETTINGS, audit=True).problems}
        assert found == {"access log", "schema"}  # the trigger is gone too
        assert "log_broken" in notices_of(storage)


def test_a_row_without_its_parent_is_found_by_the_full_check(data: Path) -> None:
    with opened(data) as storage:
        assert full_check(storage.database) == []
        with storage.database.migration() as connection:
            connection.exec_driver_sql("INSERT INTO account_roles VALUES ('nobody', 'guide')")
        assert full_check(storage.database) == ["a row of account_roles misses its accounts"]


def test_a_short_disk_refuses_later_than_it_warns() -> None:
    mb = 1 << 20
    assert [(DiskRoom(n * mb).short, DiskRoom(n * mb).refuses) for n in (2000, 900, 100)] == [
        (False, False),
        (True, False),
        (True, True),
    ]


def test_a_booth_whose_backups_died_with_the_database_takes_the_second_places(data: Path) -> None:
    second = data.with_name("second")
    settings = replace(SETTINGS, second=second)
    shutil.copytree(data / "backups", second)
    (newest,) = second.iterdir()
    for file in (data / "kiosk.db", *(data / "backups").iterdir()):
        file.write_bytes(b"\xff" * 5000)
    with opened_storage(data, settings) as storage:
        assert storage.start.restored == newest
        assert rows_of(storage) == 10


def test_backups_of_another_booth_in_the_second_place_are_not_taken_for_ones_own(
    data: Path, tmp_path: Path
) -> None:
    settings = replace(SETTINGS, second=data / "backups")
    with opened_storage(tmp_path / "another" / "data", settings) as storage:
        assert storage.start.fresh
        assert storage.start.damage is None


def test_a_backup_clears_what_killed_ones_left_and_nothing_that_is_being_written(data: Path) -> None:
    left = [data / "backups" / "kiosk-20260101T000000Z.db.tmp-1", data / "demo-or-real.tmp-1"]
    making = data / "backups" / "kiosk-20260102T000000Z.db.tmp-2"
    own = data / "backups" / "my copy.tmp-1"
    rehearsal = data / "rehearsal-x"
    rehearsal.mkdir()
    for file in (*left, making, own, rehearsal / "kiosk.db"):
        file.write_bytes(b"half")
    for old in (*left, own, rehearsal):
        os.utime(old, (1e9, 1e9))
    with opened(data) as storage:
        back_up_now(storage, SETTINGS, NOW + timedelta(hours=1))
    assert [one for one in (*left, rehearsal) if one.exists()] == []
    assert making.exists()
    assert own.exists()


def test_a_migration_that_was_killed_is_rolled_back_by_the_next_start(data: Path) -> None:
    killed = shutil.copytree(data, data.with_name("killed"))
    with closing(sqlite_driver().connect(data / "kiosk.db", isolation_level=None)) as connection:
        for told in ("PRAGMA journal_mode=DELETE", "PRAGMA cache_size=1", "BEGIN"):
            connection.execute(told)
        connection.execute("CREATE TABLE half (words TEXT)")
        connection.executemany("INSERT INTO half VALUES (?)", [("x" * 3000,)] * 200)
        for file in ("kiosk.db", "kiosk.db-journal"):
            shutil.copy(data / file, killed / file)
    with opened(killed) as storage:
        assert storage.start.damage is None
        assert rows_of(storage) == 11
