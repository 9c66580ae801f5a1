# SPDX-License-Identifier: GPL-3.0-or-later
"""Walking through the screen by keys, and saying what stands under the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent

from kiosk.ui.shell.keys_aloud import KeysAloud
from kiosk.ui.shell.session import Phase

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from kiosk.ui.shell.kiosk import Kiosk

_TYPING = frozenset({"previous", "next", "select"})


def name_of(item: QObject) -> str:
    """Return what assistive technology calls an item."""
    face = QAccessible.queryAccessibleInterface(item)
    return face.text(QAccessible.Text.Name) if face is not None and face.isValid() else ""


class Focus(QObject):
    """Does what the keypad's keys mean."""

    def __init__(self, window: QQuickWindow, kiosk: Kiosk) -> None:
        super().__init__()
        self._window = window
        self._kiosk = kiosk
        self._keys = KeysAloud(window, kiosk.stage.narrator)
        window.activeFocusItemChanged.connect(self._moved)

    def passes(self, action: str) -> bool:
        """Whether a key goes on to Qt: while the on-screen keyboard is walked by keys."""
        return action in _TYPING and self._keyboard_open()

    @Slot(str)
    def act(self, action: str) -> None:
        """Carry out one action of the keymap."""
        narrator = self._kiosk.stage.narrator
        narrator.stop()
        self._kiosk.look.set(keypad=True)
        match action:
            case "next" | "previous":
                self._walk(forward=action == "next")
            case "select":
                self._press()
            case "back":
                self._leave()
            case "home":
                self._kiosk.goHome()
            case "voice":
                self._kiosk.toggleVoice()
            case "guide":
                self._kiosk.callGuide()
            case "repeat":
                narrator.repeat()
            case "louder" | "softer":
                narrator.louder(1 if action == "louder" else -1)
            case "faster" | "slower":
                narrator.faster(1 if action == "faster" else -1)

    @Slot()
    def hold(self) -> None:
        """Hold what is being said, or before a visit what moves; the next press lets it go on."""
        look, session = self._kiosk.look, self._kiosk.session
        if session.phase is Phase.ATTRACT:
            look.set(still=not look.still)
        elif session.phase is Phase.WARNING:
            self._kiosk.touch()
        else:
            session.touch()
            self._kiosk.stage.narrator.hold()

    def _walk(self, *, forward: bool) -> None:
        here = self._here() or self._window.contentItem()
        there = here.nextItemInFocusChain(forward)
        if there is not None:
            there.forceActiveFocus(Qt.FocusReason.TabFocusReason)
            # A field that is only passed must not open the keyboard, whose keys would then hold the arrows.
            QGuiApplication.inputMethod().hide()

    def _press(self) -> None:
        item = self._here()
        if item is None:
            return
        if item.inherits("QQuickTextInput") or item.inherits("QQuickTextEdit"):
            QGuiApplication.inputMethod().show()
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QGuiApplication.sendEvent(
                item, QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
            )

    def _leave(self) -> None:
        if self._keyboard_open():
            QGuiApplication.inputMethod().hide()
        elif self._kiosk.pages.deep:
            self._kiosk.goBack()
        else:
            self._kiosk.goHome()

    def _keyboard_open(self) -> bool:
        return bool(QGuiApplication.inputMethod().isVisible())

    def _here(self) -> QQuickItem | None:
        # Asked by its name: what the method returns, PySide keeps among the window's children for ever.
        item: QQuickItem | None = self._window.property("activeFocusItem")
        return item

    @Slot()
    def _moved(self) -> None:
        item = self._here()
        if item is not None and item is not self._window.contentItem():
            self._kiosk.stage.narrator.tell(name_of(item))
