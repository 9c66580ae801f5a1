"""From whatever lies in the data folder to a database that can be worked with, and what that took."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
import shutil
from typing import TYPE_CHECKING

from kiosk.storage.backup import (
    back_up,
    listed,
    newest_verified,
    replace_database,
    scheduled_name,
    unsealed_copy,
)
from kiosk.storage.checking import look
from kiosk.storage.database import Database
from kiosk.storage.errors import Damaged, NotOurs
from kiosk.storage.folder import set_aside
from kiosk.storage.locks import alone, beside_others
from kiosk.storage.migrations import head, migrate, refuse_newer
from kiosk.storage.sealing import verify

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from kiosk.storage.checking import Look
    from kiosk.storage.folder import DataFolder
    from kiosk.storage.sealing import Contents


@dataclass(frozen=True, slots=True)
class Start:
    """What had to be done before the data could be used; all None on an ordinary day."""

    fresh: bool = False
    damage: str | None = None
    set_aside: Path | None = None
    restored: Path | None = None
    migrated_from: str | None = None


@contextmanager
def used(folder: DataFolder, now: datetime, patience_s: float | None = None) -> Iterator[Start]:
    """Hold the folder beside others, its database checked, whole and at this program's version."""
    folder.prepare()
    start = Start()
    for _ in range(3):
        with beside_others(folder.path, patience_s):
            if _ready(folder):
                yield start
                return
        with alone(folder.path, patience_s):
            start = _made_ready(folder, now)
    raise Damaged(f"{folder.database} cannot be made ready", "kiosk doctor tells more")


def _ready(folder: DataFolder) -> bool:
    return _need(folder, look(folder.database)) is None


def _need(folder: DataFolder, seen: Look) -> str | None:
    """Say what the database needs before it can be used: nothing, new tables, a migration, a rescue."""
    if seen.problem is not None:
        return seen.problem
    if not seen.ours:
        raise NotOurs(f"{folder.database} belongs to another program", "choose another folder with --data")
    if seen.revision is None:
        return "the database is missing" if listed(folder) else "tables"
    refuse_newer(seen.revision)
    return None if seen.revision == head() else "migration"


def _made_ready(folder: DataFolder, now: datetime) -> Start:
    need = _need(folder, look(folder.database))
    if need is None:
        return Start()
    if need == "tables":
        _migrated(folder)
        return Start(fresh=True)
    if need == "migration":
        back_up(folder.database, scheduled_name(folder, now))
        return Start(migrated_from=_migrated(folder))
    return _rescued(folder, need, now)


def _rescued(folder: DataFolder, damage: str, now: datetime) -> Start:
    backup = newest_verified(folder)
    if backup is not None:
        aside = replace_database(folder, backup.file, now)
        return Start(damage=damage, set_aside=aside, restored=backup.file, migrated_from=_migrated(folder))
    aside = set_aside(folder.database, folder.quarantine, now)
    _migrated(folder)
    return Start(fresh=True, damage=damage, set_aside=aside)


def _migrated(folder: DataFolder) -> str | None:
    database = Database.open(folder.database)
    try:
        before, after = migrate(database)
    finally:
        database.close()
    return before if before != after else None


def restore(folder: DataFolder, file: Path, now: datetime) -> tuple[Contents, Path | None]:
    """Put a backup in the database's place with nobody else in the folder; the present one is set aside."""
    folder.prepare()
    with alone(folder.path):
        contents = verify(file)
        rehearse(folder, file)
        aside = replace_database(folder, file, now)
        _migrated(folder)
    return contents, aside


def rehearse(folder: DataFolder, file: Path) -> Contents:
    """Restore into a scratch copy up to this program's version, and look at the result."""
    contents = verify(file)
    scratch = folder.path / "rehearsal"
    shutil.rmtree(scratch, ignore_errors=True)
    scratch.mkdir(mode=0o700)
    try:
        trial = type(folder)(scratch)
        unsealed_copy(file, trial.database)
        _migrated(trial)
        problem = look(trial.database).problem
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    if problem is not None:
        raise Damaged(f"{file} could not be brought to this version: {problem}", "take another backup")
    return contents
