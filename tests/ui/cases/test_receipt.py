# SPDX-License-Identifier: GPL-3.0-or-later
"""A receipt stays until it can have been read: no press that was meant for something else takes it away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
import pytest

from kiosk.ui.shell.focus import name_of
from tests.case_samples import RECEIPT, whole
from tests.screens import KOREAN, leaf_through, rest
from tests.ui.cases.steps import hand_in
from tests.visitor import KEYS, place_of

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint, QRectF

    from tests.screens import Mode
    from tests.visitor import Visitor

MODES = [
    mode
    for mode in KOREAN
    if mode.name in {"portrait", "landscape", "low", "200", "low-200", "landscape-200"}
]


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)
def test_what_ends_stands_nowhere_near_what_handed_in(citizen: Visitor, mode: Mode) -> None:
    citizen.window.resize(*((1920, 1080) if mode.landscape else (1080, 1920)))
    citizen.kiosk.look.set(**mode.wishes())
    citizen.kiosk.pages.open("case_review", draft=whole(citizen))
    rest(citizen)
    sent = places(citizen, "접수하기")
    citizen.kiosk.pages.current.model.submit()
    citizen.settle(lambda: citizen.screen == "case_receipt")
    rest(citizen)
    # In the low position the way on is beside it; large, both are on a further page.
    names = ("마치기",) if mode.low else ("마치기", "더 찾기")
    ends = [place_of(citizen.find(name)) for name in names if citizen.sees(name)]
    assert sent
    assert ends or mode.zoom > 1
    assert not [(one, other) for one in sent for other in ends if one.intersects(other)]


def places(citizen: Visitor, name: str) -> list[QRectF]:
    """Return where a control of this name stands on any page of the screen."""
    return [place_of(citizen.find(name)) for _ in leaf_through(citizen) if citizen.sees(name)]


def test_nothing_takes_a_receipt_away_within_three_seconds(citizen: Visitor) -> None:
    citizen.kiosk.pages.open("case_review", draft=whole(citizen))
    citizen.settle()
    hand_in(citizen)
    citizen.clock.forward(-3)
    for name in ("마치기", "더 찾기", "처음으로", "끝내기"):
        citizen.tap(name)
        citizen.clock.forward(-1)
        assert citizen.screen == "case_receipt", name
    citizen.press("back")
    citizen.clock.forward(-1)
    assert citizen.screen == "case_receipt"
    place = place_of(citizen.find("마치기"))  # with its seconds, unless the machine was slower than they
    citizen.clock.forward(3)
    citizen.wait(1)
    assert place_of(citizen.find("마치기")) == place
    citizen.tap("마치기")
    assert citizen.screen == "ending"
    citizen.tap("네, 마칩니다")
    assert citizen.screen == "attract"


WAYS_OUT = {"마치기": "attract", "끝내기": "attract", "더 찾기": "home", "처음으로": "home", "home": "home"}


def leave(citizen: Visitor, by: str) -> None:
    """Touch what takes the page away, or press the keypad's key."""
    if by in KEYS:
        citizen.press(by)
    else:
        citizen.tap(by)
    citizen.clock.forward(1)


@pytest.mark.parametrize("by", WAYS_OUT)
def test_whoever_leaves_is_asked_once_whether_the_number_is_noted(citizen: Visitor, by: str) -> None:
    receive(citizen)
    number = citizen.kiosk.pages.current.model.number
    leave(citizen, by)
    assert citizen.sees("번호를 적으셨습니까?")
    assert citizen.sees(number)
    citizen.tap("아니요, 다시 봅니다")
    assert citizen.screen == "case_receipt"
    citizen.clock.forward(1)
    leave(citizen, by)
    assert citizen.screen == WAYS_OUT[by]


@pytest.mark.parametrize("by", WAYS_OUT)
def test_whoever_has_noted_it_goes_where_they_were_going(citizen: Visitor, by: str) -> None:
    receive(citizen)
    leave(citizen, by)
    citizen.tap("네, 처음으로" if WAYS_OUT[by] == "home" else "네, 마칩니다")
    assert citizen.screen == WAYS_OUT[by]


def test_nothing_on_the_receipt_or_round_it_leaves_it_unasked(citizen: Visitor) -> None:
    """Each control that stands, pressed on a receipt of its own: none leads away without the question."""
    receive(citizen)
    names = [name_of(item).partition("\u00a0")[0] for item in citizen.controls()]
    assert {"마치기", "더 찾기", "처음으로", "끝내기"} <= set(names)
    for name in names:
        receive(citizen)
        citizen.tap(name)
        stack = [page.name for page in citizen.kiosk.pages.stack]
        assert "case_receipt" in stack, name


@pytest.mark.parametrize("language", ["ko", "en", "zh-CN", "vi", "ja"])
@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_low_the_day_the_number_and_its_code_stand_on_the_first_page(
    citizen: Visitor, language: str, zoom: float
) -> None:
    citizen.kiosk.look.set(low=True, language=language, zoom=zoom)
    receive(citizen)
    rest(citizen)
    model = citizen.kiosk.pages.current.model
    said = "".join(citizen.read()).replace("\u2009", "")
    assert RECEIPT.number in said
    assert model.day in said
    assert str(RECEIPT.code) in said


def receive(citizen: Visitor) -> None:
    """Let a receipt stand long enough."""
    citizen.kiosk.pages.begin("case_receipt", receipt=RECEIPT)
    citizen.settle()
    citizen.clock.forward(3)


@pytest.mark.parametrize("over", ["language", "guide_call"])
def test_whoever_ends_from_a_page_over_the_receipt_is_asked_too(citizen: Visitor, over: str) -> None:
    citizen.kiosk.pages.open("case_review", draft=whole(citizen))
    citizen.settle()
    hand_in(citizen)
    citizen.kiosk.pages.open(over)
    citizen.settle()
    citizen.clock.forward(3)
    citizen.tap("처음으로")
    assert citizen.screen == "ending"
    citizen.clock.forward(1)
    citizen.tap("끝내기")
    assert citizen.screen == "attract"


@pytest.mark.parametrize("name", ["마치기", "처음으로"])
def test_a_press_that_began_before_the_receipt_came_leaves_it(citizen: Visitor, name: str) -> None:
    citizen.kiosk.pages.open("case_review", draft=whole(citizen))
    citizen.settle()
    ends = place_of(citizen.find("처음으로" if name == "처음으로" else "듣기")).center().toPoint()
    citizen.clock.forward(1)
    hold(citizen, ends)
    citizen.kiosk.pages.current.model.submit()
    citizen.settle(lambda: citizen.screen == "case_receipt")
    citizen.clock.forward(5)
    ends = place_of(citizen.find(name)).center().toPoint()
    QTest.mouseRelease(citizen.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, ends)
    citizen.settle()
    assert citizen.screen == "case_receipt"


def hold(citizen: Visitor, at: QPoint) -> None:
    """Press and do not let go."""
    QTest.mousePress(citizen.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


@pytest.mark.parametrize("mode", [one for one in KOREAN if one.zoom == 2], ids=lambda mode: mode.name)
def test_enlarged_when_the_answer_comes_number_and_code_stand_on_the_first_page(
    citizen: Visitor, mode: Mode
) -> None:
    citizen.window.resize(*((1920, 1080) if mode.landscape else (1080, 1920)))
    citizen.kiosk.look.set(**mode.wishes())
    citizen.kiosk.pages.open("case_receipt", receipt=RECEIPT)
    rest(citizen)
    read = " ".join(citizen.read()).replace("\u2009", "")
    assert all(one in read for one in ("11월 25일", "2시 20분", RECEIPT.number, RECEIPT.code or "-"))
