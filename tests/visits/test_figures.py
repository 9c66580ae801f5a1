# SPDX-License-Identifier: GPL-3.0-or-later
"""The figures, with unknown kept in the denominator."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
import pytest

from kiosk.charter.measured import ATTEND_S
from kiosk.storage.figures import StoredFigures
from kiosk.visits.demo import DemoTarget, demo_visits
from kiosk.visits.figures import VisitTally, figures, rate, tally
from tests.visits.conftest import Story

if TYPE_CHECKING:
    from kiosk.storage.visits import StoredVisits
    from kiosk.visits.visit import Visit
    from tests.visits.conftest import StillClock


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    # From Newcombe 1998, table I, method 3 (Wilson's score).
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_intervals_are_wilsons(hits: int, n: int, low: float, high: float) -> None:
    found = rate(hits, n)
    assert found is not None
    assert found == pytest.approx((hits / n, low, high), abs=5e-5)


@given(st.integers(1, 10_000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_an_interval_holds_its_share_and_stays_between_none_and_all(counts: tuple[int, int]) -> None:
    found = rate(*counts)
    assert found is not None
    assert 0 <= found.low <= found.share <= found.high <= 1


def test_of_nothing_there_is_no_rate() -> None:
    assert rate(0, 0) is None


def _visit(clock: StillClock, *, arrives: float | None = None, way: bool = True) -> Visit:
    story = Story(clock).tells("began", code="0001")
    if way:
        story.tells("way_shown", 20, walk_seconds=30)
    story.tells("left_screen", 5)
    if arrives is not None:
        story.tells("arrival_confirmed", arrives - 25, evidence="desk")
    return story.visit


def test_every_visit_that_ended_is_counted_once_and_unknown_stays_in_the_denominator(
    clock: StillClock,
) -> None:
    seen = [_visit(clock, arrives=55), _visit(clock, arrives=100), _visit(clock, arrives=300)]
    seen += [_visit(clock), _visit(clock), _visit(clock, way=False)]
    clock.passes(1900)
    seen.append(_visit(clock))
    told = figures(seen, [], clock.now())
    assert (told.n, told.open) == (6, 1)
    expected = {"within_2min": 2, "later": 1, "not_reached": 0, "abandoned": 1, "unknown": 2}
    assert told.outcomes == expected
    assert told.within_1min == 1
    assert told.within_2min_rate.all == rate(2, 6)
    assert told.within_2min_rate.known == rate(2, 4)
    assert told.within_1min_rate.known == rate(1, 4)
    assert told.evidence == {"desk": 3, "door": 0, "phone": 0, "code": 0, "guide": 0, "none": 3}
    assert (told.screen_median_s, told.walk_median_s) == (20, 80)


def test_who_knew_the_way_is_counted_at_the_least(clock: StillClock) -> None:
    stories = [
        Story(clock).tells("began").tells("way_shown", 20, walk_seconds=30).tells(*end)
        for end in (("understood", 99), ("understood", 101), ("left_screen", 99), ("not_reached", 9))
    ]
    looked = Story(clock).tells("began").tells("left_screen", 5)
    clock.passes(1900)
    counted = figures([story.visit for story in (*stories, looked)], [], clock.now())
    assert (counted.ways, counted.knew) == (4, 2)


def test_an_officer_not_found_counts_against_the_minute(clock: StillClock) -> None:
    found = Story(clock).tells("began", code="1").tells("chart_opened").tells("officer_found", 59)
    slow = Story(clock).tells("began", code="2").tells("chart_opened").tells("officer_found", 61)
    never = Story(clock).tells("began", code="3").tells("chart_opened")
    clock.passes(1900)
    told = figures([found.visit, slow.visit, never.visit], [], clock.now())
    assert (told.officer_n, told.officer_within_1min) == (3, 1)


def test_the_database_counts_what_the_visits_tell_themselves(store: StoredVisits, clock: StillClock) -> None:
    began = clock.now().at
    targets = [DemoTarget("세정과", 60.0, "세정과/1"), DemoTarget("건설과", 150.0, "건설과/2")]
    rng = Random(4)  # noqa: S311 # invented visits
    for visit in demo_visits(300, targets, began, rng, "booth"):
        store.append(visit)
    clock.passes(86_400)
    store.append(Story(clock).tells("began", code="0001").tells("way_shown", 9, walk_seconds=40).events)
    counted = StoredFigures(store._database)
    period = began - timedelta(days=800), clock.now().at + timedelta(days=1)
    assert counted.visits(*period, clock.now().at) == tally(store.visits(None, None), clock.now())
    calls = store.calls(None, None)
    in_time = sum(call.accepted_s is not None and call.accepted_s <= ATTEND_S for call in calls)
    assert counted.calls(*period) == (len(calls), in_time)
    assert counted.visits(began, began, clock.now().at) == VisitTally()
