# SPDX-License-Identifier: GPL-3.0-or-later
"""Habits of single clerks that the generated drawings do not have, each in a small chart of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

from openpyxl import Workbook
from openpyxl.drawing.image import Image
from openpyxl.styles import Border, PatternFill, Side
from PIL import Image as Picture

from kiosk.directory.charts.reader import read_chart_file

if TYPE_CHECKING:
    from pathlib import Path

    from openpyxl.worksheet.worksheet import Worksheet

    from kiosk.directory.charts.chart import Chart, ChartSeat

_LINE = Side(style="thin")
TODAY = date(2026, 7, 15)


@dataclass(slots=True)
class Paper:
    """One sheet that a clerk draws on."""

    sheet: Worksheet

    def put(self, row: int, column: int, text: str = "", *, high: int = 1, wide: int = 1) -> None:
        """Draw a framed cell, merged where it is higher or wider than one."""
        for i in range(row, row + high):
            for j in range(column, column + wide):
                self.sheet.cell(i, j).border = Border(_LINE, _LINE, _LINE, _LINE)
        self.write(row, column, text)
        if high > 1 or wide > 1:
            self.sheet.merge_cells(
                start_row=row, end_row=row + high - 1, start_column=column, end_column=column + wide - 1
            )

    def write(self, row: int, column: int, text: str) -> None:
        """Write without a frame."""
        self.sheet.cell(row, column).value = text or None

    def fill(self, row: int, column: int, colour: str) -> None:
        """Colour a cell."""
        self.sheet.cell(row, column).fill = PatternFill("solid", fgColor=colour)

    def paste(self, place: str, red: int) -> None:
        """Put a small photo on a cell."""
        data = BytesIO()
        Picture.new("RGB", (30, 40), (red, 90, 90)).save(data, "PNG")
        image = Image(data)
        image.width, image.height = 30, 18
        self.sheet.add_image(image, place)


def paper(name: str = "Sheet1") -> Paper:
    """Return a new sheet in a workbook of its own."""
    sheet = Workbook().worksheets[0]
    sheet.title = name
    return Paper(sheet)


def read(drawn: Paper, folder: Path) -> tuple[Chart, ...]:
    """Save and read the workbook."""
    file = folder / "t.xlsx"
    book = drawn.sheet.parent
    assert isinstance(book, Workbook)
    book.save(file)
    return read_chart_file(file, TODAY).charts


def people(chart: Chart) -> list[tuple[str | None, str | None, str | None, str | None]]:
    """Return who sits in a chart."""
    return [(seat.team, seat.title, seat.name, seat.phone) for seat in chart.seats]


def one_seat(text: str, folder: Path) -> ChartSeat:
    """Read one desk among like ones."""
    drawn = paper()
    drawn.write(1, 1, "도로과 좌석배치도")
    drawn.put(3, 1, text)
    drawn.put(3, 2, "주무관 김견본\n061-000-0002\n서무")
    drawn.put(3, 3, "주무관 이견본\n061-000-0003\n회계")
    return read(drawn, folder)[0].seats[0]


def test_hanja_after_a_name_is_no_part_of_it(tmp_path: Path) -> None:
    seat = one_seat("홍가상(洪佳想) 주무관\n061-000-0001\n하천 점용", tmp_path)
    assert (seat.title, seat.name, seat.duties) == ("주무관", "홍가상", ("하천 점용",))


def test_rank_and_phone_in_one_bracket_are_both_read(tmp_path: Path) -> None:
    seat = one_seat("홍가상(주무관, 0123)\n✓하천 점용", tmp_path)
    assert (seat.title, seat.name, seat.phone, seat.duties) == ("주무관", "홍가상", "0123", ("하천 점용",))


def test_a_rank_in_brackets_on_its_own_line_is_the_rank(tmp_path: Path) -> None:
    seat = one_seat("홍가상\n(시설7급)\n하천 점용\n061-000-0001", tmp_path)
    assert (seat.title, seat.name, seat.duties) == ("시설7급", "홍가상", ("하천 점용",))


def test_a_duty_that_ends_in_training_is_no_absence(tmp_path: Path) -> None:
    seat = one_seat("주무관 홍가상\n061-000-0001\n민방위 교육", tmp_path)
    assert (seat.away, seat.duties) == (None, ("민방위 교육",))
    away = one_seat("주무관 홍가상 교육\n061-000-0001\n하천 점용", tmp_path)
    assert away.away is not None
    assert away.away.reason == "training"


def test_a_team_is_known_with_its_phone_or_ornament(tmp_path: Path) -> None:
    drawn = paper()
    drawn.write(1, 1, "도로과 좌석배치도")
    for column, team in ((1, "도로팀 (☎ 061-000-3000)"), (4, "▣ 하천팀")):
        drawn.put(3, column, team, wide=2)
        drawn.put(4, column, f"주무관 홍가상\n061-000-000{column}\n서무")
        drawn.put(4, column + 1, f"주무관 김견본\n061-000-001{column}\n회계")
    (chart,) = read(drawn, tmp_path)
    assert [seat.team for seat in chart.seats] == ["도로팀", "도로팀", "하천팀", "하천팀"]


def test_swatches_of_a_legend_are_no_empty_desks(tmp_path: Path) -> None:
    drawn = paper()
    drawn.write(1, 1, "도로과 좌석 현황(2층 202호)")
    for place in range(6):
        drawn.put(3 + place // 3, 1 + place % 3, f"주무관 홍가{'상나다라마바'[place]}\n061-000-000{place}")
        drawn.fill(3 + place // 3, 1 + place % 3, "FFCCCC" if place % 3 < 1 else "CCFFCC")
    for column, team, colour in ((1, "도로팀", "FFCCCC"), (3, "하천팀", "CCFFCC")):
        drawn.put(7, column)
        drawn.fill(7, column, colour)
        drawn.write(7, column + 1, team)
    (chart,) = read(drawn, tmp_path)
    assert (chart.office, chart.room, chart.floor) == ("도로과", "202호", "2층")
    assert [seat.team for seat in chart.seats] == ["도로팀", "하천팀", "하천팀"] * 2


def test_what_the_clerk_hid_is_not_read(tmp_path: Path) -> None:
    drawn = paper()
    drawn.write(1, 1, "도로과 좌석배치도")
    for column in (1, 2, 3):
        drawn.put(3, column, f"주무관 홍가상\n061-000-000{column}\n서무")
    drawn.sheet.column_dimensions["C"].hidden = True
    (chart,) = read(drawn, tmp_path)
    assert [seat.cell for seat in chart.seats] == ["A3", "B3"]


def test_a_cell_for_the_photo_belongs_to_its_desk(tmp_path: Path) -> None:
    drawn = paper()
    drawn.write(1, 1, "도로과 좌석배치도")
    for place, name in enumerate(("홍가상", "김견본", "이표본", "박예시")):
        row, column = 3 + place // 2 * 3, 1 + place % 2 * 3
        drawn.put(row, column, "사진", high=3)
        for line, text in enumerate((f"주무관 {name}", f"☎ 061-000-000{place}", "서무")):
            drawn.put(row + line, column + 1, text, wide=2)
    (chart,) = read(drawn, tmp_path)
    assert [(seat.name, seat.phone, seat.duties) for seat in chart.seats] == [
        ("홍가상", "061-000-0000", ("서무",)),
        ("김견본", "061-000-0001", ("서무",)),
        ("이표본", "061-000-0002", ("서무",)),
        ("박예시", "061-000-0003", ("서무",)),
    ]


def test_photos_on_the_rows_of_a_table_go_to_their_people(tmp_path: Path) -> None:
    drawn = paper("정보통신과")
    for column, text in enumerate(("사진", "팀", "직급", "성명", "전화번호", "사진공개동의"), 1):
        drawn.write(2, column, text)
    for place, (name, consent) in enumerate((("홍가상", "동의"), ("김견본", "미동의"), ("이표본", "동의"))):
        for column, text in enumerate(("정보팀", "주무관", name, f"061-000-000{place}", consent), 2):
            drawn.write(3 + place, column, text)
    drawn.paste("A3", 10)
    drawn.paste("A4", 20)
    (chart,) = read(drawn, tmp_path)
    shown = [
        (bool(seat.photo and seat.photo.data), bool(seat.photo and seat.photo.consent))
        for seat in chart.seats
    ]
    assert shown == [(True, True), (True, False), (False, True)]


def test_notes_sections_and_totals_of_a_table_are_no_people(tmp_path: Path) -> None:
    drawn = paper()
    drawn.write(1, 1, "환경과 직원 업무분장 (4층 401호)")
    rows = (
        ("직위", "성명", "전화", "업무분장", "비고"),
        ("과장", "한견본", "061-000-0001"),
        ("◈ 환경팀",),
        ("팀장", "홍가상", "061-000-0002"),
        ("주무관", "김견본", "061-000-0003", "- 대기\n- 수질"),
        ("총 3명",),
        ("※ 대표전화 061-000-4000",),
    )
    for row, texts in enumerate(rows, 3):
        for column, text in enumerate(texts, 1):
            drawn.write(row, column, text)
    (chart,) = read(drawn, tmp_path)
    assert (chart.office, chart.room, chart.floor) == ("환경과", "401호", "4층")
    assert people(chart) == [
        (None, "과장", "한견본", "061-000-0001"),
        ("환경팀", "팀장", "홍가상", "061-000-0002"),
        ("환경팀", "주무관", "김견본", "061-000-0003"),
    ]


def test_a_column_of_units_that_names_teams_gives_teams(tmp_path: Path) -> None:
    drawn = paper()
    drawn.write(1, 1, "도시재생과 업무분장 및 전화번호")
    rows = (
        ("부서(팀)", "담당자", "담당업무", "전화"),
        ("과장실", "과장 한견본", "", "☎ 061-000-0001"),
        ("주택팀", "팀장 홍가상", "", "☎ 061-000-0002"),
        ("", "주무관 김견본", "1. 임대\n2. 보상", "☎ 061-000-0003"),
        ("재생팀", "팀장 이표본", "", "☎ 061-000-0004"),
    )
    for row, texts in enumerate(rows, 3):
        for column, text in enumerate(texts, 1):
            drawn.write(row, column, text)
    (chart,) = read(drawn, tmp_path)
    assert chart.office == "도시재생과"
    assert [(seat.team, seat.title, seat.name) for seat in chart.seats[1:]] == [
        ("주택팀", "팀장", "홍가상"),
        ("주택팀", "주무관", "김견본"),
        ("재생팀", "팀장", "이표본"),
    ]
    assert chart.seats[2].duties == ("임대", "보상")


def test_offices_named_without_the_word_chart_share_a_sheet(tmp_path: Path) -> None:
    drawn = paper("3층")
    for column, office in ((1, "수산과 (301호)"), (6, "해양과 (302호)")):
        drawn.put(1, column, office, wide=4)
        for place in range(4):
            drawn.put(3 + place // 2, column + place % 2, f"주무관 홍가상\n061-000-0{column}0{place}\n서무")
    charts = read(drawn, tmp_path)
    assert [(chart.office, chart.room, chart.floor, len(chart.seats)) for chart in charts] == [
        ("수산과", "301호", "3층", 4),
        ("해양과", "302호", "3층", 4),
    ]


def test_the_name_of_the_office_alone_is_its_title(tmp_path: Path) -> None:
    drawn = paper("산림과")
    drawn.write(1, 1, "산 림 녹 지 과")
    drawn.write(2, 1, "업무별 좌석배치도 (2026. 5. 11. 현재 / 3층 310호)")
    for column in (1, 2, 3):
        drawn.put(4, column, f"주무관 홍가상\n061-000-000{column}\n서무")
    (chart,) = read(drawn, tmp_path)
    assert (chart.office, chart.room, chart.date) == ("산림녹지과", "310호", "2026-05-11")


def test_duties_beside_a_stack_belong_to_it(tmp_path: Path) -> None:
    drawn = paper()
    drawn.write(1, 1, "토지과 좌석배치도")
    for place, name in enumerate(("홍가상", "김견본", "이표본", "박예시")):
        row, column = 3 + place // 2 * 3, 1 + place % 2 * 3
        for line, text in enumerate(("주무관", name, f"061-000-000{place}")):
            drawn.put(row + line, column, text)
        drawn.put(row, column + 1, "지적측량 검사\n공시지가 조사", high=3)
    (chart,) = read(drawn, tmp_path)
    assert [(seat.name, seat.duties) for seat in chart.seats] == [
        (name, ("지적측량 검사", "공시지가 조사")) for name in ("홍가상", "김견본", "이표본", "박예시")
    ]


def test_numbers_over_windows_are_no_duties(tmp_path: Path) -> None:
    drawn = paper()
    drawn.write(1, 1, "차량등록과 좌석배치도")
    for column, name in enumerate(("홍가상", "김견본", "이표본"), 1):
        for row, text in enumerate((str(column), "도서관 자료 구입", f"주무관 {name}", f"000{column}"), 3):
            drawn.put(row, column, text)
    (chart,) = read(drawn, tmp_path)
    assert [(seat.name, seat.phone, seat.duties) for seat in chart.seats] == [
        ("홍가상", "0001", ("도서관 자료 구입",)),
        ("김견본", "0002", ("도서관 자료 구입",)),
        ("이표본", "0003", ("도서관 자료 구입",)),
    ]


def test_an_absence_may_run_over_two_lines(tmp_path: Path) -> None:
    away = one_seat("주무관 홍가상\n061-000-0001\n하천 점용\n육아휴직\n(2026.1.5.~2027.1.4.)", tmp_path).away
    assert away is not None
    assert (away.reason, away.start, away.until) == ("leave", "2026-01-05", "2027-01-04")


def test_numbers_in_brackets_are_bullets_and_a_lone_sign_is_nothing(tmp_path: Path) -> None:
    seat = one_seat("주무관\n홍가상\n☎\n0123\n(1) 하천 점용\n(2) 소하천 정비", tmp_path)
    assert (seat.phone, seat.duties) == ("0123", ("하천 점용", "소하천 정비"))


def test_the_place_is_read_from_a_line_with_the_phone_of_the_office(tmp_path: Path) -> None:
    drawn = paper()
    drawn.write(1, 1, "도로과 자리배치도")
    drawn.write(2, 1, "5층 503호 / ☎ 061-000-5000 / FAX 061-000-5001")
    for column in (1, 2, 3):
        drawn.put(4, column, f"주무관 홍가상\n061-000-000{column}\n서무")
    drawn.put(6, 1, "출입문\n(자동)")
    (chart,) = read(drawn, tmp_path)
    assert (chart.room, chart.floor, len(chart.seats)) == ("503호", "5층", 3)
    assert [mark.kind for mark in chart.marks] == ["door"]


def test_the_second_line_of_a_heading_says_more_than_the_first(tmp_path: Path) -> None:
    drawn = paper()
    rows = (
        ("연번", "부서명", "", "직원", "", "사무실", ""),
        ("", "과", "팀", "직위", "성명", "내선", "담당업무"),
        ("1", "보건행정과", "의약팀", "팀장", "홍가상", "0123", "▶의료기관 허가"),
    )
    for row, texts in enumerate(rows, 1):
        for column, text in enumerate(texts, 1):
            drawn.write(row, column, text)
    (chart,) = read(drawn, tmp_path)
    assert (chart.office, chart.room) == ("보건행정과", None)
    assert people(chart) == [("의약팀", "팀장", "홍가상", "0123")]


def test_one_column_may_hold_rank_and_name(tmp_path: Path) -> None:
    drawn = paper("하천과")
    for row, texts in enumerate(
        (("팀", "직·성명", "전화번호"), ("하천팀", "주무관 홍가상", "061-000-0001")), 1
    ):
        for column, text in enumerate(texts, 1):
            drawn.write(row, column, text)
    (chart,) = read(drawn, tmp_path)
    assert people(chart) == [("하천팀", "주무관", "홍가상", "061-000-0001")]


def test_the_number_of_a_window_or_desk_in_its_text_is_its_number(tmp_path: Path) -> None:
    drawn = paper()
    drawn.write(1, 1, "민원과 창구배치도")
    for column, plate in enumerate(("1번 창구", "2번 창구", "7"), 1):
        drawn.put(3, column, f"{plate}\n주무관 홍가상\n061-000-000{column}\n· 제증명")
    (chart,) = read(drawn, tmp_path)
    assert [(seat.desk, seat.duties) for seat in chart.seats] == [
        ("1", ("제증명",)),
        ("2", ("제증명",)),
        ("7", ("제증명",)),
    ]


def test_a_name_in_brackets_after_the_rank_is_a_name(tmp_path: Path) -> None:
    seat = one_seat("주무관(홍가상)\n전화: 061-000-0001\n업무: 하천 점용", tmp_path)
    assert (seat.title, seat.name, seat.duties) == ("주무관", "홍가상", ("하천 점용",))
    work = one_seat("공무직(조리)\n홍가상\n061-000-0001", tmp_path)
    assert (work.title, work.name) == ("공무직(조리)", "홍가상")


def test_duties_beside_two_cells_of_a_desk_are_not_the_next_desk(tmp_path: Path) -> None:
    drawn = paper()
    drawn.write(1, 1, "세외수입과 배치도")
    for place, name in enumerate(("홍가상", "김견본", "이표본", "박예시")):
        row, column = 3 + place // 2 * 2, 1 + place % 2 * 3
        drawn.put(row, column, "주무관")
        drawn.put(row, column + 1, name)
        drawn.put(row + 1, column, f"061-000-000{place}", wide=2)
        drawn.put(row, column + 2, "- 부과\n- 징수", high=2)
    (chart,) = read(drawn, tmp_path)
    assert [(seat.name, seat.phone, seat.duties) for seat in chart.seats] == [
        (name, f"061-000-000{place}", ("부과", "징수"))
        for place, name in enumerate(("홍가상", "김견본", "이표본", "박예시"))
    ]


def test_two_tables_side_by_side_are_both_read(tmp_path: Path) -> None:
    drawn = paper("건설과")
    drawn.write(1, 1, "건설과 직원현황")
    for left, names in ((1, ("홍가상", "김견본", "이표본")), (7, ("박예시", "최모형", "정시안"))):
        for column, text in enumerate(("팀", "직위", "성명", "전화", "담당업무")):
            drawn.write(3, left + column, text)
        for row, name in enumerate(names):
            for column, text in enumerate(
                ("도로팀", "주무관", name, f"061-000-{left:02}0{row}", "보상, 도로 점용")
            ):
                drawn.write(4 + row, left + column, text)
    (chart,) = read(drawn, tmp_path)
    assert sorted(seat.name or "" for seat in chart.seats) == sorted(
        ("홍가상", "김견본", "이표본", "박예시", "최모형", "정시안")
    )
    assert {(seat.team, seat.duties) for seat in chart.seats} == {("도로팀", ("보상", "도로 점용"))}
