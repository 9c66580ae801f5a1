# SPDX-License-Identifier: GPL-3.0-or-later
"""When the visitor knew the way to the last target asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kiosk.visits.measure.timeline import Happened

# `said_found` is what the first version kept for the press at the booth's own screen.
_PRESSES: Final = frozenset({"understood", "said_found"})
# Another page stands where the way stood: the touch that opened it was the last one at the way.
_OTHER_PAGES: Final = frozenset({"service_used", "card_shown", "searched_in_vain", "survey_answered"})


@dataclass
class WayKnowledge:
    """The way of the last target: seconds since the visit began, None for what has not happened."""

    target: str | None = None
    walk_seconds: float | None = None
    least_seconds: float | None = None
    shown: float | None = None
    pressed: float | None = None
    touched_last: float | None = None
    standing: bool = False
    void: bool = False
    ever_on_foot: bool = False
    ever_elsewhere: bool = False

    @property
    def on_foot(self) -> bool:
        """Return whether the target is walked to; a way off the site has no walk."""
        return self.walk_seconds is not None

    @property
    def least_s(self) -> float:
        """Return the seconds of the quickest walk: the brisk route, else half of the ordinary one."""
        if self.least_seconds is not None:
            return self.least_seconds
        return (self.walk_seconds or 0.0) / 2

    @property
    def set_out(self) -> float | None:
        """Return when the visitor set out, void or not: the press, else the last touch, else the showing."""
        if self.shown is None:
            return None
        if self.pressed is not None:
            return self.pressed
        return self.shown if self.touched_last is None else max(self.shown, self.touched_last)

    @property
    def knew_s(self) -> float | None:
        """Return when the way was known, None if it never was or a doubt came after."""
        return None if self.void else self.set_out

    def take(self, event: Happened) -> None:
        """Read one more event."""
        if event.kind == "target_chosen":
            self._choose(event)
        elif event.kind == "way_shown":
            self._show(event)
        elif event.kind in _PRESSES:
            self._press(event)
        elif event.kind == "doubted" or (event.kind == "call_pressed" and self.standing):
            self._doubt()
        elif event.kind == "left_screen" or event.kind in _OTHER_PAGES:
            self._leave(event)

    def last_touch(self, event: Happened) -> float | None:
        """Return when the hand last touched the screen, as this event tells; a restart tells nothing."""
        if event.kind != "left_screen":
            return event.at
        if event.text("cause") == "restart":
            return None
        return event.at - (event.number("idle_s") or 0.0)

    def _choose(self, event: Happened) -> None:
        target = event.text("target")
        if target != self.target:
            self.shown = self.pressed = self.touched_last = None
            self.standing = self.void = False
        self.target = target
        self.walk_seconds = event.number("walk_seconds")
        self.least_seconds = event.number("least_seconds")

    def _show(self, event: Happened) -> None:
        walk, least = event.number("walk_seconds"), event.number("least_seconds")
        self.walk_seconds = self.walk_seconds if walk is None else walk
        self.least_seconds = self.least_seconds if least is None else least
        self.shown, self.touched_last, self.standing = event.at, None, True
        if self.void:
            self.pressed, self.void = None, False
        self.ever_on_foot |= self.on_foot
        self.ever_elsewhere |= not self.on_foot

    def _press(self, event: Happened) -> None:
        if self.shown is None:
            return
        if self.pressed is None or self.void:
            self.pressed = event.at
        self.void = False

    def _doubt(self) -> None:
        self.void = self.shown is not None

    def _leave(self, event: Happened) -> None:
        if self.standing and self.shown is not None:
            self.touched_last = self.last_touch(event)
        self.standing = False
