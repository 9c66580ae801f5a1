# SPDX-License-Identifier: GPL-3.0-or-later
"""Building models (IFC2X3, 4, 4.3): spaces are rooms, and doors join those whose boundary they are."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
import math
import re
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from shapely import make_valid, union_all
from shapely.geometry import MultiPoint, Point, Polygon

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
from kiosk.wayfinding.importing.mouths import guess_mouths
from kiosk.wayfinding.importing.step_file import Ref, StepFile
from kiosk.wayfinding.importing.tracing import polygons_of, widened
from kiosk.wayfinding.importing.unreadable import UnreadablePlan
from kiosk.wayfinding.venue.frame import MetreFrame

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from kiosk.wayfinding.importing.account import PlanEntry

    type Placement = NDArray[np.float64]
    type Points = list[tuple[float, float, float]]

PREFIXES: Final = {"MILLI": 0.001, "CENTI": 0.01, "DECI": 0.1, "KILO": 1000.0}
_DEEPEST: Final = 40  # of placements in each other, and of shapes
FIRST: Final = {"IFCBOOLEANCLIPPINGRESULT": 1, "IFCBOOLEANRESULT": 1}  # where the body stands that is cut


class IfcShapes:
    """The shapes of a model, in metres from above."""

    def __init__(self, file: StepFile) -> None:
        self._file = file
        self.metres = self._unit()

    def _unit(self) -> float:
        """Return metres a unit of length."""
        for _, (units, *_) in self._file.all("IFCUNITASSIGNMENT"):
            for unit in units:
                told = self._file.at(unit)
                if len(told) > 3 and told[1] == "LENGTHUNIT":  # noqa: PLR2004 # both kinds have four
                    if self._file.kind(unit) == "IFCSIUNIT":
                        return PREFIXES.get(told[2] or "", 1.0)
                    value, base = self._file.at(told[3])[:2]
                    return float(value) * PREFIXES.get(self._file.at(base)[2] or "", 1.0)
        return 1.0

    def placed(self, ref: object, deep: int = 0) -> Placement:
        """Return where a placement lies in the world."""
        told = self._file.at(ref)
        if not told or deep > _DEEPEST:
            return np.eye(4)
        if self._file.kind(ref) == "IFCLOCALPLACEMENT":
            return self.placed(told[0], deep + 1) @ self.placed(told[1], deep + 1)
        return self._axes(told)

    def _axes(self, told: Sequence[Any]) -> Placement:
        """Return a placement by a place and its axes; those of a flat one have no height."""
        flat = len(told) == 2  # noqa: PLR2004 # a place and the way to the right
        at = self._vector(told[0], (0.0, 0.0, 0.0))
        up = np.array((0.0, 0.0, 1.0)) if flat else self._vector(told[1], (0.0, 0.0, 1.0))
        right = self._vector(told[1] if flat else told[2], (1.0, 0.0, 0.0))
        up = up / (np.linalg.norm(up) or 1.0)
        right = right - up * float(right @ up)
        right = right / (np.linalg.norm(right) or 1.0)
        turn = np.eye(4)
        turn[:3, 0], turn[:3, 1], turn[:3, 2], turn[:3, 3] = right, np.cross(up, right), up, at
        return turn

    def _vector(self, ref: object, usual: tuple[float, float, float]) -> NDArray[np.float64]:
        told = self._file.at(ref)
        return np.array([*told[0], 0.0, 0.0][:3], dtype=float) if told else np.array(usual)

    def floor_of(self, thing: Sequence[Any]) -> Polygon | None:
        """Return the largest piece that a product covers; None where it has no shape that is known."""
        turn = self.placed(thing[5])
        kinds: dict[str, list[Polygon]] = {}
        for ref in (self._file.at(thing[6]) or [None, None, []])[2]:
            told = self._file.at(ref)
            if len(told) > 3:  # noqa: PLR2004 # context, identifier, type, items
                kinds.setdefault(told[1] or "", []).extend(
                    part for one in told[3] for part in self._of(one, turn, 0)
                )
        parts = kinds.get("FootPrint") or kinds.get("Body") or [one for of in kinds.values() for one in of]
        whole = union_all([make_valid(one) for one in parts if one.area > 0])
        return max(polygons_of(whole.buffer(0)), key=lambda one: one.area, default=None)

    def _of(self, ref: object, turn: Placement, deep: int) -> Iterator[Polygon]:
        kind, told = self._file.kind(ref), self._file.at(ref)
        if not told or deep > _DEEPEST:
            return
        if kind in FIRST:
            yield from self._of(told[FIRST[kind]], turn, deep + 1)
        elif kind == "IFCMAPPEDITEM":
            yield from (part for item in self._mapped(told) for part in self._of(item, turn, deep + 1))
        elif kind == "IFCEXTRUDEDAREASOLID":
            placed = turn @ self.placed(told[1]) if told[1] else turn
            rings = [[(x, y, 0.0) for x, y in ring] for ring in self._profile(told[0])]
            flat = list(self._seen(rings, placed))
            yield from flat or self._swept(
                rings, placed, self._vector(told[2], (0.0, 0.0, 1.0)) * float(told[3])
            )
        elif kind in {"IFCGEOMETRICCURVESET", "IFCGEOMETRICSET"}:
            yield from (part for item in told[0] for part in self._of(item, turn, deep + 1))
        elif kind in {"IFCPOLYLINE", "IFCINDEXEDPOLYCURVE", "IFCCOMPOSITECURVE"}:
            yield from self._seen([[(x, y, 0.0) for x, y in self._curve(ref, 0)]], turn)
        else:
            for face in self._faces(kind, told):
                yield from self._seen([face], turn)

    def _swept(self, rings: list[Points], turn: Placement, way: NDArray[np.float64]) -> Iterator[Polygon]:
        """Yield what a body covers whose profile stands upright, as a flight of stairs."""
        for ring in rings[:1]:
            ends = [(*point, 1.0) for point in ring]
            ends += [(x + way[0], y + way[1], z + way[2], 1.0) for x, y, z in ring]
            points = (np.array(ends) @ turn.T) * self.metres
            yield from polygons_of(MultiPoint(points[:, :2].tolist()).convex_hull)

    def _mapped(self, told: Sequence[Any]) -> list[Any]:
        source = self._file.at(told[0])
        told = self._file.at(source[1]) if source else []
        return list(told[3] or ()) if len(told) > 3 else []  # noqa: PLR2004 # context, identifier, type, items

    def _seen(self, rings: list[Points], turn: Placement) -> Iterator[Polygon]:
        flat = []
        for ring in rings:
            points = np.array([(*point, 1.0) for point in ring]) @ turn.T if ring else np.empty((0, 4))
            flat.append([(float(x) * self.metres, float(y) * self.metres) for x, y, *_ in points])
        if flat and len(flat[0]) > 2:  # noqa: PLR2004 # a triangle
            yield from polygons_of(Polygon(flat[0], [one for one in flat[1:] if len(one) > 2]).buffer(0))  # noqa: PLR2004

    def _profile(self, ref: object) -> list[list[tuple[float, float]]]:
        kind, told = self._file.kind(ref), self._file.at(ref)
        if kind.startswith("IFCARBITRARYCLOSEDPROFILEDEF") or kind == "IFCARBITRARYPROFILEDEFWITHVOIDS":
            return [self._curve(one, 0) for one in (told[2], *(told[3] if len(told) > 3 else ()))]  # noqa: PLR2004
        if kind == "IFCRECTANGLEPROFILEDEF":
            x, y = told[3] / 2, told[4] / 2
            ring = [(-x, -y), (x, -y), (x, y), (-x, y)]
        elif kind == "IFCCIRCLEPROFILEDEF":
            ring = [(float(x), float(y)) for x, y in Point(0, 0).buffer(told[3], 8).exterior.coords]
        else:
            return []
        turn = self.placed(told[2]) if told[2] else np.eye(4)
        return [[(float(p[0]), float(p[1])) for p in (turn @ (x, y, 0.0, 1.0) for x, y in ring)]]

    def _curve(self, ref: object, deep: int) -> list[tuple[float, float]]:
        """Return a curve's corners; what is bent runs straight from end to end."""
        kind, told = self._file.kind(ref), self._file.at(ref)
        if kind == "IFCPOLYLINE":
            return [(one[0], one[1]) for point in told[0] if (one := self._file.at(point)[0])]
        if kind == "IFCINDEXEDPOLYCURVE":
            return [(one[0], one[1]) for one in self._file.at(told[0])[0]]
        if kind == "IFCCOMPOSITECURVE" and deep < _DEEPEST:
            found: list[tuple[float, float]] = []
            for piece in (self._file.at(one) for one in told[0]):
                points = self._curve(piece[2], deep + 1)
                found += points if piece[1] == "T" else points[::-1]
            return found
        if kind == "IFCTRIMMEDCURVE":
            ends = [self._file.at(one) for trim in told[1:3] for one in trim if self._file.kind(one)]
            points = [(one[0][0], one[0][1]) for one in ends]
            return points if told[3] == "T" else points[::-1]
        return []

    def _faces(self, kind: str, told: Sequence[Any]) -> Iterator[Points]:
        """Yield the faces of a body that is told by them."""
        if kind in {"IFCPOLYGONALFACESET", "IFCTRIANGULATEDFACESET"}:
            corners = self._file.at(told[0])[0]
            for face in told[3] if kind.startswith("IFCTRI") else told[2]:
                places = face if isinstance(face, list) else self._file.at(face)[0]
                yield [tuple(corners[int(at) - 1]) for at in places]
            return
        shells = told[0] if isinstance(told[0], list) else told[:1]
        for shell in shells:
            for face in next(iter(self._file.at(shell)), None) or ():
                for bound in next(iter(self._file.at(face)), None) or ():
                    loop = self._file.at(next(iter(self._file.at(bound)), None))
                    points = [
                        self._file.at(point)
                        for point in (loop[0] if loop and isinstance(loop[0], list) else ())
                    ]
                    yield [(p[0][0], p[0][1], p[0][2]) for p in points if p and len(p[0]) > 2]  # noqa: PLR2004


def heading(turn: Placement) -> tuple[float, float]:
    """Return which way a placement's right lies on the floor."""
    x, y = float(turn[0, 0]), float(turn[1, 0])
    length = math.hypot(x, y) or 1.0
    return x / length, y / length


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
