# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing that appears by itself moves what a finger is about to touch."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.ui.shell.focus import name_of
from tests.screens import DRAWN, rest
from tests.ui.cases.steps import begin
from tests.visitor import place_of

if TYPE_CHECKING:
    from tests.screens import Mode
    from tests.visitor import Visitor

NAMES = {"portrait", "landscape", "low", "200", "low-200", "landscape-200", "voice", "vi-200", "ja-200"}
MODES = [mode for mode in DRAWN if mode.name in NAMES]


def places(guest: Visitor) -> dict[str, tuple[int, int]]:
    """Return where every control stands."""
    return {name_of(one): (round(place_of(one).x()), round(place_of(one).y())) for one in guest.controls()}


def unfilled(spots: dict[str, tuple[int, int]]) -> dict[str, tuple[int, int]]:
    """Name each control without what stands in it, which a field's name tells."""
    return {name.split(", ")[0]: spot for name, spot in spots.items()}


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)
def test_the_offer_of_a_guide_moves_nothing(guest: Visitor, mode: Mode) -> None:
    guest.window.resize(*((1920, 1080) if mode.landscape else (1080, 1920)))
    guest.kiosk.look.set(**mode.wishes())
    guest.kiosk.pages.open("offices")
    guest.kiosk.touch()
    rest(guest)
    before = places(guest)
    assert before
    guest.speaker.finish()
    for _ in range(2):
        guest.wait(31)
        guest.kiosk.session.touch()
    assert guest.sees(guest.kiosk.stage.text("ring.offer"))
    rest(guest)
    offer = guest.kiosk.stage.text("ring.offer")
    assert {name: spot for name, spot in places(guest).items() if name != offer} == before


def test_the_keys_stay_where_they_are_when_what_was_wrong_is_mended(guest: Visitor) -> None:
    begin(guest, "불친절")
    for _ in range(2):
        guest.kiosk.pages.current.model.go_on()
    draft = guest.kiosk.pages.current.model._draft
    guest.kiosk.pages.open("case_contact", draft=draft)
    rest(guest)
    guest.tap("다음")
    assert guest.sees("번호가 모자랍니다.")
    rest(guest)
    before = unfilled(places(guest))
    guest.tap("1")
    assert not guest.sees("번호가 모자랍니다.")
    rest(guest)
    assert unfilled(places(guest)) == before


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
