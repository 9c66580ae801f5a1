# SPDX-License-Identifier: GPL-3.0-or-later
"""How late evidence may come: set by the city, kept in the event, measured by trials, told in the report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from kiosk.services.lateness import lateness_figures
from kiosk.services.phone import DoorScan, PhoneService
from kiosk.storage.doubts import StoredDoubts
from kiosk.storage.following import StoredFollowing
from kiosk.visits.events import Machine
from kiosk.visits.lateness import ASSUMED, LateLimits, MeasuredLateness, lateness_of, measured_lateness
from kiosk.visits.log import VisitLog
from kiosk.visits.measure.arrival import LATE_S
from kiosk.visits.service import VisitService
from kiosk.visits.spool import Spool
from kiosk.visits.tokens import fresh_token, hashed
from tests.visitor import demo_settings
from tests.visits.conftest import Story
from tests.visits.test_trials import plan

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.storage.database import Database
    from kiosk.storage.visits import StoredVisits
    from kiosk.visits.events import Value
    from kiosk.visits.visit import Visit
    from tests.visits.conftest import StillClock

MEASURED = replace(demo_settings(), late_desk_s=20.0, late_phone_s=5.0, late_trial_s=1.0, late_trials=2026)


def on_the_way(clock: StillClock, **more: Value) -> Story:
    """Return a visit that has set out for 세정과 in the tenth second."""
    story = (
        Story(clock)
        .tells("began", 0.0, code="0427", **more)
        .tells("target_chosen", 5, target="세정과", walk_seconds=40.0)
    )
    return story.tells("way_shown", least_seconds=10.0).tells("understood", 5)


def test_the_same_tap_is_unsure_as_assumed_and_late_once_the_city_has_measured(clock: StillClock) -> None:
    for late, ends in ((None, "unsure"), (20.0, "later"), (0, "later"), (89.0, "unsure")):
        story = on_the_way(clock)
        data: dict[str, Any] = {} if late is None else {"late_s": late}
        story.tells("arrival_confirmed", 150, evidence="desk", by_code=True, **data)
        assert (story.visit.ends, story.visit.arrived_from_s) == (ends, 160 - (90 if late is None else late))


@pytest.mark.parametrize("nonsense", [-1, 601, float("nan"), float("inf"), "20", True])
def test_a_lateness_that_no_city_can_set_is_none(clock: StillClock, nonsense: Value) -> None:
    story = on_the_way(clock).tells("arrival_confirmed", 150, evidence="desk", by_code=True, late_s=nonsense)
    assert story.visit.arrived_from_s == 70


def test_every_way_in_keeps_what_is_set_and_the_row_is_judged_by_it(
    store: StoredVisits, clock: StillClock, tmp_path: Path
) -> None:
    token, trial = fresh_token(), fresh_token()
    visitor = on_the_way(clock).tells("token_issued", token=hashed(token))
    tester = on_the_way(clock, trial=True).tells("token_issued", token=hashed(trial))
    waiting = on_the_way(clock)
    store.append([*visitor.events, *tester.events, *waiting.events])
    clock.passes(60)
    phone = PhoneService(store, clock, MEASURED)
    assert phone.arrived(token).what == "arrived"
    assert phone.at_door(trial, DoorScan("세정과", live=True)).what == "arrived"
    desk = VisitService(store, clock, "office", late=lateness_of(MEASURED))
    desk.confirm(_row(store, waiting), "desk", "세정과")
    assert _row(store, waiting).arrived_from_s == pytest.approx(_row(store, waiting).arrived_s - 20)  # type: ignore[operator] # it has come
    log = VisitLog(store, Spool(tmp_path / "spool"), clock, Machine("booth"), lateness_of(MEASURED))
    late = on_the_way(clock)
    store.append(late.events)
    clock.passes(60)
    log.arrived("desk", late.key, "창구", "세정과")
    log.arrived("guide", late.key, "안내", "세정과", walked=True)
    assert log.stored()
    log.close()
    kept = [
        (event.text("evidence"), event.number("late_s"))
        for one in (visitor, tester, waiting, late)
        for event in store.events(one.key)
        if event.kind == "arrival_confirmed"
    ]
    assert kept == [
        ("phone", 5.0), ("door", None), ("trial", 1.0), ("desk", 20.0), ("desk", 20.0), ("guide", None),
    ]  # fmt: skip


def _row(store: StoredVisits, story: Story) -> Visit:
    found = store.visit(story.key)
    assert found is not None
    return found


def test_the_trials_number_is_the_nearest_rank_upward_and_of_few_the_latest() -> None:
    many = measured_lateness([("desk", second + 0.2) for second in range(100)] + [("code", 3.0)])
    assert many == {"code": MeasuredLateness(3, 1), "desk": MeasuredLateness(95, 100)}
    assert measured_lateness(("desk", float(at)) for at in range(1, 20))["desk"] == MeasuredLateness(19, 19)
    assert measured_lateness(("desk", float(at)) for at in range(1, 21))["desk"] == MeasuredLateness(19, 20)
    assert measured_lateness([]) == {}


def test_trials_measure_how_late_evidence_comes_and_not_what_was_tapped_before_or_stopped_the_walk(
    database: Database, store: StoredVisits, clock: StillClock
) -> None:
    """Three taps after the stop, one long before it; a scan that stopped the walk, and a code."""
    clock.jumps(-(clock.at - clock.at.replace(month=10, day=1)).total_seconds())
    StoredFollowing(database).keep([plan()], clock.at - timedelta(days=31))
    for number, tap in enumerate((10.0, 31.0, 12.0, -30.0), 1):
        began = (
            Story(clock).tells("began", code="1").tells("trial_begun", task=f"2026-10/{number}", by="안내")
        )
        began.tells("target_chosen", 1, target="세정과", walk_seconds=40.0)
        began.tells("way_shown", least_seconds=1.0).tells("understood", 1)
        stop, early = {"evidence": "trial", "by": "안내"}, tap < 0
        began.tells("arrival_confirmed", 60, **({"evidence": "desk"} if early else stop))
        began.tells(
            "arrival_confirmed", abs(tap), **(stop if early else {"evidence": "desk", "late_s": 44.0})
        )
        if number == 1:
            began.tells("arrival_confirmed", evidence="code")
        if number == 2:
            began.events.append(replace(began.events[-2], id=Story(clock).key, data={"evidence": "door"}))
        store.append(began.events)
    figures = lateness_figures(database, MEASURED, date(2026, 10, 1), date(2026, 10, 31))
    assert figures.measured == {"code": MeasuredLateness(10, 1), "desk": MeasuredLateness(31, 3)}
    assert figures.in_force.seconds == LATE_S | {"desk": 20.0, "phone": 5.0, "trial": 1.0}
    assert figures.others == {"desk": [44.0, 90.0], "trial": [2.0]}
    after = lateness_figures(database, demo_settings(), date(2026, 11, 1), None)
    assert (after.in_force, after.others, after.measured) == (ASSUMED, {}, {})


def test_a_lateness_that_is_no_number_does_not_stop_the_report(
    database: Database, store: StoredVisits, clock: StillClock
) -> None:
    story = on_the_way(clock).tells("arrival_confirmed", 60, evidence="desk", late_s="스무 초")
    store.append(story.tells("arrival_confirmed", 1, evidence="없는 것", late_s=3.0).events)
    day = clock.at.date()
    assert StoredDoubts(database).came(day, day + timedelta(days=1))[1] == {"desk": [90.0]}


def test_a_value_says_where_it_comes_from() -> None:
    assert ASSUMED.source("desk") == "assumed"
    assert LateLimits({"desk": 70.0}).source("desk") == "set"
    assert [LateLimits({"desk": 70.0}, 2026).source(kind) for kind in ("desk", "door")] == [
        "trials 2026", "assumed",
    ]  # fmt: skip
