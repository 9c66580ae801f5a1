# SPDX-License-Identifier: GPL-3.0-or-later
"""What an office's page is told: nobody's name, and never a visitor's number."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from kiosk.services.cases.callbacks import Waiting

type Result = Literal["arrived", "undone", "refused", "already", "elsewhere", "unknown", "wait", "gone"]


@dataclass(frozen=True, slots=True)
class SeatShown:
    """Where a visitor wants to go: a seat by its number, what is done there, and by which team and title."""

    desk: str | None
    matter: str
    team: str


@dataclass(frozen=True, slots=True)
class Coming:
    """A visitor on the way; seconds are since the visit began."""

    visit: str
    seat: SeatShown
    language: str
    booth: str
    left_at: datetime
    expected_at: datetime
    elapsed_s: float
    expected_s: float
    under_way: bool


@dataclass(frozen=True, slots=True)
class Ended:
    """A visit that is over; `undo` while an arrival told here can still be taken back."""

    visit: str
    at: datetime
    seat: SeatShown
    outcome: str
    seconds: float | None
    evidence: str | None
    undo: bool


@dataclass(frozen=True, slots=True)
class Hour:
    """What became of the visits that began in one hour."""

    hour: int
    within: int = 0
    later: int = 0
    unknown: int = 0
    open: int = 0

    @property
    def all(self) -> int:
        """Return how many there were."""
        return self.within + self.later + self.unknown + self.open


@dataclass(frozen=True, slots=True)
class DayFigures:
    """The day of one office: visits by outcome, bounds over all that are closed, and the evidence."""

    asked: int = 0
    within: int = 0
    later: int = 0
    unknown: int = 0
    open: int = 0
    closed: int = 0
    sure: int = 0
    possible: int = 0
    evidence: Mapping[str, int] = field(default_factory=dict)
    hours: Sequence[Hour] = ()


@dataclass(frozen=True, slots=True)
class AwaySeat:
    """A seat whose person is away, and until which day."""

    desk: str
    matter: str
    until: str | None


@dataclass(frozen=True, slots=True)
class Board:
    """An office's page at one moment; the calls are None while they cannot be read."""

    office: str
    where: str
    at: datetime
    coming: Sequence[Coming]
    ended: Sequence[Ended]
    figures: DayFigures
    away: Sequence[AwaySeat]
    calls: Sequence[Waiting] | None
    called: str = ""

    @property
    def name(self) -> str:
        """Return what the office is called."""
        return self.called or self.office


@dataclass(frozen=True, slots=True)
class OfficeAnswer:
    """What became of a tap or a number: the seat and the seconds, why it was refused, or where it belongs."""

    result: Result
    visit: str = ""
    seat: SeatShown | None = None
    seconds: float | None = None
    why: str = ""
    office: str = ""
    at: datetime | None = None
    evidence: str = ""
    wait_s: float = 0.0
