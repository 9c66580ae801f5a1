# SPDX-License-Identifier: GPL-3.0-or-later
"""How often codes may be tried at one browser: five wrong ones a minute, then a wait that doubles."""

from __future__ import annotations

from collections import OrderedDict
import threading
import time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

FREE: Final = 5
MINUTE_S: Final = 60.0
FIRST_S: Final = 30.0
LONGEST_S: Final = 1800.0
_KNOWN: Final = 10_000


class WrongTries:
    """Wrong codes by who typed them; of one that was right nothing is counted.

    They are kept in memory: whoever can restart the server needs no code.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._wrong: OrderedDict[str, list[float]] = OrderedDict()
        self._shut: OrderedDict[str, tuple[float, int]] = OrderedDict()  # until when, and how often so far
        self._lock = threading.Lock()

    def wait_s(self, who: str) -> float:
        """Return how many seconds nothing may be tried."""
        with self._lock:
            return max(0.0, self._shut.get(who, (0.0, 0))[0] - self._clock())

    def count(self, who: str) -> None:
        """Count a wrong code."""
        now = self._clock()
        with self._lock:
            recent = [at for at in self._wrong.pop(who, []) if now - at < MINUTE_S] + [now]
            until, times = self._shut.pop(who, (0.0, 0))
            if now - until > LONGEST_S:
                times = 0
            if len(recent) >= FREE:
                until, times, recent = now + min(FIRST_S * 2**times, LONGEST_S), times + 1, []
            self._wrong[who] = recent
            if times:
                self._shut[who] = until, times
            for known in (self._wrong, self._shut):
                while len(known) > _KNOWN:
                    known.popitem(last=False)
