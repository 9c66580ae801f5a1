# SPDX-License-Identifier: GPL-3.0-or-later
"""What is still wrong with a drawing, after every edit: each finding with its place and its repair.

A walk over rooms and what joins them, not over metres: the venue's own check says the last word.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from shapely import Polygon

from kiosk.language.particles import with_particle
from kiosk.wayfinding.drafting.export import SHORTEST
from kiosk.wayfinding.drafting.identity import called
from kiosk.wayfinding.drafting.model import OPEN
from kiosk.wayfinding.drafting.site_edits import offices_of
from kiosk.wayfinding.venue.model import CLIMBS, PRIVATE, SOLID

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from kiosk.wayfinding.drafting.faces import Spot
    from kiosk.wayfinding.drafting.model import FloorGraph, FloorRoom, SiteDrawing

    type RoomKey = tuple[int, int]  # floor, room

WITHOUT_NAME: Final = frozenset(
    {"walkway", "lobby", "stairs", "elevator", "escalator", "ramp", "steps", "unenclosedarea", "parking",
     "opentobelow", "structure", "column", "nonpublic", "mechanical"}
)  # fmt: skip
STEPPED: Final = CLIMBS | {"movingwalkway"}


@dataclass(frozen=True, slots=True)
class DrawingFinding:
    """One thing to mend: what, where, and the tool that mends it, by its key and in words."""

    kind: str
    told: str
    repair: str  # name, door, kiosk, stack, border, pick
    offered: str
    ordinal: int | None = None
    spot: Spot | None = None
    room: int | None = None


def findings_of(drawing: SiteDrawing, offices: Collection[str] = ()) -> tuple[DrawingFinding, ...]:
    """Return what is to be mended, `offices` being the names of the register that should have a room."""
    return tuple(_Walk(drawing).found(frozenset(offices)))


class _Walk:
    """One drawing's rooms, and the ways between them."""

    def __init__(self, drawing: SiteDrawing) -> None:
        self._drawing = drawing
        self._rooms: dict[RoomKey, FloorRoom] = {
            (ordinal, key): room
            for ordinal, floor in sorted(drawing.floors.items())
            for key, room in sorted(floor.rooms.items())
        }
        self._ways: dict[RoomKey, set[RoomKey]] = defaultdict(set)
        self._outside: set[RoomKey] = set()
        for floor in drawing.floors.values():
            self._join(floor)
        self._climb()

    def found(self, offices: frozenset[str]) -> Iterator[DrawingFinding]:
        yield from self._kiosks()
        yield from self._nameless()
        yield from self._doorless()
        yield from self._unreached()
        yield from self._offices(offices)

    def _join(self, floor: FloorGraph) -> None:
        walls = [one.wall for one in floor.doors.values()]
        walls += [key for key, one in floor.walls.items() if one.kind == OPEN and _wide(floor, key)]
        for wall in walls:
            left, right = floor.wall_rooms(wall)
            one, other = (None if key is None else (floor.ordinal, key) for key in (left, right))
            if one is not None and other is not None and one != other:
                self._ways[one].add(other)
                self._ways[other].add(one)
            elif (met := one or other) is not None and one != other:
                self._outside.add(met)

    def _climb(self) -> None:
        """Join a stack's rooms from floor to floor."""
        shafts: dict[int, list[RoomKey]] = defaultdict(list)
        for place, room in self._rooms.items():
            if room.stack is not None:
                shafts[room.stack].append(place)
        for rooms in shafts.values():
            for one, other in pairwise(rooms):
                self._ways[one].add(other)
                self._ways[other].add(one)

    def _kiosks(self) -> Iterator[DrawingFinding]:
        if not self._drawing.kiosks:
            told = "키오스크가 없습니다. 길은 여기에서 시작합니다."
            yield DrawingFinding("kiosk-missing", told, "kiosk", "키오스크 놓기")
        for one in self._drawing.kiosks.values():
            floor = self._drawing.floors.get(one.ordinal)
            if floor is None or floor.room_at(one.at) is None:
                told = f"{with_particle(f"'{one.name}'", '이/가')} 방이나 야외 밖에 있습니다."
                yield DrawingFinding("kiosk-nowhere", told, "kiosk", "키오스크 옮기기", one.ordinal, one.at)

    def _nameless(self) -> Iterator[DrawingFinding]:
        for place, room in self._rooms.items():
            if not called(room) and room.category not in WITHOUT_NAME:
                yield self._at(place, "nameless", "이름 없는 방입니다.", "name", "이름 적기")

    def _doorless(self) -> Iterator[DrawingFinding]:
        for place, room in self._rooms.items():
            if room.category not in SOLID and not self._ways[place] and place not in self._outside:
                yield self._at(place, "doorless", f"{self._name(place)}에 문이 없습니다.", "door", "문 달기")

    def _unreached(self) -> Iterator[DrawingFinding]:
        walked, rolled = self._reached(frozenset()), self._reached(STEPPED)
        joined = {place for place in self._rooms if self._ways[place]}
        for place, room in self._rooms.items():
            if room.category in SOLID or room.restriction in PRIVATE or place not in joined:
                continue
            name = self._name(place)
            if place not in walked:
                told = f"키오스크에서 {name}까지 가는 길이 없습니다."
                yield self._at(place, "unreached", told, "border", "문이나 경계 잇기")
            elif place not in rolled and room.category not in STEPPED:
                told = f"계단 없이는 {name}에 갈 수 없습니다."
                yield self._at(place, "not-step-free", told, "stack", "승강기나 경사로 두기")

    def _reached(self, without: Collection[str]) -> set[RoomKey]:
        """Return what one walks to from the kiosks, or from outside where none stands."""
        starts = self._starts()
        seen, waiting = set(starts), list(starts)
        while waiting:
            for place in self._ways[waiting.pop()] - seen:
                category = self._rooms[place].category
                if category not in without and category not in SOLID:
                    seen.add(place)
                    waiting.append(place)
        return seen

    def _starts(self) -> set[RoomKey]:
        floors = self._drawing.floors
        kiosks = [one for one in self._drawing.kiosks.values() if one.ordinal in floors]
        around = [(one.ordinal, floors[one.ordinal].room_at(one.at)) for one in kiosks]
        here = {(ordinal, room) for ordinal, room in around if room is not None}
        return here or self._outside | {place for place, room in self._rooms.items() if room.outdoor}

    def _offices(self, offices: frozenset[str]) -> Iterator[DrawingFinding]:
        named = offices_of(self._drawing)
        for name in sorted(offices - named.keys()):
            told = f"{name}의 방이 없습니다."
            yield DrawingFinding("office-without-room", told, "name", f"방에 '{name}' 적기")
        for name in sorted(offices & named.keys()):
            for place in named[name][1:]:
                told = f"{name}의 방이 둘입니다. 길 안내가 어느 쪽인지 모릅니다."
                yield self._at(place, "office-twice", told, "name", "다른 이름 적기")

    def _name(self, place: RoomKey) -> str:
        floor = self._drawing.floors[place[0]].name
        return f"{floor} {called(self._rooms[place]) or '이름 없는 방'}"

    def _at(self, place: RoomKey, kind: str, told: str, repair: str, offered: str) -> DrawingFinding:
        floor = self._drawing.floors[place[0]]
        return DrawingFinding(kind, told, repair, offered, place[0], middle_of(floor, place[1]), place[1])


def middle_of(floor: FloorGraph, room: int) -> Spot:
    """Return a place inside a room, where its name stands and a finding jumps to."""
    point = Polygon(*floor.faces.rings(floor.face(room))).representative_point()
    return round(point.x), round(point.y)


def _wide(floor: FloorGraph, wall: int) -> bool:
    one = floor.walls[wall]
    (x0, y0), (x1, y1) = floor.nodes[one.a], floor.nodes[one.b]
    return (x1 - x0) ** 2 + (y1 - y0) ** 2 >= SHORTEST**2
