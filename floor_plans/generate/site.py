# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole site: strips, shapes, passages, then the joints, windows and furniture that follow from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shapely import LineString
from shapely import Point as ShapelyPoint
from shapely.geometry import Polygon

from generate.furnishing import furnish
from generate.plan import Building, Door, Space
from generate.strips import strip_spaces

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generate.plan import Line, Point, Table

OPEN = {"walkway", "lobby"}
DARK = {"elevator", "structure", "opentobelow", "stairs", "serverroom", "storage", "parking", "steps", "ramp"}
PANE, PIER = 1.9, 0.8


def site_spaces(site: Table, seats: Mapping[str, int], seed: int) -> tuple[dict[str, Building], list[Space]]:
    """Build every space of a site, furnished."""
    buildings = {
        key: Building(key, b["name"], tuple(b["at"]), b["angle"]) for key, b in site["buildings"].items()
    }
    spaces = [s for shape in site["shapes"] for s in _shape_spaces(shape, buildings)]
    for strip in site["strips"]:
        spaces += strip_spaces(strip, buildings[strip["building"]], seats)
    _join(spaces)
    spaces += [_passage(passage, buildings) for passage in site.get("passages", ())]
    _glaze(spaces)
    furnish(spaces, seed)
    return buildings, spaces


def _shape_spaces(shape: Table, buildings: Mapping[str, Building]) -> Iterator[Space]:
    for level in shape["levels"]:
        doors = [
            Door((tuple(a), tuple(b)), "sliding" if "door_name" in shape else "open", shape.get("door_name"))
            for a, b in shape.get("doors", ())
        ]
        yield Space(
            shape["name"],
            shape["category"],
            level,
            buildings[shape["building"]],
            tuple((float(x), float(y)) for x, y in shape["polygon"]),
            outdoor=shape.get("outdoor", False),
            garden=shape.get("garden", False),
            doors=doors,
        )


def _passage(passage: Table, buildings: Mapping[str, Building]) -> Space:
    home, other = buildings[passage["from_building"]], buildings[passage["to_building"]]
    near = [tuple(p) for p in passage["from_edge"]]
    far = [home.local(other.site(tuple(p))) for p in passage["to_edge"]]
    polygon: tuple[Point, ...] = (*near, *far)
    return Space(
        passage["name"],
        "walkway",
        passage["level"],
        home,
        polygon,
        doors=[Door(_inset((near[0], near[1]), 0.15), "open"), Door(_inset((far[0], far[1]), 0.15), "open")],
    )


def _join(spaces: list[Space]) -> None:
    """Corridors and halls that share an edge are open to each other."""
    open_spaces = [s for s in spaces if s.category in OPEN and not s.doors and not s.outdoor]
    for i, one in enumerate(open_spaces):
        for two in open_spaces[i + 1 :]:
            if one.level != two.level or one.building.key != two.building.key:
                continue
            shared = Polygon(one.polygon).boundary.intersection(Polygon(two.polygon).boundary)
            for part in getattr(shared, "geoms", [shared]):
                if isinstance(part, LineString) and part.length > 1:
                    ends = (part.coords[0], part.coords[-1])
                    one.doors.append(Door(_inset(ends, 0.15), "open"))


def _inset(line: Line, by: float) -> Line:
    string = LineString(line)
    a, b = string.interpolate(by), string.interpolate(string.length - by)
    return ((a.x, a.y), (b.x, b.y))


def _glaze(spaces: list[Space]) -> None:
    """Put windows into outer walls, where there is daylight and no door."""
    for space in spaces:
        if space.outdoor or space.garden or space.category in DARK:
            continue
        others = [
            Polygon(s.polygon)
            for s in spaces
            if s.level == space.level and s is not space and s.building is space.building and not s.outdoor
            and not s.garden
        ]  # fmt: skip
        doors = [
            LineString([space.building.local(s.building.site(end)) for end in d.line])
            for s in spaces
            if s.level == space.level
            for d in s.doors
        ]
        ring = space.polygon
        for a, b in zip(ring, ring[1:] + ring[:1], strict=True):
            space.windows += _panes(space, (a, b), others, doors)


def _panes(space: Space, edge: Line, others: list[Polygon], doors: list[LineString]) -> Iterator[Line]:
    line = LineString(edge)
    count = int(line.length // (PANE + PIER))
    for i in range(count):
        middle = line.length * (i + 0.5) / count
        ends = [line.interpolate(middle - PANE / 2), line.interpolate(middle + PANE / 2)]
        probe = LineString(ends).buffer(0.3)
        outside = all(not probe.intersects(o) for o in others)
        if outside and all(probe.distance(d) > 0.2 for d in doors) and _edge_is_wall(space, probe):  # noqa: PLR2004 # a tolerance of this drawing alone
            yield ((ends[0].x, ends[0].y), (ends[1].x, ends[1].y))


def _edge_is_wall(space: Space, probe: Polygon) -> bool:
    return not Polygon(space.polygon).buffer(-0.01).contains(ShapelyPoint(probe.centroid))
