# SPDX-License-Identifier: GPL-3.0-or-later
"""From the hand to the glass: a corner of 300 rooms is carried in the desk's window, a move in 16 ms.

Through the window's own events and renderer; the picture is fetched besides, which a screen does not do.
"""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from PySide6.QtTest import QTest

from kiosk.wayfinding.drafting.model import EditedFloor
from tests.ui.admin.draughtsman import LEFT, Draughtsman
from tests.visitor import start_qt
from tests.wayfinding.drafting.floors import gridded

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from pytest_benchmark.fixture import BenchmarkFixture
    from pytestqt.qtbot import QtBot

CORNER = (40_000, 32_000)


def test_each_move_of_a_corner_is_drawn(
    benchmark: BenchmarkFixture, qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    start_qt(qapp)
    hand = Draughtsman(tmp_path, qtbot)
    hand.begin()
    hand.board.edit("큰 층", lambda _floor: EditedFloor(gridded()))
    hand.keys("F", "0")
    hand.settle()
    window = hand.admin.window.window
    rng = Random(1)  # noqa: S311 # where a hand may go
    hand.move(CORNER)
    QTest.mousePress(window, LEFT, pos=hand.at(CORNER))

    def carried() -> None:
        hand.move((CORNER[0] + rng.randrange(-1500, 1500), CORNER[1] + rng.randrange(-1500, 1500)))
        window.grabWindow()

    benchmark.pedantic(carried, rounds=100, warmup_rounds=5)  # type: ignore[no-untyped-call] # the plugin is untyped
    assert hand.drawing.sheet.ghost.areas
    QTest.mouseRelease(window, LEFT, pos=hand.at(CORNER))
    hand.admin.close()
