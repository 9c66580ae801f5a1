# SPDX-License-Identifier: GPL-3.0-or-later
"""Searching by voice, held still for the walker and for `make screens`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication

from kiosk.speech.hearing import Ear
from tests.case_samples import AtHand, Heard

if TYPE_CHECKING:
    from tests.visitor import Visitor


@dataclass
class _Held:
    """A moment of listening; it ends only with its session."""

    state: Ear
    words: str = ""
    level: int = 6
    running: bool = True
    recording: Heard = field(default_factory=Heard)

    def look(self) -> None:
        """Go on nowhere."""

    def drop(self) -> None:
        """Leave nothing."""
        self.running = False


@dataclass
class _Here:
    """Recognisers of every language, which hear what does not move."""

    moment: _Held

    def hears(self, language: str) -> bool:
        """Say yes."""
        return bool(language)

    def listen(self, *_: Any) -> _Held:  # noqa: ANN401 # as the real ones are asked
        """Return the moment."""
        return self.moment


def _there(visitor: Visitor, moment: _Held) -> Any:  # noqa: ANN401 # Qt tells a page's model no type
    stage = visitor.kiosk.stage
    stage.microphone, stage.recognisers = AtHand(), _Here(moment)  # type: ignore[assignment] # held still
    ear = visitor.kiosk.pages.current.model.ear
    ear._ask()
    if moment.state is not Ear.DEAF:
        QGuiApplication.inputMethod().hide()  # as the key does
    return ear


def _away(visitor: Visitor) -> None:
    visitor.kiosk.stage.microphone = visitor.kiosk.stage.recognisers = None


def offer(visitor: Visitor) -> None:
    """Let the key be there."""
    _there(visitor, _Held(Ear.DEAF))
    _away(visitor)


def begin(visitor: Visitor) -> None:
    """Push the key and say nothing yet."""
    _there(visitor, _Held(Ear.HEARS, level=0)).start()
    _away(visitor)


def speak(visitor: Visitor) -> None:
    """Speak, and see the first words."""
    words = "여권 재발급" if visitor.kiosk.look.language == "ko" else "passport"
    ear = _there(visitor, _Held(Ear.HEARS, words))
    ear.start()
    ear._look()
    _away(visitor)


def wait(visitor: Visitor) -> None:
    """Wait for the last words."""
    _there(visitor, _Held(Ear.THINKS, level=0)).start()
    _away(visitor)


def fail(visitor: Visitor) -> None:
    """Push the key where the microphone cannot be opened."""
    ear = _there(visitor, _Held(Ear.DEAF, running=False))
    ear.start()
    ear._look()
    _away(visitor)
