# SPDX-License-Identifier: GPL-3.0-or-later
"""On bare X, without a window manager, the real program fills the screen, whichever way it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.bootstrap.short_lives import MOST, ShortLives
from tests.real_window.program import Program
from tests.real_window.screen import Screen

if TYPE_CHECKING:
    from pathlib import Path

BLACK = (0, 0, 0)  # what X shows where no window stands


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
@pytest.mark.parametrize("ends", [0, MOST], ids=["whole", "barest"])
def test_without_a_window_manager_the_booth_fills_the_screen(
    city: Path, tmp_path: Path, size: tuple[int, int], ends: int
) -> None:
    for _ in range(ends):
        ShortLives(city).begin()
    with Screen(tmp_path / "screen", size) as screen, Program(screen, city) as booth:
        booth.until(lambda: filled(screen), "the window does not fill the screen")
        assert booth.stop() == 0, booth.said()


def filled(screen: Screen) -> bool:
    """Return whether something is drawn in every corner and in the middle of every edge."""
    picture, (wide, high) = screen.picture().convert("RGB"), screen.size
    spots = [(x, y) for x in (2, wide // 2, wide - 3) for y in (2, high // 2, high - 3)]
    return all(picture.getpixel(spot) != BLACK for spot in spots)
