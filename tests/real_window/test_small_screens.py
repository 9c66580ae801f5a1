# SPDX-License-Identifier: GPL-3.0-or-later
"""Every window stands whole on a screen that is smaller than it was drawn for."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.real_window.program import Program
from tests.real_window.screen import Screen

if TYPE_CHECKING:
    from pathlib import Path


_KEYS = ("X", "Y", "WIDTH", "HEIGHT")


def windows(screen: Screen, program: Program) -> list[tuple[int, int, int, int]]:
    """Return where the windows of a program stand: left, top, right and bottom."""
    asked = ["xdotool", "search", "--onlyvisible", "--pid", str(program.process.pid), "--name", "."]
    found = subprocess.run(asked, env=screen.environment, capture_output=True, text=True, check=False)
    places = list[tuple[int, int, int, int]]()
    for one in found.stdout.split():
        asked = ["xdotool", "getwindowgeometry", "--shell", one]
        told = subprocess.run(asked, env=screen.environment, capture_output=True, text=True, check=True)
        x, y, wide, high = (
            int(re.findall(rf"^{key}=(-?\d+)", told.stdout, re.MULTILINE)[0]) for key in _KEYS
        )
        places.append((x, y, x + wide, y + high))
    return places


@pytest.mark.parametrize(
    "words", [("admin",), ("guide",), ("run", "--windowed"), ("run", "--windowed", "--guide")]
)
@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)])
def test_every_window_and_all_that_can_be_pressed_on_it_lies_on_a_small_screen(
    city: Path, tmp_path: Path, size: tuple[int, int], words: tuple[str, ...]
) -> None:
    with Screen(tmp_path / "small", size) as screen, Program(screen, city, *words) as program:
        program.until(lambda: bool(windows(screen, program)), "there is no window")
        if words[0] == "run":
            program.await_services()
        else:
            program.until(lambda: any(one.usable for one in program.parts()), "nothing can be pressed")
        wanted = 2 if "--guide" in words else 1
        program.until(lambda: len(windows(screen, program)) == wanted, "a window is missing")
        for place in windows(screen, program):
            assert 0 <= place[0] < place[2] <= size[0], place
            assert 0 <= place[1] < place[3] <= size[1], place
            assert place[3] - place[1] > size[1] * 0.8  # and uses what there is
        widest = max(one.wide for one in program.parts() if one.role == "frame")
        beside = [one for one in program.parts() if one.usable and one.left + one.wide > widest]
        assert beside == []
        screen.picture().save(tmp_path.parent / f"{words[-1].strip('-')}-{size[0]}.png")
