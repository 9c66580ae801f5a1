# SPDX-License-Identifier: GPL-3.0-or-later
"""Followed visits: the plan stands before the month, slots and visits follow from its seed."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from random import Random
import tomllib
from typing import TYPE_CHECKING

import pytest

from kiosk.resources import ASSETS
from kiosk.storage.following import StoredFollowing, check_of
from kiosk.storage.visit_rows import day_of
from kiosk.visits.demo import DemoTarget, Inventor
from kiosk.visits.events import Correction
from kiosk.visits.follow_plan import FollowPlan, cost
from kiosk.visits.following import BEGUN, FollowedMonth, follow_now, followed_figures
from kiosk.visits.measure.followed import Followed, Sample, Stratum, estimate
from kiosk.visits.measure.slots import joined, shared_out, slot_of, stratum_of
from kiosk.visits.visit import Visit, told
from tests.visits.conftest import Story

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.storage.database import Database
    from kiosk.storage.visits import StoredVisits
    from kiosk.visits.demo import DemoVisit
    from tests.visits.conftest import StillClock

NOW = datetime(2026, 11, 24, 3, tzinfo=UTC)
BEFORE = datetime(2026, 9, 28, 1, tzinfo=UTC)  # when October was planned
MODEL = tomllib.loads((ASSETS / "demo_model.toml").read_text("utf-8"))
DAYS = tuple(day for at in range(31) if (day := date(2026, 10, 1) + timedelta(days=at)).weekday() < 5)


def plan(slots: int = 48, q: float = 0.25, seed: bytes = b"s" * 32) -> FollowPlan:
    """Return the plan of an October."""
    return FollowPlan("2026-10", "booth", seed, q, slots, DAYS, time(9), time(18))


def test_a_plan_draws_so_many_slots_in_proportion_and_the_same_ones_from_the_same_seed() -> None:
    drawn = plan().drawn()
    assert drawn == plan().drawn() != plan(seed=b"t" * 32).drawn()
    assert len(drawn) == 48
    strata = Counter(map(stratum_of, drawn))
    assert len(strata) == 8
    assert min(strata.values()) >= 2
    assert all(time(9) <= time.fromisoformat(slot[11:]) < time(18) for slot in drawn)


def test_each_stratum_has_two_slots_or_joins_the_next_band_of_its_weekdays() -> None:
    assert shared_out({"MonFri 0": 4, "MonFri 1": 400}, 3) == {"MonFri 0": 2, "MonFri 1": 2}
    strata = ["MonFri 0", "MonFri 1", "MonFri 3", "TueThu 0"]
    into = joined(strata, {"MonFri 0": 1, "MonFri 1": 5, "MonFri 3": 1, "TueThu 0": 3})
    assert into["MonFri 0"] == into["MonFri 1"]
    assert into["MonFri 3"] == into["MonFri 1"]
    assert into["TueThu 0"] == "TueThu 0"


def test_the_cost_of_a_month_is_as_the_specifications_table_says() -> None:
    default = cost(300, 48, 0.25)
    assert (default.hours, round(default.followed, -1)) == (12, 70)
    assert default.points == pytest.approx(10.4, abs=0.6)


def _invented(seed: int, count: int, plans: Sequence[FollowPlan]) -> list[DemoVisit]:
    rng = Random(seed)  # noqa: S311 # invented visits
    targets = [DemoTarget(f"과 {at}", 88 * rng.lognormvariate(0, 0.5), taps=at % 3 == 0) for at in range(40)]
    return list(Inventor(MODEL, targets, rng, "booth").visits(count, NOW, plans))


def _month(followed: FollowPlan, invented: Sequence[DemoVisit]) -> tuple[FollowedMonth, float]:
    """Return the month as the fold tells it, and the true share of arrivals in time."""
    slots = {one.data["slot"] for visit in invented for one in visit.events if one.kind == "slot_begun"}
    done = frozenset(slot for slot in followed.drawn() if slot in slots)
    months = {day.isoformat() for day in followed.days}
    visits = [visit for one in invented if (visit := told(one.events)) and day_of(visit) in months]
    walked = [one for one in visits if one.purpose in {"way", "gave_up"}]
    groups = {"within_2min": "W", "later": "N", "unsure": "M", "unknown": "M"}
    counted = Counter(groups.get(one.ends, "G") for one in walked)
    chosen = [one for one in walked if slot_of(one.began.at) in done and followed.chooses(one)]
    arrived = {one.truth.visit: one.truth.arrived for one in invented if one.truth}
    in_time = sum((arrived[one.id] or 1e9) <= 120 for one in walked)
    return FollowedMonth(followed, done, chosen, counted), in_time / len(walked)


def test_the_estimate_of_invented_months_holds_their_truth() -> None:
    """Three hundred months a world run in tests/soak/coverage.py; a few are enough to see a bias."""
    inside, months = 0, 6
    for seed in range(months):
        followed = plan(96, 1.0, bytes([seed]) * 32)
        month, truth = _month(followed, _invented(seed, 900, [followed]))
        figures = followed_figures([month])
        assert figures is not None
        assert figures.estimate is not None
        low, high = figures.estimate.ci
        inside += low <= truth <= high
    assert inside >= 4


def test_a_quarter_of_months_with_another_q_weighs_each_chosen_visit_by_what_it_stands_for() -> None:
    """Of 80 visits in each month all were late in the one, q .25, and all in time in the other, q 1."""
    thin, whole = Followed(5, 0), Followed(20, 20)
    strata = [Stratum(4, [{"M": thin}] * 2, 0.25), Stratum(4, [{"M": whole}] * 2, 1.0)]
    found = estimate(Sample(strata, {"M": 160}))
    assert found is not None
    assert found.p == pytest.approx(0.5)
    uneven = Stratum(4, [{"M": Followed(5, 0)}, {"M": Followed(5, 5)}], 0.25)
    both = [estimate(Sample([uneven, replace(strata[1], q=q)], {"M": 160})) for q in (0.99, 1.0)]
    assert both[0] is not None
    assert both[1] is not None
    assert both[1].v_cluster == pytest.approx(both[0].v_cluster, rel=0.1), "the thinned month is no census"


def test_lost_busy_and_missed_are_counted_and_keep_an_estimate_from_being_published() -> None:
    followed = plan(q=1.0)
    month, _ = _month(followed, _invented(3, 900, [followed]))
    figures = followed_figures([month])
    assert figures is not None
    results = Counter(one.follow for one in month.chosen)
    assert figures.busy == results["busy"] > 0
    assert figures.lost == results["lost"]
    assert figures.slots_done < figures.slots_drawn == 48
    assert not figures.publishable
    assert figures.why


def test_the_database_gives_back_the_plan_and_the_month(database: Database, store: StoredVisits) -> None:
    stored = StoredFollowing(database)
    followed = plan(slots=24, q=1.0)
    shown = followed_figures([FollowedMonth(followed, frozenset(), [], {})])
    assert shown is not None
    [draw] = shown.draws
    hashed = sha256(f"{draw.seed}|{draw.period}|{draw.kiosk}".encode()).hexdigest()
    assert draw.commit == hashed, "an auditor draws the month again from what the report says"
    assert stored.keep([followed], BEFORE)
    assert not stored.keep([followed], BEFORE), "a plan is made once"
    invented = _invented(5, 500, [followed])
    store.append([event for visit in invented for event in visit.events])
    assert stored.plans() == [followed]
    month, expected = stored.month(followed), _month(followed, invented)[0]
    assert month.done == expected.done
    assert {one.id for one in month.chosen} == {one.id for one in expected.chosen}
    in_slots, others = month.checks
    walked = [one for visit in invented if (one := told(visit.events)) and one.purpose in {"way", "gave_up"}]
    walked = [one for one in walked if day_of(one)[:7] == "2026-10"]
    assert in_slots + others == check_of(walked)
    assert in_slots == check_of(one for one in walked if slot_of(one.began.at) in month.done)
    assert in_slots.n > len(month.chosen) - 1 > 0
    assert {group: n for group, n in month.visits.items() if n} == dict(expected.visits)


def test_the_console_is_told_of_a_slot_when_it_runs_and_of_a_visit_when_its_way_is_shown() -> None:
    invented = _invented(5, 500, [plan(q=1.0)])
    visits = [visit for one in invented if (visit := told(one.events)) is not None]
    slot = next(slot for slot in plan().drawn() if any(_begins_in(slot, one) for one in visits))
    of_slot = [replace_follow(one) for one in visits if _begins_in(slot, one) and one.purpose == "way"]
    at = of_slot[0].began.at
    before = datetime.fromisoformat(slot).replace(tzinfo=UTC) - timedelta(hours=9, seconds=1)
    followed = plan(q=1.0)
    quiet = follow_now(followed, (), {}, before)
    assert quiet is None or quiet.slot != slot
    asked = follow_now(followed, of_slot, {}, at)
    assert asked is not None
    assert (asked.slot, asked.open, asked.visit) == (slot, True, None)
    running = follow_now(followed, of_slot, {slot: BEGUN}, at)
    assert running is not None
    assert running.visit == of_slot[0]
    missed = follow_now(followed, of_slot, {slot: "응답 없음"}, at)
    assert missed is not None
    assert (missed.open, missed.visit) == (False, None)


def test_whom_nobody_timed_for_half_an_hour_is_no_longer_named_nor_a_visit_of_another_booth() -> None:
    followed, visits = (
        plan(q=1.0),
        [visit for one in _invented(5, 500, [plan(q=1.0)]) if (visit := told(one.events))],
    )
    drawn = set(followed.drawn())
    visit = next(
        replace_follow(one) for one in visits if one.purpose == "way" and slot_of(one.began.at) in drawn
    )
    begun, minute = {slot_of(visit.began.at): BEGUN}, timedelta(minutes=1)
    named = follow_now(followed, [visit], begun, visit.began.at + minute)
    assert named is not None
    assert named.visit == visit
    later = follow_now(followed, [visit], begun, visit.began.at + 31 * minute)
    assert later is None or later.visit is None, "a key pressed hours later times nobody"
    elsewhere = follow_now(followed, [replace(visit, kiosk="B booth")], begun, visit.began.at + minute)
    assert elsewhere is None or elsewhere.visit is None, "the report would not count it"


@pytest.mark.parametrize("second", ["lost", "busy", "not_reached", "arrived"])
def test_what_one_console_saw_at_the_door_stands_whatever_another_says(
    second: str, clock: StillClock
) -> None:
    story = Story(clock).tells("began", code="1").tells("target_chosen", target="세정과", walk_seconds=40.0)
    story.tells("way_shown", 5).tells("followed", 90, result="arrived", by="안내")
    seen = story.visit
    story.tells("followed", 30, result=second, by="다른 안내")
    assert (story.visit.follow, story.visit.followed_s) == ("arrived", seen.followed_s)
    lost = Story(clock).tells("began", code="1").tells("target_chosen", target="세정과", walk_seconds=40.0)
    lost.tells("way_shown", 5).tells("followed", 20, result=second, by="다른 안내")
    lost.tells("followed", 30, result="arrived", by="안내")
    assert lost.visit.follow == ("not_reached" if second == "not_reached" else "arrived")


def test_a_followed_arrival_of_which_no_clock_knows_the_second_is_lost_and_not_timed(
    clock: StillClock,
) -> None:
    story = Story(clock).tells("began", code="1").tells("target_chosen", target="세정과", walk_seconds=40.0)
    story.tells("way_shown", 5).tells("followed", 60, result="arrived", by="안내")
    at_door = story.events[-1]
    pc = replace(at_door.when, boot="PC", at=at_door.when.at + timedelta(minutes=4))
    for error, expected in ((0.5, ("arrived", 65.0)), (30.0, ("lost", None))):
        story.events[-1] = replace(at_door, when=pc, correction=Correction(-240.0, error))
        assert (story.visit.follow, story.visit.followed_s) == expected


def test_who_by_his_own_word_came_nowhere_is_neither_followed_nor_lost() -> None:
    followed = plan(q=1.0)
    month, _ = _month(followed, _invented(3, 900, [followed]))
    walked = [replace_follow(one) for one in month.chosen if one.ends == "unknown"][:3]
    gone = [replace(one, ends="not_reached") for one in walked]
    figures = followed_figures([FollowedMonth(followed, month.done, [*walked, *gone], month.visits)])
    assert figures is not None
    assert (figures.followed, figures.lost) == (0, 3)


def test_visits_before_the_first_and_after_the_last_quarter_are_no_part_of_the_frame(
    database: Database, store: StoredVisits
) -> None:
    """An office that opens at 9:50 has no quarter at 9:50, and its first visits are none of the frame."""
    hours = replace(plan(q=1.0), opens=time(9, 50), closes=time(16, 40))
    assert min(slot[11:] for slots in hours.strata().values() for slot in slots) == "10:00"
    assert max(slot[11:] for slots in hours.strata().values() for slot in slots) == "16:15"
    invented = _invented(5, 500, [hours])
    store.append([event for visit in invented for event in visit.events])
    frame = {slot for slots in hours.strata().values() for slot in slots}
    walked = [one for visit in invented if (one := told(visit.events)) and one.purpose in {"way", "gave_up"}]
    assert (
        0
        < sum(StoredFollowing(database).month(hours).visits.values())
        == sum(slot_of(one.began.at) in frame for one in walked)
        < len([one for one in walked if day_of(one)[:7] == "2026-10"])
    )


def _begins_in(slot: str, visit: Visit) -> bool:
    return slot_of(visit.began.at) == slot and visit.purpose == "way"


def replace_follow(visit: Visit) -> Visit:
    """Return the visit as it was before anybody followed it."""
    values = {name: getattr(visit, name) for name in Visit.__slots__}
    return Visit(**values | {"follow": None, "followed_s": None})
