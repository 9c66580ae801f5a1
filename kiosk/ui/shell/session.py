# SPDX-License-Identifier: GPL-3.0-or-later
"""When a visitor's session begins, is about to end, and ends; pure, with the clock as an argument."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
import math
from typing import TYPE_CHECKING

from kiosk.charter.measured import TARGET_S

if TYPE_CHECKING:
    from collections.abc import Callable


class Phase(Enum):
    """Nobody there, somebody there, somebody perhaps gone."""

    ATTRACT = "attract"
    SESSION = "session"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class IdleRules:
    """Seconds without input before the warning, and from the warning to the end."""

    browse: float = 60
    form: float = 180
    warning: float = 25

    def patience(self, *, form: bool, slow: bool) -> float:
        """Return how long to wait before warning; those who listen or read slowly get twice as long."""
        return (self.form if form else self.browse) * (2 if slow else 1)


class Session:
    """The life of one visitor's time at the screen, on a monotonic clock."""

    def __init__(self, rules: IdleRules, clock: Callable[[], float]) -> None:
        self._rules = rules
        self._clock = clock
        self.phase = Phase.ATTRACT
        self.form = False
        self.slow = False
        self._idle = 0.0
        self._seen = self._touched = clock()

    @property
    def idle_s(self) -> float:
        """Return how long ago the last touch was, whatever was said or shown since."""
        return self._clock() - self._touched

    def touch(self) -> bool:
        """Note any input; true when it only woke the screen."""
        woke = self.phase is Phase.ATTRACT
        self.phase = Phase.SESSION
        self._idle = 0.0
        self._seen = self._touched = self._clock()
        return woke

    def tick(self, *, speaking: bool = False) -> Phase:
        """Let idle time run, except while the kiosk itself is speaking, and return where that leads."""
        now = self._clock()
        elapsed, self._seen = now - self._seen, now
        if self.phase is Phase.ATTRACT:
            return self.phase
        if not speaking or self.phase is Phase.WARNING:
            self._idle += elapsed
        self._advance()
        return self.phase

    def end(self) -> None:
        """Return to the attract screen."""
        self.phase = Phase.ATTRACT
        self.form = self.slow = False
        self._idle = 0.0

    @property
    def seconds_left(self) -> int:
        """Whole seconds until the privacy reset, while warning."""
        return max(0, math.ceil(self._patience + self._rules.warning - self._idle))

    @property
    def _patience(self) -> float:
        return self._rules.patience(form=self.form, slow=self.slow)

    def _advance(self) -> None:
        if self.phase is Phase.SESSION and self._idle >= self._patience:
            # However late the tick comes, the visitor gets the whole warning.
            self._idle = self._patience
            self.phase = Phase.WARNING
        elif self.phase is Phase.WARNING and self.seconds_left == 0:
            self.end()


class TwoMinutes:
    """The promise's clock on the screen: it measures and offers help, and never presses."""

    LIMIT = int(TARGET_S)
    OFFER_AFTER = 60

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._began: float | None = None
        self._target_chosen = False
        self._stopped_at: float | None = None
        self._offered = False
        self._anew = False

    def begin(self) -> bool:
        """Start with the first touch after the wake and of each new search; true for the first of all."""
        if self._began is not None:
            if self._anew:
                self._restart()
            return False
        self._began = self._clock()
        return True

    @property
    def running(self) -> bool:
        """Whether a visit has begun."""
        return self._began is not None

    def look_anew(self) -> None:
        """Let the next touch start the two minutes again: it begins another search."""
        self._anew = self._began is not None

    @property
    def stopped(self) -> bool:
        """Whether the way has been shown."""
        return self._stopped_at is not None and not self._anew

    def choose_target(self) -> None:
        """Offer no guide to a visitor who knows where to go."""
        self._target_chosen = True

    def stop(self) -> None:
        """End the screen's part: the way is shown."""
        if self._stopped_at is None:
            self._stopped_at = self._clock()

    def reset(self) -> None:
        """Be ready for the next visitor."""
        self._began = self._stopped_at = None
        self._target_chosen = self._offered = self._anew = False

    def offer(self) -> bool:
        """Say once that a minute went by without a target, for those who do not see it."""
        due = self.offers_guide and not self._offered
        self._offered |= due
        return due

    @property
    def seconds_left(self) -> int:
        """Whole seconds left of the two minutes, never below zero."""
        return max(0, self.LIMIT - int(self._elapsed))

    @property
    def offers_guide(self) -> bool:
        """Whether a minute went by without a target."""
        return not self._target_chosen and self._elapsed >= self.OFFER_AFTER

    def _restart(self) -> None:
        self.reset()
        self._began = self._clock()

    @property
    def _elapsed(self) -> float:
        if self._began is None or self._anew:
            return 0.0
        return (self._clock() if self._stopped_at is None else self._stopped_at) - self._began
