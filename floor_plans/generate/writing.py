# SPDX-License-Identifier: GPL-3.0-or-later
"""Spaces become IMDF features, with ids that stay the same as long as the plan says the same."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from shapely import LineString, unary_union
from shapely.geometry import Polygon

from generate.draughtsman import LANGUAGES, Draughtsman, draw_id
from kiosk.wayfinding.venue.archive import Archive
from kiosk.wayfinding.venue.extensions import DECLARED

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from shapely.geometry import MultiPolygon

    from generate.plan import Building, Door, Point, Space, Table

CREATED = "2026-01-01T00:00:00+09:00"
UNNAMED = {"structure", "opentobelow"}
DOOR_TYPES = {"swing": "door", "sliding": "sliding", "exit": "door", "open": "open"}


def write_site(
    key: str,
    site: Table,
    names: Mapping[str, Mapping[str, str]],
    buildings: Mapping[str, Building],
    spaces: list[Space],
) -> Archive:
    """Turn a site's spaces into an archive."""
    draw = Draughtsman(key, site, names)
    address = draw.add(
        "address",
        draw.identity("address"),
        None,
        address=site["address"],
        unit=None,
        locality="목포시",
        province="KR-46",
        country="KR",
        postal_code=None,
        postal_code_ext=None,
        postal_code_vanity=None,
    )
    _ground(draw, address, buildings, spaces)
    levels = _levels(draw, address, spaces)
    units = [(space, _unit(draw, space, levels)) for space in spaces]
    for space, unit in units:
        _fittings(draw, space, unit, levels[space.level, space.outdoor])
    _kiosks_and_amenities(draw, buildings, levels, units)
    manifest = {
        "version": "1.0.0",
        "created": CREATED,
        "generated_by": "floor_plans/generate_venue.py (invented for demonstration)",
        "language": "ko",
        "extensions": list(DECLARED),
    }
    return Archive(manifest, {kind: tuple(rows) for kind, rows in draw.features.items()})


def _site_shape(spaces: Iterable[Space]) -> Polygon | MultiPolygon:
    shapes = [Polygon([s.building.site(p) for p in s.polygon]) for s in spaces]
    return unary_union([s.buffer(0.02, join_style="mitre") for s in shapes]).buffer(-0.02, join_style="mitre")


def _ground(draw: Draughtsman, address: str, buildings: Mapping[str, Building], spaces: list[Space]) -> None:
    whole = _site_shape(spaces)
    hull = whole.convex_hull.buffer(6, join_style="mitre")
    draw.add(
        "venue",
        draw.identity("venue"),
        draw.shape(hull),
        category="governmentfacility",
        restriction=None,
        name=draw.labels(draw.site["name"]),
        alt_name=None,
        hours="Mo-Fr 09:00-18:00",
        phone=None,
        website=None,
        display_point=draw.point((hull.representative_point().x, hull.representative_point().y)),
        address_id=address,
    )
    for building in buildings.values():
        mine = _site_shape(s for s in spaces if s.building.key == building.key and not s.outdoor)
        centre = mine.representative_point()
        identity = draw.add(
            "building",
            draw.identity("building", building.key),
            None,
            category="unspecified",
            restriction=None,
            name=draw.labels(building.name),
            alt_name=None,
            display_point=draw.point((centre.x, centre.y)),
            address_id=address,
        )
        draw.add(
            "footprint",
            draw.identity("footprint", building.key),
            draw.shape(mine),
            category="ground",
            name=None,
            building_ids=[identity],
        )


def _levels(draw: Draughtsman, address: str, spaces: list[Space]) -> dict[tuple[int, bool], str]:
    levels = {}
    for outdoor in (False, True):
        for level in draw.site["levels"]:
            mine = [s for s in spaces if s.level == level["ordinal"] and s.outdoor == outdoor]
            if not mine:
                continue
            shape = _site_shape(mine)
            centre = shape.representative_point()
            inside = sorted({s.building.key for s in mine}) if not outdoor else []
            levels[level["ordinal"], outdoor] = draw.add(
                "level",
                draw.identity("level", level["ordinal"], outdoor),
                draw.shape(shape),
                category="unspecified",
                restriction=None,
                outdoor=outdoor,
                ordinal=level["ordinal"],
                name=draw.labels(draw.site["outdoor"] if outdoor else level["name"]),
                short_name=dict.fromkeys(LANGUAGES, level["short"]),
                display_point=draw.point((centre.x, centre.y)),
                address_id=address,
                building_ids=[draw_id(draw, key) for key in inside] or None,
            )
    return levels


def _unit(draw: Draughtsman, space: Space, levels: Mapping[tuple[int, bool], str]) -> str:
    named = space.category not in UNNAMED
    centre = Polygon([space.building.site(p) for p in space.polygon]).representative_point()
    identity = draw.identity("unit", space.level, space.building.key, space.name)
    step_free = space.category in {"elevator", "ramp", "restroom.wheelchair"}
    return draw.add(
        "unit",
        identity,
        draw.area(space.building, space.polygon),
        category=space.category,
        restriction=space.restriction,
        accessibility=["wheelchair"] if step_free else None,
        name=draw.labels(space.name) if named else None,
        alt_name=_room_number(space.number) if space.number else None,
        level_id=levels[space.level, space.outdoor],
        display_point=draw.point((centre.x, centre.y)),
    )


def _room_number(number: str) -> dict[str, str]:
    plain = number.removesuffix("호")
    return {
        "ko": number,
        "en": f"Room {plain}",
        "zh-CN": f"{plain}室",
        "vi": f"Phòng {plain}",
        "ja": f"{plain}号室",
    }


def _fittings(draw: Draughtsman, space: Space, unit: str, level: str) -> None:
    for door in space.doors:
        _opening(draw, space, door, level)
    for kind, lines in (("window", space.windows), ("marking", space.markings)):
        for line in lines:
            identity = draw.identity(kind, space.level, space.name)
            draw.add("detail", identity, draw.line(space.building, line), level_id=level, kind=kind)
    for category, corners in space.fixtures:
        draw.add(
            "fixture",
            draw.identity("fixture", space.level, space.name, category),
            draw.area(space.building, corners),
            category="furniture" if category == "counter" else category,
            name=None,
            alt_name=None,
            anchor_id=None,
            level_id=level,
            display_point=None,
            kind=category,
        )
    for desk in space.desks:
        origin, tip = space.building.site((0.0, 0.0)), space.building.site(desk.approach)
        bearing = math.degrees(math.atan2(tip[0] - origin[0], tip[1] - origin[1])) % 360
        draw.add(
            "fixture",
            draw.identity("desk", space.level, space.name, desk.number),
            draw.area(space.building, desk.corners),
            category="desk",
            name=None,
            alt_name=None,
            anchor_id=None,
            level_id=level,
            display_point=None,
            unit_id=unit,
            desk_no=str(desk.number),
            approach_deg=round(bearing, 1),
        )


def _opening(draw: Draughtsman, space: Space, door: Door, level: str) -> None:
    principal = door.kind == "exit" or door.name is not None
    draw.add(
        "opening",
        draw.identity("opening", space.level, space.building.key, space.name),
        draw.line(space.building, door.line),
        category="pedestrian.principal" if principal else "pedestrian",
        accessibility=["wheelchair"] if space.category not in {"stairs", "steps"} else None,
        access_control=None,
        door={
            "type": DOOR_TYPES[door.kind],
            "automatic": door.kind == "sliding",
            "material": "glass" if principal else None,
        }
        if door.kind != "open"
        else None,
        name=draw.labels(door.name) if door.name else None,
        alt_name=None,
        display_point=None,
        level_id=level,
        clear_width_m=round(LineString(door.line).length - 0.04, 2),
    )


def _kiosks_and_amenities(
    draw: Draughtsman,
    buildings: Mapping[str, Building],
    levels: Mapping[tuple[int, bool], str],
    units: list[tuple[Space, str]],
) -> None:
    for kiosk in draw.site["kiosks"]:
        home = buildings[kiosk["building"]]
        x, y = kiosk["at"]
        corners = [(x - 0.6, y - 0.3), (x + 0.6, y - 0.3), (x + 0.6, y + 0.3), (x - 0.6, y + 0.3)]
        draw.add(
            "kiosk",
            draw.identity("kiosk", kiosk["name"]),
            draw.area(home, corners),
            name=draw.labels(kiosk["name"]),
            alt_name=None,
            anchor_id=None,
            level_id=levels[kiosk["level"], kiosk.get("outdoor", False)],
            display_point=draw.point(home.site((x, y))),
            heading_deg=round((kiosk["facing"] - home.angle) % 360, 1),
        )
    for space, unit in units:
        category = AMENITIES.get(space.category)
        if category:
            centre = Polygon([space.building.site(p) for p in space.polygon]).representative_point()
            _amenity(draw, category, space.name, (centre.x, centre.y), unit, space.level)
    for amenity in draw.site.get("amenities", ()):
        unit = next(
            u
            for s, u in units
            if (s.name, s.level, s.building.key) == (amenity["unit"], amenity["level"], amenity["building"])
        )
        where = buildings[amenity["building"]].site(tuple(amenity["at"]))
        _amenity(draw, amenity["category"], amenity["name"], where, unit, amenity["level"])


AMENITIES = {
    "restroom.female": "restroom.female",
    "restroom.male": "restroom.male",
    "restroom.wheelchair": "restroom.wheelchair",
    "mothersroom": "mothersroom",
    "elevator": "elevator",
    "stairs": "stairs",
    "parking": "parking",
}


def _amenity(draw: Draughtsman, category: str, name: str, where: Point, unit: str, level: int) -> None:  # noqa: PLR0913, PLR0917 # what a room is made of
    draw.add(
        "amenity",
        draw.identity("amenity", level, name),
        draw.point(where),
        category=category,
        accessibility=["wheelchair"] if category in {"elevator", "restroom.wheelchair"} else None,
        name=draw.labels(name),
        alt_name=None,
        hours=None,
        phone=None,
        website=None,
        unit_ids=[unit],
        address_id=None,
        correlation_id=None,
    )
