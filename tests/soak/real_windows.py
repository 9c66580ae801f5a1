# SPDX-License-Identifier: GPL-3.0-or-later
"""Hostile texts and bad days over real windows: a visitor's screens, the desk's pages, the guide's console.

`python tests/soak/real_windows.py`: runs those tests of `tests/ui`, which `make test` runs without a screen,
before an X server. A listener on this machine counts the addresses that hostile texts ask for; one is too
many. The hands of bad days (two fingers, a clock that jumps) are Qt's own, and wait without letting Python
go; a thread that draws would wait for Python, so there the window's thread draws.
"""

from __future__ import annotations

import os
from pathlib import Path
import subprocess
import sys
from tempfile import TemporaryDirectory
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtGui import QGuiApplication
import pytest

from tests.real_window.screen import Screen

ROOT: Final = Path(__file__).parents[2]
TESTS: Final = {
    "threaded": ("tests/ui/test_canaries.py", "tests/ui/guide/test_canaries.py"),
    "basic": ("tests/ui/visitor/test_bad_days.py",),
}
ALWAYS_READ: Final = "QT_LINUX_ACCESSIBILITY_ALWAYS_ON"
ON_IT: Final = "--on-the-screen"


class RealWindow:
    """Puts the windows of a run of tests on the screen, after `tests/ui` has asked for none."""

    def pytest_collection_finish(self) -> None:
        """Draw as a booth does, before the first window is made."""
        os.environ["QT_QPA_PLATFORM"] = "xcb"
        for one in ("QT_QUICK_BACKEND", "QSG_INFO", "AT_SPI_BUS_ADDRESS", ALWAYS_READ):
            del os.environ[one]

    def pytest_sessionfinish(self) -> None:
        """Say where the windows were drawn."""
        sys.stdout.write(f"\nThe windows were drawn by {QGuiApplication.platformName()}.\n")


def main() -> int:
    """Run the tests in processes of their own on a screen that holds a booth's window and a desk's."""
    with TemporaryDirectory() as folder, Screen(Path(folder) / "screen", (1920, 1920)) as screen:
        return max(
            _run(screen.environment | {"QSG_RENDER_LOOP": loop}, tests) for loop, tests in TESTS.items()
        )


def _run(environment: dict[str, str], tests: tuple[str, ...]) -> int:
    words = [sys.executable, __file__, ON_IT, *tests]
    return subprocess.run(words, cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    plain = ["-q", "-n", "0", *(one for one in sys.argv[1:] if one != ON_IT)]
    sys.exit(pytest.main(plain, plugins=[RealWindow()]) if ON_IT in sys.argv else main())
