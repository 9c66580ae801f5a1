# SPDX-License-Identifier: GPL-3.0-or-later
"""A speaker that makes no sound and remembers what it was asked to say."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.speech.port import SpeechEvent
from kiosk.speech.reading import spoken
from kiosk.speech.silent import SilentSpeaker


@dataclass(frozen=True, slots=True)
class SpokenWords:
    """One utterance as it was asked for, and the words that the voice would have been given."""

    text: str
    language: str
    volume: float
    rate: float
    read: str


class RecordingSpeaker(SilentSpeaker):
    """Remembers what was said and what was cut off; an utterance lasts until `finish`."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[SpokenWords] = []
        self.log: list[str] = []
        self._running: int | None = None

    def say(self, text: str, language: str) -> int:
        """Cut off the running utterance and record this one."""
        self.stop()
        number = super().say(text, language)
        self.said.append(SpokenWords(text, language, self.volume, self.rate, spoken(text, language)))
        self.log.append(f"say {text}")
        self._running = number
        self._report(SpeechEvent("started", number, language=language))
        return number

    def stop(self) -> None:
        """Cut off the running utterance."""
        if self._running is not None:
            self.log.append("stop")
            self._report(SpeechEvent("stopped", self._running))
        self._running = None

    def hold(self, *, held: bool) -> None:
        """Note it while something is being said."""
        if self._running is not None:
            self.log.append("hold" if held else "go on")

    def finish(self) -> None:
        """Let the running utterance come to its end."""
        if self._running is not None:
            self._report(SpeechEvent("done", self._running))
        self._running = None

    @property
    def last(self) -> str:
        """What was said last, or nothing."""
        return self.said[-1].text if self.said else ""
