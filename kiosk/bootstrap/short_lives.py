# SPDX-License-Identifier: GPL-3.0-or-later
"""How often the booth was started of late and did not last: then it is not tried whole once more.

Whatever ends it, an error, a crash or a screen that hangs, the next start reads of it here.
"""

from __future__ import annotations

from contextlib import suppress
import time
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MOST: Final = 5  # starts
WITHIN_S: Final = 600.0  # of which each must have come
LASTS_MS: Final = 120_000  # a start that lasts so long was a good one


class ShortLives:
    """The starts that have not lasted, in a file of the data folder; without one there is no count."""

    def __init__(self, data: Path, clock: Callable[[], float] = time.time) -> None:
        self._file, self._clock = data / "short-lives.txt", clock

    def begin(self) -> int:
        """Note a start, and return how many of late came before it."""
        now, before = self._clock(), []
        with suppress(OSError, ValueError):
            before = [float(line) for line in self._file.read_text(encoding="ascii").split()[-MOST:]]
        late = [at for at in before if abs(now - at) < WITHIN_S]
        with suppress(OSError):
            self._file.write_text("\n".join(map(str, [*late, now])), encoding="ascii")
        return len(late)

    def lasted(self) -> None:
        """Forget the starts before: this one lasted, or was ended in order."""
        with suppress(OSError):
            self._file.unlink(missing_ok=True)
