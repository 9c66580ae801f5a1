# SPDX-License-Identifier: GPL-3.0-or-later
"""A card and a way that stand show at once what has closed since they were opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.services.shown import OpeningHours
from kiosk.services.venues import open_sites
from kiosk.ui.visitor.way import WayModel
from kiosk.wayfinding.venue.facilities import facilities
from tests.visitor import demo_settings

if TYPE_CHECKING:
    import pytest

    from kiosk.services.visitor import VisitorServices
    from tests.visitor import Visitor

OFFICE = "감사실"


def test_a_card_that_stands_shows_that_its_office_has_closed(
    guest: Visitor, house: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_all_day = house.closed
    monkeypatch.setattr(
        house, "opening", lambda office: OpeningHours(office not in house.closed, "09:00–18:00", "")
    )
    guest.wake()
    guest.kiosk.pages.open("office", office=OFFICE)
    guest.settle(lambda: guest.sees("열려 있음"))
    monkeypatch.setattr(house, "closed", frozenset({OFFICE}))
    guest.kiosk.pages.stale.emit()
    guest.settle(lambda: guest.sees("지금 닫힘"))
    monkeypatch.setattr(house, "closed", open_all_day)
    guest.kiosk.pages.stale.emit()
    guest.settle(lambda: guest.sees("열려 있음"))


def test_a_way_that_stands_marks_a_lift_that_has_stopped_and_goes_around_it(
    guest: Visitor, house: VisitorServices, monkeypatch: pytest.MonkeyPatch
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
    monkeypatch.setattr(house, "blocked", lifts[1].parts)
    guest.kiosk.pages.stale.emit()
    guest.settle(lambda: bool(shown.map and shown.map.sheet and shown.map.sheet.closed))
    assert shown.known
    for lift in lifts:
        monkeypatch.setattr(house, "blocked", house.blocked | lift.parts)
    guest.kiosk.pages.stale.emit()
    guest.settle(lambda: not shown.known)


def test_the_map_names_what_is_closed_now_and_what_has_no_hours_is_never_said_to_be(
    guest: Visitor, house: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    lift = next(
        one for one in facilities(open_sites(demo_settings()).routers["main"].venue) if one.kind == "elevator"
    )
    monkeypatch.setattr(
        house, "opening", lambda office: OpeningHours(office not in house.closed, "09:00–18:00", "")
    )
    guest.wake()
    guest.kiosk.pages.open("way", target=OFFICE)
    guest.settle(lambda: named(guest) != [])
    assert not any("지금 닫힘" in name for name in named(guest))
    monkeypatch.setattr(house, "closed", frozenset({OFFICE}))
    guest.kiosk.pages.stale.emit()
    guest.settle(lambda: any("지금 닫힘" in name for name in named(guest)))
    assert [name for name in named(guest) if "지금 닫힘" in name and name.startswith(OFFICE)]
    assert "지금 닫힘" in guest.kiosk.pages.current.title
    monkeypatch.setattr(house, "closed", frozenset())
    monkeypatch.setattr(house, "blocked", lift.parts)
    guest.kiosk.pages.stale.emit()
    guest.settle(lambda: "지금 닫힘" in named(guest))
    monkeypatch.setattr(house, "opening", lambda _office: OpeningHours(open=False, hours="", lunch=""))
    monkeypatch.setattr(house, "blocked", frozenset())
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
    guest: Visitor, house: VisitorServices, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = next(one for one in open_sites(demo_settings()).routers["main"].venue.units if one.public)
    guest.wake()
    guest.kiosk.pages.open("way", target=room.id)
    guest.settle(lambda: not guest.sees("지금은 닫혀 있습니다."))
    monkeypatch.setattr(house, "blocked", frozenset({room.id}))
    guest.kiosk.pages.stale.emit()
    guest.settle(lambda: guest.sees("지금은 닫혀 있습니다."))
