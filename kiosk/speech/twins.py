# SPDX-License-Identifier: GPL-3.0-or-later
"""Speakers without a sound: captions for a machine without a voice, and a record for tests."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from kiosk.speech.port import ORDINARY_RATE, ORDINARY_VOLUME, SpeechEvent
from kiosk.speech.reading import spoken

if TYPE_CHECKING:
    from collections.abc import Callable


class SilentSpeaker:
    """Shows captions and makes no sound."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[SpeechEvent], None]] = []
        self._numbers = count(1)
        self.volume = ORDINARY_VOLUME
        self.rate = ORDINARY_RATE
        self.unread: frozenset[str] = frozenset()

    def speaks(self, language: str) -> bool:
        """Return whether it was not told to be unable to."""
        return language not in self.unread

    def say(self, text: str, language: str) -> int:
        """Caption the text."""
        number = next(self._numbers)
        self._report(SpeechEvent("caption", number, text, language))
        return number

    def stop(self) -> None:
        """Nothing sounds, so nothing stops."""

    def hold(self, *, held: bool) -> None:
        """Nothing sounds, so nothing is held."""

    def set_volume(self, volume: float) -> None:
        """Remember the volume."""
        self.volume = volume

    def set_rate(self, rate: float) -> None:
        """Remember the rate."""
        self.rate = rate

    def listen(self, listener: Callable[[SpeechEvent], None]) -> None:
        """Report every event to the listener, at once."""
        self._listeners.append(listener)

    def close(self) -> None:
        """Forget the listeners."""
        self._listeners.clear()

    def _report(self, event: SpeechEvent) -> None:
        for listener in self._listeners:
            listener(event)


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
