# SPDX-License-Identifier: GPL-3.0-or-later
"""A speaker without a sound: captions for a machine without a voice."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from kiosk.speech.port import ORDINARY_RATE, ORDINARY_VOLUME, SpeechEvent

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
