# SPDX-License-Identifier: GPL-3.0-or-later
"""How often codes may be tried at one screen: after five wrong ones within a minute, whoever comes waits."""

from __future__ import annotations

from collections import deque
from time import monotonic
from typing import Final

FREE: Final = 5  # a code must not be found by trying
MINUTE_S: Final = 60.0


class ScreenTries:
    """The last wrong codes of one screen; a page or a visitor that comes anew gives no new tries."""

    def __init__(self) -> None:
        self._wrong: deque[float] = deque(maxlen=FREE)

    @property
    def spent(self) -> bool:
        """Return whether nothing may be tried now."""
        return len(self._wrong) == FREE and monotonic() - self._wrong[0] < MINUTE_S

    def count(self) -> None:
        """Count a wrong code."""
        self._wrong.append(monotonic())
