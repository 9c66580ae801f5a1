# SPDX-License-Identifier: GPL-3.0-or-later
"""The draft on its way out: what it changes, from which day, and what to do when somebody was faster."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.directory.editing import Sketch
from kiosk.ui.admin.page import day_of
from kiosk.ui.admin.seats.wording import ChangeRow, ClashRow, change_rows, clash_row, days_words, faster
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from datetime import date

    from kiosk.directory.editing import Rebase
    from kiosk.services.admin.results.seats import Outcome, PublishedSeats
    from kiosk.ui.admin.seats.seats import Seats

AGAIN: Final = "아직 발행하지 않았습니다. 확인하고 발행해 주십시오."


@qml_element
class DraftPublication(QObject):
    """What stands between the draft of the page and a revision."""

    changed = Signal()

    def __init__(self, page: Seats) -> None:
        super().__init__(page)
        self._page = page
        self._day = ""
        self._open = False
        self._clashing = ""
        self._rebase: Rebase | None = None
        self._asked: Sketch | None = None

    changes = listed(ChangeRow)
    clashes = listed(ClashRow)
    opened = shown(bool, changed)(lambda self: self._open)
    day = shown(str, changed)(lambda self: self._day)
    later = shown(str, changed)(lambda self: self._later())
    clashing = shown(str, changed)(lambda self: self._clashing)

    @property
    def settled(self) -> bool:
        """Whether nothing waits for the clerk to choose between two values."""
        return self._rebase is None

    @property
    def draft(self) -> Sketch | None:
        """The draft to keep: as long as the clerk has not chosen, the one that was asked about."""
        return self._asked or self._page.sketch

    def clear(self) -> None:
        """Leave nothing of one office's draft."""
        self._open, self._day = False, ""
        self._ask(None, "")
        self.renew()

    def renew(self) -> None:
        """List what the draft changes now."""
        sketch = self._page.sketch
        self._open = self._open and bool(sketch and sketch.count)
        self.changes.show(change_rows(sketch) if sketch and self._open else [])
        self.changed.emit()

    @Slot(bool)
    def show(self, opened: bool) -> None:  # noqa: FBT001 # from QML
        """Open or shut the list of what is to be published."""
        self._open, self._day = opened, self._day or self._page.today.isoformat()
        self.renew()

    @Slot(int)
    def wait(self, days: int) -> None:
        """Let the draft hold from so many days after today."""
        self.dated((self._page.today + timedelta(days=days)).isoformat())

    @Slot(str)
    def dated(self, day: str) -> None:
        """Take the day from which the draft holds."""
        self._day = day.strip()
        self._page.tell("")
        self._valid_from()
        self.changed.emit()

    @Slot()
    def publish(self) -> None:
        """Publish the draft from its day on."""
        sketch, day = self._page.sketch, self._valid_from()
        if sketch and sketch.edits and day and self.settled:
            self._page.run(lambda desk: desk.publish(sketch, day), self._done)

    @Slot()
    def drop(self) -> None:
        """Throw the draft away."""
        if standing := self._page.standing:
            self.clear()
            self._page.show(Sketch(standing.office, standing.latest), standing)
            self._page.tell("고친 것을 버렸습니다.")

    @Slot(bool)
    def settle(self, mine: bool) -> None:  # noqa: FBT001 # from QML
        """Go on with mine where both changed the same, or with theirs."""
        if rebase := self._rebase:
            self._ask(None, "")
            self._page.show(rebase.mine if mine else rebase.theirs)
            self._page.tell(AGAIN if self._open else "먼저 고친 것을 따랐습니다.")

    def meet(self, standing: PublishedSeats) -> None:
        """Set the draft on what is published now; where both changed the same, ask."""
        sketch = self._page.sketch
        if sketch is None or sketch.base == standing.office:
            self._page.show(sketch and Sketch(standing.office, standing.latest, sketch.edits), standing)
            return
        rebase = sketch.rebased(standing.office, standing.latest)
        self._page.show(rebase.mine, standing)
        if rebase.clashes:
            self._ask(rebase, faster(standing.revision), self._asked or sketch)

    def _ask(self, rebase: Rebase | None, told: str, asked: Sketch | None = None) -> None:
        """Let the clerk choose before anything else is done, or go on."""
        self._rebase, self._clashing, self._asked = rebase, told, asked
        self._page.lock(locked=rebase is not None)
        self.clashes.show([clash_row(clash) for clash in rebase.clashes] if rebase else [])
        self.changed.emit()

    def _done(self, outcome: Outcome) -> None:
        if outcome.published is None:
            self.meet(outcome.standing)
            if self.settled:
                self._page.tell(
                    f"{faster(outcome.standing.revision)} 겹치는 곳이 없어 그 위에 얹었습니다. {AGAIN}"
                )
            return
        self._page.kept.emit()
        told = f"{self._day}부터 적용됩니다(개정 {outcome.published.number})."
        if outcome.carried:
            told += f" {days_words(outcome.carried)} 시행될 배치도에도 넣었습니다."
        if outcome.unlike:
            told += f" {days_words(outcome.unlike)}부터는 그날 배치도의 값을 따르는 곳이 있습니다."
        self.clear()
        self._page.published(told)

    def _valid_from(self) -> date | None:
        if (day := day_of(self._day)) is None:
            self._page.tell("시행일을 2026-12-01처럼 적어 주십시오.")
            return None
        if day < self._page.today:
            self._page.tell("시행일은 오늘부터 고를 수 있습니다.")
            return None
        return day

    def _later(self) -> str:
        standing = self._page.standing
        if standing is None or not standing.later:
            return ""
        return f"{days_words(standing.later)} 시행될 배치도가 이미 있습니다. 발행하면 거기에도 함께 넣습니다."
