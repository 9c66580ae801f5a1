# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells the visit log what the shell sees: the wake, the first touch, the modes in use, the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from kiosk.ui.shell.session import Phase

if TYPE_CHECKING:
    from kiosk.ui.shell.kiosk import Kiosk
    from kiosk.visits.log import VisitLog


SERVICES = {"cases", "call_back", "lookup"}


class VisitRecorder(QObject):
    """Records every visit at a kiosk's screen as long as it stands, one that has already begun included."""

    def __init__(self, kiosk: Kiosk, visits: VisitLog) -> None:
        super().__init__(kiosk)
        self._kiosk, self._visits = kiosk, visits
        self._page = ""
        self._told: tuple[str, list[str]] = ("", [])
        kiosk.stage.pages.turned.connect(self._look)
        kiosk.woke.connect(visits.woke)
        kiosk.began.connect(self._begin)
        kiosk.look.changed.connect(self._change)
        kiosk.ended.connect(self._leave)
        if kiosk.stage.two_minutes.running:
            self._begin()

    @Slot()
    def _begin(self) -> None:
        self._told = self._modes()
        self._visits.begin(*self._told)

    @Slot()
    def _change(self) -> None:
        """Tell what is in use now, if it was not before: a look has more switches than a visit has modes."""
        if self._visits.current is not None and self._told != (now := self._modes()):
            self._told = now
            self._visits.modes_changed(*now)

    @Slot()
    def _leave(self) -> None:
        session = self._kiosk.session
        by_itself = session.phase is Phase.ATTRACT
        self._visits.left_screen("idle" if by_itself else "visitor", idle_s=session.idle_s)

    @Slot()
    def _look(self) -> None:
        """Tell that a service was entered: the way to what was asked for before stands there no more."""
        name = self._kiosk.stage.pages.current.name
        if name in SERVICES and name != self._page:
            self._visits.service_used()
        self._page = name

    def _modes(self) -> tuple[str, list[str]]:
        """Return the language and the modes in use."""
        look = self._kiosk.look
        flags = {
            "voice": look.voice,
            "high_contrast": look.highContrast,
            "low": look.low,
            "zoom": look.zoom > 1,
            "keypad": look.keypad,
        }
        return self._kiosk.stage.words.language, [name for name, on in flags.items() if on]
