# SPDX-License-Identifier: GPL-3.0-or-later
"""What a machine's own settings say to Qt cannot keep the booth's window from its first frame."""

from __future__ import annotations

from pathlib import Path
import subprocess
import sys

import pytest

from tests.real_window.screen import Screen

SCRIPT = """
import os, sys
from kiosk.ui.application import prepare_environment
if sys.argv[1] == "prepared":
    prepare_environment()
from PySide6.QtCore import QUrl, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView
app = QGuiApplication([])
window = QQuickView()
window.frameSwapped.connect(lambda: os._exit(0 if window.devicePixelRatio() * window.width() == 400 else 3))
window.resize(400, 400)
window.show()
qWarning("a warning, as a system's library says many")
app.exec()
"""
# Where Qt knows no other graph than the one of software.
WITHOUT_OPENGL = {"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ""}


def _code(environment: dict[str, str], how: str) -> int:
    command = [sys.executable, "-c", SCRIPT, how]
    return subprocess.run(command, env=environment, timeout=90, capture_output=True, check=False).returncode


@pytest.mark.parametrize(
    "said",
    [
        {"QT_QUICK_BACKEND": "opengl1"} | WITHOUT_OPENGL,
        {"QMLSCENE_DEVICE": "none"} | WITHOUT_OPENGL,
        {"QT_FATAL_WARNINGS": "1"},
    ],
    ids=str,
)
def test_a_word_of_the_environment_that_would_end_qt_ends_nothing(
    tmp_path: Path, said: dict[str, str]
) -> None:
    with Screen(tmp_path / "screen", (800, 800)) as screen:
        environment = screen.environment | {"PYTHONPATH": str(Path(__file__).parents[3])} | said
        assert _code(environment, "prepared") == 0
        assert _code(environment, "bare") < 0, "Qt ends no more, and its mending can go"


@pytest.mark.parametrize("factor", ["0", "0.0", "-1", "nan", "big"])
def test_a_factor_without_end_leaves_a_window_its_size(tmp_path: Path, factor: str) -> None:
    with Screen(tmp_path / "screen", (800, 800)) as screen:
        root = str(Path(__file__).parents[3])
        environment = screen.environment | {"PYTHONPATH": root, "QT_SCALE_FACTOR": factor}
        assert _code(environment, "prepared") == 0
