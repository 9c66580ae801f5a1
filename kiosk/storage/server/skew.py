# SPDX-License-Identifier: GPL-3.0-or-later
"""How far the server's clock is ahead of this machine's."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from sqlalchemy import text

from kiosk.sync.wire import Skew

if TYPE_CHECKING:
    from sqlalchemy import Connection


def skew_of(connection: Connection) -> Skew:
    """Compare the clocks: the answer was made in the middle of the request, half of it away at most."""
    asked_at, asked = time.time(), time.monotonic()
    theirs = connection.scalar(text("SELECT extract(epoch FROM clock_timestamp())::float8")) or 0.0
    half = (time.monotonic() - asked) / 2
    return Skew(float(theirs) - asked_at - half, half)
