# SPDX-License-Identifier: GPL-3.0-or-later
"""A month's plan of followed visits: what is drawn beforehand, what it costs and gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import sqrt
from typing import TYPE_CHECKING, Final, Protocol

from kiosk.visits.booths import is_letters, is_of
from kiosk.visits.figures import FollowDraw
from kiosk.visits.measure.draw import Draw
from kiosk.visits.measure.slots import frame, shared_out

if TYPE_CHECKING:
    from datetime import time
    from uuid import UUID

    from kiosk.visits.measure.fold import Purpose

    class Begun(Protocol):
        """What decides whether a visit is chosen."""

        @property
        def id(self) -> UUID:
            """Return its name, which is drawn."""

        @property
        def purpose(self) -> Purpose:
            """Return what it was for."""


SLOTS: Final = 48
Q: Final = 0.25
FEWEST_EACH: Final = 16  # slots of a booth: two of each of its eight strata
_USUAL: Final = 300  # visits a day, for which the default is made
_BUSY: Final = 0.28  # of the chosen, with one follower and the default slots
_SPREAD: Final = 0.93 * 1.96 * sqrt(0.23)  # how the half width falls with the root of the followed


@dataclass(frozen=True, slots=True)
class FollowPlan:
    """What is fixed before a month begins; `days` are those on which the house is open.

    `kiosk` is a booth that stands alone by its own name, and a city's by its letters at the centre.
    """

    period: str
    kiosk: str
    seed: bytes
    q: float
    slots: int
    days: tuple[date, ...]
    opens: time
    closes: time
    trials: int = 0
    targets: tuple[tuple[str, str], ...] = ()  # offices that trials may be sent to, with their floors

    @property
    def first(self) -> date:
        """Return the month's first day."""
        return date.fromisoformat(f"{self.period}-01")

    @property
    def draw(self) -> Draw:
        """Return the month's draw."""
        return Draw(self.seed, self.period, self.kiosk)

    @property
    def terms(self) -> str:
        """Return on what terms it is drawn, as they are published: all that a seed does not tell."""
        days = ",".join(f"{day.day}" for day in self.days)
        return f"q={self.q:g} slots={self.slots} hours={self.opens:%H:%M}-{self.closes:%H:%M} days={days}"

    def strata(self) -> dict[str, list[str]]:
        """Return every slot of the month by stratum."""
        return _frame(self.days, self.opens, self.closes)

    def drawn(self) -> list[str]:
        """Return the slots that are drawn, in the order of time."""
        return list(_drawn(self))

    @property
    def many(self) -> int:
        """Return how many slots are drawn: two of each stratum may be more than `slots`."""
        return len(self.drawn())

    @property
    def of_city(self) -> bool:
        """Return whether it is for a booth of a city, and so made at the city's server."""
        return is_letters(self.kiosk)

    def covers(self, kiosk: str) -> bool:
        """Return whether what began at a machine belongs to this plan."""
        return is_of(kiosk, self.kiosk)

    def chooses(self, visit: Begun) -> bool:
        """Return whether a visit of a drawn slot is one to follow."""
        return visit.purpose == "way" and self.draw.follows(str(visit.id), self.q)


@lru_cache(maxsize=128)  # a console asks at each look, for every booth that it serves
def _drawn(plan: FollowPlan) -> tuple[str, ...]:
    strata = plan.strata()
    take = shared_out({name: len(slots) for name, slots in strata.items()}, plan.slots)
    return tuple(sorted(slot for name, n in take.items() for slot in plan.draw.slots(strata[name], n)))


@lru_cache(maxsize=48)  # a report asks for each cell anew
def _frame(days: tuple[date, ...], opens: time, closes: time) -> dict[str, list[str]]:
    return frame(days, opens, closes)


@dataclass(frozen=True, slots=True)
class FollowCost:
    """What a month of following costs in hours, and gives in followed visits and ± points."""

    slots: int
    q: float
    hours: float
    followed: int
    points: float


def slots_each(booths: int) -> int:
    """Return how many slots each booth of a city has: together as many as one alone, two in every stratum."""
    return max(SLOTS // booths, FEWEST_EACH)


def thinned(visits_a_day: float) -> float:
    """Return with which probability a visit is chosen, that one follower is as busy as by the default."""
    return min(1.0, max(Q, round(Q * _USUAL / visits_a_day, 2))) if visits_a_day else Q


def cost(visits_a_day: float, slots: int, q: float, slots_a_day: int = 36) -> FollowCost:
    """Return what a plan costs and gives, one follower who is busy for a part of the chosen."""
    followed = round(slots * visits_a_day / slots_a_day * q * (1 - _BUSY))
    points = 100 * _SPREAD / sqrt(followed) if followed else 100.0
    return FollowCost(slots, q, slots / 4, followed, points)


def draw_of(plan: FollowPlan, today: date | None = None) -> FollowDraw:
    """Return a month's draw; what it is drawn from is kept back while the month is not over on `today`."""
    over = today is None or plan.period < f"{today:%Y-%m}"
    seed = plan.seed.hex() if over else ""
    return FollowDraw(plan.period, plan.kiosk, plan.draw.commitment, seed, plan.terms)
