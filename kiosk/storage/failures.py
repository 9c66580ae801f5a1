# SPDX-License-Identifier: GPL-3.0-or-later
"""From the driver's error to what is wrong: a full disk, a locked, read-only or damaged file."""

from __future__ import annotations

from contextlib import contextmanager, suppress
import errno
import os
import shutil
from typing import TYPE_CHECKING

from sqlalchemy.exc import DataError, DBAPIError, ProgrammingError

from kiosk.storage.errors import Busy, Damaged, DiskFull, ServerAway, Unwritable
from kiosk.storage.folder import RIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.storage.errors import StorageError

_KINDS: dict[str, tuple[type[StorageError], str, str]] = {
    "SQLITE_FULL": (DiskFull, "the disk is full; the record was not kept", "free some room on the disk"),
    "SQLITE_BUSY": (Busy, "another program holds the database", "try again in a moment"),
    "SQLITE_LOCKED": (Busy, "another program holds the database", "try again in a moment"),
    "SQLITE_READONLY": (Unwritable, "the database cannot be written", RIGHT),
    "SQLITE_CANTOPEN": (Unwritable, "the database cannot be opened", RIGHT),
    "SQLITE_PERM": (Unwritable, "the database cannot be opened", RIGHT),
    "SQLITE_CORRUPT": (Damaged, "the database is damaged", "kiosk restore, or start the kiosk again"),
    "SQLITE_NOTADB": (Damaged, "the database is damaged", "kiosk restore, or start the kiosk again"),
    "SQLITE_IOERR": (Damaged, "the disk answers with errors", "replace the disk, then kiosk restore"),
}

# The driver's backup call raises errors without a name.
_UNNAMED = {
    "database or disk is full": "SQLITE_FULL",
    "database is locked": "SQLITE_BUSY",
    "disk I/O error": "SQLITE_IOERR",
    "database disk image is malformed": "SQLITE_CORRUPT",
    "file is not a database": "SQLITE_NOTADB",
    "attempt to write a readonly database": "SQLITE_READONLY",
}

# PostgreSQL's classes: data, broken constraints, more than it can take in, a value of another kind.
OF_A_ROW = ("22", "23", "54", "42804", "42846")

# A reserve written into the last room would take what its release has just given.
_SPARE = 3


class Reserve:
    """A file that is given up when the disk is full, so that there is room to tidy up and go on."""

    def __init__(self, path: Path, size: int) -> None:
        self.path = path
        self.size = size

    @property
    def whole(self) -> bool:
        """Return whether the reserve stands ready."""
        return self.path.exists() and self.path.stat().st_size >= self.size

    def fill(self) -> bool:
        """Really write the file, since a sparse one reserves nothing; False while the disk is nearly full."""
        if self.whole:
            return True
        if shutil.disk_usage(self.path.parent).free < _SPARE * self.size:
            return False
        try:
            with os.fdopen(os.open(self.path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb") as file:
                _pour(file.fileno(), self.size)
        except OSError:
            self.release()
            return False
        return True

    def release(self) -> None:
        """Give the room back."""
        with suppress(OSError):
            self.path.unlink(missing_ok=True)


def _pour(descriptor: int, size: int) -> None:
    block = os.urandom(1 << 16)  # a compressing or deduplicating disk would keep no room for zeros
    while size > 0:
        size -= os.write(descriptor, block[: min(size, len(block))])
    os.fsync(descriptor)


@contextmanager
def explained(reserve: Reserve | None = None) -> Iterator[None]:
    """Turn an environment's error into a `StorageError`; a full disk also releases the reserve."""
    try:
        yield
    except DBAPIError as error:
        known = explain(error.orig)
        if known is None:
            raise
        if isinstance(known, DiskFull) and reserve is not None:
            reserve.release()
        raise known from error


@contextmanager
def explaining(file: Path) -> Iterator[None]:
    """Turn the errors of work on whole files into a `StorageError`."""
    try:
        yield
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        kind, hint = (DiskFull, "free some room") if full else (Unwritable, RIGHT)
        raise kind(f"cannot write {file}: {error.strerror}", hint) from error
    except Exception as error:
        known = explain(error)
        if known is None:
            raise
        raise type(known)(f"{file}: {known.message}", known.hint) from error


def _is_away(error: BaseException | None, state: str | None) -> bool:
    """PostgreSQL's classes for a lost connection, a shortage, and a server that starts or stops."""
    named = {one.__name__ for one in type(error).__mro__}
    if state is None:
        return bool(named & {"OperationalError", "InterfaceError"}) and "password" not in str(error)
    return state[:2] in {"08", "53"} or state[:4] == "57P0"


def is_of_a_row(error: DBAPIError) -> bool:
    """Return whether a server can never keep the row; the driver itself says so without a state."""
    state = getattr(error.orig, "sqlstate", None) or ""
    return state.startswith(OF_A_ROW) or (not state and isinstance(error, DataError | ProgrammingError))


def explain(error: BaseException | None) -> StorageError | None:
    """Return the environment's error, or None when it is a mistake of ours or a broken constraint."""
    if isinstance(error, PermissionError) and error.filename:
        return Unwritable(f"this account may not use {error.filename}: {error.strerror}", RIGHT)
    name = getattr(error, "sqlite_errorname", None) or _UNNAMED.get(str(error), "")
    state = getattr(error, "sqlstate", None)
    if state == "53100":
        name = "SQLITE_FULL"
    elif type(error).__module__.startswith("psycopg") and _is_away(error, state):
        said = str(error).partition("\n")[0]
        return ServerAway(f"시 서버에 닿지 않습니다: {said}", "kiosk server check")
    for prefix, (kind, message, hint) in _KINDS.items():
        if name.startswith(prefix):
            return kind(message, hint)
    return None
