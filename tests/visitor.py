# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the kiosk as a person does: taps what can be read, types on the keyboard on the screen, listens."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from functools import cache
import os
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
import shiboken6

from kiosk.resources import DEMO_CONFIG
from kiosk.settings import load_settings
from kiosk.ui.application import Application, prepare_environment
from kiosk.ui.fonts import load_fonts
from kiosk.ui.shell.focus import name_of
from tests.recording_speaker import RecordingSpeaker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QMetaObject, QObject
    from PySide6.QtQuick import QQuickWindow

    from kiosk.directory.lit_place import LitPlace
    from kiosk.services.visitor import VisitorServices
    from kiosk.settings import Settings

LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = [
    "ㅏ",
    "ㅐ",
    "ㅑ",
    "ㅒ",
    "ㅓ",
    "ㅔ",
    "ㅕ",
    "ㅖ",
    "ㅗ",
    "ㅗㅏ",
    "ㅗㅐ",
    "ㅗㅣ",
    "ㅛ",
    "ㅜ",
    "ㅜㅓ",
    "ㅜㅔ",
    "ㅜㅣ",
    "ㅠ",
    "ㅡ",
    "ㅡㅣ",
    "ㅣ",
]
TAILS = [
    "",
    "ㄱ",
    "ㄲ",
    "ㄱㅅ",
    "ㄴ",
    "ㄴㅈ",
    "ㄴㅎ",
    "ㄷ",
    "ㄹ",
    "ㄹㄱ",
    "ㄹㅁ",
    "ㄹㅂ",
    "ㄹㅅ",
    "ㄹㅌ",
    "ㄹㅍ",
    "ㄹㅎ",
    "ㅁ",
    "ㅂ",
    "ㅂㅅ",
    "ㅅ",
    "ㅆ",
    "ㅇ",
    "ㅈ",
    "ㅊ",
    "ㅋ",
    "ㅌ",
    "ㅍ",
    "ㅎ",
]
SHIFTED = dict(zip("ㅃㅉㄸㄲㅆㅒㅖ", "ㅂㅈㄷㄱㅅㅐㅔ", strict=True))
SPECIAL_KEYS = {"ShiftKey": "shift", "SpaceKey": " ", "EnterKey": "enter", "BackspaceKey": "erase"}
KEYS = {
    "pause": Qt.Key.Key_Pause,
    "next": Qt.Key.Key_Down,
    "right": Qt.Key.Key_Right,
    "previous": Qt.Key.Key_Up,
    "select": Qt.Key.Key_Return,
    "back": Qt.Key.Key_Escape,
    "home": Qt.Key.Key_F19,
    "voice": Qt.Key.Key_F23,
    "repeat": Qt.Key.Key_F22,
    "guide": Qt.Key.Key_F1,
    "louder": Qt.Key.Key_F18,
}

_fonts_loaded = False


def start_qt(_app: object = None) -> None:
    """Prepare what is loaded once a process."""
    global _fonts_loaded  # noqa: PLW0603 # fonts are the process's, as Qt is
    if not _fonts_loaded:
        load_fonts()
        _fonts_loaded = True


def open_qt() -> QGuiApplication:
    """Start Qt without a screen, for scripts; tests have pytest-qt's. There is one a process."""
    if isinstance(running := QGuiApplication.instance(), QGuiApplication):
        return running
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    prepare_environment()
    app = QGuiApplication([])
    start_qt(app)
    return app


def demo_settings(**changes: Any) -> Settings:  # noqa: ANN401 # any setting
    """Return the demo booth's settings, changed, and with a small reserve, which every folder pours."""
    return replace(_demo(), **{"reserve_mb": 1} | changes)


@cache
def _demo() -> Settings:
    return load_settings(DEMO_CONFIG)


class Clock:
    """A monotonic clock that moves when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        """Return the present second."""
        return self.now

    def forward(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds


class NotThereError(AssertionError):
    """What the visitor looked for is not on the screen."""


class Visitor:
    """One person, one kiosk (an open one, or a new one with a recording voice), and a clock of their own."""

    def __init__(
        self,
        settings: Settings | None = None,
        services: VisitorServices | None = None,
        *,
        app: Application | None = None,
        clock: Clock | None = None,
    ) -> None:
        self.clock = clock or Clock()
        self.speaker = RecordingSpeaker()
        self.app = app or Application(settings or demo_settings(), self.speaker, self.clock)
        self.kiosk = self.app.kiosk
        self.window = self.app.window
        self.frames = 0
        self.window.frameSwapped.connect(self._count_frame)
        self._hold_still()
        self.kiosk.changed.connect(self._hold_still)
        if services is not None:
            self.kiosk.stage.serve(services)
        self.app.show(windowed=True)
        self.settle()

    def leave_for_good(self) -> None:
        """Close the kiosk."""
        self.app.close()

    # -- what a person does ---------------------------------------------------------------------------

    def lit(self, office: str, seat: str = "", **found: str) -> LitPlace:
        """Return what is lit in an office for a desk, a team or a duty of it."""
        return self.kiosk.stage.services.lit_at(office, seat=seat, **found)

    def wake(self) -> None:
        """Touch the attract screen once."""
        self.touch(QPoint(self.window.width() // 2, self.window.height() // 2))

    def tap(self, name: str) -> None:
        """Touch the control that reads so; the whole name wins over a part of it."""
        self.tap_item(self.find(name))

    def tap_item(self, item: QQuickItem) -> None:
        """Touch the middle of an item."""
        self.touch(place_of(item).center().toPoint())

    def touch(self, at: QPoint) -> None:
        """Touch a spot, half a second and more after the last touch."""
        from PySide6.QtTest import QTest  # noqa: PLC0415 # it loads Qt's widgets, 5 MB that a bench of memory leaves out

        self.clock.forward(1)
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        self.settle()

    def press(self, action: str) -> None:
        """Press a key of the keypad by what it does."""
        from PySide6.QtTest import QTest  # noqa: PLC0415 # the same

        self.clock.forward(1)
        QTest.keyClick(self.window, KEYS[action])
        self.settle()

    def walk_to(self, name: str) -> None:
        """Press "next" until the focus stands on a control of this name."""
        for _ in range(60):
            if name in self.focused():
                return
            self.press("next")
        raise NotThereError(f"{name!r} cannot be reached by keys; the focus last stood on {self.focused()!r}")

    def type(self, text: str) -> None:
        """Type on the on-screen keyboard, key by key, as a finger does."""
        for stroke in strokes(text):
            if stroke in SHIFTED:
                self._touch_key("shift")
                self._touch_key(stroke)
            else:
                self._touch_key(stroke)

    def wait(self, seconds: float) -> None:
        """Stand there and do nothing, a second at a time."""
        for _ in range(int(seconds)):
            self.clock.forward(1)
            self.kiosk.tick()
        self.settle()

    # -- what a person notices ------------------------------------------------------------------------

    @property
    def screen(self) -> str:
        """Which screen stands."""
        return str(self.kiosk.pages.current.name)

    def read(self) -> list[str]:
        """Return every text on the screen, from top to bottom."""
        texts = list(read_items(self.window.contentItem()))
        texts.sort(key=lambda item: (round(place_of(item).y()), place_of(item).x()))
        return [plain(item) for item in texts]

    def sees(self, text: str) -> bool:
        """Whether it can be read anywhere on the screen."""
        return text in " ".join(self.read()).replace("\n", " ")

    def heard(self) -> list[str]:
        """Return everything that was said, in order."""
        return [said.text for said in self.speaker.said]

    def focused(self) -> str:
        """Return the name of what the focus stands on."""
        item = self.window.activeFocusItem()
        return name_of(item) if item is not None else ""

    def controls(self) -> list[QQuickItem]:
        """Return every control that can be touched now."""
        return [item for item in visible_items(self.window.contentItem()) if is_control(item)]

    def find(self, name: str) -> QQuickItem:
        """Return the control of this name, or say what there is."""
        named = [(name_of(item), item) for item in self.controls()]
        for fits in (lambda its: its == name, lambda its: name in its):
            found = [item for its, item in named if fits(its)]
            if found:
                return found[0]
        raise NotThereError(f"no control reads {name!r}; there are {[its for its, _ in named]}")

    def key_named(self, label: str) -> QQuickItem:
        """Return a key of the on-screen keyboard."""
        key = self._key(label)
        if key is None:
            there = [key.property("text") for key in keyboard_keys(self.window.contentItem())]
            raise NotThereError(f"the keyboard on the screen has no key {label!r}; there are {there}")
        return key

    def has_key(self, label: str) -> bool:
        """Whether the on-screen keyboard shows this key."""
        return self._key(label) is not None

    # -- how it is done -------------------------------------------------------------------------------

    def settle(self, until: Callable[[], bool] | None = None, patience_ms: int = 6000) -> None:
        """Let Qt do what is pending and draw it, and go on until something holds."""
        self._draw()
        if until is not None and not until():
            self._process(until, patience_ms)
            self._draw()  # what has come stands where it will be touched only once it is laid out

    def _draw(self) -> None:
        for _ in range(2):
            drawn = self.frames
            self.window.update()
            self._process(lambda drawn=drawn: self.frames > drawn, 500)  # type: ignore[misc] # a default binds now

    def _process(self, until: Callable[[], bool], patience_ms: int) -> None:
        watch = QElapsedTimer()
        watch.start()
        _turn_the_loop()
        while not until() and watch.elapsed() < patience_ms:
            _turn_the_loop()

    def _count_frame(self) -> None:
        self.frames += 1

    def _hold_still(self) -> None:
        self.kiosk.look.set(still=True)

    def _touch_key(self, label: str) -> None:
        self.settle(lambda: self.has_key(label), patience_ms=6000)
        self.tap_item(self.key_named(label))

    def _key(self, label: str) -> QQuickItem | None:
        keys = keyboard_keys(self.window.contentItem())
        return next((key for key in keys if _reads(key, label)), None)


def _turn_the_loop() -> None:
    """Do what one turn of Qt's own loop does; `processEvents` alone never deletes what was left."""
    QGuiApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def visible_items(root: QQuickItem) -> Iterator[QQuickItem]:
    """Walk through all that is drawn, in drawing order."""
    ahead = [root]
    while ahead:
        item = ahead.pop()
        if not isinstance(item, QQuickItem):  # one that is just going: Python no longer knows what it was
            continue
        if item.isVisible() and item.opacity() != 0:
            yield item
            ahead += reversed(item.childItems())


def read_items(root: QQuickItem) -> Iterator[QQuickItem]:
    """Walk through all texts that are drawn, with marked words as the one text that they are."""
    if not isinstance(root, QQuickItem) or not root.isVisible() or root.opacity() == 0:
        return
    if kind_of(root).startswith("MarkedWords"):
        yield root
        return
    if is_text(root):
        yield root
    for child in root.childItems():
        yield from read_items(child)


def keyboard_keys(root: QQuickItem) -> Iterator[QQuickItem]:
    """Return the keys of the on-screen keyboard."""
    for item in visible_items(root):
        if has_property(item, "alternativeKeys") and item.width() > 0:
            yield item


def keyboard_loader(window: QQuickWindow) -> QQuickItem:
    """Return what loads the on-screen keyboard of the kiosk's window."""
    keyboard = next(
        part for part in window.contentItem().childItems() if kind_of(part).startswith("Keyboard_")
    )
    return next(part for part in keyboard.childItems() if has_property(part, "asynchronous"))


def _reads(key: QQuickItem, label: str) -> bool:
    """Whether a key bears this letter, or does what this word of ours means."""
    kind = kind_of(key)
    special = next((word for name, word in SPECIAL_KEYS.items() if kind.startswith(name)), None)
    return special == label if special in {"shift", " "} else label in {special, key.property("text")}


def kind_of(item: QObject) -> str:
    """Return the name of an item's QML type."""
    with described(item) as kind:
        return str(kind.className())


def has_property(item: QQuickItem, name: str) -> bool:
    """Whether an item's QML type has a property."""
    with described(item) as kind:
        return kind.indexOfProperty(name) >= 0


def properties_of(item: QObject) -> list[str]:
    """Return the names of all of an item's properties."""
    with described(item) as kind:
        return [str(kind.property(at).name()) for at in range(kind.propertyCount())]


@contextmanager
def described(item: QObject) -> Iterator[QMetaObject]:
    """Borrow an item's description: PySide would keep it by its address, where later another item may lie."""
    kind = item.metaObject()
    yield kind
    shiboken6.invalidate(kind)


def is_text(item: QQuickItem) -> bool:
    """Whether an item shows text."""
    return (item.inherits("QQuickText") or item.inherits("QQuickTextInput")) and bool(item.property("text"))


def is_control(item: QQuickItem) -> bool:
    """Whether an item takes touches."""
    if not item.isEnabled():
        return False
    return item.inherits("QQuickAbstractButton") or (
        item.inherits("QQuickTextInput") and bool(item.property("activeFocusOnTab"))
    )


def plain(item: QQuickItem) -> str:
    """Return what an item shows, with plain spaces and nothing that only keeps a line together."""
    return str(item.property("text")).replace("\xa0", " ").replace("\u2060", "")


def place_of(item: QQuickItem) -> QRectF:
    """Return where an item stands in the window."""
    return item.mapRectToScene(QRectF(QPointF(0, 0), QPointF(item.width(), item.height())))


def strokes(text: str) -> Iterator[str]:
    """Take syllables apart into the keys of the two-set keyboard."""
    for letter in text:
        at = ord(letter) - 0xAC00
        if 0 <= at < 11172:
            yield LEADS[at // 588]
            yield from VOWELS[at % 588 // 28]
            yield from TAILS[at % 28]
        else:
            yield letter
