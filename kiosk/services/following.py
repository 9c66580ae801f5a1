# SPDX-License-Identifier: GPL-3.0-or-later
"""Followed visits as the desks use them: a month planned beforehand, its cost and gain, what it told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
import secrets
from typing import TYPE_CHECKING

from kiosk.charter.calendar import ClosedDays
from kiosk.charter.hours import in_seoul, next_month
from kiosk.services.cases.booth import case_rules, working_hours
from kiosk.services.trials import TrialService
from kiosk.services.venues import floors_of
from kiosk.storage.following import StoredFollowing
from kiosk.visits.figures import Samples
from kiosk.visits.following import SLOTS, FollowPlan, Q, cost, follow_now, followed_figures
from kiosk.visits.trials import TRIALS

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from kiosk.visits.following import FollowCost, FollowedMonth, FollowedNow
    from kiosk.visits.visit import Visit


@dataclass(frozen=True, slots=True)
class FollowOutlook:
    """Next month's plan: its cost and gain, and its hash once it is drawn; `past` is a month and its seed."""

    period: str
    cost: FollowCost
    commit: str | None
    past: tuple[str, str] | None


class FollowingService:
    """The followed visits of one booth."""

    def __init__(self, storage: Storage, settings: Settings) -> None:
        self._storage = storage
        self._settings = settings
        self._stored = StoredFollowing(storage.database)
        self._trials = TrialService(storage, settings)
        self._month: tuple[str, FollowPlan | None] | None = None

    def plan(self, day: date) -> FollowPlan | None:
        """Return the plan of the month of a day, if one was made before it began."""
        wanted = f"{day:%Y-%m}", self._settings.kiosk_id
        return next((one for one in self._stored.plans() if (one.period, one.kiosk) == wanted), None)

    def now(self, visits: Iterable[Visit], now: datetime) -> FollowedNow | None:
        """Return what there is to follow at this moment; the month's plan is read once."""
        day = in_seoul(now).date()
        if self._month is None or self._month[0] != f"{day:%Y-%m}":
            self._month = f"{day:%Y-%m}", self.plan(day)
        plan = self._month[1]
        return None if plan is None else follow_now(plan, visits, self._stored.told(plan), now)

    def commit(self, now: datetime, slots: int = SLOTS, q: float = Q) -> FollowPlan:
        """Make next month's plan, whose hash is to be published now and whose seed after it; once.

        Its trials go to the offices that have a room in the booth's own buildings, as they stand today.
        """
        first = next_month(now.date())
        if (known := self.plan(first)) is not None:
            return known
        hours = working_hours(self._settings)
        closed = ClosedDays(case_rules(self._storage, self._settings).closed_days())
        days = tuple(day for day in _days_of(first) if not closed.is_closed(day))
        seed, kiosk = secrets.token_bytes(32), self._settings.kiosk_id
        hours_open, targets = (hours.opens, hours.closes), tuple(sorted(floors_of(self._settings).items()))
        plan = FollowPlan(f"{first:%Y-%m}", kiosk, seed, q, slots, days, *hours_open, TRIALS, targets)
        self._stored.keep(plan, now)
        return plan

    def months(self, first: date | None, last: date | None, today: date) -> list[FollowedMonth]:
        """Return what became of the whole months in a period that are over."""
        return [
            self._stored.month(plan)
            for plan in self._stored.plans()
            if (first is None or first <= plan.first)
            and (end := next_month(plan.first)) <= today
            and (last is None or end - timedelta(days=1) <= last)
        ]

    def samples(self, first: date | None, last: date | None, today: date) -> Samples:
        """Return what was measured by plan in a period."""
        followed = followed_figures(self.months(first, last, today))
        return Samples(followed, self._trials.figures(first, last, today))

    def outlook(self, today: date, asked: int, days: int) -> FollowOutlook:
        """Return what next month would cost and give, by what was asked on so many working days."""
        coming, month = next_month(today), today.replace(day=1)
        plan, past = self.plan(coming), self.plan(month - timedelta(days=1))
        return FollowOutlook(
            period=f"{coming:%Y-%m}",
            cost=cost(asked / max(1, days), SLOTS, Q),
            commit=plan.draw.commitment if plan else None,
            past=(past.period, past.seed.hex()) if past else None,
        )


def _days_of(first: date) -> list[date]:
    return [first + timedelta(days=at) for at in range((next_month(first) - first).days)]
