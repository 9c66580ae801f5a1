# SPDX-License-Identifier: GPL-3.0-or-later
"""Evacuation plans become drafts: pages without a scale, squeezed, with signs and a legend on them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from PIL import Image
import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from kiosk.cli import main
from kiosk.resources import FONTS
from kiosk.wayfinding.checking import check_venue
from kiosk.wayfinding.importing.pdf import read_pdf
from kiosk.wayfinding.importing.unreadable import UnreadablePlan
from tests.wayfinding.cad import APART, DEEP, LEAF, Cad

if TYPE_CHECKING:
    from pathlib import Path

    from shapely.geometry import Polygon

type Joins = list[tuple[str, str, float]]

STOREYS = [[6.0, 8.0, 5.5, 12.0], [10.0, 9.5, 12.0]]
POINTS = 20.0  # a metre on the paper
QUARTER = 4 / 3 * (math.sqrt(2) - 1)


class Plan(Cad):
    """The same houses as evacuation plans, a storey a page, some of them squeezed."""

    def print(
        self, storeys: list[list[float]], file: Path, squeezed: float, askew: float = 0.0
    ) -> dict[int, Joins]:
        """Draw each storey on its page, turned and then squeezed, and return what is joined."""
        pdfmetrics.registerFont(TTFont("Plan", FONTS / "PretendardGOV-Medium.ttf"))
        self._paper = Canvas(str(file), pagesize=(1190, 842))
        truth = {}
        for self._level, row in enumerate(storeys):
            self._paper.scale(1, squeezed)
            self._paper.rotate(askew)
            truth[self._level] = self._storey(self._level, row)
            self._signs()
            self._paper.showPage()
        self._paper.save()
        return truth

    def _signs(self) -> None:
        paper = self._paper
        paper.setFillColorRGB(0.9, 0, 0)
        paper.rect(60, 420, 12, 12, stroke=0, fill=1)
        paper.setStrokeColorRGB(0, 0.5, 0)
        paper.setLineWidth(3)
        paper.line(120, 340, 700, 340)
        for at in range(5):  # a grid's bubbles, each of four single quarters
            self._bubble(150 + at * 120, 800, 11)
        self._text("현위치", self._level * APART + 3, -1)
        self._text("범례 ■ 소화기", self._level * APART + 3, -8)

    def _bubble(self, x: float, y: float, wide: float) -> None:
        for turn in range(4):
            cos, sin = round(math.cos(turn * math.pi / 2)), round(math.sin(turn * math.pi / 2))
            quarter = [(wide, 0), (wide, QUARTER * wide), (QUARTER * wide, wide), (0, wide)]
            self._paper.bezier(
                *(part for a, b in quarter for part in (x + a * cos - b * sin, y + a * sin + b * cos))
            )

    def _placed(self, at: tuple[float, float]) -> tuple[float, float]:
        return ((at[0] - self._level * APART) * POINTS + 100, at[1] * POINTS + 360)

    def _walls(self, solid: Polygon, left: float) -> None:
        self._paper.setFillColorRGB(0.2, 0.2, 0.2)
        for part in getattr(solid, "geoms", [solid]):
            path = self._paper.beginPath()
            for at, (x, y) in enumerate(part.exterior.coords[:-1]):
                (path.lineTo if at else path.moveTo)(*self._placed((x + left, y)))
            path.close()
            self._paper.drawPath(path, stroke=0, fill=1)

    def _line(self, what: str, one: tuple[float, float], two: tuple[float, float]) -> None:
        del what
        self._paper.setStrokeColorRGB(0, 0, 0)
        self._paper.setLineWidth(0.6)
        self._paper.line(*self._placed(one), *self._placed(two))

    def _door(self, x: float, y: float, *, mirrored: bool, leaf: float = LEAF) -> None:
        way = -1 if mirrored else 1
        hx = x + leaf if mirrored else x
        bend = QUARTER * leaf
        points = [
            (hx + way * leaf, y),
            (hx + way * leaf, y + bend),
            (hx + way * bend, y + leaf),
            (hx, y + leaf),
        ]
        self._paper.bezier(*(part for point in points for part in self._placed(point)))

    def _sliding(self, x: float, y: float, wide: float) -> None:
        for mirrored, at in ((False, x), (True, x + wide / 2)):
            self._door(at, y, mirrored=mirrored, leaf=wide / 2)

    def _text(self, words: str, x: float, y: float) -> None:
        self._paper.setFillColorRGB(0, 0, 0)
        self._paper.setFont("Plan", 9)
        self._paper.drawCentredString(*self._placed((x, y)), words)


@pytest.mark.parametrize(
    ("squeezed", "askew"), [(1.0, 0), (0.93, 0), (1.0, 8), (0.93, 8), (1.0, 90), (0.93, -31)]
)
def test_every_room_and_door_is_there_however_the_page_was_squeezed_and_turned(
    tmp_path: Path, squeezed: float, askew: float
) -> None:
    truth = Plan().print(STOREYS, tmp_path / "plan.pdf", squeezed, askew)
    draft = read_pdf(tmp_path / "plan.pdf")
    floors: Any = draft.row()["floors"]
    for level, joins in truth.items():
        found = [tuple(join) for join in floors[str(level)]["joins"]]
        assert [join[:2] for join in found] == [join[:2] for join in joins]
        assert [join[2] for join in found] == pytest.approx([join[2] for join in joins], abs=0.15)
        areas = sorted(room.shape.area for room in draft.on(level) if room.category == "office")
        assert areas == pytest.approx(sorted(width * DEEP for width in STOREYS[level]), rel=0.05)
    assert draft.to_do["확인할 길이(가로, 세로)"] == 4


def test_what_it_becomes_is_sound(tmp_path: Path) -> None:
    Plan().print([STOREYS[0]], tmp_path / "plan.pdf", 1.0)
    assert main(["import-venue", str(tmp_path / "plan.pdf"), "--out", str(tmp_path / "venue")]) == 0
    report = check_venue(tmp_path / "venue")
    assert [one for one in report.problems if one.severity != "info"] == []
    assert report.counts["reachable"] == report.counts["public_units"] == 5


def test_a_scan_a_locked_file_and_no_pdf_are_refused_with_what_to_do(tmp_path: Path) -> None:
    Image.new("L", (300, 200), 255).save(tmp_path / "scan.pdf")
    with pytest.raises(UnreadablePlan, match="그림"):
        read_pdf(tmp_path / "scan.pdf")
    (tmp_path / "none.pdf").write_bytes(b"hello")
    with pytest.raises(UnreadablePlan, match="깨졌습니다"):
        read_pdf(tmp_path / "none.pdf")
    locked = Canvas(str(tmp_path / "locked.pdf"), encrypt="word")
    locked.showPage()
    locked.save()
    with pytest.raises(UnreadablePlan, match="암호"):
        read_pdf(tmp_path / "locked.pdf")
