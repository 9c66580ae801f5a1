# SPDX-License-Identifier: GPL-3.0-or-later
"""Passages that run into each other: a face with two of their names is parted where a wall would go on."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Final

from shapely.geometry import LineString, Point
from shapely.geometry.polygon import orient
from shapely.ops import split

from kiosk.wayfinding.importing.categories import SHAFTS, WALK, category_of
from kiosk.wayfinding.importing.lines import unit
from kiosk.wayfinding.importing.names import names_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from shapely.geometry import Polygon

    from kiosk.wayfinding.importing.account import DrawnText
    from kiosk.wayfinding.importing.lines import Metres

CORNER_M: Final = 0.4  # a wall ends opposite another that lies so little beside it
OFF_M: Final = 0.01
TURN: Final = 0.3  # sine of the least turn of such a corner
FAR_M: Final = 200.0


def parted(rooms: Sequence[Polygon], texts: Sequence[DrawnText]) -> tuple[list[Polygon], list[LineString]]:
    """Return the rooms with passages of several names parted, and the borders between them."""
    named = [(name, Point(one.at)) for one in texts for name in names_of(one.text) if _is_passage(name)]
    whole, borders, rest = [], [], list(rooms)
    while rest:
        room = rest.pop(0)
        inside = [(name, at) for name, at in named if room.contains(at)]
        several = len({name for name, _ in inside}) > 1
        cut = min(_cuts(room, inside), key=itemgetter(0, 1), default=None) if several else None
        if cut is None:
            whole.append(room)
        else:
            borders.append(cut[2])
            rest = [*_halves(room, cut[2]), *rest]
    return whole, borders


def _is_passage(name: str) -> bool:
    return category_of({"name": name}) in WALK | SHAFTS


def _cuts(room: Polygon, inside: Sequence[tuple[str, Point]]) -> Iterator[tuple[bool, float, LineString]]:
    """Yield lines that part the names: whether one misses a corner, its length, itself; the least is best."""
    corners = list(_inward(room))
    for corner, before, after in corners:
        for way in (unit(before, corner), unit(after, corner)):
            opposite = [LineString([corner, one]) for one, _, _ in corners if _is_ahead(corner, way, one)]
            across = [line for line in opposite if room.buffer(OFF_M).covers(line)] or [
                _across(room, corner, way)
            ]
            for line in across:
                if line is not None and _parts_names(room, line, inside):
                    yield not opposite, line.length, line


def _is_ahead(corner: Metres, way: Metres, other: Metres) -> bool:
    """Tell whether a wall that goes on from a corner comes to another."""
    dx, dy = other[0] - corner[0], other[1] - corner[1]
    return dx * way[0] + dy * way[1] > CORNER_M and abs(dx * way[1] - dy * way[0]) < CORNER_M / 2


def _inward(room: Polygon) -> Iterator[tuple[Metres, Metres, Metres]]:
    """Yield the corners at which a room turns around a wall's end, each with its neighbours."""
    ring = list(orient(room).exterior.coords)[:-1]
    for before, corner, after in zip([ring[-1], *ring], ring, [*ring[1:], ring[0]], strict=False):
        (ux, uy), (vx, vy) = unit(before, corner), unit(corner, after)
        if ux * vy - uy * vx < -TURN:
            yield corner, before, after


def _across(room: Polygon, corner: Metres, way: Metres) -> LineString | None:
    """Return the line on which a wall would go on, from its corner to what lies across."""
    ray = LineString([corner, (corner[0] + way[0] * FAR_M, corner[1] + way[1] * FAR_M)])
    inside = room.buffer(-0.001).intersection(ray)
    pieces = [one for one in getattr(inside, "geoms", [inside]) if one.distance(Point(corner)) < 0.01]  # noqa: PLR2004 # the one that begins here
    if not pieces or pieces[0].is_empty:
        return None
    length = pieces[0].length + 0.002
    return LineString([corner, (corner[0] + way[0] * length, corner[1] + way[1] * length)])


def _parts_names(room: Polygon, line: LineString, inside: Sequence[tuple[str, Point]]) -> bool:
    halves = _halves(room, line)
    names = [{name for name, at in inside if half.contains(at)} for half in halves]
    return len(halves) == 2 and all(names) and names[0] != names[1]  # noqa: PLR2004 # a line that parts makes two


def _halves(room: Polygon, line: LineString) -> list[Polygon]:
    (x0, y0), (x1, y1) = line.coords
    ux, uy = unit((x0, y0), (x1, y1))
    longer = LineString([(x0 - ux * 0.005, y0 - uy * 0.005), (x1 + ux * 0.005, y1 + uy * 0.005)])
    return [one for one in split(room, longer).geoms if one.area > 0.01]  # noqa: PLR2004 # a sliver
