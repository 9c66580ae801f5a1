# SPDX-License-Identifier: GPL-3.0-or-later
"""What a month's report costs: counted in calls, which no other program on the machine makes more."""

from __future__ import annotations

from cProfile import Profile
from datetime import timedelta
from pstats import Stats
from typing import TYPE_CHECKING

from kiosk.services.directory import seoul_now
from kiosk.services.visits import open_visit_log
from kiosk.storage.account_rules import ROLES
from kiosk.storage.opened import opened_storage, settings_of
from tests.services.acts import PASSWORD, World, quick
from tests.services.test_same_numbers import invented

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

MOST, EACH = 60_000, 90  # calls of a month's report, those of C counted too; and of every visit more


def test_a_month_s_report_takes_few_calls_and_none_of_the_maps(tmp_path: Path) -> None:
    settings, last = settings_of(None), seoul_now().date().replace(day=1) - timedelta(days=1)
    with opened_storage(tmp_path / "data", settings) as storage, open_visit_log(storage, settings):
        world = World(storage, tmp_path)
        world.enter(quick(storage).make("관리", PASSWORD, ROLES, by=None))
        assert _calls(world, last) <= MOST
        invented(storage, settings, 400, last, 5)
        assert _calls(world, last) <= MOST + 400 * EACH
        world.close()


def _calls(world: World, last: date) -> int:
    """Count the calls of the report of a day's month, once its days are folded into their sums."""
    report, profile = world.admin.report, Profile()
    report.account(last.replace(day=1), last)
    profile.runcall(report.account, last.replace(day=1), last)
    told = Stats(profile)
    assert not [place for place, *_ in told.stats if "wayfinding" in place]  # type: ignore[attr-defined] # untyped
    return int(told.total_calls)  # type: ignore[attr-defined] # the same
