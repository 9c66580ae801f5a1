# SPDX-License-Identifier: GPL-3.0-or-later
"""A clock that stands still, a store in memory that can be away, and the real store on both databases."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.storage.visits import StoredVisits
from kiosk.visits.clock import Instant, MachineClock
from kiosk.visits.events import VisitEvent, new_id
from kiosk.visits.store import VisitNotKept
from kiosk.visits.visit import told

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from kiosk.storage.database import Database
    from kiosk.visits.events import Value
    from kiosk.visits.visit import Visit


@dataclass
class StillClock(MachineClock):
    """Moves only when told; its wall clock may jump and its machine may restart."""

    at: datetime = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
    mono: float = 1000.0
    boot: str = "boot-1"

    def now(self) -> Instant:
        """Return the present instant."""
        return Instant(self.at, self.mono, self.boot)

    def passes(self, seconds: float) -> None:
        """Let time go by on both clocks."""
        self.at += timedelta(seconds=seconds)
        self.mono += seconds

    def jumps(self, seconds: float) -> None:
        """Set the wall clock alone."""
        self.at += timedelta(seconds=seconds)

    def reboots(self, seconds: float = 60) -> None:
        """Restart the machine, which takes a minute and begins a new monotonic count."""
        self.at += timedelta(seconds=seconds)
        self.mono, self.boot = 5.0, f"{self.boot}+"


@dataclass
class Story:
    """Writes the events of one visit at the clock's pace."""

    clock: StillClock
    key: UUID = field(default_factory=new_id)
    events: list[VisitEvent] = field(default_factory=list)

    def tells(self, kind: str, after_s: float = 0.0, **data: Value) -> Story:
        """Let time pass, then add an event."""
        self.clock.passes(after_s)
        self.events.append(VisitEvent(new_id(), "visit", self.key, kind, self.clock.now(), "booth", data))
        return self

    @property
    def visit(self) -> Visit:
        """The visit as told so far."""
        visit = told(self.events)
        assert visit is not None
        return visit


class MemoryStore:
    """Keeps events in a list; `away` makes it refuse, as a locked or full database does."""

    def __init__(self) -> None:
        self.events: dict[UUID, VisitEvent] = {}
        self.away = False
        self.tries = 0
        self.poison: set[str] = set()

    def append(self, events: Sequence[VisitEvent]) -> Sequence[Visit]:
        """Keep each event once, or refuse all."""
        self.tries += 1
        if self.away:
            raise VisitNotKept("the database is locked")
        if any(event.kind in self.poison for event in events):
            raise LookupError("a bug")
        self.events |= {event.id: event for event in events}
        return ()

    @property
    def kinds(self) -> list[str]:
        """What was kept, in order."""
        return [event.kind for event in self.events.values()]


@pytest.fixture
def clock() -> StillClock:
    """Stop a clock at ten in the morning of a Tuesday in Seoul."""
    return StillClock()


@pytest.fixture
def story(clock: StillClock) -> Story:
    """Begin a visit that is ten seconds old."""
    return (
        Story(clock).tells("began", by="touch", language="ko", modes=[], code="0427").tells("first_key", 10)
    )


@pytest.fixture
def store(database: Database) -> StoredVisits:
    """Open the visit log of a database."""
    return StoredVisits(database)
