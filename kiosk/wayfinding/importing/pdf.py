# SPDX-License-Identifier: GPL-3.0-or-later
"""Evacuation plans as vector PDF: walls are what is filled dark and thin, doors the quarter arcs.

Such plans have no scale and are squeezed: a door's leaf is taken for 0.9 m both ways, which a hand confirms.
"""

from __future__ import annotations

from collections import Counter, defaultdict
import ctypes
from dataclasses import dataclass, field
from itertools import chain
import math
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from shapely import intersects, line_merge, union_all
from shapely.affinity import scale as scaled
from shapely.geometry import LineString, MultiPoint, Polygon

from kiosk.wayfinding.importing.account import tells
from kiosk.wayfinding.importing.draft import Draft
from kiosk.wayfinding.importing.floors import lay_floors
from kiosk.wayfinding.importing.lines import meeting, segments, unit
from kiosk.wayfinding.importing.pdf_words import words_on
from kiosk.wayfinding.importing.regions import labelled, scale_by_words, scale_of_paper, usual_scale
from kiosk.wayfinding.importing.sheets import parted
from kiosk.wayfinding.importing.tracing import JAMB_M, THICKEST_M, Arc, DrawnStorey, polygons_of, thin_faces
from kiosk.wayfinding.importing.unreadable import UnreadablePlan, opened_pdf
from kiosk.wayfinding.venue.frame import MetreFrame

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kiosk.wayfinding.importing.account import Account, DrawnText, PlanEntry
    from kiosk.wayfinding.importing.lines import Metres

    type _Colour = tuple[int, ...]
    type _Pen = tuple[_Colour, float]
    type _Fills = dict[_Colour, list[Polygon]]
    type _Pens = dict[_Pen, list[LineString]]

LEAF_M: Final = 0.9
WALL_M: Final = 0.2
BROAD_PT: Final = 1.5  # a pen that draws walls by one line
TRIED_PENS: Final = 3
MOST_STROKES: Final = 20_000  # by one pen: more are a hatch
DARK: Final = 128  # of 255
OFF: Final = 0.137  # points, lest centres drawn on whole or half points be rounded apart
WHITE: Final = 250
GREY: Final = 24  # how far the three may lie apart: signs are coloured, walls are not
MOST_PATHS: Final = 500_000
NO_PLAN: Final = "벽을 알아볼 수 없습니다. 밑그림으로 깔고 그리거나 DXF나 OSM을 주십시오."


@dataclass(frozen=True, slots=True)
class _Walls:
    """One way in which a page may draw its walls: by what, how long they are then, their bodies or faces."""

    by: object
    length: float
    bodies: list[Polygon] = field(default_factory=list)
    lines: list[LineString] = field(default_factory=list)


@dataclass(slots=True)
class _Page:
    """What is drawn on one page, in points."""

    bodies: _Fills = field(default_factory=lambda: defaultdict(list))
    pens: _Pens = field(default_factory=lambda: defaultdict(list))
    arcs: list[Arc] = field(default_factory=list)
    closed: list[Polygon] = field(default_factory=list)  # whatever is filled, goes round, or is clipped to
    texts: list[DrawnText] = field(default_factory=list)
    others: Counter[str] = field(default_factory=Counter)  # what is drawn otherwise than in lines and fills
    entry: PlanEntry | None = None
    drawn: dict[_Colour | _Pen, PlanEntry] = field(default_factory=dict)  # where its colours are entered


def read_pdf(path: Path) -> Draft:
    """Return the draft of a PDF whose pages are storeys; raises UnreadablePlan for what cannot be read."""
    draft = Draft(MetreFrame(0.0, 0.0), path.name)
    storeys = [storey for page in _pages(path, draft.account) for storey in _storeys(page, draft.account)]
    if not storeys:
        raise UnreadablePlan(f"{path.name}: {NO_PLAN}")
    draft.to_do["확인할 길이(가로, 세로)"] = 2 * len(storeys)
    lay_floors(draft, storeys)
    return draft


def _pages(path: Path, account: Account) -> list[_Page]:
    with opened_pdf(path) as document:
        return [_entered(_read(page), path.name, at, account) for at, page in enumerate(document, 1)]


def _entered(page: _Page, file: str, number: int, account: Account) -> _Page:
    """Return a page with all that is on it entered in the account."""
    page.entry = account.enter(file, number, "평면으로 읽히지 않은 쪽", "쪽 전체")
    for at, one in enumerate(page.texts):
        if tells(one.text):
            where = f"왼쪽에서 {one.at[0]:.0f}, 아래에서 {one.at[1]:.0f} pt"
            page.texts[at] = one._replace(entry=account.enter(file, number, one.text, where))
    for colour, shapes in page.bodies.items():
        told = f"{_named(colour)} 칠한 면 {len(shapes):,}개"
        page.drawn[colour] = account.enter(file, number, told, "쪽 전체")
    for pen, lines in page.pens.items():
        told = f"{_named(pen[0])} 선 {len(lines):,}개(굵기 {pen[1]:g} pt)"
        page.drawn[pen] = account.enter(file, number, told, "쪽 전체")
    for what, many in page.others.items():
        account.enter(file, number, f"{what} {many:,}개", "쪽 전체")
    return page


def _named(colour: _Colour) -> str:
    return "#" + "".join(f"{part:02x}" for part in colour)


def _read(page: Any) -> _Page:  # noqa: ANN401 # pypdfium2's
    from pypdfium2 import raw  # noqa: PLC0415 # as above

    found = _Page(texts=words_on(page))
    for count, item in enumerate(page.get_objects()):
        if count > MOST_PATHS:
            raise UnreadablePlan(f"도면의 선이 {MOST_PATHS:,}개보다 많습니다. 한 층씩 주십시오.")
        if item.type == raw.FPDF_PAGEOBJ_PATH:
            _keep(found, item, raw)
            found.closed += [shape for line in _lines(item, raw) for shape in _closed(line, item, raw)]
        elif item.type != raw.FPDF_PAGEOBJ_TEXT:
            found.others["그림(사진이나 스캔)" if item.type == raw.FPDF_PAGEOBJ_IMAGE else "무늬"] += 1
    arcs = _leaves(found.arcs)
    found.others["굽은 선"] += len(found.arcs) - len(arcs)
    found.arcs, found.others = arcs, +found.others
    return found


def _closed(line: list[Metres], item: Any, raw: Any) -> list[Polygon]:  # noqa: ANN401 # pypdfium2's
    """Return what a line goes round: each part of a fill ends where it began, drawn so or not."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item, ctypes.byref(fill), ctypes.byref(stroke))
    if len(line) < 4 or not (fill.value or line[0] == line[-1]):  # noqa: PLR2004 # a triangle, closed
        return []
    return polygons_of(Polygon(line).buffer(0))


def _leaves(arcs: Sequence[Arc]) -> list[Arc]:
    """Leave out quarters of a whole circle, as of a grid's bubbles: on one hinge turn two leaves at most."""
    middles = [(round(arc.hinge[0] + OFF), round(arc.hinge[1] + OFF)) for arc in arcs]
    held = Counter(middles)
    return [arc for arc, middle in zip(arcs, middles, strict=True) if held[middle] <= 2]  # noqa: PLR2004


def _keep(page: _Page, item: Any, raw: Any) -> None:  # noqa: ANN401 # pypdfium2's
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item, ctypes.byref(fill), ctypes.byref(stroke))
    points, bent = _points(item, raw)
    if fill.value and not bent and len(points) > 3:  # noqa: PLR2004 # a triangle, closed
        shape, colour = Polygon(points).buffer(0), _colour(item, raw.FPDFPageObj_GetFillColor)
        if min(colour) >= WHITE:
            _cover(page, shape)
        page.bodies[colour] += polygons_of(shape)
    elif stroke.value and not bent:
        page.pens[_pen(item, raw)] += [piece for line in _lines(item, raw) for piece in segments(line)]
    elif stroke.value and len(points) == 4 and (arc := _quarter(points)) is not None:  # noqa: PLR2004 # one cubic
        page.arcs.append(arc)
    elif fill.value or stroke.value:
        page.others["굽은 선" if bent else "작은 면"] += 1


def _cover(page: _Page, white: Polygon) -> None:
    """Take away what white is painted over: so rooms and doors are cut out of walls on slides."""
    for colour, shapes in page.bodies.items():
        if _is_dark(colour) and intersects(shapes, white).any():
            page.bodies[colour] = [part for one in shapes for part in polygons_of(one.difference(white))]


def _pen(item: Any, raw: Any) -> _Pen:  # noqa: ANN401 # pypdfium2's
    """Return a stroke's colour and how broad it is on the page."""
    width, turn = ctypes.c_float(), item.get_matrix()
    raw.FPDFPageObj_GetStrokeWidth(item, ctypes.byref(width))
    return _colour(item, raw.FPDFPageObj_GetStrokeColor), round(width.value * math.hypot(turn.a, turn.b), 2)


def _lines(item: Any, raw: Any) -> list[list[Metres]]:  # noqa: ANN401 # pypdfium2's
    """Return a straight path's lines: it may begin anew, and close."""
    lines: list[list[Metres]] = []
    points, _ = _points(item, raw)
    for at, point in enumerate(points):
        segment = raw.FPDFPath_GetPathSegment(item, at)
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO:
            lines.append([])
        lines[-1].append(point)
        if raw.FPDFPathSegment_GetClose(segment):
            lines[-1].append(lines[-1][0])
    return lines


def _points(item: Any, raw: Any) -> tuple[list[Metres], bool]:  # noqa: ANN401 # pypdfium2's
    """Return a path's points on the page, and whether it is bent."""
    turn, points, bent = item.get_matrix(), [], False
    x, y = ctypes.c_float(), ctypes.c_float()
    for at in range(raw.FPDFPath_CountSegments(item)):
        segment = raw.FPDFPath_GetPathSegment(item, at)
        raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
        bent |= raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_BEZIERTO
        points.append(turn.on_point(x.value, y.value))
    return points, bent


def _colour(item: Any, ask: Any) -> tuple[int, ...]:  # noqa: ANN401 # pypdfium2's
    parts = [ctypes.c_uint() for _ in range(4)]
    ask(item, *map(ctypes.byref, parts))
    return tuple(part.value for part in parts[:3])


def _is_dark(colour: tuple[int, ...]) -> bool:
    return _is_grey(colour) and sum(colour) < 3 * DARK


def _is_grey(colour: tuple[int, ...]) -> bool:
    return max(colour) - min(colour) <= GREY


def _quarter(points: list[Metres]) -> Arc | None:
    """Return the door whose leaf swings along a cubic: its hinge lies where both ends' radii meet."""
    one, after, before, two = points
    hinge = meeting((one, unit(before, two)), (two, unit(one, after)))
    if hinge is None:
        return None
    radii = sorted((math.dist(hinge, one), math.dist(hinge, two)))
    return Arc(hinge, (one, two)) if radii[0] > 0.8 * radii[1] > 0 else None  # squeezed, yet a quarter


def _storeys(page: _Page, account: Account) -> list[DrawnStorey]:
    """Return a page's plans in metres from below, none for a page without one."""
    regions = labelled(page.closed, page.texts)
    scale = _scale_of(page, regions)
    if scale is None:
        return []

    def placed(at: Metres) -> Metres:
        return (at[0] * scale[0], at[1] * scale[1])

    fills = {colour: [scaled(one, *scale, origin=(0, 0)) for one in of] for colour, of in page.bodies.items()}
    pens = {
        pen: [LineString(map(placed, one.coords)) for one in of]
        for pen, of in page.pens.items()
        if len(of) <= MOST_STROKES
    }
    ways = [*_solid_ways(fills, pens, scale[0]), *_double_ways(pens, scale[0])]
    if not ways and not regions:
        return []
    walls = max(ways, key=lambda way: way.length, default=_Walls(None, 0.0))
    bars = {  # doors, where no arc is one
        colour: [one for one in of if 2 * one.area < THICKEST_M * one.length]
        for colour, of in fills.items()
        if colour != walls.by
    }
    sheet = DrawnStorey(
        walls=walls.lines,
        bodies=walls.bodies,
        glass=[line for pen, of in pens.items() if pen != walls.by and _is_grey(pen[0]) for line in of],
        leaves=[
            side
            for bar in chain.from_iterable(bars.values())
            for side in segments(MultiPoint(bar.exterior.coords).convex_hull.boundary.coords)
        ],
        arcs=[Arc(placed(arc.hinge), (placed(arc.ends[0]), placed(arc.ends[1]))) for arc in page.arcs],
        texts=[one._replace(at=placed(one.at)) for one in page.texts],
        page=page.entry,
        regions=[scaled(one, *scale, origin=(0, 0)) for one in regions],
    )
    grey = {pen for pen in pens if _is_grey(pen[0])}
    used = {
        walls.by,
        *grey,
        *(colour for colour in fills if min(colour) >= WHITE),
        *(colour for colour, of in bars.items() if of),
    }
    account.take(entry for by, entry in page.drawn.items() if by in used)
    return parted(sheet)


def _solid_ways(fills: _Fills, pens: _Pens, scale: float) -> Iterator[_Walls]:
    """Yield the walls that one dark colour fills, or one pen draws that is as broad as they are."""
    for colour, shapes in fills.items():
        if _is_dark(colour):
            yield _Walls(colour, sum(one.length for one in shapes) / 2, bodies=shapes)
    for pen, lines in pens.items():
        if _is_dark(pen[0]) and pen[1] * scale >= JAMB_M[0]:
            axes = line_merge(union_all(lines))
            body = axes.buffer(pen[1] * scale / 2, cap_style="flat", join_style="mitre")
            yield _Walls(pen, axes.length, bodies=polygons_of(body))


def _double_ways(pens: _Pens, scale: float) -> Iterator[_Walls]:
    """Yield the walls of which one fine pen draws both faces, of the pens that draw most."""
    fine = [pen for pen in pens if _is_dark(pen[0]) and pen[1] * scale < JAMB_M[0]]
    fine.sort(key=lambda pen: -sum(line.length for line in pens[pen]))
    for pen in fine[:TRIED_PENS]:
        yield _Walls(pen, thin_faces(pens[pen]).length / 2, lines=pens[pen])


def _scale_of(page: _Page, regions: Sequence[Polygon]) -> Metres | None:
    """Return metres a point across and up: by doors, written areas or scale, walls, or usual rooms."""
    if page.arcs:
        return _scales(page.arcs)
    told = scale_by_words(regions, page.texts) or scale_of_paper(page.texts)
    if told is not None:
        return told, told
    return _scale_of_walls(page) if not regions else (usual_scale(regions),) * 2


def _scale_of_walls(page: _Page) -> Metres | None:
    """Return metres a point by how thick the walls are, where no arc is a door; None where none is solid."""
    thick = [
        (sum(one.length for one in shapes), median(2 * one.area / one.length for one in shapes))
        for colour, shapes in page.bodies.items()
        if _is_dark(colour)
    ]
    thick += [
        (2 * sum(one.length for one in lines), pen[1])
        for pen, lines in page.pens.items()
        if _is_dark(pen[0]) and pen[1] >= BROAD_PT
    ]
    return None if not thick else (WALL_M / max(thick)[1],) * 2


def _scales(arcs: Sequence[Arc]) -> Metres:
    """Return metres a point across and up: on the paper a leaf is as long open as shut."""
    squeeze = median(map(_squeeze, arcs))
    wide = [math.hypot(x - arc.hinge[0], squeeze * (y - arc.hinge[1])) for arc in arcs for x, y in arc.ends]
    return LEAF_M / median(wide), LEAF_M / median(wide) * squeeze


def _squeeze(arc: Arc) -> float:
    """Return by how much more a quarter must be stretched up than across to be one, however it is turned."""
    (ux, uy), (vx, vy) = ((x - arc.hinge[0], y - arc.hinge[1]) for x, y in arc.ends)
    across, up = (ux * ux - vx * vx, ux * vx), (uy * uy - vy * vy, uy * vy)
    share = -(across[0] * up[0] + across[1] * up[1]) / (up[0] ** 2 + up[1] ** 2 or 1.0)
    return math.sqrt(share) if share > 0 else 1.0
