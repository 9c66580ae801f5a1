"""What the screens need from the rest of the house; bootstrap brings it, tests bring twins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable


class Happening(Protocol):
    """Something that happened to an utterance."""

    @property
    def kind(self) -> str:
        """Return caption, started, done, stopped, failed, captions_only or restored."""
        ...

    @property
    def text(self) -> str:
        """Return the caption, or the reason of a failure."""
        ...


class Speaker(Protocol):
    """Says one thing at a time and never lets the screen wait."""

    def say(self, text: str, language: str) -> int:
        """Silence what sounds and say this."""
        ...

    def stop(self) -> None:
        """Be silent at once."""
        ...

    def set_volume(self, volume: float) -> None:
        """Use this linear volume from the next utterance on."""
        ...

    def set_rate(self, rate: float) -> None:
        """Use this multiple of the ordinary speed from the next utterance on."""
        ...

    def listen(self, listener: Callable[[Happening], None]) -> None:
        """Report what happens, from whatever thread."""
        ...


@dataclass(frozen=True, slots=True)
class Slip:
    """What a printer puts on paper: labels with what they say, and the rows of a QR code as 0 and 1."""

    lines: tuple[tuple[str, str], ...]
    qr: tuple[str, ...]


class SlipPrinter(Protocol):
    """Puts a slip on paper; both may take a while."""

    def ready(self) -> bool:
        """Return whether it can print now."""
        ...

    def put_on_paper(self, slip: Slip) -> None:
        """Print, or raise why not."""
        ...
