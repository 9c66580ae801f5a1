# SPDX-License-Identifier: GPL-3.0-or-later
"""A headset that goes in begins the voice; one that comes out ends what is being said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
import pytest

from tests.visitor import Visitor, demo_settings, start_qt

if TYPE_CHECKING:
    from PySide6.QtGui import QGuiApplication


class Jack:
    """A jack of the machine, by hand."""

    state: bool | None = False
    looks = 0

    def __call__(self) -> bool | None:
        """Tell how it stands."""
        self.looks += 1
        return self.state


def test_plugging_in_wakes_the_kiosk_and_says_how_to_go_on(visitor: Visitor) -> None:
    jack = Jack()
    visitor.kiosk.headset.watch(jack)
    jack.state = True
    visitor.settle(lambda: visitor.screen == "home")
    assert visitor.kiosk.look.voice
    assert visitor.heard()[-1].startswith(visitor.kiosk.stage.text("voice.intro"))
    assert "무엇을 도와 드릴까요?" in visitor.heard()[-1], "every visitor is greeted"


def test_pulling_out_stops_what_is_said_and_announces_it_without_a_word_of_it(visitor: Visitor) -> None:
    jack = Jack()
    jack.state = True
    visitor.kiosk.headset.watch(jack)
    visitor.wake()
    visitor.kiosk.toggleVoice()
    visitor.settle()
    visitor.kiosk.stage.narrator.say("홍길동 061-000-0000")
    jack.state = False
    lost = visitor.kiosk.stage.text("voice.unplugged")
    visitor.settle(lambda: visitor.heard()[-1] == lost)
    assert visitor.kiosk.caption == lost
    visitor.kiosk.stage.narrator.repeat()
    assert visitor.heard()[-1] == lost


def test_a_plug_that_was_in_before_the_start_is_no_news_and_an_unknown_one_is_none(visitor: Visitor) -> None:
    jack = Jack()
    jack.state = True
    visitor.kiosk.headset.watch(jack)
    visitor.settle(lambda: jack.looks > 1)
    assert visitor.screen == "attract"
    jack.state = None
    visitor.settle(lambda: jack.looks > 3)
    assert visitor.kiosk.headset.plugged


def test_a_keypad_s_own_jack_reports_itself_by_keys_even_to_a_sleeping_screen(visitor: Visitor) -> None:
    QTest.keyClick(visitor.window, Qt.Key.Key_F15)
    visitor.settle(lambda: visitor.kiosk.look.voice)
    assert visitor.screen == "home"
    QTest.keyClick(visitor.window, Qt.Key.Key_F16)
    visitor.settle(lambda: visitor.heard()[-1] == visitor.kiosk.stage.text("voice.unplugged"))


def test_the_first_words_say_where_a_headset_is_plugged_in_unless_one_is(visitor: Visitor) -> None:
    where = visitor.kiosk.stage.text(f"voice.jack_{visitor.kiosk.stage.settings.jack}")
    visitor.wake()
    visitor.kiosk.toggleVoice()
    visitor.settle()
    assert where in visitor.heard()[-1]
    visitor.kiosk.toggleVoice()
    visitor.settle()
    visitor.kiosk.headset.plugged = True
    visitor.kiosk.toggleVoice()
    visitor.settle()
    assert where not in visitor.heard()[-1]


@pytest.mark.parametrize("jack", ["left", "right", "below", "unknown"])
def test_of_a_socket_nobody_has_told_about_nothing_is_said(qapp: QGuiApplication, jack: str) -> None:
    start_qt(qapp)
    person = Visitor(demo_settings(jack=jack))
    person.wake()
    person.kiosk.toggleVoice()
    person.settle()
    said = person.heard()[-1]
    person.leave_for_good()
    assert ("이어폰" in said) == (jack != "unknown")
