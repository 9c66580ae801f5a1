# SPDX-License-Identifier: GPL-3.0-or-later
"""A foreign IMDF archive as a draft: its rooms, doors, ids and buildings, and what each calls its storeys."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from shapely.geometry import LineString, Point, Polygon

from kiosk.wayfinding.importing.draft import (
    Draft,
    DraftBuilding,
    DraftFixture,
    DraftKiosk,
    DraftOpening,
    DraftRoom,
)
from kiosk.wayfinding.importing.tracing import widened
from kiosk.wayfinding.importing.unreadable import UnreadablePlan
from kiosk.wayfinding.venue.archive import NotAVenue, read_archive
from kiosk.wayfinding.venue.geometry import polygons
from kiosk.wayfinding.venue.loading import load_venue
from kiosk.wayfinding.venue.model import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kiosk.wayfinding.venue.model import Level, Opening, Unit, Venue

NO_ROOMS: Final = (
    "IMDF에 방(unit)이 하나도 없습니다. 준 곳에 unit.geojson과 level.geojson이 든 IMDF 1.0.0을 부탁하십시오."
)


def read_imdf(path: Path) -> Draft:
    """Return the draft of an IMDF archive; raises UnreadablePlan with what is wrong."""
    try:
        archive = read_archive(path)
    except NotAVenue as error:
        raise UnreadablePlan(f"{path.name}: {error}") from error
    venue = load_venue(archive)
    if not venue.units:
        raise UnreadablePlan(f"{path.name}: {NO_ROOMS}")
    draft = Draft(venue.frame, f"{path.name}: IMDF", problems=[one.message for one in archive.problems])
    usual: dict[int, Level] = {}
    for level in sorted(venue.levels, key=_unusual):
        usual.setdefault(level.ordinal, level)
    draft.floor_names = {ordinal: name for ordinal, level in usual.items() if (name := say(level.name))}
    rooms = {unit.id: _room(venue, unit) for unit in venue.units}
    draft.rooms = list(_side_by_side(rooms))
    known = {room.key: room for room in draft.rooms}
    for opening in venue.openings:
        _open(draft, opening, [known[side] for side in opening.sides])
    draft.kiosks = [
        DraftKiosk(one.ordinal, say(one.name), Point(one.point), one.heading or 0.0, one.id)
        for one in venue.kiosks
    ]
    draft.fixtures = [
        DraftFixture(one.ordinal, one.kind, part, one.id)
        for one in venue.fixtures
        for part in list(polygons(one.shape))[:1]
    ]
    if len(venue.buildings) > 1:
        draft.buildings = list(_buildings(venue, usual))
    draft.list_left()
    return draft


def _unusual(level: Level) -> tuple[bool, int]:
    """Order the levels of a storey: the largest indoors gives it its usual name, of two alike the first."""
    return level.outdoor, -round(level.shape.area)


def _room(venue: Venue, unit: Unit) -> DraftRoom:
    shape = max(polygons(unit.shape), key=lambda part: part.area, default=Polygon())
    return DraftRoom(
        unit.id, unit.ordinal, say(unit.name) or None, say(unit.alt_name) or None, unit.category, shape,
        unit.restriction, venue.level[unit.level].outdoor, unit.id,
    )  # fmt: skip


def _side_by_side(rooms: Mapping[str, DraftRoom]) -> Iterator[DraftRoom]:
    """Yield the rooms with their edges in the middle of the walls, as a drawing has them."""
    for ordinal in sorted({room.ordinal for room in rooms.values()}):
        mine = [room for room in rooms.values() if room.ordinal == ordinal]
        shapes = [room.shape for room in mine]
        for room in mine:
            yield replace(room, shape=widened(room.shape, shapes, Polygon()))


def _open(draft: Draft, opening: Opening, sides: list[DraftRoom]) -> None:
    if not sides:
        draft.to_do["어느 방의 것인지 모르는 문"] += 1
        return
    one, other = sides[0], sides[1] if len(sides) > 1 else None
    if other is not None and one.outdoor:
        one, other = other, one
    kind = {"sliding": "sliding", "revolving": "revolving", "open": None}.get(
        opening.door or "open", "hinged"
    )
    main = opening.category.endswith("principal")
    draft.openings.append(
        DraftOpening(opening.ordinal, LineString(opening.line), one, other, kind, opening.id, main)
    )


def _buildings(venue: Venue, usual: Mapping[int, Level]) -> Iterator[DraftBuilding]:
    """Yield each building at one of its rooms, with what it calls its storeys otherwise than most do."""
    for identity, shape in venue.footprints:
        inside = [unit for unit in venue.units if shape.covers(Point(unit.label_point))]
        inside = [unit for unit in inside if not venue.level[unit.level].outdoor]
        if not inside or not say(venue.buildings.get(identity, {})):
            continue
        names = Counter((unit.ordinal, say(venue.level[unit.level].name)) for unit in inside)
        storeys = tuple(
            sorted((ordinal, name) for ordinal, name in names if name and name != say(usual[ordinal].name))
        )
        at = Point(max(inside, key=lambda unit: unit.shape.area).label_point)
        yield DraftBuilding(say(venue.buildings[identity]), at, identity, storeys)
