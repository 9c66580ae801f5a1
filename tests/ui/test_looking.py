# SPDX-License-Identifier: GPL-3.0-or-later
"""Whoever looks at the window through Python lets go of every item with the look.

A wrapper that outlived the item it stood for, in a list or a cycle, was what a collection of garbage found
beside a tree-walking robot; with none left there is nothing to find, however often the pages turn.
"""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from PySide6.QtQuick import QQuickItem
import shiboken6

from tests.walker import faults

if TYPE_CHECKING:
    from tests.visitor import Visitor


def held() -> int:
    """Count the items of windows that Python has in its hands."""
    return sum(isinstance(one, QQuickItem) for one in shiboken6.getAllValidWrappers())


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
