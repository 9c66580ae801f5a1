# SPDX-License-Identifier: GPL-3.0-or-later
"""The second place of a booth's backups: another disk or share, so that one dead disk takes nothing along."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from kiosk.storage.backup import listed, listed_in, spare
from kiosk.storage.errors import StorageError
from kiosk.storage.failures import explaining
from kiosk.storage.folder import put_in_place
from kiosk.storage.sealing import verify

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.storage.folder import DataFolder


def bring(folder: DataFolder, place: Path, *, hourly: int, daily: int) -> None:
    """Copy the newest backup there, read it back, and let old ones make way; raises what went wrong."""
    files = listed(folder)
    if files and not (place / files[0].name).exists():
        _copy(files[0], place / files[0].name)
    with explaining(place):
        for file in spare(listed_in(place), hourly=hourly, daily=daily):
            file.unlink()


def lacking(folder: DataFolder, place: Path) -> str | None:
    """Return what is wrong with the second place; None when the newest backup lies there, sound."""
    files, there = listed(folder), listed_in(place)
    if not place.is_dir():
        return f"{place} is not there"
    if files and (not there or there[0].name < files[0].name):
        return f"the newest backup is not in {place}"
    try:
        if there:
            verify(there[0])
    except StorageError as error:
        return error.message
    return None


def _copy(file: Path, out: Path) -> None:
    making = out.with_name(f"{out.name}.tmp-{os.getpid()}")
    with explaining(making):
        try:
            os.close(os.open(making, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
            shutil.copyfile(file, making)
            verify(making)
            put_in_place(making, out)
        finally:
            making.unlink(missing_ok=True)
