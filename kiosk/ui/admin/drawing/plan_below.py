# SPDX-License-Identifier: GPL-3.0-or-later
"""The plan that lies under a storey: brought, laid, pulled straight, scaled, hidden."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QUrl, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem

from kiosk.ui.admin.drawing.laying import CORNERS, PlanTool
from kiosk.ui.admin.drawing.sheet import LaidPlan, ThumbPicture
from kiosk.ui.admin.drawing.underlay import (
    UnderlayPicture,
    apart,
    on_sheet,
    ordered,
    px_at,
    steps_of,
    upright,
)
from kiosk.ui.admin.page import PagePart
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed
from kiosk.wayfinding.drafting.model import EditRefused, SheetUnderlay
from kiosk.wayfinding.drafting.site_edits import scale_of
from kiosk.wayfinding.importing.draft import usual_floor_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.services.admin.results.drawing_plans import BroughtPlan
    from kiosk.ui.admin.drawing.drawing import VenueDrawing

ONE_LENGTH: Final = (
    "이 길이로 맞췄습니다. 첫 길이와 직각인 길이를 하나 더 재십시오. 안내도는 눌려 그려진 것이 많습니다."
)
BOTH: Final = "가로와 세로를 따로 맞췄습니다. 이제 벽을 따라 그리면 됩니다."
NO_LENGTH: Final = "길이는 37.5처럼 미터로 적어 주십시오."
PAPER_MM: Final = 40_000  # how wide a plan lies before anybody has measured it


@dataclass(frozen=True, slots=True)
class PlanPageRow:
    """One page of the file that was brought."""

    page: int
    words: str


@dataclass(frozen=True, slots=True)
class PlanStep:
    """One step of the work, and how far it is."""

    shape: str
    words: str


@qml_element
class PlanBelow(PagePart):
    """What the side shows while the plan tool is in the hand."""

    _page: VenueDrawing

    changed = Signal()

    pages = listed(PlanPageRow)
    steps = listed(PlanStep)
    laid = shown(bool, changed)(lambda self: self._underlay() is not None)
    seen = shown(bool, changed)(lambda self: self._shown)
    asked = shown(str, changed)(lambda self: self._asked())
    measuring = shown(bool, changed)(lambda self: self._tool_done(2))
    length = shown(str)(lambda _plan: "")
    told = shown(str, changed)(lambda self: self._told)

    def clear(self) -> None:
        """Hold no plan."""
        self._told, self._file = "", ""
        self._shown = True
        self._thumbs: dict[int, QImage] = {}
        self._images: dict[tuple[str, int], UnderlayPicture] = {}
        self._lengths: list[tuple[tuple[float, float], float]] = []

    # -- bringing one ------------------------------------------------------------------------------
    @Slot(QUrl)
    def bring(self, file: QUrl) -> None:
        """Copy a file beside the drawing and show its pages."""
        path = Path(file.toLocalFile())
        board = self._page.board
        if board is not None:
            self._page.run(lambda office: office.bring_plan(board.opened.site, path), self._brought)

    def _brought(self, brought: BroughtPlan) -> None:
        self._file = brought.file
        self._thumbs = {one.page: QImage.fromData(one.thumb) for one in brought.pages}
        self.pages.show([])  # of the file before
        self.pages.show(
            [
                PlanPageRow(
                    one.page,
                    f"{one.page + 1}쪽"
                    + ("" if one.ordinal is None else f" · {usual_floor_name(one.ordinal)}"),
                )
                for one in brought.pages
            ]
        )
        if len(brought.pages) == 1:
            self.lay(brought.pages[0].page)
        self._say("깔 쪽을 누르십시오. 쪽마다 그 층에 깝니다." if len(brought.pages) > 1 else "")

    @Slot(QQuickItem, int)
    def hang(self, item: QQuickItem, page: int) -> None:
        """Paint a page, small, into an item."""
        if page in self._thumbs:
            ThumbPicture(item, self._thumbs[page])

    @Slot(int)
    def lay(self, page: int) -> None:
        """Lay a page of the brought file under the storey."""
        board = self._page.board
        if board is None or not self._file:
            return
        board.lay("밑그림 깖", SheetUnderlay(self._file, page))
        self._lengths = []
        self._say("밑그림을 깔았습니다. 긴 벽의 두 끝으로 길이를 재십시오.")
        self._page.sheet.take(PlanTool.key)
        self.ask(2)

    @Slot()
    def remove(self) -> None:
        """Take the plan away; its file stays."""
        if board := self._page.board:
            board.lay("밑그림 치움", None)

    @Slot()
    def toggle(self) -> None:
        """Hide the plan, or show it again."""
        self._shown = not self._shown
        self.renew()

    # -- making it fit -----------------------------------------------------------------------------
    @Slot(int)
    def ask(self, points: int) -> None:
        """Ask for points on the sheet."""
        self._page.sheet.take(PlanTool.key)
        if tool := self._tool():
            tool.ask(points)
        self.changed.emit()

    @Slot(str)
    def measure(self, written: str) -> None:
        """Say how long it really is between the two points."""
        tool, underlay, image = self._tool(), self._underlay(), self._image()
        metres = _metres(written)
        if tool is None or underlay is None or image is None or not tool.done or self._page.board is None:
            return
        if metres is None:
            self._say(NO_LENGTH)
            return
        step = steps_of(underlay, image, tool.points[0], tool.points[1])
        kept = [one for one in self._lengths if apart(one[0], step)][-1:]
        try:
            scale = scale_of([*kept, (step, metres * 1000)])
        except EditRefused as error:
            self._say(str(error))
            return
        self._lengths = [*kept, (step, metres * 1000)]
        self._page.board.lay("축척 맞춤", replace(underlay, mm_per_px=scale))
        tool.ask(0 if kept else 2)
        self._say(BOTH if kept else ONE_LENGTH)
        self._page.sheet.fit_to(self._outline())

    @Slot()
    def upright(self) -> None:
        """Turn the plan so that what runs between the two points runs along the sheet."""
        tool, underlay = self._tool(), self._underlay()
        if tool and underlay and tool.done and self._page.board:
            self._page.board.lay("밑그림 세움", upright(underlay, tool.points[0], tool.points[1]))
            tool.ask(2)
            self._say("바로 세웠습니다. 길이를 잴 두 점을 다시 누르십시오.")

    def pointed(self) -> None:
        """Pull the plan straight once all four corners are there; called after each press."""
        tool, underlay, image = self._tool(), self._underlay(), self._image()
        if tool and tool.wanted == CORNERS and tool.done and underlay and image and self._page.board:
            corners = ordered([px_at(underlay, image, at) for at in tool.points])
            self._lengths = []
            self._page.board.lay("밑그림 폄", replace(underlay, corners=corners, turn=0.0))
            tool.ask(2)
            self._say("네모반듯하게 폈습니다. 이제 길이를 재십시오.")

    # -- what lies there ---------------------------------------------------------------------------
    def renew(self) -> None:
        """Show the plan of the storey, reading its picture once."""
        underlay, sheet = self._underlay(), self._page.sheet
        sheet.laid = None
        if underlay is not None:
            key = (underlay.file, underlay.page)
            picture = self._images.get(key)
            if picture is None:
                self._read(underlay)
            elif self._shown:
                sheet.laid = LaidPlan(underlay, picture)
        self.steps.show(list(self._steps(underlay)))
        sheet.renew()
        self.changed.emit()

    def _read(self, underlay: SheetUnderlay) -> None:
        board = self._page.board
        if board is not None:
            site, file, page = board.opened.site, underlay.file, underlay.page
            self._page.read(
                lambda office: office.plan(site, file, page), lambda png: self._have((file, page), png)
            )

    def _have(self, key: tuple[str, int], png: bytes) -> None:
        image = QImage.fromData(png)
        first = key not in self._images
        self._images[key] = UnderlayPicture(image)
        underlay, board = self._underlay(), self._page.board
        if first and board is not None and underlay == SheetUnderlay(*key):  # nobody has measured it yet
            scale = PAPER_MM / max(1, image.width())
            board.lay("밑그림 놓음", replace(underlay, mm_per_px=(scale, scale)))
        self.renew()
        if first:
            self._page.sheet.fit_to(self._outline())

    def _outline(self) -> Sequence[tuple[float, float]]:
        underlay, image = self._underlay(), self._image()
        if underlay is None or image is None:
            return []
        area = on_sheet(underlay, image).mapRect(QRectF(image.rect()))
        return [(area.left(), area.top()), (area.right(), area.bottom())]

    def _underlay(self) -> SheetUnderlay | None:
        return self._page.board.underlay if self._page.board else None

    def _image(self) -> QImage | None:
        underlay = self._underlay()
        picture = self._images.get((underlay.file, underlay.page)) if underlay else None
        return picture.image if picture else None

    def _tool(self) -> PlanTool | None:
        held = self._page.sheet.held
        return held if isinstance(held, PlanTool) else None

    def _tool_done(self, points: int) -> bool:
        tool = self._tool()
        return tool is not None and tool.wanted == points and tool.done

    def _asked(self) -> str:
        tool = self._tool()
        if tool is None or not tool.wanted:
            return ""
        if tool.wanted == CORNERS:
            return f"네모난 것의 네 모서리를 누르십시오 ({len(tool.points)}/4)"
        return (
            "두 점 사이의 실제 길이"
            if tool.done
            else f"길이를 아는 두 점을 누르십시오 ({len(tool.points)}/2)"
        )

    def _steps(self, underlay: SheetUnderlay | None) -> Sequence[PlanStep]:
        done = len(self._lengths)
        return [
            PlanStep("done" if underlay else "half", "피난안내도 한 장이면 됩니다 (PDF·PNG·JPG)"),
            PlanStep(
                "done" if underlay and underlay.corners else "calm", "비스듬히 찍었으면 네 모서리로 폅니다"
            ),
            PlanStep("done" if done else "calm", "긴 벽의 두 끝을 찍고 잰 길이를 씁니다"),
            PlanStep("done" if done > 1 else "calm", "직각인 길이 하나를 더 잽니다"),
        ]

    def _say(self, sentence: str) -> None:
        self._told = sentence
        self.changed.emit()


def _metres(written: str) -> float | None:
    try:
        metres = float(written.replace(",", "").replace("m", "").strip())
    except ValueError:
        return None
    return metres if 0.1 <= metres <= 2000 else None  # noqa: PLR2004 # a door's half, a campus
