# SPDX-License-Identifier: GPL-3.0-or-later
"""Who says that they cannot go on: a number, a person who comes without a sound, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from kiosk.ui.clipboard import forget_written
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.visitor.guide_call import CALLING, NOBODY, GuideCallModel
from kiosk.ui.visitor.search_answer import AT_ONCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.search.entries import Urgent
    from kiosk.ui.shell.stage import Stage


@qml_element
class CrisisModel(GuideCallModel):
    """Shows whom to call. The words that led here are held nowhere; a call for a guide makes no sound."""

    told = Signal()

    def __init__(self, stage: Stage, *, numbers: Sequence[Urgent]) -> None:
        super().__init__(stage, state="")
        self._first, *self._others = numbers
        forget_written()
        self.changed.connect(self.told)
        stage.pages.stale.connect(self.told)

    title = shown(str, told)(lambda self: self._title())
    number = shown(str)(lambda self: self._first.number)
    name = shown(str, told)(lambda self: self._named(self._first))
    others = shown("QVariantList", told)(
        lambda self: [{"number": one.number, "name": self._named(one)} for one in self._others]
    )
    there = shown(bool, told)(lambda self: self._state != NOBODY and self._stage.guide_there)
    rung = shown(bool, told)(lambda self: self._state != "")
    note = shown(str, told)(lambda self: self._said())

    @property
    def spoken_title(self) -> str:
        """Whom to call, each number before who answers it."""
        numbers = (f"{one.number} {self._named(one)}" for one in (self._first, *self._others))
        return " ".join([self._title(), *numbers])

    @Slot()
    def call(self) -> None:
        """Ask a guide to come, once, without a sound."""
        if not self._state:
            self.become(CALLING)
            self._ring()

    def become(self, state: str) -> None:
        """Show what happens now; only who asked for the voice hears it, and nobody is asked anything."""
        self._state = state
        self.changed.emit()
        self._stage.narrator.tell(self._said())

    def _said(self) -> str:
        return super()._said() if self._state else self._stage.text("crisis.quiet")

    def _title(self) -> str:
        return self._stage.text("urgent.call" if self._first.number in AT_ONCE else "urgent.talk")

    def _named(self, one: Urgent) -> str:
        return self._stage.services.translated(one.name, self._stage.words.language)
