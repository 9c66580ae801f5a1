# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands around every screen, met as a visitor meets it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
import pytest

from kiosk.settings.toml_file import SettingsError
from kiosk.ui.screens import SCREENS, Screen
from kiosk.ui.shell.keymap import read_keymap
from tests.visitor import Visitor, demo_settings, keyboard_keys, keyboard_loader, place_of, start_qt
from tests.walker import faults, lost_by_keys

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickItem

TYPING = Screen(str(Path(__file__).parent / "TypingScreen.qml"), "visitor.apology:ApologyModel", form=True)


def open_field(visitor: Visitor, monkeypatch: pytest.MonkeyPatch, patience_ms: int = 6000) -> None:
    monkeypatch.setitem(SCREENS, "typing", TYPING)
    visitor.wake()
    visitor.kiosk.pages.open("typing")
    visitor.settle()
    visitor.tap("찾을 말")
    visitor.settle(lambda: any(keyboard_keys(visitor.window.contentItem())), patience_ms)


def field(visitor: Visitor) -> QQuickItem:
    return visitor.find("찾을 말")


def test_the_first_touch_wakes_and_presses_nothing(visitor: Visitor) -> None:
    visitor.touch(QPoint(800, 1000))
    assert visitor.screen == "home"
    assert visitor.kiosk.stage.two_minutes.seconds_left == 120


def test_the_guide_is_called_from_any_screen_and_back_returns(visitor: Visitor) -> None:
    visitor.wake()
    visitor.tap(visitor.kiosk.phone)
    assert visitor.screen == "guide_call"
    assert visitor.sees(visitor.kiosk.phone)
    visitor.tap("이전")
    assert visitor.screen == "home"


def test_nobody_touching_ends_in_the_attract_screen_after_a_warning(visitor: Visitor) -> None:
    visitor.wake()
    visitor.wait(60)
    assert visitor.sees("더 보시겠습니까?")
    assert "더 보시겠습니까?" in visitor.heard()[-1]
    visitor.wait(25)
    assert visitor.screen == "attract"


def test_any_touch_answers_the_warning(visitor: Visitor) -> None:
    visitor.wake()
    visitor.wait(60)
    visitor.tap("계속 보기")
    assert visitor.screen == "home"
    assert not visitor.sees("더 보시겠습니까?")


def test_the_next_visitor_finds_everything_as_it_was(visitor: Visitor) -> None:
    visitor.wake()
    visitor.tap("글자 크게")
    visitor.tap("고대비")
    visitor.tap("화면 낮추기")
    QGuiApplication.clipboard().setText("비밀")
    visitor.tap("끝내기")
    look = visitor.kiosk.look
    assert (look.zoom, look.highContrast, look.low, look.voice, look.language) == (
        1.0,
        False,
        False,
        False,
        "ko",
    )
    assert QGuiApplication.clipboard().text() == ""
    assert visitor.screen == "attract"


@pytest.mark.parametrize("turns", [0, 1, 5])
def test_a_touch_right_after_the_contrast_is_heard(visitor: Visitor, turns: int) -> None:
    visitor.wake()
    visitor.clock.forward(1)
    for name in ("고대비", "안내요원 부르기"):
        spot = place_of(visitor.find(name)).center().toPoint()
        visitor.clock.forward(0.2)
        QTest.mouseClick(visitor.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
        for _ in range(turns):
            QGuiApplication.processEvents()
    visitor.settle(lambda: visitor.screen == "guide_call")
    assert visitor.screen == "guide_call"
    assert visitor.kiosk.look.highContrast


def test_sliding_off_a_button_cancels(visitor: Visitor) -> None:
    visitor.wake()
    middle = place_of(visitor.find("안내요원 부르기")).center().toPoint()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(visitor.window, left, none, middle)
    QTest.mouseMove(visitor.window, middle - QPoint(0, 400))
    QTest.mouseRelease(visitor.window, left, none, middle - QPoint(0, 400))
    visitor.settle()
    assert visitor.screen == "home"


def test_a_second_tap_within_half_a_second_is_ignored(visitor: Visitor) -> None:
    visitor.wake()
    at = place_of(visitor.find("글자 크게")).center().toPoint()
    visitor.touch(at)
    assert visitor.kiosk.look.zoom == 1.5
    visitor.kiosk.look.set(zoom=1.0)
    visitor.settle()
    visitor.clock.forward(-0.8)
    visitor.touch(at)
    assert visitor.kiosk.look.zoom == 1.0
    visitor.touch(at)
    assert visitor.kiosk.look.zoom == 1.5


def test_words_typed_on_the_screen_become_hangul(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    open_field(visitor, monkeypatch)
    visitor.type("주차 딱지 꿇")
    assert field(visitor).property("text") == "주차 딱지 꿇"


def test_a_field_touched_before_the_keyboard_has_loaded_still_gets_it(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = keyboard_loader(visitor.window)
    panel.setProperty("active", False)  # noqa: FBT003 # Qt has no keywords
    open_field(visitor, monkeypatch, patience_ms=0)
    assert not visitor.has_key("ㅈ")
    panel.setProperty("active", True)  # noqa: FBT003 # the same
    visitor.type("주차")
    assert field(visitor).property("text") == "주차"


def test_typing_keeps_the_session_alive(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    open_field(visitor, monkeypatch)
    for letter in "ㅁㄴㅇㄹ" * 3:
        visitor.wait(60)
        visitor.type(letter)
    assert visitor.screen == "typing"
    assert not visitor.sees("더 보시겠습니까?")


def test_nothing_typed_is_left_behind(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    open_field(visitor, monkeypatch)
    visitor.type("비밀")
    visitor.tap("끝내기")
    open_field(visitor, monkeypatch)
    assert field(visitor).property("text") == ""
    assert not visitor.sees("비밀")


def test_every_control_is_reached_by_keys_with_a_visible_ring(visitor: Visitor) -> None:
    visitor.wake()
    assert lost_by_keys(visitor) == []


def test_keys_alone_open_and_leave_a_screen(visitor: Visitor) -> None:
    visitor.wake()
    visitor.walk_to("안내요원 부르기")
    visitor.press("select")
    assert visitor.screen == "guide_call"
    visitor.press("back")
    assert visitor.screen == "home"


def test_in_voice_mode_the_first_touch_tells_and_the_second_acts(visitor: Visitor) -> None:
    visitor.wake()
    visitor.tap("음성")
    assert "음성 안내입니다" in visitor.heard()[-1]
    visitor.tap(visitor.kiosk.phone)
    assert visitor.screen == "home"
    assert visitor.heard()[-1] == f"안내요원 {visitor.kiosk.phone}"
    visitor.tap(visitor.kiosk.phone)
    assert visitor.screen == "guide_call"
    assert visitor.heard()[-1].startswith("안내요원을 부르고 있습니다.")


def test_repeat_says_the_last_sentence_again(visitor: Visitor) -> None:
    visitor.wake()
    visitor.press("voice")
    visitor.press("next")
    said = visitor.heard()[-1]
    visitor.press("repeat")
    assert visitor.heard()[-2:] == [said, said]


def test_what_is_said_is_held_by_a_key_and_goes_on_by_the_same(visitor: Visitor) -> None:
    visitor.wake()
    visitor.press("voice")
    visitor.settle(lambda: visitor.kiosk.stage.narrator.speaking)
    visitor.press("pause")
    visitor.press("pause")
    assert visitor.speaker.log[-2:] == ["hold", "go on"]
    visitor.press("pause")
    assert not visitor.kiosk.stage.narrator.speaking, "what is held does not keep a session from ending"
    visitor.press("next")
    assert visitor.speaker.log[-2] == "stop", "any other key ends it"
    visitor.settle(lambda: visitor.kiosk.stage.narrator.speaking)
    visitor.speaker.finish()
    visitor.settle(lambda: not visitor.kiosk.stage.narrator.speaking)
    said = visitor.speaker.log[:]
    visitor.press("pause")
    assert visitor.speaker.log == said, "nothing is said, so nothing is held"


def test_the_same_key_holds_what_moves_before_a_visit_and_wakes_nobody(visitor: Visitor) -> None:
    visitor.kiosk.look.set(still=False)
    visitor.press("pause")
    assert (visitor.screen, visitor.kiosk.look.still) == ("attract", True)
    visitor.press("pause")
    assert not visitor.kiosk.look.still


def test_what_breaks_ends_in_an_apology_with_a_way_home(visitor: Visitor) -> None:
    visitor.wake()
    visitor.app.broke.emit()
    visitor.settle()
    assert visitor.sees("죄송합니다.")
    visitor.tap_item(visitor.controls()[0])
    assert visitor.screen == "home"


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ('# keys\n[keys]\nnext = ["Dwon"]\n', 3, "Dwon"),
        ('[keys]\njump = ["Down"]\n', 2, "jump"),
        ("[keys]\nnext = true\n", 2, "True"),
        ("[keys\n", 1, "TOML"),
        ('next = ["Down"]\n', 1, "[keys]"),
    ],
)
def test_a_wrong_key_or_action_is_named_with_its_line(
    tmp_path: Path, text: str, line: int, says: str
) -> None:
    file = tmp_path / "keys.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as refused:
        read_keymap(file)
    assert f"{file}:{line}:" in str(refused.value)
    assert says in str(refused.value)


def test_a_key_map_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        read_keymap(tmp_path / "keys.toml")


def test_a_city_of_sixty_letters_is_named_whole_beside_the_clock_and_the_two_minutes(
    qapp: QGuiApplication,
) -> None:
    start_qt(qapp)
    name = ("가온누리마을" * 10)[:59] + "군"
    person = Visitor(demo_settings(city_name=name))
    told = dict[str, list[str]]()
    try:
        for _ in range(2):
            person.settle(lambda: person.sees(f"{name}청"))
            assert person.sees(f"{name}청")
            told[person.screen] = [fault for fault in faults(person) if name in fault]
            person.wake()
    finally:
        person.leave_for_good()
    assert told == {"attract": [], "home": []}
