# SPDX-License-Identifier: GPL-3.0-or-later
"""Rooms that are drawn as closed shapes are read whatever their layers are; hatching never is one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from kiosk.resources import FONTS
from kiosk.wayfinding.importing.pdf import read_pdf
from tests.wayfinding.sheet import CadSheet

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.wayfinding.importing.draft import Draft

PLAN = [  # name or number, left, low, wide, deep, in metres
    ("101", 0.0, 0.0, 6.0, 5.0), ("102", 6.2, 0.0, 4.0, 5.0), ("민원실", 10.4, 0.0, 8.0, 5.0),
    ("복도", 0.0, 5.2, 18.4, 2.4), ("104", 0.0, 7.8, 9.0, 5.0), ("105", 9.2, 7.8, 9.2, 5.0),
]  # fmt: skip


def told(draft: Draft) -> dict[str | None, float]:
    """Return each room's name or number with its area."""
    return {room.name or room.number: room.shape.area for room in draft.rooms}


def expected(larger: float = 1.0) -> dict[str, Any]:
    return {name: pytest.approx(w * d * larger, rel=0.15) for name, _, _, w, d in PLAN}


@pytest.mark.parametrize("how", ["line", "hatch"])
@pytest.mark.parametrize("layer", ["0", "xref$0$ROOMFILL", "A-FURN"])
@pytest.mark.parametrize("unit", [0.001, 1.0])
def test_closed_lines_and_hatches_of_a_drawing_are_the_rooms_their_labels_name(
    tmp_path: Path, how: str, layer: str, unit: float
) -> None:
    sheet = CadSheet(unit)
    for name, x, y, w, d in PLAN:
        corners = [(x, y), (x + w, y), (x + w, y + d), (x, y + d)]
        if how == "line":
            sheet.polygon(corners, layer)
        else:
            hatch = sheet.space.add_hatch(dxfattribs={"layer": layer})
            hatch.paths.add_polyline_path([(a / unit, b / unit) for a, b in corners], is_closed=True)
        text = sheet.space.add_text(name, height=0.3 / unit, dxfattribs={"layer": layer})
        text.set_placement(((x + w / 2) / unit, (y + d / 2) / unit))
    draft = sheet.read(tmp_path)
    assert told(draft) == expected()
    assert draft.to_do["확인할 도면 단위"] == 1


def test_tiles_and_a_sheets_frame_with_a_label_in_each_are_no_rooms(tmp_path: Path) -> None:
    sheet = CadSheet()
    sheet.polygon([(-5, -5), (25, -5), (25, 20), (-5, 20)], "FRAME")
    for name, x, y, w, d in PLAN:
        sheet.polygon([(x, y), (x + w, y), (x + w, y + d), (x, y + d)], "0")
        for at in range(int(w / 0.3)):  # tiles: one lies around each label too
            for up in range(int(d / 0.3)):
                left, low = x + at * 0.3, y + up * 0.3
                sheet.polygon(
                    [(left, low), (left + 0.3, low), (left + 0.3, low + 0.3), (left, low + 0.3)], "TILE"
                )
        text = sheet.space.add_text(name, height=300, dxfattribs={"layer": "0"})
        text.set_placement(((x + w / 2) * 1000, (y + d / 2) * 1000))
    assert told(sheet.read(tmp_path)) == expected()


@pytest.mark.parametrize("how", ["fill", "stroke"])
@pytest.mark.parametrize("words", ["", "S=1:200", "areas"])
def test_coloured_rooms_of_a_page_without_walls_are_read_with_the_scale_that_it_tells(
    tmp_path: Path, how: str, words: str
) -> None:
    points = 72 / 0.0254 / 200
    pdfmetrics.registerFont(TTFont("Plan", FONTS / "PretendardGOV-Medium.ttf"))
    paper = Canvas(str(tmp_path / "plan.pdf"), pagesize=(400, 400))
    for at, (name, x, y, w, d) in enumerate(PLAN):
        paper.setFillColorRGB(0.7, 0.6 + at / 20, 0.9)
        paper.setStrokeColorRGB(0.2, 0.4, 0.9)
        box = (60 + x * points, 60 + y * points, w * points, d * points)
        paper.rect(box[0], box[1], box[2], box[3], stroke=int(how == "stroke"), fill=int(how == "fill"))
        paper.setFillColorRGB(0, 0, 0)
        paper.setFont("Plan", 5)
        paper.drawCentredString(box[0] + box[2] / 2, box[1] + box[3] / 2, name)
        if words == "areas":
            paper.drawCentredString(box[0] + box[2] / 2, box[1] + box[3] / 2 - 8, f"{w * d:.1f}㎡")
    paper.setFont("Plan", 5)
    paper.drawString(60, 30, "1층 평면도 " + words.replace("areas", ""))
    paper.save()
    draft = read_pdf(tmp_path / "plan.pdf")
    larger = 1.0 if words else sum(room.shape.area for room in draft.rooms) / sum(w * d for *_, w, d in PLAN)
    assert told(draft) == expected(larger)
    assert draft.to_do["확인할 길이(가로, 세로)"] == 2
