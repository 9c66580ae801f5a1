# SPDX-License-Identifier: GPL-3.0-or-later
"""How soon a finger sees its press and a visitor the next screen; the start is in `bench_startup.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
import pytest

from tests.benchmarks.effort import measure
from tests.visitor import Visitor, place_of, start_qt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGuiApplication
    from pytest_benchmark.fixture import BenchmarkFixture

# The keyboard of Qt warns once a process about its own pop-up.
pytestmark = pytest.mark.qt_log_level_fail("CRITICAL")

ROUNDS = 30


@pytest.fixture(scope="module")
def visitor(qapp: QGuiApplication) -> Iterator[Visitor]:
    """Somebody at home, on a kiosk without services."""
    start_qt(qapp)
    person = Visitor()
    person.wake()
    yield person
    person.leave_for_good()


def test_the_next_screen_stands_within_300_ms(benchmark: BenchmarkFixture, visitor: Visitor) -> None:
    def home() -> None:
        visitor.kiosk.goHome()
        visitor.settle()

    def guide() -> None:
        frames = visitor.frames
        visitor.kiosk.callGuide()
        visitor.settle(lambda: visitor.frames > frames)

    measure(benchmark, guide, goal_ms=300, rounds=ROUNDS, setup=home)


def test_a_press_is_seen_within_100_ms(benchmark: BenchmarkFixture, visitor: Visitor) -> None:
    visitor.kiosk.goHome()
    visitor.settle()
    at = place_of(visitor.find("안내요원 부르기")).center().toPoint()
    away, left, none = at - QPoint(0, 600), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    def lift() -> None:
        QTest.mouseMove(visitor.window, away)
        QTest.mouseRelease(visitor.window, left, none, away)
        visitor.clock.forward(1)
        visitor.settle()

    def press() -> None:
        frames = visitor.frames
        QTest.mousePress(visitor.window, left, none, at)
        visitor.settle(lambda: visitor.frames > frames)

    measure(benchmark, press, goal_ms=100, rounds=ROUNDS, setup=lift)
    lift()
