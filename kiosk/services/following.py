# SPDX-License-Identifier: GPL-3.0-or-later
"""Followed visits as the desks use them: a month planned beforehand, its cost and gain, what it told."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
import secrets
from typing import TYPE_CHECKING, Final

from kiosk.charter.calendar import ClosedDays
from kiosk.charter.hours import in_seoul, next_month
from kiosk.services.booths import booths_at_work
from kiosk.services.cases.booth import case_rules, working_hours
from kiosk.services.cases.compensation import SYSTEM
from kiosk.services.refused import Refused
from kiosk.services.trials import TrialService
from kiosk.services.venues import floors_of
from kiosk.storage.following import StoredFollowing
from kiosk.storage.opened import place_of
from kiosk.storage.outbox import is_joined
from kiosk.visits.booths import is_letters
from kiosk.visits.figures import Samples
from kiosk.visits.follow_plan import FollowPlan, cost, draw_of, slots_each, thinned
from kiosk.visits.following import follow_now, followed_figures, most_urgent
from kiosk.visits.measure.arrival import WINDOW_S
from kiosk.visits.trials import TRIALS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date, datetime

    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from kiosk.visits.figures import FollowDraw, FollowedFigures
    from kiosk.visits.follow_plan import FollowCost
    from kiosk.visits.following import FollowedMonth, FollowedNow
    from kiosk.visits.visit import Visit


NO_BOOTH: Final = "시에 들어온 키오스크가 아직 없습니다. kiosk server add-booth 로 먼저 들이십시오."
AT_SERVER: Final = "이 키오스크는 시에 속해 있습니다. 함께 잴 15분은 시 서버의 관리 화면에서 뽑습니다."


@dataclass(frozen=True, slots=True)
class FollowOutlook:
    """Next month's plan: its cost and gain, whether it is drawn; what is told of three months."""

    period: str
    cost: FollowCost
    drawn: bool
    draws: Sequence[FollowDraw] = ()


class FollowingService:
    """The followed visits of one booth, or at the city's server of all that are in the city."""

    def __init__(self, storage: Storage, settings: Settings) -> None:
        self._storage = storage
        self._settings = settings
        self._stored = StoredFollowing(storage.database)
        self._trials = TrialService(storage, settings)
        self._month: tuple[str, Sequence[FollowPlan]] | None = None

    def plans(self, day: date) -> Sequence[FollowPlan]:
        """Return the plans of the month of a day that were made before it began: one a booth."""
        city, mine = self._storage.on_server, self._settings.kiosk_id
        of_month = (one for one in self._trials.plans() if one.period == f"{day:%Y-%m}")
        return [one for one in of_month if city or one.kiosk == mine]

    def now(self, visits: Iterable[Visit], now: datetime) -> FollowedNow | None:
        """Return what there is to follow at this moment, here; the month's plans are read once.

        None are no answer: the server tells of them by its own clock, behind which a console's may be.
        """
        day = in_seoul(now).date()
        recent = [one for one in visits if (now - one.began.at).total_seconds() <= WINDOW_S]
        if self._month is None or self._month[0] != f"{day:%Y-%m}" or not self._month[1]:
            self._month = f"{day:%Y-%m}", list(filter(self._trials.begins_here, self.plans(day)))
        plans = self._month[1]
        told = self._stored.told(plans)
        return most_urgent(
            follow_now(plan, recent, said, now) for plan, said in zip(plans, told, strict=True)
        )

    def commit(self, now: datetime, visits_a_day: float = 0.0, by: str = SYSTEM) -> Sequence[FollowPlan]:
        """Make next month's plans, whose hashes are to be published now and whose seed after it; once.

        The booths of a city share a seed, and the slots. Trials go to the offices that have a room in the
        booth's own buildings, as they stand today. Raise Refused where the city's server plans.
        """
        first, kiosks = next_month(in_seoul(now).date()), self._kiosks()
        if not self.plans(first):
            targets = tuple(sorted(floors_of(self._settings).items()))
            draft = self._draft(first, len(kiosks), visits_a_day)
            one = replace(draft, seed=secrets.token_bytes(32), targets=targets)
            plans = [replace(one, kiosk=kiosk) for kiosk in kiosks]
            self._stored.keep(plans, now, by, place_of(self._settings))
        return self.plans(first)

    def _draft(self, first: date, booths: int, visits_a_day: float) -> FollowPlan:
        """Return a month's plan for each of so many booths, without a seed and the offices of its trials."""
        hours = working_hours(self._settings)
        closed = ClosedDays(case_rules(self._storage, self._settings).closed_days())
        return FollowPlan(
            period=f"{first:%Y-%m}",
            kiosk="",
            seed=b"",
            q=thinned(visits_a_day / booths),
            slots=slots_each(booths),
            days=tuple(day for day in _days_of(first) if not closed.is_closed(day)),
            opens=hours.opens,
            closes=hours.closes,
            trials=-(-TRIALS // booths),
        )

    def _kiosks(self) -> Sequence[str]:
        """Return for whom plans are made here."""
        if self._storage.on_server:
            if not (letters := [one.letters for one in booths_at_work(self._storage)]):
                raise Refused(NO_BOOTH)
            return letters
        with self._storage.database.read() as connection:
            if is_joined(connection):
                raise Refused(AT_SERVER)
        return [self._settings.kiosk_id]

    def months(self, first: date | None, last: date | None, today: date) -> list[FollowedMonth]:
        """Return what became of the whole months in a period that are over."""
        return [
            self._stored.month(plan)
            for plan in self._trials.plans()
            if (first is None or first <= plan.first)
            and (end := next_month(plan.first)) <= today
            and (last is None or end - timedelta(days=1) <= last)
        ]

    def samples(self, first: date | None, last: date | None, today: date) -> Samples:
        """Return what was measured by plan in a period."""
        followed = self.figures(self.months(first, last, today))
        return Samples(followed, self._trials.figures(first, last, today), self.promised(today))

    def figures(self, months: Sequence[FollowedMonth]) -> FollowedFigures | None:
        """Return what the followed visits of months tell, and how many walked at machines without a plan."""
        found = followed_figures(months)
        unplanned = self._stored.unplanned(month.plan for month in months)
        return None if found is None else replace(found, unplanned=unplanned)

    def promised(self, today: date) -> Sequence[FollowDraw]:
        """Return the draws of this month and the next, of which the hashes are published and no seed is."""
        return self.draws(today, next_month(today), today)

    def outlook(self, today: date, visits_a_day: float) -> FollowOutlook:
        """Return what next month would cost and give where so many ask for a way on a working day."""
        coming, month = next_month(today), today.replace(day=1)
        planned = self.plans(coming)
        booths = len(planned) or self._count()
        plans = planned or [self._draft(coming, booths, visits_a_day)] * booths
        return FollowOutlook(
            period=f"{coming:%Y-%m}",
            cost=cost(visits_a_day / len(plans), sum(plan.many for plan in plans), plans[0].q),
            drawn=bool(planned),
            draws=self.draws(month - timedelta(days=1), coming, today),
        )

    def draws(self, first: date, last: date, today: date) -> Sequence[FollowDraw]:
        """Return the draws of the months from `first` to `last`; and their seeds once they are over.

        A hash that was published and is not that of the plan stands beside it, and never with a seed.
        """
        ends = f"{first:%Y-%m}", f"{last:%Y-%m}"
        told = [one for one in self._stored.hashes() if not self._storage.on_server or is_letters(one.kiosk)]
        read = [draw_of(one, today) for one in self._trials.plans()]
        known = {(one.period, one.kiosk, one.commit): one for one in (*told, *read)}
        return [one for key, one in sorted(known.items()) if ends[0] <= key[0] <= ends[1]]

    def _count(self) -> int:
        """Return for how many booths a plan would be made."""
        with suppress(Refused):
            return len(self._kiosks())
        return 1


def _days_of(first: date) -> list[date]:
    return [first + timedelta(days=at) for at in range((next_month(first) - first).days)]
