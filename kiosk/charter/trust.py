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
# A weekend between two holidays. A machine that was off for longer asks, at once or added up.
OFF: Final = timedelta(days=4)
APART: Final = timedelta(days=1)  # how far clock and confirmed time may differ before somebody is asked
A_WORD: Final = timedelta(days=7)  # what a person's word carries on at most, once a day


@dataclass(frozen=True, slots=True)
class ClockMark:
    """What is kept of a machine's clock: the newest moment believed, the time confirmed then, and its run."""

    at: datetime
    confirmed: datetime
    boot: str
    uptime: float  # seconds since the machine was switched on, its sleep included
    measured: datetime  # what the second witness said last, and the time that the machine was on since

    def carried_on(self, now: datetime, boot: str, uptime: float) -> ClockMark:
        """Return the mark when the clock shows `now` in this run of the machine.

        In the same run what is confirmed is exactly the time that the machine was on. In a later one nothing
        measured how long it was off: an ordinary step of the clock is believed, of a leap no more than this
        run, and all the steps since a second witness's word add up to no more than one may.
        """
        same = boot == self.boot and uptime >= self.uptime
        on = timedelta(seconds=uptime - self.uptime) if same else min(timedelta(seconds=uptime), OFF)
        step = now - self.at
        since = self.confirmed + (on if same or step > OFF else max(step, timedelta()))
        # Put right backwards a little, a clock takes back what its wrong time had added.
        confirmed = min(now if BUILT <= now < since <= now + OFF else since, self.measured + on + OFF)
        at = now if believable(now, self.at) else self.at
        return ClockMark(at, confirmed, boot, uptime, min(self.measured + on, confirmed))


def believable(now: datetime, newest: datetime | None) -> bool:
    """Return whether `now` is neither before this build nor over a minute before the newest known moment."""
    return now >= BUILT and (newest is None or now >= newest - BACK)
