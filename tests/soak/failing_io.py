"""The n-th call to the disk fails, for every n: either the record is whole, or it was refused.

`python tests/soak/failing_io.py` lets each write and each sync of one submission and one backup fail in
turn, with a full disk and with a broken one, until a run gets through without meeting the failure.
"""

from __future__ import annotations

from pathlib import Path
import subprocess
import sys
import tempfile
from typing import Final

from kiosk.storage.checking import full_check
from kiosk.storage.database import Database
from kiosk.storage.errors import StorageError
from kiosk.storage.sealing import verify

ROOT: Final = Path(__file__).parents[2]
FAILURES: Final = (("pwrite64", "ENOSPC"), ("pwrite64", "EIO"), ("fdatasync", "EIO"), ("fsync", "EIO"))

SUBMIT: Final = """
import os, sys
from pathlib import Path
from kiosk.storage.backup import back_up
from kiosk.storage.database import Database
from kiosk.storage.errors import StorageError
file = Path(sys.argv[1])
database = Database.open(file)
try:
    with database.write() as connection:
        connection.exec_driver_sql("INSERT INTO t VALUES (1, 'a')")
        connection.exec_driver_sql("INSERT INTO t VALUES (2, 'b')")
    print("acknowledged", flush=True)
    back_up(file, file.with_name("backup.db"))
    print("backed up", flush=True)
except StorageError as error:
    print("refused", error.code, flush=True)
os._exit(0)
"""


def prepare(folder: Path) -> Path:
    """Make a database of ours that one submission can go into."""
    from kiosk.storage.migrations import migrate  # noqa: PLC0415 # Alembic, only for the preparation

    database = Database.open(folder / "kiosk.db")
    migrate(database)
    with database.write() as connection:
        connection.exec_driver_sql("CREATE TABLE t (id INTEGER PRIMARY KEY, x TEXT) STRICT")
    database.close()
    return folder / "kiosk.db"


def fail_the(number: int, call: str, error: str) -> bool:
    """Submit while the n-th such call fails, check what was said, and tell whether it came to the failure."""
    with tempfile.TemporaryDirectory() as folder:
        file, log = prepare(Path(folder)), Path(folder) / "trace"
        inject = f"inject={call}:error={error}:when={number}"
        strace = ["strace", "-o", str(log), "-e", f"trace={call}", "-e", inject]
        command = [*strace, sys.executable, "-c", SUBMIT, str(file)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
        _judge(file, done.stdout.splitlines(), done.stderr)
        return "(INJECTED)" in log.read_text(encoding="ascii", errors="replace")


def _judge(file: Path, said: list[str], why: str) -> None:
    if not said or (said[-1] != "backed up" and not said[-1].startswith("refused")):
        raise AssertionError(f"neither done nor refused: {said} {why}")
    database = Database.open(file)
    with database.read() as connection:
        rows = len(connection.exec_driver_sql("SELECT id FROM t").all())
    problems = full_check(database)
    database.close()
    if problems or rows not in {0, 2} or ("acknowledged" in said and rows != 2):
        raise AssertionError(f"{said}: {rows} rows, {problems}")
    _judge_backup(file.with_name("backup.db"), said)


def _judge_backup(backup: Path, said: list[str]) -> None:
    if "backed up" in said:
        verify(backup)
    left = [one.name for one in backup.parent.iterdir() if ".tmp" in one.name]
    if left or (backup.exists() and not _sound(backup)):
        raise AssertionError(f"{said}: left {left or backup.name}")


def _sound(backup: Path) -> bool:
    try:
        verify(backup)
    except StorageError:
        return False
    return True


def fail_each(call: str, error: str, step: int = 1) -> int:
    """Fail every call in turn until a run is over before its turn; return how many runs met the failure."""
    number = 1
    while fail_the(number, call, error):
        number += step
    return (number - 1) // step


def main() -> None:
    """Go through every call and every failure."""
    for call, error in FAILURES:
        sys.stdout.write(f"{call} {error}: {fail_each(call, error)} runs, each whole or refused\n")


if __name__ == "__main__":
    main()
