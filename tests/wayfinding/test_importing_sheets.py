# SPDX-License-Identifier: GPL-3.0-or-later
"""Plans printed by still other programs: hairlines, broad pens, slides; two storeys a page, a page turned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pypdfium2 import PdfDocument
import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from shapely import line_merge, unary_union
from shapely.geometry import LineString

from kiosk.resources import FONTS
from kiosk.wayfinding.importing.pdf import read_pdf
from kiosk.wayfinding.importing.unreadable import UnreadablePlan
from tests.wayfinding.sheet import THICK, gap, joins

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.wayfinding.importing.draft import Draft
    from tests.wayfinding.sheet import Metres

POINT = 20.0  # a metre on the paper
AXES = ([(0, 0), (12, 0), (12, 5), (0, 5), (0, 0)], [(6, 0), (6, 5)])
GAPS = (gap(6, 2, upright=True), gap(1, 0))
JOINED = [("밖", "세무과"), ("세무과", "재무과")]


class Paper:
    """Two rooms of 6 m by 5 with a door between them and one outside, as programs print them."""

    def __init__(self, file: Path) -> None:
        pdfmetrics.registerFont(TTFont("Plan", FONTS / "PretendardGOV-Medium.ttf"))
        self.file, self.up = file, 0.0
        self.canvas = Canvas(str(file), pagesize=(400, 900))

    def line(self, points: list[Metres]) -> None:
        """Draw a line through points."""
        path = self.canvas.beginPath()
        path.moveTo(*self._placed(points[0]))
        for point in points[1:]:
            path.lineTo(*self._placed(point))
        self.canvas.drawPath(path)

    def bar(self, left: float, low: float, right: float, high: float) -> None:
        """Fill a rectangle."""
        x, y = self._placed((left, low))
        self.canvas.rect(x, y, (right - left) * POINT, (high - low) * POINT, stroke=0, fill=1)

    def faces(self) -> None:
        """Draw both faces of the walls."""
        bodies = [LineString(one).buffer(THICK / 2, cap_style="square", join_style="mitre") for one in AXES]
        solid = unary_union(bodies).difference(unary_union(GAPS))
        for part in getattr(solid, "geoms", [solid]):
            for ring in (part.exterior, *part.interiors):
                self.line(list(ring.coords))

    def axes(self) -> None:
        """Draw the walls by one line each."""
        lines = unary_union([LineString(axis) for axis in AXES]).difference(unary_union(GAPS))
        for one in line_merge(lines).geoms:
            self.line(list(one.coords))

    def leaves(self) -> None:
        """Draw the arcs on which the doors swing."""
        for x, y in ((6.0, 2.0), (1.0, 0.0)):
            (left, low), wide = self._placed((x - 0.9, y - 0.9)), 1.8 * POINT
            self.canvas.arc(left, low, left + wide, low + wide, 0, 90)

    def names(self, *names: str) -> None:
        """Write the rooms' names."""
        self.canvas.setFont("Plan", 8)
        for at, name in enumerate(names):
            self.canvas.drawCentredString(*self._placed((3 + 6 * at, 3)), name)

    def title(self, words: str, at: Metres) -> None:
        """Write something beside the plan."""
        self.canvas.drawCentredString(*self._placed(at), words)

    def read(self) -> Draft:
        """Print it and read it."""
        self.canvas.save()
        return read_pdf(self.file)

    def _placed(self, at: Metres) -> Metres:
        return 60 + at[0] * POINT, 100 + (at[1] + self.up) * POINT


@pytest.mark.parametrize("turn", [0, 90, 270])
def test_walls_of_hairlines_are_told_from_furniture_by_their_pen(turn: int, tmp_path: Path) -> None:
    paper = Paper(tmp_path / "cad.pdf")
    paper.canvas.setLineWidth(0.3)
    paper.faces()
    paper.canvas.setLineWidth(0.1)
    for x in (1.0, 3.0, 8.0):
        paper.line([(x, 4), (x + 0.4, 4), (x + 0.4, 4.4), (x, 4.4), (x, 4)])
    paper.leaves()
    paper.names("세무과", "재무과")
    paper.canvas.save()
    document = PdfDocument(paper.file)
    document[0].set_rotation(turn)
    document.save(tmp_path / "turned.pdf")
    draft = read_pdf(tmp_path / "turned.pdf")
    assert joins(draft) == JOINED
    assert [room.shape.area for room in draft.rooms] == pytest.approx([30, 30], rel=0.03)


def test_two_storeys_of_a_page_drawn_by_a_broad_pen_are_parted_by_their_titles(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "escape.pdf")
    for floor, paper.up in ((1, 0.0), (2, 16.0)):
        paper.canvas.setStrokeColorRGB(0.1, 0.1, 0.1)
        paper.canvas.setLineWidth(THICK * POINT)
        paper.axes()
        paper.canvas.setLineWidth(0.5)
        paper.leaves()
        paper.names(f"{floor}층 세무과", f"{floor}층 재무과")
        paper.title(f"{floor}층 피난안내도", (6, 6.5))
        paper.canvas.setStrokeColorRGB(0, 0.6, 0.2)
        paper.canvas.setLineWidth(2.5)
        paper.line([(8, 1), (5, 2.4), (3, 1)])
    draft = paper.read()
    assert {(room.ordinal, room.name) for room in draft.rooms} == {
        (0, "1층 세무과"), (0, "1층 재무과"), (1, "2층 세무과"), (1, "2층 재무과"),
    }  # fmt: skip
    named = [(f"{floor}층 세무과", other) for floor in (1, 2) for other in (f"{floor}층 재무과", "밖")]
    assert joins(draft) == named


def test_a_slide_with_bars_for_doors_is_scaled_by_its_walls_and_asks_for_two_lengths(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "slide.pdf")
    paper.canvas.setFillColorRGB(0.9, 0.95, 1)
    paper.bar(0, 0, 12, 5)
    paper.canvas.setFillColorRGB(0.25, 0.25, 0.25)
    for wall in ((-0.1, -0.1, 1, 0.1), (1.9, -0.1, 12.1, 0.1), (-0.1, 4.9, 12.1, 5.1), (-0.1, -0.1, 0.1, 5.1),
                 (11.9, -0.1, 12.1, 5.1), (5.9, -0.1, 6.1, 2), (5.9, 2.9, 6.1, 5.1)):  # fmt: skip
        paper.bar(*wall)
    paper.canvas.setFillColorRGB(0.65, 0.4, 0.1)
    paper.bar(1, -0.06, 1.9, 0.06)
    paper.bar(5.94, 2, 6.06, 2.9)
    paper.canvas.setFillColorRGB(0, 0, 0)
    paper.names("세무과", "재무과")
    draft = paper.read()
    assert joins(draft) == JOINED
    assert [room.shape.area for room in draft.rooms] == pytest.approx([30, 30], rel=0.1)
    assert draft.to_do["확인할 길이(가로, 세로)"] == 2


def test_rooms_and_doors_in_white_upon_a_dark_block_are_cut_out_of_it(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "white.pdf")
    paper.canvas.setFillColorRGB(0.3, 0.3, 0.3)
    paper.bar(-0.1, -0.1, 12.1, 5.1)
    paper.canvas.setFillColorRGB(1, 1, 1)
    for white in ((0.1, 0.1, 5.9, 4.9), (6.1, 0.1, 11.9, 4.9), (5.88, 2, 6.12, 2.9), (1, -0.12, 1.9, 0.12)):
        paper.bar(*white)
    paper.leaves()
    paper.names("세무과", "재무과")
    draft = paper.read()
    assert joins(draft) == JOINED
    assert [room.shape.area for room in draft.rooms] == pytest.approx([30, 30], rel=0.03)


def test_a_pen_that_draws_more_than_any_plan_is_a_hatch_and_read_past(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.wayfinding.importing.pdf.MOST_STROKES", 200)
    paper = Paper(tmp_path / "hatch.pdf")
    paper.canvas.setLineWidth(0.3)
    paper.faces()
    paper.leaves()
    paper.names("세무과", "재무과")
    paper.canvas.setLineWidth(0.1)
    for at in range(300):
        paper.line([(at * 0.04, 0), (at * 0.04, 5)])
    assert joins(paper.read()) == JOINED


def test_a_page_of_hairlines_without_a_door_says_what_to_do(tmp_path: Path) -> None:
    paper = Paper(tmp_path / "bare.pdf")
    paper.canvas.setLineWidth(0.3)
    paper.faces()
    with pytest.raises(UnreadablePlan, match="밑그림으로 깔고"):
        paper.read()
