# SPDX-License-Identifier: GPL-3.0-or-later
"""Typing at a person's speed on the keyboard and the pad: nothing is lost, bounce types nothing twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
import pytest

from tests.ui.test_shell import field, open_field
from tests.ui.thumbs import Thumbs, middle
from tests.visitor import strokes

if TYPE_CHECKING:
    from PySide6.QtGui import QPointingDevice

    from tests.visitor import Visitor

HELD_MS = 800  # Qt's keys repeat from 600 on, and give other letters from 500
ACUTE = "\u0301"  # the key of a Vietnamese tone
WORDS = "안내 학교 국가"  # many keys of it are pressed twice in a row


@pytest.mark.parametrize(("a_second", "words"), [(2, "학교"), *((one, WORDS) for one in (4, 8, 10))])
def test_hangul_typed_with_two_thumbs_loses_no_key(
    visitor: Visitor, glass: QPointingDevice, monkeypatch: pytest.MonkeyPatch, a_second: int, words: str
) -> None:
    begin(visitor, monkeypatch)
    keys = [middle(visitor.key_named(one)) for one in strokes(words)]
    Thumbs(visitor, glass).touch_in_time(keys, a_second, lambda: write(visitor, ""))
    assert written(visitor) == words


@pytest.mark.parametrize("a_second", [8])
def test_twelve_erasures_take_twelve_letters(
    visitor: Visitor, glass: QPointingDevice, monkeypatch: pytest.MonkeyPatch, a_second: int
) -> None:
    begin(visitor, monkeypatch)
    erase = middle(visitor.key_named("erase"))
    letters = "가나다라마바사아자차카타파"
    Thumbs(visitor, glass).touch_in_time([erase] * 12, a_second, lambda: write(visitor, letters))
    assert written(visitor) == "가나다라마바사"  # of Hangul a key takes a letter of the syllable


def test_a_key_that_is_held_is_pressed_once_and_writes_what_stands_on_it(
    visitor: Visitor, glass: QPointingDevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(visitor, monkeypatch)
    thumbs = Thumbs(visitor, glass)
    write(visitor, "12")
    thumbs.hold(middle(visitor.key_named("erase")), HELD_MS)
    assert written(visitor) == "1"
    thumbs.hold(middle(visitor.key_named(" ")), HELD_MS)
    assert written(visitor) == "1 "
    visitor.kiosk.look.set(language="en")
    visitor.settle(lambda: visitor.has_key("e"))
    thumbs.hold(middle(visitor.key_named("e")), HELD_MS)
    assert written(visitor).casefold() == "1 e"
    visitor.kiosk.look.set(language="vi")
    visitor.settle(lambda: visitor.has_key(ACUTE))
    thumbs.hold(middle(visitor.key_named(ACUTE)), HELD_MS)
    assert written(visitor).casefold() == "1 é"


def test_a_finger_that_bounces_types_one_letter(
    visitor: Visitor, glass: QPointingDevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(visitor, monkeypatch)
    thumbs, key = Thumbs(visitor, glass), middle(visitor.key_named("ㄱ"))
    thumbs.bounce_in_time(key, lambda: write(visitor, ""))
    assert written(visitor) == "ㄱ"
    thumbs.bounce_in_time(key, lambda: write(visitor, ""), resting=middle(visitor.key_named("ㄴ")))
    assert written(visitor) == "ㄴㄱ"
    visitor.kiosk.look.set(language="vi")
    visitor.settle(lambda: visitor.has_key(ACUTE))
    thumbs.bounce_in_time(middle(visitor.key_named(ACUTE)), lambda: write(visitor, "a"))
    assert written(visitor) == "á"  # of which a second press would make an a again


def test_whoever_trembles_may_have_presses_within_half_a_second_taken_as_one(
    visitor: Visitor, glass: QPointingDevice, monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor.wake()
    visitor.tap("Language")
    visitor.tap("손이 떨리실 때")
    begin(visitor, monkeypatch)
    thumbs, key = Thumbs(visitor, glass), middle(visitor.key_named("ㄱ"))

    def rested() -> None:
        write(visitor, "")
        QTest.qWait(500)

    thumbs.touch_in_time([key, key, key], 4, rested)
    assert written(visitor) == "ㄱ"
    QTest.qWait(500)
    thumbs.touch([key, key], 1.6)
    assert written(visitor) == "ㄱㄱㄱ"
    visitor.kiosk.look.set(steady=False)
    thumbs.touch_in_time([key, key], 4, rested)
    assert written(visitor) == "ㄱㄱ"


def begin(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    open_field(visitor, monkeypatch)
    visitor.settle(lambda: visitor.has_key("ㅇ"))


def write(visitor: Visitor, letters: str) -> None:
    QGuiApplication.inputMethod().reset()
    field(visitor).setProperty("text", letters)
    field(visitor).setProperty("cursorPosition", len(letters))


def written(visitor: Visitor) -> str:
    return str(field(visitor).property("text") + field(visitor).property("preeditText"))
