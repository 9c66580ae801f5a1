# SPDX-License-Identifier: GPL-3.0-or-later
"""Results of a pure function kept from one build of the index to the next, and no longer."""

from __future__ import annotations

from sys import intern
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable


class Remembered[Key: Hashable, Value](dict[Key, Value]):
    """A function's values by argument, worked out when first asked for.

    `settle` forgets everything not asked for since the last one. An `lru_cache` would not do: it keeps a
    hidden name until 65,536 other texts have pushed it out. Texts are held once, however many values they
    stand in, and no longer than the last of them.
    """

    def __init__(self, function: Callable[[Key], Value]) -> None:
        super().__init__()
        self._function = function
        self._before: dict[Key, Value] = {}

    def __missing__(self, key: Key) -> Value:
        """Return what was remembered last time, else the function's value."""
        value = self[key] = self._before[key] if key in self._before else _once(self._function(key))
        return value

    def __call__(self, key: Key) -> Value:
        """Return the function's value."""
        return self[key]

    def each(self, keys: Iterable[Key]) -> list[Value]:
        """Return the values of many keys, without a step of Python for each that is remembered."""
        listed, before = list(keys), self._before
        before.update((key, self[key]) for key in listed if key not in before)
        values = list(map(before.__getitem__, listed))
        self.update(zip(listed, values, strict=True))
        return values

    def settle(self) -> None:
        """Forget what was not asked for since the last time."""
        self._before = dict(self)
        self.clear()


def _once(value: Any) -> Any:  # noqa: ANN401 # texts, and tuples of them
    if isinstance(value, str):
        return intern(value)
    return tuple(map(_once, value)) if isinstance(value, tuple) else value
