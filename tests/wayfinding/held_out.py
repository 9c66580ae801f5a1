# SPDX-License-Identifier: GPL-3.0-or-later
"""A town hall that no importer was made for: two wings on a bent corridor, as DXF, PDF and indoor map."""

from __future__ import annotations

from dataclasses import dataclass, field
import itertools
import math
from random import Random
from typing import TYPE_CHECKING, Final

from ezdxf.filemanagement import new
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from shapely import unary_union
from shapely.geometry import box

from kiosk.resources import FONTS
from tests.wayfinding.test_importing_osm import Osm

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from ezdxf.layouts.layout import Modelspace
    from shapely.geometry import Polygon

    type Point = tuple[float, float]

WALL, WIDE, LEAF, MAIN = 0.2, 2.4, 0.9, 1.8
LONG, TALL = 52.0, 30.0
POINTS: Final = 14.0  # a metre on the paper
OFFICES: Final = (
    "민원지적과", "재정과", "복지정책과", "주민복지과", "산업과", "도시과", "건축과", "환경과", "안전과",
    "교통과", "문화과", "체육과", "기획실", "감사실", "총무과", "농업과", "축산과", "산림과", "수도과",
    "보건과", "회의실", "문서고", "전산실", "당직실",
)  # fmt: skip


@dataclass(frozen=True)
class Cell:
    """A room, its number, and where its door is: the middle of it, and whether it lies on an upright wall."""

    name: str
    number: str
    shape: Polygon
    door: tuple[float, float]
    upright: bool


@dataclass
class TownHall:
    """One storey of it; `corridor` is bent, the entrance is at its western end."""

    seed: int
    cells: list[Cell] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Divide both wings."""
        rng = Random(self.seed)  # noqa: S311 # a plan, not a secret
        names = iter(rng.sample(OFFICES, len(OFFICES)))
        self.corridor = unary_union([box(0, 0, LONG, WIDE), box(LONG - WIDE, WIDE, LONG, TALL)])
        for low, high, length in ((WIDE, WIDE + 6.6, LONG - WIDE - 7), (-7.0, 0.0, LONG)):
            for left, right in itertools.pairwise(_cuts(rng, length)):
                shape = box(left, low, right, high)
                self._add(names, shape, ((left + right) / 2 - 0.4, low if low > 0 else high), upright=False)
        for left, right in ((LONG - WIDE - 7, LONG - WIDE), (LONG, LONG + 6.2)):
            for low, high in itertools.pairwise(_cuts(rng, TALL - WIDE)):
                shape = box(left, low + WIDE, right, high + WIDE)
                at = right if right <= LONG else left
                self._add(names, shape, (at, (low + high) / 2 + WIDE + 0.3), upright=True)

    def _add(self, names: Iterator[str], shape: Polygon, door: tuple[float, float], *, upright: bool) -> None:
        name = next(names, f"창고 {len(self.cells)}")
        self.cells.append(Cell(name, f"{101 + len(self.cells)}", shape, door, upright))

    @property
    def solid(self) -> Polygon:
        """The walls, with the doors' and windows' gaps cut out."""
        rings = [one.shape.boundary for one in self.cells] + [self.corridor.boundary]
        walls = unary_union([one.buffer(WALL / 2, cap_style="square", join_style="mitre") for one in rings])
        return walls.difference(unary_union([*self._gaps(), *self._windows()]))

    def _gaps(self) -> list[Polygon]:
        return [_gap(one.door, LEAF, upright=one.upright) for one in self.cells] + [
            _gap((0.0, WIDE / 2), MAIN, upright=True)
        ]

    def _windows(self) -> list[Polygon]:
        found = []
        for one in self.cells:
            left, low, right, high = one.shape.bounds
            if one.upright:
                x = left if right <= LONG else right
                if x > LONG:
                    found.append(_gap((x, (low + high) / 2), 1.2, upright=True))
            elif high <= 0:
                found.append(_gap(((left + right) / 2, low), 1.2, upright=False))
        return found

    def dxf(self, file: Path) -> None:
        """Draw it as architects do: arcs for doors, several lines of text, furniture, dimensions."""
        document = new("R2007")
        space = document.modelspace()
        for ring in _rings(self.solid):
            for one, two in itertools.pairwise(ring):
                space.add_line(_mm(one), _mm(two), dxfattribs={"layer": "A-WALL-FULL"})
        for gap in self._windows():
            left, low, right, high = gap.bounds
            for share in (0.0, 0.5, 1.0):
                ends = (
                    ((left, low + (high - low) * share), (right, low + (high - low) * share))
                    if right - left > high - low
                    else ((left + (right - left) * share, low), (left + (right - left) * share, high))
                )
                space.add_line(_mm(ends[0]), _mm(ends[1]), dxfattribs={"layer": "A-GLAZ"})
        for cell in self.cells:
            self._leaf(space, cell)
            middle = cell.shape.centroid
            about = {"layer": "A-AREA-IDEN", "char_height": 300, "insert": _mm((middle.x - 1, middle.y))}
            space.add_mtext(f"{cell.name}\\P{cell.number}\\P{cell.shape.area:.1f}㎡", dxfattribs=about)
            left, low, right, _high = cell.shape.bounds
            desk = [
                (left + 1, low + 1),
                (left + 2.4, low + 1),
                (left + 2.4, low + 1.7),
                (left + 1, low + 1.7),
            ]
            space.add_lwpolyline([_mm(one) for one in desk], close=True, dxfattribs={"layer": "A-FURN"})
            space.add_line(_mm((left, low - 1)), _mm((right, low - 1)), dxfattribs={"layer": "A-ANNO-DIMS"})
        for hinge, start in ((WIDE / 2 - MAIN / 2, 0), (WIDE / 2 + MAIN / 2, 270)):
            about = {"layer": "A-DOOR"}
            space.add_arc(_mm((0.0, hinge)), MAIN / 2 * 1000, start, start + 90, dxfattribs=about)
        space.add_text("복도", dxfattribs={"layer": "A-AREA-IDEN", "height": 300, "insert": _mm((20, 1))})
        space.add_text(
            "1층 평면도 SCALE 1:200",
            dxfattribs={"layer": "A-AREA-IDEN", "height": 600, "insert": _mm((18, -12))},
        )
        document.saveas(file)

    def _leaf(self, space: Modelspace, cell: Cell) -> None:
        x, y = cell.door
        middle = cell.shape.centroid
        about = {"layer": "A-DOOR"}
        if cell.upright:
            hinge, way = (x, y - LEAF / 2), (1 if middle.x > x else -1)
            start = 0 if way > 0 else 90
        else:
            hinge, way = (x - LEAF / 2, y), (1 if middle.y > y else -1)
            start = 0 if way > 0 else 270
        space.add_arc(_mm(hinge), LEAF * 1000, start, start + 90, dxfattribs=about)

    def pdf(self, file: Path) -> None:
        """Print it as an evacuation plan: filled walls, doors as arcs, names, an arrow, a legend."""
        pdfmetrics.registerFont(TTFont("Plan", FONTS / "PretendardGOV-Medium.ttf"))
        paper = Canvas(str(file), pagesize=(1190, 842))

        def placed(at: tuple[float, float]) -> tuple[float, float]:
            return at[0] * POINTS + 120, at[1] * POINTS * 0.96 + 230

        paper.setFillColorRGB(0.25, 0.25, 0.25)
        solid = self.solid
        for part in getattr(solid, "geoms", [solid]):
            path = paper.beginPath()
            for ring in (part.exterior, *part.interiors):
                for at, one in enumerate(ring.coords[:-1]):
                    (path.lineTo if at else path.moveTo)(*placed(one))
                path.close()
            paper.drawPath(path, stroke=0, fill=1, fillMode=0)
        paper.setLineWidth(0.6)
        for cell in self.cells:
            self._swing(paper, placed, cell)
            middle = cell.shape.centroid
            paper.setFillColorRGB(0, 0, 0)
            paper.setFont("Plan", 7)
            for line, words in enumerate((cell.name, cell.number)):
                x, y = placed((middle.x, middle.y))
                paper.drawCentredString(x, y - 9 * line, words)
        paper.drawCentredString(*placed((20, 1)), "복도")
        paper.setStrokeColorRGB(0, 0.6, 0)
        paper.setLineWidth(3)
        paper.line(*placed((6, 1.2)), *placed((40, 1.2)))
        paper.setFillColorRGB(0.8, 0, 0)
        paper.drawCentredString(600, 60, "1층 피난안내도   ■ 소화기   ▲ 현위치")
        paper.save()

    def _swing(self, paper: Canvas, placed: Callable[[Point], Point], cell: Cell) -> None:
        x, y = cell.door
        middle = cell.shape.centroid
        if cell.upright:
            hinge, opened, shut = (
                (x, y - LEAF / 2),
                (x + math.copysign(LEAF, middle.x - x), y - LEAF / 2),
                (x, y + LEAF / 2),
            )
        else:
            hinge, opened, shut = (
                (x - LEAF / 2, y),
                (x - LEAF / 2, y + math.copysign(LEAF, middle.y - y)),
                (x + LEAF / 2, y),
            )
        paper.setStrokeColorRGB(0, 0, 0)
        paper.line(*placed(hinge), *placed(opened))
        quarter = 4 / 3 * (math.sqrt(2) - 1)
        first, second = _towards(opened, shut, hinge, quarter), _towards(shut, opened, hinge, quarter)
        path = paper.beginPath()
        path.moveTo(*placed(opened))
        path.curveTo(*placed(first), *placed(second), *placed(shut))
        paper.drawPath(path, stroke=1, fill=0)

    def osm(self, file: Path) -> None:
        """Map it by Simple Indoor Tagging."""
        osm = Osm()
        for cell in self.cells:
            corners = list(cell.shape.exterior.coords)[:-1]
            osm.way(corners, closed=True, level="0", indoor="room", name=cell.name, ref=cell.number)
            osm.node(*cell.door, level="0", door="hinged", width="0.9")
        osm.way(
            list(self.corridor.exterior.coords)[:-1], closed=True, level="0", indoor="corridor", name="복도"
        )
        osm.node(0.0, WIDE / 2, level="0", entrance="main", width="1.8")
        osm.save(file)


def _cuts(rng: Random, length: float) -> list[float]:
    cuts = [0.0]
    while length - cuts[-1] > 12.6:  # two more rooms of at least the smallest
        cuts.append(round(cuts[-1] + rng.uniform(4.2, 8.4), 1))
    return [*cuts, length]


def _gap(at: tuple[float, float], wide: float, *, upright: bool) -> Polygon:
    w, h = (WALL, wide / 2) if upright else (wide / 2, WALL)
    return box(at[0] - w, at[1] - h, at[0] + w, at[1] + h)


def _rings(solid: Polygon) -> list[list[tuple[float, float]]]:
    parts = getattr(solid, "geoms", [solid])
    return [list(ring.coords) for part in parts for ring in (part.exterior, *part.interiors)]


def _mm(at: tuple[float, float]) -> tuple[float, float]:
    return round(at[0] * 1000, 1), round(at[1] * 1000, 1)


def _towards(one: Point, other: Point, hinge: Point, share: float) -> Point:
    """Return the handle of a quarter circle at one of its ends."""
    return one[0] + (other[0] - hinge[0]) * share, one[1] + (other[1] - hinge[1]) * share
