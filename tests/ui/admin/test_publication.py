# SPDX-License-Identifier: GPL-3.0-or-later
"""From visitors' answers to the published folder at the real desk, and the register of what was mended."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, cast

from kiosk.services.directory import seoul_now
from kiosk.services.places import PlaceOverrides
from kiosk.services.survey import CitySurvey
from kiosk.services.visits import fill_demo_visits
from kiosk.services.year_end import YearEnds
from kiosk.settings import DEMO_MARK
from kiosk.storage.decisions import Decision
from kiosk.storage.log_reading import LogQuery, entries
from kiosk.storage.opened import opened_storage, place_of
from kiosk.storage.tables import new_key
from tests.exported import unmarked
from tests.ui.admin.test_year_end import PAGE, YEAR, await_focus, down, publish, today

if TYPE_CHECKING:
    from kiosk.ui.admin.report.report import Report
    from tests.ui.admin.clerk import Clerk

NINE, THREE = (1, *[4] * 8), (4, 4, 4)


def answered(clerk: Clerk, *faces: int) -> None:
    """Let visitors answer the booth's questions, each with one face."""
    with opened_storage(clerk.data, clerk.settings) as storage:
        asks = CitySurvey(storage, clerk.settings)
        for face in faces:
            asks.note_asked("booth", "ko")
            assert asks.answer("booth", "ko", {one.id: face for one in asks.asked_at("booth")})


def turn(clerk: Clerk) -> Report:
    """Turn to this year's results, and to their end."""
    clerk.open(PAGE)
    clerk.press("올해")
    clerk.await_words("고친 것과 고칠 것")
    down(clerk)
    return cast("Report", clerk.page)


def folder(page: Report) -> Path:
    """Return the folder that the page names."""
    return Path(page.said.partition(": ")[2])


def test_answers_close_the_survey_once_and_one_press_writes_the_publication(clerk: Clerk) -> None:
    with opened_storage(clerk.data, clerk.settings) as storage:
        fill_demo_visits(storage, clerk.settings, 30, Random(5))  # noqa: S311 # invented data
    answered(clerk, *NINE)
    page = turn(clerk)
    page.writePublication()
    clerk.await_words("만족도 조사를 먼저 마쳐 주십시오.")
    assert not page.closable
    page.closeSurvey()
    clerk.await_words("10명이 답한 물음이 있어야 결과를 밝힐 수 있습니다.")
    answered(clerk, *THREE)
    page.look()
    clerk.until(lambda: page.closable)
    assert page.answers.startswith("받은 답: 12번 물어 12명(100.0 %) · 만족도 69점(물음 3개의 평균)")
    down(clerk)
    clerk.confirm("이 답으로 마치기", "한 번 더")
    clerk.await_words("받은 답으로 조사를 마쳤습니다.")
    clerk.until(lambda: page.surveyed)
    await_focus(clerk, "공표 자료 만들기")  # the keys go on to what is done next
    _closed_once(clerk, page)
    _written_whole(clerk, page)
    _recorded_with_its_address(clerk, page)


def _closed_once(clerk: Clerk, page: Report) -> None:
    told = f"{YEAR}년 조사는 이미 마쳤습니다({today().isoformat()}, demo). 바뀐 것은 없습니다."
    page.closeSurvey()
    clerk.await_words(told)
    page.tell("")
    page.recordSurvey(today().isoformat(), "1000", "99", "")
    clerk.await_words(told)
    answered(clerk, 1)
    with opened_storage(clerk.data, clerk.settings) as storage:
        kept = YearEnds(storage, clerk.settings)
        made = kept.of(today().year).survey
        assert made is not None
        assert made.answers is not None
        assert (made.respondents, made.result, made.answers.answered) == (12, 69, 12)
        # What is answered after the closing day belongs to the year after it.
        first, _last = kept.period(today().year + 1, today() + timedelta(400))
        assert first == today() + timedelta(days=1)


def _written_whole(clerk: Clerk, page: Report) -> None:
    exports = clerk.data / "exports"
    exports.write_bytes(b"a file where the folder should be")
    page.writePublication()
    clerk.await_words("공표 자료를 쓰지 못했습니다. 반쯤 쓴 것은 남기지 않았습니다.")
    exports.unlink()
    down(clerk)
    clicks = clerk.clicks
    clerk.press("공표 자료 만들기")
    clerk.await_words("저장했습니다: ")
    assert clerk.clicks == clicks + 1
    made = folder(page)
    assert made == exports / f"publication-{YEAR}-{today():%Y%m%d}"
    assert len(list(made.glob("*.html"))) == 20
    told = (made / "details.html").read_text("utf-8")
    assert "점수는 답 300개부터 밝힙니다. 적어도 10명이 답함" in told
    assert [unmarked(made / name) for name in ("figures.csv", "report.pdf")] == [[], []]
    assert DEMO_MARK in (made / "press-release.txt").read_text("utf-8-sig")
    page.tell("")
    page.writePublication()  # the same again is the same folder
    clerk.until(lambda: page.said.startswith("저장했습니다"))
    assert folder(page) == made
    assert list(exports.iterdir()) == [made]
    with opened_storage(clerk.data, clerk.settings) as storage, storage.database.read() as connection:
        deeds = [one.object for one in entries(connection, LogQuery(actions=("publication.written",)))]
    assert deeds == [made.name] * 2


def _recorded_with_its_address(clerk: Clerk, page: Report) -> None:
    for wrong in ("공지사항 1234번", "https://", "www.city.example/charter"):
        page.tell("")
        page.publish("homepage", today().isoformat(), wrong)
        clerk.await_words("누리집은 결과 쪽의 주소를 적어 주십시오.")
    publish(clerk, "시 누리집", today().isoformat(), "https://www.city.example/charter/2026?page=1")
    clerk.await_words("https://www.city.example/charter/2026?page=1")
    assert "남음" in page.owed
    assert "시 누리집" not in page.owed


def test_a_finding_is_written_down_finished_and_published(clerk: Clerk) -> None:
    answered(clerk, *NINE, *THREE)
    page = turn(clerk)
    for finding, due, sentence in (
        ("표지", "내년", "언제까지는 2027-03-31처럼 적어 주십시오."),
        ("표지", "2020-01-01", "언제까지는 오늘부터 적을 수 있습니다."),
        ("  ", "2999-01-01", "잘못된 점과 하는 일을 적어 주십시오."),
    ):
        page.noteImprovement(finding, "", "두 배로", due)
        clerk.await_words(sentence)
    _noted(clerk, page)
    page.takeBackImprovement(page.improvements[0].key)
    clerk.await_words("마친 것은 지우지 않습니다.")
    page.closeSurvey()
    clerk.until(lambda: page.surveyed)
    page.writePublication()
    clerk.until(lambda: page.said.startswith("저장했습니다"))
    told = (folder(page) / "details.html").read_text("utf-8")
    assert "승강기 표지가 작다" in told
    assert f'class="done">{today().year}년 {today().month}월 {today().day}일' in told
    page.reopenImprovement(page.improvements[0].key)
    clerk.await_words("아직 하고 있는 것으로 되돌렸습니다.")
    clerk.until(lambda: page.improvements[0].open)
    page.takeBackImprovement(page.improvements[0].key)
    clerk.await_words("고칠 것을 지웠습니다.")
    clerk.until(lambda: len(page.improvements) == 0)
    with opened_storage(clerk.data, clerk.settings) as storage, storage.database.read() as connection:
        log = entries(connection, LogQuery(actions=("improvement.",)))
    assert [one.action.partition(".")[2] for one in log] == ["taken_back", "reopened", "finished", "decided"]
    assert len({one.object for one in log}) == 1


def _noted(clerk: Clerk, page: Report) -> None:
    down(clerk)
    clerk.write("잘못된 점", "승강기 표지가 작다")
    clerk.write("잘못을 어떻게 알았나", "설문 23명")
    clerk.write("하는 일", "표지를 두 배로")
    clerk.write("고칠 날", (today() + timedelta(days=30)).isoformat())
    clerk.press_called("고칠 것 적기")
    clerk.await_words("고칠 것을 적었습니다.")
    clerk.await_words("마치지 못한 것은 다음 해에도 실립니다.")
    clerk.until(lambda: len(page.improvements) == 1)
    assert clerk.field("잘못된 점").property("text") == ""  # what is stored is not written a second time
    down(clerk)
    clerk.press_called("승강기 표지가 작다 마침")
    clerk.await_words("오늘 마친 것으로 적었습니다.")
    clerk.until(lambda: page.improvements[0].shape == "done")


def test_whom_to_ask_is_named_as_the_office_is_called(clerk: Clerk) -> None:
    with opened_storage(clerk.data, clerk.settings) as storage:
        names = PlaceOverrides(storage.database, place_of(clerk.settings)).offices
        value = {"name": "감사담당관", "reorganisation": "a"}
        said = Decision("감사실", value, today(), str(new_key()), seoul_now())
        names.decide_together([said], seen=0, action="published")
    answered(clerk, *NINE, *THREE)
    page = turn(clerk)
    page.closeSurvey()
    clerk.until(lambda: page.surveyed)
    page.writePublication()
    clerk.until(lambda: page.said.startswith("저장했습니다"))
    told = (folder(page) / "details.html").read_text("utf-8")
    assert "감사담당관" in told
    assert "감사실" not in told
