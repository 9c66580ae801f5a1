# SPDX-License-Identifier: GPL-3.0-or-later
"""Fixtures and desks: what stands in the rooms, and which of it is a seat."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
import math
from typing import TYPE_CHECKING, Any, Final

import shapely
from shapely import STRtree

from kiosk.wayfinding.venue import geometry
from kiosk.wayfinding.venue.geometry import BadGeometry
from kiosk.wayfinding.venue.model import Fixture, VenueDesk
from kiosk.wayfinding.venue.raw import properties, text, usable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.wayfinding.venue.archive import Archive, Json
    from kiosk.wayfinding.venue.frame import MetreFrame
    from kiosk.wayfinding.venue.model import Unit, Venue

_MOVABLE: Final = frozenset({"furniture", "desk"})
BEFORE: Final = 0.55  # metres from a desk's edge, a judgement: where one stands who speaks to who sits there


def fixtures_and_desks(
    archive: Archive, frame: MetreFrame, ordinal: dict[str, int], units: tuple[Unit, ...]
) -> tuple[tuple[Fixture, ...], dict[str, tuple[VenueDesk, ...]]]:
    """Part what stands in the rooms into seats, by their room, and all the rest."""
    fixtures: list[Fixture] = []
    desks: dict[str, list[VenueDesk]] = defaultdict(list)
    rooms = _Rooms(units)
    for row in archive.features.get("fixture", ()):
        given = properties(row)
        level = text(given.get("level_id"))
        shape = _shape(row, frame)
        if shape is None or level is None or level not in ordinal:
            continue
        home = _home(given, shape, ordinal[level], rooms)
        if home is not None:
            desks[home].append(desk_of(str(given["desk_no"]), shape, given.get("approach_deg")))
            continue
        category = text(given.get("category")) or "obstruction"
        kind = text(given.get("kind")) or category
        fixtures.append(Fixture(row["id"], level, ordinal[level], category, kind, shape))
    return tuple(fixtures), {unit: tuple(found) for unit, found in desks.items()}


def furnished(venue: Venue, unit_id: str, desks: Sequence[VenueDesk]) -> Venue:
    """Return the venue with the directory's desks in this unit; furniture in their way makes room."""
    unit, shapes = venue.unit[unit_id], [shapely.Polygon(desk.corners) for desk in desks]
    standing = venue.fixtures_on.get(unit.ordinal, ())
    there = {f.id for f in standing if f.category in _MOVABLE and f.shape.intersects(unit.shape)}
    crowded = any(f.id in there and any(f.shape.intersects(s) for s in shapes) for f in standing)
    fixtures = tuple(f for f in venue.fixtures if not (crowded and f.id in there))
    return replace(venue, desks={**venue.desks, unit_id: tuple(desks)}, fixtures=fixtures)


def _shape(row: Json, frame: MetreFrame) -> Any:  # noqa: ANN401 # shapely ships no types
    if not isinstance(row.get("id"), str):
        return None
    try:
        return usable(row, frame)
    except (BadGeometry, shapely.errors.ShapelyError):
        return None


def _home(given: Json, shape: Any, ordinal: int, rooms: _Rooms) -> str | None:  # noqa: ANN401 # shapely ships no types
    """Return the room of a numbered desk; whatever else is no seat."""
    number = given.get("desk_no")
    if given.get("category") != "desk" or not isinstance(number, (str, int)) or not str(number):
        return None
    stated = text(given.get("unit_id"))
    return stated if stated in rooms.known else rooms.at(ordinal, geometry.inside_point(shape))


def desk_of(number: str, shape: Any, approach_deg: object) -> VenueDesk:  # noqa: ANN401 # shapely ships no types
    """Return a desk from its outline and the compass side it is walked up to."""
    ring = list(shape.minimum_rotated_rectangle.exterior.coords)
    (x0, y0), (x1, y1), (x2, y2) = ring[0], ring[1], ring[2]
    middle = ((x0 + x2) / 2, (y0 + y2) / 2)
    w, h = math.dist(ring[0], ring[1]), math.dist(ring[1], ring[2])
    angle = math.degrees(math.atan2(y1 - y0, x1 - x0))
    approach = None
    if isinstance(approach_deg, (int, float)) and not isinstance(approach_deg, bool):
        turn = math.radians(90 - approach_deg)
        local = turn - math.radians(angle)
        reach = (w / 2 if abs(math.cos(local)) > abs(math.sin(local)) else h / 2) + BEFORE
        approach = (middle[0] + reach * math.cos(turn), middle[1] + reach * math.sin(turn))
    return VenueDesk(number, *middle, w, h, approach, angle)


class _Rooms:
    """Finds the room at a point."""

    def __init__(self, units: tuple[Unit, ...]) -> None:
        self.known = {unit.id for unit in units}
        self._units: dict[int, list[Unit]] = defaultdict(list)
        for unit in units:
            self._units[unit.ordinal].append(unit)
        self._trees = {
            ordinal: STRtree([unit.shape for unit in here]) for ordinal, here in self._units.items()
        }

    def at(self, ordinal: int, point: geometry.Position) -> str | None:
        """Return the smallest room at the point."""
        if ordinal not in self._trees:
            return None
        hits = self._trees[ordinal].query(shapely.Point(point), predicate="intersects")
        here = [self._units[ordinal][i] for i in hits]
        return min(here, key=lambda unit: unit.shape.area).id if here else None
