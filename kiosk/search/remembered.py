"""Results of a pure function kept from one build of the index to the next, and no longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable


class Remembered[Key: Hashable, Value]:
    """A function with a memory that `settle` empties of everything not asked for since the last one.

    An `lru_cache` would not do: it keeps a hidden name until 65,536 other texts have pushed it out.
    """

    def __init__(self, function: Callable[[Key], Value]) -> None:
        self._function = function
        self._before: dict[Key, Value] = {}
        self._now: dict[Key, Value] = {}

    def __call__(self, key: Key) -> Value:
        """Return the function's value."""
        if key in self._now:
            return self._now[key]
        value = self._before[key] if key in self._before else self._function(key)
        self._now[key] = value
        return value

    def settle(self) -> None:
        """Forget what was not asked for since the last time."""
        self._before, self._now = self._now, {}
