# SPDX-License-Identifier: GPL-3.0-or-later
"""Signing in, and the page of the charts, on a data folder and workbooks as the city keeps them."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING, cast

import openpyxl
from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtTest import QTest

from kiosk.bootstrap.admin import RunningAdmin
from kiosk.services.admin.charts import DONE
from kiosk.services.directory import seoul_now
from kiosk.storage.accounts import DEMO_NAME, DEMO_PASSWORD
from kiosk.ui.engine import fit
from kiosk.ui.shell.focus import name_of
from tests.ui.admin.clerk import CHART, PUBLISH, Clerk
from tests.ui.keyboard import Keyboard
from tests.visitor import place_of, start_qt

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from PySide6.QtGui import QGuiApplication
    from pytestqt.qtbot import QtBot

    from kiosk.ui.admin.charts.charts import Charts

PAGE = "좌석배치도"


def charts_of(clerk: Clerk) -> Charts:
    """Return the page of the charts."""
    return cast("Charts", clerk.desk.navigation.pages["charts"])


def publish_words(clerk: Clerk) -> str:
    """Return the words of the button that publishes: from when, and how many desks change."""
    page = charts_of(clerk)
    return f"{page.day}부터 {page.touched}자리 발행"


def publish(clerk: Clerk) -> None:
    """Choose the chart and publish it from today."""
    clerk.press(CHART.name)
    clerk.confirm(publish_words(clerk), PUBLISH)


def test_a_new_chart_is_published_in_few_clicks_after_signing_in(clerk: Clerk) -> None:
    clerk.sign_in()
    clerk.clicks = 0
    clerk.press(PAGE)
    publish(clerk)
    assert clerk.clicks <= 6
    clerk.await_words("부터 적용됩니다.")
    clerk.await_words("개정 2  교통행정과")


def test_a_published_chart_leaves_the_inbox_and_its_count_and_is_kept(clerk: Clerk) -> None:
    clerk.open(PAGE)
    clerk.settle()
    before = (clerk.inbox / CHART.name).read_bytes()
    assert clerk.desk.navigation._counts["charts"] == 1
    publish(clerk)
    clerk.await_words("부터 적용됩니다.")
    clerk.settle()
    assert not list(charts_of(clerk).files)
    assert clerk.desk.navigation._counts["charts"] == 0
    assert (clerk.inbox / DONE / CHART.name).read_bytes() == before


def test_the_difference_is_shown_before_anything_is_published(clerk: Clerk) -> None:
    clerk.open(PAGE)
    clerk.press(CHART.name)
    clerk.await_words("새로 옴")
    clerk.await_words("교통행정과 1번")
    assert not clerk.reads("개정 2")


def test_a_change_is_told_with_the_value_before_and_after(clerk: Clerk) -> None:
    clerk.open(PAGE)
    publish(clerk)
    book = openpyxl.load_workbook(CHART)
    sheet = book.worksheets[0]
    sheet["E10"] = str(sheet["E10"].value).replace("061-044-1910", "061-044-1999")
    sheet["E11"] = f"{sheet['E11'].value}\n- 단속카메라 설치 요청 검토"
    book.save(clerk.inbox / CHART.name)
    charts_of(clerk).look()
    clerk.settle()
    clerk.press(CHART.name)
    clerk.await_words("전화 061-044-1910 → 061-044-1999")
    clerk.await_words("업무 ＋ 단속카메라 설치 요청 검토")


def test_a_publication_is_taken_back_by_a_new_revision(clerk: Clerk) -> None:
    clerk.open(PAGE)
    publish(clerk)
    clerk.press("되돌리기")
    clerk.await_words("개정 2를 되돌리면 1개 부서가 방문객에게서 사라집니다")
    clerk.press("그만두기")
    assert not clerk.reads("개정 3")
    clerk.press("되돌리기")
    assert not clerk.buttons("1개 부서를 빼고 되돌리기")
    clerk.write("까닭", "잘못 올림")
    clerk.write("숫자 1", "1")
    clerk.press("1개 부서를 빼고 되돌리기")
    clerk.await_words("되돌렸습니다(개정 3).")
    clerk.await_words("잘못 올림")
    clerk.press_called("개정 2")
    clerk.await_words("개정 2는 이미 되돌렸거나")
    assert not clerk.buttons("처음 넣은 자료")
    charts_of(clerk).bring(QUrl.fromLocalFile(str(CHART)))
    clerk.settle()
    clerk.await_words("새로 옴")


def test_every_page_stands_in_the_navigation_of_a_small_screen(clerk: Clerk) -> None:
    clerk.sign_in()
    window = clerk.admin.window.window
    for room, size in (((1000, 700), (1440, 900)), ((1366, 728), (1366, 691))):  # none is cut below its least
        window.resize(1440, 900)
        fit(window, QSize(*room))
        assert window.size() == QSize(*size)
    clerk.press("시스템")
    out = place_of(clerk.buttons("로그아웃")[0]).top()
    pages = [one for one in clerk.seen() if one.metaObject().className().startswith("NavigationItem")]
    assert len(pages) == len(clerk.desk.navigation.rows)
    assert all(0 < place_of(one).top() < place_of(one).bottom() <= out for one in pages)


def test_a_wrong_password_opens_nothing_and_says_how_many_tries_are_left(clerk: Clerk) -> None:
    clerk.sign_in("not-the-password")
    clerk.await_words("이름이나 비밀번호가 다릅니다.")
    secret, plain = (clerk.field(name).parentItem() for name in ("비밀번호", "계정 이름"))
    assert name_of(secret) == "비밀번호"  # on the accessibility bus the field itself has none
    assert not name_of(plain)  # and nobody hears a name twice
    assert not clerk.reads(CHART.name)


def test_whoever_signs_in_before_the_data_are_open_is_in_as_soon_as_they_are(
    qapp: QGuiApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    start_qt(qapp)
    early = EarlyClerk(tmp_path, qtbot)
    assert early.desk.signing.name == DEMO_NAME
    early.admin.close()


class EarlyClerk(Clerk):
    """Somebody who does not wait until the desk says that it is open."""

    def settle(self) -> None:
        """Go on at once until somebody is in."""

    def start(self, now: Callable[[], datetime] = seoul_now, *, booth: bool = False) -> None:
        """Start the desk's program, and sign in while it opens the data."""
        self.admin = RunningAdmin(self.data, self.settings, lambda: self.seconds, now, booth=booth)
        self.desk = self.admin.window.desk
        self.admin.show()
        keys = Keyboard(self.admin.window.window, self.settle)
        for words, key in ((DEMO_NAME, Qt.Key.Key_Tab), (DEMO_PASSWORD, Qt.Key.Key_Return)):
            keys.write(words)
            keys.press(key)
        assert self.desk.signing.busy
        assert not self.desk.signing.name
        self.until(lambda: not self.desk.signing.busy and bool(self.desk.signing.name))


def test_whoever_does_nothing_is_signed_out_and_leaves_nothing_on_the_screen(clerk: Clerk) -> None:
    clerk.open(PAGE)
    clerk.press(CHART.name)
    clerk.seconds += clerk.settings.idle_staff_s
    clerk.desk.signing.tick()
    clerk.await_words("자리를 비우셔서 잠갔습니다.")
    assert not clerk.reads(CHART.name)


def test_a_file_exchanged_after_it_was_read_is_read_again_not_published(clerk: Clerk) -> None:
    clerk.open(PAGE)
    clerk.press(CHART.name)
    shutil.copy(CHART.with_name("건설과.xlsx"), clerk.inbox / CHART.name)
    clerk.confirm(publish_words(clerk), PUBLISH)
    clerk.await_words("그사이 파일이나 좌석표가 바뀌었습니다.")
    assert not clerk.reads("개정 2")


def test_a_day_that_has_passed_is_refused(clerk: Clerk) -> None:
    clerk.open(PAGE)
    clerk.press(CHART.name)
    charts_of(clerk).write("2020-01-01")
    clerk.await_words("시행일은 오늘부터 고를 수 있습니다.")
    assert not clerk.buttons("2020-01-01부터 발행")


def test_a_problem_is_a_number_on_its_cells_and_beside_its_words(clerk: Clerk) -> None:
    same_telephone(clerk.inbox / CHART.name)
    clerk.open(PAGE)
    clerk.press(CHART.name)
    page = charts_of(clerk)
    marked = [page.cells[at] for at in range(len(page.cells)) if page.cells[at].problem == 1]
    assert len(marked) == 2
    clerk.await_words("확인할 칸 1")
    clerk.await_words("전화번호가 같습니다")


def test_the_next_problem_is_one_key_away_and_the_chart_is_put_aside_by_another(clerk: Clerk) -> None:
    same_telephone(clerk.inbox / CHART.name)
    clerk.open(PAGE)
    clerk.press(CHART.name)
    window, page = clerk.admin.window.window, charts_of(clerk)
    page.point(0)
    QTest.keyClick(window, Qt.Key.Key_F8)
    assert page.problem == 1
    QTest.keyClick(window, Qt.Key.Key_Escape)
    clerk.await_words("받은 함")
    assert page.chosen == ""


def same_telephone(file: Path) -> None:
    """Give two desks of a chart the same telephone."""
    book = openpyxl.load_workbook(file)
    told = [cell for row in book.active.iter_rows() for cell in row if "061-" in str(cell.value)]  # type: ignore[union-attr] # a sheet
    for cell in told[:2]:
        cell.value = re.sub(r"061-\d{3}-\d{4}", "061-012-3444", str(cell.value))
    book.save(file)


def test_an_error_that_nobody_caught_is_told_on_the_page(clerk: Clerk) -> None:
    clerk.open(PAGE)
    clerk.desk.broke.emit()
    clerk.await_words("마치지 못했습니다.")
