# SPDX-License-Identifier: GPL-3.0-or-later
"""What the kiosk says aloud, and the caption that shows the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.language.catalogue import text_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.speech.port import Speaker, SpeechEvent
    from kiosk.ui.shell.look import Look

VOLUMES = (0.126, 0.25, 0.5, 1.0)
RATES = (0.75, 1.0, 1.25, 1.5, 2.0)


class Narrator(QObject):
    """Speaks through the speaker in the visitor's language; safe to be told of events from any thread."""

    captioned = Signal()
    began = Signal()  # the last sentence sounds
    ended = Signal(str)  # the last sentence, which nothing replaced or stopped, has been said to its end
    _heard = Signal(str, int, float)

    def __init__(self, speaker: Speaker, look: Look, *, volume: float, rate: float) -> None:
        super().__init__()
        self._speaker = speaker
        self._look = look
        self._ordinary_volume, self._ordinary_rate = _nearest(VOLUMES, volume), _nearest(RATES, rate)
        self.caption = ""
        self.seconds = 0.0  # for which all of the caption sounds, where that is known
        self.speaking = False
        self.captions_only = self.held = False
        self._last = self._tongue = self._unread_told = ""
        self._running = 0  # the number of the utterance that reads the last sentence, if one does
        self._muted = False
        self._volume, self._rate = self._ordinary_volume, self._ordinary_rate
        self._heard.connect(self._note, Qt.ConnectionType.QueuedConnection)
        speaker.listen(self._listen)
        self.reset()

    def say(self, text: str, tongue: str = "") -> str:
        """Say a sentence, ending whatever is being said, and return it in one line, as `ended` will.

        It is in the visitor's language, or in that of `tongue`, by whose voice it is said. That no voice here
        reads the language is said once, and when asked to repeat; captions go on.
        """
        text = text.replace("\n", " ")
        self._last, self._tongue = text, tongue
        self.held, self._running = False, 0
        language = tongue or self._look.language
        read = self._speaker.speaks(language)
        told = text if read else text_in(language, "voice.none")
        if not self._muted and (read or self._unread_told != language):
            number = self._speaker.say(told, language)
            self._running = number if read else 0
            self._unread_told = "" if read else language
            text = text if read else f"{told} {text}"
        self._caption(text if self._look.voice or self.captions_only else "")
        return self._last

    def tell(self, text: str, tongue: str = "") -> None:
        """Say a sentence only to a visitor who asked for voice."""
        if self._look.voice and text:
            self.say(text, tongue)

    def speaks(self, language: str) -> bool:
        """Return whether there is a voice of the language."""
        return self._speaker.speaks(language)

    def announce(self, text: str, volume: float) -> None:
        """Say a sentence to the room as loud as told, for no visitor to repeat."""
        self._speaker.set_volume(volume)
        self._speaker.say(text, self._look.language)
        self._speaker.set_volume(VOLUMES[self._volume])

    def mute(self, *, muted: bool) -> None:
        """Say nothing aloud while a visitor speaks into the microphone; captions still come."""
        self._muted = muted
        if muted:
            self.stop()

    def repeat(self) -> None:
        """Say the last sentence again."""
        self._unread_told = ""
        if self._last:
            self.say(self._last, self._tongue)

    def stop(self) -> None:
        """Be silent at once."""
        self._speaker.stop()
        self.speaking = self.held = False
        self._running = 0

    def hold(self) -> None:
        """Hold what is being said, or go on with it from there."""
        if self.speaking or self.held:
            self.held = not self.held
            self.speaking = not self.held
            self._speaker.hold(held=self.held)
            self.captioned.emit()

    def louder(self, steps: int) -> None:
        """Move the volume within its range; it is never zero."""
        self._volume = min(max(self._volume + steps, 0), len(VOLUMES) - 1)
        self._speaker.set_volume(VOLUMES[self._volume])
        self.repeat()

    def faster(self, steps: int) -> None:
        """Move the rate within its range."""
        self._rate = min(max(self._rate + steps, 0), len(RATES) - 1)
        self._speaker.set_rate(RATES[self._rate])
        self.repeat()

    def forget(self) -> None:
        """Repeat nothing of what was said until now."""
        self._last = ""
        self._caption("")

    def reset(self) -> None:
        """Be silent and return to the ordinary voice, for the next visitor."""
        self.stop()
        self._unread_told = ""
        self._volume, self._rate = self._ordinary_volume, self._ordinary_rate
        self._speaker.set_volume(VOLUMES[self._volume])
        self._speaker.set_rate(RATES[self._rate])
        self.forget()

    def _caption(self, text: str) -> None:
        self.caption, self.seconds = text, 0.0
        self.captioned.emit()

    def _listen(self, happening: SpeechEvent) -> None:
        self._heard.emit(happening.kind, happening.utterance, happening.seconds)

    @Slot(str, int, float)
    def _note(self, kind: str, utterance: int, seconds: float) -> None:
        if kind in {"started", "done", "stopped", "failed"}:
            self.speaking, self.held = kind == "started", False
        if kind in {"captions_only", "restored"}:
            self.captions_only = kind == "captions_only"
        if self._running and utterance == self._running:
            if kind == "started":
                self.began.emit()
            elif kind == "sounds":
                self.seconds = seconds
                self.captioned.emit()
            elif kind == "done":
                self._running = 0
                self.ended.emit(self._last)


def _nearest(steps: Sequence[float], value: float) -> int:
    return min(range(len(steps)), key=lambda at: abs(steps[at] - value))
