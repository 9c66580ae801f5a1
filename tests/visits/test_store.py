# SPDX-License-Identifier: GPL-3.0-or-later
"""The same promises of the visit log's store on SQLite and PostgreSQL."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.exc import DBAPIError

from kiosk.storage.errors import StorageError
from kiosk.storage.tables.visits import visit_events
from kiosk.storage.vain_words import KEPT, VAIN, let_go
from kiosk.visits.events import VisitEvent, new_id
from kiosk.visits.service import VisitService
from kiosk.visits.store import VisitNotKept
from tests.visits.conftest import Story

if TYPE_CHECKING:
    from kiosk.storage.database import Database
    from kiosk.storage.visits import StoredVisits
    from kiosk.visits.events import Stream, Value
    from tests.visits.conftest import StillClock


def _event(clock: StillClock, stream: Stream, kind: str, **data: Value) -> VisitEvent:
    return VisitEvent(new_id(), stream, new_id(), kind, clock.now(), "booth", data)


def test_the_row_is_what_the_events_tell_however_they_were_batched(store: StoredVisits, story: Story) -> None:
    story.tells("modes_changed", language="vi", modes=["large", "low"])
    story.tells("target_chosen", 3, target="세정과", walk_seconds=40).tells("way_shown", 1)
    for event in story.events:
        store.append([event])
    assert store.visit(story.key) == story.visit
    other = Story(story.clock).tells("began", code="0001").tells("way_shown", 9).tells("left_screen", 2)
    store.append(other.events)
    assert store.visit(other.key) == other.visit


def test_an_empty_log_has_no_latest_event(store: StoredVisits) -> None:
    assert store.latest() == (0, 0)


def test_an_event_offered_twice_is_kept_once(store: StoredVisits, story: Story) -> None:
    store.append(story.events)
    before = store.latest()
    store.append([*story.events, *story.events])
    assert store.latest() == before
    assert before[1] == len(story.events)


def test_events_can_be_neither_changed_nor_removed(
    database: Database, store: StoredVisits, story: Story
) -> None:
    store.append(story.events)
    for change in (update(visit_events).values(kiosk="other"), delete(visit_events)):
        with pytest.raises((DBAPIError, StorageError)), database.write() as connection:
            connection.execute(change)
    assert store.latest()[1] == len(story.events)


def test_a_code_is_unique_among_open_visits_of_all_booths(store: StoredVisits, clock: StillClock) -> None:
    stories = [Story(clock).tells("began", code="0427") for _ in range(3)]
    for one in stories:
        store.append(one.events)
    codes = [visit.code for visit in store.open_visits(clock.now())]
    assert codes[0] == "0427"
    assert len(set(codes)) == 3


def test_a_code_is_free_again_once_its_visit_has_ended(store: StoredVisits, clock: StillClock) -> None:
    store.append(Story(clock).tells("began", code="0427").tells("left_screen", 5).events)
    later = Story(clock).tells("began", code="0427")
    (visit,) = store.append(later.events)
    assert visit.code == "0427"


def test_codes_differ_within_one_batch_and_an_unreadable_one_is_replaced(
    store: StoredVisits, clock: StillClock
) -> None:
    codes = ("0427", "0427", "abc", "")
    began = [event for code in codes for event in Story(clock).tells("began", code=code).events]
    given = [visit.code for visit in store.append(began)]
    assert given[0] == "0427"
    assert len(set(given)) == 4
    assert all(len(code) == 4 and code.isdecimal() for code in given)


def test_calls_and_reports_wait_until_somebody_takes_them(store: StoredVisits, clock: StillClock) -> None:
    call = _event(clock, "call", "call_pressed")
    report = _event(
        clock, "report", "reported_wrong", screen="map", state='{"floor": 2}', what="place", words="문이 없음"
    )
    store.append([call, report])
    desk = VisitService(store, clock, "booth")
    assert [one.id for one in desk.waiting_calls()] == [call.subject]
    assert [one.what for one in desk.wrong_reports()] == ["place"]
    clock.passes(3)
    answer = VisitEvent(
        new_id(), "call", call.subject, "call_accepted", clock.now(), "booth", {"by": "안내 1"}
    )
    done = VisitEvent(new_id(), "report", report.subject, "handled", clock.now(), "booth", {"by": "관리"})
    store.append([answer, done])
    assert not desk.waiting_calls()
    assert not desk.wrong_reports()
    assert [one.handled_by for one in desk.wrong_reports(handled=True)] == ["관리"]
    figures = desk.figures()
    assert (figures.calls, figures.calls_within_5s) == (1, 1)


def test_a_period_is_whole_days_of_seoul(store: StoredVisits, clock: StillClock) -> None:
    clock.at = clock.at.replace(hour=14, minute=59, second=59)  # 23:59:59 in Seoul
    today, evening = clock.at.date(), Story(clock).tells("began", code="0001")
    morning = Story(clock).tells("began", 1, code="0002")
    store.append([*evening.events, *morning.events])
    desk = VisitService(store, clock, "booth")
    tomorrow = today + timedelta(days=1)
    assert [one.id for one in desk.visits(today, today)] == [evening.key]
    assert [one.id for one in desk.visits(tomorrow)] == [morning.key]
    assert [one.id for one in desk.visits(None, today)] == [evening.key]


def test_an_arrival_is_confirmed_by_the_code_of_an_open_visit_only(
    store: StoredVisits, clock: StillClock
) -> None:
    story = Story(clock).tells("began", code="0427").tells("way_shown", 20, walk_seconds=30)
    store.append(story.events)
    desk = VisitService(store, clock, "lobby")
    clock.passes(40)
    assert not desk.with_code("0428")
    (found,) = desk.with_code("0427")
    visit = desk.confirm(found, "code").visit
    assert (visit.evidence, visit.arrived_s, visit.outcome(clock.now())) == ("code", 60, "within_2min")
    assert not desk.with_code("0427")


def test_a_jump_of_the_clock_does_not_hide_an_open_visit(store: StoredVisits, clock: StillClock) -> None:
    story = Story(clock).tells("began", code="0427").tells("way_shown", 20, walk_seconds=30)
    store.append(story.events)
    for jump in (3600, -7200, 315_360_000):
        clock.jumps(jump)
        assert [one.id for one in store.open_visits(clock.now())] == [story.key]


def test_words_that_found_nothing_are_counted_by_day_and_stay_in_no_event(
    database: Database, store: StoredVisits, story: Story, clock: StillClock
) -> None:
    events = story.tells("searched_in_vain", words=["버스", "카드"]).events
    store.append(events)
    store.append(events)  # told again after a crash
    store.append([*Story(clock).tells("began", code="0428").tells("searched_in_vain", words=["버스"]).events])
    # What an older program left in its spool was the sentence itself.
    store.append([*Story(clock).tells("began", code="0429").tells("searched_in_vain", words="김순자").events])
    today = clock.now().at.date()
    assert dict(store.vain_words(today, today)) == {"버스": 2, "카드": 1}
    assert not store.vain_words(today + timedelta(days=1), today + timedelta(days=9))
    with database.read() as connection:
        told = connection.scalars(select(visit_events.c.data).where(visit_events.c.kind == VAIN)).all()
    assert told == [{}, {}, {}]


def test_counts_go_when_their_term_is_over(
    database: Database, store: StoredVisits, story: Story, clock: StillClock
) -> None:
    store.append(story.tells("searched_in_vain", words=["버스"]).events)
    today = clock.now().at.date()
    with database.write() as connection:
        assert let_go(connection, today + KEPT) == 0
        assert let_go(connection, today + KEPT + timedelta(days=1)) == 1
    assert not store.vain_words(today, today)


def test_a_database_that_is_away_says_so_in_the_logs_words(
    database: Database, store: StoredVisits, story: Story
) -> None:
    if database.file is None:
        pytest.skip("a server is taken away by its own tests")
    with database.write():
        pass
    other = type(database).open(database.file)
    with database.write() as holding:
        holding.exec_driver_sql("SELECT 1")
        with other.engine.connect() as impatient:
            impatient.exec_driver_sql("PRAGMA busy_timeout=1")
        with pytest.raises(VisitNotKept, match="another program"):
            type(store)(other).append(story.events)
    other.close()
    assert store.append(story.events)
