# SPDX-License-Identifier: GPL-3.0-or-later
"""Walking through the screen by keys, and saying what stands under the focus."""

from __future__ import annotations

from functools import partial
from math import inf
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Q_ARG, Q_RETURN_ARG, QEvent, QMetaObject, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent

from kiosk.language.catalogue import text_in
from kiosk.language.lines import JOINER
from kiosk.ui.shell.keys_aloud import KeysAloud
from kiosk.ui.shell.session import Phase

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem, QQuickWindow

    from kiosk.ui.shell.kiosk import Kiosk

_TYPING = frozenset({"previous", "next", "select"})
_AGAIN = frozenset({"repeat", "louder", "softer", "faster", "slower"})  # what they say again is read on from
OFFERED_S = 5.0  # for which the last language that was offered is taken yet
LATE_S = 0.7  # into a row that came by itself: whoever selects then has meant the one that was just read


def name_of(item: QObject) -> str:
    """Return what assistive technology calls an item, without what only keeps a line together."""
    face = QAccessible.queryAccessibleInterface(item)
    return face.text(QAccessible.Text.Name).replace(JOINER, "") if face is not None and face.isValid() else ""


def _sentence(text: str) -> str:
    return text if text.endswith(tuple(".?!…。？！")) else f"{text}."


def _takes_words(item: QObject) -> bool:
    return item.inherits("QQuickTextInput") or item.inherits("QQuickTextEdit")


class Focus(QObject):
    """Does what the keypad's keys mean."""

    def __init__(self, window: QQuickWindow, kiosk: Kiosk) -> None:
        super().__init__()
        self._window = window
        self._kiosk = kiosk
        self._keys = KeysAloud(window, kiosk.stage.narrator)
        self._arriving = False
        self._read, self._came = "", -LATE_S  # behind which words a list reads on; when the row came
        # What other languages are offered yet, the one that is, the one before, and behind which words.
        self._offers: list[str] = []
        self._offered = self._before = self._behind = ""
        self._over = inf  # since when nothing more is offered
        self._then = ("", "")  # what a page begins at, where it is said by another language's voice
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
        late = self._kiosk.stage.pace.now() - self._came < LATE_S
        if late and self._before:
            self._offered = self._before
        if late and self._read and action == "select":
            self._silently("step", False)  # noqa: FBT003 # back
        self._came = -LATE_S
        if action not in _AGAIN:
            self._read = ""
        self._kiosk.look.set(keypad=True)
        if self._changes_language(action) or self._learns(action):
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

    def _changes_language(self, action: str) -> bool:
        """Whether the key takes the language that is being offered; any other ends the offers."""
        offered = self._offered
        if action not in _AGAIN:
            self._offers, self._offered, self._before, self._behind = [], "", "", ""
            self._then = ("", "")
        if action != "previous" or not offered or self._kiosk.stage.pace.now() - self._over > OFFERED_S:
            return False
        self._kiosk.look.set(language=offered)
        self._kiosk.introduce()
        return True

    def _offer(self) -> None:
        """Offer the next language, by its own voice; the last one stands a while."""
        self._over = inf if self._offers else self._kiosk.stage.pace.now()
        if self._offers:
            self._before, self._offered = self._offered, self._offers.pop(0)
            self._behind = self._kiosk.stage.narrator.say(
                text_in(self._offered, "voice.offer"), self._offered
            )
            self._came = inf

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
        self._read = self._behind = ""
        self._then = ("", "")
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
        if self._then[0]:
            self._behind = told
        elif said and not reads_on:  # the voice has just begun: in whose language shall it go on?
            known, now = self._kiosk.stage.settings.languages, self._kiosk.look.language
            self._offers = [one for one in known if one != now and self._kiosk.stage.narrator.speaks(one)]
            self._behind = told

    @property
    def _reads_on(self) -> bool:
        return bool(getattr(self._kiosk.pages.current.model, "reads_on", False))

    def _begin(self, *, reads_on: bool) -> str:
        """Put the focus on the page's first control and return its name."""
        begun = self._silently("begin")
        QGuiApplication.inputMethod().hide()
        item = self._here() if begun else None
        tongue = str(item.property("tongue") or "") if item is not None else ""
        if item is not None and tongue not in {"", self._kiosk.look.language}:
            self._then = (self._told_of(item), tongue)
            return ""
        return self._called(row=reads_on) if begun else ""

    @Slot(str)
    def _read_on(self, told: str) -> None:
        """Read the next row of a list by itself: whoever hears theirs selects it and has pressed once.

        Only behind the row or title that was read last, so that nothing else that is said begins it again.
        """
        if told == self._behind and told and self._kiosk.look.voice:
            self._behind, then, self._then = "", self._then, ("", "")
            if then[0]:
                self._kiosk.stage.narrator.say(*then)
            else:
                self._offer()
        elif told == self._read and told and self._kiosk.look.voice:
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
        return str(item.property("text")) if row and item.property("row") else self._told_of(item)

    def _told_of(self, item: QObject) -> str:
        """Return a thing's name, how it stands, which of how many it is, and to what question."""
        tongue = str(item.property("tongue") or "") or self._kiosk.look.language
        text, parts = partial(text_in, tongue), [name_of(item)]
        chosen, places = item.property("chosen"), item.property("places")
        if chosen is not None:
            parts.append(text("voice.chosen" if chosen else "voice.unchosen"))
        if places and places > 1:
            parts.append(text("voice.of", item.property("place"), places))
        if item.property("question"):
            parts.append(str(item.property("question")))
        if _takes_words(item):
            parts.append(self._held_by(str(item.property("displayText") or item.property("text") or "")))
        return ", ".join(part for part in parts if part)

    def _held_by(self, written: str) -> str:
        """Return what stands in a field: its words through a headset alone, else how many letters."""
        stage = self._kiosk.stage
        if not written:
            return stage.text("voice.empty")
        return written if stage.private() else stage.text("voice.letters", len(written))

    def _press(self) -> None:
        item = self._here()
        if item is None:
            return
        if _takes_words(item):
            QGuiApplication.inputMethod().show()
            return
        page, pressed = self._kiosk.pages.current, name_of(item)
        self._led("mark")
        self._arriving = bool(item.property("turns")) and self._reads_on and self._kiosk.look.voice
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QGuiApplication.sendEvent(
                item, QKeyEvent(kind, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
            )
        if self._arriving:  # at the first row of another page of the list, which is read on from there
            self._arriving = False
            self._read = self._kiosk.stage.narrator.say(self._called(row=True))
        elif self._kiosk.pages.current is page:
            self._stay_on(pressed, moved=self._silently("keep"))

    def _stay_on(self, pressed: str, *, moved: bool) -> None:
        """Say how the answer stands now that was pressed, or what stands in its place."""
        item = self._here()
        if item is not None and name_of(item) == pressed and item.property("chosen") is not None:
            state = "voice.chosen" if item.property("chosen") else "voice.unchosen"
            self._kiosk.stage.narrator.tell(f"{pressed}, {self._kiosk.stage.text(state)}")
        elif item is not None and moved:
            self._kiosk.stage.narrator.tell(self._told_of(item))

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
            self._kiosk.stage.narrator.tell(self._told_of(item), str(item.property("tongue") or ""))
