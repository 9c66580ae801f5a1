# SPDX-License-Identifier: GPL-3.0-or-later
"""The site's storeys as wholes: another one, a copy, what it is called, away with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from kiosk.ui.admin.page import PagePart
from kiosk.ui.properties import qml_element, shown
from kiosk.wayfinding.drafting.site_edits import add_floor, copy_floor, drop_floor, rename_floor

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.admin.drawing.board import DrawingBoard
    from kiosk.ui.admin.drawing.drawing import VenueDrawing
    from kiosk.wayfinding.drafting.model import SiteDrawing
    from kiosk.wayfinding.drafting.site_edits import EditedDrawing


@qml_element
class SiteStoreys(PagePart):
    """What can be done to the storey that is drawn on, and to the site beside it."""

    _page: VenueDrawing

    changed = Signal()

    name = shown(str, changed)(lambda self: board.floor.name if (board := self._page.board) else "")

    @Slot(bool)
    def add(self, above: bool) -> None:  # noqa: FBT001 # QML's
        """Add an empty storey above all, or below all."""
        if board := self._page.board:
            ordinal = max(board.drawing.floors) + 1 if above else min(board.drawing.floors) - 1
            self._made(board, "층 더함", ordinal, lambda drawing: add_floor(drawing, ordinal))

    @Slot()
    def copy(self) -> None:
        """Copy this storey's walls, doors and stacks to the next empty storey above."""
        if board := self._page.board:
            source, floors = board.ordinal, board.drawing.floors
            empty = (at for at in sorted(floors) if at > source and not floors[at].walls)
            ordinal = next(empty, max(floors) + 1)
            self._made(board, "층 복사", ordinal, lambda drawing: copy_floor(drawing, source, ordinal))

    @Slot(str)
    def rename(self, name: str) -> None:
        """Call this storey otherwise: B1, M, 옥상."""
        if board := self._page.board:
            board.rework("층 이름", lambda drawing: rename_floor(drawing, board.ordinal, name))

    @Slot()
    def drop(self) -> None:
        """Take this storey away with all that is drawn on it; one step back brings it again."""
        if board := self._page.board:
            board.rework("층 지움", lambda drawing: drop_floor(drawing, board.ordinal))

    def _made(
        self, board: DrawingBoard, told: str, ordinal: int, work: Callable[[SiteDrawing], EditedDrawing]
    ) -> None:
        if board.rework(told, work) is not None:
            self._page.turnFloor(ordinal)
