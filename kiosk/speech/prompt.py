# SPDX-License-Identifier: GPL-3.0-or-later
"""When the booth says where it is, as the law asks: at an interval or on a signal, never into a session."""

from __future__ import annotations

from typing import Final

SHORTEST_S: Final = 10


class LocationPrompt:
    """Says when a prompt is due; it is asked with a monotonic time and knows nothing of sound."""

    def __init__(self, interval_s: float, now: float, *, enabled: bool = True) -> None:
        self._interval_s = interval_s
        self._enabled = enabled
        self._quiet_since = now

    def due(self, now: float, *, in_session: bool) -> bool:
        """Return True once an interval without session or prompt has passed; asking starts the next one."""
        if in_session:
            self._quiet_since = now
        return self._speak(now, in_session=in_session, after=self._interval_s)

    def signalled(self, now: float, *, in_session: bool) -> bool:
        """Return True when a sensor or the hot key may have its prompt now, at most one in ten seconds."""
        return self._speak(now, in_session=in_session, after=SHORTEST_S)

    def _speak(self, now: float, *, in_session: bool, after: float) -> bool:
        due = self._enabled and not in_session and now - self._quiet_since >= after
        if due:
            self._quiet_since = now
        return due
