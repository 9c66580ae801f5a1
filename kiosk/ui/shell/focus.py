# SPDX-License-Identifier: GPL-3.0-or-later
"""Walking through the screen by keys, and saying what stands under the focus."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Q_ARG, Q_RETURN_ARG, QEvent, QMetaObject, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent

from kiosk.language.lines import JOINER
from kiosk.ui.shell.keys_aloud import KeysAloud
from kiosk.ui.shell.session import Phase

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from kiosk.ui.shell.kiosk import Kiosk

_TYPING = frozenset({"previous", "next", "select"})
_AGAIN = frozenset({"repeat", "louder", "softer", "faster", "slower"})  # what they say again is read on from
LATE_S = 0.7  # into a row that came by itself: whoever selects then has meant the one that was just read


def name_of(item: QObject) -> str:
    """Return what assistive technology calls an item, without what only keeps a line together."""
    face = QAccessible.queryAccessibleInterface(item)
    return face.text(QAccessible.Text.Name).replace(JOINER, "") if face is not None and face.isValid() else ""


def _sentence(text: str) -> str:
    return text if text.endswith(tuple(".?!…。？！")) else f"{text}."


class Focus(QObject):
    """Does what the keypad's keys mean."""

    def __init__(self, window: QQuickWindow, kiosk: Kiosk) -> None:
        super().__init__()
        self._window = window
        self._kiosk = kiosk
        self._keys = KeysAloud(window, kiosk.stage.narrator)
        self._arriving = False
        self._read, self._came = "", -LATE_S  # behind which words a list reads on; when the row came
        self._keys_lead = cast("QObject", window.findChild(QObject, "keyWalk"))
        window.activeFocusItemChanged.connect(self._moved)
        kiosk.arrived.connect(self._page_turned)
        kiosk.stage.narrator.began.connect(self._row_sounds)
        kiosk.stage.narrator.ended.connect(self._read_on)

    def passes(self, action: str) -> bool:
        """Whether a key goes on to Qt: while the on-screen keyboard is walked by keys."""
        return action in _TYPING and self._keyboard_open()

    @Slot(str)
    def act(self, action: str) -> None:
        """Carry out one action of the keymap."""
        narrator = self._kiosk.stage.narrator
        narrator.stop()
        late = self._read and self._kiosk.stage.pace.now() - self._came < LATE_S
        if late and action == "select":
            self._silently("step", False)  # noqa: FBT003 # back
        self._came = -LATE_S
        if action not in _AGAIN:
            self._read = ""
        self._kiosk.look.set(keypad=True)
        if self._learns(action):
            return
        match action:
            case "next" | "previous":
                self._walk(forward=action == "next")
            case "louder" | "softer":
                narrator.louder(1 if action == "louder" else -1)
            case "faster" | "slower":
                narrator.faster(1 if action == "faster" else -1)
            case _:
                self._plainly(action)

    def _plainly(self, action: str) -> None:
        narrator = self._kiosk.stage.narrator
        acts = {
            "select": self._press,
            "back": self._leave,
            "home": self._kiosk.goHome,
            "voice": self._kiosk.toggleVoice,
            "guide": self._kiosk.callGuide,
            "repeat": narrator.repeat,
        }
        if action in acts:
            acts[action]()

    def _learns(self, action: str) -> bool:
        """Whether the page explains the key instead of obeying it."""
        learns = getattr(self._kiosk.pages.current.model, "learns", None)
        return learns is not None and bool(learns(action))

    @Slot()
    def hold(self) -> None:
        """Hold what is being said, or before a visit what moves; the next press lets it go on."""
        look, session = self._kiosk.look, self._kiosk.session
        if self._learns("pause"):
            session.touch()
        elif session.phase is Phase.ATTRACT:
            look.set(still=not look.still)
        elif session.phase is Phase.WARNING:
            self._kiosk.touch()
        else:
            session.touch()
            self._kiosk.stage.narrator.hold()

    def _walk(self, *, forward: bool) -> None:
        look = self._kiosk.look
        heard = look.voice and self._led("endsRound", forward)
        if heard and not forward:  # the way back does not lead through the dock at all
            look.set(dock_heard=True)
        self._led("step", forward)
        if heard and forward:
            look.set(dock_heard=True)
        # A field that is only passed must not open the keyboard, whose keys would then hold the arrows.
        QGuiApplication.inputMethod().hide()

    def _led(self, function: str, *given: bool) -> bool:
        """Return what the screen answers about the walk by keys."""
        direct = Qt.ConnectionType.DirectConnection
        arguments = (Q_ARG(bool, one) for one in given)
        return bool(
            QMetaObject.invokeMethod(self._keys_lead, function, direct, Q_RETURN_ARG(bool), *arguments)
        )

    @Slot(str)
    def _page_turned(self, said: str) -> None:
        self._read = ""
        self._kiosk.look.set(dock_heard=False)
        QTimer.singleShot(0, self, lambda: self._arrive(said))

    def _arrive(self, said: str) -> None:
        """Say what stands, and at what the walk begins: the select key does that at once."""
        if not self._kiosk.look.voice:
            return
        page, reads_on = self._kiosk.pages.current, self._reads_on
        parts = [said, page.title, self._begin(reads_on=reads_on), page.details]
        told = self._kiosk.stage.narrator.say(" ".join(_sentence(part) for part in parts if part))
        self._read, self._came = told if reads_on else "", -LATE_S

    @property
    def _reads_on(self) -> bool:
        return bool(getattr(self._kiosk.pages.current.model, "reads_on", False))

    def _begin(self, *, reads_on: bool) -> str:
        """Put the focus on the page's first control and return its name."""
        begun = self._silently("begin")
        QGuiApplication.inputMethod().hide()
        return self._called(row=reads_on) if begun else ""

    @Slot(str)
    def _read_on(self, told: str) -> None:
        """Read the next row of a list by itself: whoever hears theirs selects it and has pressed once.

        Only behind the row or title that was read last, so that nothing else that is said begins it again.
        """
        if told == self._read and told and self._kiosk.look.voice:
            reads_on = self._silently("readOn")
            self._read = self._kiosk.stage.narrator.say(self._called(row=True)) if reads_on else ""
            self._came = inf

    @Slot()
    def _row_sounds(self) -> None:
        """Count from the moment at which a row is heard; until then a key means the one before."""
        if self._came == inf:
            self._came = self._kiosk.stage.pace.now()

    def _silently(self, function: str, *given: bool) -> bool:
        """Let the screen move the focus without a word of what it comes to."""
        self._arriving = True
        moved = self._led(function, *given)
        self._arriving = False
        return moved

    def _called(self, *, row: bool) -> str:
        """Return what the focus stands on; of a row that is read among others its name alone."""
        item = self._here()
        if item is None:
            return ""
        return str(item.property("text")) if row and item.property("row") else name_of(item)

    def _press(self) -> None:
        item = self._here()
        if item is None:
            return
        if item.inherits("QQuickTextInput") or item.inherits("QQuickTextEdit"):
            QGuiApplication.inputMethod().show()
            return
        self._arriving = bool(item.property("turns")) and self._reads_on and self._kiosk.look.voice
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QGuiApplication.sendEvent(
                item, QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
            )
        if self._arriving:  # at the first row of another page of the list, which is read on from there
            self._arriving = False
            self._read = self._kiosk.stage.narrator.say(self._called(row=True))

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
        if item is not None and item is not self._window.contentItem() and not self._arriving:
            self._read = ""
            self._kiosk.stage.narrator.tell(name_of(item))
