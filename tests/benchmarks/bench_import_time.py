# SPDX-License-Identifier: GPL-3.0-or-later
"""How long a person would take from a plan that another drew to a storey of which every room is reached.

Held-out town halls as DXF, indoor map and evacuation plan, brought to the desk's real window by gestures; the
same keystroke-level model as for drawing, times 2.2 for somebody who has never seen the page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.admin.timed_import import TimedImporter, timed_import
from tests.visitor import start_qt
from tests.wayfinding.held_out import TownHall

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from pytest_benchmark.fixture import BenchmarkFixture
    from pytestqt.qtbot import QtBot

GOAL_MINUTES = 15


@pytest.mark.parametrize("seed", [1, 4, 7])
@pytest.mark.parametrize("kind", ["dxf", "pdf", "osm"])
def test_every_room_is_reached_within_15_minutes(  # noqa: PLR0913, PLR0917 # fixtures
    benchmark: BenchmarkFixture, qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path, kind: str, seed: int
) -> None:
    start_qt(qapp)
    hand = TimedImporter(tmp_path, qtbot)
    effort = benchmark.pedantic(timed_import, (hand, TownHall(seed), kind, tmp_path))  # type: ignore[no-untyped-call] # the plugin is untyped
    benchmark.extra_info.update(
        goal_minutes=GOAL_MINUTES, minutes=round(effort.minutes, 1), points=effort.points, keys=effort.keys
    )
    assert effort.minutes <= GOAL_MINUTES
