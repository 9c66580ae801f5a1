# SPDX-License-Identifier: GPL-3.0-or-later
"""Archive to venue, leniently: what is usable is used, what is not is left to the validator to name."""

from __future__ import annotations

from dataclasses import replace
import math
from statistics import median
from typing import TYPE_CHECKING, Any

import shapely
from shapely.geometry import Polygon

from kiosk.wayfinding.venue import geometry
from kiosk.wayfinding.venue.frame import METRES_A_DEGREE, MetreFrame
from kiosk.wayfinding.venue.furniture import fixtures_and_desks
from kiosk.wayfinding.venue.geometry import BadGeometry
from kiosk.wayfinding.venue.links import all_links
from kiosk.wayfinding.venue.model import Amenity, Detail, KioskPlace, Level, Opening, Unit, Venue, say
from kiosk.wayfinding.venue.raw import FAR, labels, properties, text, told, usable
from kiosk.wayfinding.venue.sides import opening_sides

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from shapely.geometry import LineString

    from kiosk.wayfinding.venue.archive import Archive, Json

POLAR = 0.01  # guards against a venue at a pole, where a degree of longitude has no length
SLIT = 0.05  # guards against openings through which nothing goes: metres


def load_venue(archive: Archive) -> Venue:
    """Build the venue from whatever can be understood."""
    frame = frame_of(archive)
    levels = tuple(_each(archive, "level", lambda row: _level(row, frame)))
    ordinal = {level.id: level.ordinal for level in levels}
    units = tuple(_unique(_each(archive, "unit", lambda row: _unit(row, frame, ordinal))))
    openings = tuple(_unique(_each(archive, "opening", lambda row: _opening(row, frame, ordinal))))
    fixtures, desks = fixtures_and_desks(archive, frame, ordinal, units)
    tenants = tuple(_tenants(archive, frame, units))
    first = next(iter(archive.features.get("venue", ())), {})
    language = archive.manifest.get("language")
    return Venue(
        name=labels(properties(first).get("name")),
        address=_address(archive),
        language=language if isinstance(language, str) else "ko",
        frame=frame,
        levels=levels,
        units=_with_tenants(units, tenants),
        openings=opening_sides(units, openings),
        fixtures=fixtures,
        desks=desks,
        amenities=(*_each(archive, "amenity", lambda row: _amenity(row, frame, units)), *tenants),
        kiosks=tuple(_each(archive, "kiosk", lambda row: _kiosk(row, frame, ordinal))),
        details=tuple(_each(archive, "detail", lambda row: _detail(row, frame, ordinal))),
        links=all_links(archive.features.get("relationship", ()), units),
        buildings={
            row["id"]: labels(properties(row).get("name"))
            for row in archive.features.get("building", ())
            if isinstance(row.get("id"), str)
        },
        footprints=tuple(_each(archive, "footprint", lambda row: _footprint(row, frame))),
    )


def frame_of(archive: Archive) -> MetreFrame:
    """Place the metre frame at the corner of what lies around the venue's middle."""
    found = [p for kind in ("level", "unit", "venue") for p in _some_positions(archive, kind)]
    if not found:
        return MetreFrame(0.0, 0.0)
    lon, lat = median(p[0] for p in found), median(p[1] for p in found)
    reach_y = FAR / METRES_A_DEGREE
    reach_x = reach_y / max(POLAR, math.cos(math.radians(lat)))
    near = [p for p in found if abs(p[0] - lon) < reach_x and abs(p[1] - lat) < reach_y]
    return MetreFrame(min(p[0] for p in near), min(p[1] for p in near)) if near else MetreFrame(lon, lat)


def _some_positions(archive: Archive, kind: str) -> Iterator[geometry.Position]:
    for row in archive.features.get(kind, ()):
        shape = row.get("geometry")
        try:
            yield from geometry.positions(shape.get("coordinates") if isinstance(shape, dict) else None)
        except BadGeometry:
            continue


def _each[T](archive: Archive, kind: str, build: Callable[[Json], T | None]) -> Iterator[T]:
    for row in archive.features.get(kind, ()):
        if not isinstance(row.get("id"), str) or not row["id"]:
            continue
        try:
            built = build(row)
        except (BadGeometry, shapely.errors.ShapelyError, ValueError, OverflowError):
            continue
        if built is not None:
            yield built


def _unique[T: (Unit, Opening)](items: Iterator[T]) -> Iterator[T]:
    seen: set[str] = set()
    for item in items:
        if item.id not in seen:
            seen.add(item.id)
            yield item


def _level(row: Json, frame: MetreFrame) -> Level | None:
    given = properties(row)
    ordinal = given.get("ordinal")
    if isinstance(ordinal, bool) or not isinstance(ordinal, (int, float)) or not float(ordinal).is_integer():
        return None
    buildings = given.get("building_ids")
    try:
        shape = usable(row, frame)
    except BadGeometry:
        shape = None
    return Level(
        row["id"],
        int(ordinal),
        labels(given.get("name")),
        labels(given.get("short_name")),
        given.get("outdoor") is True,
        tuple(b for b in buildings if isinstance(b, str)) if isinstance(buildings, list) else (),
        shape if shape is not None else Polygon(),
    )


def _footprint(row: Json, frame: MetreFrame) -> tuple[str, Any] | None:
    buildings, shape = properties(row).get("building_ids"), usable(row, frame)
    named = [one for one in buildings if isinstance(one, str)] if isinstance(buildings, list) else []
    return (named[0], shape) if named and shape is not None else None


def _unit(row: Json, frame: MetreFrame, ordinal: dict[str, int]) -> Unit | None:
    given = properties(row)
    level = text(given.get("level_id"))
    if level is None or level not in ordinal:
        return None
    shape = usable(row, frame)
    if shape is None:
        return None
    return Unit(
        row["id"],
        level,
        ordinal[level],
        text(given.get("category")) or "unspecified",
        labels(given.get("name")),
        labels(given.get("alt_name")),
        text(given.get("restriction")),
        shape,
        _label_point(given, shape, frame),
    )


def _label_point(given: dict[str, Any], shape: Any, frame: MetreFrame) -> geometry.Position:  # noqa: ANN401 # shapely
    try:
        point = geometry.point(given.get("display_point"), frame)
    except BadGeometry:
        return geometry.inside_point(shape)
    return point if shape.covers(shapely.Point(point)) else geometry.inside_point(shape)


def _opening(row: Json, frame: MetreFrame, ordinal: dict[str, int]) -> Opening | None:
    given = properties(row)
    level = text(given.get("level_id"))
    if level is None or level not in ordinal:
        return None
    line = geometry.line(row.get("geometry"), frame)
    start, end = line.coords[0], line.coords[-1]
    length = math.dist(start, end)
    if not SLIT < length < FAR:
        return None
    door = given.get("door")
    width = given.get("clear_width_m")
    return Opening(
        row["id"],
        level,
        ordinal[level],
        ((start[0], start[1]), (end[0], end[1])),
        text(given.get("category")) or "pedestrian",
        labels(given.get("name")),
        text(door.get("type")) if isinstance(door, dict) else None,
        float(width) if isinstance(width, (int, float)) and not isinstance(width, bool) else length,
    )


def _amenity(row: Json, frame: MetreFrame, units: tuple[Unit, ...]) -> Amenity | None:
    given = properties(row)
    ids = given.get("unit_ids")
    wanted = {i for i in ids if isinstance(i, str)} if isinstance(ids, list) else set()
    homes = [unit for unit in units if unit.id in wanted] if wanted else []
    if not homes:
        return None
    return Amenity(
        row["id"],
        homes[0].ordinal,
        text(given.get("category")) or "unspecified",
        labels(given.get("name")),
        geometry.point(row.get("geometry"), frame),
        tuple(unit.id for unit in homes),
    )


def _tenants(archive: Archive, frame: MetreFrame, units: tuple[Unit, ...]) -> Iterator[Amenity]:
    """Yield IMDF's occupants as targets where they are anchored, each in its unit."""
    home = {unit.id: unit for unit in units}
    anchors = dict(_each(archive, "anchor", lambda row: _anchor(row, frame, home)))
    for row in _each(archive, "occupant", lambda row: row):
        given = properties(row)
        name, anchor = labels(given.get("name")), text(given.get("anchor_id"))
        if name and anchor in anchors:
            where, at = anchors[anchor]
            category = text(given.get("category")) or "unspecified"
            yield Amenity(row["id"], where.ordinal, category, name, at, (where.id,))


def _anchor(
    row: Json, frame: MetreFrame, home: Mapping[str, Unit]
) -> tuple[str, tuple[Unit, geometry.Position]] | None:
    unit = home.get(text(properties(row).get("unit_id")) or "")
    return None if unit is None else (row["id"], (unit, geometry.point(row.get("geometry"), frame)))


def _with_tenants(units: tuple[Unit, ...], tenants: tuple[Amenity, ...]) -> tuple[Unit, ...]:
    """Return the units with who sits in them: a tenant called like an office is that office."""
    there: dict[str, list[str]] = {}
    for one in tenants:
        there.setdefault(one.units[0], []).append(say(one.name))
    return tuple(replace(unit, beside=tuple(there.get(unit.id, ()))) for unit in units)


def _kiosk(row: Json, frame: MetreFrame, ordinal: dict[str, int]) -> KioskPlace | None:
    given = properties(row)
    level = text(given.get("level_id"))
    if level is None or level not in ordinal:
        return None
    where = geometry.point(row.get("geometry"), frame)
    heading = given.get("heading_deg")
    shape = Polygon()
    if row["geometry"].get("type") != "Point":
        shape = usable(row, frame) or Polygon()
    return KioskPlace(
        row["id"], level, ordinal[level], labels(given.get("name")), where, shape,
        float(heading) % 360 if isinstance(heading, (int, float)) and math.isfinite(heading) else None,
    )  # fmt: skip


def _detail(row: Json, frame: MetreFrame, ordinal: dict[str, int]) -> Detail | None:
    given = properties(row)
    level = text(given.get("level_id"))
    if level is None or level not in ordinal:
        return None
    drawn: LineString = geometry.line(row.get("geometry"), frame)
    return Detail(level, ordinal[level], text(given.get("kind")) or "line", tuple(drawn.coords))


def _address(archive: Archive) -> str:
    rows = archive.features.get("address", ())
    return told(properties(rows[0]).get("address")) if rows else ""
