# SPDX-License-Identifier: GPL-3.0-or-later
"""A duty in a few words: proposed from the chart's own, written by a clerk, never more than it says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kiosk.directory.codec import decode_office, encode_office
from kiosk.directory.edits import Impossible, Rewrite
from kiosk.directory.model import Office, Seat
from kiosk.directory.short_duty import LONGEST, proposed, shown, strange_words, two_lines
from tests.demo_city import demo_services

if TYPE_CHECKING:
    from pathlib import Path

DUTIES = ("주정차 과태료 의견진술 및 이의신청 처리", "견인자동차 운영 관리")
OFFICE = Office("교통행정과", seats=(Seat("교통행정과", "7", "주무관", "교통지도팀", DUTIES),))


def test_a_proposal_is_made_of_the_first_duty_in_its_order() -> None:
    assert proposed(DUTIES) == "주정차 과태료 의견진술"
    assert proposed(("불법 주ㆍ정차 지도ㆍ단속 및 과태료 부과 징수",)) == "불법 주·정차 지도·단속"
    assert proposed(()) == ""


def test_every_desk_of_the_demo_city_says_no_more_than_its_chart(tmp_path: Path) -> None:
    with demo_services(tmp_path) as services:
        seats = [seat for seat in services.directory.seats() if seat.duties]
    assert len(seats) > 500
    for seat in seats:
        assert seat.short, seat.id
        assert not strange_words(seat.short, seat.duties), seat.id
        assert len(seat.short) <= LONGEST or " " not in seat.short, seat.id


@pytest.mark.parametrize(
    ("short", "lines"),
    [
        ("의견진술 이의신청", ("의견진술", "이의신청")),
        ("주정차 과태료 의견진술", ("주정차 과태료", "의견진술")),
        ("견인", ("견인", "")),
        ("", ("", "")),
    ],
)
def test_it_breaks_where_the_lines_are_most_alike(short: str, lines: tuple[str, str]) -> None:
    assert two_lines(short) == lines


def test_what_a_clerk_wrote_stands_until_the_chart_no_longer_says_it() -> None:
    assert shown("의견진술 이의신청", DUTIES) == "의견진술 이의신청"
    assert shown("", DUTIES) == "", "nothing was wanted"
    assert shown("의견진술 이의신청", ("견인자동차 운영 관리",)) == "견인자동차 운영 관리"


def test_a_clerk_cannot_write_what_the_chart_does_not_say() -> None:
    after = Rewrite("7", "short", "이의신청").on(OFFICE)
    assert after.seats[0].short == "이의신청"
    with pytest.raises(Impossible, match="담당업무에 없는 말"):
        Rewrite("7", "short", "여권 발급").on(OFFICE)


@pytest.mark.parametrize("short", [None, "", "이의신청"])
def test_it_is_kept_and_an_office_written_before_has_none(short: str | None) -> None:
    office = replace(OFFICE, seats=(replace(OFFICE.seats[0], short=short),))
    assert decode_office("교통행정과", encode_office(office)) == office
    assert (encode_office(office) == encode_office(OFFICE)) is (short is None)
