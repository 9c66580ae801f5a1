# SPDX-License-Identifier: GPL-3.0-or-later
"""How long whoever has lost the city's server waits before the next try."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

FIRST_RETRY_S: Final = 0.05
LONGEST_RETRY_S: Final = 5.0
LONG_AWAY_S: Final = 600.0  # after which a dead line is tried once a minute
SELDOM_S: Final = 60.0


class Backoff:
    """How long to wait before the next try: doubling, never in step with other booths.

    With `longest_s` never longer, however long the line was dead: somebody looks at what waits for it.
    """

    def __init__(
        self, scatter: Callable[[], float] = random.random, *, longest_s: float | None = None
    ) -> None:
        self._scatter = scatter
        self._longest_s = LONGEST_RETRY_S if longest_s is None else longest_s
        self._seldom_s = SELDOM_S if longest_s is None else longest_s
        self._next_s = FIRST_RETRY_S
        self._away_s = 0.0

    def renew(self) -> None:
        """Begin anew: the centre has answered."""
        self._next_s, self._away_s = FIRST_RETRY_S, 0.0

    def wait_s(self) -> float:
        """Return the seconds until the next try, half as much more or less."""
        wait = (self._seldom_s if self._away_s >= LONG_AWAY_S else self._next_s) * (0.5 + self._scatter())
        self._next_s = min(2 * self._next_s, self._longest_s)
        self._away_s += wait
        return wait
