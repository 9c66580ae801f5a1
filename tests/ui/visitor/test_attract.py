"""The screen nobody has touched tells what was measured last month, and nothing of a few visits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.services.shown import Announcement
from kiosk.ui.visitor.attract import FEWEST, AttractModel
from kiosk.visits.clock import MachineClock
from kiosk.visits.figures import figures

if TYPE_CHECKING:
    import pytest

    from kiosk.services.visitor import VisitorServices
    from tests.visitor import Visitor

COUNTED = replace(
    figures((), (), MachineClock().now()),
    n=4218,
    outcomes={"within_2min": 3417, "later": 200, "not_reached": 50, "abandoned": 45, "unknown": 506},
)


def test_last_month_is_told_with_its_unknown_ones_and_a_few_visits_are_not(
    guest: Visitor, house: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(house, "last_month", COUNTED)
    told = AttractModel(guest.kiosk.stage).figures
    assert "4,218분 가운데 81 %가" in told
    assert "12 %는 결과를 알 수 없어" in told
    monkeypatch.setattr(house, "last_month", replace(COUNTED, n=FEWEST - 1))
    assert AttractModel(guest.kiosk.stage).figures == ""


def test_an_announcement_is_followed_by_itself_in_every_language_it_has(
    guest: Visitor, house: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = Announcement({"ko": "쉬는 날입니다.", "vi": "Ngày nghỉ.", "en": "Closed today."})
    monkeypatch.setattr(house, "announcements", (said, Announcement({"ko": "고맙습니다."}, praise=True)))
    shown = AttractModel(guest.kiosk.stage).announcements
    assert [(one["text"], one["other"]) for one in shown] == [
        ("쉬는 날입니다.", "Closed today."),
        ("쉬는 날입니다.", "Ngày nghỉ."),
        ("고맙습니다.", ""),
    ]
