# SPDX-License-Identifier: GPL-3.0-or-later
"""The draws of spot checks on an open data folder: made before their weeks, told after them."""

from __future__ import annotations

from datetime import date
import secrets
from typing import TYPE_CHECKING, Final

from kiosk.charter.hours import in_seoul, next_month
from kiosk.reports.spot_checks import WEEK, CheckPlan, CountedCheck, drawn_checks, monday
from kiosk.services.refused import Refused
from kiosk.storage.decisions import DecidedMeanwhile, Decision, StoredDecisions
from kiosk.storage.opened import place_of
from kiosk.storage.spot_checks import StoredSpotChecks

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from kiosk.reports.spot_checks import DrawnChecks
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage

SUBJECT: Final = "check.draw"


class SpotDraws:
    """One draw for the whole city, a month of weeks each; a week belongs to the month of its Monday."""

    def __init__(self, storage: Storage, settings: Settings) -> None:
        place = place_of(settings)
        self._stored = StoredDecisions(storage.database, place, SUBJECT)
        self._checks = StoredSpotChecks(storage.database, place)

    def plans(self) -> list[CheckPlan]:
        """Return every plan, the oldest first."""
        found = map(_plan, self._stored.in_force(date.max).values())
        return sorted(found, key=lambda one: one.period)

    def of(self, week: date) -> CheckPlan | None:
        """Return the plan that the week of this Monday belongs to, if it was drawn before it began."""
        return next((one for one in self.plans() if week in one.weeks), None)

    def coming(self, now: datetime) -> str:
        """Return the month (YYYY-MM) that can be drawn now: that of the next Monday, else the one after it.

        Empty where both are drawn: nobody knows today which offices there will be in half a year.
        """
        first = monday(in_seoul(now).date()) + WEEK
        taken = {one.period for one in self.plans()}
        months = (f"{first:%Y-%m}", f"{next_month(first):%Y-%m}")
        return next((one for one in months if one not in taken), "")

    def commit(self, offices: Iterable[str], by: str, now: datetime) -> CheckPlan:
        """Draw the month that comes next; its hash is told now, its seed when its last week is over.

        Where somebody else has drawn it meanwhile, theirs stands; Refused where both months are drawn.
        """
        if not (period := self.coming(now)):
            raise Refused("이달과 다음 달은 이미 뽑았습니다.")
        plan = CheckPlan(period, secrets.token_bytes(32), _weeks(period, now), tuple(sorted(offices)))
        said = Decision(period, _value(plan), in_seoul(now).date(), by, now)
        try:
            self._stored.decide(said, seen=None)
        except DecidedMeanwhile as other:
            return _plan(other.other)
        return plan

    def drawn(self, first: date, last: date, today: date) -> DrawnChecks:
        """Return what came of the weeks that lie whole in a period and are over."""
        made = (
            CountedCheck(one.day, one.office, one.promise, one.checked, one.kept)
            for one in self._checks.all(first, last)
        )
        return drawn_checks(self.plans(), made, first, last, today)


def _weeks(period: str, now: datetime) -> tuple[date, ...]:
    """Return the Mondays of a month whose weeks have not begun."""
    start, weeks = date.fromisoformat(f"{period}-01"), list[date]()
    week = max(monday(start) + WEEK * bool(start.weekday()), monday(in_seoul(now).date()) + WEEK)
    while f"{week:%Y-%m}" == period:
        weeks.append(week)
        week += WEEK
    return tuple(weeks)


def _value(plan: CheckPlan) -> dict[str, object]:
    weeks = [one.isoformat() for one in plan.weeks]
    return {"seed": plan.seed.hex(), "weeks": weeks, "offices": list(plan.offices), "take": plan.take}


def _plan(said: Decision) -> CheckPlan:
    told = said.value
    weeks = tuple(map(date.fromisoformat, told["weeks"]))
    return CheckPlan(said.key, bytes.fromhex(told["seed"]), weeks, tuple(told["offices"]), told["take"])
