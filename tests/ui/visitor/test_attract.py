# SPDX-License-Identifier: GPL-3.0-or-later
"""The screen nobody has touched tells what was measured last month, and nothing of a few visits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.services.shown import Announcement
from kiosk.ui.visitor.attract import FEWEST, AttractModel
from kiosk.visits.clock import MachineClock
from kiosk.visits.figures import figures

if TYPE_CHECKING:
    from kiosk.services.visitor import VisitorServices
    from tests.visitor import Visitor

COUNTED = replace(figures((), (), MachineClock().now()), n=5000, ways=4218, knew=3458)


@pytest.mark.parametrize("language", ["ko", "en", "zh-CN", "vi", "ja"])
def test_last_month_tells_who_knew_the_way_and_of_no_arrival(
    guest: Visitor, house: VisitorServices, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    guest.kiosk.look.set(language=language)
    monkeypatch.setattr(house, "last_month", COUNTED)
    told = AttractModel(guest.kiosk.stage).figures
    assert "4,218" in told
    assert "81" in told, "81.98 % are not yet 82"
    assert not any(
        word in told for word in ("찾으셨", "도착", "found", "arriv", "找到", "tìm thấy", "見つけ")
    )
    monkeypatch.setattr(house, "last_month", replace(COUNTED, ways=FEWEST - 1))
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
