# SPDX-License-Identifier: GPL-3.0-or-later
"""Time that has really passed: a machine that was on until a moment, so that the moment is confirmed."""

from __future__ import annotations

from datetime import timedelta
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, insert, select, update

from kiosk.services.cases.booth import untouched_cases
from kiosk.storage.clock_marks import MACHINE
from kiosk.storage.opened import place_of
from kiosk.storage.tables.base import clock_marks
from kiosk.storage.tables.cases import case_events, cases
from tests.guards import release

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage


def live_until(storage: Storage, settings: Settings, now: datetime) -> None:
    """Let the machine have been on until `now`, without living through it."""
    mark = {"at": now, "confirmed": now, "boot": MACHINE.boot(), "uptime": MACHINE.uptime()}
    with storage.database.write() as connection:
        connection.execute(delete(clock_marks))
        connection.execute(insert(clock_marks).values(place=place_of(settings), **mark))


def keep_to_the_end(storage: Storage, settings: Settings, numbers: Collection[str], now: datetime) -> None:
    """Let closed cases have been closed 500 days ago and announced 20 days ago: they may be destroyed now."""
    long_ago = now - timedelta(days=500)
    with storage.database.write() as connection:
        ids = list(connection.scalars(select(cases.c.id).where(cases.c.number.in_(numbers))))
        release(connection, "case_events")
        connection.execute(update(cases).where(cases.c.id.in_(ids)).values(closed_at=long_ago))
        connection.execute(update(case_events).where(case_events.c.case.in_(ids)).values(at=long_ago))
    live_until(storage, settings, now)
    untouched_cases(storage, settings).announce(ids, now - timedelta(days=20))


def off_by(days: float) -> dict[str, str]:
    """Return the environment of a process whose clock is so many days ahead; it waits by the true time.

    The library itself and not `faketime`, which stands between a process and whoever ends it.
    """
    library = next(Path("/usr/lib").glob("**/faketime/libfaketimeMT.so.1"), None)
    if library is None:
        pytest.skip("libfaketime is not installed: the package faketime has it")
    fixed = {"FAKETIME_DONT_FAKE_MONOTONIC": "1", "FAKETIME_FORCE_MONOTONIC_FIX": "0"}
    return os.environ | {"LD_PRELOAD": str(library), "FAKETIME": f"{days:+f}d"} | fixed
