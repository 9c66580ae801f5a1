# SPDX-License-Identifier: GPL-3.0-or-later
"""A full disk, a locked database, a killed writer: a clean refusal, and nothing acknowledged is lost."""

from __future__ import annotations

import os
from pathlib import Path
import shutil
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from kiosk.storage.database import Database, sqlite_driver
from kiosk.storage.errors import Busy, DiskFull
from kiosk.storage.failures import Reserve, explain

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Give a database with an empty table and a reserve beside it."""
    reserve = Reserve(tmp_path / "reserve", 1 << 20)
    assert reserve.fill()
    opened = Database.open(tmp_path / "kiosk.db", reserve)
    with opened.write() as connection:
        connection.exec_driver_sql("CREATE TABLE t (x TEXT)")
    yield opened
    opened.close()


def test_the_reserve_is_really_written_and_for_its_owner_only(tmp_path: Path) -> None:
    reserve = Reserve(tmp_path / "reserve", 300_000)
    assert reserve.fill()
    assert reserve.whole
    found = reserve.path.stat()
    assert found.st_size == 300_000
    assert found.st_blocks * 512 >= 300_000
    assert found.st_mode & 0o777 == 0o600
    reserve.release()
    reserve.release()
    assert not reserve.whole


def test_a_full_database_gives_up_the_reserve_and_keeps_what_it_had(
    database: Database, tmp_path: Path
) -> None:
    with database.write() as connection:
        connection.exec_driver_sql("INSERT INTO t VALUES ('first')")
        connection.exec_driver_sql("PRAGMA max_page_count=4")
    with pytest.raises(DiskFull, match="not kept"), database.write() as connection:
        connection.exec_driver_sql(f"INSERT INTO t VALUES ('{'x' * 100_000}')")  # noqa: S608 # a literal
    assert not (tmp_path / "reserve").exists()
    with database.read() as connection:
        assert connection.exec_driver_sql("SELECT x FROM t").all() == [("first",)]


FULL_DISK = """
import subprocess, sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from kiosk.storage.opened import opened_storage, settings_of
from kiosk.services.upkeep import upkeep
from kiosk.storage.access_log import LoggedAct, record, verify
from kiosk.storage.errors import DiskFull
disk = Path(sys.argv[1])
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(disk)], check=True)
now, settings = datetime.now(UTC), replace(settings_of(None), reserve_mb=2)
deed = LoggedAct("someone", "case.opened", detail={"filling": "x" * 4000})
with opened_storage(disk / "data", settings, role="kiosk") as storage:
    kept = 1
    try:
        while True:
            with storage.database.write() as connection:
                record(connection, deed, place="A", now=now)
            kept += 1
    except DiskFull:
        print("refused", kept > 50, storage.folder.reserve.exists())
    with storage.database.read() as connection:
        print("kept", verify(connection).rows == kept, verify(connection).problem)
    upkeep(storage, settings, now, night=False)
    with storage.database.write() as connection:
        record(connection, deed, place="A", now=now)
    print("goes on")
with opened_storage(disk / "data", settings) as storage, storage.database.read() as connection:
    print("found again", verify(connection).rows == kept + 1, storage.start.damage)
"""


def test_on_a_full_disk_everything_acknowledged_stays_and_the_reserve_lets_it_go_on(tmp_path: Path) -> None:
    if shutil.which("unshare") is None or subprocess.run(["unshare", "-rm", "true"], check=False).returncode:
        pytest.skip("this machine lets no test mount a small disk")
    program = ["unshare", "-rm", sys.executable, "-c", FULL_DISK, str(tmp_path)]
    done = subprocess.run(program, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.stdout.splitlines() == [
        "refused True False",
        "kept True None",
        "goes on",
        "found again True None",
    ], done.stderr


def test_a_locked_database_is_named_after_the_patience_is_over(database: Database) -> None:
    assert database.file is not None
    holder = sqlite_driver().connect(database.file, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with database.read() as connection:
        assert connection.exec_driver_sql("SELECT x FROM t").all() == []
    with database.engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA busy_timeout=10")
    with pytest.raises(Busy), database.write():
        pass
    holder.close()


def test_a_short_lock_is_waited_for(database: Database) -> None:
    assert database.file is not None
    holder = sqlite_driver().connect(database.file, isolation_level=None, check_same_thread=False)
    holder.execute("BEGIN IMMEDIATE")
    timer = threading.Timer(0.2, lambda: holder.execute("COMMIT"))
    timer.start()
    with database.write() as connection:
        connection.exec_driver_sql("INSERT INTO t VALUES ('after')")
    timer.join()
    holder.close()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("SQLITE_FULL", "disk_full"),
        ("SQLITE_BUSY_SNAPSHOT", "busy"),
        ("SQLITE_IOERR_FSYNC", "damaged"),
        ("SQLITE_CORRUPT_VTAB", "damaged"),
        ("SQLITE_READONLY_DBMOVED", "read_only"),
        ("SQLITE_CONSTRAINT_UNIQUE", None),
        ("", None),
    ],
)
def test_the_drivers_error_is_named(name: str, code: str | None) -> None:
    error = Exception()
    error.sqlite_errorname = name  # type: ignore[attr-defined]
    known = explain(error)
    assert (known.code if known else None) == code


WRITER = """
import sys
from pathlib import Path
from kiosk.storage.database import Database
database = Database.open(Path(sys.argv[1]))
number = int(sys.argv[2])
while True:
    with database.write() as connection:
        connection.exec_driver_sql(f"INSERT INTO t VALUES ('{number}')")
        connection.exec_driver_sql(f"INSERT INTO t VALUES ('{number}')")
    print(number, flush=True)
    number += 1
"""


def test_killed_writers_lose_nothing_they_acknowledged_and_leave_no_half(database: Database) -> None:
    acknowledged: set[str] = set()
    for kill in range(8):
        program = [sys.executable, "-c", WRITER, str(database.file), str(kill * 100_000)]
        with subprocess.Popen(program, stdout=subprocess.PIPE, text=True, cwd=ROOT) as writer:
            assert writer.stdout is not None
            acknowledged |= {writer.stdout.readline().strip() for _ in range(3 + 2 * kill)}
            os.kill(writer.pid, signal.SIGKILL)
            acknowledged |= {line.strip() for line in writer.stdout if line.endswith("\n")}
    with database.read() as connection:
        rows = connection.exec_driver_sql("SELECT x, count(*) FROM t GROUP BY x").all()
        counts = {number: count for number, count in rows}  # noqa: C416 # rows are no pairs for mypy
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    assert set(counts.values()) == {2}
    assert acknowledged <= counts.keys()
    assert len(acknowledged) >= 80
