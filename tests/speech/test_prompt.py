# SPDX-License-Identifier: GPL-3.0-or-later
"""The booth says where it is, and never into a session."""

from __future__ import annotations

from kiosk.speech.prompt import LocationPrompt


def test_the_prompt_is_spoken_at_its_interval() -> None:
    prompt = LocationPrompt(30, now=0)
    spoken_at = [second for second in range(121) if prompt.due(second, in_session=False)]
    assert spoken_at == [30, 60, 90, 120]


def test_the_prompt_is_never_spoken_during_a_session_and_waits_a_whole_interval_after_it() -> None:
    prompt = LocationPrompt(30, now=0)
    spoken_at = [s for s in range(151) if prompt.due(s, in_session=20 <= s <= 100)]
    assert spoken_at == [130]


def test_a_signal_has_its_prompt_at_once_but_not_twice_in_ten_seconds_nor_in_a_session() -> None:
    prompt = LocationPrompt(300, now=0)
    asked = [prompt.signalled(second, in_session=second > 40) for second in (12, 15, 23, 50)]
    assert asked == [True, False, True, False]


def test_a_prompt_that_is_off_is_silent() -> None:
    prompt = LocationPrompt(30, now=0, enabled=False)
    assert not any(prompt.due(second, in_session=False) for second in range(0, 1000, 10))
