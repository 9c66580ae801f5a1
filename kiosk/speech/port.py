# SPDX-License-Identifier: GPL-3.0-or-later
"""What every speaker can do and what it reports: the real one, the silent one and the recording twin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

ORDINARY_VOLUME: Final = 0.5
ORDINARY_RATE: Final = 1.0

Happening = Literal[
    "caption", "started", "sounds", "done", "stopped", "failed", "captions_only", "restored", "fell_back"
]


@dataclass(frozen=True, slots=True)
class SpeechEvent:
    """Something that happened to an utterance (0 = to the speaker); `text` is the caption or the reason.

    What `sounds` does so for so many `seconds`.
    """

    kind: Happening
    utterance: int
    text: str = ""
    language: str = ""
    seconds: float = 0.0


class Speaker(Protocol):
    """Speaks one utterance at a time; no call ever waits for sound, and a new utterance ends the old one."""

    def say(self, text: str, language: str) -> int:
        """Silence the running utterance, begin this one, and return its number."""
        ...

    def speaks(self, language: str) -> bool:
        """Return whether there is a voice that can read what is written in the language."""
        ...

    def stop(self) -> None:
        """Be silent at once."""
        ...

    def hold(self, *, held: bool) -> None:
        """Hold the running utterance where it is, or go on with it from there."""
        ...

    def set_volume(self, volume: float) -> None:
        """Use this linear volume from the next utterance on."""
        ...

    def set_rate(self, rate: float) -> None:
        """Use this multiple of the ordinary speed from the next utterance on."""
        ...

    def listen(self, listener: Callable[[SpeechEvent], None]) -> None:
        """Report every event to the listener, from whatever thread it happens on."""
        ...

    def close(self) -> None:
        """Be silent for good and leave nothing behind."""
        ...
