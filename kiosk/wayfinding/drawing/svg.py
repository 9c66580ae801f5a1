# SPDX-License-Identifier: GPL-3.0-or-later
"""A way on one storey as an SVG for a phone: plain shapes with class names; colours are the page's own."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
import math
from typing import TYPE_CHECKING, Final

from shapely.geometry import LineString, box

from kiosk.wayfinding.drawing.line import head, path, short_of
from kiosk.wayfinding.venue.model import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kiosk.wayfinding.drawing.plan import Area, FloorPlan, PlanUnit
    from kiosk.wayfinding.venue.frame import Point


@dataclass(frozen=True, slots=True)
class Projection:
    """A scale in px a metre, and the metres at the picture's corner."""

    scale: float
    left: float
    top: float
    width: float
    height: float

    def at(self, point: Point) -> Point:
        """Return the picture's pixel for a venue point."""
        return ((point[0] - self.left) * self.scale, (-point[1] - self.top) * self.scale)


def project(corners: Sequence[Point], scale: float) -> Projection:
    """Fit the picture around the points."""
    xs, ys = [x for x, _ in corners], [-y for _, y in corners]
    left, top = min(xs), min(ys)
    return Projection(scale, left, top, (max(xs) - left) * scale, (max(ys) - top) * scale)


WIDTH, HEIGHT = 340.0, 420.0  # set by a phone's page: px of the picture at the most
AROUND: Final = 6.0  # metres that are seen beside the way, a judgement: a room's depth
LEAST: Final = 26.0  # metres, a judgement: a picture of less shows no room whole
NAME, GOAL = 12.0, 15.0  # set by the page's letters: heights of names
DISC, HERE, HEAD = 10.0, 7.0, 11.0  # set by the picture: half a disc, half the mark of where one is, a head
BACK, BEFORE = 16.5, 30.0  # set by those: a head points from so far back; a disc stands so far before one
ASIDE = 12.0  # set by that mark: its words stand so far from its middle
LOWER = 0.36  # set by the letters: of their height their foot stands below the middle of a line
FOOT = 0.14  # set by the letters: of their height what hangs below the line
AIR = 3.0  # set by the way's stroke: px between its middle and a name
_WIDE, _SLIM = 1.02, 0.56  # set by the letters: a Korean or Chinese one's width by its height, any other's
_NAMELESS: Final = frozenset({"walkway", "steps", "ramp", "nonpublic", "structure", "column", "opentobelow"})

type Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class WayOnStorey:
    """What is drawn over a storey: the line, the numbered steps, the room at its end, where one stands."""

    line: Sequence[Point]
    stops: Sequence[tuple[int, Point]]
    target: str
    here: Point | None = None
    here_word: str = ""
    ends: bool = False


def way_svg(plan: FloorPlan, way: WayOnStorey, language: str, label: str) -> str:
    """Return the picture, cut to the way and what is beside it."""
    to = _view(plan, way)
    line = [to.at(point) for point in way.line]
    parts = (*_floors(plan, to, way.target), *_walls(plan, to), *_names(plan, to, way, line, language))
    parts += (*_line(line, ends=way.ends), *_stops(way, to, line), *_here(way, to))
    begun = f'<svg class="plan" viewBox="0 0 {to.width:.0f} {to.height:.0f}" role="img"'
    return f'{begun} aria-label="{escape(label)}" xmlns="http://www.w3.org/2000/svg">{"".join(parts)}</svg>'


def _view(plan: FloorPlan, way: WayOnStorey) -> Projection:
    """Fit the picture around the way, and around its room where that is not a hall."""
    points = [*way.line, *(point for _, point in way.stops)]
    lit = next((unit for unit in plan.units if unit.id == way.target), None)
    if lit is not None:
        points += [_nearest(points, corner) for corner in _corners(lit)]
    seen = _padded(points or list(_corners(plan.units[0])))
    once = project(seen, 1.0)
    return project(seen, min(WIDTH / once.width, HEIGHT / once.height))


def _corners(unit: PlanUnit) -> Iterator[Point]:
    for area in unit.areas:
        yield from area.outline


def _nearest(points: Sequence[Point], corner: Point) -> Point:
    """Return a room's corner, drawn near where it lies far from the way."""
    x, y = min(points, key=lambda point: math.dist(point, corner)) if points else corner
    far = math.dist((x, y), corner)
    share = min(1.0, 2 * AROUND / far) if far else 1.0
    return (x + (corner[0] - x) * share, y + (corner[1] - y) * share)


def _padded(points: Sequence[Point]) -> list[Point]:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    wide, high = (max(AROUND, (LEAST - (max(of) - min(of))) / 2) for of in (xs, ys))
    return [(min(xs) - wide, min(ys) - high), (max(xs) + wide, max(ys) + high)]


def _floors(plan: FloorPlan, to: Projection, target: str) -> Iterator[str]:
    for unit in plan.units:
        kind = "floor" if unit.walkway or unit.outdoor else "room"
        yield _path("goal-room" if unit.id == target else kind, unit.areas, to)
    thin = [*plan.treads, *plan.crosses, *plan.slopes, *plan.markings]
    yield f'<path class="thin" d="{"".join(path([to.at(a), to.at(b)]) for a, b in thin)}"/>'


def _walls(plan: FloorPlan, to: Projection) -> Iterator[str]:
    yield _path("wall", plan.inner_walls, to)
    yield _path("wall", plan.outer_walls, to)


def _path(kind: str, areas: Iterable[Area], to: Projection) -> str:
    rings = (ring for area in areas for ring in (area.outline, *area.holes))
    drawn = "".join(f"{path([to.at(point) for point in ring])}Z" for ring in rings)
    return f'<path class="{kind}" d="{drawn}"/>' if drawn else ""


def _line(line: Sequence[Point], *, ends: bool) -> Iterator[str]:
    if len(line) < 2:  # noqa: PLR2004 # a line
        return
    # A length of 1 lets the page's style draw the line from its beginning, however long it is.
    yield from (f'<path class="{kind}" pathLength="1" d="{path(line)}"/>' for kind in ("casing", "way"))
    if ends:
        yield f'<path class="head" d="{path(head(short_of(line, BACK), line[-1], HEAD))}"/>'


def _stops(way: WayOnStorey, to: Projection, line: Sequence[Point]) -> Iterator[str]:
    """Draw the steps' discs; one that would cover another, or the arrow's head, stands beside it."""
    drawn: list[Point] = []
    for number, point in way.stops:
        x, y = to.at(point)
        if way.ends and line and math.dist((x, y), line[-1]) < 2 * DISC:
            x, y = short_of(line, BEFORE)
        while any(math.dist((x, y), one) < 2 * DISC for one in drawn):
            x += DISC
        drawn.append((x, y))
        x, y = (_kept(one, DISC, size) for one, size in ((x, to.width), (y, to.height)))
        yield f'<circle class="disc" cx="{x:.1f}" cy="{y:.1f}" r="{DISC}"/>'
        yield f'<text class="number" x="{x:.1f}" y="{y + LOWER * NAME:.1f}">{number}</text>'


def _here(way: WayOnStorey, to: Projection) -> Iterator[str]:
    if way.here is not None:
        x, y = to.at(way.here)
        yield f'<circle class="here" cx="{x:.1f}" cy="{y:.1f}" r="{HERE:.0f}"/>'
        wide = _width(way.here_word, NAME)
        left = x + ASIDE if x + ASIDE + wide <= to.width else x - ASIDE - wide
        at = f'x="{left:.1f}" y="{y + LOWER * NAME:.1f}"'
        yield f'<text class="here-word" {at}>{escape(way.here_word)}</text>'


def _names(
    plan: FloorPlan, to: Projection, way: WayOnStorey, line: Sequence[Point], language: str
) -> Iterator[str]:
    """Name the rooms whose name fits and is not crossed by the way; the room at its end always."""
    taken = [_around(to.at(point), DISC, DISC) for _, point in way.stops]
    for unit in sorted(plan.units, key=lambda unit: unit.id != way.target):
        lit, name = unit.id == way.target, say(unit.name, language)
        if not name or (unit.category in _NAMELESS and not lit):
            continue
        size = GOAL if lit else NAME
        boxes = _boxes(unit, to, _width(name, size), size, lit=lit)
        clear = [
            one for one in boxes if not _crossed(one, line) and not any(_meet(one, other) for other in taken)
        ]
        if its := next(iter(clear or (boxes if lit else ())), None):
            taken.append(its)
            at = f'x="{(its[0] + its[2]) / 2:.1f}" y="{its[3] - size * FOOT:.1f}"'
            yield f'<text class="{"goal" if lit else "name"}" {at}>{escape(name)}</text>'


def _boxes(unit: PlanUnit, to: Projection, wide: float, size: float, *, lit: bool) -> list[Box]:
    """Return where a name may stand: where it is meant to, and for the room at the end above or below too."""
    x, y = to.at(unit.label)
    if not lit:
        fits = wide <= unit.width * to.scale and size <= unit.height * to.scale
        seen = wide / 2 <= x <= to.width - wide / 2 and size / 2 <= y <= to.height - size / 2
        return [_around((x, y), wide / 2, size / 2)] if fits and seen else []
    x = _kept(x, wide / 2, to.width)
    rows = (0.0, -2.0, 2.0, -3.5, 3.5)
    return [_around((x, _kept(y + row * size, size, to.height)), wide / 2, size / 2) for row in rows]


def _kept(at: float, half: float, size: float) -> float:
    return min(max(at, half + 2), max(half + 2, size - half - 2))


def _width(text: str, size: float) -> float:
    return sum(_WIDE if letter > "ᄀ" else _SLIM for letter in text) * size


def _around(point: Point, wide: float, high: float) -> Box:
    return (point[0] - wide, point[1] - high, point[0] + wide, point[1] + high)


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _crossed(found: Box, line: Sequence[Point]) -> bool:
    """Return whether the line runs through a box, or close by it."""
    return len(line) > 1 and LineString(line).distance(box(*found)) <= AIR
