# SPDX-License-Identifier: GPL-3.0-or-later
"""What counts as a visit, an arrival and an outcome."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
import pytest

from kiosk.visits.clock import Instant
from kiosk.visits.events import Correction, VisitEvent, new_id
from kiosk.visits.figures import ENDS as ASKED_ENDS
from kiosk.visits.measure.arrival import ORIGINS
from kiosk.visits.visit import arrivals_of, told
from tests.visits.conftest import StillClock, Story

if TYPE_CHECKING:
    from kiosk.visits.events import Value


ENDS = {*ASKED_ENDS, "not_asked"}


def _on_the_way(story: Story, walk: float = 60, target: str = "교통행정과") -> Story:
    return story.tells("target_chosen", 5, target=target, walk_seconds=walk).tells("way_shown", 1)


@pytest.mark.parametrize("evidence", ["desk", "guide", "code"])
def test_somebody_who_confirms_ends_the_visit(story: Story, evidence: str) -> None:
    _on_the_way(story).tells("left_screen", 4).tells("arrival_confirmed", 60, evidence=evidence)
    assert story.visit.outcome(story.clock.now()) == "within_2min"
    assert (story.visit.arrived_s, story.visit.evidence, story.visit.by_wall) == (80, evidence, False)


# A code may be typed 30 s after the arrival: until 150 s nobody knows whether that was in time.
@pytest.mark.parametrize(
    ("seconds", "outcome"), [(104, "within_2min"), (105, "unsure"), (134, "unsure"), (135, "later")]
)
def test_two_minutes_run_from_the_first_touch(story: Story, seconds: float, outcome: str) -> None:
    _on_the_way(story).tells("arrival_confirmed", seconds, evidence="code")
    assert story.visit.outcome(story.clock.now()) == outcome


@pytest.mark.parametrize("kind", ["understood", "said_found"])
@pytest.mark.parametrize("waited", [0, 29.9, 30, 90, 1700])
@pytest.mark.parametrize("left", [False, True])
def test_a_press_at_the_booth_is_a_stage_and_never_an_arrival(
    story: Story, kind: str, waited: float, *, left: bool
) -> None:
    _on_the_way(story, walk=60)
    if left:
        story.tells("left_screen")
    story.tells(kind, waited)
    assert story.visit.understood_s == pytest.approx(16 + waited)
    assert (story.visit.arrived_s, story.visit.evidence) == (None, None)


def test_the_first_press_counts_and_a_new_target_wants_one_of_its_own(story: Story) -> None:
    _on_the_way(story).tells("understood", 2).tells("understood", 9)
    assert story.visit.understood_s == 18
    story.tells("target_chosen", 3, target="세정과", walk_seconds=40)
    anew = story.visit
    assert (anew.way_s, anew.understood_s) == (None, None)


def test_a_press_without_any_way_is_nothing(story: Story) -> None:
    story.tells("understood", 300)
    assert story.visit.understood_s is None


def test_what_is_not_walked_to_is_not_arrived_at(story: Story) -> None:
    story.tells("target_chosen", 5, target="도서관").tells("way_shown", 1)
    story.tells("arrival_confirmed", 500, evidence="desk")
    assert story.visit.refusal(story.clock.now()) == "not_on_foot"
    assert story.visit.evidence is None


# Set out after 20 s with 60 s to walk: nobody is there before 20 + 30, and clocks may be 5 s apart.
@pytest.mark.parametrize(("at", "counts"), [(21, False), (44.9, False), (45, True), (119, True)])
@pytest.mark.parametrize("evidence", ["desk", "door", "code", "guide", "phone"])
def test_evidence_earlier_than_the_quickest_walk_is_no_arrival(
    story: Story, evidence: str, at: float, *, counts: bool
) -> None:
    _on_the_way(story, walk=60).tells("understood", 4).tells("arrival_confirmed", at - 20, evidence=evidence)
    arrived = (story.visit.arrived_s, story.visit.evidence)
    assert arrived == ((at, evidence) if counts else (None, None))
    assert story.visit.outcome(story.clock.now()) == ("within_2min" if counts else None)


def test_without_a_press_the_walk_begins_when_the_way_is_shown(story: Story) -> None:
    _on_the_way(story, walk=60).tells("arrival_confirmed", 24.9, evidence="desk")
    assert (story.visit.arrived_s, story.visit.refusal(story.clock.now())) == (None, "too_early")
    story.tells("arrival_confirmed", 0.1, evidence="desk")
    assert story.visit.arrived_s == 41


def test_who_looks_at_the_way_again_has_not_walked_yet(story: Story) -> None:
    _on_the_way(story, walk=60).tells("understood", 4).tells("way_shown", 60)
    story.tells("arrival_confirmed", 5, evidence="desk")
    assert (story.visit.arrived_s, story.visit.refusal(story.clock.now())) == (None, "too_early")


@pytest.mark.parametrize(
    ("place", "reached"), [("교통행정과", True), ("교통행정과/17", True), (None, True), ("세정과", False)]
)
def test_evidence_of_another_place_is_no_arrival(story: Story, place: str | None, *, reached: bool) -> None:
    _on_the_way(story).tells("arrival_confirmed", 60, evidence="door", place=place)
    assert (story.visit.arrived_s is not None) == reached


def test_evidence_without_any_way_is_no_arrival(story: Story) -> None:
    story.tells("target_chosen", 5, target="세정과", walk_seconds=30).tells(
        "arrival_confirmed", 100, evidence="desk"
    )
    assert story.visit.refusal(story.clock.now()) == "no_way"
    assert story.visit.arrived_s is None


@pytest.mark.parametrize("hours", [0.4, 1, 11.9])
def test_a_visit_that_a_guide_took_over_stays_open_until_he_says(story: Story, hours: float) -> None:
    story.tells("taken_over", 20, by="guide", who="안내 1").tells("left_screen", 5)
    assert story.visit.outcome(story.clock.now()) is None, "without the guide it would be abandoned"
    _on_the_way(story)
    story.clock.passes(hours * 3600)
    assert story.visit.outcome(story.clock.now()) is None
    story.tells("arrival_confirmed", evidence="guide")
    assert story.visit.outcome(story.clock.now()) == "later"


@pytest.mark.parametrize(("way", "outcome"), [(True, "unknown"), (False, "abandoned")])
def test_what_a_guide_never_told_is_closed_half_a_day_later(story: Story, outcome: str, *, way: bool) -> None:
    if way:
        _on_the_way(story)
    story.tells("taken_over", 1, by="guide", who="안내 1").tells("left_screen", 1)
    story.clock.passes(43_199)
    assert story.visit.outcome(story.clock.now()) is None
    story.clock.passes(2)
    assert story.visit.outcome(story.clock.now()) == outcome


def test_leaving_before_a_way_was_shown_is_abandoned(story: Story) -> None:
    assert story.visit.outcome(story.clock.now()) is None
    story.tells("left_screen", 20)
    assert story.visit.outcome(story.clock.now()) == "abandoned"


def test_without_evidence_a_visit_is_unknown_thirty_minutes_after_leaving(story: Story) -> None:
    _on_the_way(story).tells("left_screen", 10)
    story.clock.passes(1800)
    assert story.visit.outcome(story.clock.now()) is None
    story.clock.passes(0.1)
    assert story.visit.outcome(story.clock.now()) == "unknown"


def test_evidence_that_comes_too_late_changes_nothing(story: Story) -> None:
    _on_the_way(story).tells("left_screen", 10).tells("arrival_confirmed", 1801, evidence="desk")
    assert story.visit.arrived_s is None
    assert story.visit.outcome(story.clock.now()) == "unknown"


def test_not_reached_keeps_its_reason_until_the_visitor_arrives_after_all(story: Story) -> None:
    _on_the_way(story).tells("not_reached", 90, reason="closed")
    assert (story.visit.outcome(story.clock.now()), story.visit.reason) == ("not_reached", "closed")
    story.tells("arrival_confirmed", 60, evidence="guide")
    assert (story.visit.outcome(story.clock.now()), story.visit.reason) == ("later", None)


def test_another_target_gives_a_failed_visit_another_chance(story: Story) -> None:
    _on_the_way(story).tells("not_reached", 20, reason="wrong_place")
    _on_the_way(story)
    assert story.visit.outcome(story.clock.now()) == "not_reached", "the same way once more"
    _on_the_way(story, target="세정과")
    assert story.visit.outcome(story.clock.now()) is None


def test_a_visit_is_one_of_its_last_target(story: Story) -> None:
    _on_the_way(story).tells("arrival_confirmed", 60, evidence="code")
    _on_the_way(story, target="세정과")
    assert (story.visit.arrived_s, story.visit.evidence, story.visit.firm) == (None, None, False)


def test_hearsay_gives_way_to_a_word_against_it_and_proof_does_not(story: Story) -> None:
    _on_the_way(story).tells("arrival_confirmed", 60, evidence="guide", walked=False)
    story.tells("not_reached", 5, reason="closed")
    assert (story.visit.arrived_s, story.visit.reason) == (None, "closed")
    story.tells("arrival_confirmed", 10, evidence="guide", walked=True).tells("not_reached", 1)
    assert (story.visit.arrived_s, story.visit.firm, story.visit.reason) == (91, True, None)


def test_the_quickest_walk_is_the_brisk_one_where_it_is_known(story: Story) -> None:
    story.tells("target_chosen", 5, target="교통행정과", walk_seconds=90, least_seconds=20)
    story.tells("way_shown", 1).tells("arrival_confirmed", 14.9, evidence="door")
    assert story.visit.arrived_s is None
    story.tells("arrival_confirmed", 0.1, evidence="door")
    assert story.visit.arrived_s == 31


def test_an_unheard_of_reason_is_other(story: Story) -> None:
    _on_the_way(story).tells("not_reached", 5, reason="홍길동 씨가 없음")
    assert story.visit.reason == "other"


@pytest.mark.parametrize("jump", [3600, -3600, 315_360_000])
def test_a_jump_of_the_clock_neither_ends_a_visit_nor_changes_its_duration(story: Story, jump: float) -> None:
    _on_the_way(story).tells("left_screen", 4)
    story.clock.jumps(jump)
    assert story.visit.outcome(story.clock.now()) is None
    story.tells("arrival_confirmed", 60, evidence="desk")
    assert (story.visit.arrived_s, story.visit.by_wall) == (80, False)


def test_after_a_restart_the_wall_clock_measures_and_the_visit_says_so(story: Story) -> None:
    _on_the_way(story)
    story.clock.reboots(30)
    assert story.visit.outcome(story.clock.now()) is None
    story.tells("arrival_confirmed", 40, evidence="desk")
    assert (story.visit.arrived_s, story.visit.by_wall) == (86, True)


def test_a_restart_does_not_lengthen_the_wait_for_evidence(story: Story) -> None:
    _on_the_way(story)
    story.clock.passes(1700)
    story.tells("left_screen", cause="restart")
    story.clock.passes(200)
    assert story.visit.outcome(story.clock.now()) == "unknown"


def test_finding_the_officer_is_measured_from_the_last_chart_opened(story: Story) -> None:
    story.tells("chart_opened", 1, office="세정과").tells("chart_opened", 50, office="교통행정과")
    story.tells("seat_shown", 2, seat="교통행정과/3").tells("officer_found", 5, seat="교통행정과/3")
    story.tells("chart_opened", 9, office="세정과")
    assert (story.visit.office, story.visit.seat, story.visit.officer_took_s) == (
        "교통행정과",
        "교통행정과/3",
        7,
    )


def test_events_without_a_beginning_tell_no_visit(clock: StillClock) -> None:
    assert told(Story(clock).tells("way_shown").tells("said_found").events) is None


def test_the_first_confirmation_stands(story: Story) -> None:
    _on_the_way(story).tells("arrival_confirmed", 30, evidence="desk")
    story.tells("arrival_confirmed", 30, evidence="guide")
    assert (story.visit.arrived_s, story.visit.evidence, story.visit.reason) == (46, "desk", None)


_KINDS = ["first_key", "chart_opened", "seat_shown", "officer_found", "target_chosen", "way_shown"]
_KINDS += [
    "said_found",
    "understood",
    "taken_over",
    "arrival_confirmed",
    "not_reached",
    "left_screen",
    "modes_changed",
    "future_kind",
]
_VALUES: st.SearchStrategy[Value] = st.one_of(
    st.sampled_from(["desk", "closed", "restart", "x"]), st.floats(0, 1e6), st.none(), st.just([])
)
_DATA = st.dictionaries(
    st.sampled_from(["evidence", "reason", "walk_seconds", "seat", "office", "target", "cause"]), _VALUES
)


@given(st.lists(st.tuples(st.sampled_from(_KINDS), _DATA, st.floats(-4000, 4000), st.booleans())))
def test_any_order_of_events_tells_a_visit_with_one_outcome_and_no_negative_time(
    happened: list[tuple[str, dict[str, Value], float, bool]],
) -> None:
    clock = StillClock()
    story = Story(clock).tells("began", code="0001")
    for kind, data, step, reboot in happened:
        clock.passes(max(step, 0))
        clock.jumps(min(step, 0))
        if reboot:
            clock.reboots()
        story.tells(kind, 0.0, **data)
    visit, shuffled = story.visit, [*story.events, *story.events]
    Random(len(happened)).shuffle(shuffled)  # noqa: S311 # an order, no secret
    assert told(shuffled) == visit, "neither the order of delivery nor a repetition changes anything"
    clock.passes(50_000)
    assert visit.outcome(clock.now()) in ENDS or visit.seen.boot != clock.boot
    times = [getattr(visit, name) for name in type(visit).__slots__ if name.endswith("_s")]
    assert all(time is None or time >= 0 for time in times)


def test_what_a_booth_tells_after_a_restart_came_after_what_it_told_before(story: Story) -> None:
    _on_the_way(story)
    story.clock.reboots(30)
    story.clock.jumps(-7200)
    story.tells("left_screen", cause="restart")
    assert (story.visit.left, story.visit.way_s, story.visit.understood_s) == (True, 16, None)


@pytest.mark.parametrize(("error", "arrived"), [(0.5, 76), (2.5, None)])
def test_an_office_pcs_clock_is_set_right_and_one_too_unsure_tells_no_time(
    story: Story, error: float, arrived: float | None
) -> None:
    _on_the_way(story)
    pc = Instant(story.clock.at + timedelta(seconds=60 + 300), 7.0, "pc")
    data: dict[str, Value] = {"evidence": "desk", "by_code": True}
    told_by = VisitEvent(
        new_id(),
        "visit",
        story.key,
        "arrival_confirmed",
        pc,
        "세정과",
        data,
        "office",
        Correction(-300, error),
    )
    visit = told([told_by, *story.events])
    assert visit is not None
    assert (visit.arrived_s, visit.refused) == (arrived, {} if arrived else {"clock": 1})


def test_who_may_vouch_for_what_is_fixed_by_where_it_comes_from(story: Story) -> None:
    _on_the_way(story)
    story.clock.passes(60)
    for origin in ("booth", "console", "office", "phone"):
        claims = {
            kind: told(
                [
                    *story.events,
                    VisitEvent(
                        new_id(), "visit", story.key, "arrival_confirmed", story.clock.now(), "x",
                        {"evidence": kind}, origin,
                    ),
                ]
            )
            for kind in ORIGINS
        }  # fmt: skip
        taken = {kind for kind, visit in claims.items() if visit is not None and visit.evidence == kind}
        assert taken == {kind for kind, one in ORIGINS.items() if one == origin and kind != "trial"}


def test_no_other_booth_makes_a_visitor_a_tester(story: Story) -> None:
    _on_the_way(story)
    at_home = [replace(one, kiosk="A 1") for one in story.events]
    for kiosk, purpose in (("B 1", "way"), ("A 1", "trial"), ("centre", "trial")):
        claimed = VisitEvent(
            new_id(), "visit", story.key, "trial_begun", story.clock.now(), kiosk, {"task": "2026-11/1"}
        )
        visit = told([*at_home, claimed])
        assert visit is not None
        assert visit.purpose == purpose


def test_what_the_screen_showed_is_told_from_its_last_pages(clock: StillClock) -> None:
    bare = Story(clock).tells("began", by="touch", modes=["large", "low"]).tells("seat_shown", 1)
    assert (bare.visit.modes, bare.visit.seat, bare.visit.seat_s) == (("large", "low"), None, 1)
    assert bare.tells("modes_changed", 1, modes=["voice"]).visit.modes == ("voice",)
    assert bare.tells("modes_changed", 1, modes="all").visit.modes == ()
    bare.tells("seat_shown", 1, seat="세정과/3").tells("first_key", 1).tells("first_key", 1)
    assert (bare.visit.seat, bare.visit.seat_s, bare.visit.first_key_s) == ("세정과/3", 4, 5)
    assert bare.tells("officer_found", 1).visit.officer_took_s is None, "no chart was opened"
    bare.tells("chart_opened", 1, office="세정과").tells("officer_found", 3)
    assert (bare.visit.office, bare.visit.chart_s, bare.visit.officer_took_s) == ("세정과", 8, 3)
    assert bare.visit.seat == "세정과/3", "whom no event names is who was shown last"
    assert bare.tells("officer_found", 9, seat="감사실/1").visit.seat == "세정과/3"
    bare.tells("target_chosen", 1, target="세정과", walk_seconds=10).tells("way_shown", 1, step_free=True)
    assert (bare.visit.target_s, bare.visit.step_free, bare.visit.way_s) == (21, True, 22)
    assert not bare.tells("way_shown", 1).visit.step_free


def test_what_followers_and_testers_noted_is_told_of_the_visit(story: Story) -> None:
    assert (story.visit.follow, story.visit.task, story.visit.old_self) == (None, None, False)
    story.tells("trial_begun", 1, task="3").tells("trial_seat", 5).tells("trial_thrown", 1)
    assert (story.visit.task, story.visit.task_seat_s, story.visit.thrown) == ("3", 16, "")
    story.tells("trial_begun", 1, task="4")
    assert (story.visit.task, story.visit.task_seat_s, story.visit.thrown) == ("4", None, None)
    assert story.tells("trial_thrown", 1, reason="lost").visit.thrown == "lost"
    story.tells("followed", 1, result="busy")
    assert (story.visit.follow, story.visit.followed_s) == ("busy", None)
    story.tells("followed", 1, result="arrived", uncertainty_s=2.0)
    assert (story.visit.follow, story.visit.followed_s) == ("arrived", 21)
    assert story.tells("followed", 1, result="lost").visit.follow == "arrived"
    assert story.tells("said_found", 1).visit.old_self


def test_of_a_followed_arrival_without_a_sure_second_no_time_is_told(story: Story) -> None:
    story.tells("followed", 1, result="arrived", uncertainty_s=2.1)
    assert (story.visit.follow, story.visit.followed_s) == ("lost", None)
    assert story.tells("followed", 1, result="not_reached").visit.follow == "not_reached"
    assert story.tells("followed", 1, result="arrived").visit.follow == "not_reached"


def test_taken_evidence_is_told_in_the_order_of_its_coming(story: Story) -> None:
    _on_the_way(story).tells("arrival_confirmed", 60, evidence="desk", by="세정과")
    story.tells("arrival_confirmed", 20, evidence="code").tells("arrival_confirmed", 1, evidence="elsewhere")
    found = arrivals_of(story.events[::-1])
    assert [(one.kind, one.by, one.firm) for one in found] == [
        ("desk", "세정과", False),
        ("code", None, True),
    ]
