# SPDX-License-Identifier: GPL-3.0-or-later
"""OpenStreetMap's Simple Indoor Tagging: rooms as rings, doors as points on them, stacks as lists of levels.

https://wiki.openstreetmap.org/wiki/Simple_Indoor_Tagging
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
import re
from typing import TYPE_CHECKING, Final

from shapely import make_valid
from shapely.geometry import Point, Polygon

from kiosk.wayfinding.importing.categories import SHAFTS, WALK, category_of
from kiosk.wayfinding.importing.draft import (
    DOOR_M,
    SHORT_M,
    TOUCH_M,
    Draft,
    DraftKiosk,
    DraftOpening,
    DraftRoom,
    DraftStack,
    piece_at,
    shared_walls,
    walls,
)
from kiosk.wayfinding.importing.osm_file import CLOSED, levels_in, odd_levels, read_file, rings
from kiosk.wayfinding.importing.unreadable import UnreadablePlan
from kiosk.wayfinding.venue.frame import MetreFrame

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from shapely.geometry import LineString

    from kiosk.wayfinding.importing.osm_file import OsmFile, OsmRing, Tags

INDOOR: Final = frozenset({"room", "corridor", "area", "yes"})
ODD_LEVEL: Final = "을 모릅니다. level을 -1, 0, 1.5처럼 숫자로 고치면 그 층에 놓입니다"
MAIN_DOOR_M: Final = 1.8  # a building's, where nobody has told its width
SAME: Final = 0.98  # of its area that a mended ring must keep
SENTENCE: Final = "OSM 실내 지도가 아닙니다: indoor=room·corridor·area인 닫힌 선이 하나도 없습니다."


def read_osm(path: Path) -> Draft:
    """Return the draft of an OSM file; raises UnreadablePlan with what is wrong."""
    file = read_file(path)
    problems: list[str] = []
    found = [ring for ring in rings(file, problems) if _is_room(ring.tags)]
    used = [file.points[node] for ring in found for node in ring.nodes if node in file.points]
    if not used:
        raise UnreadablePlan(f"{path.name}: {SENTENCE}")
    frame = MetreFrame(*(sum(parts) / len(parts) for parts in zip(*used, strict=True)))
    draft = Draft(frame, f"{path.name}: © OpenStreetMap contributors, ODbL 1.0", problems=problems)
    for ring in found:
        _add(draft, ring, file)
    _doors(draft, file)
    _kiosks(draft, file)
    _repeat_lift_doors(draft)
    _mouths(draft)
    draft.list_left()
    return draft


def _is_room(tags: Tags) -> bool:
    return tags.get("indoor") in INDOOR or ("room" in tags and tags.get("indoor") != "wall")


def _add(draft: Draft, ring: OsmRing, file: OsmFile) -> None:
    name, levels = ring.tags.get("name") or None, levels_in(ring.tags)
    shape = _shape(draft, ring, file)
    if odd := odd_levels(ring.tags):
        told = f"층 ‘{', '.join(odd)}’{ODD_LEVEL}"
        draft.problems.append(f"{ring.key} ({name or '이름 없음'}): {told}")
        if not levels:
            return
    if shape is None or not levels:
        lack = "층(level)이 적혀 있지 않습니다" if shape is not None else "선이 스스로 엇갈립니다"
        draft.problems.append(f"{ring.key} ({name or '이름 없음'}): {lack}")
        return
    category = category_of(ring.tags)
    number = ring.tags.get("ref") or None
    if number and re.fullmatch(r"[A-Z]?\d+(-\d+)?", number):
        number += "호"
    draft.rooms += [
        DraftRoom(f"{ring.key}@{level}", level, name, number, category, shape) for level in levels
    ]
    if category in SHAFTS and len(levels) > 1:
        draft.stacks.append(DraftStack(category, name, tuple(sorted(levels))))


def _shape(draft: Draft, ring: OsmRing, file: OsmFile) -> Polygon | None:
    def placed(nodes: Sequence[str]) -> list[tuple[float, float]]:
        return [draft.frame.metres(*file.points[node]) for node in nodes if node in file.points]

    corners = placed(ring.nodes)
    if len(corners) < CLOSED:
        return None
    shape = Polygon(corners, [hole for hole in map(placed, ring.holes) if len(hole) >= CLOSED])
    if shape.is_valid:
        return shape
    mended = make_valid(shape)
    parts = [one for one in getattr(mended, "geoms", [mended]) if isinstance(one, Polygon)]
    largest = max(parts, key=lambda one: one.area, default=None)
    whole = sum(one.area for one in parts)
    return largest if largest is not None and largest.area >= SAME * whole > 0 else None


def _doors(draft: Draft, file: OsmFile) -> None:
    """Open each tagged point on the walls that it lies on, on each of its storeys."""
    on_way = defaultdict(list)
    for tags, nodes in file.ways.values():
        for node in nodes:
            on_way[node].append(tags)
    for key, tags in file.point_tags.items():
        if key not in file.points or (tags.get("door") in {None, "no"} and "entrance" not in tags):
            continue
        at = Point(draft.frame.metres(*file.points[key]))
        levels = levels_in(tags) or tuple({one for way in on_way[key] for one in levels_in(way)})
        found = [_open(draft, level, at, tags) for level in levels]
        if not any(found):
            draft.problems.append(f"node {key}: 어느 방의 벽에도 놓이지 않은 문입니다")


def _kiosks(draft: Draft, file: OsmFile) -> None:
    """Take the points where an information terminal stands; `direction` is where its screen looks."""
    for key, tags in file.point_tags.items():
        if tags.get("information") != "terminal" or key not in file.points:
            continue
        at, levels, name = Point(draft.frame.metres(*file.points[key])), levels_in(tags), tags.get("name", "")
        if not name or len(levels) != 1 or not any(room.shape.contains(at) for room in draft.on(levels[0])):
            lack = "키오스크는 이름과 층(level) 하나가 있고 방 안에 서야 합니다"
            draft.problems.append(f"node {key} ({name or '이름 없음'}): {lack}")
            continue
        told = re.fullmatch(r"\d{1,3}(\.\d+)?", tags.get("direction", ""))
        if told is None:
            draft.to_do["화면이 보는 쪽을 모르는 키오스크"] += 1
        draft.kiosks.append(DraftKiosk(levels[0], name, at, float(told[0]) % 360 if told else 180.0))


def _open(draft: Draft, ordinal: int, at: Point, tags: Tags) -> bool:
    near = [room for room in draft.on(ordinal) if room.shape.exterior.distance(at) <= TOUCH_M]
    if not near:
        return False
    width = _width(tags)
    if width is None:
        draft.to_do["폭을 모르는 문"] += 1
        width = MAIN_DOOR_M if "entrance" in tags else DOOR_M
    for one, other in combinations(near, 2):
        wall = next((wall for wall in shared_walls(one, other) if wall.distance(at) <= TOUCH_M * 2), None)
        if wall is not None:
            draft.openings.append(
                DraftOpening(ordinal, piece_at(wall, at, width), one, other, tags.get("door", "hinged"))
            )
            return True
    wall = min(walls(near[0].shape), key=lambda one: one.distance(at))
    draft.openings.append(
        DraftOpening(ordinal, piece_at(wall, at, width), near[0], None, tags.get("door", "hinged"))
    )
    return True


def _width(tags: Tags) -> float | None:
    for key in ("door:width", "width", "maxwidth"):
        if told := re.fullmatch(r"\s*(\d+(?:[.,]\d+)?)\s*(m|cm|mm)?\s*", tags.get(key, "")):
            metres = float(told[1].replace(",", ".")) * {"cm": 0.01, "mm": 0.001}.get(told[2] or "m", 1)
            if 0.3 <= metres <= 20:  # noqa: PLR2004 # a hatch and a hall's gate
                return metres
    return None


def _repeat_lift_doors(draft: Draft) -> None:
    """Open a lift's or a stair's door, mapped on one storey, on the others that it serves too."""
    for stack in draft.stacks:
        shafts = [room for room in draft.rooms if room.category == stack.kind and room.name == stack.name]
        told = [one for one in draft.openings for room in (one.one, one.other) if room in shafts]
        if not told:
            continue
        for shaft in shafts:
            if any(shaft in (one.one, one.other) for one in draft.openings):
                continue
            middle = told[0].line.interpolate(0.5, normalized=True)
            tags = {"door": told[0].door or "no", "width": f"{told[0].width_m:.2f}"}
            if shaft.shape.exterior.distance(middle) <= TOUCH_M and _open(draft, shaft.ordinal, middle, tags):
                draft.to_do["다른 층에서 옮겨 온 승강기·계단 문"] += 1


def _mouths(draft: Draft) -> None:
    """Guess where one walks without a door: between passages, and out of stairs that have none."""
    joined = {frozenset((one.one.key, one.other.key)) for one in draft.openings if one.other is not None}
    opened = {room.key for one in draft.openings for room in (one.one, one.other) if room is not None}
    for ordinal in draft.ordinals:
        rooms = draft.on(ordinal)
        passages = [room for room in rooms if room.category in WALK]
        for one, other in combinations(passages, 2):
            walls_between = shared_walls(one, other)
            if walls_between and frozenset((one.key, other.key)) not in joined:
                _guess(draft, one, other, walls_between[0], walls_between[0].length - 2 * SHORT_M)
        for stairs in rooms:
            if stairs.category != "stairs" or stairs.key in opened:
                continue
            found = [(room, wall) for room in passages for wall in shared_walls(stairs, room)[:1]]
            # Its narrow end on the corridor; a stairwell of two flights is left by one of them.
            found.sort(key=lambda at: (at[0].category != "walkway", at[1].length))
            for room, wall in found[:1]:
                _guess(draft, stairs, room, wall, wall.length / 2)


def _guess(draft: Draft, one: DraftRoom, other: DraftRoom, wall: LineString, width: float) -> None:
    if wall.length <= 3 * SHORT_M:
        return
    middle = wall.interpolate(0.5, normalized=True)
    draft.openings.append(DraftOpening(one.ordinal, piece_at(wall, middle, width), one, other, None))
    draft.to_do["확인할 트인 곳"] += 1
