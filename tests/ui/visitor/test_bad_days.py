# SPDX-License-Identifier: GPL-3.0-or-later
"""Storms of touches, two fingers, clocks that jump: each ends with a home that answers and a true record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from kiosk.visits.clock import Instant, MachineClock
from tests.soak.journeys import reach
from tests.soak.storm import answers, storm
from tests.visitor import place_of

if TYPE_CHECKING:
    import pytest

    from kiosk.services.visitor import VisitorServices
    from tests.ui.visitor.conftest import Records
    from tests.visitor import Visitor


@dataclass
class JumpingClock(MachineClock):
    """The machine's clocks, with a wall clock that somebody sets, and some seconds later."""

    ahead: timedelta = timedelta()
    seconds: float = 0.0

    def now(self) -> Instant:
        """Return the present instant, as the wall clock has it now."""
        real = MachineClock().now()
        return Instant(real.at + self.ahead, real.mono + self.seconds, real.boot)


def silent(caplog: pytest.LogCaptureFixture) -> bool:
    return not [record for record in caplog.records if record.levelname in {"WARNING", "ERROR", "CRITICAL"}]


def test_after_a_storm_of_touches_the_next_visitor_is_answered(
    guest: Visitor, records: Records, caplog: pytest.LogCaptureFixture
) -> None:
    begun, before = list[int](), len(records.desk.visits())
    guest.kiosk.began.connect(lambda: begun.append(1))
    seen = set(storm(guest, seconds=1))
    assert "apology" not in seen
    assert len(seen) > 1
    answers(guest)
    assert silent(caplog)
    assert records.services.visits.stored()
    visits = records.desk.visits()[before:]
    assert len(visits) == len(begun)
    assert all(visit.left for visit in visits[:-1])


def both(guest: Visitor, one: QPoint, two: QPoint) -> None:
    """Put a finger on each of two spots at once, and lift both."""
    guest.clock.forward(1)
    finger, window = QTest.createTouchDevice(), guest.window
    QTest.touchEvent(window, finger).press(0, one, window).press(1, two, window).commit()
    QTest.touchEvent(window, finger).release(0, one, window).release(1, two, window).commit()
    guest.settle()


def test_two_fingers_wake_one_visit_and_on_two_tiles_open_one_page(
    guest: Visitor, records: Records, caplog: pytest.LogCaptureFixture
) -> None:
    guest.kiosk.startOver()
    guest.settle()
    assert records.services.visits.stored()
    before = len(records.desk.visits())
    both(guest, QPoint(300, 900), QPoint(700, 900))
    assert guest.screen == "home"
    both(guest, *(place_of(guest.find(name)).center().toPoint() for name in ("부서 찾기", "편의시설")))
    assert guest.screen in {"offices", "facilities"}
    assert len(guest.kiosk.pages._stack) == 2
    assert records.services.visits.stored()
    assert len(records.desk.visits()) == before + 1
    guest.tap("처음으로")
    answers(guest)
    assert silent(caplog)


def test_the_wall_clock_may_jump_by_an_hour_in_mid_journey(
    guest: Visitor, services: VisitorServices, records: Records, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = JumpingClock()
    monkeypatch.setattr(services.visits, "_clock", clock)
    reach(guest, "부서 찾기", "offices")
    clock.ahead = timedelta(hours=1)
    reach(guest, "건설과", "office")
    reach(guest, "가는 길 보기", "way")
    clock.ahead = timedelta(hours=-1)
    reach(guest, "알겠습니다, 출발합니다", "arrived")
    visit = records.newest()
    assert visit.target == "건설과"
    assert visit.way_s is not None
    assert visit.understood_s is not None
    assert 0 < visit.way_s <= visit.understood_s < 60
    assert not visit.by_wall
    answers(guest)


def test_a_machine_that_slept_for_an_hour_warns_and_then_forgets(guest: Visitor, records: Records) -> None:
    reach(guest, "부서 찾기", "offices")
    guest.clock.forward(3600)
    guest.kiosk.tick()
    assert guest.kiosk.warning
    assert guest.screen == "offices"
    guest.wait(guest.kiosk.idleSeconds + 1)
    assert guest.screen == "attract"
    assert records.newest().left
    answers(guest)
