# SPDX-License-Identifier: GPL-3.0-or-later
"""The console and the kiosk in one process, as `kiosk run --guide` opens them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
import pytest

from tests.ui.guide.person import wait
from tests.visitor import (
    Visitor,
    is_control,
    keyboard_keys,
    keyboard_loader,
    place_of,
    start_qt,
    visible_items,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.ui.guide.person import Desk


@pytest.fixture
def visitor(qapp: QGuiApplication) -> Iterator[Visitor]:
    """Somebody stands at the kiosk, and its keyboard has loaded."""
    start_qt(qapp)
    person = Visitor()
    person.wake()
    panel = keyboard_loader(person.window)
    person.settle(lambda: panel.property("item") is not None)
    yield person
    person.leave_for_good()


def test_the_guide_s_field_opens_no_keyboard_for_the_visitor(guide: Desk, visitor: Visitor) -> None:
    controls = [one for one in visible_items(guide.window.contentItem()) if is_control(one)]
    field = next(one for one in controls if one.inherits("QQuickTextInput"))
    guide.window.requestActivate()
    QTest.mouseClick(guide.window, Qt.MouseButton.LeftButton, pos=place_of(field).center().toPoint())
    wait(QGuiApplication.inputMethod().isVisible)
    visitor.settle()
    assert list(keyboard_keys(visitor.window.contentItem())) == []
