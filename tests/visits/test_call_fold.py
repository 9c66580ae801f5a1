# SPDX-License-Identifier: GPL-3.0-or-later
"""A call and a report as their events tell them, whatever their order, by the clock that is known best."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import permutations
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from kiosk.visits.calls import GuideCall, WrongReport, call_told, report_told
from kiosk.visits.events import Correction, VisitEvent, new_id
from kiosk.visits.figures import answered as answered_in_time
from tests.visits.conftest import StillClock

if TYPE_CHECKING:
    from kiosk.visits.events import Value

KEY, VISIT = UUID(int=5), UUID(int=9)


def told(clock: StillClock, kind: str, after_s: float = 0.0, **data: Value) -> VisitEvent:
    clock.passes(after_s)
    stream = "report" if kind in {"reported_wrong", "handled"} else "call"
    return VisitEvent(new_id(), stream, KEY, kind, clock.now(), "booth", data)  # type: ignore[arg-type] # one of two


def test_a_call_is_the_same_in_whatever_order_its_events_come(clock: StillClock) -> None:
    pressed = told(clock, "call_pressed", visit=str(VISIT))
    events = [
        pressed,
        told(clock, "call_shown", 0.5),
        told(clock, "call_sounded_again", 30),
        told(clock, "call_accepted", 1, by="안내 1"),
        told(clock, "heard_of_nowhere", 1),
        told(clock, "call_withdrawn", 1),
    ]
    later = [replace(told(clock, one.kind, 1, by="안내 2"), id=new_id()) for one in events[1:]]
    whole = GuideCall(
        KEY, "booth", VISIT, pressed.when, shown_s=0.5, accepted_s=31.5, accepted_by="안내 1", again_s=30.5,
        withdrawn_s=33.5,
    )  # fmt: skip
    for order in permutations(events):
        assert call_told([*later, *order]) == whole
    assert call_told([pressed]) == GuideCall(KEY, "booth", VISIT, pressed.when)
    assert (
        call_told([]) is call_told(events[1:]) is call_told([told(clock, "elsewhere"), *events[1:]]) is None
    )
    bare = call_told([told(clock, "call_pressed")])
    assert bare is not None
    assert (bare.visit, bare.withdrawn_s) == (None, None)


@pytest.mark.parametrize(("said", "waits"), [(True, False), (False, True), ("yes", True)])
def test_whom_the_booth_told_that_nobody_is_there_waits_for_nobody(
    clock: StillClock, said: Value, *, waits: bool
) -> None:
    call = call_told([told(clock, "call_pressed", nobody=said)])
    assert call is not None
    assert call.waits(clock.now()) is waits
    assert call.withdrawn_s == (None if waits else 0.0)


def test_one_waits_a_quarter_of_an_hour_and_the_second_sound_comes_meanwhile(clock: StillClock) -> None:
    call = call_told([told(clock, "call_pressed")])
    assert call is not None
    for seconds, missed, waits, sounds in [
        (5, False, True, False),
        (0.5, True, True, False),
        (24.4, True, True, False),
        (0.1, True, True, True),
        (870, True, True, True),
        (0.1, True, False, False),
    ]:
        clock.passes(seconds)
        now = clock.now()
        assert (call.missed(now), call.waits(now), call.sounds_again(now)) == (missed, waits, sounds)


def test_another_machines_times_are_set_right_by_what_is_known_of_both_clocks(clock: StillClock) -> None:
    pressed = replace(told(clock, "call_pressed"), correction=Correction(3.0, 0.1))
    accepted = told(clock, "call_accepted", 10, by="안내 1")
    elsewhere = replace(accepted, when=replace(accepted.when, boot="console", mono=7.0), kiosk="console")

    def seconds(event: VisitEvent, first: VisitEvent = pressed) -> tuple[float | None, bool]:
        call = call_told([first, event])
        assert call is not None
        return call.accepted_s, call.by_wall

    assert seconds(accepted) == (10.0, False)
    assert seconds(replace(elsewhere, correction=Correction(8.5, 0.1))) == (15.5, True)
    assert seconds(elsewhere) == (7.0, True)
    assert seconds(replace(elsewhere, correction=Correction(3.0, 0.1))) == (10.0, True)
    assert seconds(replace(elsewhere, correction=Correction(-30.0, 0.1))) == (0.0, True)
    assert seconds(
        replace(elsewhere, correction=Correction(4.0, 0.1)), replace(pressed, correction=None)
    ) == (14.0, True)


def test_calls_are_answered_in_time_within_five_seconds() -> None:
    one = GuideCall(KEY, "booth", None, StillClock().now())
    calls = [replace(one, accepted_s=at) for at in (None, 0.0, 5.0, 5.1)]
    assert answered_in_time(calls) == (4, 2)


def test_a_report_says_where_what_and_who_has_seen_to_it(clock: StillClock) -> None:
    made = told(
        clock, "reported_wrong", visit=str(VISIT), screen="card", state='{"office": "세정과"}', what="phone"
    )
    report = WrongReport(KEY, "booth", VISIT, made.when, "card", '{"office": "세정과"}', "phone")
    handled = [told(clock, "handled", 1, by="담당 01"), told(clock, "handled", 1, by="담당 02")]
    assert report_told([made]) == report
    for order in permutations([made, *handled, told(clock, "elsewhere", 1)]):
        assert report_told(order) == replace(report, handled_by="담당 01")
    assert report_told(handled) is report_told([]) is None
    nameless = report_told([made, told(clock, "handled", 1)])
    assert nameless is not None
    assert nameless.handled_by == ""


def test_a_report_without_words_is_one_of_something_else_and_a_broken_state_is_a_mistake_of_ours(
    clock: StillClock,
) -> None:
    made = told(clock, "reported_wrong", what="the coffee")
    assert report_told([made]) == WrongReport(KEY, "booth", None, made.when, "", "{}", "other")
    with pytest.raises(ValueError, match="Expecting"):
        report_told([told(clock, "reported_wrong", state="{office")])


def test_an_events_wall_clock_alone_orders_what_was_told_by_different_machines(clock: StillClock) -> None:
    pressed = told(clock, "call_pressed")
    first = replace(told(clock, "call_accepted", 9, by="안내 1"), when=replace(clock.now(), boot="one"))
    second = replace(
        told(clock, "call_accepted", 1, by="안내 2"),
        when=replace(clock.now(), boot="two", at=clock.at - timedelta(seconds=4)),
    )
    call = call_told([first, second, pressed])
    assert call is not None
    assert (call.accepted_by, call.accepted_s) == ("안내 2", 6.0)
