"""The shortest way over the triangles: A*, then the taut string through the doors between them."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import groupby, pairwise
from math import hypot
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    from kiosk.wayfinding.frame import Point
    from kiosk.wayfinding.mesh import Door, Mesh

Place = tuple[int, "Point"]  # a triangle and a point in it
Portal = tuple["Point", "Point"]  # left and right end of an edge, as one walks through it
ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class Path:
    """A way over one storey: the taut points, their length, the units in walking order."""

    points: tuple[Point, ...]
    length: float
    units: tuple[str, ...]


def shortest_path(
    mesh: Mesh, start: Place, goal: Place, allowed: Container[str] | None = None
) -> Path | None:
    """Find the way from start to goal through the allowed units, or None when there is none.

    The search prices a triangle by one point on its entry edge. Which point that is decides between ways
    of nearly the same length, so three rules are tried and the shortest string wins.
    """
    best: Path | None = None
    for forth, entry in ((True, _towards_goal), (False, _towards_goal), (True, _middle)):
        a, b = (start, goal) if forth else (goal, start)
        found = _search(mesh, a, b, allowed, entry)
        if found is None:
            return None
        string = pull_taut(a[1], b[1], [(left, right) for _, left, right in found])
        length = path_length(string)
        if best is None or length < best.length - ROUNDING:
            units = _units(mesh, a[0], found)
            best = Path(tuple(string if forth else string[::-1]), length, units if forth else units[::-1])
    return best


def _units(mesh: Mesh, first: int, doors: Sequence[Door]) -> tuple[str, ...]:
    owners = [mesh.owner[index] for index in (first, *(door[0] for door in doors))]
    return tuple(unit for unit, _ in groupby(owners))


def path_length(points: Sequence[Point]) -> float:
    """Metres along the points."""
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))


def _search(
    mesh: Mesh,
    start: Place,
    goal: Place,
    allowed: Container[str] | None,
    entry: Callable[[Point, Point, Point, Point], Point],
) -> list[Door] | None:
    """Give a* from triangle to triangle; the doors passed, or None."""
    first, origin = start
    last, target = goal
    doors, owner = mesh.doors, mesh.owner
    cost = {first: 0.0}
    came: dict[int, tuple[int, Door]] = {}
    queue = [(hypot(target[0] - origin[0], target[1] - origin[1]), 0.0, first, origin)]
    closed = set()
    while queue:
        _, g, here, at = heappop(queue)
        if here in closed:
            continue
        if here == last:
            return _doors(came, first, last)
        closed.add(here)
        for door in doors[here]:
            other, left, right = door
            if other in closed or (allowed is not None and owner[other] not in allowed):
                continue
            point = entry(at, target, left, right)
            reached = g + hypot(point[0] - at[0], point[1] - at[1])
            if reached < cost.get(other, float("inf")):
                cost[other] = reached
                came[other] = (here, door)
                ahead = hypot(target[0] - point[0], target[1] - point[1])
                heappush(queue, (reached + ahead, reached, other, point))
    return None


def _doors(came: dict[int, tuple[int, Door]], first: int, last: int) -> list[Door]:
    passed = []
    here = last
    while here != first:
        here, door = came[here]
        passed.append(door)
    return passed[::-1]


def _towards_goal(at: Point, target: Point, left: Point, right: Point) -> Point:
    """Where the straight line to the goal meets the edge, or the edge's end nearest to that."""
    ex, ey = right[0] - left[0], right[1] - left[1]
    dx, dy = target[0] - at[0], target[1] - at[1]
    across = dx * ey - dy * ex
    if abs(across) < 1e-12:  # noqa: PLR2004 # parallel
        return _middle(at, target, left, right)
    t = ((left[0] - at[0]) * dy - (left[1] - at[1]) * dx) / across
    t = min(1.0, max(0.0, t))
    return (left[0] + t * ex, left[1] + t * ey)


def _middle(_at: Point, _target: Point, left: Point, right: Point) -> Point:
    return ((left[0] + right[0]) / 2, (left[1] + right[1]) / 2)


def pull_taut(start: Point, goal: Point, portals: Sequence[Portal]) -> list[Point]:
    """Pull the funnel tight: the shortest string from start to goal through the portals in order."""
    gates = [*portals, (goal, goal)]
    path = [start]
    apex = left = right = start
    left_at = right_at = -1
    i = 0
    while i < len(gates):
        new_left, new_right = gates[i]
        if _turn(apex, right, new_right) >= 0:
            if apex == right or _turn(apex, left, new_right) < 0:
                right, right_at = new_right, i
            else:
                path.append(left)
                apex = right = left
                i = right_at = left_at
                i += 1
                left_at = right_at
                continue
        if _turn(apex, left, new_left) <= 0:
            if apex == left or _turn(apex, right, new_left) > 0:
                left, left_at = new_left, i
            else:
                path.append(right)
                apex = left = right
                i = left_at = right_at
                i += 1
                continue
        i += 1
    path.append(goal)
    return without_repeats(path)


def _turn(a: Point, b: Point, c: Point) -> float:
    """Positive when c lies to the left of the line from a to b."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def without_repeats(points: Sequence[Point], closest: float = 1e-6) -> list[Point]:
    """Drop points on top of the one before; the last one stays."""
    kept = [points[0]]
    for point in points[1:]:
        if hypot(point[0] - kept[-1][0], point[1] - kept[-1][1]) > closest:
            kept.append(point)
    if len(kept) > 1:
        kept[-1] = points[-1]
    return kept


def rounded(points: Sequence[Point], radius: float = 0.7, sagitta: float = 0.2) -> list[Point]:
    """Round the corners with quadratic curves that never stray further from the path than `sagitta`."""
    points = without_repeats(points)
    result = [points[0]]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        result.extend(_corner(before, corner, after, radius, sagitta))
    if len(points) > 1:
        result.append(points[-1])
    return result


def _corner(before: Point, corner: Point, after: Point, radius: float, sagitta: float) -> list[Point]:
    inward = hypot(before[0] - corner[0], before[1] - corner[1])
    outward = hypot(after[0] - corner[0], after[1] - corner[1])
    ux, uy = (before[0] - corner[0]) / inward, (before[1] - corner[1]) / inward
    vx, vy = (after[0] - corner[0]) / outward, (after[1] - corner[1]) / outward
    bend = hypot(ux + vx, uy + vy)  # 2 for a path that turns back, 0 for a straight one
    if bend < 0.05:  # noqa: PLR2004 # straight enough
        return [corner]
    reach = min(radius, 0.45 * inward, 0.45 * outward, 4 * sagitta / bend)
    a = (corner[0] + reach * ux, corner[1] + reach * uy)
    b = (corner[0] + reach * vx, corner[1] + reach * vy)
    curve = []
    for step in range(7):
        t = step / 6
        p, q, r = (1 - t) ** 2, 2 * t * (1 - t), t * t
        curve.append((p * a[0] + q * corner[0] + r * b[0], p * a[1] + q * corner[1] + r * b[1]))
    return curve
