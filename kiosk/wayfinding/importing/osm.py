# SPDX-License-Identifier: GPL-3.0-or-later
"""OpenStreetMap's Simple Indoor Tagging: rooms as rings, doors as points on them, stacks as lists of levels.

https://wiki.openstreetmap.org/wiki/Simple_Indoor_Tagging
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import combinations
import math
import re
from typing import TYPE_CHECKING, Final

from shapely import STRtree, make_valid
from shapely.geometry import MultiPoint, Point, Polygon, box

from kiosk.wayfinding.importing.categories import SHAFTS, category_of
from kiosk.wayfinding.importing.draft import (
    DOOR_M,
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
from kiosk.wayfinding.importing.levels import floor_names_of, levels_in, levels_of, odd_levels, ordinals_of
from kiosk.wayfinding.importing.mouths import guess_mouths
from kiosk.wayfinding.importing.osm_file import CLOSED, read_file, rings
from kiosk.wayfinding.importing.tracing import THICKEST_M, widened
from kiosk.wayfinding.importing.unreadable import UnreadablePlan
from kiosk.wayfinding.venue.frame import MetreFrame

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kiosk.wayfinding.importing.categories import Tags
    from kiosk.wayfinding.importing.osm_file import OsmFile, OsmRing
    from kiosk.wayfinding.importing.party_walls import PartyWall

INDOOR: Final = frozenset({"room", "corridor", "area", "yes"})
ODD_LEVEL: Final = "을 모릅니다. level을 -1, 0, 1.5처럼 숫자로 고치면 그 층에 놓입니다"
LOST: Final = "점이 파일에 다 있지 않습니다. 건물을 통째로 다시 받아 주십시오"
MENDED: Final = "닫히지 않은 선을 끝에서 처음으로 곧게 닫았습니다. 모양을 보아 주십시오"
AROUND_DEG: Final = 0.0005  # some 50 m: what stands farther off is no part of the house
KINDS: Final = (
    "indoor",
    "room",
    "door",
    "entrance",
    "information",
    "amenity",
    "office",
    "highway",
    "building",
)
LABEL: Final = re.compile(
    r"\w+_name|name:.+|(?:contact:)?phone|operator|description"
)  # taken from nobody yet
BESIDE_M: Final = 0.6  # a door that far from a wall was meant to be in it
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
    _enter(draft, file, path.name, box(*MultiPoint(used).bounds).buffer(AROUND_DEG))
    shapes = [_shape(draft, ring, file) for ring in found]
    _count_storeys(
        draft, file, [(ring.tags, shape) for ring, shape in zip(found, shapes, strict=True) if shape]
    )
    for ring, shape in zip(found, shapes, strict=True):
        _add(draft, ring, shape, file)
    _close_up(draft)
    _doors(draft, file)
    _kiosks(draft, file)
    _repeat_lift_doors(draft)
    for ordinal in draft.ordinals:
        guess_mouths(draft, draft.on(ordinal))
    draft.list_left()
    return draft


def _enter(draft: Draft, file: OsmFile, name: str, house: Polygon) -> None:
    """Enter all that says something of the house, and in one line what is tagged far from it."""
    far = 0
    for key, tags, nodes in file.tagged():
        if not any(house.contains(Point(file.points[node])) for node in nodes if node in file.points):
            far += 1
            continue
        where = ", ".join(part for part in (key, f"level {tags['level']}" if "level" in tags else "") if part)
        kind = next((f"{tag}={tags[tag]}" for tag in KINDS if tag in tags), "")
        what = " ".join(part for part in (tags.get("name"), tags.get("ref"), kind) if part)
        file.entries[key] = draft.account.enter(name, None, what or "level", where)
        draft.account.enter_names(name, (tags[tag] for tag in tags if LABEL.fullmatch(tag)), where)
    if far:
        draft.account.enter(name, None, f"건물에서 떨어진 것 {far:,}개", "건물 밖")


def _is_room(tags: Tags) -> bool:
    return tags.get("indoor") in INDOOR or ("room" in tags and tags.get("indoor") != "wall")


def _count_storeys(draft: Draft, file: OsmFile, shapes: Sequence[tuple[Tags, Polygon]]) -> None:
    """Tell which storey each level is, and what it is called."""
    file.ordinals = ordinals_of((levels_in(tags), shape) for tags, shape in shapes)
    every = (*(tags for tags, _ in file.ways.values()), *(tags for _, tags, _ in file.relations))
    told = {
        level: tags.get("name") or tags.get("level:ref", "")
        for tags in every
        if tags.get("indoor") == "level"
        for level in levels_of(tags.get("level", ""))[:1]
    }
    leveled = (key for key, tags, _ in file.tagged() if tags.get("indoor") == "level")
    draft.account.take(file.entries.get(key) for key in leveled)
    draft.floor_names = floor_names_of(file.ordinals, told)
    draft.to_do["확인할 층 번호"] += any(math.floor(level) != at for level, at in file.ordinals.items())


def _add(draft: Draft, ring: OsmRing, shape: Polygon | None, file: OsmFile) -> None:
    name, levels = ring.tags.get("name") or None, file.storeys(ring.tags)
    if odd := odd_levels(ring.tags):
        told = f"층 ‘{', '.join(odd)}’{ODD_LEVEL}"
        draft.problems.append(f"{ring.key} ({name or '이름 없음'}): {told}")
        if not levels:
            return
    if shape is None or not levels:
        lack = "층(level)이 적혀 있지 않습니다" if shape is not None else _lack(ring, file)
        draft.problems.append(f"{ring.key} ({name or '이름 없음'}): {lack}")
        return
    if ring.mended:
        draft.problems.append(f"{ring.key} ({name or '이름 없음'}): {MENDED}")
    category = category_of(ring.tags)
    number = ring.tags.get("ref") or None
    if number and re.fullmatch(r"[A-Z]?\d+(-\d+)?", number):
        number += "호"
    if ring.whole:
        draft.account.take([file.entries.get("/".join(ring.key.split("/")[:2]))])
    draft.rooms += [
        DraftRoom(f"{ring.key}@{level}", level, name, number, category, shape) for level in levels
    ]
    if category in SHAFTS and len(levels) > 1:
        draft.stacks.append(DraftStack(category, name, tuple(sorted(levels))))


def _lack(ring: OsmRing, file: OsmFile) -> str:
    return "선이 스스로 엇갈립니다" if file.points.keys() >= set(ring.nodes) else LOST


def _shape(draft: Draft, ring: OsmRing, file: OsmFile) -> Polygon | None:
    def placed(nodes: Sequence[str]) -> list[tuple[float, float]]:
        return [draft.frame.metres(*file.points[node]) for node in nodes if node in file.points]

    corners = placed(ring.nodes)
    if len(corners) < max(CLOSED, len(ring.nodes)):
        return None
    if ring.mended and math.dist(corners[-2], corners[0]) < THICKEST_M:  # both ends are one corner
        del corners[-2]
    shape = Polygon(corners, [hole for hole in map(placed, ring.holes) if len(hole) >= CLOSED])
    if shape.is_valid:
        return shape
    mended = make_valid(shape)
    parts = [one for one in getattr(mended, "geoms", [mended]) if isinstance(one, Polygon)]
    largest = max(parts, key=lambda one: one.area, default=None)
    whole = sum(one.area for one in parts)
    return largest if largest is not None and largest.area >= SAME * whole > 0 else None


def _close_up(draft: Draft) -> None:
    """Let rooms that are drawn a wall's thickness apart share the middle of that wall."""
    for ordinal in draft.ordinals:
        rooms = draft.on(ordinal)
        shapes = [room.shape for room in rooms]
        tree = STRtree(shapes)
        beside = [
            [len(tree.query(shape, predicate="dwithin", distance=far)) for far in (TOUCH_M, THICKEST_M)]
            for shape in shapes
        ]
        if any(touching == 1 < near for touching, near in beside):  # itself alone
            wide = {room.key: replace(room, shape=widened(room.shape, shapes, Polygon())) for room in rooms}
            draft.rooms = [wide.get(room.key, room) for room in draft.rooms]


def _doors(draft: Draft, file: OsmFile) -> None:
    """Open each tagged point, or line's middle, on the walls that it lies on, on each of its storeys."""
    on_way = defaultdict(list)
    for tags, nodes in file.ways.values():
        for node in nodes:
            on_way[node].append(tags)
    for key, tags, nodes in file.doors():
        if not file.points.keys() >= set(nodes):
            continue
        line = MultiPoint([draft.frame.metres(*file.points[node]) for node in nodes])
        levels = file.storeys(tags) or tuple({one for way in on_way[nodes[0]] for one in file.storeys(way)})
        wide = {"width": f"{math.dist(line.bounds[:2], line.bounds[2:]):.2f}"} if len(nodes) > 1 else {}
        found = [_open(draft, level, line.envelope.centroid, {**wide, **tags}) for level in levels]
        if found and all(found):
            draft.account.take([file.entries.get(key)])
        if not any(found):
            draft.problems.append(f"{key}: 어느 방의 벽에도 놓이지 않은 문입니다")


def _kiosks(draft: Draft, file: OsmFile) -> None:
    """Take the points where an information terminal stands; `direction` is where its screen looks."""
    for key, tags in file.point_tags.items():
        if tags.get("information") != "terminal" or key not in file.points:
            continue
        at, levels, name = (
            Point(draft.frame.metres(*file.points[key])),
            file.storeys(tags),
            tags.get("name", ""),
        )
        if not name or len(levels) != 1 or not any(room.shape.contains(at) for room in draft.on(levels[0])):
            lack = "키오스크는 이름과 층(level) 하나가 있고 방 안에 서야 합니다"
            draft.problems.append(f"node {key} ({name or '이름 없음'}): {lack}")
            continue
        told = re.fullmatch(r"\d{1,3}(\.\d+)?", tags.get("direction", ""))
        if told is None:
            draft.to_do["화면이 보는 쪽을 모르는 키오스크"] += 1
        draft.account.take([file.entries.get(f"node {key}")])
        draft.kiosks.append(DraftKiosk(levels[0], name, at, float(told[0]) % 360 if told else 180.0))


def _open(draft: Draft, ordinal: int, at: Point, tags: Tags) -> bool:
    found = _wall_at(draft, ordinal, at, TOUCH_M, tags) or _wall_at(draft, ordinal, at, BESIDE_M, tags)
    if found is None:
        return False
    width = _width(tags)
    if width is None:
        draft.to_do["폭을 모르는 문"] += 1
        width = MAIN_DOOR_M if "entrance" in tags else DOOR_M
    wall, one, other = found
    draft.to_do["벽으로 옮긴 문"] += wall.distance(at) > THICKEST_M / 2
    draft.openings.append(
        DraftOpening(ordinal, piece_at(wall, at, width), one, other, tags.get("door", "hinged"))
    )
    return True


def _wall_at(draft: Draft, ordinal: int, at: Point, reach: float, tags: Tags) -> PartyWall | None:
    """Return the wall that a door lies on or beside, first one between two rooms unless it is an entrance."""
    near = [room for room in draft.on(ordinal) if room.shape.boundary.distance(at) <= reach]
    shared: list[PartyWall] = [
        (wall, one, other)
        for one, other in combinations(near, 2)
        for wall in shared_walls(one, other)
        if wall.distance(at) <= reach * 2
    ]
    outer: list[PartyWall] = [(wall, room, None) for room in near for wall in walls(room.shape)]
    to_outside = reach > TOUCH_M and "entrance" in tags
    usable = outer if to_outside or not shared else shared
    return min(usable, key=lambda one: one[0].distance(at), default=None)


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
            if shaft.shape.boundary.distance(middle) <= TOUCH_M and _open(draft, shaft.ordinal, middle, tags):
                draft.to_do["다른 층에서 옮겨 온 승강기·계단 문"] += 1
