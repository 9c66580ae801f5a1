# SPDX-License-Identifier: GPL-3.0-or-later
"""The meshes of a venue, built storey by storey when first asked for, rebuilt a room at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import shapely
from shapely.geometry import LineString, Polygon

from kiosk.wayfinding.routing.mesh import patch_of, stitched
from kiosk.wayfinding.routing.sight import shortest_path
from kiosk.wayfinding.routing.walkable import gates, shrink_of, walkable_area
from kiosk.wayfinding.venue.geometry import polygons

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kiosk.wayfinding.routing.mesh import Mesh, Patch
    from kiosk.wayfinding.routing.paths import Path
    from kiosk.wayfinding.routing.walkable import Gate, Profile
    from kiosk.wayfinding.venue.frame import Point
    from kiosk.wayfinding.venue.model import Shape, Unit, Venue

NESTED = 0.5  # a unit half inside another was drawn upon it


@dataclass(frozen=True, slots=True)
class WalkSpot:
    """A place to walk from or to: a unit and a point in it."""

    unit: str
    point: Point


@dataclass(frozen=True, slots=True)
class Storey:
    """One storey for one profile."""

    mesh: Mesh
    gates: tuple[Gate, ...]
    thoroughfares: frozenset[str]

    def path(self, start: WalkSpot, goal: WalkSpot, blocked: frozenset[str] = frozenset()) -> Path | None:
        """Walk through corridors and halls; through other people's rooms only where there is no other way."""
        a, b = self.mesh.at(start.unit, start.point), self.mesh.at(goal.unit, goal.point)
        if a is None or b is None:
            return None
        allowed = (self.thoroughfares | {start.unit, goal.unit}) - blocked
        found = shortest_path(self.mesh, a, b, allowed)
        if found is None and len(allowed) < len(self.mesh.patches):
            found = shortest_path(self.mesh, a, b, self.mesh.patches.keys() - blocked)
        return found


class Storeys:
    """All storeys of a venue, lazily."""

    def __init__(self, venue: Venue, patches: dict[tuple[str, str], Patch] | None = None) -> None:
        self.venue = venue
        self._patches = patches if patches is not None else {}
        self._storeys: dict[tuple[int, str, frozenset[str]], Storey] = {}
        self._obstacles: dict[int, dict[str, list[Shape]]] = {}

    def storey(self, ordinal: int, profile: Profile, blocked: frozenset[str] = frozenset()) -> Storey:
        """Return the storey's mesh, building it at need; blocked doors lead nowhere."""
        shut = frozenset(one.id for one in self.venue.openings_on.get(ordinal, ()) if one.id in blocked)
        key = (ordinal, profile.name, shut)
        if key not in self._storeys:
            self._storeys[key] = self._build(ordinal, profile, shut)
        return self._storeys[key]

    def with_venue(self, venue: Venue, changed: Iterable[str]) -> Storeys:
        """Return the same storeys for a venue in which only the desks of some units changed."""
        gone = set(changed)
        kept = {key: patch for key, patch in self._patches.items() if key[0] not in gone}
        fresh = Storeys(venue, kept)
        storeys_hit = {venue.unit[unit].ordinal for unit in gone if unit in venue.unit}
        fresh._storeys = {k: s for k, s in self._storeys.items() if k[0] not in storeys_hit}
        if venue.fixtures == self.venue.fixtures:
            fresh._obstacles = self._obstacles
        return fresh

    def _build(self, ordinal: int, profile: Profile, shut: frozenset[str]) -> Storey:
        units = {u.id: u for u in self.venue.units_on.get(ordinal, ()) if profile.admits(u)}
        shrinks = {unit.id: shrink_of(unit, profile) for unit in units.values()}
        passable = gates(self.venue.openings_on.get(ordinal, ()), units, shrinks, profile)
        own: dict[str, list[Gate]] = {unit: [] for unit in units}
        for gate in passable:
            for side in gate.sides:
                own[side].append(gate)
        patches = [self._patch(unit, own[unit.id], shrinks[unit.id], profile) for unit in units.values()]
        through = frozenset(unit.id for unit in units.values() if unit.thoroughfare)
        open_gates = tuple(gate for gate in passable if gate.opening not in shut)
        return Storey(stitched(patches, open_gates), open_gates, through)

    def _patch(self, unit: Unit, own: Sequence[Gate], shrink: float, profile: Profile) -> Patch:
        key = (unit.id, profile.name)
        if key not in self._patches:
            standing = self._standing_on(unit.ordinal).get(unit.id, [])
            obstacles = [*standing, *(Polygon(desk.corners) for desk in self.venue.desks.get(unit.id, ()))]
            area = walkable_area(unit, own, obstacles, shrink, profile)
            self._patches[key] = patch_of(unit.id, _reached(area, own))
        return self._patches[key]

    def _standing_on(self, ordinal: int) -> dict[str, list[Shape]]:
        """Fixtures, kiosks and units drawn upon other units, by the unit in which they stand."""
        if ordinal not in self._obstacles:
            units = self.venue.units_on.get(ordinal, ())
            tree = shapely.STRtree([unit.shape for unit in units])
            things = [(f.shape, None) for f in self.venue.fixtures_on.get(ordinal, ())]
            things += [(k.shape, None) for k in self.venue.kiosks_on.get(ordinal, ()) if not k.shape.is_empty]
            found: dict[str, list[Shape]] = {}
            for shape, _ in things:
                for index in tree.query(shape, predicate="intersects"):
                    found.setdefault(units[index].id, []).append(shape)
            for upper, below in _drawn_upon(units, tree):
                found.setdefault(below.id, []).append(upper.shape.buffer(-0.3))
            self._obstacles[ordinal] = found
        return self._obstacles[ordinal]


def _drawn_upon(units: Sequence[Unit], tree: shapely.STRtree) -> Iterable[tuple[Unit, Unit]]:
    """Pairs of a small unit and the larger one that it was drawn upon."""
    ones, others = tree.query([unit.shape.buffer(-0.3) for unit in units], predicate="intersects").tolist()
    for i, j in zip(ones, others, strict=True):
        small, large = units[i], units[j]
        smaller = i != j and small.shape.area < large.shape.area
        if smaller and small.shape.intersection(large.shape).area > NESTED * small.shape.area:
            yield small, large


def _reached(area: Shape, own: Sequence[Gate]) -> Shape:
    """Only the parts that a gate leads to; all, where there is no gate."""
    parts = polygons(area)
    lines = [LineString([gate.start, gate.end]) for gate in own]
    kept = [part for part in parts if any(part.distance(line) < 1e-6 for line in lines)]  # noqa: PLR2004 # touching
    if not kept:
        return area
    return kept[0] if len(kept) == 1 else shapely.MultiPolygon(kept)
