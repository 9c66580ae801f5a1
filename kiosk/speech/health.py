# SPDX-License-Identifier: GPL-3.0-or-later
"""When to stop trying to speak, and when to try again; asked with a monotonic time."""

from __future__ import annotations

from collections import deque

FAILURES = 3
WITHIN_S = 60.0
OFF_S = 600.0


def patience(text: str, rate: float) -> float:
    """Return how long an utterance may take before the voice counts as stuck."""
    return 3.0 + 0.15 * len(text) / min(rate, 1.0)


class VoiceHealth:
    """Three failures within a minute mean captions only for ten minutes."""

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
