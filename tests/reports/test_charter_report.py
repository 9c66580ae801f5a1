# SPDX-License-Identifier: GPL-3.0-or-later
"""The charter's report counts every visit once, says what is not known, and hides small cells."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
import pytest

from kiosk.cases.figures import PromiseKept
from kiosk.reports.cells import report_cells
from kiosk.reports.charter_report import CharterReport
from kiosk.reports.disclosure import ReportMonth
from kiosk.reports.follow_checks import checked
from kiosk.reports.measure_wording import cells, measured_lateness
from kiosk.reports.told_words import sentence
from kiosk.reports.visit_wording import estimated, evidence, methods, months, parts, refusals
from kiosk.visits.figures import LOST, FollowCheck, FollowedFigures, figures_of
from kiosk.visits.following import FollowedCell
from kiosk.visits.lateness import LateLimits, LatenessFigures, MeasuredLateness
from kiosk.visits.measure.followed import Estimate
from kiosk.visits.tally import TallyCell, VisitTally

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kiosk.visits.figures import Figures

FIRST, LAST = date(2026, 1, 1), date(2026, 10, 31)
DAYS = st.dates(FIRST, LAST).map(date.isoformat)
WALKED = st.builds(
    TallyCell,
    day=DAYS,
    purpose=st.sampled_from(["way", "gave_up"]),
    ends=st.sampled_from(["within_2min", "later", "unsure", "not_reached", "abandoned", "unknown"]),
    evidence=st.sampled_from([None, "desk", "code", "phone"]),
    firm=st.booleans(),
    knew=st.booleans(),
    quick=st.booleans(),
)


def counted(seen: Iterable[TallyCell]) -> Figures:
    """Count visits by what they are."""
    return figures_of(VisitTally(Counter(seen)))


def report(*seen: TallyCell, cases: int = 0, checks: int = 0) -> CharterReport:
    """Judge a period."""
    kept = {"call-back": PromiseKept("call-back", cases, cases, 0)} if cases else {}
    checked = {"badge": (checks, checks)} if checks else {}
    by_month = sorted(seen, key=lambda one: one.day)
    months = [
        ReportMonth(date.fromisoformat(f"{month}-01"), counted(those))
        for month, those in groupby(by_month, lambda one: one.day[:7])
    ]
    ends = sorted(seen, key=lambda one: one.ends)
    found = {name: counted(those) for name, those in groupby(ends, lambda one: one.ends)}
    cells = {"끝": report_cells(found, lambda _: FollowedCell(0, None, None))}
    return CharterReport(FIRST, LAST, counted(seen), months, cells, kept, checked)


@given(st.lists(WALKED, min_size=1, max_size=30))
def test_the_parts_of_the_bar_are_all_visits(seen: list[TallyCell]) -> None:
    told = report(*seen)
    assert sum(part.share for part in parts(told)) == pytest.approx(1.0)
    assert sum(int(part.count.removesuffix("건").replace(",", "")) for part in parts(told)) == len(seen)


@given(st.lists(WALKED, min_size=1, max_size=30))
def test_the_months_hold_every_visit_once_and_in_order(seen: list[TallyCell]) -> None:
    told = report(*seen)
    assert sum(month.figures.n for month in told.months) == len(seen)
    assert [month.first for month in told.months] == sorted({month.first for month in told.months})
    assert all(mark.low <= mark.high for mark in months(told))


@given(st.lists(WALKED, min_size=1, max_size=60))
def test_no_cell_of_fewer_than_ten_is_printed_nor_can_one_be_computed(seen: list[TallyCell]) -> None:
    walked = Counter(one.ends for one in seen)
    rows = {row.name: int(row.n) for row in cells(report(*seen))}
    assert all(n >= 10 for n in rows.values())
    assert len(walked) - len(rows) != 1 or not rows or len(walked) == 1


def test_a_few_visits_have_no_rate_and_many_have_both() -> None:
    one = TallyCell("2026-03-02", "way", "within_2min", "code", firm=True, knew=True, quick=False)
    lost = one._replace(ends="unknown", evidence=None, firm=False, knew=False)
    assert "앞일을 말하지 않습니다" in sentence(report(*[one] * 60, *[lost] * 39))
    told = sentence(report(*[one] * 60, *[lost] * 40))
    assert told.startswith("길을 물으신 100건 가운데 60 %가 2분 안에")
    assert "60 %에서 100 % 사이" in told
    assert "지난달" not in told


def test_a_promise_that_nobody_put_to_the_test_is_left_out() -> None:
    assert report().results == []
    assert sentence(report()) == "이 기간에는 길을 물은 방문이 없습니다."
    assert {one.promise for one in report(cases=3, checks=2).results} == {"call-back", "badge"}


def test_the_most_frequent_evidence_fills_its_bar() -> None:
    seen = TallyCell("2026-03-02", "way", "within_2min", "guide", firm=True, knew=True, quick=False)
    told = {bar.name: bar for bar in evidence(report(seen))}
    assert told["안내요원이 확인"].share == 1.0
    assert told["안내요원이 확인"].firm
    assert not told["방문객 전화기"].firm
    paper = seen._replace(evidence="door", firm=False)
    screen = paper._replace(firm=True)
    doors = {bar.name: bar for bar in evidence(report(paper, paper, screen))}["방 앞 QR"]
    assert (doors.firm, doors.count) == (False, "3 (확실 1)"), "paper at a door is never firm"
    missing = "하나도 없던 근거: 부서가 확인, 방 앞 QR, 방문 번호, 방문객 전화기"
    assert missing in refusals(report(seen)), "a booth without a web server says what it could not know"


@pytest.mark.parametrize(
    ("why", "said"),
    [((), "추정 36 % (30–41 %)"), ((LOST,), "구간만 28–46 %"), (("다른 까닭", LOST), "추정을 공개하지 않음")],
)
def test_where_too_many_were_lost_the_band_alone_is_told(why: tuple[str, ...], said: str) -> None:
    found = Estimate(0.355, 0.01, 0.01, 40, 99.0, (0.301, 0.41), (), 90, (0.281, 0.452))
    sample = FollowedFigures(found, 48, 46, 90, 6, 3, 0.25, "hash", why)
    told = report()
    words = estimated(replace(told, figures=replace(told.figures, followed=sample)))
    assert said in words
    assert "그대로 믿은" not in words
    sample = replace(sample, estimate=replace(found, at_word=("N",)))
    words = estimated(replace(told, figures=replace(told.figures, followed=sample)))
    assert words.endswith("근거를 그대로 믿은 것: 2분 넘김이라는 근거")


def test_under_a_month_stands_how_many_were_followed_though_no_estimate_of_it_is_told() -> None:
    seen = TallyCell("2026-03-02", "way", "later", "desk", firm=True, knew=True, quick=False)
    told = report(*[seen] * 12)
    sample = FollowedFigures(None, 48, 40, 11, 1, 2, 0.25, "hash", ("적음",))
    march = replace(told.months[0], figures=replace(told.months[0].figures, followed=sample))
    [mark] = months(replace(told, months=[march]))
    assert mark.told == "12·11"
    [bare] = months(told)
    assert bare.told == "12·0"


@pytest.mark.parametrize(
    ("followed", "said"), [(41, "이것으로는 추정할 수 없습니다"), (0, "함께 잰 방문이 없어")]
)
def test_an_estimate_that_cannot_be_made_does_not_say_that_nobody_was_followed(
    followed: int, said: str
) -> None:
    sample = FollowedFigures(None, 48, 20, followed, 1, 2, 0.25, "hash", ())
    told = report()
    words = estimated(replace(told, figures=replace(told.figures, followed=sample)))
    assert words.startswith(said)
    assert f"한 것 20번 · 함께 잰 방문 {followed}건 · 놓침 1 · 손이 없음 2" in words
    assert words.endswith("뽑기 밖의 방문 0건")
    sample = replace(sample, outside=1234, unplanned=9)
    words = estimated(replace(told, figures=replace(told.figures, followed=sample)))
    assert words.endswith("뽑기 밖의 방문 1,234건(그달 뽑기에 없던 화면 9건)")
    assert "뽑은 15분이 없어" in estimated(report())


def test_the_report_prints_whether_the_followed_slots_were_like_all_others_as_its_methods_promise() -> None:
    def said(there: FollowCheck, others: FollowCheck) -> str:
        sample = FollowedFigures(None, 48, 20, 41, 1, 2, 0.25, "hash", checks=(there, others))
        told = report()
        return checked(replace(told, figures=replace(told.figures, followed=sample)))

    alike = said(FollowCheck(200, 186, 20), FollowCheck(5800, 5394, 522))
    assert "길을 앎 93 %와 93 %(차이 -5~+3점)" in alike
    assert "다름" not in alike
    assert "확실한 2분 안 도착 50 %와 9 %(차이 +34~+48점, 다름)" in said(
        FollowCheck(200, 186, 100), FollowCheck(5800, 5394, 522)
    )
    assert "적어 말하지 않습니다" in said(FollowCheck(9, 9, 1), FollowCheck(5800, 5394, 522))
    assert checked(report()) == ""


def test_the_methods_say_how_late_evidence_may_come_and_who_says_so() -> None:
    told = report()
    assert methods(told).startswith("측정 방법(감사실용) 1. 단위는")
    assert "13. 한계" in methods(told)
    assert methods(told).endswith(
        "근거가 실제 도착보다 늦을 수 있는 시간은 가정한 값: 부서 창구 90초 · 출입문 QR 10초 · "
        "도착지 화면 30초 · 안내요원 15초 · 방문객 전화기 60초 · 시험자 2초입니다."
    )
    measured = LatenessFigures(
        LateLimits({"desk": 74.0, "door": 7.5}, 2026),
        {"desk": [80.0, 90.0]},
        {"desk": MeasuredLateness(71, 23), "code": MeasuredLateness(12, 4)},
    )
    changed = replace(told, lateness=measured)
    assert (
        "2026년 시험 보행으로 잰 값: 부서 창구 74초 · 출입문 QR 7.5초; 가정한 값: 도착지 화면 30초"
        in methods(changed)
    )
    assert methods(changed).endswith(
        "값이 다른 기기에서 다른 값으로 판단한 근거도 있습니다(부서 창구 80·90초)."
    )
    set_by_hand = replace(told, lateness=LatenessFigures(LateLimits({"desk": 74.0})))
    assert "시에서 정한 값: 부서 창구 74초;" in methods(set_by_hand)
    late = {bar.name: bar.late for bar in evidence(changed)}
    assert (late["부서가 확인"], late["방 앞 QR"], late["방문 번호"]) == (
        "늦어야 74·80·90초", "늦어야 7.5초", "늦어야 30초",
    )  # fmt: skip
    assert measured_lateness(told) == ""
    assert measured_lateness(changed).endswith(
        "kiosk.toml [measure]에 적을 값): 부서 창구 71초(23번) · 도착지 화면 12초(4번, 가장 늦은 것)"
    )
