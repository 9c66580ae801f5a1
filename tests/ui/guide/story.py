# SPDX-License-Identifier: GPL-3.0-or-later
"""A day at the guide's desk, written into the visit log as it would have happened by now."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from kiosk.visits.clock import MachineClock
from kiosk.visits.events import VisitEvent, new_id

if TYPE_CHECKING:
    from uuid import UUID

    from kiosk.storage.visits import StoredVisits
    from kiosk.visits.clock import Instant
    from kiosk.visits.events import Stream, Value

KIOSK = "본관 앞"


class Story:
    """Tells events of the past; every moment is so many seconds ago."""

    def __init__(self, store: StoredVisits, kiosk: str = KIOSK) -> None:
        self._store, self._kiosk = store, kiosk
        self._now = MachineClock().now()
        self._events: list[VisitEvent] = []

    def visit(self, ago: float, target: str, walk: float, *, by: str = "touch", language: str = "ko") -> UUID:
        """Let somebody begin and, half a minute later, set out."""
        key = new_id()
        code = f"{len(self._events) % 10_000:04}"
        data: dict[str, Value] = {"by": by, "language": language, "modes": [], "code": code}
        self._tell("visit", key, "began", ago, data)
        shown = max(0.5, ago - 25)
        self._tell("visit", key, "target_chosen", shown, {"target": target, "walk_seconds": walk})
        self._tell("visit", key, "way_shown", shown, {"walk_seconds": walk})
        return key

    def arrived(self, ago: float, target: str, took: float, evidence: str = "desk") -> None:
        """Let somebody arrive."""
        key = self.visit(ago, target, took * 0.8)
        self._tell("visit", key, "arrival_confirmed", ago - took, {"evidence": evidence})

    def missed(self, ago: float, target: str) -> None:
        """Let somebody not find the place."""
        key = self.visit(ago, target, 60)
        self._tell("visit", key, "not_reached", ago - 100, {"reason": "other"})

    def wandered_off(self, ago: float) -> None:
        """Let somebody leave without a way."""
        key = new_id()
        data: dict[str, Value] = {"by": "touch", "language": "ko", "modes": [], "code": "0000"}
        self._tell("visit", key, "began", ago, data)
        self._tell("visit", key, "left_screen", ago - 20, {"cause": "visitor"})

    def call(self, ago: float, accepted: float | None, visit: UUID | None = None) -> None:
        """Let somebody call the guide."""
        key = new_id()
        self._tell("call", key, "call_pressed", ago, {"visit": str(visit) if visit else None})
        if accepted is not None:
            self._tell("call", key, "call_accepted", ago - accepted, {"by": "안내 02"})

    def write(self) -> None:
        """Put all of it on the disk, in the order of time."""
        self._store.append(sorted(self._events, key=lambda event: event.when.at))
        self._events = []

    def _tell(self, stream: Stream, key: UUID, kind: str, ago: float, data: dict[str, Value]) -> None:
        self._events.append(VisitEvent(new_id(), stream, key, kind, self._at(ago), self._kiosk, data))

    def _at(self, ago: float) -> Instant:
        return replace(self._now, at=self._now.at - timedelta(seconds=ago), mono=self._now.mono - ago)


def fill_a_day(story: Story) -> None:
    """Tell a lively morning: some 200 visits, most of them known, some not."""
    offices = ("세정과", "교통행정과", "민원봉사실", "사회복지과", "건축행정과", "노인장애인과", "지역경제과")
    for at in range(150):
        story.arrived(2400 + at * 40, offices[at % 7], 50 + at % 60)
    for at in range(25):
        story.arrived(2500 + at * 200, offices[at % 7], 130 + at * 2, "code")
        story.visit(2600 + at * 190, offices[at % 7], 60)
    for at in range(9):
        story.missed(2300 + at * 600, offices[at % 7])
        story.wandered_off(2200 + at * 500)
        story.call(2200 + at * 500, 2.1 + at * 0.3)
    story.arrived(500, "민원봉사실", 72)
    story.arrived(420, "사회복지과", 106, "guide")
    story.missed(380, "건축행정과")


def under_way(story: Story, *, many: bool) -> None:
    """Tell who is on the way now."""
    if not many:
        story.visit(58, "노인장애인과", 60)
        story.visit(41, "건축행정과", 70, by="guide")
    else:
        story.visit(141, "세정과", 45)
        story.visit(112, "교통행정과/23", 70)
        story.visit(74, "민원봉사실/3", 20)
        story.visit(33, "사회복지과", 90, language="vi")
        story.visit(9, "지역경제과", 130)
