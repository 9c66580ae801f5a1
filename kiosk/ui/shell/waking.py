# SPDX-License-Identifier: GPL-3.0-or-later
"""A finger wakes the screen once the page nobody had touched knows of it: it may stand on a key there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.ui.shell.session import Phase

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.ui.shell.pages import Pages
    from kiosk.ui.shell.session import Session


class Waking(QObject):
    """Wakes by `touch` with the next round of the event loop, unless a key of the page is held."""

    def __init__(self, session: Session, pages: Pages, touch: Callable[[], bool]) -> None:
        super().__init__()
        self._session, self._pages, self._touch = session, pages, touch
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._wake)

    def finger(self) -> bool:
        """Take a finger that came down; true where it meets a screen that sleeps."""
        asleep = self._session.phase is Phase.ATTRACT
        if asleep:
            self._soon.start()
        return asleep

    @Slot()
    def _wake(self) -> None:
        if self._session.phase is Phase.ATTRACT and not getattr(self._pages.current.model, "held", False):
            self._touch()
