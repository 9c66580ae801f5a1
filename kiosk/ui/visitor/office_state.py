# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether an office is open and until when, or when it opens next, as long as a page shows it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QObject, Signal, Slot

from kiosk.charter.hours import midnight, told_hours

if TYPE_CHECKING:
    from datetime import datetime

    from kiosk.services.shown import OpeningHours
    from kiosk.ui.shell.stage import Stage

TOMORROW, WEEK = 1, 6  # days ahead that are told as such, and by the day of the week


class OfficeState(QObject):
    """The state of one office, or of none: it follows the clock, the language and what is closed by hand."""

    turned = Signal()

    def __init__(self, stage: Stage, office: str | None, page: QObject) -> None:
        super().__init__(page)
        self._stage, self._office = stage, office
        self.opening: OpeningHours | None = None
        self.told = ""
        self.look()
        stage.words.switched.connect(self.look)
        stage.pages.stale.connect(self.look)
        stage.pages.minute.connect(self.look)

    @property
    def shut(self) -> bool:
        """Whether the office is closed now; of what is no office nobody knows its hours."""
        return self.opening is not None and self.opening.open is False

    @property
    def aloud(self) -> str:
        """The same for ears, which need no short names of days."""
        return state_told(self._stage, self.opening, days="dddd") if self.opening else ""

    def of(self, office: str | None) -> None:
        """Tell the state of another office from now on."""
        self._office = office
        self.look()

    @Slot()
    def look(self) -> None:
        """Read the hours and the clock again."""
        opening = None if self._office is None else self._stage.services.opening(self._office)
        told = state_told(self._stage, opening) if opening else ""
        if (opening, told) != (self.opening, self.told):
            self.opening, self.told = opening, told
            self.turned.emit()


def hour_told(stage: Stage, moment: datetime, *, ends: bool = False) -> str:
    """Return a time of day, a whole hour as the language says it; midnight `ends` a day as 24:00."""
    clock = "24:00" if ends and moment == midnight(moment.date()) else f"{moment:%H:%M}"
    hour = told_hours(clock, stage.words.language)
    return stage.text("attract.hour", int(clock[:2])) if hour.endswith(":00") else hour


def state_told(stage: Stage, opening: OpeningHours, *, days: str = "") -> str:
    """Return whether an office is open and until when, or when it opens next; nothing where nobody knows.

    `days` is Qt's pattern for a day of the week, else the shortest that the language writes.
    """
    turns, language, now = opening.turns, stage.words.language, stage.services.now()
    if opening.open is None:
        return ""
    # Where no night closes it, an hour would be taken for this evening's.
    if turns is None or (opening.open and turns > midnight(now.date() + timedelta(days=1))):
        return stage.text("office.open" if opening.open else "office.closed")
    hour = hour_told(stage, turns, ends=bool(opening.open)).replace(" ", "\u00a0")
    ahead = (turns.date() - now.date()).days
    if opening.open:
        return stage.text("office.open_until", hour)
    if ahead <= TOMORROW:
        return stage.text("office.opens_tomorrow" if ahead else "office.opens_today", hour)
    form = stage.text("office.day") if ahead > WEEK else days or ("ddd" if language == "en" else "dddd")
    day = QLocale(language).toString(QDate(turns.year, turns.month, turns.day), form)
    return stage.text("office.opens_day", day, hour)
