# SPDX-License-Identifier: GPL-3.0-or-later
"""The accessibility bar in every mode: each of its buttons is within reach and does what it says."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING
from unittest.mock import patch

from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication
import pytest

from kiosk.language.catalogue import LANGUAGES, text_in
from kiosk.ui.shell.signs import Signs
from tests.clips import sample_clip
from tests.demo_city import come_on_duty, demo_services
from tests.samples import SAMPLES
from tests.screens import Mode, leaf_through, present, rest
from tests.visitor import Visitor, kind_of, place_of, start_qt, visible_items
from tests.walker import LEAST_CONTROL_MM, SEATED_REACH_MM, faults

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtQuick import QQuickItem


SWITCHES: dict[str, Callable[[Visitor], object]] = {
    "size": lambda visitor: visitor.kiosk.look.zoom,
    "contrast": lambda visitor: visitor.kiosk.look.highContrast,
    "low": lambda visitor: visitor.kiosk.look.low,
    "voice": lambda visitor: visitor.kiosk.look.voice,
}
PAGES = {"language": "language", "guide": "guide_call"}
MODES = [
    Mode(
        f"{language}-{round(zoom * 100)}{'-low' * low}{'-landscape' * landscape}",
        zoom,
        low=low,
        landscape=landscape,
        language=language,
    )
    for language, zoom, low, landscape in product(LANGUAGES, (1.0, 2.0), (False, True), (False, True))
]
NARROW = [mode for mode in MODES if mode.zoom > 1 and mode.low]
SHOWN = [sample for sample in SAMPLES if not sample.at_rest and sample.screen != "sign"]
HOME, OFFERED, KEYS = (
    next(one for one in SAMPLES if one.name == name) for name in ("home", "home-offered", "search-empty")
)
each_mode = pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)


@pytest.fixture(scope="module")
def passer_by(qapp: QGuiApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visitor]:
    """One visitor of a city that has laid a clip of every page, where a guide is on duty."""
    start_qt(qapp)
    folder = tmp_path_factory.mktemp("city")
    with demo_services(folder) as services, patch.object(Signs, "_found", lambda *_: sample_clip()):
        come_on_duty(folder)
        person = Visitor(services=services)
        yield person
        person.leave_for_good()


def button(visitor: Visitor, glyph: str) -> QQuickItem:
    """Return a button of the bar by its sign."""
    items = visible_items(visitor.window.contentItem())
    return next(
        item for item in items if kind_of(item).startswith("DockButton") and item.property("glyph") == glyph
    )


def out_of_reach(visitor: Visitor, item: QQuickItem) -> str:
    """Say why a finger does not get at an item; "" if it does."""
    settings = visitor.kiosk.stage.settings
    reach = (SEATED_REACH_MM - settings.screen_bottom_mm) * settings.px_per_mm
    top = max(0.0, visitor.window.height() - reach) if visitor.kiosk.look.low else 0.0
    room = QRectF(0, top, visitor.window.width(), visitor.window.height() - top)
    place = place_of(item)
    if not room.contains(place):
        return f"{place} is not within {room}"
    if min(place.width(), place.height()) < LEAST_CONTROL_MM * settings.px_per_mm - 1:
        return f"{place} is too small"
    return ""


@each_mode
def test_every_button_of_the_bar_is_in_reach_and_does_what_it_says(passer_by: Visitor, mode: Mode) -> None:
    for glyph, state in SWITCHES.items():
        present(passer_by, HOME, mode)
        assert out_of_reach(passer_by, button(passer_by, glyph)) == "", glyph
        before = state(passer_by)
        passer_by.tap_item(button(passer_by, glyph))
        assert state(passer_by) != before, glyph
    for glyph, page in PAGES.items():
        present(passer_by, HOME, mode)
        assert out_of_reach(passer_by, button(passer_by, glyph)) == "", glyph
        passer_by.tap_item(button(passer_by, glyph))
        assert passer_by.screen == page


@each_mode
def test_the_button_of_sign_language_is_in_reach_and_shows_the_clip(passer_by: Visitor, mode: Mode) -> None:
    present(passer_by, HOME, mode)
    sign = passer_by.find(text_in(mode.language, "sign.button"))
    assert out_of_reach(passer_by, sign) == ""
    assert faults(passer_by) == []
    passer_by.tap_item(sign)
    assert passer_by.screen == "sign"


@each_mode
def test_sign_language_stays_while_help_is_offered(passer_by: Visitor, mode: Mode) -> None:
    present(passer_by, OFFERED, mode)
    assert passer_by.kiosk.offersGuide
    sign, offer = (text_in(mode.language, key) for key in ("sign.button", "ring.offer"))
    assert out_of_reach(passer_by, passer_by.find(sign)) == ""
    # Low and enlarged it stands over the picture, where there is nothing to touch.
    assert [fault for fault in faults(passer_by) if not (mode in NARROW and offer in fault)] == []
    passer_by.tap(sign)
    assert passer_by.screen == "sign"


# Low and enlarged it stands over the picture, where there is nothing to touch.
@pytest.mark.parametrize("mode", [one for one in MODES if one not in NARROW], ids=lambda mode: mode.name)
def test_the_offer_beside_the_ring_is_a_button_that_calls(passer_by: Visitor, mode: Mode) -> None:
    with patch.object(Signs, "_found", lambda *_: None):
        present(passer_by, OFFERED, mode)
    offer = passer_by.find(text_in(mode.language, "ring.offer"))
    assert out_of_reach(passer_by, offer) == ""
    passer_by.tap_item(offer)
    assert passer_by.screen == "guide_call"


@each_mode
def test_sign_language_stays_beside_the_keyboard(passer_by: Visitor, mode: Mode) -> None:
    present(passer_by, KEYS, mode)
    passer_by.settle(QGuiApplication.inputMethod().isVisible)
    rest(passer_by)
    sign = passer_by.find(text_in(mode.language, "sign.button"))
    assert out_of_reach(passer_by, sign) == ""


def test_a_clip_costs_no_page_what_stands_on_it(passer_by: Visitor) -> None:
    offer = text_in("ko", "ring.offer")
    wrong = []
    for sample in SHOWN:
        present(passer_by, sample, Mode("ko-200-low", 2.0, low=True))
        for _page in leaf_through(passer_by):
            wrong += [f"{sample.name}: {fault}" for fault in faults(passer_by) if offer not in fault]
    assert wrong == []
