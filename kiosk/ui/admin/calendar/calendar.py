# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the calendar: a month, the day that is chosen, and the due times that would move."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot

from kiosk.charter.calendar import WEEKEND, Declared
from kiosk.charter.hours import in_seoul
from kiosk.charter.moments import WEEKDAYS, moment_words
from kiosk.language.particles import with_particle
from kiosk.ui.admin.page import Page
from kiosk.ui.properties import qml_element, shown
from kiosk.ui.rows import listed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from kiosk.services.admin.calendar import CalendarService
    from kiosk.services.admin.results.calendar import CalendarDay, CalendarMonth, Moved


@dataclass(frozen=True, slots=True)
class DayRow:
    """One cell: `kind` is open, closed, holiday or declared; `moves` says what comes or leaves."""

    label: str
    name: str
    kind: str
    due: str
    moves: str
    inside: bool
    today: bool
    chosen: bool
    told: str


@dataclass(frozen=True, slots=True)
class MovedRow:
    """One due time, old and new."""

    number: str
    limit: str
    office: str
    old: str
    new_: str


def day_rows(
    month: CalendarMonth, chosen: date | None, coming: Mapping[date, int], going: Mapping[date, int]
) -> list[DayRow]:
    """Return each day of the six weeks."""
    return [
        _day_row(day, month, chosen, coming.get(day.date, 0), going.get(day.date, 0)) for day in month.days
    ]


def _day_row(day: CalendarDay, month: CalendarMonth, chosen: date | None, coming: int, going: int) -> DayRow:
    first = day.date.day == 1
    moves = f"+{coming}" if coming else f"{going}건 옮김" if going else ""
    return DayRow(
        label=f"{day.date.month}.{day.date.day}" if first else str(day.date.day),
        name=_name(day),
        kind=_kind(day),
        due=f"{day.due:,}건" if day.due and not going else "",
        moves=moves,
        inside=day.date.month == month.first.month,
        today=day.date == in_seoul(month.now).date(),
        chosen=day.date == chosen,
        told=f"{day.date.month}월 {day.date.day}일, {day.name or '일하는 날'}, 끝나는 기한 {day.due}건",
    )


def _name(day: CalendarDay) -> str:
    if day.declared is not None:
        return day.declared.name
    return day.name if day.name and day.name != WEEKEND else ""


def _kind(day: CalendarDay) -> str:
    if day.declared is not None:
        return "declared"
    if not day.closed:
        return "open"
    return "closed" if day.name == WEEKEND else "holiday"


def moved_rows(moved: Sequence[Moved], now: datetime) -> list[MovedRow]:
    """Return each due time that moves."""
    return [
        MovedRow(
            number=one.number,
            limit=one.limit,
            office=one.office,
            old=moment_words(one.old, now),
            new_=moment_words(one.new, now),
        )
        for one in moved
    ]


CLOSING: Final = ("임시공휴일", "시청 쉬는 날")
OPENING: Final = ("일하는 날로",)
PAST: Final = "지난 날은 바꾸지 못합니다. 오늘이나 그 뒤의 날을 고르십시오."


@qml_element
class CityCalendar(Page["CalendarService"]):
    """A day is declared only after the due times that it moves have been shown."""

    changed = Signal()

    days = listed(DayRow)
    moved = listed(MovedRow)
    title = shown(str, changed)(
        lambda self: f"{self._first.year}년 {self._first.month}월" if self._first else ""
    )
    chosen = shown(bool, changed)(lambda self: self._day is not None)
    heading = shown(str, changed)(lambda self: self._heading())
    kinds = shown("QStringList", changed)(lambda self: list(self._kinds()))
    kind = shown(int, changed)(lambda self: self._kind)
    name = shown(str, changed)(lambda self: self._name)
    counted = shown(str, changed)(lambda self: self._counted())
    button = shown(str, changed)(lambda self: self._button())
    ready = shown(bool, changed)(lambda self: self._seen is not None and not self._busy and not self._past())

    def clear(self) -> None:
        """Hold neither a month nor a draft."""
        self._month: CalendarMonth | None = None
        self._first: date | None = None
        self._day: date | None = None
        self._seen: Sequence[Moved] | None = None
        self._let_go()

    # ------------------------------------------------------------------ the month
    @Slot()
    def look(self) -> None:
        """Read the month again."""
        first = self._first or date.min
        self.run(lambda office: office.month(_or_today(first, office)), self._show)

    def _show(self, month: CalendarMonth) -> None:
        self._month, self._first = month, month.first
        self._draw()

    def _draw(self) -> None:
        if self._month is None:
            return
        coming = Counter(in_seoul(one.new).date() for one in self._seen or ())
        going = Counter(in_seoul(one.old).date() for one in self._seen or ())
        self.days.show(day_rows(self._month, self._day, coming, going))
        self.moved.show(moved_rows(self._seen or (), self._month.now))
        self.renew()

    @Slot(int)
    def turnMonth(self, months: int) -> None:  # noqa: N802 # QML's spelling
        """Turn to another month; 0 is the present one."""
        if self._first is None or self._month is None:
            return
        today = in_seoul(self._month.now).date()
        base = self._first if months else today
        at = base.year * 12 + base.month - 1 + months
        self._first = date(at // 12, at % 12 + 1, 1)
        self.look()

    # ------------------------------------------------------------------ the day
    @Slot(int)
    def choose(self, at: int) -> None:
        """Choose a day of the month that is shown, and count what it would move."""
        if self._month and 0 <= at < len(self._month.days):
            self._day, self._kind, self._name = self._month.days[at].date, 0, ""
            self._preview()

    @Slot(int)
    def step(self, days: int) -> None:
        """Choose another day by the arrows, turning the month where it must be."""
        if self._month is None:
            return
        before = self._day or in_seoul(self._month.now).date()
        self._day, self._kind, self._name = before + timedelta(days=days if self._day else 0), 0, ""
        if self._first and (self._day.year, self._day.month) != (self._first.year, self._first.month):
            self._first = self._day.replace(day=1)
            self._seen = None
            self.run(lambda office: office.month(_or_today(self._first or date.min, office)), self._turned_to)
        else:
            self._preview()

    def _turned_to(self, month: CalendarMonth) -> None:
        self._show(month)
        self._preview()

    @Slot(int)
    def pick(self, kind: int) -> None:
        """Choose what the day is to be."""
        self._kind = kind
        self._preview()

    @Slot(str)
    def write(self, name: str) -> None:
        """Name the day."""
        self._name = name

    @Slot()
    def leave(self) -> None:
        """Give the draft up."""
        self._let_go()
        self.tell("")
        self._draw()

    def _let_go(self) -> None:
        self._day = self._seen = None
        self._kind, self._name = 0, ""
        self.moved.show([])

    def _preview(self) -> None:
        self._seen = None
        self.tell("")
        self._draw()
        if self._day is not None and not self._past():
            day, declared = self._day, self._declared()
            self.run(lambda office: office.preview(day, declared), self._previewed)

    def _previewed(self, found: Sequence[Moved]) -> None:
        self._seen = found
        self._draw()

    @Slot()
    def declare(self) -> None:
        """Declare the day, or take its declaration back, as it was shown."""
        if self._day is None or self._seen is None or not self.ready:
            return
        day, declared, seen = self._day, self._declared(), self._seen
        self.run(lambda office: office.declare(day, declared, seen), self._done, keeps=True)

    def _done(self, moved: int) -> None:
        told = f"{self._heading()}: 기한 {moved:,}건을 옮겼습니다. 옛 기한과 새 기한을 모두 남겼습니다."
        self._let_go()
        self.tell(told)
        self.look()

    def _fail(self, error: Exception, *, read: bool = True) -> None:
        super()._fail(error, read=read)
        if self._seen is not None:
            said = self.said
            self._preview()
            self.tell(said)

    # ------------------------------------------------------------------ words
    @property
    def _chosen(self) -> CalendarDay | None:
        days = self._month.days if self._month else ()
        return next((one for one in days if one.date == self._day), None)

    def _declared(self) -> Declared | None:
        """Return what the day would be: closed, open against the public calendar, or as it was before."""
        day = self._chosen
        if day is None or day.declared is not None:
            return None
        kinds = self._kinds()
        return Declared(not day.closed, self._name.strip() or kinds[min(self._kind, len(kinds) - 1)])

    def _kinds(self) -> tuple[str, ...]:
        day = self._chosen
        if day is None or day.declared is not None:
            return ()
        return OPENING if day.closed else CLOSING

    def _past(self) -> bool:
        return bool(self._month and self._day and self._day < in_seoul(self._month.now).date())

    def _heading(self) -> str:
        day = self._chosen
        if day is None:
            return ""
        said = f"{day.date.month}월 {day.date.day}일 {WEEKDAYS[day.date.weekday()]}요일"
        if self._past():
            return f"{said} · {PAST}"
        if day.declared is not None:
            return f"{said}, {with_particle(f'‘{day.declared.name}’', '을/를')} 되돌리기"
        return f"{said}을 일하는 날로" if day.closed else f"{said}을 쉬는 날로"

    def _counted(self) -> str:
        return "" if self._seen is None else f"바뀌는 기한 {len(self._seen):,}"

    def _button(self) -> str:
        day = self._chosen
        if day is None or self._seen is None:
            return "세는 중입니다" if self._day and not self._past() else "날을 고르십시오"
        done = "되돌리고" if day.declared else "일하는 날로 정하고" if day.closed else "쉬는 날로 정하고"
        return f"{done} {len(self._seen):,}건 옮기기" if self._seen else f"{done[:-1]}기"


def _or_today(first: date, office: CalendarService) -> date:
    return office.today() if first == date.min else first
