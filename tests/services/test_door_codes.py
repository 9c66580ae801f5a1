# SPDX-License-Identifier: GPL-3.0-or-later
"""The code of a door's screen: of one room, for a moment, and of this process alone."""

from __future__ import annotations

from kiosk.services.door_codes import STEP_S, STEPS, DoorCodes


def test_what_a_doors_screen_shows_is_taken_for_as_long_as_a_slow_phone_needs() -> None:
    clock = [1000.0]
    codes = DoorCodes(lambda: clock[0])
    for late in (0.0, STEP_S - 0.001):  # shown at the beginning of its step, and at the end
        clock[0] = 1000.0 + late
        code = codes.current("room")
        clock[0] += (STEPS - 1) * STEP_S
        assert codes.is_live("room", code)


def test_a_photograph_of_a_doors_screen_is_dead_after_a_minute() -> None:
    clock = [1000.0]
    codes = DoorCodes(lambda: clock[0])
    code = codes.current("room")
    for later in (STEPS * STEP_S, 3600.0, 86_400.0):
        clock[0] = 1000.0 + later
        assert not codes.is_live("room", code)


def test_no_other_room_no_other_server_and_no_guess_makes_a_code_live() -> None:
    clock = [1000.0]
    codes = DoorCodes(lambda: clock[0])
    code = codes.current("room")
    assert not codes.is_live("another", code)
    assert not DoorCodes(lambda: clock[0]).is_live("room", code)
    for wrong in ("", code[:-1], code + "A", code.swapcase(), "가" * 16, "A" * 16):
        assert not codes.is_live("room", wrong)
