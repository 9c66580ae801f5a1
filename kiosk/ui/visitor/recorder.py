# SPDX-License-Identifier: GPL-3.0-or-later
"""Tells the visit log what the shell sees: the wake, the first touch, the modes in use, the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.ui.shell.session import Phase

if TYPE_CHECKING:
    from kiosk.ui.shell.kiosk import Kiosk
    from kiosk.visits.log import VisitLog


SERVICES = {"cases", "call_back", "lookup"}


def record_visits(kiosk: Kiosk, visits: VisitLog) -> None:
    """Record every visit at this screen from now on, one that has already begun included."""

    def begin() -> None:
        visits.begin(kiosk.stage.words.language, _modes(kiosk))

    def change() -> None:
        if visits.current is not None:
            visits.modes_changed(kiosk.stage.words.language, _modes(kiosk))

    def leave() -> None:
        by_itself = kiosk.session.phase is Phase.ATTRACT
        visits.left_screen("idle" if by_itself else "visitor", idle_s=kiosk.session.idle_s)

    def look() -> None:
        """Tell that a service was entered: the way to what was asked for before stands there no more."""
        name = kiosk.stage.pages.current.name
        if name in SERVICES and name != told[0]:
            visits.service_used()
        told[0] = name

    told = [""]
    kiosk.stage.pages.turned.connect(look)
    kiosk.woke.connect(visits.woke)
    kiosk.began.connect(begin)
    kiosk.look.changed.connect(change)
    kiosk.ended.connect(leave)
    if kiosk.stage.two_minutes.running:
        begin()


def _modes(kiosk: Kiosk) -> list[str]:
    look = kiosk.look
    flags = {
        "voice": look.voice,
        "high_contrast": look.highContrast,
        "low": look.low,
        "zoom": look.zoom > 1,
        "keypad": look.keypad,
    }
    return [name for name, on in flags.items() if on]
