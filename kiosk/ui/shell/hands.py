"""Every touch and key on its way in: keeps the session alive, forgives a trembling hand, maps the keypad."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal

from kiosk.toml_file import Lines, Mistake, SettingsError, read_toml

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QTouchEvent

TWIN_SECONDS = 0.5
TWIN_PIXELS = 16
SOUGHT = "sought"  # a sensor or a button before the booth asks where it is
PLUG = {"plugged": True, "unplugged": False}  # what a keypad with a jack of its own sends as keys

ACTIONS = frozenset(
    {
        "next",
        "previous",
        "select",
        "back",
        "home",
        "repeat",
        "stop",
        "louder",
        "softer",
        "faster",
        "slower",
        "voice",
        "guide",
        "plugged",
        "unplugged",
        SOUGHT,
    }
)


def read_keymap(file: Path) -> dict[int, str]:
    """Return the action of each key, or raise a `SettingsError` that names every wrong action and key."""
    text, tree = read_toml(file)
    table, lines = tree.get("keys"), Lines(text)
    keys: dict[int, str] = {}
    mistakes = [] if isinstance(table, dict) else [Mistake(1, "there is no section [keys]")]
    for action, names in table.items() if isinstance(table, dict) else ():
        at = lines.of("keys", action)
        if action not in ACTIONS:
            mistakes.append(Mistake(at, f"{action!r} is no action; there are {', '.join(sorted(ACTIONS))}"))
        for name in names if isinstance(names, list) else [names]:
            code = getattr(Qt.Key, f"Key_{name}", None)
            if isinstance(code, Qt.Key):
                keys[code.value] = action
            else:
                mistakes.append(Mistake(at, f"{name!r} under {action!r} is no key that Qt knows"))
    if mistakes:
        raise SettingsError(file, mistakes)
    return keys


class Hands(QObject):
    """The window's event filter."""

    pressed = Signal(str)
    plugged = Signal(bool)
    sought = Signal()

    def __init__(
        self,
        keymap: dict[int, str],
        clock: Callable[[], float],
        passes: Callable[[str], bool],
        touch: Callable[[bool], bool],
    ) -> None:
        super().__init__()
        self._note_touch = touch
        self._keymap = keymap
        self._clock = clock
        self._passes = passes
        self._last: tuple[object, float] = (None, -1.0)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 # Qt's name
        """Look at what goes to the window; true swallows it."""
        match event.type():
            case QEvent.Type.MouseButtonPress | QEvent.Type.MouseButtonDblClick:
                return self._touch(cast("QMouseEvent", event).position())
            case QEvent.Type.TouchBegin:
                return self._touch(cast("QTouchEvent", event).points()[0].position())
            case QEvent.Type.KeyPress:
                return self._key(cast("QKeyEvent", event))
            case _:
                return False

    def _touch(self, at: QPointF) -> bool:
        return self._is_twin(at) or self._note_touch(False)  # noqa: FBT003 # not a key

    def _key(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat():
            return True
        action = self._keymap.get(event.key())
        if action is None:
            return self._note_touch(True)  # noqa: FBT003 # a key
        if action in PLUG or action == SOUGHT:
            self._report(action)
            return True
        if self._is_twin(action) or self._note_touch(True):  # noqa: FBT003 # a key
            return True
        if self._passes(action):
            return False
        self.pressed.emit(action)
        return True

    def _report(self, action: str) -> None:
        """Pass on what no visitor's finger did, and what wakes nobody."""
        if action == SOUGHT:
            self.sought.emit()
        else:
            self.plugged.emit(PLUG[action])

    def _is_twin(self, what: object) -> bool:
        before, when = self._last
        now = self._clock()
        self._last = (what, now)
        return now - when < TWIN_SECONDS and _same(before, what)


def _same(before: object, now: object) -> bool:
    if isinstance(before, QPointF) and isinstance(now, QPointF):
        return (before - now).manhattanLength() <= TWIN_PIXELS
    return before == now
