# SPDX-License-Identifier: GPL-3.0-or-later
"""A guide's console on a data folder of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.guide.person import Desk
from tests.visitor import start_qt

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication


@pytest.fixture
def desk(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Desk]:
    """Nobody is on duty yet, and nothing has happened today."""
    start_qt(qapp)
    at_work = Desk(tmp_path)
    yield at_work
    at_work.leave_for_good()


@pytest.fixture
def guide(desk: Desk) -> Desk:
    """Somebody is on duty."""
    desk.sign_on()
    return desk
