# SPDX-License-Identifier: GPL-3.0-or-later
"""A drawing on its way into IMDF: faces in metres, doors as pieces of their walls, every id as it is kept."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final
from uuid import UUID, uuid5

from shapely import Point
from shapely.geometry import LineString, Polygon

from kiosk.wayfinding.drafting.model import OPEN
from kiosk.wayfinding.importing.draft import (
    Draft,
    DraftBuilding,
    DraftFixture,
    DraftKiosk,
    DraftOpening,
    DraftRoom,
    DraftStack,
)
from kiosk.wayfinding.importing.draft_archive import archive_of
from kiosk.wayfinding.venue.frame import MetreFrame

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kiosk.wayfinding.drafting.model import FloorGraph, PlacedFixture, SiteDrawing
    from kiosk.wayfinding.venue.archive import Archive

SHORT: Final = 100  # mm, a judgement: a border's opening ends so far before its corners, so that none is cut
SHORTEST: Final = 2 * SHORT + 400  # of a border that anybody walks through, a judgement: shoulders
GENERATED_BY: Final = "kiosk drawing"


def venue_of(drawing: SiteDrawing) -> Archive:
    """Return the drawing as a venue; the same drawing gives the same bytes, and its ids never change."""
    return archive_of(draft_of(drawing), drawing.name, drawing.address, GENERATED_BY)


def draft_of(drawing: SiteDrawing) -> Draft:
    """Return the drawing as the importers give theirs, turned as the site lies on earth."""
    sheet = _SheetOnEarth(drawing)
    draft = Draft(MetreFrame(drawing.place.lon, drawing.place.lat), drawing.uid)
    for ordinal, floor in sorted(drawing.floors.items()):
        rooms = {key: sheet.room(floor, key) for key in sorted(floor.rooms)}
        draft.floor_names[ordinal] = floor.name
        draft.rooms += rooms.values()
        draft.openings += [*sheet.doors(floor, rooms), *sheet.borders(floor, rooms)]
        draft.fixtures += [sheet.fixture(ordinal, one) for _, one in sorted(floor.fixtures.items())]
    draft.stacks = [DraftStack(one.kind, one.name, one.floors) for _, one in sorted(drawing.stacks.items())]
    draft.buildings = [
        DraftBuilding(one.name, Point(sheet.metres(*one.at)), one.uid, one.storeys)
        for _, one in sorted(drawing.buildings.items())
    ]
    draft.kiosks = [
        DraftKiosk(one.ordinal, one.name, Point(sheet.metres(*one.at)), sheet.heading(one.heading), one.uid)
        for _, one in sorted(drawing.kiosks.items())
    ]
    return draft


class _SheetOnEarth:
    """How millimetres of the sheet lie in the frame's metres."""

    def __init__(self, drawing: SiteDrawing) -> None:
        self._turn = drawing.place.turn
        self._cos, self._sin = math.cos(math.radians(self._turn)), math.sin(math.radians(self._turn))
        self._whole = UUID(drawing.uid)

    def metres(self, x: float, y: float) -> tuple[float, float]:
        return (x * self._cos - y * self._sin) / 1000, (x * self._sin + y * self._cos) / 1000

    def heading(self, degrees: float) -> float:
        return (degrees - self._turn) % 360

    def room(self, floor: FloorGraph, key: int) -> DraftRoom:
        one = floor.rooms[key]
        shell, holes = floor.faces.rings(floor.face(key))
        shape = Polygon(
            [self.metres(*spot) for spot in shell],
            [[self.metres(*spot) for spot in hole] for hole in holes],
        )
        return DraftRoom(
            one.uid, floor.ordinal, one.name, one.number, one.category, shape, one.restriction,
            one.outdoor, one.uid,
        )  # fmt: skip

    def doors(self, floor: FloorGraph, rooms: Mapping[int, DraftRoom]) -> Iterator[DraftOpening]:
        for _, door in sorted(floor.doors.items()):
            joined = _joined(rooms, *floor.wall_rooms(door.wall))
            if joined is not None:
                line = self._piece(floor, door.wall, door.at - door.width / 2, door.at + door.width / 2)
                leaf = "sliding" if door.kind == "sliding" else "hinged"
                yield DraftOpening(floor.ordinal, line, *joined, leaf, door.uid, door.kind == "main")

    def borders(self, floor: FloorGraph, rooms: Mapping[int, DraftRoom]) -> Iterator[DraftOpening]:
        for key, wall in sorted(floor.walls.items()):
            joined = _joined(rooms, *floor.wall_rooms(key)) if wall.kind == OPEN else None
            length = math.dist(floor.nodes[wall.a], floor.nodes[wall.b])
            if joined is not None and length >= SHORTEST:
                uid = wall.uid or str(uuid5(self._whole, f"border/{floor.uid}/{key}"))
                line = self._piece(floor, key, SHORT, length - SHORT)
                yield DraftOpening(floor.ordinal, line, *joined, None, uid)

    def _piece(self, floor: FloorGraph, wall: int, start: float, end: float) -> LineString:
        one = floor.walls[wall]
        (x0, y0), (x1, y1) = floor.nodes[one.a], floor.nodes[one.b]
        length = math.dist((x0, y0), (x1, y1))
        way = (x1 - x0) / length, (y1 - y0) / length
        return LineString([self.metres(x0 + way[0] * at, y0 + way[1] * at) for at in (start, end)])

    def fixture(self, ordinal: int, one: PlacedFixture) -> DraftFixture:
        return DraftFixture(ordinal, one.kind, Polygon([self.metres(*spot) for spot in one.corners]), one.uid)


def _joined(
    rooms: Mapping[int, DraftRoom], left: int | None, right: int | None
) -> tuple[DraftRoom, DraftRoom | None] | None:
    """Return the rooms that an opening joins, one of them indoors first; None where it joins nothing."""
    if left == right:
        return None
    one, other = (None if key is None else rooms[key] for key in (left, right))
    if one is None or (other is not None and one.outdoor):
        one, other = other, one
    return None if one is None else (one, other)
