# SPDX-License-Identifier: GPL-3.0-or-later
"""Number keys stay under the finger: what is wrong has a place of its own from the start, in every mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.cases.numbers import receipt_number
from tests.screens import DRAWN, leaf_through, rest
from tests.visitor import place_of
from tests.walker import faults

if TYPE_CHECKING:
    from tests.screens import Mode
    from tests.visitor import Visitor


@pytest.fixture(autouse=True)
def rested(citizen: Visitor) -> None:
    """Give back what the test before has tried at this screen."""
    for _ in range(5):
        citizen.kiosk.stage.services.intake.store.forgive_try()


def in_mode(citizen: Visitor, mode: Mode) -> None:
    """Look at the screen in a mode."""
    citizen.window.resize(*((1920, 1080) if mode.landscape else (1080, 1920)))
    citizen.kiosk.look.set(keypad=mode.voice, **mode.wishes())


def places(citizen: Visitor) -> list[tuple[int, ...]]:
    """Return every control's rectangle, in order, whatever it is called at this moment."""
    spots = [place_of(item) for item in citizen.controls()]
    return sorted(tuple(map(round, (one.x(), one.y(), one.width(), one.height()))) for one in spots)


def to_keys(citizen: Visitor) -> None:
    """Turn to the page with the keys."""
    for _ in leaf_through(citizen):
        if citizen.sees(citizen.kiosk.stage.text("keypad.clear")):
            return


@pytest.mark.parametrize("mode", DRAWN, ids=lambda mode: mode.name)
def test_no_control_of_the_look_up_moves_by_a_digit_an_answer_or_an_error(
    citizen: Visitor, mode: Mode
) -> None:
    in_mode(citizen, mode)
    citizen.kiosk.pages.open("lookup")
    rest(citizen)
    to_keys(citizen)
    before, model = places(citizen), citizen.kiosk.pages.current.model
    told = []
    for digits in (receipt_number("A", 999_999), "0000", "?", "1", "234", "?"):
        for digit in digits:
            if digit == "?":
                model.ask()
                assert places(citizen) == before
                citizen.settle(lambda: not model.asking)
            elif digit.isdigit():
                model.press(digit)
            rest(citizen)
            assert places(citizen) == before
            told.append(model.problem)
            assert faults(citizen) == []
    assert sum(one != "" for one in told) > 4
