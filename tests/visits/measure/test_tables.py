# SPDX-License-Identifier: GPL-3.0-or-later
"""The measure's small rules as tables: purposes, stages of a way, when a visit is closed, what is counted."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
import pytest

from kiosk.visits.figures import FollowCheck, FollowedFigures, figures_of
from kiosk.visits.measure import case_rules as rules
from kiosk.visits.measure.fold import judged, tell
from kiosk.visits.measure.followed import Estimate
from kiosk.visits.measure.timeline import Happened
from kiosk.visits.measure.trials import TrialStratum, trial_estimate
from kiosk.visits.measure.unknown import TimedWalk, Times, count_times, decompose
from kiosk.visits.tally import TallyCell, VisitTally

Step = tuple[float, str, dict[str, object]]
BEGAN: Step = (0.0, "began", {"by": "touch", "language": "ko"})
CHOSEN: Step = (10.0, "target_chosen", {"target": "세정과", "walk_seconds": 80.0, "least_seconds": 30.0})
SHOWN: Step = (20.0, "way_shown", {})
BUS: Step = (10.0, "target_chosen", {"target": "버스"})


def step(at: float, kind: str, **data: object) -> Step:
    return at, kind, data


def happened(*steps: Step) -> list[Happened]:
    return [Happened(at, kind, data) for at, kind, data in steps]


def test_a_visit_is_for_the_first_purpose_that_fits() -> None:
    walked, bus = (CHOSEN, SHOWN), (BUS, SHOWN)
    used, card, key = (step(30.0, kind) for kind in ("service_used", "card_shown", "first_key"))
    for steps, purpose in [
        ([], "touched"),
        ([key], "gave_up"),
        ([CHOSEN], "gave_up"),
        ([key, card], "looked"),
        ([key, card, used], "other"),
        ([key, card, used, *bus], "elsewhere"),
        ([*bus, (22.0, *CHOSEN[1:]), (25.0, "way_shown", {}), used], "way"),
        ([*walked, (40.0, "trial_begun", {})], "trial"),
        ([*walked, (40.0, "trial_begun", {}), (50.0, "trial_freed", {})], "way"),
        *(
            ([step(30.0, one)], "looked")
            for one in ("chart_opened", "seat_shown", "office_shown", "place_shown")
        ),
        *(([step(30.0, one)], "gave_up") for one in ("searched_in_vain", "call_pressed", "said_not_found")),
    ]:
        assert judged(happened(BEGAN, *steps), 9e9).purpose == purpose, steps


def test_whoever_begins_as_a_tester_is_one() -> None:
    table: list[tuple[dict[str, object], bool]] = [
        ({"by": "trial"}, True), ({"by": "walker"}, True), ({"by": "tester"}, True), ({"trial": True}, True),
        ({"by": "guide"}, False), ({"trial": "yes"}, False),
    ]  # fmt: skip
    for said, trial in table:
        assert (judged(happened((0.0, "began", said)), 9e9).purpose == "trial") is trial


def test_a_visit_closes_when_its_purpose_lets_it() -> None:
    left, taken = step(30.0, "left_screen"), step(30.0, "taken_over")
    for steps, still, closed, after in [
        ([], "open", "not_asked", 1_800.0),
        ([left], "not_asked", "not_asked", 0.0),
        ([CHOSEN], "open", "abandoned", 1_810.0),
        ([CHOSEN, left], "abandoned", "abandoned", 0.0),
        ([BUS, SHOWN], "open", "told", 1_820.0),
        ([BUS, SHOWN, left], "told", "told", 0.0),
        ([BUS, SHOWN, left, taken], "open", "told", 43_230.0),
        ([CHOSEN, SHOWN], "open", "unknown", 1_820.0),
        ([CHOSEN, SHOWN, left], "open", "unknown", 1_830.0),
        ([CHOSEN, SHOWN, left, (40.0, "way_again", {})], "open", "unknown", 1_840.0),
        ([left, (40.0, "way_again", {})], "open", "not_asked", 1_840.0),
        ([CHOSEN, SHOWN, taken], "open", "unknown", 43_220.0),
    ]:
        told = happened(BEGAN, *steps)
        assert (judged(told, after).outcome, judged(told, after + 0.1).outcome) == (still, closed), steps


@pytest.mark.parametrize(
    ("steps", "set_out", "knew"),
    [
        ([], 20.0, 20.0),
        ([(40.0, "service_used", {})], 40.0, 40.0),
        ([(40.0, "card_shown", {}), (60.0, "left_screen", {})], 40.0, 40.0),
        ([(60.0, "left_screen", {"idle_s": 15.0})], 45.0, 45.0),
        ([(60.0, "left_screen", {"idle_s": 50.0})], 20.0, 20.0),
        ([(60.0, "left_screen", {"cause": "restart"})], 20.0, 20.0),
        ([(30.0, "understood", {}), (50.0, "understood", {})], 30.0, 30.0),
        ([(30.0, "said_found", {}), (50.0, "way_shown", {}), (60.0, "service_used", {})], 30.0, 30.0),
        ([(30.0, "doubted", {})], 20.0, None),
        ([(30.0, "call_pressed", {})], 20.0, None),
        ([(30.0, "service_used", {}), (40.0, "call_pressed", {})], 30.0, 30.0),
        ([(25.0, "understood", {}), (30.0, "doubted", {}), (50.0, "way_shown", {})], 50.0, 50.0),
        ([(25.0, "understood", {}), (30.0, "doubted", {}), (50.0, "understood", {})], 50.0, 50.0),
        ([(30.0, "target_chosen", {"target": "감사실", "walk_seconds": 9.0})], None, None),
        ([(30.0, "target_chosen", {"target": "감사실"}), (40.0, "call_pressed", {}), (50.0, "way_shown", {})],
         50.0, 50.0),
        ([(30.0, "target_chosen", {"target": "감사실"}), (40.0, "service_used", {}), (50.0, "way_shown", {})],
         50.0, 50.0),
        ([(30.0, "target_chosen", {"target": "세정과"}), (40.0, "service_used", {})], 40.0, 40.0),
    ],
)  # fmt: skip
def test_the_way_is_known_from_the_stage_that_its_events_tell(
    steps: list[Step], set_out: float | None, knew: float | None
) -> None:
    way = tell(happened(BEGAN, CHOSEN, SHOWN, *steps)).way
    assert (way.set_out, way.knew_s) == (set_out, knew)


def test_how_long_a_walk_takes_is_the_last_that_was_said() -> None:
    for chosen, shown, walk, least in [
        ({"walk_seconds": 80.0, "least_seconds": 30.0}, {}, 80.0, 30.0),
        ({"walk_seconds": 80.0}, {}, 80.0, 40.0),
        ({"walk_seconds": 80.0, "least_seconds": 30.0}, {"walk_seconds": 60.0}, 60.0, 30.0),
        ({"walk_seconds": 80.0, "least_seconds": 30.0}, {"least_seconds": 20.0}, 80.0, 20.0),
        ({}, {"walk_seconds": 60.0}, 60.0, 30.0),
        ({}, {}, None, 0.0),
    ]:
        told = happened((1.0, "target_chosen", {"target": "가", **chosen}), (2.0, "way_shown", {**shown}))
        way = tell(told).way
        assert (way.walk_seconds, way.least_s, way.on_foot) == (walk, least, walk is not None)
        assert (way.ever_on_foot, way.ever_elsewhere) == (walk is not None, walk is None)


TENTHS = st.integers(0, 3_000).map(lambda at: at / 10)
WALKS = st.builds(TimedWalk, TENTHS, TENTHS, st.sampled_from([0.0, 50.0, 100.0]), st.none() | TENTHS)


@given(st.lists(WALKS, max_size=12))
def test_times_that_are_counted_alike_have_the_same_medians(walks: list[TimedWalk]) -> None:
    counted, plain = count_times(walks).times, decompose(walks)
    for name in ("ask", "read", "walk", "ratio", "feasible"):
        assert getattr(counted, name) == pytest.approx(getattr(plain, name), abs=1e-9), name


def test_the_median_of_an_even_number_lies_between_the_two_in_the_middle() -> None:
    walks = [
        TimedWalk(1.0, 3.0, 100.0, 53.0),
        TimedWalk(2.0, 10.0, 120.0, None),
        TimedWalk(4.0, 20.0, 100.0, 70.0),
    ]
    assert count_times(walks).times == Times(2.0, 8.0, 50.0, 0.5, 2 / 3)
    assert count_times(walks[::2]).times == Times(2.5, 9.0, 50.0, 0.5, 1.0)
    assert count_times([]).times == decompose([]) == Times(None, None, None, None, None)


def cell(purpose: str, ends: str, evidence: str | None = None, **more: bool) -> TallyCell:
    said = {"firm": False, "knew": False, "quick": False} | more
    return TallyCell("2026-11-24", purpose, ends, evidence, **said)  # type: ignore[arg-type] # one of each


CELLS = Counter(
    {
        cell("way", "within_2min", "code", firm=True, knew=True, quick=True): 50,
        cell("way", "within_2min", "phone", knew=True, quick=True): 7,
        cell("way", "later", "desk", firm=True, knew=True): 11,
        cell("way", "unsure", "door", knew=True): 5,
        cell("way", "not_reached", knew=True): 3,
        cell("way", "unknown"): 13,
        cell("way", "open", "code", firm=True, quick=True): 17,
        cell("gave_up", "abandoned"): 19,
        cell("elsewhere", "told", knew=True): 23,
        cell("looked", "not_asked"): 29,
        cell("looked", "open"): 2,
        cell("other", "not_asked"): 31,
        cell("touched", "not_asked"): 37,
        cell("trial", "open"): 41,
        cell("trial", "within_2min", "trial", firm=True, knew=True, quick=True): 43,
    }
)


def test_every_figure_counts_what_its_name_says_and_open_visits_apart() -> None:
    told = figures_of(VisitTally(CELLS), calls=(9, 8))
    assert (told.n, told.open, told.calls, told.calls_within_5s) == (131, 19, 9, 8)
    assert told.purposes == {
        "way": 89, "elsewhere": 23, "gave_up": 19, "looked": 29, "other": 31, "touched": 37, "trial": 84,
        "open": 19,
    }  # fmt: skip
    assert told.outcomes == {
        "within_2min": 57, "later": 11, "unsure": 5, "not_reached": 3, "abandoned": 19, "unknown": 13,
        "told": 23,
    }  # fmt: skip
    assert told.within_1min == 50
    assert told.evidence == {"desk": 11, "door": 5, "phone": 7, "code": 50, "guide": 0, "none": 35}
    assert told.knew is not None
    assert (told.knew.n, told.knew.within, told.knew.contradicted, told.knew.looked) == (131, 99, 3, 29)
    assert told.knew.share.p == pytest.approx(99 / 131)
    assert told.knew.if_looked_missed == 99 / 160
    assert told.arrived is not None
    assert (told.arrived.n, told.arrived.sure, told.arrived.possible, told.arrived.unsure) == (108, 50, 75, 5)
    assert told.arrived.said == (57, 75)
    assert (told.arrived.band.low, told.arrived.band.high) == pytest.approx((50 / 108, 75 / 108))
    assert told.tipping is not None
    # 57 in time, 33 missed, 18 unknown: half of 108 are 54.
    assert told.tipping.at1 == pytest.approx((57 + 18 * 57 / 90) / 108)
    assert told.tipping.k == pytest.approx((1 + 3 / 18) * 90 / 33)
    assert told.tipping.response_ratio == pytest.approx(57 / 33)


ESTIMATE = Estimate(0.5, 0.0, 0.01, 3, 9.0, (0.2, 0.8), (), 9, (0.1, 0.9))


def test_an_estimate_leaves_the_house_where_nothing_speaks_against_it_and_else_its_band_at_most() -> None:
    lost = "놓친 방문이 5 %를 넘음"
    for found, why, publishable, band in [
        (ESTIMATE, (), True, None),
        (ESTIMATE, (lost,), False, (0.1, 0.9)),
        (ESTIMATE, (lost, "다른 까닭"), False, None),
        (ESTIMATE, ("다른 까닭",), False, None),
        (None, (), False, None),
        (None, (lost,), False, None),
    ]:
        told = FollowedFigures(found, 4, 4, 9, 0, 0, 1.0, "hash", why=why)
        assert (told.publishable, told.band) == (publishable, band)
    assert FollowCheck(1, 2, 3) + FollowCheck(10, 20, 30) == FollowCheck(11, 22, 33)


def test_walks_that_all_came_in_time_or_all_late_still_tell_how_sure_that_is() -> None:
    for in_time, low, high in [(8, 0.4, 1.0), (0, 0.0, 0.6)]:
        found = trial_estimate([TrialStratum("1층", 8, in_time, 5), TrialStratum("2층", 3, 0, 1)])
        assert found is not None
        assert (found.p, found.df) == (in_time / 8, 7)
        assert found.covered == pytest.approx(5 / 6)
        assert low <= found.ci[0] < found.ci[0] + 0.2 < found.ci[1] <= high
    assert trial_estimate([TrialStratum("1층", 8, 8, 0), TrialStratum("2층", 3, 3, 7)]) is None
    two = trial_estimate([TrialStratum("1층", 4, 4, 3), TrialStratum("2층", 4, 2, 1)])
    assert two is not None
    assert (two.p, two.df, two.covered) == (0.875, 6, 1.0)
    assert two.v == pytest.approx((0.75**2 * 0.9 * 0.1 + 0.25**2 * 0.25) / 4)


SHARED: dict[str, object] = {"strata": [], "A": {}}


@pytest.mark.parametrize(
    ("rule", "given", "says"),
    [
        (rules.draw, {"seed": "00" * 32, "q": 2}, "q must be a share from 0 to 1, not 2"),
        (rules.draw, {"seed": "00" * 32, "q": 1, "visits": [7]}, "a visit's id must be a text, not 7"),
        (rules.draw, {"seed": "00" * 32, "q": 1, "visits": 7}, "visits must be a list, not 7"),
        (rules.draw, {"seed": 7}, "seed must be 32 bytes in hex"),
        (rules.slots, SHARED | {"q": -1}, "q must be a share from 0 to 1, not -1"),
        (rules.slots, SHARED | {"q": 0}, "q is 0: nobody was followed"),
        (rules.slots, SHARED | {"strata": 1}, "strata must be a list, not 1"),
        (rules.slots, SHARED | {"strata": [{"slots": 1}]}, "slots must be a list, not 1"),
        (rules.slots, SHARED | {"strata": [{"slots": [{"W": [2, 1]}], "N": 3}]},
         "W must be [followed, in time, lost], not [2, 1]"),
        (rules.slots, SHARED | {"strata": [{"slots": [{"W": [2, 1, -1]}], "N": 3}]},
         "lost of W must be a whole number from 0, not -1"),
        (rules.slots, SHARED | {"strata": [{"slots": [{"Z": [2, 1, 0]}], "N": 3}]},
         "a slot has the groups W, N and M, not Z"),
        (rules.slots, SHARED | {"A": {"G": -1}}, "A of G must be a whole number from 0, not -1"),
        (rules.slots, SHARED | {"A": {"Z": 1}}, "A counts the groups W, N, M and G, not Z"),
        (rules.wilson, {"hits": 0, "n": 0}, "n is 0: nothing has a share"),
        (rules.wilson, {"hits": True, "n": 3}, "hits must be a whole number from 0, not True"),
        (rules.bounds, {"sure": 0, "possible": 0, "n": 0}, "n is 0: nothing has a share"),
        (rules.bounds, {"sure": 1, "possible": 3, "n": 2}, "possible is 3, more than n, 2"),
        (rules.by_day, {"hits": 3, "n": [1]}, "hits must be a list, not 3"),
        (rules.by_day, {"hits": [1, 2], "n": [1, 1]}, "hits of day 2 is 2, more than n of day 2, 1"),
        (rules.bounds_by_day, {"sure": [1], "possible": [2], "n": [1]},
         "possible of day 1 is 2, more than n of day 1, 1"),
        (rules.difference, {"before": [1, 2], "after": [0, 0]}, "n of after is 0: nothing has a share"),
        (rules.difference, {"before": [3, 2], "after": [0, 1]},
         "hits of before is 3, more than n of before, 2"),
        (rules.difference, {"before": 5, "after": [0, 1]}, "before must be a list, not 5"),
        (rules.differ, {"cells": {"가": [1]}}, "가 must be [hits, n], not [1]"),
        (rules.tipping, {"within": 1, "missed": 1, "unknown": 1, "threshold": 2},
         "threshold must be a share from 0 to 1, not 2"),
        (rules.tipping, {"within": 1, "missed": -1, "unknown": 1, "threshold": 1},
         "missed must be a whole number from 0, not -1"),
        (rules.tipping, {"within": 1, "missed": 1, "unknown": 0.5, "threshold": 1},
         "unknown must be a whole number from 0, not 0.5"),
        (rules.decompose, {"rows": [[1, 2, 3, None], 4]}, "row 2 must be a list, not 4"),
        (rules.decompose, {"rows": [[1, 2, 3]]},
         "row 1 must be [ask, set_out, walk_seconds, arrived or null]"),
        (rules.decompose, {"rows": [[1, 2, "3", None]]},
         "row 1 must hold numbers of seconds, not [1, 2, '3', None]"),
        (rules.decompose, {"rows": [[1, 2, 3, "4"]]},
         "row 1 must hold numbers of seconds, not [1, 2, 3, '4']"),
        (rules.decompose, {"rows": [[1, 2, 3, -4]]}, "row 1 tells of before the visit began"),
        (rules.chapman, {"first": 3, "second": 1, "both": 2}, "both is 2, more than second, 1"),
        (rules.cells, {"가": "1"}, "가 must be a whole number from 0, not '1'"),
        (rules.rounding, {"p": 0, "lo": 2, "hi": 1}, "lo must be a share from 0 to 1, not 2"),
        (rules.rounding, {"p": 0, "lo": 0, "hi": True}, "hi must be a share from 0 to 1, not True"),
        (rules.trials, {"strata": 3}, "strata must be a list, not 3"),
        (rules.trials, {"strata": [{"hits": 1, "n": 1, "visits": -1}]},
         "visits of stratum 1 must be a whole number from 0, not -1"),
        (rules.trials, {"strata": [{"hits": 2, "n": 1, "visits": 1}]},
         "hits of stratum 1 is 2, more than n of stratum 1, 1"),
        (rules.visit, {"now": -1}, "now is -1 seconds, before the visit began"),
        (rules.visit, {"now": 1, "events": 2}, "events must be a list, not 2"),
        (rules.visit, {"now": 1, "events": [2]}, "an event must be an object, not 2"),
        (rules.visit, {"now": 1, "events": [{"at": 0, "kind": 5}]}, "an event's kind must be a text, not 5"),
        (rules.visit, {"now": 1, "events": [{"at": -1, "kind": "x"}]},
         "at of x is -1 seconds, before the visit began"),
        (rules.visit, {"now": 1, "events": [{"at": 0, "kind": "x", "late_s": 601}]},
         "late_s of x must lie from 0 to 600"),
        *((rules.visit, {"now": 1, "events": [{"at": 0, "kind": "x", name: -1}]},
           f"{name} of x must be a number of seconds from 0, not -1")
          for name in ("walk_seconds", "least_seconds", "idle_s", "uncertainty_s", "late_s")),
        *((rules.visit, {"now": 1, "events": [{"at": 0, "kind": "x", name: 1}]},
           f"{name} of x must be true or false, not 1")
          for name in ("trial", "by_code", "alone", "doubted", "on_site", "printed", "walked", "found")),
        (rules.given_of, {"given": [1]}, "'given' must be an object"),
        (rules.finite, {"a": {"b": [1, 10**12 + 1]}}, "a number is not finite, or beyond any measure"),
        (rules.finite, {"a": [float("-inf")]}, "a number is not finite, or beyond any measure"),
    ],
)  # fmt: skip
def test_each_rule_says_what_it_asks_for(rule: object, given: dict[str, object], says: str) -> None:
    assert callable(rule)
    with pytest.raises(ValueError, match=r"^") as caught:
        rule(given)
    assert str(caught.value) == says


def test_what_keeps_to_the_rules_passes_them_to_their_edges() -> None:
    rules.finite({"a": [10**12, -(10**12), "text", None]})
    rules.visit(
        {"now": 0, "events": [{"at": 0, "kind": "x", "late_s": 600, "walk_seconds": 0, "trial": None}]}
    )
    rules.wilson({"hits": 1, "n": 1})
    rules.bounds({"sure": 1, "possible": 1, "n": 1})
    rules.tipping({"within": 0, "missed": 0, "unknown": 0, "threshold": 1})
    rules.rounding({"p": 0, "lo": 0, "hi": 0})
    rules.decompose({"rows": [[0, 0, 0, None], [0, 0, 0, 0]]})
    rules.chapman({"first": 1, "second": 1, "both": 1})
    rules.slots({"strata": [{"slots": [{"W": [0, 0, 0]}], "N": 1}], "A": {"W": 0}, "q": 1})
    rules.draw({"seed": "00" * 32, "q": 0, "visits": ["가"], "take": {"a": 1}, "frame": {"a": ["s"]}})
