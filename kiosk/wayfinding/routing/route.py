# SPDX-License-Identifier: GPL-3.0-or-later
"""A route as data: legs in metres, the connectors between them, how long people take."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from kiosk.wayfinding.venue.frame import Point
    from kiosk.wayfinding.venue.model import Venue

Pace = Literal["ordinary", "slow", "wheelchair", "brisk"]


@dataclass(frozen=True, slots=True)
class Speed:
    """One pace: metres a second, seconds a floor on stairs up and down, and how long a lift is waited for."""

    walking: float
    up: float
    down: float
    lift_wait: float
    lift_floor: float = 3.0


PACES: dict[Pace, Speed] = {
    "ordinary": Speed(1.25, 16.0, 13.0, 30.0),
    "slow": Speed(0.75, 30.0, 28.0, 36.0),
    "wheelchair": Speed(0.9, 30.0, 28.0, 40.0),
    # Nobody is quicker: an arrival earlier than this walk is not believed.
    "brisk": Speed(2.2, 6.0, 5.0, 0.0, 2.0),
}


@dataclass(frozen=True, slots=True)
class Leg:
    """A walk over one level: rounded for drawing (`points`) and as it was found (`taut`)."""

    level: str
    ordinal: int
    points: tuple[Point, ...]
    taut: tuple[Point, ...]
    length: float
    units: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Connector:
    """A change of storeys after the leg of that index."""

    kind: str
    after_leg: int
    from_unit: str
    to_unit: str
    from_level: str
    to_level: str
    floors: int


@dataclass(frozen=True, slots=True)
class Route:
    """The whole way from a kiosk to a target."""

    start: str
    goal: Goal
    legs: tuple[Leg, ...]
    connectors: tuple[Connector, ...]
    length: float
    step_free: bool
    venue: Venue = field(repr=False, compare=False)

    def seconds(self, pace: Pace = "ordinary") -> float:
        """Return the walking time with the waits for the lift."""
        speed = PACES[pace]
        total = self.length / speed.walking
        for connector in self.connectors:
            floors = abs(connector.floors)
            if connector.kind == "elevator":
                total += speed.lift_wait + floors * speed.lift_floor
            else:
                total += floors * (speed.up if connector.floors > 0 else speed.down)
        return total


@dataclass(frozen=True, slots=True)
class Goal:
    """What was asked for: a unit, and perhaps a desk or an amenity in it."""

    label: str
    unit: str
    desk: str | None = None
    amenity: str | None = None
    point: Point | None = None
