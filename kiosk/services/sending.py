# SPDX-License-Identifier: GPL-3.0-or-later
"""Sending from now on: woken by what the booth writes, and once a minute saying how the booth is."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
import time
from typing import TYPE_CHECKING, Final

from kiosk.services.changes import listen
from kiosk.sync.forwarder import forward
from kiosk.sync.wire import CentreAway, NotAdmitted

if TYPE_CHECKING:
    import threading

    from kiosk.services.fleet import BoothLine
    from kiosk.sync.forwarder import Step

REPORT_S: Final = 60.0


def send_until(ended: threading.Event, line: BoothLine) -> Step:
    """Send until it is ended, or until somebody has to look into it first."""
    listener = listen(line.folder)
    next_report = 0.0

    def wait(seconds: float) -> bool:
        nonlocal next_report
        if seconds and listener is not None:
            listener.wait(seconds)
        elif seconds:
            ended.wait(seconds)
        if time.monotonic() >= next_report:
            next_report = time.monotonic() + REPORT_S
            with suppress(CentreAway, NotAdmitted):
                line.report(datetime.now(UTC))
        return not ended.is_set()

    try:
        return forward(line.forwarder, wait)
    finally:
        if listener is not None:
            listener.close()
