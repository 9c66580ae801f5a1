# SPDX-License-Identifier: GPL-3.0-or-later
"""What the page of the charts asks before it publishes: a name, a great loss, a file of the same name."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, cast

import openpyxl
from PySide6.QtCore import QUrl

from tests.ui.admin.clerk import CHART, PUBLISH

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


def _url(file: Path) -> QUrl:
    return QUrl.fromLocalFile(str(file))
