# SPDX-License-Identifier: GPL-3.0-or-later
"""Posters hold real text in A3, every desk once, nothing hidden, nothing on top of each other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
import re
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfReader
import pytest

from kiosk.directory.charts.chart import Mark
from kiosk.directory.model import Directory, Occupant, Office, OfficePlace, Seat
from kiosk.directory.projection import project
from kiosk.directory.public import PublicOffice
from kiosk.directory.visibility import Policy
from kiosk.documents.posters.columns import LETTERS, in_columns
from kiosk.documents.posters.headline import headline
from kiosk.documents.posters.layout import Measure, lay_out
from kiosk.documents.posters.paper import Paper, register_fonts
from kiosk.documents.posters.plates import Issue, WindowPlate
from kiosk.documents.posters.poster import DESKS, draw_poster, draw_posters

if TYPE_CHECKING:
    from kiosk.documents.posters.layout import PosterBox

FONTS = Path(__file__).parents[3] / "assets" / "fonts"
ISSUE = Issue(date(2026, 12, 1), 12)
MEASURE = Measure(DESKS, 61, 25.4)


def office(seats: int, across: int = 4) -> PublicOffice:
    name = "교통행정과"
    down = -(-seats // across)
    w, h = 0.9 / across, 0.9 / (down + 1)
    desks = tuple(
        Seat(
            name,
            str(at + 1),
            "주무관",
            "운수팀",
            (f"택시 인허가 {at + 1}", "화물차 신고"),
            f"061-034-{at:04d}",
            Occupant(f"홍길동{at}", f"s{at}"),
            place=OfficePlace((at % across + 0.5) / across, (at // across + 0.5) / (down + 1), w, h),
        )
        for at in range(seats)
    )
    marks = (Mark("door", "출입문", 0.5, 0.97, 0.1, 0.04),)
    whole = Office(name, building="민원동", floor="2층", phone="061-034-3400", seats=desks, marks=marks)
    return project(Directory("목포시", date(2026, 12, 1), 1, (whole,)), Policy()).offices[0]


def text_of(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def no_photo(_digest: str) -> None:
    return None


def test_a_poster_is_a3_landscape_with_real_text() -> None:
    pdf = draw_poster(office(12), ISSUE, FONTS, no_photo)
    page = PdfReader(BytesIO(pdf)).pages[0]
    assert (round(page.mediabox.width / 72 * 25.4), round(page.mediabox.height / 72 * 25.4)) == (420, 297)
    text = text_of(pdf)
    for words in (
        "교통행정과",
        "민원동 2층",
        "061-034-3400",
        "현재 위치(출입문)",
        "2026년 12월 1일 기준",
        "개정 12",
    ):
        assert words in text


def test_no_hidden_name_or_number_is_in_the_file() -> None:
    pdf = draw_poster(office(12), ISSUE, FONTS, no_photo)
    assert "홍길동" not in text_of(pdf)
    assert re.search(r"\bs\d\b", text_of(pdf)) is None


def test_every_telephone_stands_on_exactly_one_sheet() -> None:
    text = text_of(draw_poster(office(90, across=12), ISSUE, FONTS, no_photo))
    for at in range(90):
        assert text.count(f"061-034-{at:04d}") == 1


@pytest.mark.parametrize(("many", "sheets"), [(1, 1), (16, 1), (60, 4)])
def test_an_office_with_windows_hangs_up_those_alone_with_every_word(many: int, sheets: int) -> None:
    serves = (
        "지방세 납부 확인서와 세목별 과세증명 발급",
        *(f"{at}째로 맡은 민원 서류 접수" for at in range(4)),
    )
    windows = [
        WindowPlate(at + 1, serves, {"zh-CN": "税"}, "통합민원팀", f"061-046-{at:04}") for at in range(many)
    ]
    issue = replace(ISSUE, windows=windows)
    pdf, (counted,) = draw_posters([(office(20), issue)], "창구", FONTS, no_photo)
    pages = PdfReader(BytesIO(pdf)).pages
    plates = -(-many // 4)
    assert counted == len(pages) - plates == sheets
    for drawn in (pages[:-plates], pages[-plates:]):  # the door's sheets, and the plates
        text = re.sub(r"\s", "", "".join(page.extract_text() for page in drawn))
        assert all(text.count(re.sub(r"\s", "", words)) == many for words in serves)
        assert all(text.count(window.phone) == 1 for window in windows)
        assert "061-034-0000" not in text  # the desk of somebody


def test_faces_make_no_second_sheet_and_shorten_no_duty() -> None:
    drawn = _room(5, 5)
    seats = tuple(replace(seat, photo="face") for seat in drawn.seats)
    photo = BytesIO()
    Image.new("RGB", (21, 28), "navy").save(photo, "JPEG")
    pdf = draw_poster(replace(drawn, seats=seats), ISSUE, FONTS, lambda _digest: photo.getvalue())
    (page,) = PdfReader(BytesIO(pdf)).pages
    text = re.sub(r"\s", "", page.extract_text())
    assert text.count("주정차과태료의견진술및이의신청처리") == 25
    content = page.get_contents()
    assert content is not None
    assert len(re.findall(rb"/\S+ Do", content.get_data())) == len(seats)


def test_the_same_directory_gives_the_same_bytes() -> None:
    assert draw_poster(office(5), ISSUE, FONTS, no_photo) == draw_poster(office(5), ISSUE, FONTS, no_photo)


def test_the_font_is_embedded() -> None:
    fonts = PdfReader(BytesIO(draw_poster(office(3), ISSUE, FONTS, no_photo))).pages[0]["/Resources"]["/Font"]  # type: ignore[index] # pypdf's objects are untyped
    assert any("Pretendard" in str(font.get_object()["/BaseFont"]) for font in fonts.values())


def test_a_chart_with_its_door_on_top_is_turned_so_that_the_reader_stands_at_the_door() -> None:
    drawn = office(8)
    door = (Mark("door", "출입문", 0.2, 0.02, 0.1, 0.04),)
    turned = PublicOffice(drawn.name, seats=drawn.seats, marks=door)
    (sheet,) = lay_out(turned, MEASURE)
    first, last = sheet.desks[0].box, sheet.desks[-1].box
    assert first.y > last.y
    assert sheet.door is not None
    assert sheet.door > DESKS.x + DESKS.w / 2


def test_a_plain_table_without_a_drawing_gets_even_rows() -> None:
    drawn = office(9)
    seats = tuple(seat for seat in drawn.seats)
    sheets = lay_out(PublicOffice("표", seats=seats, drawn=False), MEASURE)
    assert sum(len(sheet.desks) for sheet in sheets) == 9


@pytest.mark.parametrize(
    ("duty", "short"),
    [
        ("공모사업 대응전략 및 활성화 계획 수립", "공모사업 대응전략 및 활성화"),
        ("도시교통행정의 종합기획 조정", "도시교통행정"),
        ("SNS 활용 교육", "SNS 활용 교육"),
        ("장애인 등록", "장애인 등록"),
        ("지방세 세무조사에 관한 종합기획 조정", "지방세 세무조사에 관한"),
    ],
)
def test_a_headline_keeps_what_tells_duties_apart(duty: str, short: str) -> None:
    assert short.startswith(headline(duty)) or headline(duty).startswith(short)


def _room(teams: int, members: int, second: str = "") -> PublicOffice:
    """Return a room of teams with long duties, a head of them all, and a leader each."""
    duties = ("주정차 과태료 의견진술 및 이의신청 처리",) + ((second,) if second else ())
    seats = [Seat("건설과", "1", "과장", None, ("부서 업무 총괄",), "061-034-0001")]
    for team in range(teams):
        name = f"{team + 1}째팀"
        seats.append(Seat("건설과", str(len(seats) + 1), "팀장", name, (), f"061-034-{len(seats) + 1:04}"))
        seats += [
            Seat("건설과", str(at), "주무관", name, duties, f"061-034-{at:04}")
            for at in range(len(seats) + 1, len(seats) + 1 + members)
        ]
    whole = Office("건설과", floor="2층", seats=tuple(seats))
    return project(Directory("목포시", date(2026, 12, 1), 1, (whole,)), Policy()).offices[0]


@pytest.mark.parametrize(("teams", "members", "sheets"), [(3, 10, 1), (5, 5, 1), (7, 4, 1), (9, 8, 2)])
def test_up_to_34_desks_stand_on_one_sheet_with_their_duties_whole(
    teams: int, members: int, sheets: int
) -> None:
    room = _room(teams, members, "시 직영주차장 조성 및 관리")
    assert len(room.seats) > 34 or sheets == 1
    pdf = draw_poster(room, ISSUE, FONTS, no_photo)
    pages = PdfReader(BytesIO(pdf)).pages
    assert len(pages) == sheets
    text = text_of(pdf)
    assert "…" not in text
    told = re.sub(r"\s", "", text)
    for seat in room.seats:
        assert told.count(re.sub(r"\s", "", seat.phone or "")) == 1, seat.desk
    assert all("현재위치(출입문)" in re.sub(r"\s", "", page.extract_text()) for page in pages)
    many = teams * members
    for duty in room.seats[2].duties:
        assert told.count(re.sub(r"\s", "", duty)) == many, duty


@pytest.mark.parametrize("members", [1, 4, 9, 13])
def test_cards_in_columns_lie_in_the_room_and_on_none_of_their_neighbours(members: int) -> None:
    register_fonts(FONTS)
    room = _room(4, members)
    sheets = in_columns(Paper(""), room, DESKS)
    boxes = [[box for _, box in sheet.cards] for sheet in sheets]
    seats = [card.seat for sheet in sheets for card, _ in sheet.cards if card.seat]
    assert sorted(one.desk for one in seats) == sorted(one.desk for one in room.seats)
    assert {card.letters.first for sheet in sheets for card, _ in sheet.cards} <= {
        letters.first for letters in LETTERS
    }
    for sheet in boxes:
        for at, box in enumerate(sheet):
            assert DESKS.x - 0.1 <= box.x
            assert box.x + box.w <= DESKS.x + DESKS.w + 0.1
            assert box.y + box.h <= DESKS.y + DESKS.h + 0.1
            assert all(overlap(box, other) < 0.1 for other in sheet[at + 1 :])


places = st.tuples(st.integers(0, 9), st.integers(0, 7), st.integers(1, 2), st.integers(1, 3))


def overlap(one: PosterBox, other: PosterBox) -> float:
    wide = min(one.x + one.w, other.x + other.w) - max(one.x, other.x)
    high = min(one.y + one.h, other.y + other.h) - max(one.y, other.y)
    return min(wide, high)


@settings(max_examples=80, deadline=None)
@given(st.lists(places, min_size=1, max_size=40))
def test_desks_that_do_not_overlap_as_drawn_do_not_overlap_on_the_sheet(
    drawn: list[tuple[int, int, int, int]],
) -> None:
    seats = []
    taken: set[tuple[int, int]] = set()
    for at, (x, y, w, h) in enumerate(drawn):
        cells = {(x + dx, y + dy) for dx in range(w) for dy in range(h)}
        if cells & taken:
            continue
        taken |= cells
        place = OfficePlace((x + w / 2) / 12, (y + h / 2) / 11, w / 12, h / 11)
        seats.append(Seat("부서", str(at), "주무관", place=place))
    whole = Office("부서", seats=tuple(seats))
    public = project(Directory("시", date(2026, 12, 1), 1, (whole,)), Policy()).offices[0]
    sheets = lay_out(public, MEASURE)
    assert sum(len(sheet.desks) for sheet in sheets) == len(seats)
    for sheet in sheets:
        boxes = [desk.box for desk in sheet.desks]
        for at, one in enumerate(boxes):
            assert DESKS.x - 0.1 <= one.x
            assert one.x + one.w <= DESKS.x + DESKS.w + 0.1
            assert DESKS.y - 0.1 <= one.y
            assert one.y + one.h <= DESKS.y + DESKS.h + 0.1
            assert all(overlap(one, other) < 0.1 for other in boxes[at + 1 :])
