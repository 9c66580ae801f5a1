# SPDX-License-Identifier: GPL-3.0-or-later
"""When to stop trying to speak, and when to try again; asked with a monotonic time."""

from __future__ import annotations

from collections import deque

FAILURES = 3
WITHIN_S = 60.0
OFF_S = 60.0


ROOM_S = 10.0  # for a slow start of the engine, of a model, of the sound card


def patience(words: str, rate: float) -> float:
    """Return how long words as the voice is given them may take where their sound's length is not known.

    The slowest of espeak's voices needs a quarter of a second a sign at the ordinary rate.
    """
    return ROOM_S + 0.4 * len(words) / min(rate, 1.0)


def sounding(seconds: float) -> float:
    """Return how long a sound of this length may take, and what comes before the next one."""
    return ROOM_S + 1.1 * seconds


class VoiceHealth:
    """Three failures within a minute mean captions only for a minute."""

    def __init__(self) -> None:
        self._failures: deque[float] = deque(maxlen=FAILURES)
        self._off_until: float | None = None

    def failed(self, now: float) -> bool:
        """Count a failure and return True when it is the one that silences the voice."""
        self._failures.append(now)
        if len(self._failures) < FAILURES or now - self._failures[0] > WITHIN_S:
            return False
        self._off_until = now + OFF_S
        self._failures.clear()
        return True

    def may_speak(self, now: float) -> bool:
        """Return False while the voice is to be left alone."""
        return self._off_until is None or now >= self._off_until

    def recovered(self, now: float) -> bool:
        """Return True once, when a rest is over."""
        if self._off_until is None or now < self._off_until:
            return False
        self._off_until = None
        return True
