# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures kept by earlier versions: twins of a double start are parted, and no press stays an arrival."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from alembic import command
from sqlalchemy import select

from kiosk.storage.migrations import config, migrate
from kiosk.storage.retelling import part_twins, retell
from kiosk.storage.tables.visits import visit_events, visits
from kiosk.storage.visit_rows import event_row, row_of
from kiosk.storage.visits import StoredVisits
from kiosk.visits.clock import Instant
from kiosk.visits.events import VisitEvent, new_id
from kiosk.visits.visit import told

if TYPE_CHECKING:
    from uuid import UUID

    from kiosk.storage.database import Database
    from kiosk.visits.events import Stream, Value

# Columns of later migrations.
LATER = {"taken_by", "walk_least_s", "set_out_s", "firm", "purpose", "ends", "decided", "step_free", "knew_s"}
LATER |= {"arrived_from_s", "conflict", "old_self", "refused", "day", "hour", "follow", "followed_s"}
LATER |= {"task", "task_seat_s", "thrown", "door_s", "door_answer_s", "door_found"}
BEFORE = "0013_keys_follow_people"
START = datetime(2026, 11, 20, 1, tzinfo=UTC)


class Kept:
    """A booth's log as an earlier version left it."""

    def __init__(self) -> None:
        self.events: list[VisitEvent] = []

    def tells(self, key: UUID, kind: str, at: float, stream: Stream = "visit", **data: Value) -> None:
        """Keep an event of so many seconds after nine."""
        when = Instant(START + timedelta(seconds=at), 500.0 + at, "boot")
        self.events.append(VisitEvent(new_id(), stream, key, kind, when, "본관 앞", data))

    def begins(self, at: float, by: str = "touch") -> UUID:
        """Begin a visit."""
        key = new_id()
        self.tells(key, "began", at, by=by, language="ko", modes=[], code="0001")
        return key

    def walks(self, key: UUID, at: float) -> None:
        """Show a way of 60 s, take the press much later for an arrival, and leave."""
        self.tells(key, "target_chosen", at, target="세정과", walk_seconds=60)
        self.tells(key, "way_shown", at)
        self.tells(key, "said_found", at + 70)
        self.tells(key, "left_screen", at + 71, cause="visitor")

    def write(self, database: Database, keys: list[UUID]) -> None:
        """Write the events, and each visit's row as the old rules told it: the press was an arrival."""
        rows = [{"seq": at, **event_row(event)} for at, event in enumerate(self.events, 1)]
        made = []
        for key in keys:
            visit = told(event for event in self.events if event.subject == key)
            assert visit is not None
            if visit.understood_s is not None:
                visit = replace(visit, understood_s=None, arrived_s=visit.understood_s, evidence="desk")
            row = {name: value for name, value in row_of(visit).items() if name not in LATER}
            made.append({"seq": len(rows), **row})
        with database.write() as connection:
            connection.execute(visit_events.insert(), rows)
            for row in made:
                connection.execute(visits.insert().values({**row, "evidence": row["evidence"] and "self"}))


def test_twins_are_parted_and_a_press_is_no_arrival_any_more(empty_database: Database) -> None:
    with empty_database.migration() as connection:
        command.upgrade(config(connection), BEFORE)
    kept = Kept()
    for at in (0.0, 0.00015):
        kept.tells(new_id(), "woke", at, stream="booth")
    one, twin, next_one = kept.begins(2.0), kept.begins(2.00015), kept.begins(200.0)
    walked, walk_up = kept.begins(300.0), [kept.begins(300.001, by="guide"), kept.begins(300.002, by="guide")]
    kept.walks(twin, 10.0)
    kept.tells(one, "left_screen", 81.0, cause="visitor")
    kept.walks(walked, 310.0)
    kept.tells(walked, "arrival_confirmed", 410.0, evidence="desk")
    kept.write(empty_database, [one, twin, next_one, walked, *walk_up])
    before = len(kept.events)

    assert migrate(empty_database)[0] == BEFORE

    store = StoredVisits(empty_database)
    assert {visit.id for visit in store.visits(None, None)} == {twin, next_one, walked, *walk_up}
    press, late = store.visit(twin), store.visit(walked)
    assert press is not None
    assert (press.arrived_s, press.evidence, press.reason) == (None, None, None)
    assert round(press.understood_s or 0) == 78
    assert late is not None
    assert (late.evidence, round(late.arrived_s or 0)) == ("desk", 110), "what a clerk told stands"
    with empty_database.write() as connection:
        events = connection.execute(select(visit_events.c.kind, visit_events.c.subject)).all()
        assert len(events) == before + 2, "nothing is removed, and each twin is named"
        assert [subject for kind, subject in events if kind == "twin"].count(one) == 1
        assert (part_twins(connection), retell(connection)) == (0, 0)
