# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of the charts asks before it publishes: a name, a great loss, a file of the same name."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, cast

import openpyxl
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest

from tests.directory.charts.hands.people import Crew, written
from tests.directory.charts.hands.sketch import Sketch
from tests.ui.admin.clerk import CHART, PUBLISH
from tests.visitor import place_of

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.ui.admin.charts.charts import Charts
    from tests.ui.admin.clerk import Clerk

PAGE = "좌석배치도"


def charts_of(clerk: Clerk) -> Charts:
    """Return the page of the charts."""
    return cast("Charts", clerk.desk.navigation.pages["charts"])


def plant(file: Path) -> None:
    """Write a name beside a duty of a chart."""
    book = openpyxl.load_workbook(file)
    cell = next(one for row in book.worksheets[0].iter_rows() for one in row if "061-" in str(one.value))
    cell.value = f"{cell.value}\n- 민원 접수 담당 심가람"
    book.save(file)


def shrink(file: Path) -> None:
    """Leave three people of an office, in a table."""
    rows = "\n".join(f"감사실,감사팀,주무관,,061-000-000{n},일상 감사 {n}" for n in range(3))
    file.write_text(f"부서,팀,직급,성명,전화,업무\n{rows}\n", "utf-8")


def test_a_name_in_a_duty_is_masked_by_one_press_and_the_chart_published(clerk: Clerk) -> None:
    plant(clerk.inbox / CHART.name)
    clerk.open(PAGE)
    clerk.press(CHART.name)
    clerk.await_words("‘심가람’은(는) 사람 이름으로 보입니다")
    assert not charts_of(clerk).ready
    assert not charts_of(clerk).asks
    clerk.press("가리기")
    clerk.until(lambda: charts_of(clerk).ready)
    page = charts_of(clerk)
    clerk.confirm(f"{page.day}부터 {page.touched}자리 발행", PUBLISH)
    clerk.await_words("부터 적용됩니다.")


def test_a_word_that_is_no_name_is_let_through_by_one_press(clerk: Clerk) -> None:
    plant(clerk.inbox / CHART.name)
    clerk.open(PAGE)
    clerk.press(CHART.name)
    clerk.press("이름 아님")
    clerk.until(lambda: charts_of(clerk).ready)


def test_a_great_loss_is_published_only_with_a_reason_and_its_number(clerk: Clerk) -> None:
    (clerk.inbox / CHART.name).unlink()
    shrink(clerk.inbox / "감사실.csv")
    clerk.open(PAGE)
    clerk.press("감사실.csv")
    page = charts_of(clerk)
    lost = page.asks
    clerk.await_words(f"{lost}자리가 사라집니다.")
    assert not page.ready
    page.publishAsked("", str(lost))
    page.publishAsked("조직 개편", str(lost + 1))
    clerk.settle()
    assert len(page.past) == 1
    clerk.write("까닭", "조직 개편")
    clerk.write(f"{lost}을 그대로 적기", str(lost))
    clerk.press(f"{lost}자리 바꾸어 발행")
    clerk.await_words("부터 적용됩니다.")
    clerk.until(lambda: len(page.past) == 2)


def test_a_chart_of_the_same_name_overwrites_nothing(clerk: Clerk, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere" / CHART.name
    elsewhere.parent.mkdir()
    shutil.copy(CHART.with_name("건설과.xlsx"), elsewhere)
    before = (clerk.inbox / CHART.name).read_bytes()
    clerk.open(PAGE)
    page = charts_of(clerk)
    page.bring(_url(elsewhere))
    clerk.await_words("받은 함에 이름이 같은 다른 파일이 있습니다")
    assert (clerk.inbox / CHART.name).read_bytes() == before
    page.bring(_url(CHART))
    clerk.until(lambda: page.chosen == CHART.name)


def draw(file: Path, month: int) -> None:
    """Draw the office anew, with a thing as large as a desk that no list of furniture knows."""
    sketch, crew = Sketch(), Crew(month, "{n}", named=False)
    page = sketch.page
    page.put(1, 1, "교통행정과 좌석배치도", w=4)
    for at, who in enumerate(crew.team("교통행정팀", 5, 1)):
        page.put(4 + at // 3, 1 + at % 3, written(who, "{title}\n{phone}\n{duties}"))
    page.put(3, 1, "교통행정팀", w=3)
    page.put(4, 4, "신호제어기")
    sketch.save(file)


def test_a_doubtful_cell_is_settled_by_one_press_and_for_the_next_chart_too(clerk: Clerk) -> None:
    for month in (1, 2):
        draw(clerk.inbox / f"교통행정과_{month}월.xlsx", month)
    clerk.open(PAGE)
    clerk.press("교통행정과_1월.xlsx")
    clerk.await_words("‘신호제어기’는 가구로 읽었습니다.")
    page = charts_of(clerk)
    assert len(page.seats) == 6
    clerk.press("자리임")
    clerk.until(lambda: len(page.seats) == 7 and not clerk.reads("‘신호제어기’는 가구로 읽었습니다."))
    page.choose("교통행정과_2월.xlsx")
    clerk.until(lambda: page.chosen == "교통행정과_2월.xlsx" and len(page.seats) == 7)


def test_a_desk_on_the_sheet_is_pressed_and_said_to_be_none(clerk: Clerk) -> None:
    draw(clerk.inbox / "교통행정과_1월.xlsx", 1)
    clerk.open(PAGE)
    clerk.press("교통행정과_1월.xlsx")
    page = charts_of(clerk)
    clerk.until(lambda: len(page.seats) == 6)
    words = next(one for one in clerk.seen() if str(one.property("text")).startswith("팀장\n"))
    at = place_of(words).center().toPoint()
    window = clerk.admin.window.window
    for told in (
        "앞자리를 알 수 없습니다",
        "자리로 읽었습니다.",
    ):  # why it is marked, then what it was read as
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
        clerk.await_words(told)
    clerk.press("자리 아님")
    clerk.until(lambda: len(page.seats) == 5)


def test_a_list_without_a_drawing_is_not_drawn_as_a_plan(clerk: Clerk) -> None:
    rows = "부서,팀,직급,성명,전화,담당업무\n교통행정과,교통행정팀,팀장,,061-000-0001,교통 총괄\n"
    (clerk.inbox / "교통행정과.csv").write_text(
        f"{rows}교통행정과,교통행정팀,주무관,,061-000-0002,버스\n", "utf-8"
    )
    clerk.open(PAGE)
    clerk.press("교통행정과.csv")
    clerk.await_words("자리 그림이 없는 목록입니다.")
    page = charts_of(clerk)
    assert not len(page.after)
    assert page.touched == 2


def _url(file: Path) -> QUrl:
    return QUrl.fromLocalFile(str(file))
