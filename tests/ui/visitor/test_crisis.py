# SPDX-License-Identifier: GPL-3.0-or-later
"""Who says that they cannot go on is shown a number and a person, and nothing else, in every mode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
import pytest

from kiosk.language.lines import JOINER
from kiosk.services.visitor import VisitorServices
from kiosk.ui.shell.focus import name_of
from kiosk.visits.duty import Attendance
from tests.screens import DRAWN, leaf_through, rest
from tests.ui.cases.steps import shown_texts, write
from tests.walker import faults

if TYPE_CHECKING:
    from tests.screens import Mode
    from tests.visitor import Visitor

SAID = {
    "ko": "죽고 싶다", "en": "I want to die", "zh-CN": "我想死", "vi": "tôi muốn chết", "ja": "死にたい",
}  # fmt: skip


def say(guest: Visitor, words: str) -> None:
    """Say it at the search page, where no keyboard stands."""
    guest.kiosk.pages.open("search", keys=False)
    rest(guest)
    guest.kiosk.pages.current.model.search(words)
    guest.settle(lambda: guest.screen == "crisis")
    rest(guest)


@pytest.mark.parametrize("mode", DRAWN, ids=lambda mode: mode.name)
def test_one_page_has_the_number_and_a_person_and_nothing_else(guest: Visitor, mode: Mode) -> None:
    guest.window.resize(*((1920, 1080) if mode.landscape else (1080, 1920)))
    guest.kiosk.look.set(keypad=mode.voice, **mode.wishes())
    say(guest, SAID[mode.language])
    assert guest.screen == "crisis"
    assert len([*leaf_through(guest)]) == 1
    text = guest.kiosk.stage.text
    assert "109" in guest.read()
    assert guest.sees(text("crisis.ring"))
    assert faults(guest) == []
    dock = ("home", "language", "size", "contrast", "low", "voice")
    names = {name_of(one) for one in guest.controls()}
    large = {text(f"dock_large.{one}") for one in ("size", "contrast", "low")}
    wanted = {text("crisis.ring"), *large, *(text(f"dock.{one}") for one in dock)}
    assert names <= {one.replace(JOINER, "") for one in wanted}
    assert len(names) == 7


def test_the_words_lie_nowhere_and_back_leads_to_none_of_them(guest: Visitor) -> None:
    guest.kiosk.pages.open("search")
    guest.settle()
    write(guest, "죽고 싶다")
    guest.settle(lambda: guest.kiosk.pages.current.model.crisis)
    model = guest.kiosk.pages.current.model
    assert (model.count, model.matter, model.chips) == (0, False, [])  # not even while it is being typed
    assert "109" in shown_texts(guest)
    QGuiApplication.inputMethod().hide()
    guest.settle(lambda: guest.screen == "crisis")
    guest.settle()
    assert [page.name for page in guest.kiosk.pages.stack] == ["home", "crisis"]
    assert "죽고" not in shown_texts(guest)
    guest.tap("처음으로")
    assert guest.screen == "home"
    assert not guest.kiosk.pages.deep


def test_it_goes_home_after_a_minute_without_a_question(guest: Visitor) -> None:
    say(guest, SAID["ko"])
    guest.wait(59)
    assert guest.screen == "crisis"
    guest.wait(2)
    assert guest.screen == "home"
    assert not guest.kiosk.warning


def test_a_guide_is_called_without_a_sound_and_nothing_moves(guest: Visitor) -> None:
    say(guest, SAID["ko"])
    said, stood = len(guest.speaker.said), [(one.x(), one.y()) for one in guest.controls()]
    guest.tap("조용히 사람 부르기")
    assert guest.sees("안내요원을 부르고 있습니다.")
    guest.kiosk.pages.current.model.become("coming")
    guest.settle()
    assert guest.sees("안내요원이 오고 있습니다.")
    assert len(guest.speaker.said) == said
    assert {(one.x(), one.y()) for one in guest.controls()} < set(stood)


def test_where_nobody_would_come_no_button_says_so(guest: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(VisitorServices, "attendance", lambda _: Attendance(present=False))
    say(guest, SAID["ko"])
    assert "109" in guest.read()
    assert not guest.sees("조용히 사람 부르기")


@pytest.mark.parametrize(
    ("words", "number"),
    [("남편이 자꾸 때려요", "112"), ("할머니가 쓰러졌어요", "119"), ("옆집 아이가 비명을 질러요", "112")],
)
def test_other_needs_have_their_own_numbers_in_its_place(guest: Visitor, words: str, number: str) -> None:
    say(guest, words)
    assert guest.kiosk.pages.current.model.number == number


@pytest.mark.parametrize("words", ["화재", "총무과", "칼"])
def test_a_word_alone_still_brings_its_offices(guest: Visitor, words: str) -> None:
    guest.kiosk.pages.open("search", words=words, keys=False)
    rest(guest)
    assert guest.screen == "search"


def test_the_last_visitors_caption_is_not_the_next_ones(guest: Visitor) -> None:
    guest.tap("음성")
    for _ in range(2):  # the first touch tells, the second acts
        guest.tap("끝내기")
    assert guest.screen == "attract"
    guest.wake()
    assert guest.kiosk.caption == ""
