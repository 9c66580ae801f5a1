# SPDX-License-Identifier: GPL-3.0-or-later
"""Small IMDF houses for the tests: rooms in metres in, an archive out, with faults on request."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
import uuid

from kiosk.wayfinding.venue.archive import Archive, write_folder
from kiosk.wayfinding.venue.frame import MetreFrame
from kiosk.wayfinding.venue.loading import load_venue

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.wayfinding.venue.model import Venue

Point = tuple[float, float]
Json = dict[str, Any]


def box(x0: float, y0: float, x1: float, y1: float) -> list[Point]:
    """Give a rectangle's corners."""
    return [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]


@dataclass
class House:
    """Collects features; every method returns the new feature's id."""

    frame: MetreFrame = field(default_factory=lambda: MetreFrame(126.39, 34.81))
    language: str = "ko"
    features: dict[str, list[Json]] = field(default_factory=dict)
    others: dict[str, bytes] = field(default_factory=dict)

    def add(self, kind: str, geometry: Json | None, /, **properties: Any) -> str:  # noqa: ANN401 # raw JSON
        """Add any feature."""
        rows = self.features.setdefault(kind, [])
        identity = str(uuid.uuid5(uuid.NAMESPACE_OID, f"{kind}/{len(rows)}"))
        rows.append(
            {
                "id": identity,
                "type": "Feature",
                "feature_type": kind,
                "geometry": geometry,
                "properties": properties,
            }
        )
        return identity

    def area(self, *rings: list[Point]) -> Json:
        """Give a polygon of metres in degrees."""
        closed = [[*ring, ring[0]] for ring in rings]
        return {
            "type": "Polygon",
            "coordinates": [[list(self.frame.degrees(*p)) for p in ring] for ring in closed],
        }

    def ground(self, shape: list[Point] | None = None) -> str:
        """Add the venue and its address."""
        address = self.add("address", None, address="시험로 1", locality="목포시", country="KR")
        corners = shape or box(-20, -20, 120, 120)
        return self.add(
            "venue",
            self.area(corners),
            category="governmentfacility",
            name={self.language: "시험 청사"},
            display_point=self.point((1, 1)),
            address_id=address,
        )

    def level(self, ordinal: int, shape: list[Point] | None = None, **more: Any) -> str:  # noqa: ANN401 # raw JSON
        """Add a level."""
        given = {
            "category": "unspecified",
            "outdoor": False,
            "ordinal": ordinal,
            "name": {self.language: f"{ordinal + 1}층"},
            "short_name": {self.language: str(ordinal + 1)},
        }
        return self.add("level", self.area(shape or box(-20, -20, 120, 120)), **{**given, **more})

    def unit(self, level: str, name: str | None, category: str, *rings: list[Point], **more: Any) -> str:  # noqa: ANN401 # raw JSON
        """Add a room."""
        named = {self.language: name} if name else None
        return self.add("unit", self.area(*rings), level_id=level, name=named, category=category, **more)

    def door(self, level: str, a: Point, b: Point, **more: Any) -> str:  # noqa: ANN401 # raw JSON
        """Add an opening with a door leaf."""
        line = {"type": "LineString", "coordinates": [list(self.frame.degrees(*p)) for p in (a, b)]}
        given = {"category": "pedestrian", "door": {"type": "door"}}
        return self.add("opening", line, level_id=level, **{**given, **more})

    def point(self, point: Point) -> Json:
        """Give a point of metres in degrees."""
        return {"type": "Point", "coordinates": list(self.frame.degrees(*point))}

    def kiosk(self, level: str, point: Point, **more: Any) -> str:  # noqa: ANN401 # raw JSON
        """Add a kiosk half a metre wide."""
        x, y = point
        shape = self.area(box(x - 0.25, y - 0.25, x + 0.25, y + 0.25))
        return self.add("kiosk", shape, level_id=level, name={self.language: "안내기"}, **more)

    def archive(self) -> Archive:
        """Give the files' content."""
        manifest = {"version": "1.0.0", "created": "2026-01-01T00:00:00Z", "language": self.language}
        rows = {kind: tuple(found) for kind, found in self.features.items()}
        return Archive(manifest, rows, dict(self.others))

    def venue(self) -> Venue:
        """Load it."""
        return load_venue(self.archive())

    def folder(self, path: Path) -> Path:
        """Write it."""
        write_folder(self.archive(), path)
        return path


def two_floors(*, ordinals: tuple[int, ...] = (0, 1), lift: bool = True) -> House:
    """Give a corridor with two rooms, a stair and a lift on each of the floors.

    y 3..8 rooms and the shafts, y 0..3 the corridor; x 0..30.
    """
    house = House()
    house.ground()
    for floor, ordinal in enumerate(ordinals):
        level = house.level(ordinal, box(0, 0, 30, 8))
        house.unit(level, "복도", "walkway", box(0, 0, 30, 3))
        house.unit(level, f"가과{floor}", "office", box(0, 3, 10, 8))
        house.door(level, (4, 3), (5.2, 3))
        house.unit(level, "계단", "stairs", box(10, 3, 15, 8))
        house.door(level, (11, 3), (13, 3), door=None)
        if lift:
            house.unit(level, "승강기", "elevator", box(15, 3, 18, 8))
            house.door(level, (16, 3), (17.2, 3))
        house.unit(level, f"나과{floor}", "office", box(18, 3, 30, 8))
        house.door(level, (24, 3), (25.2, 3))
        if floor == 0:
            house.kiosk(level, (2, 1.5))
    return house
