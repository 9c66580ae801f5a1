# SPDX-License-Identifier: GPL-3.0-or-later
"""Enter, of either block of a keyboard, presses what has the focus: not every platform has it so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QMetaObject, Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_NONE: Final = Qt.KeyboardModifier.NoModifier


def enter_presses(window: QQuickWindow, event: QEvent) -> bool:
    """Press the button with the focus where Enter was pressed; true where the key has done its work.

    A key that is held down presses once. `click` of Qt switches no check box: that is left to Space itself.
    """
    if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
        return False
    button = window.property("activeFocusItem")  # not by its method: see tests/ui/test_closing.py
    if event.key() not in ENTER or button is None or not button.inherits("QQuickAbstractButton"):
        return False
    if event.isAutoRepeat():
        return True
    if not button.property("checkable"):
        QMetaObject.invokeMethod(button, "click")
    else:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(button, QKeyEvent(kind, Qt.Key.Key_Space, _NONE))
    return True
