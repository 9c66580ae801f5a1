# SPDX-License-Identifier: GPL-3.0-or-later
"""The session's life on a clock that the test moves."""

from __future__ import annotations

import pytest

from kiosk.ui.shell.session import IdleRules, Phase, Session, TwoMinutes
from tests.visitor import Clock

RULES = IdleRules(browse=60, form=180, warning=25)


def session() -> tuple[Session, Clock]:
    clock = Clock()
    return Session(RULES, clock), clock


def pass_seconds(person: Session, clock: Clock, seconds: int, *, speaking: bool = False) -> Phase:
    phase = person.phase
    for _ in range(seconds):
        clock.forward(1)
        phase = person.tick(speaking=speaking)
    return phase


def test_the_first_touch_only_wakes() -> None:
    person, _ = session()
    assert person.touch()
    assert not person.touch()


def test_input_every_19_seconds_keeps_a_session_for_half_an_hour() -> None:
    person, clock = session()
    person.touch()
    for _ in range(95):
        assert pass_seconds(person, clock, 19) is Phase.SESSION
        person.touch()


def test_a_warning_of_25_seconds_comes_before_the_end() -> None:
    person, clock = session()
    person.touch()
    assert pass_seconds(person, clock, 59) is Phase.SESSION
    assert pass_seconds(person, clock, 1) is Phase.WARNING
    assert person.seconds_left == 25
    assert pass_seconds(person, clock, 24) is Phase.WARNING
    assert pass_seconds(person, clock, 1) is Phase.ATTRACT


def test_a_warning_can_be_answered_twenty_times_in_a_row() -> None:
    person, clock = session()
    person.touch()
    for _ in range(20):
        assert pass_seconds(person, clock, 70) is Phase.WARNING
        assert not person.touch()
        assert person.phase is Phase.SESSION


@pytest.mark.parametrize(
    ("form", "slow", "patience"),
    [(False, False, 60), (True, False, 180), (False, True, 120), (True, True, 360)],
)
def test_forms_and_listeners_get_more_time(form: bool, slow: bool, patience: int) -> None:  # noqa: FBT001 # a table
    person, clock = session()
    person.touch()
    person.form, person.slow = form, slow
    assert pass_seconds(person, clock, patience - 1) is Phase.SESSION
    assert pass_seconds(person, clock, 1) is Phase.WARNING


def test_idle_time_stands_still_while_the_kiosk_speaks() -> None:
    person, clock = session()
    person.touch()
    assert pass_seconds(person, clock, 300, speaking=True) is Phase.SESSION
    assert pass_seconds(person, clock, 60) is Phase.WARNING


def test_a_late_tick_still_gives_the_whole_warning() -> None:
    person, clock = session()
    person.touch()
    clock.forward(3600)
    assert person.tick() is Phase.WARNING
    assert person.seconds_left == 25


def test_the_two_minutes_run_from_the_first_touch_and_stop_at_the_way() -> None:
    clock = Clock()
    ring = TwoMinutes(clock)
    clock.forward(50)
    assert ring.seconds_left == 120
    ring.begin()
    clock.forward(30)
    ring.begin()
    assert ring.seconds_left == 90
    ring.stop()
    clock.forward(500)
    assert ring.seconds_left == 90


def test_a_guide_is_offered_after_a_minute_without_a_target() -> None:
    clock = Clock()
    ring = TwoMinutes(clock)
    ring.begin()
    clock.forward(59)
    assert not ring.offers_guide
    clock.forward(1)
    assert ring.offers_guide
    ring.choose_target()
    assert not ring.offers_guide


def test_the_ring_never_goes_below_zero_and_starts_afresh() -> None:
    clock = Clock()
    ring = TwoMinutes(clock)
    ring.begin()
    clock.forward(1000)
    assert ring.seconds_left == 0
    ring.reset()
    assert ring.seconds_left == 120


def test_the_two_minutes_run_anew_for_each_search() -> None:
    clock = Clock()
    ring = TwoMinutes(clock)
    ring.begin()
    clock.forward(90)
    ring.choose_target()
    ring.stop()
    for _ in range(2):
        clock.forward(300)
        ring.look_anew()
        assert ring.seconds_left == 120
        assert not ring.begin()  # the visit is the same one
        clock.forward(60)
        assert ring.seconds_left == 60
        assert ring.offers_guide
        assert ring.offer()
