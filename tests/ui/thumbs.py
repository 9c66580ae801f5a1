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

LONGEST_MS = 300  # a thumb that rests longer asks for a key's other letters
BOUNCE_MS = 10
LATE_MS = 60  # a thumb this late rests too long or comes too late: no hand at the speed that was meant
REST_MS = 200  # before hands begin anew: a press within 20 ms of a release is taken for a bounce
TRIES = 20


class Thumbs:
    """Touches one spot after the other with alternating thumbs; each lifts when the other is down."""

    def __init__(self, visitor: Visitor, device: QPointingDevice) -> None:
        self._visitor = visitor
        self._device = device
        self._latest_ms, self._since = 0.0, 0.0

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
        """Touch all the spots at so many a second; return whether no thumb was late."""
        pause = round(1000 / a_second)
        self._latest_ms, self._since = 0.0, monotonic()
        if pause > LONGEST_MS:
            self._touch_slowly(spots, pause)
        else:
            self._touch_quickly(spots, pause)
        self._visitor.settle()
        return self._latest_ms < LATE_MS

    def _touch_quickly(self, spots: Sequence[QPoint], pause: int) -> None:
        overlap = min(30, pause // 3)
        self._down(0, spots[0], None)
        for at, (before, spot) in enumerate(pairwise(spots)):
            self._wait(pause - overlap)
            self._down((at + 1) % 2, spot, (at % 2, before))
            self._wait(overlap)
            self._up(at % 2, before, ((at + 1) % 2, spot))
        self._wait(pause)
        self._up((len(spots) - 1) % 2, spots[-1], None)

    def _touch_slowly(self, spots: Sequence[QPoint], pause: int) -> None:
        for at, spot in enumerate(spots):
            self._down(at % 2, spot, None)
            self._wait(LONGEST_MS // 2)
            self._up(at % 2, spot, None)
            self._wait(pause - LONGEST_MS // 2)

    def _wait(self, ms: int) -> None:
        """Wait, and note how late the hands are; what the program did with their last touch counts too."""
        QTest.qWait(ms)
        since, self._since = self._since, monotonic()
        self._latest_ms = max(self._latest_ms, (self._since - since) * 1000 - ms)

    def bounce(self, spot: QPoint, resting: QPoint | None = None) -> bool:
        """Touch once with a contact that opens and closes again, while the other thumb may rest elsewhere."""
        other = (1, resting) if resting is not None else None
        if resting is not None:
            self._down(1, resting, None)
            QTest.qWait(60)
        self._latest_ms, self._since = 0.0, monotonic()
        for _ in range(3):
            self._down(0, spot, other)
            self._wait(BOUNCE_MS)
            self._up(0, spot, other)
            self._wait(BOUNCE_MS)
        if resting is not None:
            self._up(1, resting, None)
        self._visitor.settle()
        return self._latest_ms < BOUNCE_MS

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
