# SPDX-License-Identifier: GPL-3.0-or-later
"""No dark room: by every entrance the windows, the desk or the team is lit for what a visitor came for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kiosk.bootstrap.entering import open_booth
from kiosk.directory.service_windows import ServiceWindow
from kiosk.resources import DEMO_CITIES
from kiosk.settings import load_settings
from kiosk.storage.opened import single_instance
from kiosk.ui.shell.focus import name_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from kiosk.services.visitor import VisitorServices
    from tests.visitor import Visitor

PASSPORT, HALL, TEAM = "여권 발급", "민원봉사실", "여권팀"


def dark(services: VisitorServices) -> list[str]:
    """Return the matters of an office with a room in whose room nothing is lit, or what is not there."""
    found = []
    for matter in services.matters():
        office, lit = services.directory.office(matter.office), services.lit_for(matter.names["ko"])
        if office is None or not office.room:
            continue
        there = lit is not None and bool(lit.kind) and lit.team in {team.name for team in office.teams}
        seat = services.directory.seat(lit.seat) if lit and lit.kind == "desk" else None
        if not there or (lit and lit.kind == "desk" and (seat is None or seat.team != lit.team)):
            found.append(matter.names["ko"])
    return found


def test_no_matter_of_the_demo_city_opens_a_dark_room(services: VisitorServices) -> None:
    rooms = [services.directory.office(one.office) for one in services.matters()]
    assert sum(1 for one in rooms if one and one.room) == 130
    assert dark(services) == []


def test_no_matter_of_the_county_opens_a_dark_room_nor_names_a_team_of_another_city(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    settings, data = load_settings(DEMO_CITIES["gaon"]), tmp_path_factory.mktemp("county")
    with single_instance(data, "kiosk"), open_booth(data, settings) as running:
        assert len(running.services.matters()) > 30
        assert dark(running.services) == []


def test_what_is_not_said_of_a_matter_lights_its_team_alone(services: VisitorServices) -> None:
    lit = services.lit_for(PASSPORT)
    assert lit is not None
    assert (lit.kind, lit.name, lit.target) == ("team", TEAM, HALL)
    one = services.lit_for("자동차세")
    assert one is not None
    assert (one.kind, one.target) == ("desk", one.seat)


def by_tile(guest: Visitor) -> None:
    """Go by home's list of the most asked."""
    guest.tap(PASSPORT)


def by_topic(guest: Visitor) -> None:
    """Go by the topics."""
    guest.kiosk.pages.open("matters", group=0)
    guest.settle()
    guest.tap(PASSPORT)


def by_search(guest: Visitor) -> None:
    """Go by words to the card that is meant."""
    guest.kiosk.pages.open("search", words=PASSPORT, keys=False)
    guest.settle()
    guest.kiosk.pages.current.model.open_card()


def by_row(guest: Visitor) -> None:
    """Go by words to the row of the office."""
    guest.kiosk.pages.open("search", words=PASSPORT, keys=False)
    guest.settle()
    guest.kiosk.pages.current.model.choose(0)


def by_chip(guest: Visitor) -> None:
    """Go by a key of the empty search."""
    guest.kiosk.pages.open("search")
    guest.settle()
    guest.kiosk.pages.current.model.pick(PASSPORT)


ENTRANCES = (by_tile, by_topic, by_search, by_row, by_chip)


def to_the_room(guest: Visitor, enter: Callable[[Visitor], None]) -> Any:  # noqa: ANN401 # the page's model
    """Enter, go on from a card to the room, and return its model once it is drawn."""
    guest.wake()
    enter(guest)
    guest.settle()
    if guest.screen == "matter":
        guest.tap("자리 보기")
    assert guest.screen == "office"
    model = guest.kiosk.pages.current.model
    guest.settle(lambda: len(model.features) > 0)
    return model


@pytest.mark.parametrize("enter", ENTRANCES)
def test_every_entrance_lights_the_team_and_leads_from_the_door_to_it(
    guest: Visitor, enter: Callable[[Visitor], None]
) -> None:
    model = to_the_room(guest, enter)
    lit = [one.text for one in model.features if one.kind == "ground"]
    assert lit == [TEAM]
    assert [one for one in model.features if one.kind == "dot"]
    assert TEAM in model.seatLine
    guest.tap("가는 길 보기")
    assert guest.sees(f"들어가서 {TEAM}")


@pytest.mark.parametrize("enter", [by_tile, by_row])
def test_a_card_and_a_row_light_the_windows_that_serve_the_matter(
    guest: Visitor,
    services: VisitorServices,
    monkeypatch: pytest.MonkeyPatch,
    enter: Callable[[Visitor], None],
) -> None:
    windows = [ServiceWindow(at, (PASSPORT,) if at > 6 else ("등본",), {}, "") for at in (6, 7, 8)]
    monkeypatch.setattr(services, "windows", {HALL: windows})
    model = to_the_room(guest, enter)
    guest.settle(lambda: len(model.desks) > 0)
    assert {one.number for one in model.desks if one.state0 == "lit"} == {"7", "8"}
    guest.tap("가는 길 보기")
    assert guest.sees("들어가서 7·8번 창구")


def test_the_way_straight_from_a_card_or_from_words_ends_at_the_team_too(guest: Visitor) -> None:
    guest.wake()
    guest.kiosk.pages.open("matter", matter=PASSPORT)
    guest.settle()
    guest.kiosk.pages.current.model.show_way()
    guest.settle()
    assert guest.sees(f"들어가서 {TEAM}")
    guest.kiosk.pages.open("search", words=PASSPORT, keys=False)
    guest.settle()
    guest.kiosk.pages.current.model.go_at_once()
    guest.settle()
    assert guest.screen == "way"
    assert guest.sees(f"들어가서 {TEAM}")


def test_whoever_only_hears_is_told_the_team_on_the_page_of_the_room_and_on_the_way(guest: Visitor) -> None:
    guest.wake()
    guest.kiosk.look.set(voice=True)
    guest.kiosk.pages.open("matter", matter=PASSPORT)
    guest.settle()
    guest.kiosk.pages.current.model.show_seat()
    guest.settle()
    page = guest.kiosk.pages.current
    assert TEAM in page.details
    page.model.show_way()
    guest.settle()
    assert TEAM in guest.kiosk.pages.current.title
    assert "자리 보기" not in map(name_of, guest.controls())


def test_the_page_of_the_room_says_what_to_bring_for_what_one_came_for(guest: Visitor) -> None:
    guest.kiosk.pages.open("office", lit=guest.lit(HALL, team=TEAM, duty=PASSPORT))
    guest.settle()
    assert guest.sees("가져오실 것")
    assert guest.sees("여권용 사진 1매")
    assert "여권용 사진 1매" in guest.kiosk.pages.current.details
    guest.kiosk.pages.open("office", lit=guest.lit(HALL))
    guest.settle()
    assert not guest.sees("가져오실 것")
