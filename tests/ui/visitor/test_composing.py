# SPDX-License-Identifier: GPL-3.0-or-later
"""What is still being composed becomes a word when the focus leaves the field, and may bring other rows.

Qt keeps an item that goes while the focus moves to it as the one that has the focus, and asks it at the next
frame: a robot ended the kiosk so, in one of some twenty thousand gestures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
import pytest

from tests.visitor import kind_of, place_of

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from tests.visitor import Visitor


def rows(guest: Visitor) -> list[QQuickItem]:
    """Return the rows that the search shows now."""
    return [item for item in guest.controls() if kind_of(item).startswith("SearchHit")]


@pytest.fixture
def composing(guest: Visitor) -> Visitor:
    """Stand before rows that one letter of pinyin has brought, which as a word brings none."""
    guest.wake()
    guest.kiosk.look.set(language="zh-CN", voice=True)
    guest.kiosk.pages.open("search")
    guest.settle()
    QGuiApplication.inputMethod().show()
    guest.settle(lambda: guest.has_key("a"))
    guest.tap_item(guest.key_named("a"))
    guest.settle(lambda: len(rows(guest)) > 1)
    return guest


def test_a_row_that_goes_with_what_was_composed_does_not_get_the_focus(composing: Visitor) -> None:
    composing.touch(place_of(rows(composing)[-1]).center().toPoint())

    composing.settle(lambda: not rows(composing))
    assert composing.screen == "search"
    assert composing.focused() == "按业务或部门查找"
