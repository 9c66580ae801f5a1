# SPDX-License-Identifier: GPL-3.0-or-later
"""Every touch and key on its way in: keeps the session alive, filters contact bounce, maps the keypad."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QEventPoint, QKeyEvent, QTouchEvent

from kiosk.ui.shell.keymap import PAUSE, PLUG, SOUGHT

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QInputEvent, QMouseEvent

    from kiosk.ui.shell.keymap import Keymap
    from kiosk.ui.shell.look import Look
    from kiosk.ui.shell.pace import Pace

BOUNCE_S = 0.05  # from press to press: half of what ten presses a second leave, and quicker than any finger
LIFT_S = 0.02  # from release to press: a screen that loses a resting finger finds it again sooner
STEADY_S = 0.5  # EN 301 549, 5.8: how long a repeated press must be refusable, for whoever asks for it
SAME_PX = 24  # a quarter of a key
_KINDS = {
    QEventPoint.State.Pressed: QEvent.Type.TouchBegin,
    QEventPoint.State.Released: QEvent.Type.TouchEnd,
}
# What Qt's on-screen keyboard is walked by: it knows no other keys, however the keypad's own are called.
_WALK = {"previous": Qt.Key.Key_Left, "next": Qt.Key.Key_Right, "select": Qt.Key.Key_Return}
_WALKED = {*_WALK.values(), Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Enter}
# A second press of these would act on a page that nobody has read.
LEAVING = frozenset({"select", "back", "home", "guide"})


class InputFilter(QObject):
    """The window's event filter."""

    pressed = Signal(str)
    plugged = Signal(bool)
    sought = Signal()
    paused = Signal()

    def __init__(
        self,
        keymap: Keymap,
        pace: Pace,
        look: Look,
        passes: Callable[[str], bool],
        touch: Callable[[bool], bool],
    ) -> None:
        super().__init__()
        self._note_touch = touch
        self._keymap = keymap
        self._pace = pace
        self._look = look
        self._passes = passes
        self._strokes = Strokes()
        self._window: QObject = self
        self._refused: set[int] = set()
        self._passing = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 # Qt's name
        """Look at what goes to the window; true swallows it."""
        self._window = watched
        match event.type():
            case QEvent.Type.MouseButtonPress:
                return self._press(cast("QMouseEvent", event).position(), event)
            case QEvent.Type.MouseButtonDblClick:
                return True  # Qt sends it besides the second press, which counts by itself
            case QEvent.Type.MouseButtonRelease:
                self._strokes.lift(cast("QMouseEvent", event).position(), self._moment(event))
            case QEvent.Type.TouchBegin | QEvent.Type.TouchUpdate | QEvent.Type.TouchEnd:
                return not self._passing and self._fingers(cast("QTouchEvent", event))
            case QEvent.Type.KeyPress:
                return not self._passing and self._key(cast("QKeyEvent", event))
            case _:
                pass
        return False

    def _fingers(self, event: QTouchEvent) -> bool:
        """Take the fingers that come down and go up, and pass on all but those that only bounced."""
        points = event.points()
        for point in points:
            if point.state() == QEventPoint.State.Released:
                self._strokes.lift(point.position(), self._moment(event))
        down = [one for one in points if one.state() == QEventPoint.State.Pressed]
        self._refused.update(one.id() for one in down if self._bounces(one.position(), event))
        kept = [one for one in points if one.id() not in self._refused]
        self._refused -= {one.id() for one in points if one.state() == QEventPoint.State.Released}
        spent = bool(down) and any(one in kept for one in down) and self._note_touch(False)  # noqa: FBT003 # not a key
        if spent or len(kept) == len(points):
            return spent
        if kept:
            self._pass_on(event, kept)
        return True

    def _pass_on(self, event: QTouchEvent, kept: list[QEventPoint]) -> None:
        """Send the window an event of these fingers alone; one refused finger must not stop the others."""
        states = {one.state() for one in kept}
        kind = (
            _KINDS.get(states.pop(), QEvent.Type.TouchUpdate) if len(states) == 1 else QEvent.Type.TouchUpdate
        )
        alone = QTouchEvent(kind, event.pointingDevice(), event.modifiers(), kept)
        alone.setTimestamp(event.timestamp())
        self._passing = True
        QCoreApplication.sendEvent(self._window, alone)
        self._passing = False

    def _press(self, at: QPointF, event: QEvent) -> bool:
        return self._bounces(at, event) or self._note_touch(False)  # noqa: FBT003 # not a key

    def _bounces(self, at: QPointF, event: QEvent) -> bool:
        guard = STEADY_S if self._look.steady else BOUNCE_S
        bounced = self._strokes.down(at, self._moment(event), guard)
        self._pace.press(again=self._strokes.again)
        return bounced

    def _key(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat():
            return True
        action = self._keymap.action(event.key(), event.nativeScanCode())
        if action is None:
            return self._note_touch(True)  # noqa: FBT003 # a key
        if action in {*PLUG, SOUGHT, PAUSE}:
            self._report(action)
            return True
        self._pace.press(again=False)
        if self._repeats(action, event) or self._note_touch(True):  # noqa: FBT003 # a key
            return True
        if self._passes(action):
            return self._walk_keyboard(action, event)
        if not (action in LEAVING and self._pace.fresh_now()):
            self.pressed.emit(action)
        return True

    def _walk_keyboard(self, action: str, event: QKeyEvent) -> bool:
        """Give the on-screen keyboard the key it knows instead of one it does not; true when it was given."""
        if event.key() in _WALKED:
            return False
        self._passing = True
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, _WALK[action], Qt.KeyboardModifier.NoModifier)
            QCoreApplication.sendEvent(self._window, key)
        self._passing = False
        return True

    def _repeats(self, action: str, event: QEvent) -> bool:
        """Return a repeat that the visitor wants refused; a key's own controller filters its bounce."""
        return self._look.steady and self._strokes.down(action, self._moment(event), STEADY_S)

    def _report(self, action: str) -> None:
        """Pass on what no visitor's finger did, and what wakes nobody and ends no sentence."""
        if action == SOUGHT:
            self.sought.emit()
        elif action == PAUSE:
            self.paused.emit()
        else:
            self.plugged.emit(PLUG[action])

    def _moment(self, event: QEvent) -> float:
        """Return when it happened in seconds, not when a busy program came to it."""
        return cast("QInputEvent", event).timestamp() / 1000 or self._pace.now()


class Strokes:
    """Tells a second press at one place from the bounce of the first."""

    def __init__(self) -> None:
        self._down: tuple[object, float] = (None, -1.0)
        self._up: tuple[object, float] = (None, -1.0)
        self.again = False

    def down(self, what: object, when: float, guard: float) -> bool:
        """Take a press; true when it is none, as it follows another at its place within `guard` seconds."""
        place, before = self._down
        bounced = _same(place, what) and 0 <= when - before < guard
        place, lifted = self._up
        bounced = bounced or (_same(place, what) and 0 <= when - lifted < LIFT_S)
        self.again = _same(self._down[0], what) and 0 <= when - self._down[1] < STEADY_S
        self._down = (what, when)
        return bounced

    def lift(self, what: object, when: float) -> None:
        """Take a release."""
        self._up = (what, when)


def _same(before: object, now: object) -> bool:
    if isinstance(before, QPointF) and isinstance(now, QPointF):
        return (before - now).manhattanLength() <= SAME_PX
    return before == now
