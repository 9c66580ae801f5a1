# SPDX-License-Identifier: GPL-3.0-or-later
"""The pen: features with stable ids, names in five languages, metres turned into degrees."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
import uuid

from shapely.geometry import MultiPolygon, Polygon

from kiosk.wayfinding.venue.frame import MetreFrame

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generate.plan import Building, Point, Table

NAMESPACE = uuid.UUID("6f0c8c1e-3a43-5a0c-9d0b-3f2b2c1d7e55")
LANGUAGES = ("ko", "en", "zh-CN", "vi", "ja")
Feature = dict[str, Any]


class Draughtsman:
    """Collects a site's features."""

    def __init__(self, key: str, site: Table, names: Mapping[str, Mapping[str, str]]) -> None:
        self.key, self.site, self.names = key, site, names
        self.frame = MetreFrame(*site["origin"])
        self.features: dict[str, list[Feature]] = {}
        self.counts: dict[str, int] = {}

    def identity(self, *words: object) -> str:
        """Give a stable id; equal words are told apart by their order in the plan."""
        path = "/".join(str(w) for w in (self.key, *words))
        self.counts[path] = self.counts.get(path, 0) + 1
        suffix = f"#{self.counts[path]}" if self.counts[path] > 1 else ""
        return str(uuid.uuid5(NAMESPACE, path + suffix))

    def labels(self, name: str) -> dict[str, str]:
        """Give a name in every language; a missing one is the plan's mistake."""
        translated = self.names.get(name)
        if translated is None or any(code not in translated for code in LANGUAGES[1:]):
            raise ValueError(f"assets/translations/places.toml does not translate '{name}'")
        return {"ko": name, **{code: translated[code] for code in LANGUAGES[1:]}}

    def add(self, feature: str, identity: str, geometry: Any, /, **properties: Any) -> str:  # noqa: ANN401 # shapely ships no types
        """Add one feature."""
        self.features.setdefault(feature, []).append(
            {
                "id": identity,
                "type": "Feature",
                "feature_type": feature,
                "geometry": geometry,
                "properties": properties,
            }
        )
        return identity

    def ring(self, building: Building, points: Iterable[Point]) -> list[list[float]]:
        """Give closed ring in degrees, anticlockwise."""
        site = Polygon([building.site(p) for p in points])
        return self._degrees(site)

    def _degrees(self, polygon: Polygon) -> list[list[float]]:
        ring = polygon.exterior if polygon.exterior.is_ccw else polygon.reverse().exterior
        return [list(self.frame.degrees(x, y)) for x, y in ring.coords]

    def area(self, building: Building, points: Iterable[Point]) -> Feature:
        """Give a polygon geometry from building metres."""
        return {"type": "Polygon", "coordinates": [self.ring(building, points)]}

    def shape(self, shape: Polygon | MultiPolygon) -> Feature:
        """Give a polygon geometry from site metres."""
        polygons = shape.geoms if isinstance(shape, MultiPolygon) else [shape]
        parts = [[self._degrees(Polygon(p.exterior))] for p in polygons]
        if len(parts) == 1:
            return {"type": "Polygon", "coordinates": parts[0]}
        return {"type": "MultiPolygon", "coordinates": parts}

    def point(self, point: Point) -> Feature:
        """Give a point geometry from site metres."""
        return {"type": "Point", "coordinates": list(self.frame.degrees(*point))}

    def line(self, building: Building, line: tuple[Point, Point]) -> Feature:
        """Give a line geometry from building metres."""
        ends = [list(self.frame.degrees(*building.site(p))) for p in line]
        return {"type": "LineString", "coordinates": ends}


def draw_id(draw: Draughtsman, building: str) -> str:
    """Give the id that a building was given."""
    return str(uuid.uuid5(NAMESPACE, f"{draw.key}/building/{building}"))
