# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may use a data folder: one process a role, many beside each other, one alone for the dangerous work.

A lock is a transaction on a small SQLite file. That gives shared and exclusive locks on every platform,
and the operating system lets go of them when a process dies, however it dies.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
import os
import sqlite3
from typing import TYPE_CHECKING

from kiosk.storage.errors import AlreadyRunning, Busy, Unwritable
from kiosk.storage.folder import RIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATIENCE_S = 5.0
ASKED_S = 15.0  # a window at rest hears within five seconds that it is asked out, and then closes
_DAMAGED = frozenset({"SQLITE_NOTADB", "SQLITE_CORRUPT"})


class FileLock:
    """One lock file; held shared or alone until released, and by nobody after a kill."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection: sqlite3.Connection | None = None

    def take(self, *, alone: bool, patience_s: float = 0.0) -> bool:
        """Try to hold the lock, waiting no longer than `patience_s`; say whether it is held."""
        try:
            return self._taken(alone=alone, patience_s=patience_s)
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorname not in _DAMAGED:
                raise self._refusal(error) from error
        # Nothing is ever kept in it, so what stands there is damage; the file stays, and its locks with it.
        os.truncate(self.path, 0)
        return self._taken(alone=alone, patience_s=patience_s)

    def _taken(self, *, alone: bool, patience_s: float) -> bool:
        connection = _opened(self.path, patience_s)
        try:
            connection.execute("BEGIN EXCLUSIVE" if alone else "BEGIN")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.DatabaseError as error:
            connection.close()
            if error.sqlite_errorname.startswith("SQLITE_BUSY"):
                return False
            raise
        self._connection = connection
        return True

    def _refusal(self, error: sqlite3.DatabaseError) -> Unwritable:
        return Unwritable(f"cannot lock {self.path}: {error}", RIGHT)

    def release(self) -> None:
        """Let go."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def create_private(path: Path) -> None:
    """Make a file for this account alone: SQLite gives -wal and -shm the mode of the database."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise Unwritable(f"cannot write {path}: {error.strerror}", RIGHT) from error


def _opened(path: Path, patience_s: float) -> sqlite3.Connection:
    create_private(path)
    return sqlite3.connect(path, timeout=patience_s, isolation_level=None, check_same_thread=False)


@contextmanager
def role_lock(folder: Path, role: str) -> Iterator[None]:
    """Be the only kiosk, guide's console or admin's desk on this folder."""
    lock, holder = FileLock(folder / "locks" / f"{role}.lock"), folder / "locks" / f"{role}.pid"
    if not lock.take(alone=True):
        raise AlreadyRunning(
            f"the role '{role}' already runs on {folder}{_by(holder)}",
            "close the other one, or give this one another --data folder",
        )
    try:
        holder.touch(mode=0o600)
        holder.write_text(str(os.getpid()), encoding="ascii")
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()


def _by(holder: Path) -> str:
    with suppress(OSError):
        return f" (process {holder.read_text(encoding='ascii')[:20]})"
    return ""


@contextmanager
def beside_others(folder: Path, patience_s: float | None = None) -> Iterator[None]:
    """Use the folder together with others; nobody can migrate or restore meanwhile."""
    with _held(folder, alone=False, patience_s=patience_s):
        yield


@contextmanager
def alone(folder: Path, patience_s: float | None = None) -> Iterator[None]:
    """Use the folder with nobody else in it: to migrate, to restore, to set a damaged file aside."""
    with _held(folder, alone=True, patience_s=patience_s):
        yield


@contextmanager
def asking_others_out(folder: Path) -> Iterator[None]:
    """Ask the programs that use the folder to let go of it for as long as this lasts."""
    lock = _request(folder)
    lock.take(alone=True, patience_s=PATIENCE_S)
    try:
        yield
    finally:
        lock.release()


def asked_out(folder: Path) -> bool:
    """Return whether somebody waits to be alone in the folder."""
    lock = _request(folder)
    try:
        return not lock.take(alone=False)
    finally:
        lock.release()


def _request(folder: Path) -> FileLock:
    return FileLock(folder / "locks" / "request.lock")


@contextmanager
def _held(folder: Path, *, alone: bool, patience_s: float | None) -> Iterator[None]:
    lock = FileLock(folder / "locks" / "data.lock")
    if not lock.take(alone=alone, patience_s=PATIENCE_S if patience_s is None else patience_s):
        others = "others use it" if alone else "it is being migrated, checked or restored"
        raise Busy(f"the data folder {folder} is not free: {others}", "close the other programs, then retry")
    try:
        yield
    finally:
        lock.release()
