# SPDX-License-Identifier: GPL-3.0-or-later
"""From whatever lies in the data folder to a database that can be worked with, and what that took."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
import shutil
import tempfile
from typing import TYPE_CHECKING

from kiosk.storage.anchor import ensure, key_of
from kiosk.storage.backup import (
    back_up,
    check_trust,
    finish_replacing,
    is_another,
    listed,
    newest_verified,
    replace_database,
    scheduled_name,
    unsealed_copy,
)
from kiosk.storage.checking import look
from kiosk.storage.database import Database, sqlite_driver
from kiosk.storage.errors import Busy, Damaged, NotOurs
from kiosk.storage.failures import explaining
from kiosk.storage.folder import set_aside
from kiosk.storage.kind import kind_of_file, mixed, refuse_mixed
from kiosk.storage.locks import ASKED_S, alone, asking_others_out, beside_others
from kiosk.storage.mending import harmed, in_words, mend, reindexed
from kiosk.storage.migrations import head, migrate, refuse_other
from kiosk.storage.sealing import verify

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from kiosk.storage.checking import IntegrityCheck
    from kiosk.storage.folder import DataFolder
    from kiosk.storage.sealing import Contents


@dataclass(frozen=True, slots=True)
class Start:
    """What had to be done before the data could be used; all None on an ordinary day."""

    fresh: bool = False
    damage: str | None = None
    set_aside: Path | None = None
    restored: Path | None = None
    mended: str | None = None
    harmed: str | None = None
    another: Path | None = None  # the newest backup of another installation, which stayed where it lay


@contextmanager
def used(
    folder: DataFolder, now: datetime, patience_s: float | None = None, *, demo: bool
) -> Iterator[Start]:
    """Hold the folder beside others, its database checked, whole and at this program's version.

    Raises `DemoAndReal`, and touches nothing, where the folder is not what `demo` says.
    """
    refuse_mixed(folder, demo=demo)
    folder.prepare()
    ensure(folder)
    start, tried = Start(), False
    for _ in range(4):
        with beside_others(folder.path, patience_s):
            if _ready(folder):
                found = harmed(folder.database)
                if tried or not found:
                    yield replace(start, harmed="; ".join(in_words(found)) or None)
                    return
        try:
            with alone(folder.path, 0 if _ready(folder) else patience_s), explaining(folder.database):
                start = _made_ready(folder, now)
        except Busy:
            # Others work on these rows: they stay as they lie, and are named.
            if not _ready(folder):
                raise
        tried = True
    raise Damaged(f"{folder.database} cannot be made ready", "kiosk doctor tells more")


def _ready(folder: DataFolder) -> bool:
    seen = look(folder.database)
    return seen.problem is None and _usable(folder, seen) and seen.revision == head()


def _usable(folder: DataFolder, seen: IntegrityCheck) -> bool:
    """Refuse what only another program understands, and leave it as it lies."""
    if not seen.ours:
        raise NotOurs(f"{folder.database} belongs to another program", "choose another folder with --data")
    refuse_other(seen.revision)
    return True


def _made_ready(folder: DataFolder, now: datetime) -> Start:
    finished = finish_replacing(folder)
    seen = look(folder.database)
    lost = seen.revision is None and seen.ours and (listed(folder) or newest_verified(folder))
    damage = seen.problem or ("the database is missing" if lost else None)
    if seen.readable and reindexed(folder.database):
        return Start(mended=f"indexes were made anew: {damage}")
    if damage is not None:
        return _rescued(folder, damage, now)
    _usable(folder, seen)
    if seen.revision not in (None, head()):
        back_up(folder.database, scheduled_name(folder, now), key_of(folder))
    _migrated(folder)
    cut_off = "a restore was cut off, and is finished now" if finished else None
    return Start(seen.revision is None, cut_off, mended=_mended(folder))


def _mended(folder: DataFolder) -> str | None:
    """Put damaged rows back, and name their tables."""
    try:
        done = mend(folder).mended
    except sqlite_driver().DatabaseError:
        return None  # what cannot be put back stays, and is named
    return ", ".join(f"{table} {count}" for table, count in sorted(done.items())) or None


def _rescued(folder: DataFolder, damage: str, now: datetime) -> Start:
    backup = newest_verified(folder)
    if backup is not None:
        aside = replace_database(folder, backup.file, now)
        _migrated(folder)
        return Start(damage=damage, set_aside=aside, restored=backup.file)
    another = next((one for one in listed(folder) if is_another(folder, one)), None)
    aside = set_aside(folder.database, folder.quarantine, now)
    _migrated(folder)
    return Start(fresh=True, damage=damage, set_aside=aside, another=another)


def _migrated(folder: DataFolder) -> None:
    database = Database.open(folder.database)
    try:
        migrate(database)
    finally:
        database.close()


def restore(
    folder: DataFolder, file: Path, now: datetime, *, demo: bool, unvouched: bool = False
) -> tuple[Contents, Path | None]:
    """Put a backup in the database's place with nobody else in the folder; the present one is set aside."""
    refuse_mixed(folder, demo=demo)
    if kind_of_file(file) == (not demo):
        raise mixed(file, demo=not demo)
    folder.prepare()
    with asking_others_out(folder.path), alone(folder.path, ASKED_S), explaining(folder.database):
        contents = rehearse(folder, file, unvouched=unvouched)
        aside = replace_database(folder, file, now)
        _migrated(folder)
    return contents, aside


def rehearse(folder: DataFolder, file: Path, *, unvouched: bool = False) -> Contents:
    """Restore into a scratch copy up to this program's version, and look at the result."""
    contents = verify(file)
    check_trust(folder, file, contents, unvouched=unvouched)
    scratch = Path(tempfile.mkdtemp(prefix="rehearsal-", dir=folder.path))
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
