# SPDX-License-Identifier: GPL-3.0-or-later
"""A visit is told from all of its events, whatever their order, and evidence is judged as it comes."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
import pytest

from kiosk.visits.measure.fold import judged
from kiosk.visits.measure.timeline import Happened

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.visits.measure.fold import Judged

TARGET = "교통행정과/7"
NOW = 10_000.0


def _way(*more: Happened) -> list[Happened]:
    """Return a visit whose way stood at 20 s; a brisk walk takes 40 s, an ordinary one 83."""
    return [
        Happened(0.0, "began", {"by": "touch", "language": "ko"}),
        Happened(18.0, "target_chosen", {"target": TARGET, "walk_seconds": 83.0, "least_seconds": 40.0}),
        Happened(20.0, "way_shown", {}),
        *more,
    ]


def _seen(at: float, evidence: str, **more: object) -> Happened:
    return Happened(at, "arrival_confirmed", {"evidence": evidence, "place": "교통행정과", **more})


def _outcome(*more: Happened) -> Judged:
    return judged(_way(*more), NOW)


PRESS = Happened(30.0, "understood", {})


def test_a_press_at_the_booth_is_never_an_arrival() -> None:
    for at in (30.0, 119.0, 1_500.0):
        for kind in ("understood", "said_found"):
            visit = _outcome(Happened(at, kind, {}))
            assert (visit.outcome, visit.knew_s, visit.arrival) == ("unknown", at, None)


def test_evidence_is_refused_for_its_first_reason() -> None:
    refused = {
        "trial_apart": _seen(100.0, "trial"),
        "too_late": _seen(1_900.0, "desk", by_code=True),
        "other_place": Happened(100.0, "arrival_confirmed", {"evidence": "door", "place": "세정과"}),
        "too_early": _seen(64.0, "door", on_site=True),
        "clock": _seen(100.0, "desk", by_code=True, uncertainty_s=2.5),
        "origin": _seen(100.0, "desk", by_code=True, origin="booth"),
    }
    told = {reason: _outcome(PRESS, event).refused for reason, event in refused.items()}
    assert told == {reason: {reason: 1} for reason in refused}


def test_evidence_without_any_way_is_refused_for_that() -> None:
    began, chosen, _ = _way()
    assert judged([began, chosen, _seen(100.0, "desk", by_code=True)], NOW).refused == {"no_way": 1}


def test_half_an_hour_after_the_last_sign_is_the_edge_of_lateness() -> None:
    assert _outcome(PRESS, _seen(1_830.0, "desk", by_code=True)).refused == {}
    assert _outcome(PRESS, _seen(1_830.1, "desk", by_code=True)).refused == {"too_late": 1}


def test_the_quickest_walk_less_five_seconds_is_the_edge_of_belief() -> None:
    assert _outcome(PRESS, _seen(65.0, "door", on_site=True)).outcome == "within_2min"
    assert _outcome(PRESS, _seen(64.9, "door", on_site=True)).outcome == "unknown"


def test_the_edge_of_two_minutes_is_in_time() -> None:
    press = Happened(70.0, "understood", {})
    assert _outcome(press, _seen(120.0, "door", on_site=True)).outcome == "within_2min"
    assert _outcome(press, _seen(120.1, "door", on_site=True)).outcome == "unsure"
    assert _outcome(press, _seen(130.1, "door", on_site=True)).outcome == "later"


def test_firm_evidence_sets_soft_aside() -> None:
    both = _outcome(PRESS, _seen(80.0, "phone"), _seen(300.0, "desk", by_code=True))
    assert both.arrival is not None
    assert (both.arrival.kind, both.arrival.firm, both.outcome) == ("desk", True, "later")
    soft = _outcome(PRESS, _seen(300.0, "desk"))
    assert soft.arrival is not None
    assert (soft.arrival.firm, soft.sure, soft.possible) == (False, 0, 1)


@pytest.mark.parametrize(
    ("event", "firm"),
    [
        (_seen(110.0, "desk", alone=True), True),
        (_seen(110.0, "desk"), False),
        (_seen(110.0, "desk", alone=True, doubted=True), False),
        (_seen(110.0, "desk", by_code=True, doubted=True), True),
        (_seen(110.0, "door"), False),
        (_seen(110.0, "door", on_site=True), True),
        (_seen(110.0, "code"), True),
        (_seen(110.0, "guide"), False),
        (_seen(110.0, "guide", walked=True), True),
        (_seen(110.0, "door", on_site=True, printed=True), False),
        (_seen(110.0, "phone", on_site=True), False),
    ],
)
def test_each_kind_is_firm_only_by_its_own_proof(event: Happened, *, firm: bool) -> None:
    arrival = _outcome(PRESS, event).arrival
    assert arrival is not None
    assert arrival.firm is firm


def test_not_reached_undoes_soft_evidence_and_never_firm() -> None:
    no = Happened(200.0, "not_reached", {"reason": "closed"})
    assert _outcome(PRESS, _seen(110.0, "phone"), no).outcome == "not_reached"
    stands = _outcome(PRESS, _seen(110.0, "code"), no)
    assert (stands.outcome, stands.conflict) == ("within_2min", True)
    after = _outcome(PRESS, no, _seen(300.0, "code"))
    assert (after.outcome, after.conflict) == ("later", False)


def test_reopened_takes_everything_back_and_counts_it() -> None:
    visit = _outcome(PRESS, _seen(110.0, "code"), Happened(120.0, "reopened", {"who": "guide"}))
    assert (visit.outcome, visit.refused) == ("unknown", {"taken_back": 1})


def test_a_doubt_voids_what_was_known_until_the_way_is_shown_anew() -> None:
    doubt = Happened(40.0, "doubted", {})
    assert _outcome(PRESS, doubt).knew == 0
    again = _outcome(PRESS, doubt, Happened(90.0, "way_shown", {"by": "guide"}))
    assert (again.knew, again.knew_s) == (1, 90.0)


def test_a_newer_target_whose_way_was_never_shown_is_not_known() -> None:
    other = Happened(50.0, "target_chosen", {"target": "세정과", "walk_seconds": 50.0})
    visit = _outcome(PRESS, other, Happened(60.0, "left_screen", {"cause": "visitor"}))
    assert (visit.purpose, visit.knew, visit.outcome) == ("way", 0, "abandoned")


def test_a_target_off_the_site_is_told_and_has_no_arrival() -> None:
    events = [
        Happened(0.0, "began", {"by": "touch"}),
        Happened(9.0, "target_chosen", {"target": "보건소"}),
        Happened(10.0, "way_shown", {}),
        Happened(20.0, "left_screen", {"cause": "visitor"}),
        Happened(90.0, "arrival_confirmed", {"evidence": "desk", "place": "보건소", "by_code": True}),
    ]
    visit = judged(events, NOW)
    assert (visit.purpose, visit.outcome, visit.refused) == ("elsewhere", "told", {"not_on_foot": 1})
    assert (visit.knew, visit.sure, visit.possible) == (1, None, None)


def test_a_visit_is_open_until_thirty_minutes_after_its_last_touch() -> None:
    idle = Happened(105.0, "left_screen", {"cause": "idle", "idle_s": 60.0})
    assert judged(_way(idle), 1_845.0).outcome == "open"
    assert judged(_way(idle), 1_845.1).outcome == "unknown"


_MORE: Sequence[Happened] = [
    PRESS,
    Happened(41.0, "doubted", {}),
    Happened(60.0, "way_shown", {"by": "guide"}),
    _seen(70.0, "door"),
    _seen(101.0, "door", on_site=True),
    _seen(140.0, "desk", by_code=True),
    Happened(150.0, "not_reached", {"reason": "other"}),
    Happened(160.0, "reopened", {}),
    _seen(170.0, "phone"),
    Happened(200.0, "left_screen", {"cause": "idle", "idle_s": 30.0}),
]


@given(st.lists(st.sampled_from(_MORE), unique_by=repr), st.integers(0, 2**32))
def test_order_and_repetition_of_delivery_change_nothing(some: list[Happened], seed: int) -> None:
    events = _way(*some)
    shuffled = events * 2
    Random(seed).shuffle(shuffled)  # noqa: S311 # an order, no secret
    assert judged(shuffled, NOW) == judged(events, NOW)


@given(st.lists(st.sampled_from(_MORE), unique_by=repr))
def test_the_surely_timely_are_among_the_possibly_timely(some: list[Happened]) -> None:
    visit = _outcome(*some)
    assert visit.sure is not None
    assert visit.possible is not None
    assert visit.sure <= visit.possible


def test_a_testers_stop_proves_nothing_of_a_visitor_taken_for_one_by_mistake() -> None:
    walk = [Happened(5.0, "trial_begun", {"task": "2026-11/1"}), PRESS, _seen(90.0, "trial", by="안내")]
    assert (_outcome(*walk).purpose, _outcome(*walk).outcome) == ("trial", "within_2min")
    freed = _outcome(*walk, _seen(95.0, "phone"), Happened(200.0, "trial_freed", {"by": "안내"}))
    assert (freed.purpose, freed.sure, freed.refused) == ("way", 0, {"trial_apart": 1})
    assert freed.arrival is not None
    assert (freed.arrival.kind, freed.arrival.firm) == ("phone", False)
