# SPDX-License-Identifier: GPL-3.0-or-later
"""The screen nobody has touched tells what was measured last month, and nothing of a few visits."""

from __future__ import annotations

from collections import Counter
from datetime import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
import pytest

from kiosk.reports.measured import may_be_said
from kiosk.services.shown import Announcement, OpeningHours
from kiosk.ui.visitor.attract import AttractModel
from kiosk.visits.figures import figures_of
from kiosk.visits.tally import TallyCell, VisitTally
from tests.visitor import place_of

if TYPE_CHECKING:
    from kiosk.reports.measured import MayBeSaid
    from kiosk.services.visitor import VisitorServices
    from tests.visitor import Visitor


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
    guest: Visitor, house: VisitorServices, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    guest.kiosk.look.set(language=language)
    monkeypatch.setattr(house, "last_month", counted(4218))
    told = AttractModel(guest.kiosk.stage).figures
    visits, gap = ("4.218" if language == "vi" else "4,218"), (" " if language == "ko" else "")
    assert all(said in told for said in (visits, f"82{gap}%", f"50{gap}%", f"100{gap}%"))
    monkeypatch.setattr(house, "last_month", counted(99))
    assert AttractModel(guest.kiosk.stage).figures == "", "a few visits say nothing about the next one"


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
        (OpeningHours(open=True, hours="", lunch="", turns=time(18)), "지금 열려 있습니다 · 오늘 18시까지"),
        (
            OpeningHours(open=False, hours="", lunch="", turns=time(8, 30)),
            "지금은 닫혀 있습니다 · 오늘 08:30부터",
        ),
        (OpeningHours(open=False, hours="", lunch=""), "지금은 닫혀 있습니다"),
    ],
)
def test_it_tells_until_when_the_city_hall_is_open(
    guest: Visitor, house: VisitorServices, monkeypatch: pytest.MonkeyPatch, now: OpeningHours, told: str
) -> None:
    monkeypatch.setattr(house, "opening", lambda _office: now)
    assert AttractModel(guest.kiosk.stage).opening == told
