"""Backups: a consistent copy made beside running programs, sealed, read back, then given its name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
import os
from typing import TYPE_CHECKING

from kiosk.storage.errors import Damaged, StorageError
from kiosk.storage.failures import explaining
from kiosk.storage.folder import companions, put_in_place, set_aside, stamp, sync_file
from kiosk.storage.sealing import connect_raw, fingerprint, seal, unseal, verify

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kiosk.storage.folder import DataFolder
    from kiosk.storage.sealing import Contents


@dataclass(frozen=True, slots=True)
class Backup:
    """A verified backup and what is in it."""

    file: Path
    contents: Contents


def back_up(source: Path, out: Path) -> Backup:
    """Copy the database to `out`; whatever goes wrong, an earlier file of that name stays."""
    making = out.with_name(f"{out.name}.tmp-{os.getpid()}")
    try:
        with explaining(making):
            os.close(os.open(making, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            _copy(source, making)
            contents = verify(making)
            put_in_place(making, out)
    finally:
        for left in companions(making):
            left.unlink(missing_ok=True)
    return Backup(out, contents)


def _copy(source: Path, target: Path) -> None:
    """Copy and count within one view of the source, so that the seal speaks of exactly the copied state."""
    original, copy = connect_raw(source, "ro"), connect_raw(target, "rw")
    try:
        original.execute("BEGIN")
        found = fingerprint(original)
        original.backup(copy)
        original.execute("ROLLBACK")
        copy.execute("PRAGMA journal_mode=DELETE")
        seal(copy, found)
    finally:
        copy.close()
        original.close()


def scheduled_name(folder: DataFolder, now: datetime) -> Path:
    """Name the backup of a moment."""
    return folder.backups / f"kiosk-{stamp(now)}.db"


def listed(folder: DataFolder) -> list[Path]:
    """List the backups, newest first."""
    return sorted(folder.backups.glob("kiosk-*Z.db"), reverse=True)


def newest_verified(folder: DataFolder) -> Backup | None:
    """Find the newest backup that can be trusted."""
    for file in listed(folder):
        try:
            return Backup(file, verify(file))
        except StorageError:
            continue
    return None


def thin(folder: DataFolder, *, hourly: int, daily: int) -> list[Path]:
    """Delete what is neither the newest of its hour nor of its day; return what was deleted."""
    files = listed(folder)
    kept = {*_newest_of(files, 11, hourly), *_newest_of(files, 8, daily)}
    gone = [file for file in files if file not in kept]
    for file in gone:
        file.unlink()
    return gone


def _newest_of(files: Iterable[Path], digits: int, most: int) -> list[Path]:
    """Keep one file a period; a period is the leading digits of the moment in its name."""
    newest: dict[str, Path] = {}
    for file in files:
        newest.setdefault(file.stem.removeprefix("kiosk-")[:digits], file)
    return list(newest.values())[:most]


def made_at(backup: Path) -> datetime:
    """Read the moment back from a scheduled backup's name."""
    return datetime.strptime(backup.stem, "kiosk-%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)


def due(folder: DataFolder, now: datetime) -> bool:
    """Say whether an hour has passed since the newest backup, or the clock was set back behind it."""
    files = listed(folder)
    return not files or not timedelta(0) <= now - made_at(files[0]) < timedelta(hours=1)


def replace_database(folder: DataFolder, backup: Path, now: datetime) -> Path | None:
    """Put a verified backup in the database's place; return where the present files were set aside."""
    making = _replacement(folder)
    for left in companions(making):
        left.unlink(missing_ok=True)
    unsealed_copy(backup, making)
    before = None
    if any(file.exists() for file in companions(folder.database)):
        before = set_aside(folder.database, folder.quarantine, now)
    put_in_place(making, folder.database)
    return before


def finish_replacing(folder: DataFolder) -> bool:
    """Go on where a power cut came between setting the old database aside and naming the new one.

    A replacement beside a missing database is whole: the old one is set aside only after the new one is
    on the disk.
    """
    cut_off = _replacement(folder).exists() and not any(file.exists() for file in companions(folder.database))
    if cut_off:
        put_in_place(_replacement(folder), folder.database)
    return cut_off


def _replacement(folder: DataFolder) -> Path:
    return folder.database.with_name("kiosk.db.restoring")


def unsealed_copy(backup: Path, target: Path) -> None:
    """Copy a backup's rows into a database that can be worked with, and compare them once more."""
    with explaining(target):
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        original, copy = connect_raw(backup, "ro&immutable=1"), connect_raw(target, "rw")
        try:
            original.backup(copy)
            unseal(copy)
            if fingerprint(copy) != fingerprint(original):
                raise Damaged(f"the copy of {backup} differs from it", "the disk may be failing")
        finally:
            copy.close()
            original.close()
        sync_file(target)
