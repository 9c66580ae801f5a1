# SPDX-License-Identifier: GPL-3.0-or-later
"""The shortest way over the triangles, exactly: A* over what can be seen from where the way last bent.

A* over triangles alone has to guess where an edge is crossed, and may pass a desk on the wrong side. Here a
step of the search is a whole stretch of an edge, seen from one point: nothing is guessed (after Polyanya).
"""

from __future__ import annotations

from heapq import heappop, heappush
from itertools import count, groupby
from math import dist, inf
from typing import TYPE_CHECKING, NamedTuple

from kiosk.wayfinding.routing.mesh import nearest_on
from kiosk.wayfinding.routing.paths import Path, path_length, without_repeats

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from kiosk.wayfinding.routing.mesh import Door, Mesh
    from kiosk.wayfinding.venue.frame import Point

Place = tuple[int, "Point"]  # a triangle and a point in it
View = tuple["Point", "Point", "Point", int]
FLAT = 1e-10  # square metres: a view along an edge
ON_EDGE = 1e-7  # metres: one stands on the edge itself
TIE = 1e-9


class SightWindow(NamedTuple):
    """A stretch of an edge as seen from `root`, the last bend of a way of `length` metres.

    Behind it lies `triangle`. Only an end that is a corner of the floor can be bent around.
    """

    root: Point
    length: float
    left: Point
    right: Point
    left_corner: bool
    right_corner: bool
    triangle: int
    parent: SightWindow | None


def shortest_path(
    mesh: Mesh, start: Place, goal: Place, allowed: Container[str] | None = None
) -> Path | None:
    """Find the shortest way from start to goal through the allowed units, or None when there is none."""
    first, origin = start
    last, target = goal
    if first == last:
        return Path((origin, target), dist(origin, target), (mesh.owner[first],))
    if not mesh.joins(mesh.owner[first], mesh.owner[last], allowed):
        return None
    shortest: dict[Point, float] = {origin: 0.0}
    known: dict[View, float] = {}
    order = count()
    queue: list[tuple[float, int, SightWindow]] = []
    fresh: Iterable[SightWindow] = _whole(mesh.doors[first], origin, 0.0, None)
    while True:
        for window in fresh:
            if _open(mesh, window, allowed) and _is_news(window, shortest, known):
                heappush(queue, (window.length + _ahead(window, target), next(order), window))
        if not queue:
            return None
        window = heappop(queue)[2]
        if window.triangle == last:
            return _traced(mesh, first, window, target)
        fresh = () if window.length > shortest[window.root] + TIE else _onwards(mesh, first, window)


def _is_news(window: SightWindow, shortest: dict[Point, float], known: dict[View, float]) -> bool:
    """Return whether nothing as short led to the window's root, and the window itself is new or nearer now.

    Where rooms are drawn upon each other, triangles may lie all around a corner, to be looked round for ever.
    """
    view = (window.root, window.left, window.right, window.triangle)
    if window.length > shortest.get(window.root, inf) + TIE or window.length > known.get(view, inf) - TIE:
        return False
    shortest[window.root] = min(window.length, shortest.get(window.root, inf))
    known[view] = window.length
    return True


def _open(mesh: Mesh, window: SightWindow, allowed: Container[str] | None) -> bool:
    return allowed is None or mesh.owner[window.triangle] in allowed


def _onwards(mesh: Mesh, first: int, seen: SightWindow) -> Iterator[SightWindow]:
    """Return the windows beyond one: what its root still sees, and what comes into sight at its ends."""
    back = first if seen.parent is None else seen.parent.triangle
    doors = [door for door in mesh.doors[seen.triangle] if door[0] != back]
    (x, y), (lx, ly), (rx, ry) = seen.root, seen.left, seen.right
    lx, ly, rx, ry = lx - x, ly - y, rx - x, ry - y
    if rx * ly - ry * lx < FLAT:
        root = _edge_on(seen) or seen.root
        yield from _whole(doors, root, seen.length + dist(seen.root, root), seen)
        return
    for door in doors:
        _, (ax, ay), (bx, by) = door
        begin = _left_of(lx * (ay - y) - ly * (ax - x), lx * (by - y) - ly * (bx - x))
        until = _not_right_of(rx * (ay - y) - ry * (ax - x), rx * (by - y) - ry * (bx - x))
        yield from _parts(seen, door, begin, until)


def _whole(
    doors: Iterable[Door], root: Point, length: float, parent: SightWindow | None
) -> Iterator[SightWindow]:
    """See every edge of a triangle from end to end."""
    for other, left, right in doors:
        yield SightWindow(
            root, length, left, right, left_corner=True, right_corner=True, triangle=other, parent=parent
        )


def _parts(seen: SightWindow, door: Door, begin: float, until: float) -> Iterator[SightWindow]:
    """Part an edge into what is seen between two shares of it, and what lies around the window's corners."""
    if until - begin > TIE:
        yield _part_of(door, begin, until, seen.root, seen)
    if seen.left_corner and begin > TIE:
        yield _part_of(door, 0.0, begin, seen.left, seen)
    if seen.right_corner and until < 1 - TIE:
        yield _part_of(door, until, 1.0, seen.right, seen)


def _part_of(door: Door, begin: float, until: float, root: Point, before: SightWindow) -> SightWindow:
    left, right = _along(door, begin), _along(door, until)
    length = before.length + dist(before.root, root)
    return SightWindow(root, length, left, right, begin == 0, until == 1, door[0], before)


def _left_of(at_left: float, at_right: float) -> float:
    """Return the share of an edge that lies left of a ray; all of one that is seen from behind."""
    if at_right >= 0:
        return 1.0
    return 0.0 if at_left <= 0 else _part(at_left, at_right)


def _not_right_of(at_left: float, at_right: float) -> float:
    """Return the share of an edge that does not lie right of a ray; none of one that is seen from behind."""
    if at_left <= 0:
        return 0.0
    return 1.0 if at_right >= 0 else _part(at_left, at_right)


def _part(at_left: float, at_right: float) -> float:
    """How far along an edge, from its left end, a ray of sight crosses it; 0 or 1 where it meets a corner."""
    part = at_left / (at_left - at_right)
    return round(part) if min(part, 1 - part) < TIE else part


def _edge_on(window: SightWindow) -> Point | None:
    """Return the near end of a window seen along its edge; None where the root lies on it."""
    end = nearest_on(window.left, window.right, window.root)
    return end if dist(window.root, end) > ON_EDGE else None


def _along(door: Door, part: float) -> Point:
    _, left, right = door
    if part in {0.0, 1.0}:
        return right if part else left
    return (left[0] + part * (right[0] - left[0]), left[1] + part * (right[1] - left[1]))


def _ahead(window: SightWindow, target: Point) -> float:
    """Metres from the root through the window to the target: never more than it takes."""
    bend = _bend(window, target)
    if bend is None:
        return dist(window.root, _beyond(window, target))
    return dist(window.root, bend) + dist(bend, target)


def _bend(window: SightWindow, target: Point) -> Point | None:
    """Return the end of the window around which the way to the target bends; None where it runs straight."""
    (x, y), left, right = window.root, window.left, window.right
    lx, ly, rx, ry = left[0] - x, left[1] - y, right[0] - x, right[1] - y
    if rx * ly - ry * lx < FLAT:
        return _edge_on(window)
    tx, ty = _beyond(window, target)
    tx, ty = tx - x, ty - y
    if lx * ty - ly * tx > 0:
        return left
    return right if rx * ty - ry * tx < 0 else None


def _beyond(window: SightWindow, target: Point) -> Point:
    """Return the target; mirrored if it lies on this side of the window, which changes no distance to it."""
    (ax, ay), (bx, by) = window.left, window.right
    ex, ey = bx - ax, by - ay
    off = ex * (target[1] - ay) - ey * (target[0] - ax)
    here = ex * (window.root[1] - ay) - ey * (window.root[0] - ax)
    square = ex * ex + ey * ey
    if off * here <= 0 or square == 0:
        return target
    shift = 2 * off / square
    return (target[0] + shift * ey, target[1] - shift * ex)


def _traced(mesh: Mesh, first: int, window: SightWindow, target: Point) -> Path:
    """Follow the windows back to the start: the bends and the units on the way."""
    bend = _bend(window, target)
    points = [target, window.root] if bend is None else [target, bend, window.root]
    owners = []
    step: SightWindow | None = window
    while step is not None:
        points.append(step.root)
        owners.append(mesh.owner[step.triangle])
        step = step.parent
    points = without_repeats(points[::-1])
    units = tuple(unit for unit, _ in groupby([mesh.owner[first], *owners[::-1]]))
    return Path(tuple(points), path_length(points), units)
