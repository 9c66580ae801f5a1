# SPDX-License-Identifier: GPL-3.0-or-later
"""The screen nobody has touched tells what was measured last month, and nothing of a few visits."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
import pytest

from kiosk.charter.hours import SEOUL, midnight
from kiosk.reports.measured import may_be_said
from kiosk.services.shown import Announcement, OpeningHours
from kiosk.ui.visitor.attract import AttractModel
from kiosk.ui.visitor.office_state import state_told
from kiosk.visits.figures import figures_of
from kiosk.visits.tally import TallyCell, VisitTally
from tests.visitor import place_of

if TYPE_CHECKING:
    from kiosk.reports.measured import MayBeSaid
    from kiosk.services.visitor import VisitorServices
    from tests.visitor import Visitor


TODAY = date(2026, 11, 24)


def turning(hours: int, minutes: int = 0, *, is_open: bool = False) -> OpeningHours:
    """Return what opens or closes so many hours after midnight."""
    return OpeningHours(is_open, "", "", midnight(TODAY) + timedelta(hours=hours, minutes=minutes))


def counted(n: int) -> MayBeSaid:
    """Return a month in which 82.01 % of those who asked knew the way, and a half surely arrived."""
    known, sure = round(n * 0.8201), n // 2
    cells = Counter(
        {
            TallyCell("2026-10-01", "way", "within_2min", "code", firm=True, knew=True, quick=False): sure,
            TallyCell("2026-10-01", "way", "unknown", None, firm=False, knew=True, quick=False): known - sure,
            TallyCell("2026-10-01", "way", "unknown", None, firm=False, knew=False, quick=False): n - known,
        }
    )
    return may_be_said(figures_of(VisitTally(cells)))


@pytest.mark.parametrize("language", ["ko", "en", "zh-CN", "vi", "ja"])
def test_last_month_tells_who_knew_the_way_and_between_which_bounds_arrivals_lie(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    guest.kiosk.look.set(language=language)
    monkeypatch.setattr(services, "last_month", counted(4218))
    told = AttractModel(guest.kiosk.stage).figures
    visits, gap = ("4.210" if language == "vi" else "4,210"), (" " if language == "ko" else "")
    assert all(said in told for said in (visits, f"82{gap}%", f"49{gap}%", f"100{gap}%"))
    monkeypatch.setattr(services, "last_month", counted(99))
    assert AttractModel(guest.kiosk.stage).figures == "", "a few visits say nothing about the next one"


def test_an_announcement_is_followed_by_itself_in_every_language_it_has(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = Announcement({"ko": "쉬는 날입니다.", "vi": "Ngày nghỉ.", "en": "Closed today."})
    monkeypatch.setattr(services, "announcements", (said, Announcement({"ko": "고맙습니다."}, praise=True)))
    shown = AttractModel(guest.kiosk.stage).announcements
    assert [(one["text"], one["other"]) for one in shown] == [
        ("쉬는 날입니다.", "Closed today."),
        ("쉬는 날입니다.", "Ngày nghỉ."),
        ("고맙습니다.", ""),
    ]


def fall_asleep(guest: Visitor) -> None:
    guest.kiosk.startOver()
    guest.settle(lambda: bool(guest.controls()))


@pytest.mark.parametrize(
    ("key", "language", "easy"),
    [("English", "en", False), ("日本語", "ja", False), ("쉬운 화면", "ko", True)],
)
def test_the_first_touch_on_a_key_wakes_the_screen_as_the_key_says(
    guest: Visitor, key: str, language: str, *, easy: bool
) -> None:
    fall_asleep(guest)
    guest.tap(key)
    assert (guest.screen, guest.kiosk.words.language, guest.kiosk.look.easy) == ("home", language, easy)


def test_a_finger_that_slides_off_a_key_wakes_the_screen_as_any_other_does(guest: Visitor) -> None:
    fall_asleep(guest)
    at = place_of(guest.find("English")).center().toPoint()
    QTest.mousePress(guest.window, Qt.MouseButton.LeftButton, pos=at)
    guest.settle()
    assert guest.screen == "attract"
    QTest.mouseMove(guest.window, at - QPoint(0, 300))
    QTest.mouseRelease(guest.window, Qt.MouseButton.LeftButton, pos=at - QPoint(0, 300))
    guest.settle(lambda: guest.screen == "home")
    assert (guest.screen, guest.kiosk.words.language) == ("home", "ko")


@pytest.mark.parametrize(
    ("now", "told"),
    [
        (turning(18, is_open=True), "지금 열려 있습니다 · 오늘 18시까지"),
        (turning(8, 30), "지금은 닫혀 있습니다 · 오늘 08:30부터"),
        (turning(33), "닫힘 · 내일 9시에 엽니다"),
        (OpeningHours(open=False, hours="", lunch=""), "지금은 닫혀 있습니다"),
    ],
)
def test_it_tells_until_when_the_city_hall_is_open(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch, now: OpeningHours, told: str
) -> None:
    monkeypatch.setattr(services, "now", lambda: midnight(TODAY) + timedelta(hours=7))
    monkeypatch.setattr(services, "opening", lambda _office: now)
    assert AttractModel(guest.kiosk.stage).opening == told


CHANGES = (
    ("2026-11-24 10:00", "2026-11-24 12:00", "열림 · 12시까지"),
    ("2026-11-24 12:20", "2026-11-24 13:00", "닫힘 · 13시에 엽니다"),
    ("2026-11-24 17:59", "2026-11-24 18:00", "열림 · 18시까지"),
    ("2026-11-24 18:00", "2026-11-25 09:00", "닫힘 · 내일 9시에 엽니다"),
    ("2026-11-27 19:00", "2026-11-30 09:00", "닫힘 · 월요일 9시에 엽니다"),
    ("2026-12-24 19:00", "2026-12-28 09:00", "닫힘 · 월요일 9시에 엽니다"),
    ("2026-02-13 19:00", "2026-02-19 09:00", "닫힘 · 목요일 9시에 엽니다"),
    ("2028-09-29 18:30", "2028-10-06 09:00", "닫힘 · 10월 6일 9시에 엽니다"),
)


def test_an_office_says_until_when_it_is_open_or_when_it_opens_over_lunch_weekends_and_holidays(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    for now, turns, told in CHANGES:
        monkeypatch.setattr(services, "now", lambda at=now: datetime.fromisoformat(at).replace(tzinfo=SEOUL))
        opening = services.opening("교통행정과")
        assert opening.turns == datetime.fromisoformat(turns).replace(tzinfo=SEOUL), now
        assert state_told(guest.kiosk.stage, opening) == told
    monkeypatch.setattr(services, "closed", frozenset({"교통행정과"}))
    shut = services.opening("교통행정과")
    assert (shut.open, shut.turns) == (False, None), "closed by hand: nobody has said until when"
    assert state_told(guest.kiosk.stage, shut) == "지금 닫힘"


# What an office's own words make of a moment: on a Tuesday, and on a Saturday; of some nobody can tell.
TRUTH = {
    ("매일 09:00–18:00", "11-28 10:00"): "열림 · 12시까지",
    ("매일 09:00–18:00", "11-28 19:00"): "닫힘 · 내일 9시에 엽니다",
    ("09:00–18:00 (연중무휴)", "12-25 10:00"): "열림 · 12시까지",
    ("평일 09:00–18:00", "11-28 10:00"): "닫힘 · 월요일 9시에 엽니다",
    ("09:00–13:00", "11-24 11:00"): "열림 · 13시까지",
    ("09:00–13:00", "11-24 12:30"): "열림 · 13시까지",
    ("09:00–13:00", "11-24 13:00"): "닫힘 · 내일 9시에 엽니다",
    ("12:00–18:00", "11-24 11:00"): "닫힘 · 12시에 엽니다",
    ("12:00–18:00", "11-24 12:00"): "열림 · 18시까지",
    ("00:00~24:00", "11-24 12:30"): "열려 있음",
    ("00:00~24:00", "11-24 23:59"): "열려 있음",
    ("00:00~24:00", "11-28 15:00"): "열려 있음",
    ("평일 00:00~24:00", "11-28 15:00"): "지금 닫힘",
    ("18:00~24:00", "11-24 23:59"): "열림 · 24시까지",
    ("09:00–18:00 (점심시간 없음)", "11-24 12:30"): "열림 · 18시까지",
    ("09:00–18:00, 토 09:00–13:00", "11-24 10:00"): "",
    ("9시~6시", "11-24 10:00"): "",
}


def test_what_is_told_of_an_offices_own_hours_is_true(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = services.directory.office("교통행정과")
    assert office is not None
    told = {}
    for own, at in TRUTH:
        monkeypatch.setattr(
            services, "directory", replace(services.directory, offices=(replace(office, hours=own),))
        )
        now = datetime.fromisoformat(f"2026-{at}").replace(tzinfo=SEOUL)
        monkeypatch.setattr(services, "now", partial(datetime.fromtimestamp, now.timestamp(), SEOUL))
        told[own, at] = state_told(guest.kiosk.stage, services.opening("교통행정과"))
    assert told == TRUTH
