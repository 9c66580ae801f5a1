# SPDX-License-Identifier: GPL-3.0-or-later
"""The second place of a booth's backups: another disk or share, so that one dead disk takes nothing along."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

from kiosk.storage.anchor import key_of
from kiosk.storage.backup import listed, listed_in, thin
from kiosk.storage.errors import StorageError
from kiosk.storage.failures import explaining
from kiosk.storage.folder import put_in_place
from kiosk.storage.sealing import read_claims, verify

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.storage.folder import DataFolder


def bring(folder: DataFolder, place: Path, *, hourly: int, daily: int, thins: bool) -> None:
    """Copy the newest backup there, read it back, and thin the old ones out; raises what went wrong."""
    files = listed(folder)
    if files and not (place / files[0].name).exists():
        _copy(files[0], place / files[0].name)
    with explaining(place):
        thin(_own(folder, place) if thins else [], hourly=hourly, daily=daily)


def lacking(folder: DataFolder, place: Path) -> str | None:
    """Return what is wrong with the second place; None when the newest backup lies there, sound."""
    files, there = listed(folder), _own(folder, place)
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


def _own(folder: DataFolder, place: Path) -> list[Path]:
    """List the backups there, newest first, without another booth's, to whom the place may belong too."""
    return [file for file in listed_in(place) if not _is_anothers(folder, file)]


def _is_anothers(folder: DataFolder, file: Path) -> bool:
    try:
        claims = read_claims(file)
    except StorageError:
        return False  # damaged: of the two, the one that is named and makes way
    return bool(claims.mac) and not claims.vouched(key_of(folder))


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
