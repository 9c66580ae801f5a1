# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands behind the page of the calendar: days declared closed, and the due times that they move."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.charter.calendar import ClosedDays
from kiosk.charter.hours import SEOUL, in_seoul
from kiosk.services.admin.results.calendar import CalendarDay, CalendarMonth, Moved
from kiosk.services.admin.seal import in_words
from kiosk.services.cases.booth import case_rules, untouched_cases
from kiosk.services.cases.times import declare_day, preview_day
from kiosk.services.charter import CharterRows
from kiosk.services.refused import Refused

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from kiosk.cases.records import PlainCaseRow
    from kiosk.charter.calendar import Declared
    from kiosk.charter.deadline import Recomputed
    from kiosk.charter.promises import Charter
    from kiosk.services.admin.staff_context import StaffContext

WEEKS: Final = 6
CHANGED: Final = "그사이 옮길 기한이 바뀌었습니다. 새로 셌으니 확인하고 다시 눌러 주십시오."
_DAY: Final = timedelta(days=1)


class CalendarService:
    """The calendar on an open data folder."""

    def __init__(self, context: StaffContext) -> None:
        self._context = context
        self._charter = CharterRows(context.storage, context.settings)
        self._rules = case_rules(context.storage, context.settings)
        self._cases = untouched_cases(context.storage, context.settings)

    def today(self) -> date:
        """Return the day at the city hall."""
        return in_seoul(self._context.now()).date()

    def month(self, first: date) -> CalendarMonth:
        """Show a month."""
        start = first.replace(day=1)
        monday = start - _DAY * start.weekday()
        with in_words():
            declared = self._rules.closed_days()
            closed = ClosedDays(declared)
            shown = [monday + _DAY * at for at in range(WEEKS * 7)]
            bounds = [datetime.combine(day, time(), SEOUL) for day in (*shown, shown[-1] + _DAY)]
            due = self._cases.due_between(
                bounds, closed=False, stands=False, without=str(self._context.holder().id)
            )
            days = [
                CalendarDay(day, closed.name(day), declared.get(day), closed.is_closed(day), many)
                for day, many in zip(shown, due, strict=True)
            ]
        return CalendarMonth(self._context.now(), start, days)

    def preview(self, day: date, declared: Declared | None) -> Sequence[Moved]:
        """List the due times that would move, were the day declared so, or its declaration taken back."""
        with in_words():
            found = preview_day(
                self._context.storage, self._context.settings, day, declared, self._context.now()
            )
            theirs = self._cases.rows(closed=False, without=str(self._context.holder().id))
        rows, charter = {one.number: one for one in theirs}, self._charter.editions()
        return [_moved(one, row, charter.at(row.received)) for one in found if (row := rows.get(one.case))]

    def declare(self, day: date, declared: Declared | None, seen: Sequence[Moved]) -> int:
        """Declare a day and move what `seen` showed; return how many. Refused when it is no longer so."""
        actor, now = str(self._context.holder().id), self._context.now()
        if list(self.preview(day, declared)) != list(seen):
            raise Refused(CHANGED)
        with in_words():
            storage, settings = self._context.storage, self._context.settings
            declare_day(storage, settings, day, declared, actor=actor, now=now)
        return len(seen)  # what else moved is not there for this account


def _moved(one: Recomputed, row: PlainCaseRow, charter: Charter) -> Moved:
    """Show what was promised to the visitor, or where that stays, the law's time."""
    kind = charter.kinds.get(row.kind)
    if kind is None:  # a charter may have dropped it since
        return Moved(one.case, row.kind, row.office, one.old, one.new)
    if one.old == one.new and kind.statutory and one.old_law and one.new_law:
        limit = f"{kind.name} 법정 {kind.statutory.within.in_words}"
        return Moved(one.case, limit, row.office, one.old_law, one.new_law)
    return Moved(one.case, f"{kind.name} 헌장 {kind.within.in_words}", row.office, one.old, one.new)
