"""Results of a pure function kept from one build of the index to the next, and no longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable


class Remembered[Key: Hashable, Value](dict[Key, Value]):
    """A function's values by argument, worked out when first asked for.

    `settle` forgets everything not asked for since the last one. An `lru_cache` would not do: it keeps a
    hidden name until 65,536 other texts have pushed it out.
    """

    def __init__(self, function: Callable[[Key], Value]) -> None:
        super().__init__()
        self._function = function
        self._before: dict[Key, Value] = {}

    def __missing__(self, key: Key) -> Value:
        """Return what was remembered last time, else the function's value."""
        value = self[key] = self._before[key] if key in self._before else self._function(key)
        return value

    def settle(self) -> None:
        """Forget what was not asked for since the last time."""
        self._before = dict(self)
        self.clear()
