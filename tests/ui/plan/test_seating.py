# SPDX-License-Identifier: GPL-3.0-or-later
"""An office's room: the asked team's desks in the chart's order, the others as blocks, the dotted way."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
import pytest

from kiosk.directory.lit_place import LitPlace, lit_at
from kiosk.ui.plan.desks import desk_words
from kiosk.ui.plan.seating import ChartWords, room
from tests.demo_city import demo_services

if TYPE_CHECKING:
    from kiosk.directory.public import PublicOffice
    from kiosk.services.visitor import VisitorServices
    from kiosk.ui.plan.desks import DrawnDesk
    from kiosk.ui.plan.seating import DrawnRoom, Feature

SIZE = (968.0, 780.0)
WORDS = ChartWords(lambda team: team, desk_words, lambda count, _team: f"{count}자리")


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> dict[str, PublicOffice]:
    """Return the demo city's offices that have a drawn chart."""
    with demo_services(tmp_path_factory.mktemp("city")) as services:
        return drawn_offices(services)


def drawn_offices(services: VisitorServices) -> dict[str, PublicOffice]:
    """Return the offices with places, by name."""
    return {one.name: one for one in services.directory.offices if any(seat.place for seat in one.seats)}


def box(one: DrawnDesk | Feature) -> QRectF:
    """Return where something stands."""
    return QRectF(one.x0, one.y0, one.w0, one.h0)


def every_room(offices: dict[str, PublicOffice], size: tuple[float, float]) -> list[tuple[str, DrawnRoom]]:
    """Return the room for one seat of every team."""
    asked = {
        (one.name, seat.team): (one, seat) for one in offices.values() for seat in one.seats if seat.place
    }
    return [
        (seat.id, room(office, lit_at(office, seat=seat), size, WORDS)) for office, seat in asked.values()
    ]


@pytest.mark.parametrize("size", [SIZE, (450.0, 600.0), (968.0, 300.0)])
def test_every_desk_of_the_asked_team_stands_in_the_room_and_on_no_other(
    offices: dict[str, PublicOffice], size: tuple[float, float]
) -> None:
    walls = QRectF(0, 0, *size).adjusted(-1, -1, 1, 1)
    for seat, drawn in every_room(offices, size):
        assert any(desk.id == seat and desk.state0 in {"lit", "away"} for desk in drawn.desks), seat
        boxes = [box(desk) for desk in drawn.desks]
        boxes += [box(one) for one in drawn.features if one.kind == "block"]
        assert all(walls.contains(one) for one in boxes), seat
        for one, other in combinations(boxes, 2):
            both = one.intersected(other)
            assert both.width() < 1 or both.height() < 1, seat


def test_the_order_of_a_team_and_the_sides_of_the_others_stay_as_drawn(
    offices: dict[str, PublicOffice],
) -> None:
    office = offices["교통행정과"]
    drawn = room(office, LitPlace("교통행정과", "desk", seat="교통행정과/23"), SIZE, WORDS)
    column = [desk for desk in drawn.desks if desk.number in {"4", "13", "18", "23"}]
    assert [desk.number for desk in sorted(column, key=lambda desk: desk.y0)] == ["4", "13", "18", "23"]
    blocks = {one.text: one.x0 for one in drawn.features if one.kind == "block"}
    lit = next(desk for desk in drawn.desks if desk.state0 == "lit")
    assert blocks["교통행정팀"] < lit.x0 < blocks["주차관리팀"]
    assert blocks["주차관리팀"] == blocks["교통시설팀"]


def test_a_desk_says_its_duty_and_never_its_rank_alone(offices: dict[str, PublicOffice]) -> None:
    drawn = room(offices["교통행정과"], LitPlace("교통행정과", "desk", seat="교통행정과/23"), SIZE, WORDS)
    words = {desk.number: (desk.first, desk.second) for desk in drawn.desks}
    assert words["23"] == ("주정차 과태료", "의견진술")
    assert words["5"] == ("팀장", "")
    assert all("주무관" not in first for first, _ in words.values())


def test_the_dotted_way_leads_from_the_door_past_all_desks_to_the_lit_one(
    offices: dict[str, PublicOffice],
) -> None:
    for seat, drawn in every_room(offices, SIZE):
        dots = [QPointF(one.x0, one.y0) for one in drawn.features if one.kind == "dot"]
        assert dots, seat
        assert abs(dots[0].x() - drawn.door) < 1, seat
        assert dots[0].y() > SIZE[1], "it begins outside"
        lit = next(box(desk) for desk in drawn.desks if desk.id == seat)
        near = lit.adjusted(-60, -60, 60, 60)
        assert near.contains(dots[-1]), seat
        crossed = [
            desk for desk in drawn.desks if desk.id != seat and any(box(desk).contains(dot) for dot in dots)
        ]
        assert len(crossed) == 0, (seat, [desk.id for desk in crossed])


def test_nothing_asked_shows_the_teams_alone(offices: dict[str, PublicOffice]) -> None:
    drawn = room(offices["교통행정과"], LitPlace("교통행정과"), SIZE, WORDS)
    assert not drawn.desks
    assert {one.kind for one in drawn.features} == {"block"}
    assert [one.more for one in drawn.features if one.text == "교통행정팀"] == ["7자리"]
