# SPDX-License-Identifier: GPL-3.0-or-later
"""A storey drawn over a crooked scan by real gestures, timed by a model; `make bench` draws forty rooms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.admin.timed_draughtsman import KeyDraughtsman, TimedDraughtsman, timed_storey
from tests.visitor import start_qt

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from pytestqt.qtbot import QtBot

ROOMS, MINUTES = 8, 25


@pytest.mark.parametrize("kind", [TimedDraughtsman, KeyDraughtsman])
def test_eight_rooms_are_drawn_over_a_plan_named_tried_and_published(
    qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path, kind: type[TimedDraughtsman]
) -> None:
    start_qt(qapp)
    assert 1 < timed_storey(kind(tmp_path, qtbot), tmp_path, ROOMS).minutes < MINUTES
