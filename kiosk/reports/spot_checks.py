# SPDX-License-Identifier: GPL-3.0-or-later
"""Spot checks drawn at random by office and week, from a seed whose hash was known before."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from kiosk.visits.measure.draw import Draw
from kiosk.visits.measure.intervals import by_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from kiosk.visits.measure.intervals import Share

TAKE: Final = 5  # offices a week: a round of an afternoon
WHAT: Final = "checks"  # stands in the hash where a followed month says the kiosk
WEEK: Final = timedelta(days=7)


def monday(day: date) -> date:
    """Return the first day of a day's week."""
    return day - timedelta(days=day.weekday())


@dataclass(frozen=True, slots=True)
class CheckPlan:
    """What is fixed before its first week begins: the weeks by their Mondays, and the offices' ids."""

    period: str
    seed: bytes
    weeks: tuple[date, ...]
    offices: tuple[str, ...]
    take: int = TAKE

    @property
    def draw(self) -> Draw:
        """Return the draw, as that of the followed visits is made."""
        return Draw(self.seed, self.period, WHAT)

    @property
    def over(self) -> date:
        """Return the day from which the seed may be told."""
        return max(self.weeks) + WEEK

    def drawn(self, week: date) -> list[str]:
        """Return the offices that are checked in the week of this Monday, by their ids."""
        names = {f"{week:%G-W%V}|{office}": office for office in self.offices}
        return [names[one] for one in self.draw.slots(names, self.take)] if week in self.weeks else []


@dataclass(frozen=True, slots=True)
class CountedCheck:
    """What was checked of a promise at an office on a day, and how often it was kept."""

    day: date
    office: str
    promise: str
    checked: int
    kept: int


@dataclass(frozen=True, slots=True)
class DrawnPromise:
    """One promise at drawn offices: of `n` checks so many kept it; visits that differ widen the interval."""

    n: int
    kept: int
    share: Share


@dataclass(frozen=True, slots=True)
class PublishedCheckDraw:
    """The draw of some weeks, its seed "" until they are over: whoever kept the hash can draw it again."""

    period: str
    commit: str
    seed: str
    weeks: Sequence[date]
    offices: Sequence[str]
    take: int


@dataclass(frozen=True, slots=True)
class DrawnChecks:
    """The weeks of a period that are over: offices drawn, reached, each promise by its id, and the draws."""

    drawn: int = 0
    reached: int = 0
    promises: Mapping[str, DrawnPromise] = field(default_factory=dict)
    draws: Sequence[PublishedCheckDraw] = ()

    @property
    def missed(self) -> int:
        """Return how many drawn offices nobody came to; they are told, never filled up with others."""
        return self.drawn - self.reached


def drawn_checks(
    plans: Iterable[CheckPlan], checks: Iterable[CountedCheck], first: date, last: date, today: date
) -> DrawnChecks:
    """Return what came of the draws whose weeks lie in a period and are over.

    Only what was checked at a drawn office in its own week counts: whoever chooses where to look finds what
    he looks for. An office's visit is one cluster of the interval, since its rows hang together.
    """
    plans = list(plans)
    visits = {
        (week, office)
        for plan in plans
        for week in plan.weeks
        if first <= week and week + WEEK - timedelta(days=1) <= min(last, today - timedelta(days=1))
        for office in plan.drawn(week)
    }
    told: defaultdict[str, dict[tuple[date, str], tuple[int, int]]] = defaultdict(dict)
    for one in checks:
        visit = monday(one.day), one.office
        if visit in visits:
            n, kept = told[one.promise].get(visit, (0, 0))
            told[one.promise][visit] = n + one.checked, kept + one.kept
    return DrawnChecks(
        len(visits),
        len({visit for clusters in told.values() for visit in clusters}),
        {promise: _promise(list(clusters.values())) for promise, clusters in told.items()},
        [_published(plan, today) for plan in plans if first <= plan.weeks[0] <= last],
    )


def _promise(clusters: Sequence[tuple[int, int]]) -> DrawnPromise:
    n, kept = [checked for checked, _ in clusters], [held for _, held in clusters]
    return DrawnPromise(sum(n), sum(kept), by_day(kept, n))


def _published(plan: CheckPlan, today: date) -> PublishedCheckDraw:
    commit, seed = plan.draw.commitment, plan.seed.hex() if plan.over <= today else ""
    return PublishedCheckDraw(plan.period, commit, seed, plan.weeks, plan.offices, plan.take)


@dataclass(frozen=True, slots=True)
class DrawnOffice:
    """An office that was drawn for a week: id and name, where it is, whom to ring, what was checked.

    `told` has by promise how often it was checked and kept in this week; nothing yet: nobody was there.
    """

    office: str
    name: str
    place: str
    phone: str
    told: Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class CheckRound:
    """One week's round: its Monday, the drawn offices (None where the week was never drawn), and the hash."""

    week: date
    today: date
    offices: Sequence[DrawnOffice] | None
    promises: Mapping[str, str]
    commit: str = ""
    coming: str = ""  # the month that can be drawn next

    @property
    def reached(self) -> int:
        """Return at how many of them something was checked."""
        return sum(bool(one.told) for one in self.offices or ())
