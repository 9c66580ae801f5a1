# SPDX-License-Identifier: GPL-3.0-or-later
"""Time that has really passed: a machine that was on until a moment, so that the moment is confirmed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, insert

from kiosk.storage.clock_marks import MACHINE
from kiosk.storage.opened import place_of
from kiosk.storage.tables.base import clock_marks

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage


def live_until(storage: Storage, settings: Settings, now: datetime) -> None:
    """Let the machine have been on until `now`, without living through it."""
    mark = {"at": now, "confirmed": now, "boot": MACHINE.boot(), "uptime": MACHINE.uptime()}
    with storage.database.write() as connection:
        connection.execute(delete(clock_marks))
        connection.execute(insert(clock_marks).values(place=place_of(settings), **mark))


def off_by(days: float) -> dict[str, str]:
    """Return the environment of a process whose clock is so many days ahead; it waits by the true time.

    The library itself and not `faketime`, which stands between a process and whoever ends it.
    """
    library = next(Path("/usr/lib").glob("**/faketime/libfaketimeMT.so.1"), None)
    if library is None:
        pytest.skip("libfaketime is not installed: the package faketime has it")
    fixed = {"FAKETIME_DONT_FAKE_MONOTONIC": "1", "FAKETIME_FORCE_MONOTONIC_FIX": "0"}
    return os.environ | {"LD_PRELOAD": str(library), "FAKETIME": f"{days:+f}d"} | fixed
