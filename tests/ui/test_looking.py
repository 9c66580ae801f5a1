# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever looks at the window through Python lets go of every item with the look.

A wrapper that outlives the item it stands for, in a list or a cycle, is what a collection of garbage may
stumble over; with none left there is nothing to find, however often the pages turn.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtQuick import QQuickItem
import shiboken6

from tests.walker import faults

if TYPE_CHECKING:
    from tests.visitor import Visitor


def _held() -> list[QQuickItem]:
    """Return the items of windows that Python has in its hands."""
    return [one for one in shiboken6.getAllValidWrappers() if isinstance(one, QQuickItem)]


def held() -> int:
    """Count them."""
    return len(_held())


def test_a_look_at_the_screen_leaves_no_item_in_the_hands_of_python(visitor: Visitor) -> None:
    visitor.wake()
    visitor.focused()
    before = held()
    assert not gc.isenabled()  # nothing but the kiosk's own timer collects: a look leaves nothing to collect
    for name in ("부서 찾기", "이전"):
        for look in (visitor.read, visitor.controls, lambda: faults(visitor)):
            look()
            assert held() <= before, look
        visitor.tap(name)
        assert held() <= before, name


def test_a_page_s_item_never_comes_into_the_hands_of_python_and_its_model_goes_with_it(
    visitor: Visitor,
) -> None:
    visitor.wake()
    pages = visitor.kiosk.pages
    for name in ("부서 찾기", "이전") * 3:
        visitor.tap(name)
        assert not any("Screen_QMLTYPE" in one.metaObject().className() for one in _held())
    visitor.settle(lambda: len(pages._drawn) == 1)
    assert [page.name for page in pages._drawn.values()] == ["home"]
