# SPDX-License-Identifier: GPL-3.0-or-later
"""Two thumbs on the glass: touches at a person's speed that overlap, as a touch screen sends them."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
import pytest

from tests.visitor import place_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPointingDevice
    from PySide6.QtQuick import QQuickItem

    from tests.visitor import Visitor

LONGEST_MS = 300  # a thumb rests no longer on a key, however slow the hands
BOUNCE_MS = 10
LATE_MS = 150  # a press this late comes half a second after the one before where four a second were meant
BOUNCES_MS = 45  # from press to press a contact that bounces takes less than 50
REST_MS = 200  # before hands begin anew: a press within 20 ms of a release is taken for a bounce
TRIES = 20


class Thumbs:
    """Touches one spot after the other with alternating thumbs; each lifts when the other is down."""

    def __init__(self, visitor: Visitor, device: QPointingDevice) -> None:
        self._visitor = visitor
        self._device = device
        self._presses: list[float] = []  # when, in ms

    def touch_in_time(self, spots: Sequence[QPoint], a_second: float, begin: Callable[[], object]) -> None:
        """Begin anew and touch all the spots, until the machine let the hands keep their speed."""
        self._keep_time(partial(self.touch, spots, a_second), begin)

    def bounce_in_time(
        self, spot: QPoint, begin: Callable[[], object], resting: QPoint | None = None
    ) -> None:
        """Begin anew and touch with a contact that bounces, until the machine let it."""
        self._keep_time(partial(self.bounce, spot, resting), begin)

    def _keep_time(self, hands: Callable[[], bool], begin: Callable[[], object]) -> None:
        for _ in range(TRIES):
            begin()
            QTest.qWait(REST_MS)
            self._visitor.settle()
            if hands():
                return
        pytest.fail(f"the machine was too busy for these hands, {TRIES} times")

    def touch(self, spots: Sequence[QPoint], a_second: float) -> bool:
        """Touch all the spots at so many a second; return whether the thumbs kept to that."""
        pause = round(1000 / a_second)
        self._presses = []
        if pause > LONGEST_MS:
            self._touch_slowly(spots, pause)
        else:
            self._touch_quickly(spots, pause)
        self._visitor.settle()
        gaps = [after - before for before, after in pairwise(self._presses)]
        return max(gaps, default=0) < pause + LATE_MS

    def _touch_quickly(self, spots: Sequence[QPoint], pause: int) -> None:
        overlap = min(30, pause // 3)
        self._down(0, spots[0], None)
        for at, (before, spot) in enumerate(pairwise(spots)):
            QTest.qWait(pause - overlap)
            self._down((at + 1) % 2, spot, (at % 2, before))
            QTest.qWait(overlap)
            self._up(at % 2, before, ((at + 1) % 2, spot))
        QTest.qWait(pause)
        self._up((len(spots) - 1) % 2, spots[-1], None)

    def _touch_slowly(self, spots: Sequence[QPoint], pause: int) -> None:
        for at, spot in enumerate(spots):
            self._down(at % 2, spot, None)
            QTest.qWait(LONGEST_MS // 2)
            self._up(at % 2, spot, None)
            QTest.qWait(pause - LONGEST_MS // 2)

    def hold(self, spot: QPoint, for_ms: int) -> None:
        """Rest a thumb on a spot."""
        self._down(0, spot, None)
        QTest.qWait(for_ms)
        self._up(0, spot, None)
        self._visitor.settle()

    def bounce(self, spot: QPoint, resting: QPoint | None = None) -> bool:
        """Touch once with a contact that opens and closes again, while the other thumb may rest elsewhere."""
        other = (1, resting) if resting is not None else None
        if resting is not None:
            self._down(1, resting, None)
            QTest.qWait(60)
        self._presses = []
        for _ in range(3):
            self._down(0, spot, other)
            QTest.qWait(BOUNCE_MS)
            self._up(0, spot, other)
            QTest.qWait(BOUNCE_MS)
        if resting is not None:
            self._up(1, resting, None)
        self._visitor.settle()
        return all(after - before < BOUNCES_MS for before, after in pairwise(self._presses))

    def _down(self, thumb: int, spot: QPoint, resting: tuple[int, QPoint] | None) -> None:
        event = QTest.touchEvent(self._visitor.window, self._device, False)  # noqa: FBT003 # Qt's way
        event.press(thumb, spot, self._visitor.window)
        if resting is not None:
            event.move(resting[0], resting[1], self._visitor.window)
        self._presses.append(monotonic() * 1000)
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
