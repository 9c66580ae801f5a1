# SPDX-License-Identifier: GPL-3.0-or-later
"""The key store: a secret a case, apart from database, journal and backups, so that a case can be destroyed.

The boxes of a case's key lie under its secret wherever they are copied to. Destroying a case destroys the
secret in every copy of this store; what journal and backups still hold of it is then noise, whoever has the
city's keys. The copies are brought together every hour: what is lost in one comes back from another, and a
secret that is gone in one goes in all. This file belongs into no other backup.
"""

from __future__ import annotations

from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
import hashlib
import os
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from nacl.secret import SecretBox
from nacl.utils import random

from kiosk.cases.sealing import SealedRecord, Unreadable, WrappedKey, sheathe, unsheathe
from kiosk.storage.database import sqlite_driver
from kiosk.storage.failures import explaining

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

NAME: Final = "case-keys.db"
OLDEST_COPY: Final = timedelta(days=5)  # the law's "without delay" (표준지침 제10조)
ALARM_AFTER: Final = timedelta(days=1)
BARE: Final = 80  # libsodium's sealed box of 32 bytes
_PRAGMAS: Final = (
    "synchronous=EXTRA",  # FULL does not sync the folder: a journal that reappears takes the secret back
    "secure_delete=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
)
_TABLES: Final = """
CREATE TABLE IF NOT EXISTS secrets
 (id TEXT PRIMARY KEY, secret BLOB, digest BLOB, gone_at TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS copies (path TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT;
"""


@dataclass(frozen=True, slots=True)
class CaseKeys:
    """The store and its copies; the first file is the one that must be written."""

    files: tuple[Path, ...]

    def sheathed(self, case: UUID, sealed: SealedRecord) -> SealedRecord:
        """Put a fresh case's boxes under a secret of its own, which is on the disk when this returns."""
        secret = self.secrets([case]).get(case)
        if secret is None:
            secret = random(SecretBox.KEY_SIZE)
            self.put({case: secret})
        return under(secret, sealed)

    def put(self, secrets: Mapping[UUID, bytes]) -> None:
        """Keep secrets durably in the first copy, and in the others as far as they can be reached."""
        rows = [(str(case), secret, _digest(case, secret)) for case, secret in secrets.items()]
        first, *others = self.files
        with explaining(first):
            _insert(first, rows)
        for file in others:
            with _reachable():
                _insert(file, rows)

    def secrets(self, cases: Iterable[UUID]) -> dict[UUID, bytes]:
        """Return the secrets of cases; what one copy lacks or has damaged comes from another.

        What is gone in one is gone, though a copy that was away still has it.
        """
        wanted, found = self._not_gone(cases), dict[UUID, bytes]()
        for file in self.files:
            missing = [case for case in wanted if case not in found]
            with _reachable():
                if missing and file.exists():
                    found |= _read(file, missing)
        return found

    def _not_gone(self, cases: Iterable[UUID]) -> list[UUID]:
        wanted = list(cases)
        for file in self.files:
            with _reachable():
                if wanted and file.exists():
                    gone = _gone_of(file, wanted)
                    wanted = [case for case in wanted if case not in gone]
        return wanted

    def open(self, case: UUID, boxes: Sequence[WrappedKey]) -> list[WrappedKey]:
        """Take a case's boxes out from under its secret."""
        secret = self.secrets([case]).get(case)
        return [WrappedKey(one.key, one.role, opened(secret, one.box)) for one in boxes]

    def destroy(self, cases: Iterable[UUID], now: datetime) -> None:
        """Destroy the secrets of cases in every copy that can be reached; the rest follow when they can."""
        gone = [(now.isoformat(), str(case)) for case in cases]
        for file in self.files:
            with _reachable():
                _destroy(file, gone)

    def bring_together(self, now: datetime) -> None:
        """Give each copy what it lacks, and take from each what is gone in another."""
        reached = [file for file in self.files if _can_open(file)]
        gone: dict[str, str] = {}
        living: dict[str, tuple[bytes, bytes]] = {}
        for file in reached:
            with _reachable():
                gone |= _gone(file)
                living = _living(file) | living  # where copies differ, the first one is right
        rows = [(case, *one) for case, one in living.items() if case not in gone]
        for file in reached:
            with _reachable():
                _insert(file, rows)
                _destroy(file, [(at, case) for case, at in gone.items()])
        with _reachable():
            _note_copies(self.files[0], reached, now)

    def problems(self, now: datetime) -> list[str]:
        """Return the copies that were not brought up to date, and say what follows from it."""
        with _reachable():
            if not self.files[0].exists():
                return []  # nothing was ever kept
            with closing(_connection(self.files[0])) as connection:
                at = dict(connection.execute("SELECT path, at FROM copies"))
            late = [told for file in self.files if (told := _late(file, at.get(str(file)), now))]
            return late if at else []
        return [f"the key store {self.files[0]} cannot be read"]

    def living(self) -> set[str]:
        """Return the ids of the cases that some copy has a sound secret of."""
        return self._in_any_copy(_living)

    def gone(self) -> set[str]:
        """Return the ids of the cases whose secret some copy tells was destroyed."""
        return self._in_any_copy(_gone)

    def _in_any_copy(self, read: Callable[[Path], Mapping[str, object]]) -> set[str]:
        found: set[str] = set()
        for file in self.files:
            with _reachable():
                if file.exists():
                    found |= read(file).keys()
        return found


def under(secret: bytes, sealed: SealedRecord) -> SealedRecord:
    """Put a record's boxes under a secret."""
    boxes = tuple(WrappedKey(one.key, one.role, sheathe(secret, one.box)) for one in sealed.keys)
    contact = sealed.contact and replace(sealed.contact, box=sheathe(secret, sealed.contact.box))
    return SealedRecord(sealed.content, boxes, contact)


def opened(secret: bytes | None, box: bytes) -> bytes:
    """Take a box out from under its secret; raise Unreadable where that is gone."""
    if not is_sheathed(box):
        return box
    if secret is None:
        raise Unreadable("이 건의 열쇠가 열쇠 보관소에 없습니다. 지운 민원이거나 보관소의 사본이 필요합니다.")
    return unsheathe(secret, box)


def sheathed(secret: bytes | None, box: bytes) -> bytes:
    """Put a box back under its case's secret; a case of an older program may have none yet."""
    return box if secret is None else sheathe(secret, box)


def is_sheathed(box: bytes) -> bool:
    """Return whether a box lies under a secret; those of older programs do not."""
    return len(box) > BARE


def _late(file: Path, at: str | None, now: datetime) -> str | None:
    since = now - datetime.fromisoformat(at) if at else None
    if since is not None and since < ALARM_AFTER:
        return None
    told = f"last brought up to date {at}" if at else "never reached"
    more = "; a case destroyed since may still be opened with it" if since and since > OLDEST_COPY else ""
    return f"the copy of the case keys in {file.parent} is {told}{more}"


def _digest(case: UUID, secret: bytes) -> bytes:
    return hashlib.sha256(case.bytes + secret).digest()[:8]


def _connection(file: Path) -> Any:  # noqa: ANN401 # an untyped driver's connection
    if not file.exists():
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
    connection = sqlite_driver().connect(str(file), isolation_level=None, timeout=5)
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        connection.executescript(_TABLES)
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def _writing(file: Path) -> Iterator[Any]:
    with closing(_connection(file)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield connection
        connection.execute("COMMIT")


def _failures() -> tuple[type[BaseException], ...]:
    return (OSError, sqlite_driver().Error)


@contextmanager
def _reachable() -> Iterator[None]:
    """Go on without a copy that is away, full or damaged; `problems` names it."""
    with suppress(*_failures()):
        yield


def _can_open(file: Path) -> bool:
    with _reachable(), closing(_connection(file)):
        return True
    return False


_INSERT: Final = """
INSERT INTO secrets (id, secret, digest) VALUES (?, ?, ?)
ON CONFLICT (id) DO UPDATE SET secret = excluded.secret, digest = excluded.digest
WHERE gone_at IS NULL AND NOT (secret = excluded.secret AND digest = excluded.digest)
"""


def _insert(file: Path, rows: Iterable[tuple[str, bytes, bytes]]) -> None:
    """Insert secrets; one that is there and sound stays, one that is gone stays gone."""
    with _writing(file) as connection:
        connection.executemany(_INSERT, rows)


def _read(file: Path, cases: Sequence[UUID]) -> dict[UUID, bytes]:
    found: dict[UUID, bytes] = {}
    query = "SELECT secret, digest FROM secrets WHERE secret IS NOT NULL AND id = ?"
    with closing(_connection(file)) as connection:
        for case in cases:
            row = connection.execute(query, (str(case),)).fetchone()
            if row is not None and _digest(case, row[0]) == row[1]:
                found[case] = row[0]
    return found


def _living(file: Path) -> dict[str, tuple[bytes, bytes]]:
    with closing(_connection(file)) as connection:
        rows = connection.execute("SELECT id, secret, digest FROM secrets WHERE secret IS NOT NULL")
        return {case: (secret, digest) for case, secret, digest in rows if _fits(case, secret, digest)}


def _fits(case: str, secret: bytes, digest: bytes) -> bool:
    with suppress(ValueError):
        return _digest(UUID(case), secret) == digest
    return False


def _gone(file: Path) -> dict[str, str]:
    with closing(_connection(file)) as connection:
        return dict(connection.execute("SELECT id, gone_at FROM secrets WHERE gone_at IS NOT NULL"))


def _gone_of(file: Path, cases: Sequence[UUID]) -> set[UUID]:
    query = "SELECT 1 FROM secrets WHERE gone_at IS NOT NULL AND id = ?"
    with closing(_connection(file)) as connection:
        return {case for case in cases if connection.execute(query, (str(case),)).fetchone()}


def _destroy(file: Path, gone: Iterable[tuple[str, str]]) -> None:
    """Overwrite secrets, and leave a mark that they are not to come back from another copy."""
    with _writing(file) as connection:
        for at, case in gone:
            mark = "INSERT INTO secrets (id, gone_at) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET "
            kept = "secret = NULL, digest = NULL, gone_at = coalesce(gone_at, excluded.gone_at)"
            connection.execute(mark + kept, (case, at))


def _note_copies(file: Path, reached: Iterable[Path], now: datetime) -> None:
    with _writing(file) as connection:
        connection.executemany(
            "INSERT INTO copies VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET at = excluded.at",
            [(str(one), now.isoformat()) for one in reached],
        )
