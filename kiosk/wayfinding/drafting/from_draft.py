# SPDX-License-Identifier: GPL-3.0-or-later
"""An imported draft as a drawing: room outlines become walls, openings doors and borders, shafts stacks.

What does not fit the graph is counted and told, never guessed silently.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
import math
from typing import TYPE_CHECKING, Final

import numpy as np

from kiosk.plain_text import one_line
from kiosk.wayfinding.drafting.doors import place_fixture
from kiosk.wayfinding.drafting.edits import lay_wall
from kiosk.wayfinding.drafting.model import (
    OPEN,
    WALL,
    FloorGraph,
    Georeference,
    KioskStand,
    NamedBuilding,
    PlacedFixture,
    SharedStack,
    SiteDrawing,
    WallDoor,
    new_uid,
)
from kiosk.wayfinding.drafting.planar import conflicts, nearest_wall, wall_lines
from kiosk.wayfinding.drafting.stacks import CALLED
from kiosk.wayfinding.drafting.working_copy import FloorEdit
from kiosk.wayfinding.importing.draft import shaft_chains, usual_floor_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from shapely.geometry import Polygon

    from kiosk.wayfinding.drafting.faces import Spot
    from kiosk.wayfinding.drafting.model import FloorRoom
    from kiosk.wayfinding.importing.draft import Draft, DraftFixture, DraftOpening, DraftRoom

# Judgements, in mm: of seven plans as imported, others draw the same 163 rooms and 157 doors.
NEAR: Final = 120.0  # two outlines of one wall lie no farther apart once the importer has joined them
AWAY: Final = 1_000.0  # from its wall that an opening may lie
WHOLE: Final = 400.0  # of a wall beside a mouth that are not worth a corner; without it there are 2 more
THIN: Final = 150.0  # an area over half its outline; what is thinner lies between two walls
ISLAND: Final = 3_000_000.0  # mm²: a counter or a cluster of columns, which the file has as a hole
MOST_UNTAKEN: Final = 20  # set by the page: a clerk goes through no more
LONGEST_NAME: Final = 60  # set by the page's own field: letters


@dataclass(frozen=True, slots=True)
class DrawnDraft:
    """The drawing of a draft, and what is left to do by hand, in words with a count."""

    drawing: SiteDrawing
    told: tuple[str, ...]


def drawing_of_draft(draft: Draft, name: str, address: str = "") -> DrawnDraft:
    """Return an importer's draft as a drawing with the rooms' names, kinds and ids."""
    left: Counter[str] = Counter()
    floors = {ordinal: _floor(draft, ordinal, left) for ordinal in draft.ordinals}
    frame = draft.frame
    place = Georeference(frame.lon, frame.lat, known=(frame.lon, frame.lat) != (0.0, 0.0))
    kiosks = {
        at: KioskStand(
            one.ordinal,
            _mm(one.at.x, one.at.y),
            round(one.heading_deg) % 360,
            _called(one.name),
            one.uid or new_uid(),
        )
        for at, one in enumerate(draft.kiosks, 1)
    }
    buildings = {
        at: NamedBuilding(_called(one.name), _mm(one.at.x, one.at.y), one.uid, one.storeys)
        for at, one in enumerate(draft.buildings, len(kiosks) + 1)
    }
    last = len(kiosks) + len(buildings)
    drawing = SiteDrawing(
        name, address, floors, kiosks=kiosks, buildings=buildings, place=place, source=draft.source,
        next_id=last + 1,
    )  # fmt: skip
    told = [f"{what} {count}" for what, count in sorted((left + draft.to_do).items())]
    told += [f"쓰지 않은 것: {one}" for one in draft.account.told(MOST_UNTAKEN)]
    return DrawnDraft(_with_stacks(drawing, draft), (*draft.problems, *told))


def _called(name: str | None) -> str:
    """Return a name as the page's own fields take one: in a line, and no book."""
    return one_line(name or "")[:LONGEST_NAME]


def _mm(x: float, y: float) -> Spot:
    return round(x * 1000), round(y * 1000)


def _floor(draft: Draft, ordinal: int, left: Counter[str]) -> FloorGraph:
    rooms = draft.on(ordinal)
    edit = FloorEdit(
        FloorGraph(ordinal, _called(draft.floor_names.get(ordinal)) or usual_floor_name(ordinal))
    )
    for p, q in sorted(set(_edges(rooms)), key=lambda edge: -math.dist(*edge)):
        start, end = edit.node_at(p, NEAR), edit.node_at(q, NEAR)
        if start != end:
            lay_wall(edit, start, end, WALL)
    left["겹쳐서 뺀 벽"] += _drop_conflicts(edit)
    floor, at = _named(edit.finished().floor, rooms, left)
    floor = _without_shafts(floor, at, [shape for level, shape in draft.shafts if level == ordinal])
    floor = _opened(floor, [one for one in draft.openings if one.ordinal == ordinal], at, left)
    return _furnished(floor, [one for one in draft.fixtures if one.ordinal == ordinal])


def _furnished(floor: FloorGraph, fixtures: Iterable[DraftFixture]) -> FloorGraph:
    """Put down what stands in the rooms, each as the smallest box around it."""
    for one in (one for one in fixtures if one.shape.area):
        boxed = one.shape.minimum_rotated_rectangle
        a, b, c = (_mm(x, y) for x, y in boxed.exterior.coords[:3])
        middle = _mm(boxed.centroid.x, boxed.centroid.y)
        turn = round(math.degrees(math.atan2(b[1] - a[1], b[0] - a[0]))) % 180
        size = max(1, round(math.dist(a, b))), max(1, round(math.dist(b, c)))
        made = PlacedFixture(one.kind, middle, size, turn, one.uid or new_uid())
        floor = place_fixture(floor, made).floor
    return floor


def _edges(rooms: Iterable[DraftRoom]) -> Iterator[tuple[Spot, Spot]]:
    for room in rooms:
        for ring in (room.shape.exterior, *room.shape.interiors):
            spots = [_mm(x, y) for x, y in ring.coords]
            yield from ((min(p, q), max(p, q)) for p, q in pairwise(spots) if p != q)


def _drop_conflicts(edit: FloorEdit) -> int:
    """Take away the shorter of two walls that cross after all, by a rounding; return how many."""
    lines = edit.lines()
    pairs = np.argwhere(conflicts(lines, lines))
    gone: set[int] = set()
    for one, other in ((int(lines.ids[i]), int(lines.ids[j])) for i, j in pairs if i < j):
        if not gone & {one, other}:
            gone.add(min(one, other, key=edit.length))
    for wall in gone:
        edit.walls.pop(wall)
    return len(gone)


def _named(
    floor: FloorGraph, rooms: Iterable[DraftRoom], left: Counter[str]
) -> tuple[FloorGraph, Mapping[str, int]]:
    """Give the faces what the draft calls them, the largest rooms first; return each room's face."""
    at: dict[str, int] = {}
    told = dict(floor.rooms)
    for room in sorted(rooms, key=lambda one: -one.shape.area):
        point = room.shape.representative_point()
        key = floor.room_at(_mm(point.x, point.y))
        if key is None or key in at.values():
            left["옮기지 못한 방"] += 1
            continue
        at[room.key] = key
        told[key] = _told(told[key], room)
    return floor.with_parts(rooms=told), at


def _without_shafts(floor: FloorGraph, at: Mapping[str, int], shafts: Iterable[Polygon]) -> FloorGraph:
    """Make no rooms of what lies between two walls, of islands in a room, and of shafts for pipes."""
    middles = [shape.representative_point() for shape in shafts]
    known = {floor.room_at(_mm(one.x, one.y)) for one in middles}
    told = dict(floor.rooms)
    for key in told.keys() - set(at.values()):
        face = floor.face(key)
        ring = floor.faces.rings(face)[0]
        outline = sum(math.dist(p, q) for p, q in pairwise([*ring, ring[0]]))
        if key in known or face.area_mm2 < max(THIN * outline / 2, ISLAND):
            told[key] = replace(told[key], category="structure")
    return floor.with_parts(rooms=told)


def _told(face: FloorRoom, room: DraftRoom) -> FloorRoom:
    name, number = (_called(one) or None for one in (room.name, room.number))
    return replace(
        face, name=name, number=number, category=room.category, restriction=room.restriction,
        outdoor=room.outdoor, uid=room.uid or face.uid,
    )  # fmt: skip


def _opened(
    floor: FloorGraph, openings: Iterable[DraftOpening], at: Mapping[str, int], left: Counter[str]
) -> FloorGraph:
    edit = FloorEdit(floor)
    for opening in openings:
        wanted = {at.get(opening.one.key), None if opening.other is None else at.get(opening.other.key)}
        walls = {
            key: one
            for key, one in edit.walls.items()
            if set(floor.wall_rooms(edit.lineage.get(key, key))) == wanted
        }
        middle = opening.line.interpolate(0.5, normalized=True)
        found = nearest_wall(_mm(middle.x, middle.y), wall_lines(edit.nodes, walls), AWAY) if walls else None
        if found is None:
            left["옮기지 못한 문"] += 1
        elif opening.door is None:
            _border(edit, found[0], opening)
        else:
            _door(edit, found[0], round(found[1]), opening)
    left["문이 들어가지 않아 뺀 문"] += len(edit.told)
    return edit.finished().floor


def _door(edit: FloorEdit, wall: int, along: int, opening: DraftOpening) -> None:
    width = min(round(opening.width_m * 1000), math.floor(edit.length(wall)))
    kind = "sliding" if opening.door == "sliding" else "main" if opening.main else "door"
    made = WallDoor(wall, along, width, kind)
    edit.doors[edit.new_id()] = replace(made, uid=opening.uid) if opening.uid else made
    edit.refit(wall)


def _border(edit: FloorEdit, wall: int, opening: DraftOpening) -> None:
    """Open a wall where its mouth lies; the rest of it stays a wall."""
    one = edit.walls[wall]
    p, q = edit.nodes[one.a], edit.nodes[one.b]
    ends = sorted((_mm(x, y) for x, y in opening.line.coords), key=lambda spot: math.dist(p, spot))
    lines = wall_lines(edit.nodes, edit.walls, [wall])
    near = nearest_wall(ends[0], lines, math.inf)
    far = nearest_wall(ends[-1], lines, math.inf)
    if far is not None and math.dist(far[2], q) > WHOLE and math.dist(far[2], p) > WHOLE:
        edit.cut(wall, far[2])
    if near is not None and math.dist(near[2], p) > WHOLE and math.dist(near[2], far[2] if far else q) > 1:
        node = edit.cut(wall, near[2])
        wall = next(key for key, piece in edit.walls.items() if piece.a == node and key > wall)
    edit.walls[wall] = replace(edit.walls[wall], kind=OPEN, uid=opening.uid)
    edit.doors = {key: door for key, door in edit.doors.items() if door.wall != wall}


def _with_stacks(drawing: SiteDrawing, draft: Draft) -> SiteDrawing:
    """Join shafts of one kind that lie over each other, floor by floor, and lock their walls."""
    for chain in shaft_chains(draft.rooms):
        if len(chain) > 1:
            drawing = _stacked(drawing, chain)
    return drawing


def _stacked(drawing: SiteDrawing, chain: list[DraftRoom]) -> SiteDrawing:
    key = drawing.next_id
    floors = []
    for room in chain:
        floor = drawing.floors[room.ordinal]
        point = room.shape.representative_point()
        face = floor.room_at(_mm(point.x, point.y))
        if face is None:
            continue
        floors.append(room.ordinal)
        mine = {wall for wall, _ in floor.face(face).sides}
        walls = {
            at: replace(one, stack=key) if at in mine and one.stack is None else one
            for at, one in floor.walls.items()
        }
        rooms = {**floor.rooms, face: replace(floor.rooms[face], stack=key)}
        drawing = drawing.with_floor(floor.with_parts(walls=walls, rooms=rooms))
    kind = chain[0].category
    stack = SharedStack(kind, _called(chain[0].name) or CALLED[kind], _outline(chain[0].shape), tuple(floors))
    return replace(drawing, stacks={**drawing.stacks, key: stack}, next_id=key + 1)


def _outline(shape: Polygon) -> tuple[Spot, ...]:
    return tuple(dict.fromkeys(_mm(x, y) for x, y in shape.exterior.coords))
