# SPDX-License-Identifier: GPL-3.0-or-later
"""The booth when its data folder cannot be used: it shows the way, and takes nothing in.

What visitors read is lent into a scratch folder in memory: the directory as it was last published, from the
damaged or locked database itself, else from the newest backup, else the city's own charts with every name
hidden, since nobody then knows which may be shown. The data folder is not written.
"""

# ruff: noqa: S608 # every name in a query is one of our own schema
from __future__ import annotations

from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
import shutil
import tempfile
from typing import TYPE_CHECKING, Any, Final

from kiosk.storage.backup import everywhere
from kiosk.storage.database import Database, sqlite_driver
from kiosk.storage.errors import AlreadyRunning, DemoAndReal, StorageError
from kiosk.storage.folder import DataFolder
from kiosk.storage.migrations import head, migrate
from kiosk.storage.row_digests import damages, keep_digests, register
from kiosk.storage.sealing import connect_raw, verify
from kiosk.toml_file import SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.bootstrap.entering import RunningServices
    from kiosk.settings import Settings

MEMORY: Final = Path("/dev/shm")  # noqa: S108 # tmpfs: it is there when the disk is full
LENT: Final = (
    *("directory_revisions", "directory_offices", "directory_policies", "directory_photos"),
    *("decisions", "saying_changes", "facility_changes", "closed_days"),
)


def for_a_person(error: Exception) -> bool:
    """Return whether only a person can mend it: wrong settings, the other kind of data, a second kiosk."""
    return isinstance(error, SettingsError | DemoAndReal | AlreadyRunning)


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """Make a folder that the end of the program takes along, in memory where there is such a place."""
    where = MEMORY if MEMORY.is_dir() else None
    place = Path(tempfile.mkdtemp(prefix="kiosk-reduced-", dir=where))
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


@contextmanager
def open_reduced(
    data: Path, settings: Settings, place: Path, progress: Callable[[int, int, str], None] | None = None
) -> Iterator[RunningServices]:
    """Open what shows the way, in the scratch folder `place`."""
    from kiosk.bootstrap.entering import open_house  # noqa: PLC0415 # loads the database and the index

    folder = DataFolder(place / "data")
    folder.prepare()
    if not _lent(DataFolder(data, settings.anchor, settings.second), folder):
        settings = replace(settings, default_level="title", maximum_level="title", show_photos=False)
    # What is told here goes nowhere, so no phone is given what would prove a visit.
    settings = replace(settings, reserve_mb=1, anchor=place / "anchor", public_url=None)
    with open_house(folder.path, settings, progress) as household:
        household.house.intake.has_room = lambda: False
        household.house.survey.close()
        yield household


def usable(data: Path, settings: Settings) -> bool:
    """Return whether the data folder could be used again."""
    from kiosk.storage.opened import opened_storage  # noqa: PLC0415 # loads the database

    try:
        with opened_storage(data, settings):
            return True
    except (StorageError, OSError):
        return False


def _lent(source: DataFolder, target: DataFolder) -> bool:
    """Copy the directory from whatever can be read; return whether there was any."""
    database = Database.open(target.database)
    migrate(database)
    database.close()
    for file, mode in _sources(source):
        with suppress(sqlite_driver().Error, StorageError, OSError, ValueError):
            if mode == "backup":
                verify(file)
            with (
                closing(connect_raw(file, "ro" if mode == "live" else "ro&immutable=1")) as one,
                closing(connect_raw(target.database, "rw")) as other,
            ):
                _copy(one, other)
                return True
    return False


def _sources(folder: DataFolder) -> Iterator[tuple[Path, str]]:
    yield folder.database, "live"
    yield folder.database, "still"
    with suppress(OSError):
        yield from ((file, "backup") for file in everywhere(folder))


def _copy(source: Any, target: Any) -> None:  # noqa: ANN401 # an untyped driver's connection
    """Copy the lent tables, or raise ValueError where they are not what was written."""
    source.execute("PRAGMA busy_timeout=2000")
    register(source)
    revision = source.execute("SELECT version_num FROM alembic_version").fetchone()
    harmed = {one.table for one in damages(source)}
    if revision != (head(),) or harmed & set(LENT):
        raise ValueError("nothing can be lent from here")
    keep_digests(target)
    target.execute("BEGIN IMMEDIATE")
    for table in LENT:
        rows = source.execute(f"SELECT * FROM {table} ORDER BY rowid").fetchall()
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            target.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
    if not target.execute("SELECT count(*) FROM directory_offices").fetchone()[0]:
        target.execute("ROLLBACK")
        raise ValueError("there is no directory here")
    target.execute("COMMIT")
