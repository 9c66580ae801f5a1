# SPDX-License-Identifier: GPL-3.0-or-later
"""A walked line made level and plumb, as long as it stays where one may walk."""

from __future__ import annotations

from itertools import pairwise
import math
from typing import TYPE_CHECKING, Any

from shapely.geometry import LineString

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.wayfinding.venue.frame import Point

STEADY = 9.0  # px by which a line may wander unturned; of 13 ways 6.8 draws 4 corners more, 12 draws 2 less
SLANT = 0.47  # rise to run under which a stretch counts as level, a judgement: 25 degrees
SLIGHT = 30.0  # set by the directions: degrees, under which no step of theirs tells of a turn
SHORT = 20.0  # px: a stretch no longer than a disc's half only steps aside; 15 and 27 draw 1 corner more
ASIDE, BEYOND = 4.0, 1.15  # set by the words at the start: so far aside and on, in what they keep clear


def squared(points: Sequence[Point], walkable: Any, clear: float = 0.0) -> list[Point]:  # noqa: ANN401 # a shapely shape in the same px
    """Return the line with level and plumb stretches, or only freed from wandering where walls forbid that.

    It sets out ahead, plumb for `clear` px, if it can: the words at the start stand beside it.
    """
    plain: list[Point] = list(LineString(points).simplify(STEADY).coords) if len(points) > 1 else list(points)
    if not any(_bend(*three) > SLIGHT for three in zip(plain, plain[1:], plain[2:], strict=False)):
        return plain  # what does not turn gets no corner: no step would tell of it
    square = _ahead(_joined(_runs(plain, walkable), plain[0], plain[-1]), walkable, clear)
    return square if len(square) > 1 and walkable.covers(LineString(square)) else plain


def _bend(before: Point, at: Point, after: Point) -> float:
    came = math.atan2(at[1] - before[1], at[0] - before[0])
    goes = math.atan2(after[1] - at[1], after[0] - at[0])
    return abs(math.degrees(math.remainder(goes - came, math.tau)))


def _ahead(line: list[Point], walkable: Any, clear: float) -> list[Point]:  # noqa: ANN401 # the same
    """Let a line that first steps aside and then goes on do so after its first few px."""
    if not line[2:] or not clear or line[0][1] != line[1][1] or abs(line[1][0] - line[0][0]) > ASIDE * clear:
        return line
    start, corner, far = line[:3]
    rise = far[1] - corner[1]
    y = start[1] + (clear if rise > 0 else -clear)
    ahead = [start, (start[0], y), (corner[0], y), *line[2:]]
    return ahead if abs(rise) > BEYOND * clear and walkable.covers(LineString(ahead)) else line


def _runs(plain: Sequence[Point], walkable: Any) -> list[tuple[str, Point, Point]]:  # noqa: ANN401 # the same
    """Return the stretches as level or plumb ones, a slanting one as two of them."""
    runs: list[tuple[str, Point, Point]] = []
    for a, b in pairwise(plain):
        wide, high = abs(b[0] - a[0]), abs(b[1] - a[1])
        if high <= SLANT * wide or high < SHORT < wide:
            runs.append(("h", a, b))
        elif wide <= SLANT * high or wide < SHORT < high:
            runs.append(("v", a, b))
        else:
            before = runs[-1][0] if runs else "v"
            ways = [("v", (a[0], b[1])), ("h", (b[0], a[1]))]
            free = [way for way in ways if walkable.covers(LineString([a, way[1], b]))] or ways
            first, corner = next((way for way in free if way[0] == before), free[0])
            runs += [(first, a, corner), ("h" if first == "v" else "v", corner, b)]
    return runs


def _joined(runs: Sequence[tuple[str, Point, Point]], start: Point, end: Point) -> list[Point]:
    """Draw the stretches of one direction in one line, and meet in corners."""
    groups: list[tuple[str, list[Point]]] = []
    for kind, a, b in runs:
        if groups and groups[-1][0] == kind:
            groups[-1][1].extend((a, b))
        else:
            groups.append((kind, [a, b]))
    lines = []
    for at, (kind, points) in enumerate(groups):
        across = [point[1] if kind == "h" else point[0] for point in points]
        level = sum(across) / len(across)
        if at == 0:
            level = across[0]
        if at == len(groups) - 1:
            level = across[-1] if len(groups) > 1 else level
        lines.append((kind, level))
    corners = [(two[1], one[1]) if one[0] == "h" else (one[1], two[1]) for one, two in pairwise(lines)]
    path = [start, *corners, end]
    return [point for at, point in enumerate(path) if at == 0 or math.dist(point, path[at - 1]) > 0.5]  # noqa: PLR2004 # px
