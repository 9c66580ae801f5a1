# SPDX-License-Identifier: GPL-3.0-or-later
"""Qt without a screen: software drawing, no disk cache, the same fonts as the booth."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
import pytest

from kiosk.ui.application import QUIET, prepare_environment
from tests.visitor import Visitor, start_qt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPointingDevice

os.environ.update(QT_QPA_PLATFORM="offscreen", QT_QUICK_BACKEND="software")
os.environ["QT_QPA_UPDATE_IDLE_TIME"] = "0"  # draw as soon as asked: Qt leaves 5 ms to whoever might watch
# An undeclared slot gives its object a meta-object that dies with it, and QML knows those by their address.
os.environ["QT_LOGGING_RULES"] = f"{QUIET};qt.pyside.libpyside.warning=true"
prepare_environment()

# Qt's own keyboard reads its style once more while it is taken down.
NOISE = r"qrc:/qt-project.org/imports/QtQuick/VirtualKeyboard/.*TypeError: Cannot read property '\w+' of null"
# And says so of a thumb that was held up on a key until its other letters came: those hands begin anew.
HELD_UP = "key release ignored; key is not pressed"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Allow the one known noise in every test of this folder, and one more to thumbs on the glass."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            thumbs = [HELD_UP] if "glass" in getattr(item, "fixturenames", ()) else []
            item.add_marker(pytest.mark.qt_log_ignore(NOISE, *thumbs))


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """Let pytest-qt use a QGuiApplication: no screen here is made of widgets."""
    return QGuiApplication


@pytest.fixture
def visitor(qapp: QGuiApplication) -> Iterator[Visitor]:
    """Somebody in front of a kiosk that nobody has touched."""
    start_qt(qapp)
    person = Visitor()
    yield person
    person.leave_for_good()


@pytest.fixture(scope="session")
def glass(qapp: QGuiApplication) -> QPointingDevice:  # noqa: ARG001 # a device is Qt's
    """Plug a touch screen in, once a process."""
    return QTest.createTouchDevice()
