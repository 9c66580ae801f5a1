# SPDX-License-Identifier: GPL-3.0-or-later
"""Work of which only the latest answer counts: however often it is asked for, it is done once more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

GAP_MS: Final = 2000  # from one beginning to the next: a burst of news is read twice, not as often as it came


class Latest(QObject):
    """One piece of work at a time; while it runs any number of askings make one more, which waits its gap.

    `begin` starts it, `busy` says whether it still runs; whoever ends it calls `go`.
    """

    def __init__(
        self, begin: Callable[[], None], busy: Callable[[], bool], parent: QObject, gap_ms: int = GAP_MS
    ) -> None:
        super().__init__(parent)
        self._begin, self._busy, self._asked = begin, busy, False
        self._gap = QTimer(self, interval=gap_ms, singleShot=True)
        self._gap.timeout.connect(self.go)

    @Slot()
    def ask(self) -> None:
        """Ask for it as news does: at once after a quiet while, else at the end of the gap."""
        self._asked = True
        self.go()

    @Slot()
    def press(self) -> None:
        """Ask for it as a person does, who waits for no gap."""
        self._gap.stop()
        self.ask()

    @Slot()
    def go(self) -> None:
        """Begin what was asked for, if its time has come."""
        if self._asked and not self._gap.isActive() and not self._busy():
            self._asked = False
            self._gap.start()
            self._begin()

    def drop(self) -> None:
        """Forget what was asked for."""
        self._asked = False
        self._gap.stop()
