# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan's vocabulary: spaces in a building's own metres, and where that building stands."""

from __future__ import annotations

from dataclasses import dataclass, field
import math
from typing import Any

Point = tuple[float, float]
Line = tuple[Point, Point]
Table = dict[str, Any]


@dataclass(frozen=True)
class Building:
    """A building's place on its site."""

    key: str
    name: str
    at: Point
    angle: float

    def site(self, point: Point) -> Point:
        """From the building's metres to the site's."""
        turn = math.radians(self.angle)
        x, y = point
        return (
            self.at[0] + x * math.cos(turn) - y * math.sin(turn),
            self.at[1] + x * math.sin(turn) + y * math.cos(turn),
        )

    def local(self, point: Point) -> Point:
        """From the site's metres to the building's."""
        turn = math.radians(-self.angle)
        x, y = point[0] - self.at[0], point[1] - self.at[1]
        return (x * math.cos(turn) - y * math.sin(turn), x * math.sin(turn) + y * math.cos(turn))


@dataclass(frozen=True)
class Door:
    """An opening as a line in a wall; `kind` is what swings or slides in it."""

    line: Line
    kind: str = "swing"
    name: str | None = None


@dataclass(frozen=True)
class Desk:
    """A desk with its number, its corners and the compass side it is walked up to."""

    number: int
    corners: tuple[Point, ...]
    approach: Point


@dataclass
class Space:
    """One room, corridor or yard on one floor."""

    name: str
    category: str
    level: int
    building: Building
    polygon: tuple[Point, ...]
    number: str | None = None
    restriction: str | None = None
    outdoor: bool = False
    garden: bool = False
    doors: list[Door] = field(default_factory=list)
    windows: list[Line] = field(default_factory=list)
    desks: list[Desk] = field(default_factory=list)
    fixtures: list[tuple[str, tuple[Point, ...]]] = field(default_factory=list)
    markings: list[Line] = field(default_factory=list)


@dataclass(frozen=True)
class Run:
    """A wall line with the direction along it (u) and into the rooms behind it (v)."""

    start: Point
    along: Point
    into: Point
    length: float

    def at(self, u: float, v: float) -> Point:
        """Give the point u metres along the wall and v metres into the room."""
        return (
            round(self.start[0] + u * self.along[0] + v * self.into[0], 6),
            round(self.start[1] + u * self.along[1] + v * self.into[1], 6),
        )


def run_of(line: list[list[float]], side: str) -> Run:
    """Turn a line and a side into a wall run."""
    (x0, y0), (x1, y1) = line
    length = math.hypot(x1 - x0, y1 - y0)
    along = ((x1 - x0) / length, (y1 - y0) / length)
    turn = 1.0 if side == "left" else -1.0
    return Run((x0, y0), along, (-along[1] * turn, along[0] * turn), length)
