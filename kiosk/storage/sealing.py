# SPDX-License-Identifier: GPL-3.0-or-later
"""A backup's seal: the count and digest of every table inside the file itself.

SQLite keeps no checksums, and its integrity check misses most flipped bits. The seal finds each one that
would change what is read, and needs no second file that could be lost.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
import hashlib
import hmac
from typing import TYPE_CHECKING, Any

from kiosk.storage.database import sqlite_driver
from kiosk.storage.errors import Damaged, NotOurs, Unwritable
from kiosk.storage.migrations import APPLICATION_ID, refuse_other

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.storage.errors import StorageError

_SEAL = "CREATE TABLE backup_seal (name TEXT PRIMARY KEY, rows INTEGER NOT NULL, digest BLOB NOT NULL) STRICT"
_HEADER = b"SQLite format 3\0"
_MAC = "\N{HEAVY CHECK MARK}"  # no table's name
_DOMAIN = b"kiosk backup 1\0"


@dataclass(frozen=True, slots=True)
class Contents:
    """What was found in a verified file."""

    revision: str
    rows: dict[str, int]
    sealed: bytes = b""
    mac: bytes = b""

    def vouched(self, key: bytes | None) -> bool:
        """Return whether this installation's key vouches for the contents."""
        return key is not None and hmac.compare_digest(self.mac, backup_mac(key, self.sealed))

    @property
    def total(self) -> int:
        """Count all rows."""
        return sum(self.rows.values())


Fingerprint = dict[str, tuple[int, bytes]]


def connect_raw(file: Path, mode: str) -> Any:  # noqa: ANN401 # an untyped driver's connection
    """Open a file below SQLAlchemy, for work on whole files; `mode` as in SQLite's URI."""
    uri = f"{file.resolve().as_uri()}?mode={mode}"
    return sqlite_driver().connect(uri, uri=True, isolation_level=None)


def fingerprint(connection: Any) -> Fingerprint:  # noqa: ANN401 # an untyped driver's connection
    """Count and digest every table and the schema."""
    return {name: _digest(connection.execute(query)) for name, query in _tables(connection)}


def _tables(connection: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401 # an untyped driver's connection
    schema = (
        "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name <> 'backup_seal'"
    )
    yield "", f"{schema} ORDER BY type, name"
    for kind, name, _ in connection.execute(schema).fetchall():
        if kind == "table":
            quoted = name.replace('"', '""')
            yield name, f'SELECT * FROM "{quoted}" ORDER BY rowid'  # noqa: S608 # quoted


def _digest(rows: Iterator[tuple[object, ...]]) -> tuple[int, bytes]:
    count, digest = 0, hashlib.sha256()
    for row in rows:
        digest.update(repr(row).encode("utf-8", "surrogatepass"))
        count += 1
    return count, digest.digest()


def seal(connection: Any, found: Fingerprint, key: bytes | None = None) -> None:  # noqa: ANN401 # untyped
    """Write into a copy what its original held, and vouch for it with the installation's key."""
    rows = [(name, *one) for name, one in found.items()]
    if key is not None:
        rows.append((_MAC, 0, backup_mac(key, _contents(found))))
    connection.execute("BEGIN")
    connection.execute(_SEAL)
    connection.executemany("INSERT INTO backup_seal VALUES (?, ?, ?)", rows)
    connection.execute("COMMIT")


def _contents(found: Fingerprint) -> bytes:
    """Write a fingerprint in one way; the revision is one of the digested rows."""
    return repr(sorted(found.items())).encode()


def backup_mac(key: bytes, contents: bytes) -> bytes:
    """Return what vouches for a backup's contents."""
    return hmac.digest(key, _DOMAIN + contents, hashlib.sha256)


def unseal(connection: Any) -> None:  # noqa: ANN401 # an untyped driver's connection
    """Take the seal off a copy that becomes the database."""
    connection.execute("DROP TABLE IF EXISTS backup_seal")


def read_claims(file: Path) -> Contents:
    """Read what a backup says of itself, without looking whether it is true."""
    _check_header(file)
    try:
        with closing(connect_raw(file, "ro&immutable=1")) as connection:
            revision, sealed, mac = _claims(connection)
    except (sqlite_driver().Error, ValueError, TypeError) as error:
        raise _damaged(file, str(error)) from error
    refuse_other(revision)
    return Contents(revision, {name: rows for name, (rows, _) in sealed.items()}, _contents(sealed), mac)


def _claims(connection: Any) -> tuple[str, Fingerprint, bytes]:  # noqa: ANN401 # an untyped driver's connection
    revision = str(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])
    rows = connection.execute("SELECT * FROM backup_seal")
    sealed = {name: (count, digest) for name, count, digest in rows}
    return revision, sealed, sealed.pop(_MAC, (0, b""))[1]


def verify(file: Path) -> Contents:
    """Read a backup whole, and raise what is wrong with it."""
    _check_header(file)
    anything = (sqlite_driver().Error, ValueError, TypeError, OverflowError)  # a bit may make it of a value
    try:
        with closing(connect_raw(file, "ro&immutable=1")) as connection:
            return _verified(file, connection)
    except anything as error:
        raise _damaged(file, str(error)) from error


def _check_header(file: Path) -> None:
    try:
        with file.open("rb") as opened:
            begin = opened.read(16)
    except OSError as error:
        raise Unwritable(f"cannot read {file}: {error.strerror}", "name an existing backup file") from error
    if begin != _HEADER:
        raise NotOurs(f"{file} is not a database", "name a file that `kiosk backup` has written")


def _verified(file: Path, connection: Any) -> Contents:  # noqa: ANN401 # an untyped driver's connection
    _check_owner(file, connection)
    for pragma in ("integrity_check", "foreign_key_check"):
        answer = connection.execute(f"PRAGMA {pragma}").fetchone()
        if answer is not None and answer[0] != "ok":
            raise _damaged(file, " ".join(map(str, answer)))
    revision, sealed, mac = _claims(connection)
    found = fingerprint(connection)
    for name in sealed.keys() | found.keys():
        if sealed.get(name) != found.get(name):
            raise _damaged(file, f"{name or 'the schema'} is not what was saved")
    refuse_other(revision)
    counts = {name: rows for name, (rows, _) in found.items() if name}
    return Contents(revision, counts, _contents(found), mac)


def _check_owner(file: Path, connection: Any) -> None:  # noqa: ANN401 # an untyped driver's connection
    owner = connection.execute("PRAGMA application_id").fetchone()[0]
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if "backup_seal" in names and "alembic_version" in names and owner == APPLICATION_ID:
        return
    if owner == APPLICATION_ID:
        raise NotOurs(f"{file} is a database of this program, but no sealed backup", "use `kiosk backup`")
    raise NotOurs(f"{file} belongs to another program", "name a file that `kiosk backup` has written")


def _damaged(file: Path, why: str) -> StorageError:
    return Damaged(f"{file} is damaged: {why}", "take an older backup; nothing was changed")
