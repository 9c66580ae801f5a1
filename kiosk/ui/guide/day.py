# SPDX-License-Identifier: GPL-3.0-or-later
"""The day: its clock, how it went so far in one bar, unknown included, and the call-backs that are due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.charter.hours import SEOUL
from kiosk.ui.guide.wording import day
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import Rows
from kiosk.ui.staff.steady import SteadyRows
from kiosk.visits.measure.publishing import percent, percent_range

if TYPE_CHECKING:
    from datetime import date

    from kiosk.services.guide_results import CallBack, Picture
    from kiosk.visits.figures import Arrived, Figures

PARTS: Final = {
    "within_2min": "2분 안 도착",
    "later": "2분 넘김",
    "unsure": "판단 못 함",
    "not_reached": "못 찾음",
    "abandoned": "길 안 봄",
    "unknown": "알 수 없음",
    "told": "다른 곳 안내",
    "open": "진행",
}
FEWEST: Final = 30  # of fewer visits no percentage is shown
_DAYS: Final = {-1: "어제", 0: "", 1: "내일"}


@dataclass(frozen=True, slots=True)
class DayPart:
    """One part of the day's bar; `count` visits of all."""

    kind: str
    word: str
    count: int


@dataclass(frozen=True, slots=True)
class CallBackRow:
    """A call that an office has promised; `acts` is the late one whose office is to be told now."""

    number: str
    office: str
    day: str
    time: str
    shape: str
    word: str
    late: bool
    told: bool
    acts: bool


@qml_element
class Day(QObject):
    """Today: its clock, its figures and its call-backs."""

    changed = Signal()
    ticked = Signal()
    told = Signal(str)

    def __init__(self, hours: str) -> None:
        super().__init__()
        self._hours = hours
        self._now = datetime.now(SEOUL)
        self._parts: Rows[DayPart] = Rows(DayPart, self)
        self._calls: SteadyRows[CallBackRow] = SteadyRows(CallBackRow, lambda row: row.number)
        self._visits: int | None = None  # until the first reading, and after one that failed
        self._waiting = 0
        self._knew = self._arrived = ""

    time = shown(str, ticked)(lambda self: f"{self._now:%H:%M:%S}")
    day = shown(str, ticked)(lambda self: f"{day(self._now)} · 운영 {self._hours}")
    parts = shown(QObject)(lambda self: self._parts)
    read = shown(bool, changed)(lambda self: self._visits is not None)
    visits = shown(int, changed)(lambda self: self._visits or 0)
    knew = shown(str, changed)(lambda self: self._knew)
    arrived = shown(str, changed)(lambda self: self._arrived)
    callBacks = shown(QObject)(lambda self: self._calls)  # noqa: N815 # QML's name
    soonest = shown(int, changed)(lambda self: len(self._calls))
    callBackCount = shown(int, changed)(lambda self: self._waiting)  # noqa: N815 # QML's name

    def see(self, picture: Picture, today: date) -> None:
        """Take what the database has."""
        figures = picture.figures
        self._visits = figures.n + figures.open
        self._parts.show([DayPart(kind, word, _count(figures, kind)) for kind, word in PARTS.items()])
        knew, arrived = figures.knew, figures.arrived
        self._knew = "" if knew is None else _told(knew.within, knew.n)
        self._arrived = "" if arrived is None else _between(arrived)
        self._waiting = picture.call_back_count
        acts = next((one for one in picture.call_backs if one.shape == "late" and not one.told), None)
        self._calls.renew([_row(one, today, acts=one is acts) for one in picture.call_backs])
        self.changed.emit()

    def lose(self) -> None:
        """Know no figure any more: what was counted before is not what holds now."""
        self._visits, self._knew, self._arrived = None, "", ""
        self._parts.show([])
        self.changed.emit()

    def pass_time(self, now: datetime) -> None:
        """Let the clock on the wall run on."""
        self._now = now
        self.ticked.emit()

    @Slot(str)
    def tell(self, number: str) -> None:
        """Say that the office was told of a call-back."""
        self.told.emit(number)


def _count(figures: Figures, kind: str) -> int:
    return figures.open if kind == "open" else figures.outcomes[kind]


def _told(hits: int, n: int) -> str:
    """Say a share of today's visits: of a few only the counts, since a percentage would say too much."""
    return f"{n:,}건 가운데 {hits:,}건" if n < FEWEST else f"{percent(hits / n)} %"


def _between(arrived: Arrived) -> str:
    if arrived.n < FEWEST:
        return f"{arrived.n:,}건 가운데 {arrived.sure:,}–{arrived.possible:,}건"
    low, high = percent_range(arrived.sure / arrived.n, arrived.possible / arrived.n)
    return f"{low}–{high} %"


def _row(one: CallBack, today: date, *, acts: bool) -> CallBackRow:
    late = one.shape == "late"
    days = (one.due.date() - today).days
    when = _DAYS.get(days, f"{one.due.month}/{one.due.day}")
    return CallBackRow(
        one.number, one.office, when, f"{one.due:%H:%M}", one.shape, one.words, late, one.told, acts
    )
