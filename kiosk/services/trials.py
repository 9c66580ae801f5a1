# SPDX-License-Identifier: GPL-3.0-or-later
"""Timed trials as the desks use them: this week's tasks, whom a tester asks for, what the walks came to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from kiosk.resources import TRANSLATIONS
from kiosk.services.directory import open_directory, seoul_now
from kiosk.storage.following import StoredFollowing
from kiosk.storage.server.line import served_booths
from kiosk.visits.trials import first_walks, tasks_of, trial_figures

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from kiosk.directory.public import PublicDirectory
    from kiosk.services.directory import DirectoryService
    from kiosk.settings import Settings
    from kiosk.storage.opened import Storage
    from kiosk.visits.figures import TrialFigures
    from kiosk.visits.follow_plan import FollowPlan
    from kiosk.visits.trials import TrialMonth, TrialTask
    from kiosk.visits.visit import Visit


@dataclass(frozen=True, slots=True)
class TrialGoal:
    """Whom a tester asks for: a seat, and the matter in a few words."""

    seat: str
    matter: str


@dataclass(frozen=True, slots=True)
class TrialWeek:
    """What the console shows of trials: this week's tasks, their walks, and the year's figures."""

    tasks: Sequence[TrialTask]
    goals: Mapping[str, TrialGoal]
    walked: Mapping[str, Visit]
    recent: Sequence[tuple[TrialTask, Visit]]
    thrown: int
    year: TrialFigures | None
    public_url: str | None = None  # where the tester's phone finds its page

    @property
    def left(self) -> Sequence[TrialTask]:
        """Return the tasks of the week that nobody has walked."""
        return [one for one in self.tasks if one.key not in self.walked]


class TrialService:
    """The trials of one booth, or at the city's server of those that are served."""

    def __init__(self, storage: Storage, settings: Settings) -> None:
        self._storage = storage
        self._settings = settings
        self._stored = StoredFollowing(storage.database)
        self._serves = served_booths(storage.folder)
        self._read: tuple[date, PublicDirectory] | None = None

    def week(self, today: date) -> TrialWeek:
        """Return this week's tasks and what became of them."""
        plans = [one for one in self.plans() if one.trials and self.begins_here(one)]
        months = [self._stored.trials(one) for one in plans if one.period[:4] == f"{today:%Y}"]
        tasks = {one.key: self._named(one, today) for month in months for one in tasks_of(month.plan)}
        walks = [walk for month in months for walk in month.walks]
        monday, walked = today - timedelta(days=today.weekday()), first_walks(walks)
        now = [one for one in tasks.values() if one.week == monday]
        newest = sorted(walked.items(), key=lambda one: one[1].began.at, reverse=True)
        this_week = {one.key for one in now}
        return TrialWeek(
            tasks=now,
            goals={one.key: self._goal(one, plans, today) for one in now},
            walked=walked,
            recent=[(tasks[key], walk) for key, walk in newest if key in tasks],
            thrown=sum(walk.thrown is not None and walk.task in this_week for walk in walks),
            year=self._figures(months, today) if months else None,
            public_url=self._settings.public_url,
        )

    def plans(self) -> Sequence[FollowPlan]:
        """Return every month's plans; what a booth planned before it joined is told at its own desk."""
        return [one for one in self._stored.plans() if one.of_city or not self._storage.on_server]

    def begins_here(self, plan: FollowPlan) -> bool:
        """Return whether a plan's walks begin where this console is: at its booth, or at those it serves."""
        if not self._storage.on_server:
            return plan.kiosk == self._settings.kiosk_id
        return not self._serves or plan.kiosk in self._serves

    def figures(self, first: date | None, last: date | None, today: date) -> TrialFigures | None:
        """Return what the trials of the months that lie in a period came to so far."""
        ends = f"{first:%Y-%m}" if first else "", f"{last:%Y-%m}" if last else "9999"
        plans = [one for one in self.plans() if ends[0] <= one.period <= ends[1] and one.trials]
        return self._figures([self._stored.trials(one) for one in plans], today) if plans else None

    def _figures(self, months: Sequence[TrialMonth], today: date) -> TrialFigures:
        counted: dict[str, int] = {}
        for month in months:
            for name, many in self._stored.strata(month.plan).items():
                counted[name] = counted.get(name, 0) + many
        return trial_figures(months, counted, today)

    def _named(self, task: TrialTask, today: date) -> TrialTask:
        office = self._public(today).office(task.office)
        return replace(task, called=office.called) if office and office.called else task

    def _goal(self, task: TrialTask, plans: Sequence[FollowPlan], today: date) -> TrialGoal:
        """Return the seat that the month's draw puts first among those of the office that have a matter."""
        office = self._public(today).office(task.office)
        seats = {one.id: one.duties[0] for one in (office.seats if office else ()) if one.duties}
        plan = next(one for one in plans if one.kiosk == task.kiosk and task.key.startswith(f"{one.period}/"))
        first = next(iter(plan.draw.order(seats)), "")
        return TrialGoal(first, seats.get(first, ""))

    def _public(self, today: date) -> PublicDirectory:
        if self._read is None or self._read[0] != today:
            self._read = today, self._directory.load_public(today)
        return self._read[1]

    @cached_property
    def _directory(self) -> DirectoryService:
        return open_directory(self._storage.database, self._settings, TRANSLATIONS, seoul_now)
