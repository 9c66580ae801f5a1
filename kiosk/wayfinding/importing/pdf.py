# SPDX-License-Identifier: GPL-3.0-or-later
"""Evacuation plans as vector PDF: walls are what is filled dark and thin, doors the quarter arcs.

Such plans have no scale and are squeezed: a door's leaf is taken for 0.9 m both ways, which a hand confirms.
"""

from __future__ import annotations

from collections import defaultdict
import ctypes
from dataclasses import dataclass, field
import math
import re
from statistics import median
from typing import TYPE_CHECKING, Any, Final

from shapely.affinity import scale as scaled
from shapely.geometry import LineString, MultiPolygon, Point, Polygon, box

from kiosk.wayfinding.importing.draft import Draft
from kiosk.wayfinding.importing.floors import lay_floors
from kiosk.wayfinding.importing.lines import meeting, unit
from kiosk.wayfinding.importing.pdf_words import words_on
from kiosk.wayfinding.importing.tracing import Arc, DrawnStorey
from kiosk.wayfinding.importing.unreadable import UnreadablePlan
from kiosk.wayfinding.venue.frame import MetreFrame

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kiosk.wayfinding.importing.lines import Metres

LEAF_M: Final = 0.9
DARK: Final = 128  # of 255
GREY: Final = 24  # how far the three may lie apart: signs are coloured, walls are not
MOST_PATHS: Final = 500_000
NO_PLAN: Final = "선으로 그린 도면이 아닙니다. 그림(스캔)이면 DXF나 OSM을 주십시오."


@dataclass(slots=True)
class _Page:
    """What is drawn on one page, in points."""

    bodies: dict[tuple[int, ...], list[Polygon]] = field(default_factory=lambda: defaultdict(list))
    lines: list[LineString] = field(default_factory=list)
    arcs: list[Arc] = field(default_factory=list)
    texts: list[tuple[str, Metres]] = field(default_factory=list)


def read_pdf(path: Path) -> Draft:
    """Return the draft of a PDF whose pages are storeys; raises UnreadablePlan for what cannot be read."""
    draft = Draft(MetreFrame(0.0, 0.0), path.name)
    storeys = [storey for page in _pages(path) if (storey := _storey(page)) is not None]
    if not storeys:
        raise UnreadablePlan(f"{path.name}: {NO_PLAN}")
    draft.to_do["확인할 길이(가로, 세로)"] = 2 * len(storeys)
    lay_floors(draft, storeys)
    return draft


def _pages(path: Path) -> list[_Page]:
    try:
        import pypdfium2 as pdfium  # noqa: PLC0415 # 8 MB, and only here
    except ImportError as error:
        raise UnreadablePlan("PDF를 읽으려면 pipx install 'kiosk[plans]'로 설치하여 주십시오.") from error
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        locked = "password" in str(error).lower()
        told = (
            "암호가 걸려 있습니다. 암호를 풀어 다시 저장하여 주십시오"
            if locked
            else "PDF가 아니거나 깨졌습니다"
        )
        raise UnreadablePlan(f"{path.name}: {told}.") from error
    with document:
        return [_read(page) for page in document]


def _read(page: Any) -> _Page:  # noqa: ANN401 # pypdfium2's
    from pypdfium2 import raw  # noqa: PLC0415 # as above

    found = _Page(texts=words_on(page))
    for count, item in enumerate(page.get_objects()):
        if count > MOST_PATHS:
            raise UnreadablePlan(f"도면의 선이 {MOST_PATHS:,}개보다 많습니다. 한 층씩 주십시오.")
        if item.type == raw.FPDF_PAGEOBJ_PATH:
            _keep(found, item, raw)
    return found


def _keep(page: _Page, item: Any, raw: Any) -> None:  # noqa: ANN401 # pypdfium2's
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(item, ctypes.byref(fill), ctypes.byref(stroke))
    points, bent = _points(item, raw)
    if fill.value and not bent and len(points) > 3:  # noqa: PLR2004 # a triangle, closed
        shape = Polygon(points)
        page.bodies[_colour(item, raw.FPDFPageObj_GetFillColor)].append(shape.buffer(0))
    elif stroke.value and bent and len(points) == 4:  # noqa: PLR2004 # one cubic
        if (arc := _quarter(points)) is not None:
            page.arcs.append(arc)
    elif stroke.value and not bent and len(points) == 2 and _is_grey(_stroke(item, raw)):  # noqa: PLR2004 # a line
        page.lines.append(LineString(points))


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


def _stroke(item: Any, raw: Any) -> tuple[int, ...]:  # noqa: ANN401 # pypdfium2's
    return _colour(item, raw.FPDFPageObj_GetStrokeColor)


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


def _storey(page: _Page) -> DrawnStorey | None:
    """Return a page's plan in metres, or None for a page without one."""
    dark = {
        colour: shapes
        for colour, shapes in page.bodies.items()
        if _is_grey(colour) and sum(colour) < 3 * DARK
    }
    if not dark or not page.arcs:
        return None
    walls = max(dark.values(), key=lambda shapes: sum(shape.length for shape in shapes))
    fx, fy = _scales(page.arcs)

    def placed(at: Metres) -> Metres:
        return (at[0] * fx, at[1] * fy)

    house = box(*MultiPolygon(walls).bounds)
    outside = [text for text, at in page.texts if not house.contains(Point(at))]
    title = next((text for text in outside if re.search(r"\d\s*층", text)), "")
    return DrawnStorey(
        title=title,
        bodies=[scaled(shape, fx, fy, origin=(0, 0)) for shape in walls],
        glass=[LineString(map(placed, line.coords)) for line in page.lines],
        arcs=[Arc(placed(arc.hinge), (placed(arc.ends[0]), placed(arc.ends[1]))) for arc in page.arcs],
        texts=[(text, placed(at)) for text, at in page.texts if text != title],
    )


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
