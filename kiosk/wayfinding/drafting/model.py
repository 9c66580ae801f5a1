# SPDX-License-Identifier: GPL-3.0-or-later
"""The drawing of a site in integer millimetres: walls a floor, doors as places on them, rooms as faces.

Everything is frozen and every edit gives a new drawing, so that a snapshot is the drawing itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
import math
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

from kiosk.wayfinding.drafting.faces import faces_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kiosk.wayfinding.drafting.faces import FloorFaces, RoomFace, Side, Spot


WALL: Final = "wall"
OPEN: Final = "open"  # a border that one walks through: hall to corridor, the mouth of stairs


def new_uid() -> str:
    """Return an id for ever: door QR codes, desks and visits point to it."""
    return str(uuid4())


@dataclass(frozen=True, slots=True)
class Wall:
    """A straight axis from node `a` to node `b`."""

    a: int
    b: int
    kind: str = WALL
    stack: int | None = None  # a locked copy of this stack's outline
    uid: str = ""  # the id that a border had in the map that it came from


@dataclass(frozen=True, slots=True)
class WallDoor:
    """A door whose middle is `at` mm from its wall's `a`."""

    wall: int
    at: int
    width: int
    kind: str = "door"  # door, double, sliding, lift, main
    uid: str = field(default_factory=new_uid)


@dataclass(frozen=True, slots=True)
class FloorRoom:
    """What a face is called; `side` is one of the face's walls, on the face's side of it."""

    side: Side
    name: str | None = None
    number: str | None = None
    category: str = "unspecified"
    restriction: str | None = None
    outdoor: bool = False
    stack: int | None = None
    uid: str = field(default_factory=new_uid)


@dataclass(frozen=True, slots=True)
class PlacedFixture:
    """A column, a counter or a desk: it stands in a room and bounds none."""

    kind: str
    at: Spot
    size: Spot
    turn: int = 0  # degrees, counter-clockwise
    uid: str = field(default_factory=new_uid)

    @property
    def corners(self) -> tuple[Spot, Spot, Spot, Spot]:
        """Its outline in mm of the sheet, counter-clockwise."""
        cos, sin = math.cos(math.radians(self.turn)), math.sin(math.radians(self.turn))
        (x, y), (wide, deep) = self.at, self.size

        def corner(across: int, up: int) -> Spot:
            along, off = across * wide / 2, up * deep / 2
            return round(x + along * cos - off * sin), round(y + along * sin + off * cos)

        return corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)

    def holds(self, spot: Spot) -> bool:
        """Return whether a place lies on it."""
        cos, sin = math.cos(math.radians(self.turn)), math.sin(math.radians(self.turn))
        x, y = spot[0] - self.at[0], spot[1] - self.at[1]
        return abs(x * cos + y * sin) <= self.size[0] / 2 and abs(y * cos - x * sin) <= self.size[1] / 2


@dataclass(frozen=True)
class FloorGraph:
    """One floor: a planar graph, and what its faces are. `next_id` numbers nodes, walls, doors, all."""

    ordinal: int
    name: str
    nodes: Mapping[int, Spot] = field(default_factory=dict)
    walls: Mapping[int, Wall] = field(default_factory=dict)
    doors: Mapping[int, WallDoor] = field(default_factory=dict)
    rooms: Mapping[int, FloorRoom] = field(default_factory=dict)
    fixtures: Mapping[int, PlacedFixture] = field(default_factory=dict)
    next_id: int = 1
    uid: str = field(default_factory=new_uid)

    @cached_property
    def faces(self) -> FloorFaces:
        """Return the faces of the walls, worked out once a floor."""
        return faces_of(self.nodes, {key: (one.a, one.b) for key, one in self.walls.items()})

    @cached_property
    def room_at_side(self) -> Mapping[Side, int]:
        """Return which room lies on which side of a wall."""
        faces = self.faces
        return {
            side: key
            for key, room in self.rooms.items()
            if room.side in faces.at_side
            for side in faces.all[faces.at_side[room.side]].sides
        }

    def with_parts(self, **parts: Any) -> FloorGraph:  # noqa: ANN401 # its own fields
        """Return the floor with other doors, rooms or fixtures; its faces are not worked out again."""
        floor = replace(self, **parts)
        floor.__dict__["faces"] = self.faces
        return floor

    def face(self, room: int) -> RoomFace:
        """Return a room's face."""
        return self.faces.all[self.faces.at_side[self.rooms[room].side]]

    def room_at(self, spot: Spot) -> int | None:
        """Return the room around a place, or None for outside."""
        found = self.faces.containing(spot)
        return None if found is None else self.room_at_side.get(min(found.sides))

    def door_rooms(self, door: int) -> tuple[int | None, int | None]:
        """Return the rooms left and right of a door; None is outside."""
        return self.wall_rooms(self.doors[door].wall)

    def wall_rooms(self, wall: int) -> tuple[int | None, int | None]:
        """Return the rooms left and right of a wall; None is outside."""
        return self.room_at_side.get((wall, 0)), self.room_at_side.get((wall, 1))


@dataclass(frozen=True, slots=True)
class SharedStack:
    """Stairs, a lift, an escalator or a ramp: one outline on every floor it serves."""

    kind: str  # stairs, elevator, escalator, ramp
    name: str
    outline: tuple[Spot, ...]
    floors: tuple[int, ...]
    door_side: int | None = None  # the outline's edge that holds its door or mouth


@dataclass(frozen=True, slots=True)
class KioskStand:
    """Where a booth stands, and where its screen looks: degrees clockwise from the sheet's top."""

    ordinal: int
    at: Spot
    heading: int
    name: str
    uid: str = field(default_factory=new_uid)


@dataclass(frozen=True, slots=True)
class NamedBuilding:
    """What stands under one roof around a place of the sheet, through all storeys, and what it is called.

    `storeys` are the ordinals whose storey is called otherwise in it than on the rest of the sheet.
    """

    name: str
    at: Spot
    uid: str = field(default_factory=new_uid)
    storeys: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SheetUnderlay:
    """A plan beneath a floor: its file in `underlay/`, and how its pixels lie on the sheet.

    `corners` are the four pixels that a photo's corners are pulled from; none means it is straight. Two
    lengths at right angles give `mm_per_px` and its height: evacuation plans are squeezed.
    """

    file: str
    page: int = 0
    corners: tuple[Spot, ...] = ()
    mm_per_px: tuple[float, float] = (10.0, 10.0)
    at: Spot = (0, 0)  # where the straightened picture's lower left corner lies
    turn: float = 0.0  # degrees, counter-clockwise
    opacity: float = 0.4


@dataclass(frozen=True, slots=True)
class Georeference:
    """Where the sheet's origin lies on earth, and how far its x axis is turned from east, ccw degrees."""

    lon: float = 126.978
    lat: float = 37.5665
    turn: float = 0.0
    known: bool = False  # nobody has said yet: routes need none


@dataclass(frozen=True, slots=True)
class SiteDrawing:
    """All floors of a site; `uid` names the venue and what is derived of it."""

    name: str
    address: str = ""
    floors: Mapping[int, FloorGraph] = field(default_factory=dict)
    stacks: Mapping[int, SharedStack] = field(default_factory=dict)
    kiosks: Mapping[int, KioskStand] = field(default_factory=dict)
    buildings: Mapping[int, NamedBuilding] = field(default_factory=dict)  # others are called as the site
    underlays: Mapping[int, SheetUnderlay] = field(default_factory=dict)  # by the floor's ordinal
    place: Georeference = Georeference()
    source: str = ""
    next_id: int = 1
    uid: str = field(default_factory=new_uid)

    def with_floor(self, floor: FloorGraph) -> SiteDrawing:
        """Return the drawing with this floor instead of the one of its ordinal."""
        return replace(self, floors={**self.floors, floor.ordinal: floor})


@dataclass(frozen=True, slots=True)
class EditedFloor:
    """A floor after an edit, and what the clerk is told about it."""

    floor: FloorGraph
    told: tuple[str, ...] = ()
    made: int | None = None  # the id of what was drawn, if one thing was


class EditRefused(Exception):  # noqa: N818 # not a fault: a sentence for whoever draws
    """The edit would break the drawing; the sentence says why, and nothing has changed."""
