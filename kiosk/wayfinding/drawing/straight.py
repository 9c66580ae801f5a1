# SPDX-License-Identifier: GPL-3.0-or-later
"""A venue turned to the screen's axes: each wing about the door that joins it to the next.

A wing is all that stands in one direction, through all storeys, so that stairs keep lying above stairs. Left
and right, the order of doors and the side of the corridor stay as they are; only the bend between wings goes.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
import math
from typing import TYPE_CHECKING, Any

from shapely import unary_union
from shapely.affinity import affine_transform
from shapely.geometry import Point as ShapelyPoint
from shapely.ops import nearest_points

from kiosk.wayfinding.venue.geometry import polygons

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.wayfinding.venue.frame import Point
    from kiosk.wayfinding.venue.model import KioskPlace, Opening, Shape, Unit, Venue

QUARTER = 90  # set by geometry: degrees
SAME = 4  # degrees within which walls mean the same direction; 3 draws 4 corners more on 13 ways, 5 is alike
WING = 0.05  # of all walls, a judgement: what stands askew with less is a bay of its neighbour, no wing
TOUCH = 0.3  # metres between rooms of one wing: a wall; 0.23 and 0.4 are alike


@dataclass(frozen=True, slots=True)
class Turn:
    """A rotation in degrees (counterclockwise), then a shift."""

    degrees: float
    dx: float = 0.0
    dy: float = 0.0

    def at(self, point: Point) -> Point:
        """Return where a point lies now."""
        a, b, d, e, x, y = self.matrix
        return (a * point[0] + b * point[1] + x, d * point[0] + e * point[1] + y)

    @property
    def matrix(self) -> tuple[float, float, float, float, float, float]:
        """Return the affine matrix (a, b, d, e, xoff, yoff) that shapely takes."""
        angle = math.radians(self.degrees)
        cosine, sine = math.cos(angle), math.sin(angle)
        return (cosine, -sine, sine, cosine, self.dx, self.dy)


@dataclass(frozen=True, slots=True)
class Wing:
    """The ground plan of what stands in one direction, and how it is turned."""

    shape: Shape
    askew: int
    turn: Turn


@dataclass(frozen=True)
class StraightVenue:
    """What is drawn of a venue (no furniture), turned, and where a point of the real one lies in it."""

    venue: Venue
    wings: tuple[Wing, ...]

    def at(self, point: Point, *, outdoor: bool = False) -> Point:
        """Return where a point lies now; the ground keeps to the house that one stands before."""
        if outdoor:
            return self.wings[0].turn.at(point)
        return _home(self.wings, ShapelyPoint(point)).turn.at(point)


def straightened(venue: Venue, kiosk: KioskPlace) -> StraightVenue:
    """Turn a venue so that what lies ahead of a kiosk's visitor is up, and walls are level or plumb."""
    ahead = (kiosk.heading if kiosk.heading is not None else 180.0) + 180.0  # the screen looks the other way
    wings = tuple(_placed(venue, _wings(venue), kiosk.point, ahead))
    homes = {unit.id: _home(wings, _middle(unit.shape)) for unit in venue.units}
    for unit in venue.units:
        if venue.level[unit.level].outdoor:
            homes[unit.id] = wings[0]  # the ground keeps to the house that one stands before
    return StraightVenue(_turned(venue, wings, homes), wings)


def _wings(venue: Venue) -> list[tuple[int, Shape]]:
    """Return each wing's direction and ground plan."""
    indoor = [unit for unit in venue.units if not venue.level[unit.level].outdoor] or list(venue.units)
    walls: Counter[int] = Counter()
    for unit in indoor:
        walls.update(_walls(unit.shape))
    ways = _directions(walls)
    by_way: dict[int, list[Unit]] = {way: [] for way in ways}
    for unit in indoor:
        longest = max(_walls(unit.shape).items(), key=lambda wall: wall[1], default=(ways[0], 0.0))[0]
        near = min(ways, key=lambda way: _apart(way, longest))
        if _apart(near, longest) <= SAME:
            by_way[near].append(unit)
    return [
        (way, part)
        for way, units in by_way.items()
        for part in polygons(unary_union([unit.shape.buffer(TOUCH, join_style="mitre") for unit in units]))
    ]


def _walls(shape: Shape) -> Counter[int]:
    """Return how many metres of wall a shape has in each direction, in whole degrees within a quarter."""
    walls: Counter[int] = Counter()
    for part in polygons(shape):
        ring = list(part.exterior.coords)
        for (ax, ay), (bx, by) in pairwise(ring):
            way = round(math.degrees(math.atan2(by - ay, bx - ax))) % QUARTER
            walls[way] += math.dist((ax, ay), (bx, by))  # type: ignore[assignment] # metres, not a count
    return walls


def _directions(walls: Counter[int]) -> list[int]:
    """Return the directions that a house, or a wing of it, stands in; the commonest first."""
    found: list[int] = []
    total = sum(walls.values())
    for way, _ in walls.most_common():
        near = sum(metres for other, metres in walls.items() if _apart(way, other) <= SAME)
        if near >= WING * total and all(_apart(way, other) > SAME for other in found):
            found.append(way)
    return found or [0]


def _apart(one: int, other: int) -> int:
    return min((one - other) % QUARTER, (other - one) % QUARTER)


def _placed(venue: Venue, wings: Sequence[tuple[int, Shape]], start: Point, ahead: float) -> Iterable[Wing]:
    """Turn the wing at the kiosk first, then each about the door that joins it to one that is placed."""
    left = sorted(wings, key=lambda wing: wing[1].distance(ShapelyPoint(start)))
    if not left:
        yield Wing(ShapelyPoint(start), 0, Turn(0.0))
        return
    askew, shape = left.pop(0)
    placed = [Wing(shape, askew, Turn(_nearest_turn(askew, ahead)))]
    yield placed[0]
    while left:
        joint, parent, (askew, shape) = min(
            ((_joint(venue, one.shape, other[1]), one, other) for one in placed for other in left),
            key=lambda found: found[0][0],
        )
        left.remove((askew, shape))
        degrees = _nearest_turn(askew, parent.turn.degrees)
        (x, y), (tx, ty) = Turn(degrees).at(joint[1]), parent.turn.at(joint[1])
        placed.append(Wing(shape, askew, Turn(degrees, tx - x, ty - y)))
        yield placed[-1]


def _nearest_turn(askew: int, wanted: float) -> float:
    """Return the turn nearest to the wanted one that makes walls of a direction level or plumb."""
    return -askew + QUARTER * round((wanted + askew) / QUARTER)


def _joint(venue: Venue, one: Shape, other: Shape) -> tuple[float, Point]:
    """Return how far apart two wings are, and the point about which the second turns: their door."""
    gap = one.distance(other)
    if gap > TOUCH:
        here, there = nearest_points(one, other)
        return gap, ((here.x + there.x) / 2, (here.y + there.y) / 2)
    middles = [door.middle for door in venue.openings if len(door.sides) == 2]  # noqa: PLR2004 # both sides known
    near = [at for at in middles if one.distance(p := ShapelyPoint(at)) < 1 and other.distance(p) < 1]
    seam = one.intersection(other).centroid
    return -float(len(near)), min(
        near, key=lambda at: math.dist(at, (seam.x, seam.y)), default=(seam.x, seam.y)
    )


def _home(wings: Sequence[Wing], point: Any) -> Wing:  # noqa: ANN401 # a shapely point
    return min(wings, key=lambda wing: wing.shape.distance(point))


def _middle(shape: Shape) -> Any:  # noqa: ANN401 # a shapely point
    return shape.representative_point()


def _turned(venue: Venue, wings: Sequence[Wing], homes: dict[str, Wing]) -> Venue:
    levels = tuple(
        replace(one, shape=affine_transform(one.shape, wings[0].turn.matrix)) for one in venue.levels
    )

    def near(point: Point) -> Turn:
        return _home(wings, ShapelyPoint(point)).turn

    def opening(one: Opening) -> Opening:
        indoor = [homes[side] for side in one.sides if not venue.level[venue.unit[side].level].outdoor]
        turn = indoor[0].turn if indoor else near(one.middle)
        return replace(one, line=(turn.at(one.line[0]), turn.at(one.line[1])))

    return replace(
        venue,
        levels=levels,
        units=tuple(_unit(unit, homes[unit.id].turn) for unit in venue.units),
        openings=tuple(opening(one) for one in venue.openings),
        details=tuple(
            replace(one, line=tuple(near(one.line[0]).at(point) for point in one.line))
            for one in venue.details
        ),
        fixtures=(),
        desks={},
        amenities=(),
        kiosks=(),
    )


def _unit(unit: Unit, turn: Turn) -> Unit:
    return replace(
        unit, shape=affine_transform(unit.shape, turn.matrix), label_point=turn.at(unit.label_point)
    )
