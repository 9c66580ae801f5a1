"""When the booth says where it is, as the law asks: at an interval or on a signal, never into a session."""

from __future__ import annotations

from dataclasses import dataclass

SHORTEST_S = 10
LONGEST_S = 300


@dataclass(frozen=True, slots=True)
class PromptRule:
    """How often the location is announced, how loud, and whether at all."""

    interval_s: float = 60
    enabled: bool = True
    volume: float = 0.5

    def __post_init__(self) -> None:
        if not SHORTEST_S <= self.interval_s <= LONGEST_S:
            raise ValueError(f"the interval must be {SHORTEST_S} to {LONGEST_S} s, not {self.interval_s}")
        if not 0 < self.volume <= 1:
            raise ValueError(f"the volume must be above 0 and at most 1, not {self.volume}")


class LocationPrompt:
    """Says when a prompt is due; it is asked with a monotonic time and knows nothing of sound."""

    def __init__(self, rule: PromptRule, now: float) -> None:
        self._rule = rule
        self._quiet_since = now

    def due(self, now: float, *, in_session: bool) -> bool:
        """Return True once an interval without session or prompt has passed; asking starts the next one."""
        if in_session:
            self._quiet_since = now
        return self._speak(now, in_session=in_session, after=self._rule.interval_s)

    def signalled(self, now: float, *, in_session: bool) -> bool:
        """Return True when a sensor or the hot key may have its prompt now, at most one in ten seconds."""
        return self._speak(now, in_session=in_session, after=SHORTEST_S)

    def _speak(self, now: float, *, in_session: bool, after: float) -> bool:
        due = self._rule.enabled and not in_session and now - self._quiet_since >= after
        if due:
            self._quiet_since = now
        return due
