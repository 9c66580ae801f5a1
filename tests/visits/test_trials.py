# SPDX-License-Identifier: GPL-3.0-or-later
"""Timed trials: tasks follow from the month's seed, walks are no visits, and their sum is weighted."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import TYPE_CHECKING

import pytest

from kiosk.storage.following import StoredFollowing
from kiosk.visits.demo import DemoTarget, Inventor
from kiosk.visits.figures import figures_of
from kiosk.visits.follow_plan import FollowPlan
from kiosk.visits.measure.trials import TrialStratum, trial_estimate
from kiosk.visits.tally import tally
from kiosk.visits.trials import (
    TrialMonth,
    band_of,
    first_walks,
    tasks_of,
    trial_figures,
    within_a_minute,
)
from kiosk.visits.visit import told
from tests.visits.conftest import Story
from tests.visits.test_following import BEFORE, DAYS, MODEL, NOW

if TYPE_CHECKING:
    from kiosk.storage.database import Database
    from kiosk.storage.visits import StoredVisits
    from kiosk.visits.visit import Visit
    from tests.visits.conftest import StillClock

TARGETS = (("감사실", "2층"), ("교통행정과", "2층"), ("세정과", "1층"), ("자원순환과", "5층"))


def plan(trials: int = 24, seed: bytes = b"s" * 32) -> FollowPlan:
    """Return the plan of an October with trials."""
    return FollowPlan("2026-10", "booth", seed, 1.0, 48, DAYS, time(9), time(18), trials, TARGETS)


def walk(
    clock: StillClock,
    door_s: float | None,
    seat_s: float = 30.0,
    task: str = "2026-10/1",
    office: str | None = None,
) -> Visit:
    """Return a tester's walk that began, was shown its way, and stood at the door so many seconds later."""
    office = office or next(one.office for one in tasks_of(plan()) if one.key == task)
    story = (
        Story(clock)
        .tells("began", by="touch", code="0001", language="vi")
        .tells("trial_begun", task=task, by="안내")
    )
    story.tells("target_chosen", 5, target=f"{office}/3", walk_seconds=40.0).tells("way_shown", 5).tells(
        "understood", 5
    )
    if door_s is not None:
        story.tells("arrival_confirmed", door_s - 15, evidence="trial", by="안내", place=office)
        story.tells("trial_seat", seat_s, by="안내")
    return story.visit


def test_tasks_are_drawn_from_the_seed_each_stratum_in_its_turn_and_spread_over_the_weeks() -> None:
    tasks = tasks_of(plan())
    assert tasks == tasks_of(plan()) != tasks_of(plan(seed=b"t" * 32))
    assert len(tasks) == 24
    strata = Counter(one.stratum for one in tasks)
    assert len(strata) == 12, "three bands of floors, with and without stairs, Korean and other languages"
    assert set(strata.values()) == {2}
    weeks = Counter(one.week for one in tasks)
    assert max(weeks.values()) - min(weeks.values()) <= 3
    assert all(one.week <= one.due < one.week + timedelta(days=5) for one in tasks)
    assert not tasks_of(plan(trials=0))


def test_floors_above_the_second_are_one_band_and_cellars_are_their_own() -> None:
    assert [band_of(one) for one in ("1층", "2층", "3층", "5층", "지하3층", "B3")] == [
        "1층", "2층", "3층 위", "3층 위", "지하3층", "B3",
    ]  # fmt: skip


def test_a_trial_is_timed_to_the_door_and_to_the_seat_and_is_no_visit_of_a_visitor(clock: StillClock) -> None:
    quick, slow = walk(clock, 100.0), walk(clock, 130.0, seat_s=61.0)
    assert (quick.purpose, quick.ends, quick.firm) == ("trial", "within_2min", True)
    assert (slow.ends, within_a_minute(quick), within_a_minute(slow)) == ("later", True, False)
    clock.passes(4000)
    figures = figures_of(tally((("2026-10-01", one) for one in (quick, slow)), clock.now()))
    assert (figures.n, figures.open, figures.purposes["trial"]) == (0, 0, 2)
    assert figures.arrived is None
    assert figures.tally.possible_returns == 0


def test_a_visitor_who_was_taken_for_a_tester_is_a_visitor_again(clock: StillClock) -> None:
    story = Story(clock).tells("began", code="0001").tells("trial_begun", 1, task="2026-10/1", by="안내")
    story.tells("target_chosen", 5, target="세정과", walk_seconds=40.0).tells("way_shown", 5)
    assert story.visit.purpose == "trial"
    freed = story.tells("trial_freed", 2, by="안내").visit
    assert (freed.purpose, freed.task) == ("way", None)
    late = story.tells("arrival_confirmed", 60, evidence="trial", by="안내").visit
    assert late.refused == {"trial_apart": 1}


def test_what_a_thrown_walk_counted_for_nothing_and_a_task_without_a_walk_is_missed(
    clock: StillClock,
) -> None:
    month = TrialMonth(plan(), [
        replace(walk(clock, 100.0), thrown="잘못 누름"),
        walk(clock, 130.0),
        walk(clock, 90.0),  # the same task a second time
        walk(clock, 80.0, task="2026-10/2"),
        walk(clock, None, task="2026-10/3"),
        walk(clock, 70.0, task="2026-10/4", office="다른 과"),  # led there, and taken for its visitor
    ])  # fmt: skip
    found = trial_figures([month], {}, date(2026, 11, 2))
    assert (found.n, found.in_time, found.drawn, found.missed, found.thrown) == (3, 1, 24, 21, 1)
    assert (found.officer_n, found.officer_within) == (2, 2)
    assert first_walks(month.walks)["2026-10/1"].ends == "later"
    early = trial_figures([month], {}, date(2026, 10, 1))
    assert early.missed == 0


def test_the_estimate_weighs_strata_as_visitors_ask_and_leaves_out_what_was_hardly_walked() -> None:
    strata = [TrialStratum("가", 10, 9, 300), TrialStratum("나", 10, 2, 100), TrialStratum("다", 3, 3, 100)]
    found = trial_estimate(strata)
    assert found is not None
    assert found.p == pytest.approx(0.75 * 0.9 + 0.25 * 0.2)
    first, second = 9.5 / 11, 2.5 / 11
    assert found.v == pytest.approx(0.75**2 * first * (1 - first) / 10 + 0.25**2 * second * (1 - second) / 10)
    assert (found.df, found.covered) == (18, 0.8)
    assert found.ci[0] < found.p < found.ci[1]
    assert trial_estimate(strata[2:]) is None


def test_the_database_gives_back_tasks_walks_and_the_visits_they_stand_for(
    database: Database, store: StoredVisits
) -> None:
    stored, made = StoredFollowing(database), plan()
    stored.keep([made], BEFORE)
    assert stored.plans() == [made]
    targets = [DemoTarget(name, 60.0) for name, _ in TARGETS]
    invented = list(Inventor(MODEL, targets, Random(3), "booth").visits(400, NOW, [made]))  # noqa: S311 # invented
    store.append([event for visit in invented for event in visit.events])
    walks = stored.trials(made).walks
    expected = [one for visit in invented if (one := told(visit.events)) and one.purpose == "trial"]
    assert {one.id for one in walks} == {one.id for one in expected}
    assert len(walks) > 15
    october = {day.isoformat() for day in DAYS}
    strata = stored.strata(made)
    ways = [one for visit in invented if (one := told(visit.events)) and one.purpose == "way"]
    assert sum(strata.values()) == sum(
        f"{one.began.at + timedelta(hours=9):%Y-%m-%d}" in october for one in ways
    )
    found = trial_figures([stored.trials(made)], strata, datetime(2026, 11, 24, tzinfo=UTC).date())
    assert found.n + found.missed == found.drawn == 24
