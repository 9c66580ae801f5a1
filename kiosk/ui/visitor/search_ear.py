# SPDX-License-Identifier: GPL-3.0-or-later
"""Looking for something by saying it: words go into the field as they are heard, the sound stays nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.speech.hearing import LEVELS, Ear
from kiosk.ui.properties import qml_element, shown

if TYPE_CHECKING:
    from kiosk.speech.listening import SpokenQuery
    from kiosk.ui.shell.stage import Stage

LOOK_MS: Final = 100  # as long as a block of sound
_SAYS: Final = {
    Ear.NOTHING: "ear.nothing",
    Ear.LOST: "ear.lost",
    Ear.DEAF: "ear.deaf",
    Ear.BROKEN: "ear.broken",
}


@qml_element
class EarModel(QObject):
    """A key to speak, what is heard so far, and a sentence where it does not work; part of a page's model."""

    changed = Signal()
    said = Signal(str)
    failed = Signal()
    done = Signal()

    def __init__(self, stage: Stage, page: QObject) -> None:
        super().__init__(page)
        self._stage = stage
        self._listening: SpokenQuery | None = None
        self._problem = self._words = ""
        self._offered = False  # asked once a page: a key must not come or go under a finger
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(self._look)
        stage.pages.turned.connect(self._turned)
        stage.words.switched.connect(self._ask)
        self._ask()

    offered = shown(bool, changed)(lambda self: self._offered)
    hears = shown(bool, changed)(lambda self: self._state is Ear.HEARS)
    thinks = shown(bool, changed)(lambda self: self._state is Ear.THINKS)
    busy = shown(bool, changed)(lambda self: self._listening is not None)
    level = shown(int, changed)(lambda self: self._listening.level if self._listening else 0)
    levels = shown(int)(lambda _: LEVELS)
    problem = shown(str, changed)(lambda self: self._problem)

    @property
    def _state(self) -> Ear | None:
        return self._listening.state if self._listening else None

    @Slot()
    def start(self) -> None:
        """Hear from now on, in the visitor's language; the voice of the booth waits so long."""
        stage = self._stage
        if not self._offered or self._listening or stage.microphone is None or stage.recognisers is None:
            return
        self._problem = self._words = ""
        stage.narrator.stop()
        try:
            self._listening = stage.recognisers.listen(stage.microphone, stage.words.language)
        except OSError:  # no process can be started, or no folder made for it
            self._tell_trouble(Ear.BROKEN)
            return
        stage.hear(self._listening.recording)
        stage.when_over(self._listening.drop)
        self.said.emit("")
        self._looks.start()
        self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Hear no more, and wait for the last words."""
        if self._listening:
            self._listening.stop()
            self.changed.emit()

    @Slot()
    def _look(self) -> None:
        listening = self._listening
        if listening is None:
            return
        listening.look()
        words = listening.words
        if words != self._words:
            self._words = words
            self.said.emit(words)
        if not listening.running:
            self._finish(listening.state)
        self.changed.emit()

    def _finish(self, state: Ear) -> None:
        self._listening = None
        self._looks.stop()
        self._stage.hear(None)
        if state in _SAYS:
            self._tell_trouble(state)
        else:
            self.done.emit()

    def _tell_trouble(self, state: Ear) -> None:
        self._problem = self._stage.text(_SAYS[state])
        self._ask()
        self._stage.narrator.tell(self._problem)
        self.failed.emit()

    @Slot()
    def _ask(self) -> None:
        """Ask whether there are a microphone and a recogniser of the visitor's language."""
        recognisers = self._stage.recognisers
        known = recognisers is not None and recognisers.hears(self._stage.words.language)
        self._offered = known and self._stage.speakable
        self.changed.emit()

    @Slot()
    def _turned(self) -> None:
        """Hear nothing more once another page stands."""
        listening = self._listening
        if listening is not None and self._stage.pages.current.model is not self.parent():
            self._listening = None
            self._looks.stop()
            listening.drop()
            self._stage.hear(None)
            self.changed.emit()
