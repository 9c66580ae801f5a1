# SPDX-License-Identifier: GPL-3.0-or-later
"""The draw of spot checks on a real database: before its weeks begin, once, and told when they are over."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from kiosk.charter.hours import SEOUL
from kiosk.reports.year_end import Published, Survey
from kiosk.services.admin.office import AdminServices
from kiosk.services.refused import Refused
from kiosk.services.spot_draws import SpotDraws
from kiosk.storage.opened import opened_storage
from kiosk.storage.spot_checks import SpotCheck, StoredSpotChecks
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kiosk.storage.opened import Storage

OFFICES = [f"{number}과" for number in range(9)]


def at(month: int, day: int) -> datetime:
    """Return a morning of 2026."""
    return datetime(2026, month, day, 9, tzinfo=SEOUL)


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[Storage]:
    """Open a new folder."""
    with opened_storage(tmp_path, demo_settings(), role="admin") as opened:
        yield opened


@pytest.fixture
def draws(storage: Storage) -> SpotDraws:
    """Return its draws."""
    return SpotDraws(storage, demo_settings())


def test_a_draw_holds_the_weeks_of_its_month_that_have_not_begun(draws: SpotDraws) -> None:
    now = at(11, 11)  # a Wednesday
    assert draws.commit(OFFICES, "auditor", now).weeks == (
        date(2026, 11, 16),
        date(2026, 11, 23),
        date(2026, 11, 30),
    )
    assert draws.commit(OFFICES, "auditor", now).weeks == tuple(
        date(2026, 12, day) for day in (7, 14, 21, 28)
    )
    assert draws.of(date(2026, 11, 9)) is None
    with pytest.raises(Refused, match="이미 뽑았습니다"):
        draws.commit(OFFICES, "auditor", now)


def test_a_draw_is_read_back_as_it_was_made_and_nobody_makes_it_anew(draws: SpotDraws) -> None:
    made = draws.commit(OFFICES, "auditor", at(11, 11))
    assert draws.plans() == [made]
    assert made.offices == tuple(sorted(OFFICES))
    assert draws.commit(OFFICES, "auditor", at(11, 30)).period == "2026-12"


def test_what_was_checked_is_told_as_drawn_once_the_week_is_over(storage: Storage, draws: SpotDraws) -> None:
    plan = draws.commit(OFFICES, "auditor", at(11, 11))
    week, stored = plan.weeks[0], StoredSpotChecks(storage.database, "A")
    check = SpotCheck(week, "badge", plan.drawn(week)[0], 3, 2, "auditor", at(11, 16))
    stored.add(check)
    first, last = date(2026, 11, 1), date(2026, 11, 30)
    assert draws.drawn(first, last, date(2026, 11, 22)).drawn == 0
    found = draws.drawn(first, last, date(2026, 11, 23))
    assert (found.drawn, found.reached, found.promises["badge"].kept) == (5, 1, 2)


def test_checks_of_a_form_are_kept_once_all_or_none(storage: Storage) -> None:
    stored, now = StoredSpotChecks(storage.database, "A"), at(11, 16)
    first, second = (
        SpotCheck(now.date(), one, "0과", 1, 1, "a", now, id=uuid4()) for one in ("badge", "phone-last")
    )
    assert stored.add(first, second)
    assert not stored.add(first, SpotCheck(now.date(), "phone-gist", "0과", 1, 1, "a", now))
    assert stored.counts(now.date(), now.date()) == {"badge": (1, 1), "phone-last": (1, 1)}


def test_a_mistake_of_december_is_taken_back_after_new_year_as_long_as_it_is_to_be_published(
    storage: Storage,
) -> None:
    storage.accounts.ensure_demo()
    [demo] = storage.accounts.all()
    now = datetime(2027, 1, 1, 9, tzinfo=SEOUL)
    admin = AdminServices(storage, demo_settings(), lambda _work: (None, None), lambda: now)  # type: ignore[arg-type, return-value] # nothing is closed here
    admin._session.begin(demo)
    StoredSpotChecks(storage.database, "A").add(
        SpotCheck(date(2026, 12, 30), "badge", "세정과", 3, 2, str(demo.id), at(12, 30))
    )
    found = admin.checks.checks()
    assert found.period == (date(2026, 1, 1), date(2026, 12, 31))
    ends, today = admin.report.year_end, date(2027, 1, 1)
    ends.record_survey(ends.of(2027), Survey(today, 100, 91.0))
    assert admin.checks.checks().period == (today, today)  # of 2026 there is no survey to publish them with
    ends.take_back_survey(ends.of(2027))
    survey, end = Survey(date(2026, 12, 20), 100, 91.0), admin.report.year_end.of(2026)
    admin.report.year_end.record_survey(end, survey)
    found = admin.checks.checks()
    assert found.period == (date(2026, 1, 1), date(2026, 12, 20))  # what comes after it is published later
    [made] = found.made
    admin.checks.take_back(made)
    assert admin.checks.checks().made == []
    for channel in admin.report.year_end.of(2026).publications:
        where = "https://www.city.example/2026" if channel.channel == "homepage" else "1면"
        done = Published(date(2027, 1, 1), where)
        admin.report.year_end.publish(admin.report.year_end.of(2026), channel.channel, done)
    assert admin.checks.checks().period == (date(2026, 12, 21), date(2027, 1, 1))
