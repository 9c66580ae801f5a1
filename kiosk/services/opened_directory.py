# SPDX-License-Identifier: GPL-3.0-or-later
"""A data folder's directory, opened for as long as a command works on it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from kiosk.resources import TRANSLATIONS
from kiosk.services.directory import open_directory, seoul_now
from kiosk.services.first_load import tell_progress
from kiosk.storage.opened import opened_storage, settings_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from kiosk.services.directory import DirectoryService


@contextmanager
def opened_directory(
    data: Path, config: Path | None, progress: Callable[[int, int, str], None] = tell_progress
) -> Iterator[DirectoryService]:
    """Open a data folder's directory for a command; an empty one first loads the city's charts."""
    settings = settings_of(config)
    with opened_storage(data, settings) as storage:
        desk = open_directory(storage.database, settings, TRANSLATIONS, seoul_now)
        desk.ensure_charts(progress)
        yield desk
