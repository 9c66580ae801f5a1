# SPDX-License-Identifier: GPL-3.0-or-later
"""A foreign IMDF archive as a draft: its rooms, doors, ids and buildings, and what each calls its storeys.

What can be mended of it is offered, and mended where somebody has confirmed it.
"""

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
from kiosk.wayfinding.importing.party_walls import PartyWalls
from kiosk.wayfinding.importing.repairs import (
    RepairList,
    laid_on_wall,
    open_ways,
    part_rooms,
    repeat_shaft_doors,
)
from kiosk.wayfinding.importing.tracing import widened
from kiosk.wayfinding.importing.unreadable import UnreadablePlan
from kiosk.wayfinding.venue.archive import NotAVenue, read_archive
from kiosk.wayfinding.venue.geometry import polygons
from kiosk.wayfinding.venue.loading import load_venue
from kiosk.wayfinding.venue.model import say
from kiosk.wayfinding.venue.schema import is_beta

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from kiosk.wayfinding.importing.account import PlanEntry
    from kiosk.wayfinding.venue.archive import Archive
    from kiosk.wayfinding.venue.model import Level, Opening, Unit, Venue

LABELS: Final = ("name", "alt_name", "short_name", "phone")
ROOMS_AND_THINGS: Final = frozenset({"unit", "opening", "kiosk", "occupant", "amenity", "fixture", "level"})
NO_ROOMS: Final = (
    "IMDF에 방(unit)이 하나도 없습니다. 준 곳에 unit.geojson과 level.geojson이 든 IMDF 1.0.0을 부탁하십시오."
)


def read_imdf(path: Path, confirmed: Collection[str] = ()) -> Draft:
    """Return the draft of an IMDF archive, mended where `confirmed`; raises UnreadablePlan."""
    try:
        archive = read_archive(path)
    except NotAVenue as error:
        raise UnreadablePlan(f"{path.name}: {error}") from error
    venue = load_venue(archive)
    if not venue.units:
        raise UnreadablePlan(f"{path.name}: {NO_ROOMS}")
    draft = Draft(
        venue.frame, f"{path.name}: {_made_as(archive)}", problems=[one.message for one in archive.problems]
    )
    entries = _enter(draft, archive, path.name)
    usual: dict[int, Level] = {}
    for level in sorted(venue.levels, key=_unusual):
        usual.setdefault(level.ordinal, level)
    draft.floor_names = {ordinal: name for ordinal, level in usual.items() if (name := say(level.name))}
    draft.kiosks = [
        DraftKiosk(one.ordinal, say(one.name), Point(one.point), one.heading or 0.0, one.id)
        for one in venue.kiosks
    ]
    repairs = RepairList(confirmed)
    rooms = _with_tenants(draft, venue, archive, [_room(venue, unit) for unit in venue.units])
    draft.rooms = list(_side_by_side(part_rooms(rooms, draft, repairs)))
    party = PartyWalls(draft.rooms)
    known = {room.key: room for room in draft.rooms}
    for opening in venue.openings:
        _open(draft, opening, [known[side] for side in opening.sides], party, repairs)
    draft.fixtures = [
        DraftFixture(one.ordinal, one.kind, part, one.id)
        for one in venue.fixtures
        for part in list(polygons(one.shape))[:1]
    ]
    if len(venue.buildings) > 1 or any(say(one) != say(venue.name) for one in venue.buildings.values()):
        draft.buildings = list(_buildings(venue, usual))
    repeat_shaft_doors(draft, party, repairs)
    open_ways(draft, party, repairs)
    draft.repairs = repairs.offers
    draft.account.take(entries.get(one) for one in _held(draft, venue))
    draft.list_left()
    return draft


def _enter(draft: Draft, archive: Archive, file: str) -> dict[str, PlanEntry]:
    """Enter every feature, by its id; those of a kind together where they only draw."""
    found: dict[str, PlanEntry] = {}
    for kind, rows in archive.features.items():
        plain = 0
        for row in rows:
            key, told = str(row.get("id")), row.get("properties") or {}
            texts = [text for label in LABELS for text in _texts(told.get(label))]
            if kind not in ROOMS_AND_THINGS and not texts:
                plain += 1
                continue
            named = draft.account.enter_names(file, texts, f"{kind} {key}")
            found |= {f"{key} {text}": entry for text, entry in named.items()}
            found[key] = draft.account.enter(file, None, f"{kind} {told.get('category') or ''}".strip(), key)
        if plain:
            draft.account.enter(file, None, f"{kind} {plain:,}개", f"{kind}.geojson")
    for other in archive.others:
        draft.account.enter(file, None, "파일", other)
    return found


def _texts(label: object) -> list[str]:
    values = label.values() if isinstance(label, dict) else [label]
    return [one for one in values if isinstance(one, str)]


def _held(draft: Draft, venue: Venue) -> Iterator[str]:
    """Yield what the draft holds of an archive: ids, and ids with the name that it took over."""
    for room in draft.rooms:
        yield from (room.uid, f"{room.uid} {room.name}", f"{room.uid} {room.number}")
    yield from (one.uid for one in draft.openings)
    yield from (one.uid for one in draft.fixtures)
    yield from (text for one in draft.kiosks for text in (one.uid, f"{one.uid} {one.name}"))
    yield from (text for one in draft.buildings for text in (one.uid, f"{one.uid} {one.name}"))
    for level in venue.levels:
        yield from (level.id, f"{level.id} {draft.floor_name(level.ordinal)}")
    called = {name for room in draft.rooms if (name := room.name)}
    for tenant in venue.amenities:
        if say(tenant.name) in called:
            yield from (tenant.id, f"{tenant.id} {say(tenant.name)}")


def _made_as(archive: Archive) -> str:
    version = archive.manifest.get("version")
    return f"IMDF ({version}을 1.0.0으로 읽음)" if is_beta(version) else "IMDF"


def _unusual(level: Level) -> tuple[bool, int]:
    """Order the levels of a storey: the largest indoors gives it its usual name, of two alike the first."""
    return level.outdoor, -round(level.shape.area)


def _room(venue: Venue, unit: Unit) -> DraftRoom:
    shape = max(polygons(unit.shape), key=lambda part: part.area, default=Polygon())
    return DraftRoom(
        unit.id, unit.ordinal, say(unit.name) or None, say(unit.alt_name) or None, unit.category, shape,
        unit.restriction, venue.level[unit.level].outdoor, unit.id,
    )  # fmt: skip


def _with_tenants(
    draft: Draft, venue: Venue, archive: Archive, rooms: Sequence[DraftRoom]
) -> list[DraftRoom]:
    """Call a nameless room as the first of its tenants; count those whom a drawing has no place for."""
    tenants = {row["id"] for row in archive.features.get("occupant", ()) if isinstance(row.get("id"), str)}
    names: dict[str, list[str]] = {}
    for one in venue.amenities:
        if one.id in tenants and say(one.name):
            names.setdefault(one.units[0], []).append(say(one.name))
    called = [replace(room, name=room.name or next(iter(names.get(room.key, ())), None)) for room in rooms]
    draft.to_do["방 이름이 되지 못한 입주 기관"] += sum(
        name != room.name for room in called for name in names.get(room.key, ())
    )
    return called


def _side_by_side(rooms: Sequence[DraftRoom]) -> Iterator[DraftRoom]:
    """Yield the rooms with their edges in the middle of the walls, as a drawing has them."""
    for ordinal in sorted({room.ordinal for room in rooms}):
        mine = [room for room in rooms if room.ordinal == ordinal]
        shapes = [room.shape for room in mine]
        for room in mine:
            yield replace(room, shape=widened(room.shape, shapes, Polygon()))


def _open(
    draft: Draft, opening: Opening, sides: list[DraftRoom], party: PartyWalls, repairs: RepairList
) -> None:
    line, known = LineString(opening.line), bool(sides)
    sides = sides or party.around(opening.ordinal, line.interpolate(0.5, normalized=True))
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
    door = DraftOpening(opening.ordinal, line, one, other, kind, opening.id, main)
    laid = laid_on_wall(draft, party, repairs, door, known=known)
    if laid is None:
        draft.to_do["어느 방의 것인지 모르는 문"] += 1
    else:
        draft.openings.append(laid)


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
