# SPDX-License-Identifier: GPL-3.0-or-later
"""Edits of a site as a whole: floors added and copied, kiosks, underlays, and where on earth it lies."""

from __future__ import annotations

from dataclasses import dataclass, replace
import math
from typing import TYPE_CHECKING, Final

from kiosk.language.particles import with_particle
from kiosk.plain_text import one_line
from kiosk.wayfinding.drafting.identity import settled_rooms
from kiosk.wayfinding.drafting.model import EditRefused, FloorGraph, Georeference, new_uid
from kiosk.wayfinding.importing.draft import usual_floor_name
from kiosk.wayfinding.venue.frame import METRES_A_DEGREE, MetreFrame

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kiosk.wayfinding.drafting.faces import Spot
    from kiosk.wayfinding.drafting.model import FloorRoom, KioskStand, SheetUnderlay, SiteDrawing

DRAWN: Final = "도면에 이미 그린 것이 있습니다. 가져오기는 빈 도면에서 합니다."
POLE: Final = 90  # set by WGS 84: degrees of latitude
ALIKE: Final = ("restroom", "stairs", "elevator", "escalator", "ramp")  # what stands above itself
NAMED: Final = ("restroom",)  # what is called the same on every floor


@dataclass(frozen=True, slots=True)
class EditedDrawing:
    """A drawing after an edit, what the clerk is told about it, and the id of what was made."""

    drawing: SiteDrawing
    told: tuple[str, ...] = ()
    made: int | None = None


def take_over(drawing: SiteDrawing, made: SiteDrawing) -> EditedDrawing:
    """Make an empty drawing what was read of a plan; its id stays, and booths where the plan has none."""
    if any(floor.walls for floor in drawing.floors.values()):
        raise EditRefused(DRAWN)
    return EditedDrawing(replace(made, uid=drawing.uid, kiosks=made.kiosks or drawing.kiosks))


def add_floor(drawing: SiteDrawing, ordinal: int, name: str = "") -> EditedDrawing:
    """Add an empty floor; 0 is the one that one enters."""
    if ordinal in drawing.floors:
        raise EditRefused(f"{with_particle(drawing.floors[ordinal].name, '이/가')} 이미 있습니다.")
    return EditedDrawing(drawing.with_floor(FloorGraph(ordinal, name or usual_floor_name(ordinal))))


def rename_floor(drawing: SiteDrawing, ordinal: int, name: str) -> EditedDrawing:
    """Call a floor something else: B1, M, 옥상."""
    if not one_line(name):
        raise EditRefused("층 이름을 적어 주십시오.")
    return EditedDrawing(drawing.with_floor(drawing.floors[ordinal].with_parts(name=one_line(name))))


def drop_floor(drawing: SiteDrawing, ordinal: int) -> EditedDrawing:
    """Take a floor away with its kiosks and its underlay; stacks go past it."""
    if set(drawing.floors) <= {ordinal}:
        raise EditRefused("한 층은 남아 있어야 합니다.")
    stacks = {
        key: replace(one, floors=tuple(at for at in one.floors if at != ordinal))
        for key, one in drawing.stacks.items()
    }
    return EditedDrawing(
        replace(
            drawing,
            floors={at: one for at, one in drawing.floors.items() if at != ordinal},
            stacks={key: one for key, one in stacks.items() if one.floors},
            kiosks={key: one for key, one in drawing.kiosks.items() if one.ordinal != ordinal},
            underlays={at: one for at, one in drawing.underlays.items() if at != ordinal},
        )
    )


def copy_floor(drawing: SiteDrawing, source: int, ordinal: int, name: str = "") -> EditedDrawing:
    """Copy walls, stacks, toilets and doors, not names; what lies outdoors stays on its own floor."""
    if ordinal in drawing.floors and drawing.floors[ordinal].walls:
        raise EditRefused(f"{drawing.floors[ordinal].name}에 이미 그린 것이 있습니다. 빈 층에 복사하십시오.")
    floor = _indoors(drawing.floors[source])
    doors = {key: replace(one, uid=new_uid()) for key, one in floor.doors.items() if _within(floor, key)}
    rooms = {key: _copied(one) for key, one in floor.rooms.items()}
    walls = {key: replace(one, uid="") for key, one in floor.walls.items()}
    known = drawing.floors.get(ordinal)
    called = name or (known.name if known else usual_floor_name(ordinal))
    uid = known.uid if known else new_uid()
    copy = replace(
        floor, ordinal=ordinal, name=called, walls=walls, doors=doors, rooms=rooms, fixtures={}, uid=uid
    )
    stacks = {
        key: replace(one, floors=tuple(sorted({*one.floors, ordinal}))) if source in one.floors else one
        for key, one in drawing.stacks.items()
    }
    return EditedDrawing(replace(drawing.with_floor(copy), stacks=stacks))


def _indoors(floor: FloorGraph) -> FloorGraph:
    """Return a floor without the walls that only part the open from the open."""

    def outside(room: int | None) -> bool:
        return room is None or floor.rooms[room].outdoor

    kept = {
        key: one
        for key, one in floor.walls.items()
        if not all(map(outside, floor.wall_rooms(key))) or _loose(floor, key)
    }
    if len(kept) == len(floor.walls):
        return floor
    used = {end for one in kept.values() for end in (one.a, one.b)}
    bare = replace(
        floor,
        walls=kept,
        nodes={key: at for key, at in floor.nodes.items() if key in used},
        doors={key: one for key, one in floor.doors.items() if one.wall in kept},
        rooms={},
    )
    return settled_rooms(floor, bare, {}).floor


def _loose(floor: FloorGraph, wall: int) -> bool:
    """Return whether a wall bounds no face: one that ends in a room."""
    sides = floor.faces.at_side
    return (wall, 0) not in sides and (wall, 1) not in sides


def _within(floor: FloorGraph, door: int) -> bool:
    return None not in floor.door_rooms(door)


def _copied(room: FloorRoom) -> FloorRoom:
    named = room.category.startswith(NAMED) or room.stack is not None
    category = room.category if room.category.startswith((*ALIKE, "walkway", "lobby")) else "unspecified"
    return replace(
        room, name=room.name if named else None, number=None, category=category, outdoor=False, uid=new_uid()
    )


def place_kiosk(drawing: SiteDrawing, stand: KioskStand, key: int | None = None) -> EditedDrawing:
    """Put a kiosk down, or change the one of this key: moved, turned by its beam, renamed."""
    if stand.ordinal not in drawing.floors:
        raise EditRefused("없는 층입니다.")
    made = drawing.next_id if key is None else key
    kiosks = {**drawing.kiosks, made: replace(stand, heading=stand.heading % 360, name=one_line(stand.name))}
    return EditedDrawing(replace(drawing, kiosks=kiosks, next_id=max(drawing.next_id, made + 1)), made=made)


def erase_kiosk(drawing: SiteDrawing, key: int) -> EditedDrawing:
    """Take a kiosk away."""
    return EditedDrawing(
        replace(drawing, kiosks={at: one for at, one in drawing.kiosks.items() if at != key})
    )


def lay_underlay(drawing: SiteDrawing, ordinal: int, sheet: SheetUnderlay | None) -> EditedDrawing:
    """Lay a plan beneath a floor, or take it away."""
    rest = {at: one for at, one in drawing.underlays.items() if at != ordinal}
    return EditedDrawing(replace(drawing, underlays=rest if sheet is None else {**rest, ordinal: sheet}))


def scale_of(lengths: Sequence[tuple[tuple[float, float], float]]) -> tuple[float, float]:
    """Return mm a pixel across and up from known lengths, each a step in pixels and its mm.

    One length scales both; a second one at about right angles to it shows how far the plan is squeezed.
    """
    (dx, dy), mm = lengths[0]
    if math.hypot(dx, dy) < 1 or mm <= 0:
        raise EditRefused("두 점이 너무 가깝거나 길이가 0입니다.")
    even = mm / math.hypot(dx, dy)
    if len(lengths) == 1:
        return even, even
    (ex, ey), other = lengths[1]
    det = dx * dx * ey * ey - ex * ex * dy * dy
    across = (mm * mm * ey * ey - other * other * dy * dy) / det if det else -1.0
    up = (dx * dx * other * other - ex * ex * mm * mm) / det if det else -1.0
    if across <= 0 or up <= 0:
        raise EditRefused("두 번째 길이는 첫 번째와 직각이 되게 재십시오.")
    return math.sqrt(across), math.sqrt(up)


def placed_by_entrance(
    drawing: SiteDrawing, entrance: Spot, front: float, told: tuple[float, float, float]
) -> EditedDrawing:
    """Say where on earth the sheet lies, by its main entrance.

    `front` is where the entrance looks on the sheet, in degrees clockwise from its top; `told` is its
    latitude and longitude, and where it looks on earth, in degrees clockwise from north.
    """
    lat, lon, looks = told
    if not (-POLE < lat < POLE and -2 * POLE <= lon <= 2 * POLE):
        raise EditRefused("위도와 경도를 확인하십시오. 예: 37.566535, 126.977969")
    turn = front - looks
    x, y = _turned(entrance, turn)
    frame = MetreFrame(lon, lat)
    origin = lon - x / frame.scale_x, lat - y / METRES_A_DEGREE
    place = Georeference(*origin, (turn + 180) % 360 - 180, known=True)
    return EditedDrawing(replace(drawing, place=place))


def earth_of(drawing: SiteDrawing, spot: Spot) -> tuple[float, float]:
    """Return the latitude and longitude of a place of the sheet."""
    place = drawing.place
    lon, lat = MetreFrame(place.lon, place.lat).degrees(*_turned(spot, place.turn))
    return lat, lon


def _turned(spot: Spot, turn: float) -> tuple[float, float]:
    """Return the metres east and north of the sheet's origin."""
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    x, y = spot[0] / 1000, spot[1] / 1000
    return x * cos - y * sin, x * sin + y * cos


def offices_of(drawing: SiteDrawing) -> Mapping[str, list[tuple[int, int]]]:
    """Return the floor and key of every room by its name."""
    found: dict[str, list[tuple[int, int]]] = {}
    for ordinal, floor in sorted(drawing.floors.items()):
        for key, room in floor.rooms.items():
            if room.name:
                found.setdefault(room.name, []).append((ordinal, key))
    return found
