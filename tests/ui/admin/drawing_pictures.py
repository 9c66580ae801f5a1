# SPDX-License-Identifier: GPL-3.0-or-later
"""Draws the page of the drawing: `python -m tests.ui.admin.drawing_pictures`."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw
from PySide6.QtCore import QPointF, QUrl

from kiosk.ui.admin.drawing.underlay import on_sheet
from tests.ui.admin.draughtsman import own_city
from tests.ui.admin.studio import Studio
from tests.visitor import open_qt

if TYPE_CHECKING:
    from kiosk.ui.admin.drawing.drawing import VenueDrawing

TALL = 12_000
NAMES = ("민원과", "재무과", "건설과", "복도", "화장실", "회의실", "총무과")
PHOTO = ((250, 300), (1720, 260), (1760, 1010), (220, 1040))


def draw(folder: Path, size: tuple[int, int], tail: str) -> None:
    """Draw the plan below, the storey with what is missing, a name, the way, and what can be published."""
    with Studio(folder / "data", own_city(folder / "city"), size) as studio:
        page = studio.turn("drawing")
        studio.keep(f"admin-draw-empty{tail}")
        page.importing.openStanding()
        studio.settle()
        studio.keep(f"admin-draw-in-use{tail}")
        page.importing.take()
        studio.settle()
        studio.keep(f"admin-draw-opened{tail}")
        page.undo()
        _photograph(folder / "1층.jpg")
        page.plan.bring(QUrl.fromLocalFile(str(folder / "1층.jpg")))
        studio.until(lambda: page.sheet.laid is not None)
        studio.settle()
        page.plan.ask(2)
        laid = page.sheet.laid
        for corner in PHOTO[:2]:
            at = on_sheet(laid.underlay, laid.picture.image).map(QPointF(*corner))
            _click(page, (round(at.x()), round(at.y())))
        studio.keep(f"admin-draw-plan{tail}")
        page.plan.remove()
        _storey(page)
        page.sheet.fit()
        page.sheet.take("0")
        _click(page, (4000, 9500))
        studio.keep(f"admin-draw-rooms{tail}")
        _name(page)
        page.sheet.take("K")
        _click(page, (2000, 6000))
        page.storeys.copy()
        page.sheet.take("5")
        _click(page, (20_000, 2500))
        studio.keep(f"admin-draw-stack{tail}")
        page.stack.place("계단 가")
        page.turnFloor(0)
        page.sheet.take("W")
        _click(page, (12_000, 9500))
        studio.settle()
        studio.keep(f"admin-draw-way{tail}")
        page.sheet.take("7")
        _click(page, (17_000, 9000), (18_500, 9000))
        studio.keep(f"admin-draw-things{tail}")
        page.sheet.take("0")
        _click(page, (0, 6000))
        page.card.pick(4)
        studio.settle()
        studio.keep(f"admin-draw-entrance{tail}")


def _photograph(file: Path) -> None:
    """Take a photograph of an evacuation plan, from the side."""
    photo = Image.new("RGB", (2000, 1400), "#fbf9f2")
    pen = ImageDraw.Draw(photo)
    pen.rectangle((0, 60, 2000, 180), fill="#2f7f4f")
    pen.polygon(PHOTO, outline="#222222", width=14)
    for share in (0.33, 0.66):
        top, foot = (
            tuple(round(a + (b - a) * share) for a, b in zip(*ends, strict=True))
            for ends in ((PHOTO[0], PHOTO[1]), (PHOTO[3], PHOTO[2]))
        )
        pen.line((*top, *foot), fill="#222222", width=9)
    photo.save(file)


def _storey(page: VenueDrawing) -> None:
    page.sheet.take("1")
    _click(page, (0, 0), (24_000, 0), (24_000, TALL), (0, TALL), (0, 0))
    _click(page, (0, 5000), (24_000, 5000), (0, 7000), (24_000, 7000))
    page.sheet.take("2")
    _click(page, (8000, 300), (16_000, 300), (8000, TALL - 300), (16_000, TALL - 300))
    page.sheet.take("3")
    _click(page, *((x, y) for x in (4000, 12_000, 20_000) for y in (4900, 7100)))


def _name(page: VenueDrawing) -> None:
    page.sheet.take("3")
    page.card.pick(1)
    _click(page, (100, 6000))
    page.sheet.take("4")
    page.card.next()
    for name in NAMES:
        page.card.call(name, "", on=True)


def _click(page: VenueDrawing, *spots: tuple[int, int]) -> None:
    for spot in spots:
        at = page.sheet.view.px(spot)
        page.sheet.press(at.x(), at.y(), 1, 0)
        page.sheet.release(at.x(), at.y(), 0)


if __name__ == "__main__":
    _application = open_qt()
    for size, tail in (((1440, 900), ""), ((1180, 720), "-small"), ((1920, 1080), "-large")):
        with TemporaryDirectory() as folder:
            draw(Path(folder), size, tail)
