# SPDX-License-Identifier: GPL-3.0-or-later
"""The booth when its data folder cannot be used: it shows the way, and takes nothing in.

What visitors read is lent into a scratch folder in memory: the directory as it was last published, from the
damaged or locked database itself, else from the newest backup, else the city's own charts with every name
hidden, since nobody then knows which may be shown. The data folder is not written.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
import shutil
import tempfile
from typing import TYPE_CHECKING, Final

from kiosk.resources import ASSETS
from kiosk.settings.toml_file import SettingsError
from kiosk.storage.errors import AlreadyRunning, DemoAndReal, StorageError
from kiosk.storage.folder import DataFolder
from kiosk.storage.lending import lend

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kiosk.bootstrap.entering import RunningServices
    from kiosk.settings import Settings

MEMORY: Final = Path("/dev/shm")  # noqa: S108 # tmpfs: it is there when the disk is full


def for_a_person(error: Exception) -> bool:
    """Return whether only a person can mend it: wrong settings, the other kind of data, a second kiosk.

    A file that came with the program is nobody's setting: where it is damaged, the booth shows what it can.
    """
    if isinstance(error, SettingsError):
        return not error.file.is_relative_to(ASSETS)
    return isinstance(error, DemoAndReal | AlreadyRunning)


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
    from kiosk.bootstrap.entering import open_booth  # noqa: PLC0415 # loads the database and the index

    folder = DataFolder(place / "data")
    folder.prepare()
    if not lend(DataFolder(data, settings.anchor, settings.second), folder):
        settings = replace(settings, default_level="title", maximum_level="title", show_photos=False)
    # What is told here goes nowhere, so no phone is given what would prove a visit.
    settings = replace(settings, reserve_mb=1, anchor=place / "anchor", public_url=None)
    with open_booth(folder.path, settings, progress) as running:
        running.services.intake.has_room = lambda: False
        running.services.survey.close()
        yield running


def usable(data: Path, settings: Settings) -> bool:
    """Return whether the data folder could be used again."""
    from kiosk.storage.opened import opened_storage  # noqa: PLC0415 # loads the database

    try:
        with opened_storage(data, settings):
            return True
    except (StorageError, OSError):
        return False
