# SPDX-License-Identifier: GPL-3.0-or-later
"""When a visitor may wish to be rung back: mornings and afternoons of the working days that come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import SEOUL, in_seoul

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.charter.clock import StatutoryClock

DAYS_AHEAD: Final = 14
OFFERED_DAYS: Final = 5
NOON: Final = 12


@dataclass(frozen=True, slots=True)
class Half:
    """Half a working day in which a call can be made; the call is due at its end."""

    name: str
    begins: datetime
    ends: datetime


def halves(clock: StatutoryClock, now: datetime) -> Iterator[Half]:
    """Return the mornings and afternoons of the working days after today, by the office's own hours."""
    today, found = in_seoul(now).date(), 0
    for ahead in range(1, DAYS_AHEAD + 1):
        day = today + timedelta(days=ahead)
        if clock.closed.is_closed(day):
            continue
        noon = datetime(day.year, day.month, day.day, NOON, tzinfo=SEOUL)
        for begins, ends in clock.hours.spans(day):
            yield Half("morning" if begins < noon else "afternoon", begins, ends)
        found += 1
        if found == OFFERED_DAYS:
            return
