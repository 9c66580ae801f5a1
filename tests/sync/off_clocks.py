# SPDX-License-Identifier: GPL-3.0-or-later
"""A visit at a booth whose clock is off, and its arrival told by an office whose clock is not."""

from __future__ import annotations

from datetime import timedelta
import time
from types import SimpleNamespace
from typing import TYPE_CHECKING
from unittest.mock import patch

from kiosk.storage.server import skew
from kiosk.storage.tables import new_key
from kiosk.storage.visits import StoredVisits
from kiosk.visits.clock import Instant, MachineClock
from kiosk.visits.events import VisitEvent

if TYPE_CHECKING:
    from collections.abc import Mapping
    from contextlib import AbstractContextManager
    from datetime import datetime
    from uuid import UUID

    from kiosk.storage.database import Database
    from kiosk.visits.events import Value
    from tests.sync.city import Booth

OFFICE = "민원여권과"
_TOLD: tuple[tuple[str, float, Mapping[str, Value]], ...] = (
    ("began", 0.0, {"by": "touch", "language": "ko", "modes": [], "code": "0427"}),
    ("target_chosen", 5.0, {"target": OFFICE, "walk_seconds": 60.0, "least_seconds": 30.0}),
    ("way_shown", 6.0, {"walk_seconds": 60.0, "least_seconds": 30.0}),
    ("understood", 20.0, {}),
    ("left_screen", 21.0, {"cause": "visitor"}),
)


def live_a_visit(booth: Booth, began: datetime, off: timedelta) -> UUID:
    """Have a visitor shown the way to an office, on this machine since it was started; return the visit."""
    visit, now = new_key(), MachineClock().now()
    mono = now.mono - (now.at - began).total_seconds()
    events = []
    for kind, at, data in _TOLD:
        when = Instant(began + off + timedelta(seconds=at), mono + at, now.boot)
        events.append(VisitEvent(new_key(), "visit", visit, kind, when, "k", data, "booth"))
    StoredVisits(booth.database).append(events)
    return visit


def clock_of(off: timedelta) -> AbstractContextManager[object]:
    """Have this machine's clock be off for what a forwarder compares."""
    wrong = SimpleNamespace(time=lambda: time.time() + off.total_seconds(), monotonic=time.monotonic)
    return patch.object(skew, "time", wrong)


def tap_arrival(office: Database, visit: UUID, at: datetime) -> None:
    """Have an office tell at its page, by the right time, that the visitor has come."""
    arrived: dict[str, Value] = {"evidence": "desk", "place": OFFICE, "by_code": True, "alone": True}
    tapped = Instant(at, 7.0, "office")
    told = VisitEvent(new_key(), "visit", visit, "arrival_confirmed", tapped, "web", arrived, "office")
    StoredVisits(office).append([told])
