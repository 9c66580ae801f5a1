# SPDX-License-Identifier: GPL-3.0-or-later
"""The events of one invented visitor's journey, told in seconds since it began."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from kiosk.visits.clock import Instant
from kiosk.visits.events import VisitEvent

if TYPE_CHECKING:
    from datetime import datetime
    from random import Random

    from kiosk.visits.events import Origin, Stream, Value

GUIDES = ("안내 1", "안내 2", "안내 3")


class DemoTelling:
    """The events of one visitor's journey."""

    def __init__(self, began: datetime, rng: Random, kiosk: str) -> None:
        self.began, self._rng, self._kiosk = began, rng, kiosk
        self.events: list[VisitEvent] = []
        self.visit = self._key(0)

    def tell(self, seconds: float, kind: str, **data: Value) -> None:
        """Add what happened at the screen, or what somebody at the console said."""
        self.add(seconds, kind, data, "console" if data.get("by") == "guide" else "booth")

    def arrives(self, seconds: float, kind: str, origin: Origin, **data: Value) -> None:
        """Add evidence of an arrival."""
        self.add(seconds, "arrival_confirmed", {"evidence": kind, **data}, origin)

    def call(self, pressed: float) -> None:
        """Add a call for a guide, who mostly comes."""
        call: tuple[Stream, UUID] = ("call", self._key(pressed))
        waited = self._rng.lognormvariate(1.1, 0.5)
        self.add(pressed, "call_pressed", {"visit": str(self.visit)}, "booth", call)
        self.tell(pressed, "call_pressed")
        self.add(pressed + 0.2, "call_shown", {}, of=call)
        if self._rng.random() < 0.95:  # noqa: PLR2004 # a share
            by: dict[str, Value] = {"by": self._rng.choice(GUIDES)}
            self.add(pressed + waited, "call_accepted", by, of=call)
        else:
            self.add(pressed + 30, "call_sounded_again", {}, of=call)

    def add(
        self,
        seconds: float,
        kind: str,
        data: dict[str, Value],
        origin: Origin = "console",
        of: tuple[Stream, UUID] | None = None,
    ) -> None:
        """Add any event; without `of` it is one of the visit."""
        stream, subject = of or ("visit", self.visit)
        at = self.began + timedelta(seconds=seconds)
        midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
        when = Instant(at, (at - midnight).total_seconds(), f"demo-{at.date()}")
        key = self._key(seconds)
        self.events.append(VisitEvent(key, stream, subject, kind, when, self._kiosk, data, origin))

    def _key(self, seconds: float) -> UUID:
        return demo_key(self.began + timedelta(seconds=seconds), self._rng)


def demo_key(at: datetime, rng: Random) -> UUID:
    """Make a UUIDv7 of the invented time, so that rows sort by it, from the seeded numbers."""
    rest = rng.getrandbits(74)
    return UUID(
        int=int(at.timestamp() * 1000) << 80 | 7 << 76 | (rest >> 62) << 64 | 2 << 62 | rest & ((1 << 62) - 1)
    )
