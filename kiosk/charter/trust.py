# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a machine's clock may be believed when a due time is to be promised, and which time is confirmed.

The confirmed time is what everything final goes by: it is carried on by the time the machine was on, which
nobody can set, and never by what a clock says alone. So it may fall behind the true time, and is not ahead.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

# No build of this program is older. A machine with an empty battery starts in 1970, or in its year of make.
BUILT: Final = datetime(2026, 11, 1, tzinfo=UTC)
BACK: Final = timedelta(minutes=1)  # what a time server puts right from hour to hour is seconds
OFF: Final = timedelta(days=4)  # a weekend between two holidays; a machine that was off for longer asks
APART: Final = timedelta(days=1)  # how far clock and confirmed time may differ before somebody is asked
A_WORD: Final = timedelta(days=7)  # what a person's word carries on at most, once a day


@dataclass(frozen=True, slots=True)
class ClockMark:
    """What is kept of a machine's clock: the newest moment believed, the time confirmed then, and its run."""

    at: datetime
    confirmed: datetime
    boot: str
    uptime: float  # seconds since the machine was switched on, its sleep included

    def confirmed_by(self, now: datetime, boot: str, uptime: float) -> datetime:
        """Return the time that is confirmed when the clock shows `now` in this run of the machine.

        In the same run it is exactly the time that the machine was on. In a later one nothing measured how
        long it was off: an ordinary step of the clock is believed, of a leap no more than this run.
        """
        since = self.confirmed + self._passed(now, boot, uptime)
        # Put right backwards a little, a clock takes back what a start with its wrong time had added.
        return max(now, BUILT) if BUILT <= now < since <= now + OFF else since

    def _passed(self, now: datetime, boot: str, uptime: float) -> timedelta:
        if boot == self.boot and uptime >= self.uptime:
            return timedelta(seconds=uptime - self.uptime)
        step = now - self.at
        if step > OFF:
            return min(timedelta(seconds=uptime), OFF)
        return max(step, timedelta())


def believable(now: datetime, newest: datetime | None) -> bool:
    """Return whether `now` is neither before this build nor over a minute before the newest known moment."""
    return now >= BUILT and (newest is None or now >= newest - BACK)
