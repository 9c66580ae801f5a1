# SPDX-License-Identifier: GPL-3.0-or-later
"""The charter's report counts every visit once and says what is not known."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st
import pytest

from kiosk.cases.figures import PromiseKept
from kiosk.charter.hours import in_seoul
from kiosk.reports.charter_report import Records, charter_report
from kiosk.reports.wording import evidence, months, parts, promises, sentence
from kiosk.visits.clock import Instant
from kiosk.visits.figures import tally
from kiosk.visits.visit import Visit

if TYPE_CHECKING:
    from kiosk.reports.charter_report import CharterReport

FIRST, LAST = date(2026, 1, 1), date(2026, 10, 31)
NOW = Instant(datetime(2026, 11, 24, 5, tzinfo=UTC), 0.0, "later boot")


@st.composite
def visits(draw: st.DrawFn) -> Visit:
    """Draw a visit of that year: arrived early or late, not, gone, or unknown."""
    at = Instant(datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=draw(st.integers(0, 7000))), 0.0, "boot")
    arrived = draw(st.none() | st.floats(1, 600))
    told = draw(st.booleans())
    return Visit(
        uuid4(), "kiosk", "0000", "touch", "ko", (), at, at,
        left=True,
        way_s=10.0 if told else None,
        arrived_s=arrived,
        evidence="code" if arrived is not None else None,
        reason="other" if arrived is None and draw(st.booleans()) else None,
    )  # fmt: skip


def report(*seen: Visit, cases: int = 0, checks: int = 0) -> CharterReport:
    """Judge a period."""
    kept = {"call-back": PromiseKept("call-back", cases, cases, 0)} if cases else {}
    checked = {"badge": (checks, checks)} if checks else {}
    months: dict[date, list[Visit]] = {}
    for one in sorted(seen, key=lambda visit: visit.began.at):
        months.setdefault(in_seoul(one.began.at).date().replace(day=1), []).append(one)
    counted = [(month, tally(those, NOW)) for month, those in months.items()]
    return charter_report(Records(counted, (0, 0), kept, checked), FIRST, LAST)


@given(st.lists(visits(), min_size=1, max_size=30))
def test_the_parts_of_the_bar_are_all_visits(seen: list[Visit]) -> None:
    told = report(*seen)
    assert sum(part.share for part in parts(told)) == pytest.approx(1.0)
    assert sum(int(part.count.removesuffix("명").replace(",", "")) for part in parts(told)) == len(seen)


@given(st.lists(visits(), min_size=1, max_size=30))
def test_the_months_hold_every_visit_once_and_in_order(seen: list[Visit]) -> None:
    told = report(*seen)
    assert sum(month.figures.n for month in told.months) == len(seen)
    assert [month.first for month in told.months] == sorted({month.first for month in told.months})
    assert all(mark.low <= mark.share <= mark.high for mark in months(told))


@given(st.lists(visits(), min_size=1, max_size=30))
def test_what_is_not_known_stands_in_the_sentence_and_in_the_table(seen: list[Visit]) -> None:
    told = report(*seen)
    unknown = told.figures.outcomes["unknown"]
    assert f"{unknown / len(seen) * 100:.1f} %는 알 수 없습니다." in sentence(told)
    assert next(promises(told, {})).unknown == f"{unknown:,}"


def test_a_promise_that_nobody_put_to_the_test_is_left_out() -> None:
    assert report().results == ()
    assert sentence(report()) == "이 기간에는 길을 물은 방문이 없습니다."
    assert {one.promise for one in report(cases=3, checks=2).results} == {"call-back", "badge"}


def test_the_most_frequent_evidence_fills_its_bar() -> None:
    at = Instant(datetime(2026, 3, 1, tzinfo=UTC), 0.0, "boot")
    seen = Visit(
        uuid4(), "kiosk", "0000", "touch", "ko", (), at, at, left=True, arrived_s=60.0, evidence="guide"
    )
    told = {bar.name: bar for bar in evidence(report(seen))}
    assert told["안내요원이 확인"].share == 1.0
    assert not told["방문객 전화기"].firm
