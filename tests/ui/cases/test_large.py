# SPDX-License-Identifier: GPL-3.0-or-later
"""The first question at 200 %: choices stand under it at once, and what each is for behind them."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from kiosk.settings import LANGUAGES
from kiosk.ui.shell.focus import name_of
from tests.screens import LANDSCAPE, PORTRAIT, leaf_through, rest

if TYPE_CHECKING:
    from tests.visitor import Visitor

LOOKS = [(PORTRAIT, False), (PORTRAIT, True), (LANDSCAPE, False), (LANDSCAPE, True)]


def test_the_first_page_asks_and_offers(citizen: Visitor) -> None:
    for language, (size, low) in product(LANGUAGES, LOOKS):
        citizen.kiosk.goHome()
        citizen.window.resize(*size)
        citizen.kiosk.look.set(zoom=2.0, low=low, language=language)
        citizen.kiosk.pages.open("cases")
        rest(citizen)
        kinds = [card["name"] for card in citizen.kiosk.pages.current.model.kinds]
        offered = [name_of(item) for item in citizen.controls()]
        assert citizen.sees(citizen.kiosk.stage.text("case.kind_title")), (language, size, low)
        at_once = len(kinds) if language == "ko" and size == PORTRAIT else 2
        assert len([kind for kind in kinds if kind in offered]) >= at_once, (language, size, low)


def test_what_each_kind_is_for_stands_on_a_further_page(citizen: Visitor) -> None:
    citizen.kiosk.look.set(zoom=2.0)
    citizen.kiosk.pages.open("cases")
    rest(citizen)
    read = " ".join(" ".join(citizen.read()) for _ in leaf_through(citizen)).replace("\n", " ")
    for card in citizen.kiosk.pages.current.model.kinds:
        assert card["hint"] in read
        assert card["promise"] in read
    citizen.tap("보상 청구")
    assert citizen.screen != "cases"
