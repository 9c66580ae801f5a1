# SPDX-License-Identifier: GPL-3.0-or-later
"""What to do on a route, without words: which way, past what, by which lift, through which door."""

from __future__ import annotations

from dataclasses import dataclass, field
import itertools
from math import dist
from typing import TYPE_CHECKING, Any

from kiosk.language.catalogue import LANGUAGES, text_in, texts
from kiosk.wayfinding.directions import bends
from kiosk.wayfinding.routing.spots import kiosk_spot

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kiosk.wayfinding.directions.bends import Stretch
    from kiosk.wayfinding.routing.route import Connector, Leg, Route
    from kiosk.wayfinding.venue.frame import Point
    from kiosk.wayfinding.venue.model import Labels, Opening, Unit, Venue, VenueDesk

# Metres. Neither demo city's ways decide these two; a longer corridor's do, and a porch two metres deep.
PASSING = 9.0  # before a corner; a door further off is no sign of it
THROUGH = 5.0  # inside a room; a shorter way through it is no part of the walk that anybody notices
# Metres; of the demo city's 292 ways, with steps and without, other words stand on 9 at 2 m and on 19 at 8 m,
WORTH_SAYING = 4.0
LONG = 8.0  # and here on 2 at 5 m, on none at 12 m
IN_IT = 0.3  # metres; who stands so near has it on no side
MOST_COUNTED = 5  # doors; nobody counts to the sixth, and no language has a word for it


@dataclass(frozen=True, slots=True)
class Maneuver:
    """One thing to do: a text's key, the names and then the number that go into it, and where it holds."""

    key: str
    kind: str
    leg: int
    at: Point
    distance: float = 0.0
    names: dict[str, Labels] = field(default_factory=dict)
    count: int = 0
    number: str = ""


def maneuvers(venue: Venue, route: Route) -> list[Maneuver]:
    """Everything to do on a route, in order."""
    goal = route.goal
    walked = [leg.units for leg in route.legs]
    if goal.point is None and goal.desk is None and walked == [(goal.unit,)]:
        names = {"place": venue.unit[goal.unit].name or {"ko": goal.label}}
        return [Maneuver("here.now", "arrive", 0, route.legs[0].points[-1], names=names)]
    rides = {ride.after_leg: ride for ride in route.connectors}
    moves: list[Maneuver] = []
    for index in range(len(route.legs)):
        walk = WalkManeuver(venue, route, index, rides.get(index - 1), rides.get(index))
        moves += _walked(walk)
        if walk.goes is not None:
            moves.append(_ride(venue, walk, walk.goes))
        elif walk.final:
            moves += [Maneuver(*move) for move in _arrival(walk)]
    return moves


class WalkManeuver:
    """One leg, read between the doors at its ends."""

    def __init__(
        self, venue: Venue, route: Route, index: int, came: Connector | None, goes: Connector | None
    ) -> None:
        self.venue, self.route, self.index = venue, route, index
        self.came, self.goes = came, goes
        self.leg: Leg = route.legs[index]
        self.final = index == len(route.legs) - 1
        self.doors: Sequence[Opening] = venue.openings_on.get(self.leg.ordinal, ())
        self.out: Point | None = None
        self.door: Point | None = None
        self.points = self._between_doors()
        self.stretches = bends.stretches(self.points)

    def _between_doors(self) -> list[Point]:
        points: Sequence[Point] = self.leg.taut
        if self.came is not None:
            points, self.out = bends.cut_at(points, self.doors_of(self.leg.units[0]), last=False)
        last = self.venue.unit[self.leg.units[-1]]
        if len(self.leg.units) > 1 and not last.thoroughfare:
            points, self.door = bends.cut_at(points, self.doors_of(last.id), last=True)
        return bends.simplified(points, from_door=self.out is not None, to_door=self.door is not None)

    def side_out(self) -> str:
        """Which way one turns as one comes out of the lift or off the stairs."""
        if self.out is None or len(self.points) < 2:  # noqa: PLR2004 # no walk at all
            return "straight"
        return aside(bends.side_word(bends.heading_change((self.leg.taut[0], self.out), self.points[:2])))

    def side_from_door(self) -> str:
        """Which way one turns as one comes through the door of a house."""
        before = self.route.legs[self.index - 1].taut[-2:]
        if not self.stretches or len(before) < 2:  # noqa: PLR2004 # no walk at all
            return "straight"
        first = self.stretches[0].points
        return bends.side_word(bends.heading_change(before, (first[0], first[-1])))

    def passage(self, part: Stretch) -> tuple[Unit, Point] | None:
        """Give the last named corridor or hall that the stretch enters and leaves, and where it leaves it."""
        units = self.leg.units[::-1]
        for before, unit_id, after in zip(units, units[1:], units[2:], strict=False):
            unit = self.venue.unit[unit_id]
            if not (unit.name and unit.thoroughfare):
                continue
            doors = [d for d in self.doors if set(d.sides) in ({before, unit_id}, {unit_id, after})]
            met = sorted(bends.crossings(part.points, doors), key=lambda at: dist(part.points[0], at))
            if len(met) > 1 and dist(met[0], met[-1]) > THROUGH:
                return unit, met[-1]
        return None

    def counted_from(self) -> Point:
        """Where the doors to be counted begin: at the last turn, or after the passage named with it."""
        named = len(self.stretches) > 1 or self.came is None
        through = self.passage(self.stretches[-1]) if named and self.stretches else None
        if through is not None:
            return through[1]
        return self.points[-2] if len(self.points) > 1 else self.leg.taut[0]

    def doors_of(self, unit: str) -> list[Opening]:
        """All openings of a unit."""
        return [opening for opening in self.doors if unit in opening.sides]

    def exit(self) -> Opening | None:
        """Return the door at which this level is left for another one of the same storey."""
        if self.goes is not None or self.final:
            return None
        ends = {self.leg.units[-1], self.route.legs[self.index + 1].units[0]}
        doors = [opening for opening in self.doors if set(opening.sides) == ends]
        return min(doors, key=lambda d: dist(d.middle, self.leg.points[-1]), default=None)


def _walked(walk: WalkManeuver) -> Iterator[Maneuver]:
    """Return the turns of a leg, and the door by which it leaves the level."""
    door = walk.exit()
    parts = walk.stretches
    if door is not None:
        yield from _to_door(walk, door)
        return
    if parts:
        yield from _first(walk, parts[0])
    for before, after in itertools.pairwise(parts):
        yield _bend(walk, before, after)


def _first(walk: WalkManeuver, part: Stretch) -> Iterator[Maneuver]:
    if walk.came is not None:
        side = walk.side_out()
        if side != "straight" or part.length > WORTH_SAYING:
            verb = "out" if walk.came.kind == "elevator" else "off"
            yield Maneuver(f"{verb}.{side}", "turn", walk.index, part.points[0], part.length)
    elif walk.index == 0:
        side = _first_side(walk)
        if side != "straight" or part.length > WORTH_SAYING:
            yield _straight_on(walk, part, f"go.{side}")
    else:
        yield from _from_door(walk, part)


def _from_door(walk: WalkManeuver, part: Stretch) -> Iterator[Maneuver]:
    """Go on from a house's door: straight on is said with the door."""
    side, ramp = walk.side_from_door(), _ramp(walk)
    if ramp is not None:
        at, names = ramp.label_point, {"place": ramp.name}
        yield Maneuver(f"climb.{aside(side)}", "ramp", walk.index, at, 0.0, names)
    elif side != "straight":
        yield _straight_on(walk, part, f"go.{side}")


def _ramp(walk: WalkManeuver) -> Unit | None:
    units = (walk.venue.unit[unit] for unit in walk.leg.units)
    return next((unit for unit in units if unit.category == "ramp" and unit.name), None)


def _straight_on(walk: WalkManeuver, part: Stretch, key: str) -> Maneuver:
    through = walk.passage(part)
    if through is not None and f"step.via.{key.removeprefix('go.')}" in texts("ko"):
        key, names = key.replace("go.", "via."), {"place": through[0].name}
        return Maneuver(key, "walk", walk.index, part.points[0], part.length, names)
    return Maneuver(key, "walk", walk.index, part.points[0], part.length)


def _first_side(walk: WalkManeuver) -> str:
    """Which way to turn from the screen one has just read."""
    kiosk = next((k for k in walk.venue.kiosks if k.id == walk.route.start), None)
    if kiosk is None or kiosk.heading is None or kiosk_spot(walk.venue, kiosk) is None:
        return "straight"
    facing = 90 - (kiosk.heading + 180)
    start = walk.points[0]
    target = next((p for p in walk.points[1:] if dist(start, p) > WORTH_SAYING), walk.points[-1])
    return bends.side_word(bends.turn_from(facing, start, target)) if target != start else "straight"


def _to_door(walk: WalkManeuver, door: Opening) -> Iterator[Maneuver]:
    """Cross a yard to the house's door (or out of it); a ramp is worth a line, steps are not."""
    side = _first_side(walk) if walk.index == 0 else "straight"
    end, ramp = walk.leg.points[-1], _ramp(walk)
    if ramp is not None:
        key = f"climb.{aside(side)}"
        yield Maneuver(key, "ramp", walk.index, ramp.label_point, 0.0, {"place": ramp.name})
        side = "straight"
    else:
        parts = [p for p in walk.stretches[1:] if p.length > LONG]
        if parts:
            yield _straight_on(walk, walk.stretches[0], f"go.{side}")
            yield from (_bend(walk, walk.stretches[walk.stretches.index(p) - 1], p) for p in parts)
            side = "straight"
    named = door.name or {code: text_in(code, "unnamed.door") for code in LANGUAGES}
    key = f"enter.{side}" if not walk.venue.level[_next_level(walk)].outdoor else "leave"
    if key == "enter.straight" and _goes_on_straight(walk):
        key = "enter.on"
    yield Maneuver(key, "door", walk.index, end, walk.leg.length, {"door": named})


def _next_level(walk: WalkManeuver) -> str:
    return walk.route.legs[walk.index + 1].level


def _goes_on_straight(walk: WalkManeuver) -> bool:
    """Return the next leg begins with a walk worth saying: "in by the front door and straight on"."""
    index = walk.index + 1
    goes = next((ride for ride in walk.route.connectors if ride.after_leg == index), None)
    following = WalkManeuver(walk.venue, walk.route, index, None, goes)
    straight = following.side_from_door() == "straight"
    return straight and bool(following.stretches) and following.stretches[0].length > LONG


def _bend(walk: WalkManeuver, before: Stretch, after: Stretch) -> Maneuver:
    side, at = bends.side_word(after.turn), after.points[0]
    through = walk.passage(after) if side != "back" else None
    if through is not None:
        return Maneuver(f"via.{side}", "turn", walk.index, at, after.length, {"place": through[0].name})
    mark = _landmark(walk, before)
    if mark is not None and side in {"left", "right"}:
        return Maneuver(f"pass.{side}", "turn", walk.index, at, after.length, {"place": mark})
    return Maneuver(f"go.{side}", "turn", walk.index, at, after.length)


def _landmark(walk: WalkManeuver, before: Stretch) -> Labels | None:
    """Return the last named door passed before a corner."""
    a, b = before.points[-2:]
    length = dist(a, b)
    near = [
        opening
        for along, _, opening in bends.doors_beside(a, b, walk.doors)
        if length - PASSING < along < length - 0.5  # a door at the corner is not passed
    ]
    for opening in reversed(near):
        room = room_behind(walk.venue, opening)
        if room is not None and room.id not in {walk.route.goal.unit, walk.leg.units[0], walk.leg.units[-1]}:
            return room.name
    return None


def _ride(venue: Venue, walk: WalkManeuver, ride: Connector) -> Maneuver:
    kind = ride.kind if ride.kind in {"elevator", "stairs", "escalator"} else "ramp"
    key = f"{kind}.down" if kind in {"stairs", "escalator"} and ride.floors < 0 else kind
    names = {"lift": venue.unit[ride.from_unit].name, "floor": _floor(venue, ride.to_level)}
    return Maneuver(key, kind, walk.index, walk.leg.points[-1], 0.0, names)


def _floor(venue: Venue, level: str) -> Labels:
    found = venue.level[level]
    if found.name:
        return found.name
    number = found.ordinal + 1 if found.ordinal >= 0 else -found.ordinal
    key = "floor.above" if found.ordinal >= 0 else "floor.below"
    return {code: text_in(code, key, number) for code in LANGUAGES}


def aside(side: str) -> str:
    """Where there is no word for turning back, say straight."""
    return "straight" if side == "back" else side


def _arrival(walk: WalkManeuver) -> Iterator[tuple[Any, ...]]:
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
