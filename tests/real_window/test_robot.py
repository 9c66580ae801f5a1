# SPDX-License-Identifier: GPL-3.0-or-later
"""A short stretch of the long soak, so that it cannot rot: `tests/soak/robot.py` does a million gestures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.real_window.program import Program
from tests.real_window.robot import play

if TYPE_CHECKING:
    from pathlib import Path

    from tests.real_window.screen import Screen

GESTURES = 300
LEAST_PAGES = 3


def test_a_robot_at_inhuman_speed_neither_ends_nor_upsets_the_booth(screen: Screen, city: Path) -> None:
    with Program(screen, city) as booth:
        booth.await_services()
        watched = play(booth, GESTURES, seed=1)
        assert booth.stop() == 0, booth.said()
        assert booth.complaints() == []
    assert len(watched.pages) >= LEAST_PAGES, watched.pages
