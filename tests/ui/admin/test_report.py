# SPDX-License-Identifier: GPL-3.0-or-later
"""The page of the charter's results in the real window, over visits invented by the demo."""

from __future__ import annotations

import csv
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from random import Random
import re
from typing import TYPE_CHECKING, Any, cast

import pytest

from kiosk.charter.charter import read_charter
from kiosk.charter.hours import next_month
from kiosk.reports.visit_wording import evidence, parts
from kiosk.resources import ASSETS
from kiosk.services.admin.report import ReportService
from kiosk.services.directory import seoul_now
from kiosk.services.doubted_taps import DoubtedTaps
from kiosk.services.visits import fill_demo_visits, visit_service
from kiosk.storage.opened import opened_storage
from kiosk.visits.taps import OfficeTaps
from tests.ui.admin.test_year_end import scrolled
from tests.visitor import is_text, place_of, plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kiosk.reports.charter_report import CharterReport
    from kiosk.reports.visit_wording import EvidenceBar, ReportPart
    from kiosk.ui.admin.report.report import Report
    from tests.ui.admin.clerk import Clerk

PAGE = "헌장 결과"
HEAD, NAVIGATION = 72, 200  # no figure of a period stands above and to the left of these


def test_the_sentence_and_the_table_say_what_the_visits_say(clerk: Clerk) -> None:
    with opened_storage(clerk.data, clerk.settings) as storage:
        fill_demo_visits(storage, clerk.settings, 60, Random(5))  # noqa: S311 # invented data
        told = visit_service(storage, clerk.settings).figures()
    clerk.open(PAGE)
    page = cast("Report", clerk.page)
    clerk.press("올해")
    assert (
        page.sentence
        == f"길을 물으신 방문이 {told.n:,}건뿐이라, 아래 비율은 있었던 일일 뿐 앞일을 말하지 않습니다."
    )
    clerk.await_words("가는 길을 앎")


def test_every_promise_of_the_charter_has_its_row_that_says_why_it_was_not_measured(clerk: Clerk) -> None:
    with opened_storage(clerk.data, clerk.settings) as storage:
        fill_demo_visits(storage, clerk.settings, 30, Random(5))  # noqa: S311 # invented data
    clerk.open(PAGE)
    clerk.press("올해")
    page = cast("Report", clerk.page)
    charter = read_charter(ASSETS / "charter" / "mokpo.toml").promises
    rows = list(page.promises)
    unmeasured = [one for one in rows if one.why]
    assert len(rows) >= len(charter) - 1  # the publication is owed from the survey's closing on
    assert len(unmeasured) > 15
    clerk.await_words(unmeasured[0].why)
    texts = {plain(one): one for one in clerk.seen() if is_text(one)}
    for one in unmeasured:
        assert one.kept == "재지 못함"
        assert one.interval.endswith("부터")
        assert not texts[one.why].property("truncated"), one.why
    clerk.press("표로 저장")
    clerk.await_words("저장했습니다")
    table = list(csv.reader(Path(page.said.partition(": ")[2]).read_text("utf-8-sig").splitlines()))
    for one in unmeasured:
        assert [one.name, one.limit, one.n, one.kept, one.interval, one.why] in [row[:6] for row in table]


def test_no_figure_stands_while_another_period_is_read_or_could_not_be(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise OSError("the disk is gone")

    with opened_storage(clerk.data, clerk.settings) as storage:
        fill_demo_visits(storage, clerk.settings, 60, Random(5))  # noqa: S311 # invented data
    clerk.open(PAGE)
    clerk.await_words("가는 길을 앎")
    with clerk.held_up():
        clerk.press("지난해")
        clerk.await_words("읽는 중입니다")
        assert _figures(clerk) == []
    clerk.await_words("이 기간에는 길을 물은 방문이 없습니다.")
    clerk.press("올해")
    clerk.await_words("가는 길을 앎")
    monkeypatch.setattr(ReportService, "account", broken)
    clerk.press("지난달")
    clerk.await_words("모름 · ")
    assert _figures(clerk) == []
    monkeypatch.undo()
    clerk.press("다시 읽기")
    clerk.await_words("만족도 조사와 공개 · ")


def test_a_period_that_was_left_while_it_was_read_is_not_shown(clerk: Clerk) -> None:
    clerk.open(PAGE)
    page = cast("Report", clerk.page)
    with clerk.held_up():
        clerk.press("지난해")
        clerk.press("이번 달")
    assert page.period == 0
    assert page.span.startswith(page.today[:7].replace("-", "."))


def bring_into_view(clerk: Clerk, words: str) -> None:
    """Scroll the page until a button stands near its top."""
    sheet = scrolled(clerk)
    down = place_of(clerk.buttons(words)[0]).top() - place_of(sheet).top() - HEAD
    sheet.setProperty("contentY", sheet.property("contentY") + down)


def _figures(clerk: Clerk) -> list[str]:
    """Return every text below the head that has a figure, but for the time of reading and the methods."""
    places = {str(one.property("text")): place_of(one) for one in clerk.seen()}
    told = [one for one, at in places.items() if at.y() > HEAD and at.x() > NAVIGATION]
    page = cast("Report", clerk.page)
    return [one for one in told if re.search(r"\d", one) and "모름" not in one and one != page.methods]


@pytest.mark.parametrize("shares", [(0.08, 0.71, 0.15, 0.01, 0.05), (0.12, 0.6, 0.2, 0.02, 0.06)])
def test_no_name_of_an_outcome_runs_into_another_and_none_past_the_edge(
    clerk: Clerk, shares: tuple[float, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    def parted(told: CharterReport) -> list[ReportPart]:
        found = zip(parts(told), shares, strict=True)
        return [replace(part, share=share, told=f"{share * 100:.0f} %") for part, share in found]

    def known(told: CharterReport) -> list[EvidenceBar]:
        bars = list(evidence(told))
        return [replace(bars[0], share=1.0, count="1,773 (확실 1,630)"), *bars[1:]]

    monkeypatch.setattr("kiosk.ui.admin.report.report.parts", parted)
    monkeypatch.setattr("kiosk.ui.admin.report.report.evidence", known)
    with opened_storage(clerk.data, clerk.settings) as storage:
        fill_demo_visits(storage, clerk.settings, 60, Random(5))  # noqa: S311 # invented data
    clerk.open(PAGE)
    clerk.await_words("1,773 (확실 1,630)")
    names = tuple(part.name for part in cast("Report", clerk.page).parts)
    places = {str(one.property("text")): place_of(one) for one in clerk.seen() if place_of(one).y() > HEAD}
    called = [place for text, place in places.items() if text.startswith(names)]
    assert len(called) == len(names)
    assert not [one for one, other in combinations(called, 2) if one.intersects(other)]
    edge = place_of(scrolled(clerk)).right() - 40
    assert max(one.right() for one in (*called, places["1,773 (확실 1,630)"])) <= edge + 1


def test_the_table_is_written_for_other_programs(clerk: Clerk) -> None:
    with opened_storage(clerk.data, clerk.settings) as storage:
        fill_demo_visits(storage, clerk.settings, 30, Random(5))  # noqa: S311 # invented data
    clerk.open(PAGE)
    clerk.press("표로 저장")
    clerk.await_words("저장했습니다")
    file = Path(cast("Report", clerk.page).said.partition(": ")[2])
    rows = list(csv.reader(file.read_text("utf-8-sig").splitlines()))
    assert rows[0][0] == "약속"
    assert rows[1][0] == "가는 길을 앎"


@pytest.mark.parametrize(("kept", "middle"), [("20", "75"), ("9", "50")])
def test_the_scale_of_the_shares_reaches_down_to_whatever_is_drawn_on_it(
    clerk: Clerk, kept: str, middle: str
) -> None:
    clerk.open("점검 입력")
    clerk.write("점검한 건수", "20")
    clerk.write("지킨 건수", kept)
    clerk.press("적기")
    clerk.await_words(f"20건 가운데 {kept}건 지킴")
    clerk.press(PAGE)
    clerk.await_words("전화 벨(점검)")
    scale = [one for one in clerk.seen() if one.property("text") in {"0", "50", "75", "100"}]
    assert [one.property("text") for one in scale][1] == middle


def test_a_period_in_which_nobody_asked_says_so(clerk: Clerk) -> None:
    clerk.open(PAGE)
    clerk.press("지난해")
    clerk.await_words("이 기간에는 길을 물은 방문이 없습니다.")


def test_an_office_that_taps_what_is_not_true_is_doubted_from_the_next_month_and_believed_again(
    clerk: Clerk, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = ReportService._taps  # nobody follows visits for months in a test

    def tapped(service: ReportService, *period: Any) -> Sequence[OfficeTaps]:  # noqa: ANN401 # as there
        return [OfficeTaps("세정과", 20, 2, 1, 20, 6), *known(service, *period)]

    monkeypatch.setattr(ReportService, "_taps", tapped)
    with opened_storage(clerk.data, clerk.settings) as storage:
        fill_demo_visits(storage, clerk.settings, 60, Random(5))  # noqa: S311 # invented data
    clerk.open(PAGE)
    clerk.await_words("5 %를 넘음")
    bring_into_view(clerk, "약한 근거로")
    clerk.confirm("약한 근거로", "한 번 더")
    day = next_month(seoul_now().date())
    clerk.await_words(f"{day.month}월 {day.day}일부터 약한 근거")
    with opened_storage(clerk.data, clerk.settings) as storage:
        assert DoubtedTaps(storage.database, clerk.settings).applies("세정과", day)
    bring_into_view(clerk, "다시 믿기")
    clerk.confirm("다시 믿기", "한 번 더")
    clerk.await_words("5 %를 넘음")
    with opened_storage(clerk.data, clerk.settings) as storage:
        assert not DoubtedTaps(storage.database, clerk.settings).applies("세정과", day)
