# SPDX-License-Identifier: GPL-3.0-or-later
"""A card and a way that stand show at once what has closed since they were opened."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

import pytest

from kiosk.charter.hours import SEOUL
from kiosk.directory.lit_place import LitPlace
from kiosk.services.shown import OpeningHours
from kiosk.services.venues import open_sites
from kiosk.ui.visitor.way import WayModel
from kiosk.wayfinding.venue.facilities import facilities
from tests.samples import Sample
from tests.screens import Mode, present
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from kiosk.services.visitor import VisitorServices
    from tests.visitor import Visitor

OFFICE = "감사실"


def test_a_card_that_stands_shows_that_its_office_has_closed(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_all_day = services.closed
    monkeypatch.setattr(
        services, "opening", lambda office: OpeningHours(office not in services.closed, "09:00–18:00", "")
    )
    guest.wake()
    guest.kiosk.pages.open("office", lit=guest.lit(OFFICE))
    guest.settle(lambda: guest.sees("열려 있음"))
    monkeypatch.setattr(services, "closed", frozenset({OFFICE}))
    guest.kiosk.pages.stale.emit()
    guest.settle(lambda: guest.sees("지금 닫힘"))
    monkeypatch.setattr(services, "closed", open_all_day)
    guest.kiosk.pages.stale.emit()
    guest.settle(lambda: guest.sees("열려 있음"))


def test_a_way_that_stands_marks_a_lift_that_has_stopped_and_goes_around_it(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    venue = open_sites(demo_settings()).routers["main"].venue
    lifts = [one for one in facilities(venue) if one.kind == "elevator"]
    guest.wake()
    guest.kiosk.pages.open("way", target=OFFICE, step_free=True)
    guest.settle(lambda: guest.sees(OFFICE))
    shown = guest.kiosk.pages.current.model
    assert isinstance(shown, WayModel)
    plan = shown.map
    guest.kiosk.pages.stale.emit()
    assert shown.map is plan
    monkeypatch.setattr(services, "blocked", lifts[1].parts)
    guest.kiosk.pages.stale.emit()
    guest.settle(lambda: bool(shown.map and shown.map.sheet and shown.map.sheet.closed))
    assert shown.known
    for lift in lifts:
        monkeypatch.setattr(services, "blocked", services.blocked | lift.parts)
    guest.kiosk.pages.stale.emit()
    guest.settle(lambda: not shown.known)


def test_the_map_names_what_is_closed_now_and_what_has_no_hours_is_never_said_to_be(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    lift = next(
        one for one in facilities(open_sites(demo_settings()).routers["main"].venue) if one.kind == "elevator"
    )
    monkeypatch.setattr(
        services, "opening", lambda office: OpeningHours(office not in services.closed, "09:00–18:00", "")
    )
    guest.wake()
    guest.kiosk.pages.open("way", target=OFFICE)
    guest.settle(lambda: named(guest) != [])
    assert not any("지금 닫힘" in name for name in named(guest))
    monkeypatch.setattr(services, "closed", frozenset({OFFICE}))
    guest.kiosk.pages.stale.emit()
    guest.settle(lambda: any("지금 닫힘" in name for name in named(guest)))
    assert [name for name in named(guest) if "지금 닫힘" in name and name.startswith(OFFICE)]
    assert "지금 닫힘" in guest.kiosk.pages.current.title
    monkeypatch.setattr(services, "closed", frozenset())
    monkeypatch.setattr(services, "blocked", lift.parts)
    guest.kiosk.pages.stale.emit()
    guest.settle(lambda: "지금 닫힘" in named(guest))
    monkeypatch.setattr(services, "opening", lambda _office: OpeningHours(open=False, hours="", lunch=""))
    monkeypatch.setattr(services, "blocked", frozenset())
    guest.kiosk.pages.replace("way", target="여자화장실")
    guest.settle(lambda: named(guest) != [])
    assert not any("지금 닫힘" in name for name in named(guest))


def named(guest: Visitor) -> list[str]:
    """Return what is written on the way's map."""
    shown = guest.kiosk.pages.current.model
    assert isinstance(shown, WayModel)
    sheet = shown.map.sheet if shown.map else None
    return [label.text for label in sheet.names] if sheet else []


def test_a_room_that_is_closed_is_said_to_be_closed_and_no_way_leads_there(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = next(one for one in open_sites(demo_settings()).routers["main"].venue.units if one.public)
    guest.wake()
    guest.kiosk.pages.open("way", target=room.id)
    guest.settle(lambda: not guest.sees("지금은 닫혀 있습니다."))
    assert guest.sees("알겠습니다, 출발합니다")
    monkeypatch.setattr(services, "blocked", frozenset({room.id}))
    guest.kiosk.pages.stale.emit()
    guest.settle(lambda: guest.sees("지금은 닫혀 있습니다."))
    assert not guest.sees("알겠습니다, 출발합니다")  # nobody sets out who knows no way


def at(services: VisitorServices, monkeypatch: pytest.MonkeyPatch, moment: str) -> None:
    """Let it be this moment of November 2026, of which the 24th is a Tuesday."""
    now = datetime.fromisoformat(f"2026-11-{moment}").replace(tzinfo=SEOUL)
    monkeypatch.setattr(services, "now", lambda: now)


PAGES = (
    Sample("page", "office", {"lit": LitPlace("교통행정과")}),
    Sample("card", "matter", {"matter": "여권 발급"}),
    Sample("way", "way", {"target": "교통행정과"}),
)


@pytest.mark.parametrize("sample", PAGES, ids=lambda sample: sample.name)
def test_a_page_that_stands_says_within_a_second_that_the_office_has_closed_or_opened(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch, sample: Sample
) -> None:
    at(services, monkeypatch, "27 17:59:59")
    present(guest, sample, Mode("portrait"))
    assert "닫힘" not in said(guest)
    for moment, told in (("27 18:00", "닫힘 · 월요일 9시에 엽니다"), ("29 23:59", "닫힘 · 내일 9시에 엽니다"),
                         ("30 00:00", "닫힘 · 9시에 엽니다")):  # fmt: skip
        at(services, monkeypatch, moment)
        guest.kiosk.tick()
        guest.settle(partial(told_on, guest, told))
    at(services, monkeypatch, "30 09:00")
    guest.kiosk.tick()
    guest.settle(lambda: "닫힘" not in said(guest))


MODES = {
    Mode("en", language="en"): "Closed · opens Mon 9 AM",
    Mode("vi-low", low=True, language="vi"): "Đóng · mở 9 giờ Thứ Hai",
    Mode("ja-landscape", landscape=True, language="ja"): "時間外 · 月曜日9時から",
    Mode("ko-150", zoom=1.5): "닫힘 · 월요일 9시에 엽니다",
    Mode("en-200", zoom=2.0, language="en"): "Closed · opens Mon 9 AM",
}


@pytest.mark.parametrize("mode", MODES, ids=lambda mode: mode.name)
def test_when_an_office_opens_stands_on_the_first_page_of_its_card_and_its_way(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch, mode: Mode
) -> None:
    at(services, monkeypatch, "27 18:30")
    for sample in PAGES:
        present(guest, sample, mode)
        assert MODES[mode] in said(guest), sample.name


def test_a_card_and_a_way_in_large_letters_say_once_that_the_office_is_closed(
    guest: Visitor, services: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(services, monkeypatch, "27 18:30")
    for language, told in (("ko", "닫힘 · 월요일 9시에 엽니다"), ("en", "Closed · opens Monday 9 AM")):
        for sample in PAGES[1:]:
            present(guest, sample, Mode("200", zoom=2.0, language=language))
            title = guest.kiosk.pages.current.title.replace("\u00a0", " ")
            assert title.count(told[:6].strip()) == title.count(told) == 1, sample.name


def told_on(guest: Visitor, words: str) -> bool:
    """Whether they can be read, wherever a line may break."""
    return words in said(guest)


def said(guest: Visitor) -> str:
    """Return all that is written on the screen."""
    return " | ".join(guest.read()).replace("\u00a0", " ").replace("\u2060", "")
