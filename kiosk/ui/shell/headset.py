# SPDX-License-Identifier: GPL-3.0-or-later
"""The headset's plug: in, and the voice begins; out, and nothing more is said aloud but that it came out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

LOOK_MS: Final = 200


class Headset(QObject):
    """Whether a headset is plugged in, as its jack tells or a keypad with a jack of its own."""

    changed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.plugged = False
        self._state: bool | None = None
        self._ask: Callable[[], bool | None] = lambda: None
        self._looks = QTimer(self, interval=LOOK_MS)
        self._looks.timeout.connect(self._look)

    def watch(self, ask: Callable[[], bool | None]) -> None:
        """Look at the jack from now on; how it stands at first is no news, and None tells nothing."""
        self._ask = ask
        self._state = ask()
        self.plugged = bool(self._state)
        if self._state is not None:
            self._looks.start()

    @Slot(bool)
    def tell(self, plugged: bool) -> None:  # noqa: FBT001 # a signal's
        """Learn that the plug went in or came out."""
        if plugged != self.plugged:
            self.plugged = plugged
            self.changed.emit(plugged)

    @Slot()
    def _look(self) -> None:
        before, self._state = self._state, self._ask()
        if self._state is not None and self._state != before:
            self.tell(self._state)
