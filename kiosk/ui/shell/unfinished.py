# SPDX-License-Identifier: GPL-3.0-or-later
"""The case that a visitor has begun and not handed in: kept for them for a while, and from strangers."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.ui.properties import qml_element, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kiosk.ui.shell.pages import ScreenPage
    from kiosk.ui.shell.stage import Stage
    from kiosk.ui.visitor.case_draft import CaseDraft

KEEP_S = 20.0  # at home without a touch: who wrote has gone, and somebody else may come


@qml_element
class Unfinished(QObject):
    """Holds the draft whose pages stand, and the one that was left for the home page.

    A draft left by Back stays at hand as long as the session. One left by Home waits for its own button,
    which shows no word of it, and is erased after `KEEP_S` seconds without a touch; so is, by `forget`, what
    the session remembers of whoever handed something in.
    """

    changed = Signal()

    def __init__(self, stage: Stage, clock: Callable[[], float], forget: Callable[[], None]) -> None:
        super().__init__()
        self._stage = stage
        self._clock = clock
        self._forget = forget
        self._waiting_since: float | None = None
        self._stack: Sequence[ScreenPage] = ()
        self.at_hand: CaseDraft | None = None
        self.left: CaseDraft | None = None
        self._place = False

    # Its button's place is kept until the page turns: nothing moves when what was left is erased.
    place = shown(bool, changed)(lambda self: self._place)
    seconds = shown(int, changed)(lambda self: self._seconds())

    @property
    def written(self) -> bool:
        """Whether ending the session would throw away something written."""
        return self.left is not None or (self.at_hand is not None and self.at_hand.written)

    def begin(self, draft: CaseDraft) -> None:
        """Take the draft whose pages come now; what it took over from the one before is its own."""
        if self.at_hand is not None and self.at_hand is not draft:
            self.at_hand.wipe()
        self.at_hand = draft

    def done(self, draft: CaseDraft) -> None:
        """Let go of a draft that was handed in, even if its visitor has gone home meanwhile."""
        if self.at_hand is draft:
            self.at_hand = None
        if self.left is draft:
            self._erase()
        draft.wipe()

    def go_home(self, stack: Sequence[ScreenPage] = ()) -> None:
        """Keep what is at hand for a moment, with the pages it was left on; home stands from now on."""
        if self.at_hand is not None:
            if self.at_hand.written:
                self._keep(self.at_hand, stack)
            else:
                self.at_hand.wipe()
            self.at_hand = None
        knows = self.left is not None or self._stage.knows_writer
        self._waiting_since = self._clock() if knows else None
        self._place = self.left is not None
        self.changed.emit()

    def turn(self) -> None:
        """Give up the place of what was erased while a page stood: nothing moves before the next one."""
        if self._place != (self.left is not None):
            self._place = self.left is not None
            self.changed.emit()

    def touch(self) -> None:
        """Note that somebody is there."""
        if self._waiting_since is not None:
            self._waiting_since = self._clock()
            self.changed.emit()

    def tick(self) -> None:
        """Count down, and erase."""
        if self._waiting_since is None:
            return
        if self._clock() - self._waiting_since >= KEEP_S:
            self._erase()
            self._forget()
        self.changed.emit()

    @Slot()
    def resume(self) -> None:
        """Return to where the draft was left."""
        draft, stack = self.left, self._stack
        if draft is None:
            return
        self.left, self._stack, self._waiting_since = None, (), None
        self.at_hand = draft
        if stack:
            self._stage.pages.return_to(stack)
        else:
            draft.start()

    def clear(self) -> None:
        """Forget everything: the session is over."""
        self._erase()
        if self.at_hand is not None:
            self.at_hand.wipe()
            self.at_hand = None
        self._place = False
        self.changed.emit()

    def _seconds(self) -> int:
        if self.left is None or self._waiting_since is None:
            return 0
        return max(1, math.ceil(self._waiting_since + KEEP_S - self._clock()))

    def _keep(self, draft: CaseDraft, stack: Sequence[ScreenPage]) -> None:
        self._erase()
        self.left, self._stack = draft, stack

    def _erase(self) -> None:
        if self.left is not None:
            self.left.wipe()
        self.left, self._stack, self._waiting_since = None, (), None
