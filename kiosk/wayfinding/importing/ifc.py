# SPDX-License-Identifier: GPL-3.0-or-later
"""Building models (IFC2X3, 4, 4.3): spaces are rooms, and doors join those whose boundary they are."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
import re
from typing import TYPE_CHECKING, Any, Final

from shapely.geometry import Point, Polygon

from kiosk.wayfinding.importing.categories import category_of
from kiosk.wayfinding.importing.draft import (
    DOOR_M,
    Draft,
    DraftOpening,
    DraftRoom,
    DraftStack,
    piece_at,
    shaft_chains,
    shared_walls,
    walls,
)
from kiosk.wayfinding.importing.ifc_shapes import IfcShapes, heading
from kiosk.wayfinding.importing.mouths import guess_mouths
from kiosk.wayfinding.importing.step_file import Ref, StepFile
from kiosk.wayfinding.importing.tracing import widened
from kiosk.wayfinding.importing.unreadable import UnreadablePlan
from kiosk.wayfinding.venue.frame import MetreFrame

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from kiosk.wayfinding.importing.account import PlanEntry

DOORS: Final = ("IFCDOOR", "IFCDOORSTANDARDCASE")
NUMBER: Final = re.compile(r"[A-Z]?\d[\w.-]*", re.IGNORECASE)
BESIDE_M: Final = (0.2, 0.4, 0.6)  # of a door's middle lies a room
NEAR_M: Final = 1.0  # a door lies no farther from the wall of its rooms
BELOW_M: Final = 1.0  # the ground that a storey of its own level 0 lies under, as a cellar does
NAMELESS: Final = (
    "IFCWALL", "IFCWALLSTANDARDCASE", "IFCSLAB", "IFCWINDOW", "IFCCOLUMN", "IFCFURNISHINGELEMENT", "IFCSTAIR",
    "IFCSTAIRFLIGHT", "IFCRAMP", "IFCTRANSPORTELEMENT", "IFCBUILDINGELEMENTPROXY",
)  # fmt: skip
NO_SPACES: Final = (
    "IFC에 방(IfcSpace)이 없습니다. 설계사무소에 ‘공간(Space)을 넣어 IFC로 내보내기’나 층별 DXF를 "
    "부탁하십시오."
)


def read_ifc(path: Path) -> Draft:
    """Return the draft of a building model; raises UnreadablePlan where it has no rooms."""
    file = StepFile(path)
    shapes = IfcShapes(file)
    draft = Draft(MetreFrame(0.0, 0.0), f"{path.name}: IFC")
    entries = _enter(draft, file, path.name)
    storey_of, ordinals = _storeys(file, shapes)
    _name_storeys(draft, file, ordinals)
    for number, told in file.all("IFCSPACE"):
        shape, storey = shapes.floor_of(told), storey_of.get(number)
        if shape is None or storey is None or shape.area == 0:
            called = told[7] or told[2] or "이름 없음"
            draft.problems.append(f"#{number} ({called}): 바닥 모양이나 층을 알 수 없습니다")
            continue
        draft.account.take([entries.get(number)])
        draft.rooms.append(_room(number, told, ordinals[storey], shape))
    if not draft.rooms:
        raise UnreadablePlan(f"{path.name}: {NO_SPACES}")
    for ordinal in draft.ordinals:
        on = [room.shape for room in draft.on(ordinal)]
        wide = {
            room.key: replace(room, shape=widened(room.shape, on, Polygon())) for room in draft.on(ordinal)
        }
        draft.rooms = [wide.get(room.key, room) for room in draft.rooms]
    _doors(draft, file, shapes, entries, (storey_of, ordinals))
    draft.stacks = [
        DraftStack(chain[0].category, chain[0].name, tuple(room.ordinal for room in chain))
        for chain in shaft_chains(draft.rooms)
        if len(chain) > 1
    ]
    for ordinal in draft.ordinals:
        guess_mouths(draft, draft.on(ordinal))
    draft.list_left()
    return draft


def _enter(draft: Draft, file: StepFile, name: str) -> dict[int, PlanEntry]:
    """Enter each room and door by its number, and the rest by what it is."""
    found: dict[int, PlanEntry] = {}
    for kind in ("IFCSPACE", *DOORS):
        for number, told in file.all(kind):
            called = [one for one in (told[2], told[7] if kind == "IFCSPACE" else None) if one]
            found[number] = draft.account.enter(name, None, " ".join(called) or kind, f"{kind} #{number}")
    for kind in NAMELESS:
        if many := len(file.kinds.get(kind, ())):
            draft.account.enter(name, None, f"{kind} {many:,}개", "모형 전체")
    return found


def _storeys(file: StepFile, shapes: IfcShapes) -> tuple[dict[int, int], dict[int, int]]:
    """Return the storey of each thing, and each storey's ordinal by its height."""
    within: dict[int, int] = {}
    for _, told in file.all("IFCRELAGGREGATES"):
        within |= {one.number: told[4].number for one in told[5] if isinstance(told[4], Ref)}
    for _, told in file.all("IFCRELCONTAINEDINSPATIALSTRUCTURE"):
        within |= {one.number: told[5].number for one in told[4] if isinstance(told[5], Ref)}
    storeys = {
        number: float(told[9] or 0.0) * shapes.metres for number, told in file.all("IFCBUILDINGSTOREY")
    }
    found = {number: at for number in within if (at := _storey(number, within, storeys)) is not None}
    with_rooms = {found[number] for number in file.kinds.get("IFCSPACE", ()) if number in found}
    used = sorted(with_rooms, key=storeys.__getitem__)
    below = sum(storeys[one] < -BELOW_M for one in used)
    return found, {one: at - below for at, one in enumerate(used)}


def _storey(number: int, within: Mapping[int, int], storeys: Mapping[int, float]) -> int | None:
    for _ in range(len(storeys) + 5):
        if number in storeys:
            return number
        if number not in within:
            return None
        number = within[number]
    return None


def _name_storeys(draft: Draft, file: StepFile, ordinals: Mapping[int, int]) -> None:
    draft.floor_names = {ordinal: str(name) for one, ordinal in ordinals.items() if (name := file.of(one)[2])}


def _room(number: int, told: Sequence[Any], ordinal: int, shape: Polygon) -> DraftRoom:
    """Return a space: its long name is what it is called, its name mostly its number."""
    short, long = (" ".join(str(one or "").split()) for one in (told[2], told[7]))
    is_number = bool(NUMBER.fullmatch(short))
    name = long or ("" if is_number else short) or None
    category = category_of({"name": name or ""})
    return DraftRoom(str(number), ordinal, name, short if is_number else None, category, shape)


def _doors(
    draft: Draft,
    file: StepFile,
    shapes: IfcShapes,
    entries: Mapping[int, PlanEntry],
    storeys: tuple[Mapping[int, int], Mapping[int, int]],
) -> None:
    """Open each door between the rooms whose boundary it is, or that lie on both sides of it."""
    sides: dict[int, set[str]] = defaultdict(set)
    for kind in ("IFCRELSPACEBOUNDARY", "IFCRELSPACEBOUNDARY1STLEVEL", "IFCRELSPACEBOUNDARY2NDLEVEL"):
        for _, told in file.all(kind):
            if isinstance(told[4], Ref) and isinstance(told[5], Ref):
                sides[told[5].number].add(str(told[4].number))
    rooms = {room.key: room for room in draft.rooms}
    for kind in DOORS:
        for number, told in file.all(kind):
            middle, across, width = _line(told, shapes)
            mine = [rooms[key] for key in sorted(sides[number]) if key in rooms]
            storey = next((room.ordinal for room in mine), storeys[1].get(storeys[0].get(number, -1), 0))
            beside = [room for room in draft.on(storey) if _is_beside(room.shape, middle, across)]
            found = mine if len(mine) > 1 else [*mine, *(room for room in beside if room not in mine)]
            opening = _opening(middle, width, found[:2])
            if opening is None:
                draft.to_do["어느 방의 것인지 모르는 문"] += 1
                continue
            draft.account.take([entries[number]])
            draft.openings.append(opening)


def _line(told: Sequence[Any], shapes: IfcShapes) -> tuple[Point, tuple[float, float], float]:
    """Return a door's middle, the way through it, and how wide it is."""
    turn = shapes.placed(told[5])
    width = float(told[9] or 0.0) * shapes.metres or DOOR_M
    ux, uy = heading(turn)
    x, y = float(turn[0, 3]) * shapes.metres, float(turn[1, 3]) * shapes.metres
    return Point(x + ux * width / 2, y + uy * width / 2), (-uy, ux), width


def _is_beside(shape: Polygon, middle: Point, across: tuple[float, float]) -> bool:
    """Return whether a room lies on one side of a door."""
    ways = [far * side for far in BESIDE_M for side in (1, -1)]
    return any(shape.contains(Point(middle.x + across[0] * far, middle.y + across[1] * far)) for far in ways)


def _opening(middle: Point, width: float, rooms: Sequence[DraftRoom]) -> DraftOpening | None:
    """Return a door on the wall of its rooms that lies nearest; None where there is none near it."""
    if not rooms:
        return None
    one, other = rooms[0], rooms[1] if len(rooms) > 1 else None
    sides = shared_walls(one, other) if other else walls(one.shape)
    wall = min(sides, key=lambda side: side.distance(middle), default=None)
    if wall is None or wall.distance(middle) > NEAR_M:
        return None
    return DraftOpening(one.ordinal, piece_at(wall, middle, width), one, other, "hinged")
