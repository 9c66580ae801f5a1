# SPDX-License-Identifier: GPL-3.0-or-later
"""From wall lines to rooms and openings: thin faces are walls, their ends that look at each other are gaps.

A gap with a door's arc or a door's lines is a door, one with glass a window, one with nothing a mouth. What
walls and gaps enclose is a room, whose edges then move half way into the walls.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise
import math
from statistics import median
from typing import TYPE_CHECKING, Final

import shapely
from shapely.geometry import LineString, Point, Polygon, box
from shapely.geometry.polygon import orient

from kiosk.wayfinding.importing.borders import parted
from kiosk.wayfinding.importing.columns import columns_in, past_columns, without_free_columns
from kiosk.wayfinding.importing.lines import caps, dot, meeting, snapped, unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from shapely.geometry import LinearRing, MultiPolygon

    from kiosk.wayfinding.importing.account import DrawnText, PlanEntry
    from kiosk.wayfinding.importing.lines import Metres

THICKEST_M: Final = 0.46  # of a wall
JAMB_M: Final = (0.07, THICKEST_M)
LONGEST_GAP_M: Final = 15.0
CURTAIN_M: Final = 4.0  # the shortest wall of glass
DOOR_LIKE_M: Final = 3.0  # the widest gap beside a wall's flank
SMALLEST_ROOM_M2: Final = 0.8
PROBES: Final = (0.06, 0.17, 0.31, 0.45, 0.56, 0.67, 0.79, 0.93)  # along an edge, at no module of a house
LIES: Final = 0.3  # of a gap is filled by what is drawn of its door or window
DOUBLE: Final = 0.3  # of its lines are a wall's faces where each wall is drawn by two
SINGLE_M: Final = 0.1  # how thick a wall is that one line draws
MOST_SLIDING: Final = 2  # doors of a storey that lead outside and are no more than lines
STRAIGHT: Final = math.cos(math.radians(8))


@dataclass(frozen=True, slots=True)
class Arc:
    """A door's leaf as it swings: hinge and both ends, in metres."""

    hinge: Metres
    ends: tuple[Metres, Metres]

    @property
    def radius(self) -> float:
        """Return the leaf's width."""
        return math.dist(self.hinge, self.ends[0])


@dataclass(slots=True)
class DrawnStorey:
    """One storey's lines by what they mean, in metres, and its texts with where they stand."""

    title: str = ""
    walls: list[LineString] = field(default_factory=list)
    bodies: list[Polygon] = field(default_factory=list)  # walls that are drawn filled, or of glass
    glass: list[LineString] = field(default_factory=list)
    leaves: list[LineString] = field(default_factory=list)
    joinery: bool = False  # doors and windows are drawn on one layer
    arcs: list[Arc] = field(default_factory=list)
    columns: list[LineString] = field(default_factory=list)
    outlines: list[Polygon] = field(default_factory=list)
    regions: list[Polygon] = field(default_factory=list)  # closed shapes with a room's label each
    texts: list[DrawnText] = field(default_factory=list)
    head: DrawnText | None = None  # from which its title comes
    page: PlanEntry | None = None  # which it is the plan of


@dataclass(frozen=True, slots=True)
class Gap:
    """A break in a wall: its axis from jamb to jamb, what fills it, and the wall's thickness."""

    axis: LineString
    kind: str  # door, window, sliding (by its lines alone, as a window may be) or mouth
    thick: float
    sides: tuple[int | None, int | None] = (None, None)  # places in the list of rooms


@dataclass(frozen=True, slots=True)
class _Jamb:
    middle: Metres
    normal: Metres
    thick: float


def trace(storey: DrawnStorey) -> tuple[list[Polygon], list[Gap]]:
    """Return the rooms, edges in the middle of the walls, and the doors and mouths between them."""
    columns = columns_in(storey.columns)
    walls = _solid([*storey.walls, *storey.columns])
    whole = shapely.union_all([walls, *storey.bodies, *columns])
    solid = without_free_columns(whole, columns)
    if solid.is_empty:
        return [], []
    gaps = _gaps(solid, storey)
    closed = shapely.union_all([solid, *(_filled(gap) for gap in gaps)]).buffer(0.002)
    whole = box(*closed.bounds).buffer(2, join_style="mitre")
    parts = polygons_of(whole.difference(closed))
    free = [part for part in parts if part.area > SMALLEST_ROOM_M2 and part.distance(whole.exterior) > 0]
    faces = [past_columns(room.buffer(0.002, join_style="mitre"), columns) for room in free]
    rooms, borders = parted([widened(face, faces, closed) for face in faces], storey.texts)
    gaps += [Gap(line, "mouth", 0.0) for line in borders]
    found = [_joined(gap, rooms) for gap in gaps]
    kept = [gap for gap in found if gap.sides[0] != gap.sides[1] and gap.sides != (None, None)]
    # Lines across a gap are glass towards outside, a sliding door within.
    inner = [
        replace(gap, kind="door") if gap.kind in {"window", "sliding"} else gap
        for gap in kept
        if None not in gap.sides
    ]
    outer = [gap for gap in kept if None in gap.sides and gap.kind in {"door", "sliding"}]
    if storey.arcs and sum(gap.kind == "sliding" for gap in outer) > (0 if storey.joinery else MOST_SLIDING):
        outer = [gap for gap in outer if gap.kind == "door"]  # where doors swing, so many are windows
    return rooms, [*inner, *outer]


def _solid(lines: Sequence[LineString]) -> Polygon | MultiPolygon:
    """Return what the walls fill: the thin faces between their lines, or else the lines themselves."""
    solid = thin_faces(lines)
    if solid.length < DOUBLE * sum(line.length for line in lines):
        axes = shapely.line_merge(shapely.union_all(snapped(lines), grid_size=0.001))
        return axes.buffer(SINGLE_M / 2, cap_style="flat", join_style="mitre")
    return solid


def curtains(glass: Sequence[LineString]) -> list[Polygon]:
    """Return the walls of glass: as thin, and longer than a window that a gap holds."""
    return [one for one in polygons_of(thin_faces(glass)) if one.length > 2 * CURTAIN_M]


def thin_faces(lines: Sequence[LineString]) -> Polygon | MultiPolygon:
    """Return the thin faces between lines."""
    if not lines:
        return Polygon()
    noded = shapely.unary_union([*snapped(lines), *caps(lines, *JAMB_M)], grid_size=0.001)
    faces = polygons_of(shapely.polygonize([noded]))
    thin = [face for face in faces if 2 * face.area / face.length < THICKEST_M]
    return shapely.union_all(thin).buffer(0.001).buffer(-0.001)


def polygons_of(shape: shapely.Geometry) -> list[Polygon]:
    """Return the areas of what may be several."""
    return [one for one in getattr(shape, "geoms", [shape]) if isinstance(one, Polygon) and not one.is_empty]


def _jambs(solid: Polygon | MultiPolygon) -> Iterator[_Jamb]:
    """Yield the ends of walls: short edges between two convex right angles."""
    for part in polygons_of(solid.simplify(0.005)):
        for ring in (orient(part).exterior, *orient(part).interiors):
            corners = list(ring.coords)[:-1]
            count = len(corners)
            for at in range(count):
                before, one, two, after = (corners[(at + step) % count] for step in (-1, 0, 1, 2))
                thick = math.dist(one, two)
                if not JAMB_M[0] <= thick <= JAMB_M[1]:
                    continue
                along = unit(one, two)
                normal = (along[1], -along[0])
                back, on = unit(one, before), unit(two, after)
                if dot(back, normal) < -STRAIGHT and dot(on, normal) < -STRAIGHT:
                    yield _Jamb(((one[0] + two[0]) / 2, (one[1] + two[1]) / 2), normal, thick)


def _gaps(solid: Polygon | MultiPolygon, storey: DrawnStorey) -> list[Gap]:
    jambs = list(_jambs(solid))
    found: list[Gap] = []
    shapely.prepare(solid)
    for jamb in jambs:
        hit = _across(jamb, solid)
        if hit is None:
            continue
        axis = LineString([jamb.middle, hit])
        opposite = (one for one in jambs if dot(one.normal, jamb.normal) < -STRAIGHT)
        facing = any(math.dist(one.middle, hit) < max(0.1, jamb.thick) for one in opposite)
        kind = _kind(axis, jamb.thick, storey)
        if not facing and (kind == "mouth" or axis.length > DOOR_LIKE_M):
            continue
        if all(one.axis.hausdorff_distance(axis) > 0.15 for one in found):  # noqa: PLR2004 # seen from the other jamb
            found.append(Gap(axis, kind, jamb.thick))
    return found


def _across(jamb: _Jamb, solid: Polygon | MultiPolygon) -> Metres | None:
    """Return where what lies across begins, as wide as a gap can be."""
    (x, y), (nx, ny) = jamb.middle, jamb.normal
    ray = LineString([(x + nx * 0.02, y + ny * 0.02), (x + nx * LONGEST_GAP_M, y + ny * LONGEST_GAP_M)])
    met = ray.intersection(solid)
    if met.is_empty:
        return None
    far = met.distance(Point(x, y))
    return (x + nx * far, y + ny * far) if far > 0.3 else None  # noqa: PLR2004 # no one passes


def _kind(axis: LineString, thick: float, storey: DrawnStorey) -> str:
    """Tell a door by its leaf, a window by its glass, a sliding door by its lines, a mouth by nothing."""
    near = axis.buffer(thick / 2 + 0.12, cap_style="flat")
    inside = axis.buffer(thick / 2 + 0.02, cap_style="flat")
    if any(near.distance(Point(arc.hinge)) < 0.12 and arc.radius < axis.length + 0.25 for arc in storey.arcs):  # noqa: PLR2004 # a frame
        return "door"
    if any(_lies_in(line, inside, axis) for line in storey.glass):
        return "window"
    drawn = sum(line.intersection(inside).length for line in storey.leaves if line.intersects(inside))
    return "sliding" if drawn > LIES * axis.length else "mouth"  # a folding door's leaves lie there by pieces


def _lies_in(line: LineString, inside: Polygon, axis: LineString) -> bool:
    return bool(line.intersects(inside)) and float(line.intersection(inside).length) > LIES * axis.length


def _filled(gap: Gap) -> Polygon:
    return gap.axis.buffer(gap.thick / 2, cap_style="flat")


def _joined(gap: Gap, rooms: Sequence[Polygon]) -> Gap:
    """Find the rooms on both sides of a gap."""
    (x0, y0), (x1, y1) = gap.axis.coords
    ux, uy = unit((x0, y0), (x1, y1))
    middle, off = ((x0 + x1) / 2, (y0 + y1) / 2), gap.thick / 2 + 0.15
    left, right = (Point(middle[0] - uy * way, middle[1] + ux * way) for way in (off, -off))
    return replace(gap, sides=(_room_at(left, rooms), _room_at(right, rooms)))


def _room_at(point: Point, rooms: Sequence[Polygon]) -> int | None:
    return next((at for at, room in enumerate(rooms) if room.contains(point)), None)


def widened(room: Polygon, rooms: Sequence[Polygon], closed: shapely.Geometry) -> Polygon:
    """Return a room, each edge moved half way to what lies behind it: another room, or what is `closed`."""
    shape = orient(room.simplify(0.03))
    others = [other for other in rooms if other is not room and other.distance(room) < THICKEST_M]
    outer, *inner = (_widened(ring, others, closed) for ring in (shape.exterior, *shape.interiors))
    wide = Polygon(outer, inner)
    return wide.buffer(0) if wide.is_valid or wide.buffer(0).area > room.area else room


def _widened(ring: LinearRing, others: Sequence[Polygon], closed: shapely.Geometry) -> list[Metres]:
    corners, lines = list(ring.coords)[:-1], []
    for one, two in pairwise([*corners, corners[0]]):
        along = unit(one, two)
        normal = (along[1], -along[0])
        half = _behind(one, two, normal, others, closed) / 2
        lines.append(((one[0] + normal[0] * half, one[1] + normal[1] * half), along))
    return [meeting(lines[at - 1], lines[at]) or corners[at] for at in range(len(lines))]


def _behind(
    one: Metres, two: Metres, normal: Metres, others: Sequence[Polygon], closed: shapely.Geometry
) -> float:
    """Return how thick the wall behind an edge is, to a room or to outside, at most the thickest there is."""
    rooms, outside = [], []
    for share in PROBES:
        x, y = one[0] + (two[0] - one[0]) * share, one[1] + (two[1] - one[1]) * share
        probe = LineString([(x, y), (x + normal[0] * THICKEST_M, y + normal[1] * THICKEST_M)])
        far = [other.distance(Point(x, y)) for other in others if probe.intersects(other)]
        rooms += [min(far)] if far else []
        outside += [] if far else [float(probe.intersection(closed).length)]
    return min(float(median(rooms if 2 * len(rooms) >= len(outside) else outside)), THICKEST_M)
