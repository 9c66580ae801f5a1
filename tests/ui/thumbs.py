# SPDX-License-Identifier: GPL-3.0-or-later
"""Two thumbs on the glass: touches at a person's speed that overlap, as a touch screen sends them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from tests.visitor import place_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPointingDevice
    from PySide6.QtQuick import QQuickItem

    from tests.visitor import Visitor

LONGEST_MS = 300  # a thumb that rests longer asks for a key's other letters


class Thumbs:
    """Touches one spot after the other with alternating thumbs; each lifts when the other is down."""

    def __init__(self, visitor: Visitor, device: QPointingDevice) -> None:
        self._visitor = visitor
        self._device = device

    def touch(self, spots: Sequence[QPoint], a_second: float) -> None:
        """Touch all the spots at so many a second."""
        pause = round(1000 / a_second)
        if pause > LONGEST_MS:
            self._touch_slowly(spots, pause)
            return
        overlap = min(30, pause // 3)
        self._down(0, spots[0], None)
        for at, (before, spot) in enumerate(pairwise(spots)):
            QTest.qWait(pause - overlap)
            self._down((at + 1) % 2, spot, (at % 2, before))
            QTest.qWait(overlap)
            self._up(at % 2, before, ((at + 1) % 2, spot))
        QTest.qWait(pause)
        self._up((len(spots) - 1) % 2, spots[-1], None)
        self._visitor.settle()

    def _touch_slowly(self, spots: Sequence[QPoint], pause: int) -> None:
        for at, spot in enumerate(spots):
            self._down(at % 2, spot, None)
            QTest.qWait(LONGEST_MS // 2)
            self._up(at % 2, spot, None)
            QTest.qWait(pause - LONGEST_MS // 2)
        self._visitor.settle()

    def bounce(self, spot: QPoint, within_ms: int, resting: QPoint | None = None) -> None:
        """Touch once with a contact that opens and closes again, while the other thumb may rest elsewhere."""
        other = (1, resting) if resting is not None else None
        if resting is not None:
            self._down(1, resting, None)
            QTest.qWait(60)
        for _ in range(3):
            self._down(0, spot, other)
            QTest.qWait(within_ms)
            self._up(0, spot, other)
            QTest.qWait(within_ms)
        if resting is not None:
            self._up(1, resting, None)
        self._visitor.settle()

    def _down(self, thumb: int, spot: QPoint, resting: tuple[int, QPoint] | None) -> None:
        event = QTest.touchEvent(self._visitor.window, self._device, False)  # noqa: FBT003 # Qt's way
        event.press(thumb, spot, self._visitor.window)
        if resting is not None:
            event.move(resting[0], resting[1], self._visitor.window)
        event.commit()

    def _up(self, thumb: int, spot: QPoint, resting: tuple[int, QPoint] | None) -> None:
        event = QTest.touchEvent(self._visitor.window, self._device, False)  # noqa: FBT003 # the same
        event.release(thumb, spot, self._visitor.window)
        if resting is not None:
            event.move(resting[0], resting[1], self._visitor.window)
        event.commit()


def middle(item: QQuickItem) -> QPoint:
    """Return the middle of an item in its window."""
    return place_of(item).center().toPoint()
