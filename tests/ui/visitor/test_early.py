# SPDX-License-Identifier: GPL-3.0-or-later
"""A visitor at the screen before the data are open: served as soon as they come, and not after leaving."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from kiosk.services.visitor import VisitorServices
    from tests.visitor import Visitor


@pytest.fixture
def uncaught(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """Keep what reaches the last hook."""
    seen: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: seen.append(error))
    return seen


def test_the_first_screen_may_be_gone_when_the_data_come(
    visitor: Visitor, services: VisitorServices, uncaught: list[BaseException]
) -> None:
    visitor.wake()
    visitor.app.rest.tidy()
    visitor.kiosk.stage.serve(services)
    visitor.settle()
    assert uncaught == []
    assert visitor.sees("여권")


@pytest.mark.parametrize("goes", ["끝내기", "그만 부르기"])
def test_the_guide_is_not_rung_for_who_has_left_by_then(
    visitor: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch, goes: str
) -> None:
    rung = list[object]()
    monkeypatch.setattr(services.visits, "call_guide", lambda *given, **named: rung.append((given, named)))
    visitor.wake()
    visitor.tap("안내요원 부르기")
    visitor.tap(goes)
    visitor.kiosk.stage.serve(services)
    visitor.settle()
    assert rung == []


def test_a_mistake_in_one_page_keeps_the_data_from_no_other(
    visitor: Visitor, services: VisitorServices, uncaught: list[BaseException]
) -> None:
    served = list[int]()
    visitor.kiosk.stage.when_ready(lambda: served.append(1 // 0))
    visitor.kiosk.stage.when_ready(lambda: served.append(1))
    visitor.kiosk.stage.serve(services)
    assert served == [1]
    assert [type(error) for error in uncaught] == [ZeroDivisionError]


def test_a_word_typed_before_the_data_says_so_and_is_answered_when_they_come(
    visitor: Visitor, services: VisitorServices
) -> None:
    visitor.wake()
    visitor.tap("업무나 부서 이름으로 찾기")
    visitor.type("여권")
    assert visitor.sees("자료를 읽고 있습니다. 다 읽으면 바로 찾아 드립니다.")
    visitor.kiosk.stage.serve(services)
    visitor.settle()
    assert not visitor.sees("자료를 읽고 있습니다")
    assert visitor.sees("민원봉사실")
