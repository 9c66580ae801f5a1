# SPDX-License-Identifier: GPL-3.0-or-later
"""Spot checks drawn at random: anybody draws them again, and only what was drawn is told as drawn."""

from __future__ import annotations

from datetime import date, timedelta
import hashlib
import hmac

from kiosk.reports.charter_report import PromiseResult
from kiosk.reports.spot_checks import WEEK, CheckPlan, CountedCheck, drawn_checks
from kiosk.visits.measure.intervals import wilson

OFFICES = tuple(f"{number:02}과" for number in range(40))
MONDAY = date(2026, 11, 2)
WEEKS = tuple(MONDAY + at * WEEK for at in range(4))
PLAN = CheckPlan("2026-11", bytes(range(32)), WEEKS, OFFICES, take=5)
OVER = date(2026, 12, 1)
FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)


def seen(week: date, office: str, kept: int, n: int = 4, promise: str = "badge") -> CountedCheck:
    """Return what was seen on a Wednesday."""
    return CountedCheck(week + timedelta(days=2), office, promise, n, kept)


def test_whoever_has_the_seed_draws_the_same_offices_with_nothing_but_hashes() -> None:
    week, seed = WEEKS[1], bytes(range(32))

    def ticket(office: str) -> str:
        return hmac.new(seed, f"2026-11|checks|2026-W46|{office}".encode(), hashlib.sha256).hexdigest()

    assert PLAN.drawn(week) == sorted(sorted(OFFICES, key=ticket)[:5])
    told = drawn_checks([PLAN], [], FIRST, LAST, OVER).draws[0]
    assert hashlib.sha256(f"{told.seed}|2026-11|checks".encode()).hexdigest() == told.commit
    assert PLAN.drawn(MONDAY - WEEK) == []


def test_weeks_draw_for_themselves_so_that_no_office_is_safe_for_the_rest_of_a_month() -> None:
    again = 0
    for number in range(200):
        plan = CheckPlan("2026-11", number.to_bytes(32), WEEKS, OFFICES, take=5)
        first, *others = (set(plan.drawn(week)) for week in WEEKS)
        again += sum(len(first & other) for other in others)
    assert 0.10 < again / (200 * 5 * 3) < 0.15  # 5 of 40, each week anew


def test_only_a_drawn_office_in_its_own_week_counts_and_who_was_not_met_is_told() -> None:
    here = PLAN.drawn(WEEKS[0])[0]
    elsewhere = next(one for one in OFFICES if not any(one in PLAN.drawn(week) for week in WEEKS))
    other_week = next(week for week in WEEKS if here not in PLAN.drawn(week))
    checks = [seen(WEEKS[0], here, 3), seen(WEEKS[0], elsewhere, 0), seen(other_week, here, 0)]
    found = drawn_checks([PLAN], checks, FIRST, LAST, OVER)
    assert (found.drawn, found.reached, found.missed) == (20, 1, 19)
    assert (found.promises["badge"].n, found.promises["badge"].kept) == (4, 3)


def test_a_week_that_runs_tells_nothing_and_its_seed_stays_secret() -> None:
    found = drawn_checks([PLAN], [], FIRST, LAST, WEEKS[3])
    assert (found.drawn, [one.seed for one in found.draws]) == (15, [""])


def test_offices_that_differ_widen_the_interval() -> None:
    visits = [(week, office) for week in WEEKS for office in PLAN.drawn(week)]
    checks = [seen(week, office, 10 * (at % 2), n=10) for at, (week, office) in enumerate(visits)]
    found = drawn_checks([PLAN], checks, FIRST, LAST, OVER).promises["badge"]
    result = PromiseResult("badge/drawn", found.n, found.kept, found.share)
    low, high = wilson(0.5, 200)
    assert result.rate is not None
    assert result.rate.share == 0.5
    assert result.rate.high - result.rate.low > 2.5 * (high - low)
