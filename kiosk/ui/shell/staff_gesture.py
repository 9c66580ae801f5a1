# SPDX-License-Identifier: GPL-3.0-or-later
"""The sign by which staff call the admin's desk onto the booth's screen; nobody gives it by accident.

By touch: the upper corners in turn, left, right, left, right, each held for a second. By keypad: louder and
softer three times in turn, then stop. Neither presses anything on any page.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QEvent, QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QTouchEvent
    from PySide6.QtQuick import QQuickWindow

    from kiosk.ui.shell.keymap import Keymap

CORNERS: Final = ("left", "right") * 2
KEYS: Final = (*("louder", "softer") * 3, "stop")
CORNER_PX: Final = 100
HOLD_S: Final = 1.0
WITHIN_S: Final = 20.0


class StaffGesture(QObject):
    """Watches the window's touches and keys, swallows none, and tells when the sign was given."""

    given = Signal()

    def __init__(self, window: QQuickWindow, keymap: Keymap, clock: Callable[[], float]) -> None:
        super().__init__(window)
        self._window, self._keymap, self._clock = window, keymap, clock
        self._held: tuple[str, float] | None = None
        self._corners = _Sequence(CORNERS)
        self._keys = _Sequence(KEYS)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 # Qt's name
        """Look at what goes to the window, and let it pass."""
        match event.type():
            case QEvent.Type.MouseButtonPress:
                self._press(cast("QMouseEvent", event).position())
            case QEvent.Type.TouchBegin:
                self._press(cast("QTouchEvent", event).points()[0].position())
            case QEvent.Type.MouseButtonRelease | QEvent.Type.TouchEnd:
                self._release()
            case QEvent.Type.KeyPress if not cast("QKeyEvent", event).isAutoRepeat():
                key = cast("QKeyEvent", event)
                self._note(self._keys, self._keymap.action(key.key(), key.nativeScanCode()) or "")
        return False

    def _press(self, at: QPointF) -> None:
        side = "left" if at.x() < CORNER_PX else "right" if at.x() > self._window.width() - CORNER_PX else ""
        if side and at.y() < CORNER_PX:
            self._held = self._held or (side, self._clock())
        else:
            self._held = None
            self._corners.begin()

    def _release(self) -> None:
        held, self._held = self._held, None
        if held and self._clock() - held[1] >= HOLD_S:
            self._note(self._corners, held[0])

    def _note(self, sequence: _Sequence, what: str) -> None:
        if sequence.next(what, self._clock()):
            self.given.emit()


class _Sequence:
    """What has been given of a sign so far."""

    def __init__(self, wanted: tuple[str, ...]) -> None:
        self._wanted = wanted
        self._given, self._since = 0, 0.0

    def begin(self) -> None:
        """Forget what was given."""
        self._given = 0

    def next(self, what: str, now: float) -> bool:
        """Take one more; true when the sign is complete."""
        if self._given and now - self._since > WITHIN_S:
            self._given = 0
        if what != self._wanted[self._given]:
            self._given = 0
        if what == self._wanted[self._given]:
            self._since = self._since if self._given else now
            self._given += 1
        if self._given < len(self._wanted):
            return False
        self._given = 0
        return True
