# SPDX-License-Identifier: GPL-3.0-or-later
"""Which presses come too soon: none acts on a page that nobody can have read, and some pages stay a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.ui.properties import qml_element, shown

if TYPE_CHECKING:
    from collections.abc import Callable

FRESH_S = 0.4  # the second half of a double tap comes within it, a finger that has read something does not


@qml_element
class Pace(QObject):
    """Tells, for the press that is on its way, whether it comes too soon; `stay_s` is the page's own wish.

    `fresh` holds for controls of a page that has just come or moved, `again` for a second press at one place.
    Keys of keyboards and pads ask for neither: there every press counts.
    """

    changed = Signal()

    def __init__(self, clock: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = clock
        self._turned = self._came = -FRESH_S
        self._stay_s = 0.0
        self._pressed = -FRESH_S
        self._fresh = self._again = False

    fresh = shown(bool, changed)(lambda self: self._fresh)
    again = shown(bool, changed)(lambda self: self._again)

    def stay(self, seconds: float) -> None:
        """Keep what has just come from being left for so many seconds."""
        self._stay_s = seconds
        self._came = self.now()

    @Slot()
    def moved(self) -> None:
        """Note that everything stands elsewhere now."""
        self._turned = self.now()

    def fresh_now(self) -> bool:
        """Whether what stands has come just now."""
        return 0 <= self.now() - self._turned < FRESH_S

    def press(self, *, again: bool) -> None:
        """Judge the press that is about to reach the page."""
        self._pressed = self.now()
        told = self.fresh_now(), again
        if told != (self._fresh, self._again):
            self._fresh, self._again = told
            self.changed.emit()

    @property
    def left_s(self) -> float:
        """Seconds for which the page that stands is not to be left yet."""
        return max(0.0, self._came + self._stay_s - self.now())

    @property
    def may_leave(self) -> bool:
        """Whether the page may be left: not yet, nor by a press that had begun before it came."""
        return not self._stay_s or (self.left_s == 0 and self._pressed > self._came)
