# SPDX-License-Identifier: GPL-3.0-or-later
"""The console's window: its own engine, so that it stands beside the kiosk's or in a process of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from kiosk.services.changes import listen
from kiosk.ui.changes import ChangeWatch
from kiosk.ui.engine import end_engine, fill, fit, load_window, local_engine
from kiosk.ui.guide.console import BEAT_MS, Console
from kiosk.ui.guide.keys import Keys
from kiosk.ui.live_words import WordsIn

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.settings import Settings


class ConsoleWindow(QObject):
    """One console; close it before the interpreter ends."""

    def __init__(self, settings: Settings, sound: Callable[[], None], data: Path) -> None:
        super().__init__()
        hours = f"{settings.opens_at:%H:%M}–{settings.closes_at:%H:%M}"
        self.console = Console(sound, hours, WordsIn(data), ChangeWatch(listen(data), BEAT_MS))
        self.engine = local_engine()
        self.window = load_window(
            self.engine, "guide/GuideWindow.qml", counter=self.console, demo=settings.demo
        )
        self.keys = Keys(self.window)
        self.keys.pressed.connect(self.console.acts.act)
        self.keys.worked.connect(self.console.duty.touch)
        self.window.installEventFilter(self.keys)
        self.console.calls.changed.connect(self._heed)
        self.console.duty.changed.connect(self._heed)
        self.console.lifts.changed.connect(self._heed)
        self.console.errands.dictation.changed.connect(self._heed)

    def show(self) -> None:
        """Open the window: on the second screen where there is one, else in a window."""
        screens = QGuiApplication.screens()
        if len(screens) > 1:
            self.window.setScreen(screens[1])
            fill(self.window, screens[1])
        else:
            fit(self.window, screens[0].availableSize())
            self.window.show()

    def close(self) -> None:
        """End in the order that neither Qt nor Python minds: the screen, then its models."""
        self.window.removeEventFilter(self.keys)
        self.console.calls.changed.disconnect(self._heed)
        self.console.duty.changed.disconnect(self._heed)
        self.console.lifts.changed.disconnect(self._heed)
        self.console.errands.dictation.changed.disconnect(self._heed)
        self.console.close()
        QGuiApplication.inputMethod().hide()
        self.window.close()
        del self.window
        end_engine(self.engine)

    @Slot()
    def _heed(self) -> None:
        self.keys.ringing = bool(self.console.calls.ringing)
        self.keys.sheet = any(one.sheet for one in self.console.sheets)
