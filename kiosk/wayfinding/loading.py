"""Archive to venue, leniently: what is usable is used, what is not is left to the validator to name."""

from __future__ import annotations

from collections import defaultdict
import math
from statistics import median
from typing import TYPE_CHECKING, Any

import shapely
from shapely import STRtree
from shapely.geometry import Polygon

from kiosk.wayfinding import geometry
from kiosk.wayfinding.frame import METRES_A_DEGREE, Frame
from kiosk.wayfinding.geometry import BadGeometry
from kiosk.wayfinding.links import all_links
from kiosk.wayfinding.model import (
    Amenity,
    Desk,
    Detail,
    Fixture,
    KioskPlace,
    Level,
    Opening,
    Unit,
    Venue,
)
from kiosk.wayfinding.sides import opening_sides

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from shapely.geometry import LineString

    from kiosk.wayfinding.archive import Archive, Json
    from kiosk.wayfinding.model import (
        Labels,
    )

FAR = 20_000.0  # metres: nothing of a venue lies farther from its middle


def load_venue(archive: Archive) -> Venue:
    """Build the venue from whatever can be understood."""
    frame = frame_of(archive)
    levels = tuple(_each(archive, "level", lambda row: _level(row, frame)))
    ordinal = {level.id: level.ordinal for level in levels}
    units = tuple(_unique(_each(archive, "unit", lambda row: _unit(row, frame, ordinal))))
    openings = tuple(_unique(_each(archive, "opening", lambda row: _opening(row, frame, ordinal))))
    fixtures, desks = _fixtures(archive, frame, ordinal, units)
    first = next(iter(archive.features.get("venue", ())), {})
    language = archive.manifest.get("language")
    return Venue(
        name=labels(_properties(first).get("name")),
        address=_address(archive),
        language=language if isinstance(language, str) else "ko",
        frame=frame,
        levels=levels,
        units=units,
        openings=opening_sides(units, openings),
        fixtures=fixtures,
        desks=desks,
        amenities=tuple(_each(archive, "amenity", lambda row: _amenity(row, frame, units))),
        kiosks=tuple(_each(archive, "kiosk", lambda row: _kiosk(row, frame, ordinal))),
        details=tuple(_each(archive, "detail", lambda row: _detail(row, frame, ordinal))),
        links=all_links(archive.features.get("relationship", ()), units),
        buildings={
            row["id"]: labels(_properties(row).get("name"))
            for row in archive.features.get("building", ())
            if isinstance(row.get("id"), str)
        },
    )


def labels(value: object) -> Labels:
    """LABELS as a mapping of language to text; other shapes yield what text they hold."""
    if isinstance(value, str):
        return {"ko": value}
    if not isinstance(value, dict):
        return {}
    return {str(code): text for code, text in value.items() if isinstance(text, str) and text.strip()}


def frame_of(archive: Archive) -> Frame:
    """Place the metre frame at the corner of what lies around the venue's middle."""
    found = [p for kind in ("level", "unit", "venue") for p in _some_positions(archive, kind)]
    if not found:
        return Frame(0.0, 0.0)
    lon, lat = median(p[0] for p in found), median(p[1] for p in found)
    reach_y = FAR / METRES_A_DEGREE
    reach_x = reach_y / max(0.01, math.cos(math.radians(lat)))
    near = [p for p in found if abs(p[0] - lon) < reach_x and abs(p[1] - lat) < reach_y]
    return Frame(min(p[0] for p in near), min(p[1] for p in near)) if near else Frame(lon, lat)


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


def _properties(row: Json) -> dict[str, Any]:
    properties = row.get("properties")
    return properties if isinstance(properties, dict) else {}


def _text(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _usable(row: Json, frame: Frame) -> Any:  # noqa: ANN401 # shapely ships no types
    shape = geometry.mended(geometry.area(row.get("geometry"), frame))
    if shape is None or not all(abs(edge) < 2 * FAR for edge in shape.bounds):
        return None
    return shape


def _level(row: Json, frame: Frame) -> Level | None:
    properties = _properties(row)
    ordinal = properties.get("ordinal")
    if isinstance(ordinal, bool) or not isinstance(ordinal, (int, float)) or not float(ordinal).is_integer():
        return None
    buildings = properties.get("building_ids")
    try:
        shape = _usable(row, frame)
    except BadGeometry:
        shape = None
    return Level(
        row["id"],
        int(ordinal),
        labels(properties.get("name")),
        labels(properties.get("short_name")),
        properties.get("outdoor") is True,
        tuple(b for b in buildings if isinstance(b, str)) if isinstance(buildings, list) else (),
        shape if shape is not None else Polygon(),
    )


def _unit(row: Json, frame: Frame, ordinal: dict[str, int]) -> Unit | None:
    properties = _properties(row)
    level = properties.get("level_id")
    if level not in ordinal:
        return None
    shape = _usable(row, frame)
    if shape is None:
        return None
    return Unit(
        row["id"],
        level,
        ordinal[level],
        _text(properties.get("category")) or "unspecified",
        labels(properties.get("name")),
        labels(properties.get("alt_name")),
        _text(properties.get("restriction")),
        shape,
        _label_point(properties, shape, frame),
    )


def _label_point(properties: dict[str, Any], shape: Any, frame: Frame) -> geometry.Position:  # noqa: ANN401 # shapely
    try:
        given = geometry.point(properties.get("display_point"), frame)
    except BadGeometry:
        return geometry.inside_point(shape)
    return given if shape.covers(shapely.Point(given)) else geometry.inside_point(shape)


def _opening(row: Json, frame: Frame, ordinal: dict[str, int]) -> Opening | None:
    properties = _properties(row)
    level = properties.get("level_id")
    if level not in ordinal:
        return None
    line = geometry.line(row.get("geometry"), frame)
    start, end = line.coords[0], line.coords[-1]
    length = math.dist(start, end)
    if not 0.05 < length < FAR:  # noqa: PLR2004 # less than five centimetres is no opening
        return None
    door = properties.get("door")
    width = properties.get("clear_width_m")
    return Opening(
        row["id"],
        level,
        ordinal[level],
        ((start[0], start[1]), (end[0], end[1])),
        _text(properties.get("category")) or "pedestrian",
        labels(properties.get("name")),
        _text(door.get("type")) if isinstance(door, dict) else None,
        float(width) if isinstance(width, (int, float)) and not isinstance(width, bool) else length,
    )


def _fixtures(
    archive: Archive, frame: Frame, ordinal: dict[str, int], units: tuple[Unit, ...]
) -> tuple[tuple[Fixture, ...], dict[str, tuple[Desk, ...]]]:
    fixtures: list[Fixture] = []
    desks: dict[str, list[Desk]] = defaultdict(list)
    known = {unit.id for unit in units}
    rooms = _Rooms(units)
    for row in archive.features.get("fixture", ()):
        properties = _properties(row)
        level = _text(properties.get("level_id"))
        if level is None or level not in ordinal or not isinstance(row.get("id"), str):
            continue
        try:
            shape = _usable(row, frame)
        except (BadGeometry, shapely.errors.ShapelyError):
            shape = None
        if shape is None:
            continue
        number = properties.get("desk_no")
        if properties.get("category") == "desk" and isinstance(number, (str, int)) and str(number):
            given = properties.get("unit_id")
            home = given if given in known else rooms.at(ordinal[level], geometry.inside_point(shape))
            if home is not None:
                desks[home].append(desk_of(str(number), shape, properties.get("approach_deg")))
                continue
        category = _text(properties.get("category")) or "obstruction"
        kind = _text(properties.get("kind")) or category
        fixtures.append(Fixture(row["id"], level, ordinal[level], category, kind, shape))
    return tuple(fixtures), {unit: tuple(found) for unit, found in desks.items()}


def desk_of(number: str, shape: Any, approach_deg: object) -> Desk:  # noqa: ANN401 # shapely ships no types
    """Give a desk from its outline and the compass side it is walked up to."""
    ring = list(shape.minimum_rotated_rectangle.exterior.coords)
    (x0, y0), (x1, y1), (x2, y2) = ring[0], ring[1], ring[2]
    middle = ((x0 + x2) / 2, (y0 + y2) / 2)
    w, h = math.dist(ring[0], ring[1]), math.dist(ring[1], ring[2])
    angle = math.degrees(math.atan2(y1 - y0, x1 - x0))
    approach = None
    if isinstance(approach_deg, (int, float)) and not isinstance(approach_deg, bool):
        turn = math.radians(90 - approach_deg)
        local = turn - math.radians(angle)
        reach = (w / 2 if abs(math.cos(local)) > abs(math.sin(local)) else h / 2) + 0.55
        approach = (middle[0] + reach * math.cos(turn), middle[1] + reach * math.sin(turn))
    return Desk(number, *middle, w, h, approach, angle)


class _Rooms:
    """Finds the room at a point."""

    def __init__(self, units: tuple[Unit, ...]) -> None:
        self._units = units
        self._tree = STRtree([unit.shape for unit in units])

    def at(self, ordinal: int, point: geometry.Position) -> str | None:
        found = [self._units[i] for i in self._tree.query(shapely.Point(point), predicate="intersects")]
        here = [unit for unit in found if unit.ordinal == ordinal]
        return min(here, key=lambda unit: unit.shape.area).id if here else None


def _amenity(row: Json, frame: Frame, units: tuple[Unit, ...]) -> Amenity | None:
    properties = _properties(row)
    ids = properties.get("unit_ids")
    wanted = {i for i in ids if isinstance(i, str)} if isinstance(ids, list) else set()
    homes = [unit for unit in units if unit.id in wanted] if wanted else []
    if not homes:
        return None
    return Amenity(
        row["id"],
        homes[0].ordinal,
        _text(properties.get("category")) or "unspecified",
        labels(properties.get("name")),
        geometry.point(row.get("geometry"), frame),
        tuple(unit.id for unit in homes),
    )


def _kiosk(row: Json, frame: Frame, ordinal: dict[str, int]) -> KioskPlace | None:
    properties = _properties(row)
    level = properties.get("level_id")
    if level not in ordinal:
        return None
    where = geometry.point(row.get("geometry"), frame)
    heading = properties.get("heading_deg")
    shape = Polygon()
    if row["geometry"].get("type") != "Point":
        shape = _usable(row, frame) or Polygon()
    return KioskPlace(
        row["id"], level, ordinal[level], labels(properties.get("name")), where, shape,
        float(heading) % 360 if isinstance(heading, (int, float)) and math.isfinite(heading) else None,
    )  # fmt: skip


def _detail(row: Json, frame: Frame, ordinal: dict[str, int]) -> Detail | None:
    properties = _properties(row)
    level = properties.get("level_id")
    if level not in ordinal:
        return None
    drawn: LineString = geometry.line(row.get("geometry"), frame)
    return Detail(level, ordinal[level], _text(properties.get("kind")) or "line", tuple(drawn.coords))


def _address(archive: Archive) -> str:
    rows = archive.features.get("address", ())
    return (_text(_properties(rows[0]).get("address")) or "") if rows else ""
