"""Qt without a screen: software drawing, no disk cache, the same fonts as the booth."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

os.environ.update(
    QT_VIRTUALKEYBOARD_DESKTOP_DISABLE="1",
    QT_QPA_PLATFORM="offscreen",
    QT_QUICK_BACKEND="software",
    QT_IM_MODULE="qtvirtualkeyboard",
    QML_DISABLE_DISK_CACHE="1",
)

from tests.visitor import Visitor, start_qt

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QGuiApplication


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    """Let pytest-qt use a QGuiApplication: no screen here is made of widgets."""
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 # after the environment is set

    return QGuiApplication


@pytest.fixture
def visitor(qapp: QGuiApplication) -> Iterator[Visitor]:
    """Somebody in front of a kiosk that nobody has touched."""
    start_qt(qapp)
    person = Visitor()
    yield person
    person.leave_for_good()
