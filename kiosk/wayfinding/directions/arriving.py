# SPDX-License-Identifier: GPL-3.0-or-later
"""The end of a way: which door on which side, and on which side of it the desk stands."""

from __future__ import annotations

from math import dist
from typing import TYPE_CHECKING, Any

from kiosk.wayfinding.directions import bends

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.wayfinding.directions.maneuvers import WalkManeuver
    from kiosk.wayfinding.venue.frame import Point
    from kiosk.wayfinding.venue.model import Labels, Opening, Unit, Venue, VenueDesk

IN_IT = 0.3  # metres; who stands so near has it on no side
MOST_COUNTED = 5  # doors; nobody counts to the sixth, and no language has a word for it


def arrival(walk: WalkManeuver) -> Iterator[tuple[Any, ...]]:
    """Yield the fields of the last one or two maneuvers."""
    goal, end = walk.route.goal, walk.leg.points[-1]
    target = next((d for d in walk.venue.desks.get(goal.unit, ()) if d.number == goal.desk), None)
    if walk.door is not None:
        yield _door_step(walk, walk.door)
    if target is not None:
        side = _desk_side(walk, target) if walk.door is not None else _side_of(walk, (target.x, target.y))
        yield f"desk.{side}", "desk", walk.index, end, 0.0, {}, 0, target.number
    elif walk.door is None:
        side = _side_of(walk, goal.point or walk.leg.taut[-1])
        yield f"here.{side}", "arrive", walk.index, end, 0.0, {"place": _goal_name(walk)}
    elif goal.amenity is not None and goal.point is not None:
        side = _side_behind(walk, walk.door, goal.point)
        yield f"here.{side}", "arrive", walk.index, end, 0.0, {"place": _goal_name(walk)}


def room_behind(venue: Venue, opening: Opening) -> Unit | None:
    """Return the named room that a door in a corridor leads to."""
    rooms = [venue.unit[side] for side in opening.sides]
    return next((room for room in rooms if room.name and room.walkable and not room.thoroughfare), None)


def _goal_name(walk: WalkManeuver) -> Labels:
    goal = walk.route.goal
    amenity = next((a for a in walk.venue.amenities if a.id == goal.amenity), None)
    named = amenity.name if amenity is not None and amenity.name else walk.venue.unit[goal.unit].name
    return named or {"ko": goal.label}


def _door_step(walk: WalkManeuver, door: Point) -> tuple[Any, ...]:
    """Left, right or ahead, and the how-maniest door on that side since the last corner."""
    start, end = walk.points[-2:] if len(walk.points) > 1 else (walk.leg.taut[0], walk.points[-1])
    ahead = _ahead_of(walk, door, end)
    side = _plain(bends.turn_between(start, end, ahead)) if start != end else "straight"
    unit = walk.venue.unit[walk.leg.units[-1]]
    sign = unit.alt_name or unit.name or _goal_name(walk)
    count = _count(walk, walk.counted_from(), end, side) if side != "straight" else 0
    key = f"nth.{side}" if 0 < count <= MOST_COUNTED else f"door.{side}"
    return key, "door", walk.index, door, dist(start, end), {"sign": sign}, count


def _ahead_of(walk: WalkManeuver, door: Point, end: Point) -> Point:
    """Return a point square to the door's wall, seen from where one stands before it."""
    (x0, y0), (x1, y1) = _target_door(walk, door).line
    length = dist((x0, y0), (x1, y1))
    nx, ny = -(y1 - y0) / length, (x1 - x0) / length
    inside = walk.leg.taut[-1]
    away = 3 if (inside[0] - door[0]) * nx + (inside[1] - door[1]) * ny >= 0 else -3
    return (end[0] + away * nx, end[1] + away * ny)


def _target_door(walk: WalkManeuver, door: Point) -> Opening:
    return min(walk.doors_of(walk.leg.units[-1]), key=lambda d: dist(d.middle, door))


def _count(walk: WalkManeuver, start: Point, end: Point, side: str) -> int:
    assert walk.door is not None  # noqa: S101 # only called for a door
    target = _target_door(walk, walk.door)
    sign = 1 if side == "left" else -1
    number = 0
    for _, across, opening in bends.doors_beside(start, end, walk.doors):
        if across * sign > 0 and opening.door is not None:
            number += 1
            if opening.id == target.id:
                return number
    return 0


def _desk_side(walk: WalkManeuver, desk: VenueDesk) -> str:
    assert walk.door is not None  # noqa: S101 # only called for a door
    return _side_behind(walk, walk.door, (desk.x, desk.y))


def _side_behind(walk: WalkManeuver, door: Point, target: Point) -> str:
    """On which side something stands as one comes in by the door."""
    ahead = _ahead_of(walk, door, door)
    before = (2 * door[0] - ahead[0], 2 * door[1] - ahead[1])
    return _plain(bends.turn_between(before, door, target)) if target != door else "straight"


def _side_of(walk: WalkManeuver, target: Point) -> str:
    """On which side something stands at the end of the walk."""
    points = walk.leg.taut
    before = next((p for p in reversed(points[:-1]) if dist(p, points[-1]) > 1), points[0])
    if dist(points[-1], target) < IN_IT or before == points[-1]:
        return "straight"
    return _plain(bends.turn_between(before, points[-1], target))


def _plain(angle: float) -> str:
    word = bends.side_word(angle)
    return "straight" if word == "back" else word
