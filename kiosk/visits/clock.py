# SPDX-License-Identifier: GPL-3.0-or-later
"""Two clocks in one: wall time for the record, monotonic time for durations, and which boot it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
import time
from uuid import uuid4

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


@dataclass(frozen=True, slots=True)
class Instant:
    """A moment on both clocks; monotonic times compare only within one boot of one machine."""

    at: datetime
    mono: float
    boot: str


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A duration, never negative, and whether only the wall clock could tell it."""

    seconds: float
    by_wall: bool


def span(start: Instant, end: Instant) -> TimeSpan:
    """Measure by the monotonic clock where both instants share it, else by the wall clock."""
    if start.boot == end.boot:
        return TimeSpan(max(0.0, end.mono - start.mono), by_wall=False)
    return TimeSpan(max(0.0, (end.at - start.at).total_seconds()), by_wall=True)


class MachineClock:
    """The machine's own clocks."""

    def __init__(self) -> None:
        self._boot = _boot_id()

    def now(self) -> Instant:
        """Return the present instant."""
        return Instant(datetime.now(UTC), time.monotonic(), self._boot)


def _boot_id() -> str:
    """Name this boot; where the system does not, name this process, whose times only it may compare."""
    try:
        return _BOOT_ID.read_text().strip()
    except OSError:
        return str(uuid4())
