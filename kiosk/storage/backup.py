# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups: a consistent copy made beside running programs, sealed, read back, then given its name."""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
import os
from typing import TYPE_CHECKING

from kiosk.storage.access_log import LogHead
from kiosk.storage.anchor import ensure, expect, key_of
from kiosk.storage.belonging import owner
from kiosk.storage.errors import Damaged, StorageError, Tampered
from kiosk.storage.failures import explaining
from kiosk.storage.folder import companions, put_in_place, set_aside, stamp, sync_file
from kiosk.storage.kind import installation_of, kind_of
from kiosk.storage.schema import strangers
from kiosk.storage.sealing import connect_raw, fingerprint, read_claims, seal, unseal, verify

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


def back_up(source: Path, out: Path, key: bytes | None = None) -> Backup:
    """Copy the database to `out`, vouched for by `key`; whatever goes wrong, an earlier file there stays."""
    making = out.with_name(f"{out.name}.tmp-{os.getpid()}")
    try:
        with explaining(making):
            os.close(os.open(making, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            _copy(source, making, key)
            contents = verify(making)
            put_in_place(making, out)
    finally:
        for left in companions(making):
            with suppress(OSError):  # a later backup clears it; what went wrong before is what is told
                left.unlink(missing_ok=True)
    return Backup(out, contents)


def _copy(source: Path, target: Path, key: bytes | None) -> None:
    """Copy and count within one view of the source, so that the seal speaks of exactly the copied state."""
    with closing(connect_raw(source, "ro")) as original, closing(connect_raw(target, "rw")) as copy:
        original.execute("BEGIN")
        found = fingerprint(original)
        original.backup(copy)
        original.execute("ROLLBACK")
        copy.execute("PRAGMA journal_mode=DELETE")
        seal(copy, found, key)


def scheduled_name(folder: DataFolder, now: datetime) -> Path:
    """Return the backup of a moment."""
    return folder.backups / f"kiosk-{stamp(now)}.db"


def listed(folder: DataFolder) -> list[Path]:
    """List the backups, newest first."""
    return listed_in(folder.backups)


def listed_in(place: Path) -> list[Path]:
    """List the backups in a folder, newest first; one that is not there has none."""
    return sorted(place.glob("kiosk-*Z.db"), reverse=True)


def everywhere(folder: DataFolder) -> list[Path]:
    """List the backups of both places, newest first, and of the same those of the first place before."""
    there = [] if folder.second is None else listed_in(folder.second)
    return sorted([*listed(folder), *there], key=lambda file: file.name, reverse=True)


def newest_verified(folder: DataFolder) -> Backup | None:
    """Find the newest backup that may take the database's place by itself.

    That is one that the anchor's key vouches for, else a sound one of this very installation: a booth that
    lost its anchor with its disk would otherwise start empty beside good backups. In the second place, which
    may be another booth's too, only the key's own count.
    """
    key, sound = key_of(folder), None
    for file in everywhere(folder):
        try:
            found = Backup(file, verify(file))
        except StorageError:
            continue
        if not strangers(file):
            if found.contents.vouched(key):
                return found
            if file.parent == folder.backups and not is_another(folder, file):
                sound = sound or found
    return sound


def is_another(folder: DataFolder, file: Path) -> bool:
    """Return whether a backup is of another installation, which no start puts in place by itself.

    The notes in the data and in the anchor say whose the folder is; where both are lost, whatever lies in a
    folder that was used before is taken for its own, and nothing in a new one.
    """
    whose = owner(folder.path) or owner(folder.anchor)
    if whose is None:
        return not folder.database.exists() and kind_of(folder) is None
    return installation_of(file) != whose


def check_trust(folder: DataFolder, file: Path, contents: Contents, *, unvouched: bool = False) -> None:
    """Raise Tampered for a backup with something added, or, unless told otherwise, with nobody's voucher."""
    added = strangers(file)
    if added:
        told = f"the schema of {file} is not this program's: {', '.join(added)}"
        raise Tampered(told, "take another backup, and tell who answers for the data")
    if not unvouched and not contents.vouched(key_of(folder)):
        lacking = ensure(folder)
        raise Tampered(
            f"{file} is not vouched for by this installation's key{f': {lacking}' if lacking else ''}",
            "a backup from before the key or from another machine: if you know where it has been, "
            "`kiosk restore --accept-unvouched`",
        )


def strange(folder: DataFolder, file: Path) -> list[str]:
    """Return what was added to a backup, or that another key than this installation's vouches for it."""
    claims = read_claims(file)
    found, key = strangers(file), key_of(folder)
    if claims.mac and not claims.vouched(key):
        whose = "another installation" if key else "an anchor that cannot be read"
        found.append(f"{whose}'s key vouches for it")
    if not claims.mac:
        found.append("nothing vouches for it any more")
    return found


def thin(files: list[Path], *, hourly: int, daily: int) -> None:
    """Delete what is neither the newest of its hour nor of its day; `files` are newest first."""
    for file in set(files).difference(_newest_of(files, 11, hourly), _newest_of(files, 8, daily)):
        file.unlink()


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
    """Return whether an hour has passed since the newest backup, or the clock was set back behind it."""
    files = listed(folder)
    return not files or not timedelta(0) <= now - made_at(files[0]) < timedelta(hours=1)


def replace_database(folder: DataFolder, backup: Path, now: datetime) -> Path | None:
    """Put a verified backup in the database's place; return where the present files were set aside."""
    making = _replacement(folder)
    for left in companions(making):
        left.unlink(missing_ok=True)
    unsealed_copy(backup, making)
    expect(folder, _head_of(making))
    before = None
    if any(file.exists() for file in companions(folder.database)):
        before = set_aside(folder.database, folder.quarantine, now)
    put_in_place(making, folder.database)
    return before


def _head_of(file: Path) -> LogHead:
    """Read where the access log of a file ends."""
    with closing(connect_raw(file, "ro")) as connection:
        newest = "SELECT seq, hash FROM access_log ORDER BY seq DESC LIMIT 1"
        row = connection.execute(newest).fetchone()
    return LogHead(*row) if row else LogHead()


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
        still = connect_raw(backup, "ro&immutable=1")
        with closing(still) as original, closing(connect_raw(target, "rw")) as copy:
            original.backup(copy)
            unseal(copy)
            if fingerprint(copy) != fingerprint(original):
                raise Damaged(f"the copy of {backup} differs from it", "the disk may be failing")
        sync_file(target)
