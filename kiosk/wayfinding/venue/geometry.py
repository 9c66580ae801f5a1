# SPDX-License-Identifier: GPL-3.0-or-later
"""GeoJSON geometries into metres, without trusting them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import shapely
from shapely.geometry import LineString, MultiPolygon, Point, Polygon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kiosk.wayfinding.venue.frame import MetreFrame
    from kiosk.wayfinding.venue.model import Shape

Position = tuple[float, float]
DEEPEST = 5  # guards against lists within lists without end; GeoJSON's own are four deep
NUMBERS = (int, float)  # and not bool, which is a kind of int
EAST, NORTH = 180.0, 90.0  # set by WGS 84
SHORTEST_RING = 4  # set by GeoJSON: a triangle, closed


class BadGeometry(Exception):  # it names what was found  # noqa: N818 # it names what was found
    """The geometry cannot be used; `rule` names the reason for the validator."""

    def __init__(self, rule: str, message: str) -> None:
        super().__init__(message)
        self.rule = rule


def positions(coordinates: object, depth: int = 0) -> Iterator[Position]:
    """Walk nested coordinates; anything but finite number pairs in range is refused."""
    if depth > DEEPEST or not isinstance(coordinates, list):
        raise BadGeometry("geometry-coordinates", "좌표가 GeoJSON 형식이 아닙니다")
    if coordinates and isinstance(coordinates[0], list):
        for part in coordinates:
            yield from positions(part, depth + 1)
        return
    if not coordinates and depth == 0:
        return
    yield _position(coordinates)


def _position(pair: list[Any]) -> Position:
    if len(pair) < 2 or not (type(pair[0]) in NUMBERS and type(pair[1]) in NUMBERS):  # noqa: PLR2004 # a pair
        raise BadGeometry("geometry-coordinates", "좌표가 수의 쌍이 아닙니다")
    try:
        lon, lat = float(pair[0]), float(pair[1])
    except OverflowError as error:
        raise BadGeometry("geometry-coordinates", "좌표가 너무 큽니다") from error
    if not (math.isfinite(lon) and math.isfinite(lat)):
        raise BadGeometry("geometry-coordinates", "좌표가 유한한 수가 아닙니다")
    if not (-EAST <= lon <= EAST and -NORTH <= lat <= NORTH):
        hint = "경도와 위도가 뒤바뀐 듯합니다" if _swapped(lon, lat) else "WGS84 경위도가 아닌 듯합니다"
        raise BadGeometry("coordinates-out-of-range", f"좌표 [{lon}, {lat}]가 지구 밖입니다 ({hint})")
    return (lon, lat)


def _swapped(lon: float, lat: float) -> bool:
    return abs(lat) <= EAST and abs(lon) <= NORTH


def area(geometry: object, frame: MetreFrame) -> Shape:
    """Polygon or MultiPolygon in metres, as drawn (perhaps invalid)."""
    kind, coordinates = _parts(geometry)
    if kind == "Polygon":
        return _polygon(coordinates, frame)
    if kind == "MultiPolygon" and isinstance(coordinates, list):
        return MultiPolygon([_polygon(part, frame) for part in coordinates])
    raise BadGeometry("geometry-type", f"면이 있어야 할 곳에 {kind} 도형이 있습니다")


def line(geometry: object, frame: MetreFrame) -> Shape:
    """LineString (or the longest part of several) in metres."""
    kind, coordinates = _parts(geometry)
    if kind == "MultiLineString" and isinstance(coordinates, list) and coordinates:
        lines = [_metres(part, frame) for part in coordinates]
        return max((LineString(part) for part in lines if len(part) > 1), key=lambda part: part.length)
    if kind != "LineString":
        raise BadGeometry("geometry-type", f"선이 있어야 할 곳에 {kind} 도형이 있습니다")
    points = _metres(coordinates, frame)
    if len(points) < 2:  # noqa: PLR2004 # a line has two ends
        raise BadGeometry("geometry-coordinates", "선에 점이 둘 이상 있어야 합니다")
    return LineString(points)


def point(geometry: object, frame: MetreFrame) -> Position:
    """Point in metres; of an area, a point inside it."""
    kind, coordinates = _parts(geometry)
    if kind == "Point":
        found = _metres(coordinates, frame)
        if len(found) != 1:
            raise BadGeometry("geometry-coordinates", "점의 좌표가 하나가 아닙니다")
        return found[0]
    inside = area(geometry, frame).representative_point()
    return (inside.x, inside.y)


def mended(shape: Shape) -> Shape:
    """Return the usable area of a shape, or None when there is none."""
    if not shape.is_valid:
        shape = shapely.make_valid(shape)
    parts = [part for part in polygons(shape) if part.area > 1e-4]  # noqa: PLR2004 # a square centimetre
    if not parts:
        return None
    return parts[0] if len(parts) == 1 else MultiPolygon(parts)


def polygons(shape: Shape) -> list[Polygon]:
    """All polygons in a geometry of any kind."""
    if shape.is_empty:
        return []
    if shape.geom_type == "Polygon":
        return [shape]
    return [p for part in getattr(shape, "geoms", ()) for p in polygons(part)]


def inside_point(shape: Shape) -> Position:
    """Return a good place for a label: the centroid when inside, else a point that is."""
    middle = shape.centroid
    if not shape.contains(Point(middle.x, middle.y)):
        middle = shape.representative_point()
    return (middle.x, middle.y)


def _parts(geometry: object) -> tuple[str, object]:
    if not isinstance(geometry, dict):
        raise BadGeometry("geometry-missing", "도형이 없습니다")
    return str(geometry.get("type")), geometry.get("coordinates")


def _polygon(rings: object, frame: MetreFrame) -> Polygon:
    if not isinstance(rings, list) or not rings:
        raise BadGeometry("geometry-coordinates", "면에 테두리가 없습니다")
    lines = [_metres(ring, frame) for ring in rings]
    for ring in lines:
        if len(ring) < SHORTEST_RING or ring[0] != ring[-1]:
            raise BadGeometry("ring-not-closed", "면의 테두리가 닫혀 있지 않습니다")
    return Polygon(lines[0], lines[1:])


def _metres(coordinates: object, frame: MetreFrame) -> list[Position]:
    return [frame.metres(lon, lat) for lon, lat in positions(coordinates)]
