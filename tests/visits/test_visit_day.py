# SPDX-License-Identifier: GPL-3.0-or-later
"""A day's visits and calls, kept by whoever looks often: what has changed is read again, and no more."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete

from kiosk.storage import visit_day, visit_rows
from kiosk.storage.tables.visits import visits
from kiosk.storage.visit_day import calls_of, visits_of
from kiosk.visits.events import VisitEvent, new_id
from tests.visits.conftest import Story

if TYPE_CHECKING:
    import pytest

    from kiosk.storage.database import Database
    from kiosk.storage.visits import StoredVisits
    from tests.visits.conftest import StillClock

DAY = timedelta(days=1)


def test_the_day_is_as_it_would_be_read_whole_and_only_news_is_read(
    database: Database, store: StoredVisits, clock: StillClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    read, whole = list[int](), visit_rows.read_rows

    def counted(kind: Any, found: Any) -> list[Any]:  # noqa: ANN401 # either kind
        rows = whole(kind, found)
        read.append(len(rows))
        return rows

    monkeypatch.setattr(visit_day, "read_rows", counted)
    monkeypatch.setattr(visit_day, "NEWEST", 0)
    day, first = visits_of(database), clock.at
    stories = [Story(clock).tells("began", 60, code=f"000{n}") for n in range(4)]
    for one in stories:
        store.append(one.events)
    assert day.since(first) == list(store.visits(first, None)) != []
    store.append(stories[2].tells("target_chosen", 3, target="세정과", walk_seconds=40).events[-1:])
    assert day.since(first) == list(store.visits(first, None))
    assert read == [4, 1]
    assert day.since(first) == list(store.visits(first, None))
    assert read == [4, 1, 0]
    with database.write() as connection:  # as a twin goes
        connection.execute(delete(visits).where(visits.c.id == stories[0].key))
    assert [one.id for one in day.since(first)] == [one.key for one in stories[1:]]
    assert day.since(first + DAY) == []  # midnight


def test_what_was_numbered_earlier_and_is_committed_later_is_seen(
    database: Database, store: StoredVisits, clock: StillClock
) -> None:
    day, first = visits_of(database), clock.at - DAY
    late, early = (Story(clock).tells("began", code=code) for code in ("0001", "0002"))
    store.append(late.events)
    store.append(early.events)
    day.since(first)
    with database.write() as connection:
        connection.execute(visits.update().where(visits.c.id == late.key).values(language="vi"))
    assert [one.language for one in day.since(first)] == ["vi", "ko"]


def test_calls_of_the_day_follow_too(database: Database, store: StoredVisits, clock: StillClock) -> None:
    day, first, call = calls_of(database), clock.at - DAY, new_id()
    for kind, data in (("call_pressed", {}), ("call_accepted", {"by": "안내 가"})):
        clock.passes(2)
        store.append([VisitEvent(new_id(), "call", call, kind, clock.now(), "booth", data)])
        assert day.since(first) == list(store.calls(first, None))
    assert [one.accepted_s for one in day.since(first)] == [2.0]
