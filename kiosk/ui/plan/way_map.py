# SPDX-License-Identifier: GPL-3.0-or-later
"""The whole way in one picture: laid out for a box, painted at any scale; and what each step looks at."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Signal, Slot

from kiosk.ui.plan.marks import square
from kiosk.ui.plan.way_layout import DISC, MARK, Layout
from kiosk.ui.plan.way_painter import WayPainter
from kiosk.ui.properties import qml_element, shown
from kiosk.wayfinding.venue.model import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from kiosk.ui.plan.way_layout import DrawnWay, Sheet

NEAR = 1.5  # how much larger a step is shown


@qml_element
class WayMap(QObject):
    """A way over one or more storeys, as QML shows it."""

    laid = Signal()

    def __init__(self, way: DrawnWay) -> None:
        super().__init__()
        floors = {line.ordinal for line in way.lines}
        self._way = replace(
            way, plans={at: plan for at, plan in way.plans.items() if at in floors} or way.plans
        )
        self._sheet: Sheet | None = None
        self._room: tuple[float, float, float, str] = (0.0, 0.0, 0.0, "")

    steps = shown(int)(lambda self: len(self._way.stops))

    @property
    def sheet(self) -> Sheet | None:
        """What is laid out, once a size is known."""
        return self._sheet

    @property
    def target(self) -> str:
        """The unit that is lit."""
        return self._way.lit

    @property
    def goal_floor(self) -> int:
        """The storey on which the way ends."""
        return self._way.lines[-1].ordinal

    @property
    def here_words(self) -> str:
        """What stands at the start."""
        return self._way.words["here"]

    @Slot(float, float, float, str)
    def lay(self, width: float, height: float, unit: float, family: str) -> None:
        """Lay the way out in so many px; `unit` is what one px of the design is here."""
        if min(width, height) <= 0 or (width, height, unit, family) == self._room:
            return
        self._room = (width, height, unit, family)
        self._sheet = Layout(self._way, width, height, unit, family).sheet()
        self.laid.emit()

    @Slot(int, result=str)
    def storey(self, step: int) -> str:
        """Return the name of the storey on which a step begins."""
        if not 0 <= step < len(self._way.stops):
            return ""
        return say(self._way.plans[self._way.stops[step][0]].name, self._way.language)

    @Slot(int, float, float, result=QRectF)
    def view(self, step: int, width: float, height: float) -> QRectF:
        """Return what to look at in the overview's px: all of it, or the stretch that a step is about."""
        whole = QRectF(0, 0, width, height)
        if self._sheet is None or not 0 <= step < len(self._way.stops):
            return whole
        at, to = self._spots(step)
        size = QSizeF(width / NEAR, height / NEAR)
        middle = (at + to) / 2
        # What lies too far apart for one look begins at the step.
        if abs(to.x() - at.x()) > 0.8 * size.width() or abs(to.y() - at.y()) > 0.8 * size.height():
            middle = at + (to - at) * 0.3
        left = max(0.0, min(width - size.width(), middle.x() - size.width() / 2))
        top = max(0.0, min(height - size.height(), middle.y() - size.height() / 2))
        near = QRectF(QPointF(round(left), round(top)), size)
        return self._told_whole(near, [spot for spot in (at, to) if near.contains(spot)], whole)

    def paint(self, painter: QPainter, scale: float, *, high_contrast: bool, whole: bool = True) -> None:
        """Paint at a multiple of the overview; only the `whole` tells its storeys, which a part would cut."""
        if self._sheet is not None:
            painter.scale(scale, scale)
            WayPainter(self._sheet, self, self._room[3], high_contrast=high_contrast).paint(
                painter, whole=whole
            )

    def _told_whole(self, view: QRectF, spots: Sequence[QPointF], whole: QRectF) -> QRectF:
        """Move a look so that it shows the start and its words or neither: words alone tell a wrong place."""
        assert self._sheet is not None  # noqa: S101 # the caller has looked
        sheet = self._sheet
        if sheet.here is None:
            return view
        start = sheet.told.united(square(sheet.here, MARK * sheet.unit))
        if not view.intersects(start) or view.contains(start):
            return view
        right, down = min(0.0, start.left() - view.left()), min(0.0, start.top() - view.top())
        right, down = (
            right or max(0.0, start.right() - view.right()),
            down or max(0.0, start.bottom() - view.bottom()),
        )
        moves = [
            (right, down), (start.right() - view.left(), 0.0), (start.left() - view.right(), 0.0),
            (0.0, start.bottom() - view.top()), (0.0, start.top() - view.bottom()),
        ]  # fmt: skip
        shown = DISC / 2 * sheet.unit
        for moved in (view.translated(*move) for move in moves):
            inner = moved.adjusted(shown, shown, -shown, -shown)
            if whole.contains(moved) and all(inner.contains(spot) for spot in spots):
                return moved
        return view

    def _spots(self, step: int) -> tuple[QPointF, QPointF]:
        """Return where a step begins and where the next does, or the way ends."""
        assert self._sheet is not None  # noqa: S101 # the caller has looked
        by_floor = {plate.ordinal: plate for plate in self._sheet.plates}
        ordinal, point = self._way.stops[step]
        at = QPointF(*by_floor[ordinal].at(point))
        if step + 1 < len(self._way.stops):
            floor, following = self._way.stops[step + 1]
        else:
            floor, following = self._way.lines[-1].ordinal, self._way.lines[-1].points[-1]
        return at, QPointF(*by_floor[floor].at(following))
