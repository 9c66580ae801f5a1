# SPDX-License-Identifier: GPL-3.0-or-later
"""The window: engine, fonts, hooks and the timer; nothing is imported that the first frame can do without."""

from __future__ import annotations

import os
import re
import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent
import shiboken6

from kiosk.resources import ASSETS
from kiosk.ui.engine import end_engine, fill, load_window, local_engine
from kiosk.ui.screens import SCREENS
from kiosk.ui.shell.focus import Focus
from kiosk.ui.shell.input_filter import InputFilter
from kiosk.ui.shell.keymap import read_keymap
from kiosk.ui.shell.kiosk import Kiosk
from kiosk.ui.shell.rest import Rest
from kiosk.ui.shell.staff_gesture import StaffGesture

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.settings import Settings
    from kiosk.speech.port import Speaker
    from kiosk.ui.shell.keymap import Keymap

# What the environment may say; a factor of 0 makes a window without end, and one below it none at all.
_GRAPHS: Final = "software|rhi"
_FACTOR: Final = r"0*[1-9](\.\d+)?|0*\.[1-9]\d*|0+\.[1-9]\d*"
KNOWN: Final = {
    "QT_QUICK_BACKEND": _GRAPHS,
    "QMLSCENE_DEVICE": _GRAPHS,
    "QT_SCALE_FACTOR": _FACTOR,
    "QT_FONT_DPI": r"[1-9]\d{1,2}",
}
BUSY_MS, REST_MS = 1000, 5000  # the screen's clock; each beat wakes a booth that nobody uses
KEYPAD: Final = ASSETS / "keymap" / "keypad.toml"
QUIET = "qt.multimedia*=false;qt.qml.propertyCache.append=false;qt.virtualkeyboard*=false"


def prepare_environment() -> None:
    """Set what Qt reads only once, before it is started, and take away what would end it.

    A scene graph that Qt does not have aborts the program, as does the first warning where it is told to.
    """
    for name in [one for one in os.environ if one.startswith(("QT_FATAL_", "QV4_"))]:
        del os.environ[name]
    for name in [one for one in KNOWN if one in os.environ and not re.fullmatch(KNOWN[one], os.environ[one])]:
        del os.environ[name]
        if KNOWN[name] == _GRAPHS:
            os.environ["QT_QUICK_BACKEND"] = "software"  # which every display can show
    os.environ.setdefault("QT_IM_MODULE", "qtvirtualkeyboard")
    os.environ.setdefault("QT_VIRTUALKEYBOARD_STYLE", "booth")
    # Only the file dialog that Qt draws itself has controls in a style; the package holds this one.
    os.environ.setdefault("QT_QUICK_CONTROLS_STYLE", "Basic")
    # Without this a second engine is opened for a keyboard window of its own, and waits for ever.
    os.environ["QT_VIRTUALKEYBOARD_DESKTOP_DISABLE"] = "1"
    # A damaged cache file crashes every start, so there is none.
    os.environ["QML_DISABLE_DISK_CACHE"] = "1"
    # Qt would keep compiled shaders in the home folder, outside the data folder, and trust them as blindly.
    os.environ["QSG_RHI_DISABLE_DISK_CACHE"] = "1"
    os.environ.setdefault("QT_LOGGING_RULES", QUIET)
    # Each thread of OpenBLAS keeps buffers of megabytes, and no matrix here is large enough for two.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


class Application(QObject):
    """One kiosk window and what keeps it alive; close it before the interpreter ends."""

    first_frame = Signal()
    broke = Signal()

    def __init__(
        self, settings: Settings, speaker: Speaker, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        file = settings.folder / settings.keymap if settings.keymap else KEYPAD
        keymap = read_keymap(file)  # what is wrong with it is told before there is a window
        self.kiosk = Kiosk(settings, speaker, clock)
        self.engine = local_engine()
        QGuiApplication.installTranslator(self.kiosk.words.translator)
        self.kiosk.words.switched.connect(self.engine.retranslate)
        self._home = self._compiled_beside("home")
        self.window = load_window(self.engine, "shell/Shell.qml", kiosk=self.kiosk, demo=settings.demo)
        self._listen(keymap, clock)

    def _compiled_beside(self, name: str) -> QQmlComponent:
        """Compile the screen that the first touch opens on a thread of Qt, while the first one is drawn."""
        screen = SCREENS[name]
        screen.factory()  # QML must know the view-model
        return QQmlComponent(
            self.engine, QUrl.fromLocalFile(str(screen.file)), QQmlComponent.CompilationMode.Asynchronous
        )

    def _listen(self, keymap: Keymap, clock: Callable[[], float]) -> None:
        self.focus = Focus(self.window, self.kiosk)
        self.input = InputFilter(
            keymap, self.kiosk.stage.pace, self.kiosk.stage.look, self.focus.passes, self.kiosk.noticed
        )
        self.input.pressed.connect(self.focus.act)
        self.input.paused.connect(self.focus.hold)
        self.input.plugged.connect(self.kiosk.headset.tell)
        self.window.installEventFilter(self.input)
        self.staff_gesture = StaffGesture(self.window, keymap, clock)
        # A threaded render loop queues a second frame before a slot could disconnect itself.
        self.window.frameSwapped.connect(self._framed, Qt.ConnectionType.SingleShotConnection)
        self.broke.connect(self.kiosk.apologise)
        self.rest = Rest(self.kiosk, self.engine)
        self._seconds = QTimer(self, interval=REST_MS)
        self._seconds.timeout.connect(self.kiosk.tick)
        self.kiosk.woke.connect(self._hurry)
        self.kiosk.ended.connect(self._calm)
        self._seconds.start()

    @Slot()
    def _hurry(self) -> None:
        self._seconds.setInterval(BUSY_MS)

    @Slot()
    def _calm(self) -> None:
        self._seconds.setInterval(REST_MS)

    def fit(self) -> None:
        """Make the design's window, and all that is on it, no larger than the room of its screen."""
        size, room = self.window.size(), self.window.screen().availableSize()
        if size != size.boundedTo(room):
            fitted = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
            self.kiosk.look.shrink(fitted.height() / size.height())
            self.window.resize(fitted)

    def show(self, *, windowed: bool = False) -> None:
        """Open the window: the whole screen, or the design's size on a desk."""
        if windowed:
            self.window.show()
        else:
            fill(self.window)
        self.window.requestActivate()

    def close(self) -> None:
        """End in the order that neither Qt nor Python minds: the screen, then its models."""
        self._seconds.stop()
        self.window.removeEventFilter(self.staff_gesture)
        self.window.removeEventFilter(self.input)
        QGuiApplication.removeTranslator(self.kiosk.words.translator)
        QGuiApplication.inputMethod().hide()
        self.window.close()
        del self.window
        shiboken6.delete(self._home)
        end_engine(self.engine)
        self.kiosk.close()

    @Slot()
    def _framed(self) -> None:
        QTimer.singleShot(0, self, self.first_frame.emit)
