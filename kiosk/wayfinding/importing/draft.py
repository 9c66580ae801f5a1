# SPDX-License-Identifier: GPL-3.0-or-later
"""A draft of a venue: rooms, the openings that join them, stacks through the storeys, what is left to do."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from shapely.geometry import LineString

from kiosk.wayfinding.importing.account import Account
from kiosk.wayfinding.importing.categories import SHAFTS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shapely.geometry import Point, Polygon

    from kiosk.wayfinding.venue.frame import MetreFrame

OUTSIDE: Final = "밖"
NAMELESS: Final = "이름 없음"
TOUCH_M: Final = 0.05  # walls that touch in a drawing differ by a rounding
TOGETHER_M: Final = 0.1  # two rooms share a wall if they run along each other so far
DOOR_M: Final = 0.9  # where nobody has told a width
SHORT_M: Final = 0.2  # a mouth ends so far before each corner
SHARED: Final = 0.5  # of the smaller of two shafts that lies over the other


@dataclass(frozen=True, slots=True)
class DraftRoom:
    """One room on one storey; `shape` in metres of the draft's frame."""

    key: str
    ordinal: int
    name: str | None
    number: str | None
    category: str
    shape: Polygon
    restriction: str | None = None
    outdoor: bool = False
    uid: str = ""  # its id in the archive, where it has one already

    @property
    def called(self) -> str:
        """Return what the list of joins calls it."""
        return self.name or self.number or NAMELESS


@dataclass(frozen=True, slots=True)
class DraftOpening:
    """A door or, where `door` is None, a mouth without a leaf; between two rooms, or a room and outside."""

    ordinal: int
    line: LineString
    one: DraftRoom
    other: DraftRoom | None
    door: str | None
    uid: str = ""
    main: bool = False  # an entrance of the building

    @property
    def width_m(self) -> float:
        """Return its clear width."""
        return float(self.line.length)

    @property
    def door_type(self) -> str:
        """Return IMDF's type of the door."""
        return {"sliding": "sliding", "revolving": "revolving", "no": "open"}.get(self.door or "no", "door")


@dataclass(frozen=True, slots=True)
class DraftStack:
    """Stairs or a lift through several storeys."""

    kind: str
    name: str | None
    ordinals: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class DraftKiosk:
    """Where a booth stands and where its screen looks, in degrees from north clockwise."""

    ordinal: int
    name: str
    at: Point
    heading_deg: float
    uid: str = ""


@dataclass(frozen=True, slots=True)
class DraftFixture:
    """A column, a counter or another thing that is walked around."""

    ordinal: int
    kind: str
    shape: Polygon
    uid: str


@dataclass(frozen=True, slots=True)
class DraftBuilding:
    """What stands under one roof around a place, what it is called, and `storeys` that differ in it."""

    name: str
    at: Point
    uid: str
    storeys: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class OfferedRepair:
    """Something of a plan that can be mended, what it is and what would be done; `done` once confirmed."""

    key: str
    kind: str
    told: str
    done: bool = False


@dataclass(slots=True)
class Draft:
    """What a file told, in the frame's metres; `source` names it and its licence."""

    frame: MetreFrame
    source: str
    rooms: list[DraftRoom] = field(default_factory=list)
    openings: list[DraftOpening] = field(default_factory=list)
    stacks: list[DraftStack] = field(default_factory=list)
    kiosks: list[DraftKiosk] = field(default_factory=list)
    fixtures: list[DraftFixture] = field(default_factory=list)
    shafts: list[tuple[int, Polygon]] = field(default_factory=list)  # for pipes: an ordinal, and no room
    buildings: list[DraftBuilding] = field(default_factory=list)  # others are called as the venue
    floor_names: dict[int, str] = field(default_factory=dict)  # those that are not just counted
    to_do: Counter[str] = field(default_factory=Counter)
    problems: list[str] = field(default_factory=list)
    layers: dict[str, str] = field(default_factory=dict)  # what a DXF's layers were taken for
    repairs: list[OfferedRepair] = field(default_factory=list)
    account: Account = field(default_factory=Account)

    @property
    def ordinals(self) -> list[int]:
        """Return the storeys that have rooms, from below."""
        return sorted({room.ordinal for room in self.rooms})

    def on(self, ordinal: int) -> list[DraftRoom]:
        """Return one storey's rooms."""
        return [room for room in self.rooms if room.ordinal == ordinal]

    def floor_name(self, ordinal: int) -> str:
        """Return what a storey is called."""
        return self.floor_names.get(ordinal) or usual_floor_name(ordinal)

    def row(self) -> dict[str, object]:
        """Return the draft as `import-venue --json` prints it."""
        return {
            "levels": len(self.ordinals),
            "floors": {str(ordinal): self._floor(ordinal) for ordinal in self.ordinals},
            "stacks": [
                {"kind": one.kind, "name": one.name, "levels": list(one.ordinals)} for one in self.stacks
            ],
            "kiosks": [{"name": one.name, "level": one.ordinal} for one in self.kiosks],
            "to_do": [{"what": what, "count": count} for what, count in sorted(self.to_do.items())],
            "repairs": [asdict(one) for one in self.repairs],
            "untaken": self.account.rows(),
            "problems": self.problems,
        }

    def _floor(self, ordinal: int) -> dict[str, object]:
        rooms, mine = self.on(ordinal), [one for one in self.openings if one.ordinal == ordinal]
        joins = [
            [*sorted((one.one.called, one.other.called if one.other else OUTSIDE)), round(one.width_m, 2)]
            for one in mine
        ]
        return {
            "rooms": len(rooms),
            "rooms_list": [
                {
                    "name": room.name,
                    "number": room.number,
                    "category": room.category,
                    "area_m2": round(room.shape.area, 1),
                }
                for room in rooms
            ],
            "openings": len(mine),
            "doors_without_a_leaf": sum(one.door is None for one in mine),
            "joins": sorted(joins, key=str),
        }

    def list_left(self) -> None:
        """Count what only a hand can do: names, doors, the kiosk's place, the ground outside."""
        joined = {room.key for one in self.openings for room in (one.one, one.other) if room is not None}
        self.to_do["이름 없는 방"] += sum(room.name is None and room.number is None for room in self.rooms)
        self.to_do["문이 없는 방"] += sum(room.key not in joined for room in self.rooms)
        self.to_do["키오스크 자리"] += not self.kiosks
        if not any(one.other is None for one in self.openings):
            self.to_do["밖으로 나가는 문"] += 1
        self.to_do = +self.to_do


def usual_floor_name(ordinal: int) -> str:
    """Return what a floor is called where nobody says."""
    return f"{ordinal + 1}층" if ordinal >= 0 else f"지하 {-ordinal}층"


def shaft_chains(rooms: Iterable[DraftRoom]) -> list[list[DraftRoom]]:
    """Return the shafts of one kind that lie over each other, each from below."""
    chains: list[list[DraftRoom]] = []
    for room in sorted((one for one in rooms if one.category in SHAFTS), key=lambda one: one.ordinal):
        below = next((chain for chain in chains if _goes_on(chain[-1], room)), None)
        if below is None:
            chains.append([room])
        else:
            below.append(room)
    return chains


def _goes_on(below: DraftRoom, room: DraftRoom) -> bool:
    smaller = min(below.shape.area, room.shape.area)
    return (
        below.category == room.category
        and below.ordinal < room.ordinal
        and below.shape.intersection(room.shape).area > SHARED * smaller
    )


def piece_at(wall: LineString, point: Point, width_m: float) -> LineString:
    """Return the piece of a wall around a point, as wide as an opening, within the wall."""
    middle = min(max(wall.project(point), width_m / 2), max(wall.length - width_m / 2, wall.length / 2))
    half = min(width_m / 2, wall.length / 2)
    return LineString([wall.interpolate(middle - half), wall.interpolate(middle + half)])


def walls(shape: Polygon) -> list[LineString]:
    """Return the sides of a room and of what it goes round, those in one line as one."""
    plain = shape.simplify(TOUCH_M / 5)
    rings = (plain.exterior, *plain.interiors)
    return [LineString(pair) for ring in rings for pair in pairwise(ring.coords)]


def shared_walls(one: DraftRoom, other: DraftRoom) -> list[LineString]:
    """Return the straight walls that two rooms share, longest first."""
    if one.shape.distance(other.shape) > TOUCH_M:
        return []
    theirs = walls(other.shape)
    found = [
        piece for wall in walls(one.shape) for side in theirs if (piece := _along(wall, side)) is not None
    ]
    return sorted(found, key=lambda wall: -wall.length)


def _along(wall: LineString, side: LineString) -> LineString | None:
    """Return the piece of a wall that another runs along, or None."""
    (x0, y0), (x1, y1) = wall.coords
    length = wall.length
    if length < TOGETHER_M:
        return None
    ux, uy = (x1 - x0) / length, (y1 - y0) / length
    if any(abs((y - y0) * ux - (x - x0) * uy) > TOUCH_M for x, y in side.coords):
        return None
    low, high = sorted((x - x0) * ux + (y - y0) * uy for x, y in side.coords)
    low, high = max(low, 0.0), min(high, length)
    if high - low < TOGETHER_M:
        return None
    return LineString([(x0 + ux * at, y0 + uy * at) for at in (low, high)])
