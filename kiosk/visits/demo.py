# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented visits that look like a city hall's: for demonstrations, pictures and load tests."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING, Final
from uuid import UUID

from kiosk.charter.hours import SEOUL
from kiosk.visits.clock import Instant
from kiosk.visits.events import REASONS, VisitEvent

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

    from kiosk.visits.events import Stream, Value

DAYS: Final = 90
_LANGUAGES: Final = {"ko": 930, "zh-CN": 25, "vi": 20, "en": 15, "ja": 10}
_MODES: Final = {"large": 0.06, "low": 0.02, "contrast": 0.015, "voice": 0.005}
_HOURS: Final = {9: 15, 10: 20, 11: 16, 12: 4, 13: 12, 14: 16, 15: 12, 16: 9, 17: 5}
_VAIN: Final = (
    "혼인신고서",
    "시장실",
    "버스",
    "충전",
    "은행",
    "wifi",
)  # words of the tables, as all that is kept
_GUIDES: Final = ("안내 1", "안내 2", "안내 3")


@dataclass(frozen=True, slots=True)
class DemoTarget:
    """A place that invented visitors go to, how long the walk takes, and a seat there if it has any."""

    name: str
    walk_s: float
    seat: str | None = None


def demo_visits(
    count: int, targets: Sequence[DemoTarget], now: datetime, rng: Random, kiosk: str
) -> Iterator[list[VisitEvent]]:
    """Invent visits of the last working weeks, oldest first; each item is one visit with its calls."""
    starts = sorted(_start(now, rng) for _ in range(count))
    for began in starts:
        yield _Invented(began, targets, rng, kiosk).events


def _start(now: datetime, rng: Random) -> datetime:
    """Draw a moment of an opening hour before today, whatever the time of day is now."""
    while True:
        day = now.astimezone(SEOUL).date() - timedelta(days=rng.randint(1, DAYS))
        hour = rng.choices(list(_HOURS), list(_HOURS.values()))[0]
        moment = datetime.combine(day, time(hour), SEOUL) + timedelta(seconds=rng.uniform(0, 3600))
        if moment.weekday() < 5:  # noqa: PLR2004 # Monday to Friday
            return moment.astimezone(UTC)


class _Invented:
    """One visitor's journey, told as events."""

    def __init__(self, began: datetime, targets: Sequence[DemoTarget], rng: Random, kiosk: str) -> None:
        self._began, self._rng, self._kiosk = began, rng, kiosk
        self.events: list[VisitEvent] = []
        self._visit = self._key(0)
        self._target = rng.choice(targets)
        self._at_the_screen()

    def _at_the_screen(self) -> None:
        rng = self._rng
        language = rng.choices(list(_LANGUAGES), list(_LANGUAGES.values()))[0]
        modes = [mode for mode, share in _MODES.items() if rng.random() < share]
        code, by = f"{rng.randrange(10_000):04}", "guide" if rng.random() < 0.06 else "touch"  # noqa: PLR2004 # a share
        self._tell(0.0, "began", by=by, language=language, modes=modes, code=code)
        chosen = 4 + rng.lognormvariate(2.2, 0.6)
        if self._chance(0.6):
            self._tell(chosen * rng.uniform(0.1, 0.4), "first_key")
        if self._chance(0.03):
            self._tell(chosen * 0.5, "searched_in_vain", words=[rng.choice(_VAIN)])
        if self._chance(0.1):
            self._call(chosen * 0.6)
        if self._chance(0.06):
            self._tell(chosen + rng.uniform(2, 40), "left_screen", cause="idle")
            return
        self._look_at_the_chart(chosen)
        self._set_out(chosen + rng.uniform(1, 4))

    def _look_at_the_chart(self, chosen: float) -> None:
        if self._target.seat and self._chance(0.6):
            took = self._rng.lognormvariate(2.0, 0.7)
            self._tell(chosen - 2, "chart_opened", office=self._target.name)
            self._tell(chosen - 1, "seat_shown", seat=self._target.seat)
            if self._chance(0.93):
                self._tell(chosen - 2 + took, "officer_found", seat=self._target.seat)

    def _set_out(self, shown: float) -> None:
        walk = round(self._target.walk_s, 1)
        self._tell(shown, "target_chosen", target=self._target.seat or self._target.name, walk_seconds=walk)
        self._tell(shown + 0.3, "way_shown", walk_seconds=walk)
        left = shown + self._rng.uniform(5, 20)
        if self._chance(0.25):
            self._tell(min(left, shown + walk * 0.4), "understood")
        self._tell(left, "left_screen", cause="visitor")
        arrives = max(left + 1, shown + walk * self._rng.lognormvariate(0.12, 0.18))
        self._end(left, arrives)

    def _end(self, left: float, arrives: float) -> None:
        draw = self._rng.random()
        if draw < 0.05:  # noqa: PLR2004 # a share, as below
            self._tell(left + self._rng.uniform(60, 400), "not_reached", reason=self._rng.choice(REASONS))
        elif draw < 0.45:  # noqa: PLR2004
            self._tell(arrives, "arrival_confirmed", evidence="desk", by=self._target.name)
        elif draw < 0.60:  # noqa: PLR2004
            self._tell(arrives, "arrival_confirmed", evidence="guide", by=self._rng.choice(_GUIDES))
        elif draw < 0.72:  # noqa: PLR2004
            self._tell(arrives, "arrival_confirmed", evidence="code")
        elif draw < 0.76:  # noqa: PLR2004
            evidence = "door" if self._chance(0.6) else "phone"
            self._tell(arrives, "arrival_confirmed", evidence=evidence)

    def _call(self, pressed: float) -> None:
        call, waited = self._key(pressed), self._rng.lognormvariate(1.1, 0.5)
        self._add(pressed, "call", call, "call_pressed", {"visit": str(self._visit)})
        self._add(pressed + 0.2, "call", call, "call_shown", {})
        if self._chance(0.95):
            by = self._rng.choice(_GUIDES)
            self._add(pressed + waited, "call", call, "call_accepted", {"by": by})
        else:
            self._add(pressed + 30, "call", call, "call_sounded_again", {})

    def _chance(self, share: float) -> bool:
        return self._rng.random() < share

    def _tell(self, seconds: float, kind: str, **data: Value) -> None:
        self._add(seconds, "visit", self._visit, kind, data)

    def _add(self, seconds: float, stream: Stream, subject: UUID, kind: str, data: dict[str, Value]) -> None:
        at = self._began + timedelta(seconds=seconds)
        midnight = at.replace(hour=0, minute=0, second=0, microsecond=0)
        when = Instant(at, (at - midnight).total_seconds(), f"demo-{at.date()}")
        self.events.append(VisitEvent(self._key(seconds), stream, subject, kind, when, self._kiosk, data))

    def _key(self, seconds: float) -> UUID:
        return demo_key(self._began + timedelta(seconds=seconds), self._rng)


def demo_key(at: datetime, rng: Random) -> UUID:
    """Make a UUIDv7 of the invented time, so that rows sort by it, from the seeded numbers."""
    rest = rng.getrandbits(74)
    return UUID(
        int=int(at.timestamp() * 1000) << 80 | 7 << 76 | (rest >> 62) << 64 | 2 << 62 | rest & ((1 << 62) - 1)
    )
