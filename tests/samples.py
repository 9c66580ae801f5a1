"""A sample of every screen in every state worth looking at, for the walker and for `make screens`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kiosk.ui.visitor.home import MostAsked

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.visitor import Visitor


def _nothing_more(_visitor: Visitor) -> None:
    """Leave the sample as it opens."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A screen opened with arguments, and what the visitor then did."""

    name: str
    screen: str
    arguments: dict[str, object] = field(default_factory=dict)
    then: Callable[[Visitor], None] = _nothing_more
    at_rest: bool = False  # between sessions every wish is reset, so there are no modes


def _stand_still(visitor: Visitor) -> None:
    visitor.wait(61 * (2 if visitor.kiosk.look.voice else 1))


ASKED = (
    MostAsked("여권 발급·재발급", "민원동 1층"),
    MostAsked("주민등록 등본·초본", "민원동 1층"),
    MostAsked("주정차 과태료", "민원동 2층"),
    MostAsked("기초연금 신청", "본관동 1층"),
)
FIGURES = (
    "지난달 4,218분 가운데 81 %가 2분 안에 찾으셨습니다.\n"
    "12 %는 결과를 알 수 없어 찾은 것으로 세지 않았습니다."
)

SAMPLES = (
    Sample("attract", "attract", {"figures": FIGURES}, at_rest=True),
    Sample("home", "home", {"asked": ASKED}),
    Sample("language", "language"),
    Sample("guide-called", "guide_call"),
    Sample("guide-coming", "guide_call", {"state": "coming"}),
    Sample("guide-missed", "guide_call", {"state": "missed"}),
    Sample("idle-warning", "home", {"asked": ASKED}, _stand_still),
    Sample("apology", "apology"),
)
