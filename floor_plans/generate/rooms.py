# SPDX-License-Identifier: GPL-3.0-or-later
"""The shapes of the offices' rooms, read from the drawn venues: width, depth, and where the door is."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

from kiosk.directory.room_frame import RoomFrame, RoomSize

if TYPE_CHECKING:
    from pathlib import Path

METRES_A_DEGREE = 111_320.0
TOUCHING = 0.3

type Point = tuple[float, float]


def room_shapes(venues: Path) -> dict[str, tuple[float, float, float]]:
    """Give each office's room as seen from its door."""
    shapes: dict[str, tuple[float, float, float]] = {}
    for site in sorted(folder for folder in venues.iterdir() if folder.is_dir()):
        openings = _features(site / "opening.geojson")
        for unit in _features(site / "unit.geojson"):
            if unit["properties"]["category"] == "office" and unit["properties"]["name"]:
                shapes[unit["properties"]["name"]["ko"]] = _shape(unit, openings)
    return shapes


def _features(file: Path) -> list[dict[str, Any]]:
    features: list[dict[str, Any]] = json.loads(file.read_text("utf-8"))["features"]
    return features


def _shape(unit: dict[str, Any], openings: list[dict[str, Any]]) -> tuple[float, float, float]:
    ring = unit["geometry"]["coordinates"][0]
    origin = ring[0]
    polygon = tuple(_metres(point, origin) for point in ring[:-1])
    level = unit["properties"]["level_id"]
    doors = tuple(
        (ends[0], ends[-1])
        for opening in openings
        if opening["properties"]["level_id"] == level
        for ends in [[_metres(point, origin) for point in opening["geometry"]["coordinates"]]]
        if all(_on_edge(end, polygon) for end in ends)
    )
    frame = RoomFrame(RoomSize(polygon, doors))
    return frame.width, frame.height, frame.door_share()


def _metres(point: list[float], origin: list[float]) -> Point:
    scale = METRES_A_DEGREE * math.cos(math.radians(origin[1]))
    return (point[0] - origin[0]) * scale, (point[1] - origin[1]) * METRES_A_DEGREE


def _on_edge(point: Point, polygon: tuple[Point, ...]) -> bool:
    edges = zip(polygon, (*polygon[1:], polygon[0]), strict=True)
    return any(_distance(point, a, b) < TOUCHING for a, b in edges)


def _distance(point: Point, a: Point, b: Point) -> float:
    length = math.dist(a, b) or 1.0
    along = ((point[0] - a[0]) * (b[0] - a[0]) + (point[1] - a[1]) * (b[1] - a[1])) / length
    along = min(max(along, 0.0), length)
    nearest = (a[0] + (b[0] - a[0]) * along / length, a[1] + (b[1] - a[1]) * along / length)
    return math.dist(point, nearest)
