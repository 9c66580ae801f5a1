# SPDX-License-Identifier: GPL-3.0-or-later
"""Timed trials: which tasks a month's seed draws for its testers, and what their walks came to."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import timedelta
import re
from typing import TYPE_CHECKING, Final, Literal

from kiosk.charter.measured import OFFICER_S
from kiosk.visits.booths import booth_of, is_of
from kiosk.visits.figures import TrialFigures
from kiosk.visits.measure.trials import TrialStratum, trial_estimate

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from kiosk.visits.follow_plan import FollowPlan
    from kiosk.visits.visit import Visit

TrialStep = Literal["begun", "freed", "seat", "thrown"]

BEGUN: Final = "trial_begun"
FREED: Final = "trial_freed"
# Why a walk is thrown away; the last is no reason: the touch was not the tester's.
WHY_THROWN: Final = ("화면이 멈춤", "시험자가 그만둠", "길이 막힘", "잘못 누름", "방문객이었음")
SEEK_S: Final = 600.0  # how long after the door somebody may still look for the seat
TRIALS: Final = 20  # a month; a quarter then has five walks of each of the twelve strata
LANGUAGES: Final = ("ko", "en", "zh-CN", "vi", "ja")
_UPPER: Final = 3


@dataclass(frozen=True, slots=True)
class TrialTask:
    """One walk that was drawn: where to, in which language, with or without stairs, until which day."""

    key: str
    number: int
    office: str
    floor: str
    language: str
    step_free: bool
    week: date
    due: date
    called: str = ""
    kiosk: str = ""

    @property
    def booth(self) -> str:
        """Return the letters of the booth where the walk begins; nothing where one stands alone."""
        return booth_of(f"{self.kiosk} ") or ""

    def begins_at(self, kiosk: str) -> bool:
        """Return whether the walk begins at a machine."""
        return is_of(kiosk, self.kiosk)

    @property
    def name(self) -> str:
        """Return what the office is called."""
        return self.called or self.office

    @property
    def stratum(self) -> str:
        """Return what the walk stands for."""
        return stratum_of(self.floor, self.language, step_free=self.step_free)


@dataclass(frozen=True, slots=True)
class TrialMonth:
    """A month's tasks, and the walks that testers made of them."""

    plan: FollowPlan
    walks: Sequence[Visit]


def stratum_of(floor: str, language: str, *, step_free: bool) -> str:
    """Return the stratum of a walk: its floor's band, its language's group, whether it takes no stairs."""
    stairs = "계단 없이" if step_free else "계단으로도"
    return f"{band_of(floor)} · {stairs} · {'한국어' if language == 'ko' else '다른 말'}"


def band_of(floor: str) -> str:
    """Return the band of a floor: what lies above the second is one."""
    number = re.search(r"\d+", floor)
    below = "지하" in floor or floor.upper().startswith("B")
    return "3층 위" if number and not below and int(number[0]) >= _UPPER else floor


def tasks_of(plan: FollowPlan) -> list[TrialTask]:
    """Return the tasks that a plan draws, spread evenly over its weeks; each stratum has its turn."""
    order, days = _drawn(plan), plan.days
    if not days:
        return []
    return [_task(plan, at, name, days[at * len(days) // len(order)]) for at, name in enumerate(order)]


def _drawn(plan: FollowPlan) -> list[str]:
    """Return the walks in the order of the draw: one of each stratum, then another of each."""
    strata: defaultdict[str, list[str]] = defaultdict(list)
    for office, floor in plan.targets:
        for language in LANGUAGES:
            for step_free in (False, True):
                name = f"trial|{office}|{language}|{int(step_free)}"
                strata[stratum_of(floor, language, step_free=step_free)].append(name)
    of = [plan.draw.order(strata[name]) for name in plan.draw.order(strata)]
    turns = range(plan.trials // max(1, len(of)) + 1)
    return [names[turn % len(names)] for turn in turns for names in of][: plan.trials]


def _task(plan: FollowPlan, at: int, name: str, day: date) -> TrialTask:
    _, office, language, free = name.split("|")
    week = day - timedelta(days=day.weekday())
    due = max(one for one in plan.days if one - timedelta(days=one.weekday()) == week)
    floor = dict(plan.targets)[office]
    key = f"{plan.period}/{plan.kiosk}/{at + 1}" if plan.of_city else f"{plan.period}/{at + 1}"
    return TrialTask(key, at + 1, office, floor, language, free == "1", week, due, kiosk=plan.kiosk)


def counts(walk: Visit) -> bool:
    """Return whether a tester's walk counts: it was not thrown away, and it is known how it ended."""
    return walk.thrown is None and (walk.arrived_s is not None or walk.reason is not None)


def first_walks(walks: Iterable[Visit]) -> dict[str, Visit]:
    """Return the first walk of each task that counts: a second one would weigh its target twice."""
    known = (walk for walk in walks if counts(walk) and walk.task is not None)
    found: dict[str, Visit] = {}
    for walk in sorted(known, key=lambda one: one.began.at):
        found.setdefault(walk.task or "", walk)
    return found


def reached(walk: Visit) -> bool:
    """Return whether the tester stood at the right door within the promise."""
    return walk.ends == "within_2min" and walk.firm


def trial_figures(months: Iterable[TrialMonth], visits: Mapping[str, int], today: date) -> TrialFigures:
    """Return what the trials of these months came to; `visits` counts the visitors' own by stratum."""
    n, hits, tally = Counter[str](), Counter[str](), Counter[str]()
    for month in months:
        tasks = {one.key: one for one in tasks_of(month.plan)}
        walked = first_walks(month.walks)
        tally["drawn"] += len(tasks)
        tally["thrown"] += sum(walk.thrown is not None for walk in month.walks)
        tally["missed"] += sum(one.due < today and one.key not in walked for one in tasks.values())
        for key in tasks.keys() & walked.keys():
            stratum, walk = tasks[key].stratum, walked[key]
            # Some other office's desk may take a tester for its visitor, whom the screen has led there.
            there = walk.bound_for == tasks[key].office
            n[stratum] += 1
            hits[stratum] += there and reached(walk)
            tally["door"] += there and walk.arrived_s is not None
            tally["seat"] += there and within_a_minute(walk)
    strata = [TrialStratum(name, n[name], hits[name], visits.get(name, 0)) for name in sorted({*n, *visits})]
    return TrialFigures(
        n=n.total(),
        in_time=hits.total(),
        strata=strata,
        estimate=trial_estimate(strata),
        drawn=tally["drawn"],
        missed=tally["missed"],
        thrown=tally["thrown"],
        officer_n=tally["door"],
        officer_within=tally["seat"],
    )


def within_a_minute(walk: Visit) -> bool:
    """Return whether the person in charge was found within a minute of the door."""
    took = seat_took(walk)
    return took is not None and took <= OFFICER_S


def seat_took(walk: Visit) -> float | None:
    """Return the seconds from the door to the seat of the person in charge."""
    if walk.task_seat_s is None or walk.arrived_s is None:
        return None
    return max(0.0, walk.task_seat_s - walk.arrived_s)
