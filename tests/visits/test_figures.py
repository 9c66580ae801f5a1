# SPDX-License-Identifier: GPL-3.0-or-later
"""The figures by the measure: two rates, and the database's count is the fold's."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from itertools import batched
from random import Random
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
import pytest

from kiosk.charter.hours import in_seoul
from kiosk.charter.measured import OFFICER_S, TARGET_S
from kiosk.storage.figures import StoredFigures
from kiosk.storage.visit_rows import day_of
from kiosk.visits.clock import Instant
from kiosk.visits.figures import OUTSIDE, FollowedFigures, Samples, figures_of, rate
from kiosk.visits.measure.fold import judged
from kiosk.visits.measure.timeline import Happened
from kiosk.visits.tally import TallyCell, VisitTally, tally
from tests.visits.conftest import Story
from tests.visits.histories import Histories

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.storage.visits import StoredVisits
    from kiosk.visits.events import VisitEvent
    from kiosk.visits.figures import Figures
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


def _told(clock: StillClock, *stories: Story) -> Figures:
    return figures_of(tally((("2026-11-24", story.visit) for story in stories), clock.now()))


def _walked(clock: StillClock, evidence: str | None = None, after: float = 0.0) -> Story:
    story = (
        Story(clock).tells("began", code="0001").tells("target_chosen", 5, target="세정과", walk_seconds=50)
    )
    story.tells("way_shown", 15).tells("understood", 5)
    return story.tells("arrival_confirmed", after, evidence=evidence, by_code=True) if evidence else story


def test_who_asked_is_counted_once_and_who_wanted_no_way_apart(clock: StillClock) -> None:
    stories = [_walked(clock, "code", 60), _walked(clock, "desk", 300), _walked(clock, "door", 60)]
    stories += [_walked(clock), Story(clock).tells("began").tells("first_key", 1).tells("left_screen", 9)]
    stories += [Story(clock).tells("began").tells(kind, 3) for kind in ("card_shown", "service_used", "x")]
    clock.passes(1900)
    stories.append(_walked(clock))
    told = _told(clock, *stories)
    assert (told.n, told.open) == (5, 1)
    assert told.purposes == {
        "way": 4, "elsewhere": 0, "gave_up": 1, "looked": 1, "other": 1, "touched": 1, "trial": 0, "open": 1,
    }  # fmt: skip
    assert {ends: n for ends, n in told.outcomes.items() if n} == {
        "within_2min": 2, "later": 1, "unknown": 1, "abandoned": 1,
    }  # fmt: skip
    assert told.evidence == {"desk": 1, "door": 1, "phone": 0, "code": 1, "guide": 0, "none": 2}


def test_the_two_rates_never_say_more_than_the_data_do(clock: StillClock) -> None:
    stories = [_walked(clock, "code", 60), _walked(clock, "desk", 300), _walked(clock, "phone", 60)]
    stories += [_walked(clock), _walked(clock).tells("not_reached", 9), Story(clock).tells("began")]
    clock.passes(1900)
    told = _told(clock, *stories)
    assert told.knew is not None
    assert (told.knew.n, told.knew.within, told.knew.contradicted) == (5, 5, 1)
    assert told.arrived is not None
    assert (told.arrived.n, told.arrived.sure, told.arrived.possible) == (5, 1, 3)
    assert told.arrived.said == (2, 3), "the phone's word counts as if it were firm"
    assert told.tipping is not None
    assert _told(clock).knew is None


def test_an_officer_not_found_counts_against_the_minute(clock: StillClock) -> None:
    found = Story(clock).tells("began", code="1").tells("chart_opened").tells("officer_found", 59)
    slow = Story(clock).tells("began", code="2").tells("chart_opened").tells("officer_found", 61)
    never = Story(clock).tells("began", code="3").tells("chart_opened")
    clock.passes(1900)
    told = _told(clock, found, slow, never).tally
    assert (told.officer_n, told.officer_within_1min) == (3, 1)


def test_a_second_visit_to_the_same_target_within_ten_minutes_may_be_the_same_person(
    clock: StillClock,
) -> None:
    stories = [_walked(clock), _walked(clock)]
    clock.passes(700)
    stories.append(_walked(clock))
    assert _told(clock, *stories).tally.possible_returns == 1


def kind_of(event: VisitEvent) -> str:
    """Return what an event is: the first version's press at the booth was never an arrival."""
    return "understood" if event.text("evidence") == "self" else event.kind


def as_the_fold_says(visits: Sequence[Sequence[VisitEvent]], now: Instant) -> Counter[TallyCell]:
    """Count visits by the fold alone, from shuffled events and without any row."""
    cells: Counter[TallyCell] = Counter()
    for events in visits:
        began = events[0].when
        shuffled = [
            Happened((one.when.at - began.at).total_seconds(), kind_of(one), one.data)
            for one in reversed(events)
        ]
        one = judged(shuffled, (now.at - began.at).total_seconds())
        arrival = one.arrival
        cells[
            TallyCell(
                in_seoul(began.at).date().isoformat(),
                one.purpose,
                one.outcome,
                arrival.kind if arrival else None,
                arrival is not None and arrival.firm,
                one.knew_s is not None and one.knew_s <= TARGET_S,
                arrival is not None and arrival.high <= OFFICER_S,
            )
        ] += 1
    return cells


def test_the_database_counts_what_the_fold_says(store: StoredVisits) -> None:
    many = 600  # ten thousand in tests/soak/fold.py
    histories = Histories(Random(7), datetime(2026, 10, 1, 0, tzinfo=UTC))  # noqa: S311 # invented visits
    visits = [histories.visit() for _ in range(many)]
    for some in batched(visits, 100):
        store.append([event for events in some for event in events])
    now = Instant(histories.at + timedelta(seconds=30), (histories.at.timestamp() + 30), "boot")
    counted, rows = store.tally(None, None, now), store.visits(None, None)
    expected = as_the_fold_says(visits, now)
    assert counted.cells == expected
    assert counted == tally(((day_of(one), one) for one in rows), now)
    apart = StoredFigures(store._database).by("language", None, None, now)
    assert sum(map(Counter, apart.values()), Counter()) == expected
    day = histories.at.date()
    assert not store.tally(day + timedelta(days=9), None, now).cells


def test_late_events_change_what_past_days_and_months_came_to(store: StoredVisits) -> None:
    """Sums are kept of past days and months; whatever comes later, they stay what the rows say."""
    histories = Histories(Random(9), datetime(2026, 9, 27, 0, tzinfo=UTC))  # noqa: S311 # invented visits
    visits = [histories.visit() for _ in range(300)]
    now = Instant(histories.at + timedelta(days=40), histories.at.timestamp() + 40 * 86_400, "boot")
    late = Random(3)  # noqa: S311 # which events come late
    waiting = [event for events in visits for event in events[1:] if late.random() < 0.3]
    held = {event.id for event in waiting}
    store.append([event for events in visits for event in events if event.id not in held])
    periods = [(None, None), (date(2026, 9, 1), date(2026, 9, 30)), (date(2026, 9, 29), None)]
    for some in ([], waiting[:1], waiting[1:]):
        store.append(some)
        rows = [(day_of(one), one) for one in store.visits(None, None)]
        for first, last in periods:
            here = [
                (day, one)
                for day, one in rows
                if (first is None or day >= first.isoformat()) and (last is None or day <= last.isoformat())
            ]
            assert store.tally(first, last, now) == tally(here, now)
            assert store.tally(first, last, now) == tally(here, now), "and so it is read the second time"


def test_an_estimate_of_a_part_of_the_months_or_booths_is_not_published_as_one_of_all() -> None:
    walked = TallyCell("2026-10-01", "way", "unknown", None, firm=False, knew=True, quick=False)
    counted = VisitTally(Counter({walked: 100}))
    for framed, why in ((80, ()), (79, (OUTSIDE,))):
        sample = FollowedFigures(None, 48, 48, 90, 0, 0, 0.25, "hash", framed=framed)
        followed = figures_of(counted, samples=Samples(sample)).followed
        assert followed is not None
        assert followed.why == why
