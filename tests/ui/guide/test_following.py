# SPDX-License-Identifier: GPL-3.0-or-later
"""Followed visits at the console: whom the plan chose is named, and timed by one key."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from kiosk.services.following import FollowingService
from kiosk.ui.guide.following import Following
from kiosk.visits.follow_plan import FollowPlan
from kiosk.visits.following import BEGUN, FollowedNow, follow_now
from kiosk.visits.measure.slots import QUARTER, slot_of
from tests.ui.guide.person import wait

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    import pytest

    from kiosk.visits.visit import Visit
    from tests.ui.guide.person import Desk


def test_a_chosen_visit_is_named_and_timed_by_one_key_which_is_no_evidence(
    guide: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = FollowPlan("2026-11", guide.settings.kiosk_id, b"s" * 32, 1.0, 1, (), time(9), time(18))
    visit = guide.visitor_goes_to("세정과")
    slot = slot_of(visit.began.at)  # whatever the hour is, this quarter is the one that was drawn and begun

    def now(_following: FollowingService, visits: Sequence[Visit], at: datetime) -> FollowedNow | None:
        return follow_now(plan, visits, {slot: BEGUN}, at)

    monkeypatch.setattr(FollowPlan, "drawn", lambda _plan: [slot])
    monkeypatch.setattr(FollowingService, "now", now)
    guide.console.look(again=True)
    wait(lambda: guide.sees(f"이분과 함께 재 주십시오: 세정과 · {visit.code}"))
    guide.press(Qt.Key.Key_F8)
    kept = guide.stored(visit)
    assert (kept.follow, kept.evidence) == ("arrived", None)
    assert kept.followed_s is not None
    wait(lambda: not guide.sees(f"이분과 함께 재 주십시오: 세정과 · {visit.code}"))


def test_the_key_at_the_door_times_who_is_followed_though_the_next_quarter_asks_to_be_begun(
    guide: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = guide.visitor_goes_to("세정과")
    slot = slot_of(visit.began.at + QUARTER)

    def now(_following: FollowingService, visits: Sequence[Visit], _at: datetime) -> FollowedNow | None:
        timed = next((one for one in visits if one.id == visit.id and one.follow is None), None)
        return FollowedNow(slot, 2, 2, "", timed)

    monkeypatch.setattr(Following, "_passed", lambda _following, _at: 20)  # seconds of the new quarter
    monkeypatch.setattr(FollowingService, "now", now)
    guide.console.look(again=True)
    wait(lambda: guide.sees(f"이분과 함께 재 주십시오: 세정과 · {visit.code}"))
    guide.press(Qt.Key.Key_F8)
    assert guide.stored(visit).follow == "arrived"
