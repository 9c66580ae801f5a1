# SPDX-License-Identifier: GPL-3.0-or-later
"""What an auditor asks for: who taps everything is seen by office, and slow visits say where they stood."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

from kiosk.storage.doubts import StoredDoubts
from kiosk.storage.figures import StoredFigures
from kiosk.storage.following import StoredFollowing
from kiosk.visits.demo import DemoTarget, Inventor
from kiosk.visits.following import followed_cell
from kiosk.visits.slow import SlowVisit, slow_visits
from kiosk.visits.taps import Tap, followed_tests, office_taps, trial_tests
from tests.visits.conftest import Story
from tests.visits.test_following import BEFORE, MODEL, NOW
from tests.visits.test_following import plan as followed_plan

if TYPE_CHECKING:
    from kiosk.storage.database import Database
    from kiosk.storage.visits import StoredVisits
    from tests.visits.conftest import StillClock

AT = datetime(2026, 10, 1, 1, tzinfo=UTC)


def _at(office: str, *seconds: float) -> list[Tap]:
    return [Tap(office, AT + timedelta(seconds=one)) for one in seconds]


def test_an_office_that_taps_everything_stands_first_and_is_doubted() -> None:
    taps = [*_at("세정과", 0, 2, 4, 4.5, 90), *_at("감사실/2", 10, 300)]
    tests = [("세정과", at < 6) for at in range(20)] + [("감사실", False)] * 40
    found = office_taps(taps, {"세정과": 3}, tests)
    assert [one.office for one in found] == ["세정과", "감사실"]
    first, second = found
    assert (first.taps, first.bursts, first.refused, first.tested, first.false) == (5, 2, 3, 20, 6)
    assert (first.doubted, second.doubted) == (True, False)
    untested = office_taps(_at("세정과", 0), {}, [])[0]
    assert (untested.interval, untested.doubted) == (None, False)


def test_a_tap_is_tested_by_who_followed_and_by_the_testers_stop(clock: StillClock) -> None:
    def visit(result: str, after: float) -> Story:
        story = (
            Story(clock).tells("began", code="1").tells("target_chosen", target="세정과", walk_seconds=40.0)
        )
        story.tells("way_shown", 5).tells(
            "arrival_confirmed", 60, evidence="desk", by_code=True, place="세정과"
        )
        return story.tells("followed", after, result=result, by="안내")

    early, true, lost = visit("arrived", 90), visit("arrived", 20), visit("lost", 10)
    gone = visit("not_reached", 200)
    tests = followed_tests([one.visit for one in (early, true, lost, gone)])
    assert tests == [("세정과", True), ("세정과", False), ("세정과", True)]
    assert trial_tests([("세정과/1", 60.0, 61.0), ("세정과", 50.0, 61.0), ("세정과", 50.0, None)]) == [
        ("세정과", False), ("세정과", True), ("세정과", True),
    ]  # fmt: skip


def test_each_slow_visit_is_told_by_the_page_that_took_the_most_of_it() -> None:
    slow = slow_visits([
        SlowVisit("세정과/3", 10.0, 110.0, 120.0, 130.0, 130.0),
        SlowVisit("세정과/3", 10.0, 20.0, 30.0, 150.0, 150.0),
        SlowVisit(None, 5.0, None, None, None, 200.0),
        SlowVisit(None, None, None, None, None, 300.0),
    ])  # fmt: skip
    assert {one.name: (one.visits, one.seconds) for one in slow.pages} == {
        "찾기와 목록": (2, 147.5), "길 안내": (1, 120.0), "첫 화면": (1, 300.0),
    }  # fmt: skip
    assert list(slow.targets) == [("세정과/3", 2)]


def test_the_database_tells_taps_slow_visits_and_cells_as_the_rows_do(
    database: Database, store: StoredVisits
) -> None:
    stored, followed, first, last = (
        StoredFollowing(database),
        followed_plan(500, 1.0),
        date(2026, 8, 1),
        NOW.date(),
    )
    stored.keep([followed], BEFORE)
    targets = [DemoTarget(f"과 {at}", 60.0, f"과 {at}/1", taps=at < 2) for at in range(5)]
    invented = Inventor(MODEL, targets, Random(4), "booth").visits(700, NOW, [followed])  # noqa: S311 # invented
    events = [event for visit in invented for event in visit.events]
    store.append(events)
    doubts, rows = StoredDoubts(database), store.visits(None, None)
    desk = [one for one in events if one.kind == "arrival_confirmed" and one.text("evidence") == "desk"]
    assert len(doubts.came(first, last)[0]) == len(desk) > 20
    assert sum(doubts.refused(first, last).values()) == sum(
        sum(one.refused.values()) for one in rows if one.target
    )
    slow = [
        one for one in rows if one.purpose in {"way", "gave_up"} and (one.knew_s is None or one.knew_s > 120)
    ]
    assert sum(page.visits for page in doubts.slow(first, last).pages) == len(slow) > 20
    month = stored.month(followed)
    for dimension in ("language", "step_free", "hour", "target"):
        apart = StoredFigures(database).by(dimension, first, last, rows[0].began)
        assert apart
    groups = stored.groups(followed, "language")
    assert sum(sum(one.values()) for one in groups.values()) == sum(month.visits.values())
    korean = followed_cell([month], lambda one: one.language == "ko", [groups["ko"]])
    whole = followed_cell([month], lambda _: True, [month.visits])
    assert whole.followed >= korean.followed >= 30
    assert korean.estimate is not None
    assert whole.rest is None
