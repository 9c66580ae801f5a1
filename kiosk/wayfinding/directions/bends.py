# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a way bends, and what stands beside it: the geometry under the words."""

from __future__ import annotations

from dataclasses import dataclass
import itertools
from math import atan2, degrees, dist, hypot
from typing import TYPE_CHECKING

from shapely.geometry import LineString

from kiosk.wayfinding.routing.composing import cross
from kiosk.wayfinding.routing.paths import path_length

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.wayfinding.venue.frame import Point
    from kiosk.wayfinding.venue.model import Opening

# Degrees; of the demo city's 292 ways 25 changes the words of 16, 45 of 9; 120 of none and 150 of 2.
STRAIGHT, BACK = 35.0, 130.0
# Metres by which a straight walk may wander; of 176 ways of both demo cities 0.68 changes the words of 3, 1.2
# of 33. The next three are measured on them too.
JITTER = 0.9
CORRIDOR = 3.2  # to the side within which a door is seen; 2.4 and 4.3 are alike, without it 54 differ
ASIDE = 0.3  # to the side from which a door is beside one; without it 17 pass the one that they walk up to
# A stretch no longer than this turns into a door or goes around something; 2 gives 1 way a turn more, 3.5
# takes one from 3, and without the turn into a door 153 speak otherwise.
STEP_ASIDE = 2.6


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the walk without a turn; `turn` is the angle with which it begins, left positive."""

    points: tuple[Point, ...]
    turn: float

    @property
    def length(self) -> float:
        """Metres straight on."""
        return path_length(self.points)


def turn_between(a: Point, b: Point, c: Point) -> float:
    """Degrees turned at b, left positive."""
    return _wrapped(_bearing(b, c) - _bearing(a, b))


def turn_from(heading: float, a: Point, b: Point) -> float:
    """Degrees turned from a mathematical heading to walk from a to b, left positive."""
    return _wrapped(_bearing(a, b) - heading)


def heading_change(one: Sequence[Point], two: Sequence[Point]) -> float:
    """Degrees between the directions of two stretches, left positive."""
    return _wrapped(_bearing(two[0], two[1]) - _bearing(one[0], one[1]))


def side_word(angle: float) -> str:
    """Return a turn: straight, left, right or back."""
    if abs(angle) <= STRAIGHT:
        return "straight"
    if abs(angle) >= BACK:
        return "back"
    return "left" if angle > 0 else "right"


def simplified(points: Sequence[Point], *, from_door: bool, to_door: bool) -> list[Point]:
    """Straighten the walk: no wandering, no steps around a pillar, no last turn into the door itself."""
    if len(points) < 3:  # noqa: PLR2004 # nothing to leave out
        return list(points)
    walk: list[Point] = list(LineString(points).simplify(JITTER).coords)
    if to_door and len(walk) > 2 and dist(walk[-2], walk[-1]) < STEP_ASIDE:  # noqa: PLR2004 # two ends stay
        del walk[-1]
    if from_door and len(walk) > 2 and dist(walk[0], walk[1]) < STEP_ASIDE:  # noqa: PLR2004 # two ends stay
        del walk[0]
    return _without_steps_aside(walk)


def _without_steps_aside(walk: list[Point]) -> list[Point]:
    at = 0
    while len(walk) > 2 and at < len(walk) - 1:  # noqa: PLR2004 # two ends stay
        if dist(walk[at], walk[at + 1]) > STEP_ASIDE:
            at += 1
        elif at == 0:
            del walk[1]
        elif at == len(walk) - 2:
            del walk[-2]
        else:
            a, b = walk[at], walk[at + 1]
            walk[at : at + 2] = [((a[0] + b[0]) / 2, (a[1] + b[1]) / 2)]
    return walk


def stretches(points: Sequence[Point]) -> list[Stretch]:
    """Part a simplified walk at its turns of more than 35 degrees."""
    if len(points) < 2:  # noqa: PLR2004 # no walk
        return []
    found: list[Stretch] = []
    begin, turn = 0, 0.0
    for i in range(1, len(points) - 1):
        angle = turn_between(points[i - 1], points[i], points[i + 1])
        if abs(angle) > STRAIGHT:
            found.append(Stretch(tuple(points[begin : i + 1]), turn))
            begin, turn = i, angle
    found.append(Stretch(tuple(points[begin:]), turn))
    return found


def cut_at(
    points: Sequence[Point], doors: Iterable[Opening], *, last: bool
) -> tuple[list[Point], Point | None]:
    """Cut the walk at the last (or first) door it crosses: what lies before (after), and the door's point."""
    walk = list(points)[::-1] if last else list(points)
    closed = list(doors)
    for index, (a, b) in enumerate(itertools.pairwise(walk)):
        for door in closed:
            point = cross(a, b, *door.line)
            if point is not None:
                kept = [point, *walk[index + 1 :]]
                return (kept[::-1] if last else kept), point
    return list(points), None


def doors_beside(a: Point, b: Point, openings: Iterable[Opening]) -> list[tuple[float, float, Opening]]:
    """Doors seen while walking from a to b: metres from a, metres to the left (right negative), the door."""
    length = hypot(b[0] - a[0], b[1] - a[1])
    if length == 0:
        return []
    ux, uy = (b[0] - a[0]) / length, (b[1] - a[1]) / length
    seen = []
    for opening in openings:
        mx, my = opening.middle[0] - a[0], opening.middle[1] - a[1]
        along, across = mx * ux + my * uy, ux * my - uy * mx
        # A step before and a step after, without which 145 of the 176 ways end at a door that is not counted.
        if -0.5 < along < length + 1.5 and ASIDE < abs(across) < CORRIDOR:  # noqa: PLR2004
            seen.append((along, across, opening))
    return sorted(seen, key=lambda one: one[0])


def crossings(points: Sequence[Point], doors: Iterable[Opening]) -> list[Point]:
    """Where a walk goes through the doors."""
    closed = list(doors)
    found = []
    for a, b in itertools.pairwise(points):
        found += [p for p in (cross(a, b, *door.line) for door in closed) if p is not None]
    return found


def _bearing(a: Point, b: Point) -> float:
    return degrees(atan2(b[1] - a[1], b[0] - a[0]))


def _wrapped(angle: float) -> float:
    return (angle + 180) % 360 - 180
