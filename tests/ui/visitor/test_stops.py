# SPDX-License-Identifier: GPL-3.0-or-later
"""At a booth a stop's own name asks for the way there; a word that may mean an office shows it beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kiosk.search import Answer, Hit, OtherBody, Urgent
from kiosk.search.leading import leads, near
from kiosk.services.asked_stops import with_stop

if TYPE_CHECKING:
    from kiosk.services.visitor import VisitorServices
    from tests.ui.visitor.conftest import Records
    from tests.visitor import Visitor

OFFICE = Hit("team", "대중교통과:팀", "대중교통과", "팀", "팀", "duty", "시내버스", 0.7)
LESS = Hit("team", "관광과:팀", "관광과", "팀", "팀", "duty", "시티투어", 0.3)


def found(services: VisitorServices, query: str, *hits: Hit) -> Answer:
    return with_stop(
        Answer(query, hits=hits),
        services.facilities(),
        services.nearest,
        lambda word: Answer(word, hits=hits),
    )


@pytest.mark.parametrize(
    ("asked", "stop"),
    [
        ("버스정류장", "버스정류장"), ("버스 정류장", "버스정류장"), ("정류장", "버스정류장"),
        ("버스 어디서 타요?", "버스정류장"), ("Bus stop", "버스정류장"), ("バス停", "버스정류장"),
        ("trạm xe buýt", "버스정류장"), ("tram xe buyt", "버스정류장"), ("公交车站", "버스정류장"),
        ("公共汽车", "버스정류장"), ("バス", "버스정류장"), ("Bus", "버스정류장"),
        ("택시", "택시승강장"), ("택시 승강장", "택시승강장"), ("TAXI", "택시승강장"),
        ("điểm đón taxi", "택시승강장"), ("タクシー", "택시승강장"), ("打车", "택시승강장"),
    ],
)  # fmt: skip
def test_a_stop_s_own_name_puts_it_before_the_office_and_it_leads(
    services: VisitorServices, asked: str, stop: str
) -> None:
    answer = found(services, asked, OFFICE, LESS)
    assert [hit.id for hit in near(answer)] == [stop, OFFICE.id]
    assert leads(answer)


@pytest.mark.parametrize(
    "asked",
    [
        "버스",
        "집에 가는 버스",
        "시내버스",
        "bus station",
        "bus to the station",
        "公共汽车票",
        "バスの券",
        "버스 기사 불친절",
    ],
)
def test_a_word_that_may_mean_it_shows_the_stop_below_the_office_that_leads_on(
    services: VisitorServices, asked: str
) -> None:
    answer = found(services, asked, OFFICE, LESS)
    assert [hit.id for hit in near(answer)] == [OFFICE.id, "버스정류장"]
    assert leads(answer)
    assert [hit.id for hit in found(services, asked).hits] == ["버스정류장"]


@pytest.mark.parametrize("asked", ["business permit", "abuse", "여권", "", " "])
def test_other_words_bring_no_stop(services: VisitorServices, asked: str) -> None:
    assert found(services, asked, OFFICE) == Answer(asked, hits=(OFFICE,))


def test_neither_a_number_to_call_nor_another_body_nor_a_site_without_stops_has_one(
    services: VisitorServices,
) -> None:
    for answer in (
        Answer("택시", urgent=(Urgent("112", "경찰"),)),
        Answer("버스", elsewhere=OtherBody("교통공사", "")),
    ):
        assert with_stop(answer, services.facilities(), services.nearest, services.search) == answer

    taxi = Answer("택시", hits=(OFFICE,))
    none = [one for one in services.facilities() if not one.asked]
    assert with_stop(taxi, none, services.nearest, services.search) == taxi
    assert with_stop(taxi, services.facilities(), lambda _: None, services.search) == taxi


@pytest.mark.parametrize(
    ("asked", "office"),
    [("公共汽车", "대중교통과"), ("bus", "대중교통과"), ("タクシー", "교통행정과"), ("taxi", "교통행정과")],
)
def test_below_a_stop_named_in_another_language_stands_the_office_that_looks_after_it(
    services: VisitorServices, asked: str, office: str
) -> None:
    answer = services.find(asked)
    assert (answer.stop, answer.corrected) == (True, None)
    assert answer.hits[1].office == office


def test_the_stop_that_leads_says_where_and_how_far_and_one_touch_goes_there(
    guest: Visitor, records: Records
) -> None:
    guest.kiosk.look.set(language="en")
    guest.kiosk.pages.open("search", words="bus stop", keys=False)
    guest.settle(lambda: guest.sees("Public Transport Division"))
    assert guest.sees("Public Transport Division")
    assert guest.kiosk.pages.current.model.card["place"] == "Forecourt\u00a0· About 1 min"
    assert not guest.sees("Desk and hours")
    guest.tap("Directions")
    assert guest.screen == "way"
    assert records.newest().target == "버스정류장"


def test_a_place_abroad_says_where_it_is_and_not_its_name_twice(guest: Visitor) -> None:
    guest.kiosk.look.set(language="en")
    guest.kiosk.pages.open("search", words="bus home")
    guest.settle(lambda: guest.sees("Bus stop"))
    row = next(one for one in guest.kiosk.pages.current.model.results if one.spot)
    assert (row.name, row.place) == ("Bus stop", "Forecourt\u00a0· About 1 min")
