# SPDX-License-Identifier: GPL-3.0-or-later
"""A year's survey and its publications on the real page, kept in the real store."""

from __future__ import annotations

import csv
from datetime import timedelta
from pathlib import Path
from random import Random
import re
from typing import TYPE_CHECKING, cast

from pypdf import PdfReader
import pytest

from kiosk.charter.calendar import Declared
from kiosk.services.cases.times import declare_day
from kiosk.services.directory import seoul_now
from kiosk.services.visits import fill_demo_visits
from kiosk.services.year_end import YearEnds
from kiosk.storage.decisions import Decision
from kiosk.storage.log_reading import LogQuery, entries
from kiosk.storage.opened import opened_storage
from kiosk.ui.shell.focus import name_of
from tests.exported import unmarked
from tests.visitor import place_of, visible_items

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from PySide6.QtGui import QImage
    from PySide6.QtQuick import QQuickItem

    from kiosk.ui.admin.report.report import Report
    from tests.ui.admin.clerk import Clerk

PAGE = "헌장 결과"
YEAR = str(seoul_now().year)


def today() -> date:
    """Return the day at the city hall now: a run may last past midnight."""
    return seoul_now().date()


def _written(day: str | int) -> str:
    """Return a day as it is typed; a number counts days from today."""
    return day if isinstance(day, str) else (today() + timedelta(day)).isoformat()


@pytest.fixture
def years(clerk: Clerk) -> Iterator[YearEnds]:
    """Give what is kept of the years."""
    with opened_storage(clerk.data, clerk.settings) as storage:
        fill_demo_visits(storage, clerk.settings, 30, Random(5))  # noqa: S311 # invented data
        yield YearEnds(storage, clerk.settings)


def turn(clerk: Clerk) -> None:
    """Sign in, turn to the page and scroll to its end, where the year stands."""
    clerk.open(PAGE)
    clerk.press("올해")
    down(clerk)


def scrolled(clerk: Clerk) -> QQuickItem:
    """Return the part of the page that scrolls."""
    seen = visible_items(clerk.admin.window.window.contentItem())
    return max((one for one in seen if one.inherits("QQuickFlickable")), key=_whole)


def foot(clerk: Clerk) -> QImage:
    """Return the foot of the page as it is drawn, below its line."""
    sheet = place_of(scrolled(clerk))
    picture = clerk.admin.window.window.grabWindow()
    left, top = round(sheet.left()), round(sheet.bottom()) + 2
    return picture.copy(left, top, round(sheet.width()), picture.height() - top)


def down(clerk: Clerk) -> None:
    """Scroll to the end of the page."""
    sheet = scrolled(clerk)
    clerk.resting(sheet)
    sheet.setProperty("contentY", max(0.0, _whole(sheet) - sheet.height()))


def survey(clerk: Clerk, day: str, answers: str, result: str) -> None:
    """Fill the form of the survey and press its button."""
    clerk.write("조사를 마친 날", day)
    clerk.write("응답한 사람", answers)
    clerk.write("만족도", result)
    clerk.press("적기")


def publish(clerk: Clerk, channel: str, day: str, where: str) -> None:
    """Fill a channel's fields and press its button."""
    down(clerk)
    clerk.write(f"{channel}에 공개한 날", day)
    clerk.write(f"{channel} 어디에", where)
    clerk.press_called(f"{channel} 공개 적기")


def await_focus(clerk: Clerk, name: str) -> None:
    """Wait until the keys go to what is called so."""
    window = clerk.admin.window.window
    clerk.until(lambda: name_of(window.activeFocusItem()) == name)


def test_a_survey_owes_every_channel_its_publication_until_each_is_recorded(
    clerk: Clerk, years: YearEnds
) -> None:
    turn(clerk)
    survey(clerk, today().isoformat(), "1,204명", "87.4점")
    clerk.await_words(f"{today().isoformat()} 마침 · 1,204명 응답 · 87.4점 · demo")
    end = years.of(today().year)
    left = (end.publications[0].due - today()).days
    assert 27 <= left <= 45
    clerk.await_words(f"{left}일 남음")
    page = cast("Report", clerk.page)
    assert page.owed.startswith(f"{left}일 남음 · {YEAR}년 만족도·헌장 결과 공개: 시 누리집, 시보, 언론")
    places = {"시 누리집": "https://www.city.example/charter/2026", "시보": "제1234호", "언론": "한 신문"}
    next_ones = ["시보 어디에", "언론 어디에", "공표 자료 만들기"]  # where the keys go on
    for (channel, place), next_one in zip(places.items(), next_ones, strict=True):
        publish(clerk, channel, today().isoformat(), place)
        clerk.await_words("공개한 사실을 적었습니다.")
        await_focus(clerk, next_one)
    assert page.owed == ""
    assert years.of(today().year).owed == ()
    rows = {page.promises[at].name: page.promises[at].kept for at in range(len(page.promises))}
    assert rows[f"만족도 조사 {YEAR}년"] == "지킴"
    assert rows[f"결과 공개 {YEAR}년"] == "지킴 3/3"


def test_every_word_is_kept_with_who_and_when_also_what_was_taken_back(clerk: Clerk, years: YearEnds) -> None:
    turn(clerk)
    survey(clerk, today().isoformat(), "812", "87.4")
    clerk.await_words("조사를 적었습니다.")
    publish(clerk, "시보", today().isoformat(), "제12호")
    clerk.await_words("제12호")
    page = cast("Report", clerk.page)
    page.takeBackSurvey()
    clerk.await_words("공개한 기록을 먼저 지워 주십시오.")
    page.takeBackPublication("gazette")
    clerk.settle()
    page.takeBackSurvey()
    clerk.await_words("조사 기록을 지웠습니다.")
    assert years.of(today().year).survey is None
    assert [one.value is None for one in years.surveys.history(YEAR)] == [False, True]
    with opened_storage(clerk.data, clerk.settings) as storage, storage.database.read() as connection:
        deeds = [one.action for one in entries(connection, LogQuery(actions=("survey.", "publication.")))]
    assert deeds == ["survey.taken_back", "publication.taken_back", "publication.decided", "survey.decided"]


@pytest.mark.parametrize(
    ("day", "answers", "result", "sentence"),
    [
        ("어제", "812", "87", "날은 2026-12-10처럼"),
        (0, "많음", "87", "날은 2026-12-10처럼"),
        (0, "812", "nan", "만족도는 0점부터 100점까지입니다."),
        (0, "812", "101", "만족도는 0점부터 100점까지입니다."),
        (0, "0", "87", "응답한 사람은 1명부터 적어 주십시오."),
        (f"{int(YEAR) + 1}-01-02", "812", "87", f"{YEAR}년에 마친 날을 적어 주십시오."),
    ],
)
def test_a_survey_that_cannot_be_is_refused(  # noqa: PLR0913, PLR0917 # the form's fields, and what is said
    clerk: Clerk, years: YearEnds, day: str | int, answers: str, result: str, sentence: str
) -> None:
    turn(clerk)
    survey(clerk, _written(day), answers, result)
    clerk.await_words(sentence)
    assert years.surveys.history() == []


def test_a_publication_before_the_survey_or_after_today_or_nowhere_is_refused(
    clerk: Clerk, years: YearEnds
) -> None:
    turn(clerk)
    survey(clerk, today().isoformat(), "812", "87.4")
    clerk.await_words("조사를 적었습니다.")
    for away in (-1, 1):
        publish(clerk, "언론", (today() + timedelta(away)).isoformat(), "한 신문")
        clerk.await_words("공개한 날은 조사를 마친 날부터 오늘까지 적을 수 있습니다.")
    publish(clerk, "언론", today().isoformat(), "  ")
    clerk.await_words("어디에 공개했는지 적어 주십시오.")
    assert years.published.history() == []


def test_a_survey_that_another_has_recorded_meanwhile_is_told(clerk: Clerk, years: YearEnds) -> None:
    turn(clerk)
    value = {"closed": today().isoformat(), "respondents": 500, "result": 90.0, "note": ""}
    years.surveys.decide(Decision(YEAR, value, today(), "somebody", seoul_now()), seen=None)
    survey(clerk, today().isoformat(), "812", "87.4")
    clerk.await_words("다른 담당자가 먼저 적었습니다.")
    clerk.await_words("500명 응답")
    assert len(years.surveys.history()) == 1


@pytest.mark.usefixtures("years")
def test_what_is_owed_leads_to_where_it_is_recorded(clerk: Clerk) -> None:
    turn(clerk)
    view = scrolled(clerk)
    view.setProperty("contentY", 0.0)
    clerk.press("적으러 가기")
    seen = place_of(view)
    assert seen.contains(clerk.resting(clerk.field("만족도")))


def test_marks_that_are_scrolled_out_of_sight_leave_no_trace(clerk: Clerk, years: YearEnds) -> None:
    turn(clerk)
    survey(clerk, today().isoformat(), "812", "87.4")
    clerk.await_words("조사를 적었습니다.")
    down(clerk)
    before = foot(clerk)
    for _ in range(6):
        sheet = scrolled(clerk)
        sheet.setProperty("contentY", float(sheet.property("contentY")) - 37)
        assert foot(clerk) == before
    assert len(years.of(today().year).owed) == 3


def test_a_holiday_on_the_last_day_moves_what_is_due(clerk: Clerk, years: YearEnds) -> None:
    value = {"closed": today().isoformat(), "respondents": 500, "result": 90.0, "note": ""}
    years.surveys.decide(Decision(YEAR, value, today(), "somebody", seoul_now()), seen=None)
    due = years.of(today().year).publications[0].due
    with opened_storage(clerk.data, clerk.settings) as storage:
        day = Declared(closed=True, name="임시공휴일")
        declare_day(storage, clerk.settings, due, day, actor="somebody", now=seoul_now())
    assert years.of(today().year).publications[0].due > due


def test_what_is_owed_is_a_task_that_leads_to_the_page(clerk: Clerk, years: YearEnds) -> None:
    closed = max(today() - timedelta(days=60), today().replace(month=1, day=1))
    value = {"closed": closed.isoformat(), "respondents": 500, "result": 90.0, "note": ""}
    years.surveys.decide(Decision(YEAR, value, today(), "somebody", seoul_now()), seen=None)
    clerk.open("할 일")
    clerk.press_called(f"{YEAR}년 만족도·헌장 결과 공개 시 누리집, 시보, 언론 열기")
    clerk.await_words("만족도 조사와 공개")


def test_table_and_pdf_hold_the_year_and_name_nobody(clerk: Clerk, years: YearEnds) -> None:
    turn(clerk)
    survey(clerk, today().isoformat(), "500", "90")
    clerk.await_words("90점 · demo")
    page, left = cast("Report", clerk.page), (years.of(today().year).publications[0].due - today()).days
    clerk.press("표로 저장")
    clerk.await_words("저장했습니다")
    assert unmarked(_saved(page)) == []
    rows = {row[0]: row[3] for row in csv.reader(_saved(page).read_text("utf-8-sig").splitlines())}
    assert (rows[f"만족도 조사 {YEAR}년"], rows[f"결과 공개 {YEAR}년"]) == ("지킴", "아직 0/3")
    clerk.press("PDF로 저장")
    clerk.until(lambda: page.said.endswith(".pdf"))
    assert _saved(page).parent == clerk.data / "exports"
    assert unmarked(_saved(page)) == []
    words = re.sub(r"\s", "", "".join(sheet.extract_text() for sheet in PdfReader(_saved(page)).pages))
    for told in (page.sentence, "500명 응답 · 90점", f"{left}일 남음", "가는 길을 앎", page.alone):
        assert re.sub(r"\s", "", told.rpartition(": ")[2]) in words
    assert "demo" not in words


def _whole(part: QQuickItem) -> float:
    return float(part.property("contentHeight"))


def _saved(page: Report) -> Path:
    return Path(page.said.partition(": ")[2])


@pytest.mark.parametrize("surveyed", [False, True])
def test_an_auditor_reads_how_the_year_stands_and_settles_nothing_of_it(
    clerk: Clerk, years: YearEnds, *, surveyed: bool
) -> None:
    with opened_storage(clerk.data, clerk.settings) as storage:
        storage.accounts.make("auditor-01", "sea-wind-4711", ["audit"], by=None)
    if surveyed:
        value = {"closed": today().isoformat(), "respondents": 500, "result": 90.0, "note": ""}
        years.surveys.decide(Decision(YEAR, value, today(), "somebody", seoul_now()), seen=None)
    clerk.sign_in("sea-wind-4711", "auditor-01")
    clerk.press(PAGE)
    clerk.await_words("만족도 조사와 공개")
    clerk.await_words("500명 응답" if surveyed else "아직")
    controls = ("QQuickAbstractButton", "QQuickTextField", "QQuickTextArea")
    there = [one for one in visible_items(scrolled(clerk)) if any(map(one.inherits, controls))]
    assert [name_of(one) for one in there] == []
    clerk.press("PDF로 저장")
    clerk.until(lambda: cast("Report", clerk.page).said.endswith(".pdf"))
