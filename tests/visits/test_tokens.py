# SPDX-License-Identifier: GPL-3.0-or-later
"""What a phone proves a visit by: random, kept as a hash, issued once, known again on both databases."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from kiosk.storage.tables.visits import visit_events, visit_tokens
from kiosk.storage.visit_tokens import KEPT, let_tokens_go
from kiosk.visits.events import Machine
from kiosk.visits.log import VisitLog
from kiosk.visits.spool import Spool
from kiosk.visits.tokens import PhoneTokens, fresh_token, hashed, is_live, is_token
from tests.visits.conftest import Story

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.storage.database import Database
    from kiosk.storage.visits import StoredVisits
    from tests.visits.conftest import StillClock


def test_tokens_are_written_alike_and_none_comes_twice() -> None:
    drawn = {fresh_token() for _ in range(1000)}
    assert len(drawn) == 1000
    assert all(map(is_token, drawn))
    assert not any(map(is_token, ("", "a" * 21, "a" * 23, "a" * 21 + "/", hashed(fresh_token()))))


def test_a_visit_is_known_by_its_token_of_which_the_database_has_only_the_hash(
    database: Database, store: StoredVisits, clock: StillClock, tmp_path: Path
) -> None:
    log = VisitLog(store, Spool(tmp_path / "spool"), clock, Machine("booth"))
    tokens = PhoneTokens(log)
    assert tokens.current() is None
    visit = log.begin()
    token = tokens.current()
    assert token is not None
    assert tokens.current() == token
    log.left_screen()
    other = log.begin()
    assert tokens.current() not in {None, token}
    assert log.stored()
    log.close()
    found = store.with_token(hashed(token))
    assert found is not None
    assert found.id == visit.id != other.id
    assert store.with_token(token) is store.with_token(hashed("x")) is None
    with database.read() as connection:
        kept = connection.execute(select(visit_tokens.c.token, visit_tokens.c.visit)).all()
        told = [str(row) for row in connection.execute(select(visit_events))]
    assert len(kept) == 2
    assert not any(token in one for one in (*map(str, kept), *told))


def test_a_token_told_twice_stays_with_its_first_visit(store: StoredVisits, clock: StillClock) -> None:
    first, thief = (Story(clock).tells("began", code=code) for code in ("0001", "0002"))
    store.append(first.tells("token_issued", token=hashed("t")).events)
    store.append(thief.tells("token_issued", token=hashed("t")).tells("token_issued").events)
    found = store.with_token(hashed("t"))
    assert found is not None
    assert found.id == first.key


def test_a_token_dies_half_an_hour_after_the_last_sign_at_the_screen(story: Story, clock: StillClock) -> None:
    story.tells("way_shown", 5).tells("left_screen", 60, idle_s=20.0).tells("taken_over", by="guide", who="g")
    clock.passes(1779)
    assert is_live(story.visit, clock.now())
    clock.passes(2)
    assert not is_live(story.visit, clock.now())


def test_neither_a_token_nor_an_answer_is_a_sign_at_the_screen(story: Story, clock: StillClock) -> None:
    story.tells("way_shown", 5)
    seen = story.visit.seen
    story.tells("token_issued", 100, token=hashed("t")).tells("officer_answered", 100, found=True)
    assert story.visit.seen == seen
    assert story.visit.door_answer_s is None
    assert clock.now().at > seen.at


def test_the_answer_at_the_door_is_timed_from_the_scan_that_proves_the_arrival(story: Story) -> None:
    story.tells("target_chosen", 1, target="세정과/3", walk_seconds=60.0, least_seconds=20.0)
    story.tells("way_shown", 1).tells("arrival_confirmed", 2, evidence="door", place="세정과")
    assert story.visit.door_s is None  # nobody can be there so early
    story.tells("arrival_confirmed", 60, evidence="door", place="교통행정과")
    assert story.visit.door_s is None
    story.tells("arrival_confirmed", 10, evidence="door", place="세정과", on_site=True)
    story.tells("officer_answered", 41, found=True).tells("officer_answered", 9, found=False)
    assert (story.visit.door_answer_s, story.visit.door_found, story.visit.firm) == (41.0, True, True)


def test_tokens_go_after_a_day(database: Database, store: StoredVisits, clock: StillClock) -> None:
    store.append(Story(clock).tells("began", code="0001").tells("token_issued", token=hashed("t")).events)
    for later, left in ((KEPT - timedelta(minutes=1), 1), (KEPT + timedelta(minutes=1), 0)):
        with database.write() as connection:
            let_tokens_go(connection, clock.now().at + later)
            assert len(connection.execute(select(visit_tokens)).all()) == left
