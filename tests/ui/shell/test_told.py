# SPDX-License-Identifier: GPL-3.0-or-later
"""What is chosen is said, in whose language it is, and a language is found by ear alone."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible
import pytest

from kiosk.language.catalogue import text_in
from tests.visitor import is_text, kind_of, plain, visible_items

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

    from tests.visitor import Visitor


def speaks(visitor: Visitor, code: str) -> bool:
    """Return whether what was said last was said by this language's voice."""
    return visitor.speaker.said[-1].language == code


def test_each_language_is_offered_by_its_own_voice_and_taken_by_one_key(visitor: Visitor) -> None:
    visitor.press("select")  # any key wakes
    visitor.press("voice")
    assert visitor.speaker.said[-1].language == "ko"
    for code in [one for one in visitor.kiosk.stage.settings.languages if one != "ko"][:2]:
        visitor.speaker.finish()
        visitor.settle(partial(speaks, visitor, code))
        assert visitor.heard()[-1] == text_in(code, "voice.offer")
    visitor.press("previous")
    assert visitor.kiosk.look.language == code
    assert visitor.heard()[-1].startswith(text_in(code, "voice.intro"))
    assert visitor.speaker.said[-1].language == code


def test_any_other_key_ends_the_offers_and_does_what_it_does(visitor: Visitor) -> None:
    visitor.press("select")
    visitor.press("voice")
    visitor.speaker.finish()
    visitor.settle(lambda: visitor.speaker.said[-1].language != "ko")
    visitor.press("next")
    visitor.press("previous")
    assert visitor.kiosk.look.language == "ko"
    assert {one.language for one in visitor.speaker.said[-2:]} == {"ko"}


def test_an_offer_that_is_long_over_is_not_taken(visitor: Visitor) -> None:
    visitor.press("select")
    visitor.press("voice")
    said = 0
    while len(visitor.heard()) > said:
        said = len(visitor.heard())
        visitor.speaker.finish()
        visitor.settle()
    assert visitor.speaker.said[-1].language != "ko"
    visitor.clock.forward(10)
    visitor.press("previous")
    assert visitor.kiosk.look.language == "ko"


def test_a_choice_says_how_it_stands_in_its_own_language_and_tells_screen_readers(visitor: Visitor) -> None:
    visitor.press("select")
    visitor.press("voice")
    visitor.kiosk.pages.open("language")
    visitor.settle()
    assert "한국어, 골랐음, 5개 가운데 1번째" in visitor.heard()[-1]
    item = visitor.window.activeFocusItem()
    assert QAccessible.queryAccessibleInterface(item).state().checked
    visitor.press("next")
    said = visitor.speaker.said[-1]
    assert (said.text, said.language) == ("English, not chosen, 2 of 5", "en")
    item = visitor.window.activeFocusItem()
    assert not QAccessible.queryAccessibleInterface(item).state().checked


def test_the_first_key_before_a_booth_that_has_a_headset_speaks(visitor: Visitor) -> None:
    visitor.kiosk.headset.plugged = True
    visitor.press("select")
    assert visitor.heard()[-1].startswith(text_in("ko", "voice.intro"))


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_what_the_voice_says_stands_on_the_screen_a_sentence_at_a_time(visitor: Visitor, zoom: float) -> None:
    visitor.press("select")
    visitor.kiosk.look.set(zoom=zoom)
    visitor.press("voice")
    caption = next(one for one in shown(visitor) if kind_of(one).startswith("Caption"))
    words = next(one for one in visible_items(caption) if is_text(one))
    high, told = caption.height(), [plain(words)]
    while caption.property("ahead"):
        visitor.settle(lambda: plain(words) != told[-1], patience_ms=20_000)
        told.append(plain(words))
        assert caption.height() == high
        assert words.property("contentHeight") <= high
    assert len(told) > 2
    assert " ".join(told) == visitor.heard()[-1]


def shown(visitor: Visitor) -> list[QQuickItem]:
    """Return all that is drawn."""
    return [*visible_items(visitor.window.contentItem())]
