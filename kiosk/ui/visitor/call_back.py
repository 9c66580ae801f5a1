# SPDX-License-Identifier: GPL-3.0-or-later
"""Where and when to ring the visitor back: large keys, and "as soon as possible" says its own due time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.cases.wishes import halves
from kiosk.ui.properties import shown
from kiosk.ui.visitor.case_contact import NumberPage
from kiosk.ui.visitor.case_page import CasePage
from kiosk.ui.visitor.case_texts import until, when

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.cases.wishes import Half
    from kiosk.charter.clock import StatutoryClock
    from kiosk.ui.shell.stage import Stage
    from kiosk.ui.visitor.case_draft import CaseDraft

QML_IMPORT_NAME = "kiosk.ui.visitor"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class CallBackModel(NumberPage):
    """The number, and a choice of times."""

    page = "call_number"
    fields = ("contact", "wished")
    changed = Signal()

    times = shown("QVariantList", changed)(lambda self: self._times())
    other = shown(str, changed)(lambda self: self._other())
    place = shown(bool, changed)(lambda self: bool(self._draft.given("place")))

    @property
    def question(self) -> str:
        """The question."""
        return self._stage.text("case.call_title")

    @Slot(int)
    def choose(self, at: int) -> None:
        """Take a time: as soon as possible, or one of the halves of the next working day."""
        self._draft.answer("wished", None if at == 0 else self._next_day()[at - 1].ends)
        self.tell()

    @Slot()
    def pick_time(self) -> None:
        """Offer later days."""
        self._stage.pages.open("call_time", draft=self._draft)

    @Slot()
    def pick_place(self) -> None:
        """Let the visitor name a place or another number."""
        self._draft.ask_place()

    def _times(self) -> list[dict[str, object]]:
        wished = self._draft.given("wished")
        soon = {
            "name": self._stage.text("call.soon"),
            "detail": " ".join(until(self._stage, _soonest(self._draft))),
            "chosen": wished is None,
        }
        return [soon, *({**_row(self._stage, one), "chosen": wished == one.ends} for one in self._next_day())]

    def _other(self) -> str:
        wished = self._draft.given("wished")
        listed = wished is None or wished in [one.ends for one in self._next_day()]
        return "" if listed else " ".join(until(self._stage, wished))

    def _next_day(self) -> list[Half]:
        offered = list(halves(_clock(self._draft), self._draft.services.now()))
        return [one for one in offered if one.begins.date() == offered[0].begins.date()] if offered else []


@QmlElement
class CallTimeModel(CasePage):
    """Half days of the next working days."""

    page = "call_number"
    changed = Signal()

    def __init__(self, stage: Stage, *, draft: CaseDraft) -> None:
        super().__init__(stage, draft=draft)
        self._halves = list(halves(_clock(draft), draft.services.now()))

    times = shown("QVariantList", changed)(lambda self: self._times())

    @property
    def question(self) -> str:
        """The question."""
        return self._stage.text("case.time_title")

    @Slot(int)
    def choose(self, at: int) -> None:
        """Take a time and return."""
        self._draft.answer("wished", self._halves[at].ends)
        self._stage.pages.back()

    def _times(self) -> list[dict[str, object]]:
        wished = self._draft.given("wished")
        return [{**_row(self._stage, one), "chosen": wished == one.ends} for one in self._halves]


def _row(stage: Stage, half: Half) -> dict[str, object]:
    hours = (moment.hour % 12 or 12 for moment in (half.begins, half.ends))
    name = stage.text("call.hours", stage.text(f"call.{half.name}"), *hours)
    return {"name": name[:1].upper() + name[1:], "detail": when(stage, half.begins)[0]}


def _clock(draft: CaseDraft) -> StatutoryClock:
    return draft.intake.clock_of(draft.kind.office_in_charge(draft.given("office")))


def _soonest(draft: CaseDraft) -> datetime:
    return _clock(draft).due(draft.services.now(), draft.kind.within)
