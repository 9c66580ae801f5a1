# SPDX-License-Identifier: GPL-3.0-or-later
"""What appears by itself does not come under a finger that is about to touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.ui.shell.focus import name_of
from tests.screens import rest
from tests.visitor import place_of

if TYPE_CHECKING:
    from tests.visitor import Visitor


def places(guest: Visitor) -> dict[str, tuple[int, int]]:
    """Return where every control stands."""
    return {name_of(one): (round(place_of(one).x()), round(place_of(one).y())) for one in guest.controls()}


def test_the_way_back_does_not_come_under_a_finger_that_takes_a_call_back(guest: Visitor) -> None:
    guest.kiosk.pages.open("guide_call", state="called")
    rest(guest)
    before, stood = places(guest), [place_of(one) for one in guest.controls()]
    guest.kiosk.pages.current.model.become("coming")
    rest(guest)
    after = places(guest)
    (invitation,) = after.keys() - before.keys()  # to the survey, where nothing stood
    assert not any(place_of(guest.find(invitation)).intersects(one) for one in stood)
    del after[invitation]
    assert {name: before[name] for name in after} == after
