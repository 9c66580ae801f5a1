# SPDX-License-Identifier: GPL-3.0-or-later
"""How far the server's clock is ahead of this machine's, and whether that was set since a row was written."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
import json
import time
from typing import TYPE_CHECKING

from sqlalchemy import text

from kiosk.sync.wire import Skew
from kiosk.visits.clock import MachineClock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection


def skew_of(connection: Connection) -> Skew:
    """Compare the clocks: the answer was made in the middle of the request, half of it away at most."""
    asked_at, asked = time.time(), time.monotonic()
    theirs = connection.scalar(text("SELECT extract(epoch FROM clock_timestamp())::float8")) or 0.0
    half = (time.monotonic() - asked) / 2
    return Skew(float(theirs) - asked_at - half, half)


def set_since(bodies: Sequence[str]) -> list[float]:
    """Return by how many seconds this machine's clock was set since each event was written; 0 where unknown.

    Both of its clocks ran on together since then, unless one was set: an event of a wrong hour is no better
    known by the offset of a clock that is right now. Nor is one from before the machine slept.
    """
    now = MachineClock().now()
    apart, found = time.time() - now.mono, []
    for body in bodies:
        found.append(0.0)
        with suppress(ValueError, TypeError, LookupError, OverflowError):
            told = json.loads(body)
            if told["boot"] == now.boot:
                found[-1] = abs(apart - (datetime.fromisoformat(told["at"]).timestamp() - told["mono"]))
    return found
