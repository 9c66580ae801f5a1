# SPDX-License-Identifier: GPL-3.0-or-later
"""What a followed month is worth before an auditor: drawn beforehand, begun in time, as it was published."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

import pytest

from kiosk.charter.hours import SEOUL
from kiosk.storage.decisions import Decision, keep
from kiosk.storage.following import HASHES, StoredFollowing
from kiosk.storage.visit_rows import day_of
from kiosk.visits.clock import Instant
from kiosk.visits.demo import DemoTarget, Inventor
from kiosk.visits.events import Correction, VisitEvent, new_id
from kiosk.visits.following import BEGUN, LATE_START, followed_figures
from kiosk.visits.measure.fold import WALKED
from kiosk.visits.visit import told
from tests.visits.test_following import BEFORE, MODEL, NOW, plan

if TYPE_CHECKING:
    from kiosk.storage.database import Database
    from kiosk.storage.visits import StoredVisits
    from kiosk.visits.events import Value


@pytest.mark.parametrize(
    ("after_s", "offset_s", "done"),
    [
        (-61, 0.0, False), (-20, 0.0, True), (50, 0.0, True), (119, 0.0, True), (121, 0.0, False),
        (300, -240.0, True), (60, 240.0, False), (86_400, 0.0, False),
    ],
)  # fmt: skip
def test_a_slot_is_begun_only_in_its_first_minutes_by_the_corrected_clock(
    after_s: float, offset_s: float, *, done: bool, database: Database, store: StoredVisits
) -> None:
    """Whoever begins it afterwards may have seen who came in it, and chooses his slots."""
    slot = plan().drawn()[5]
    starts = datetime.fromisoformat(slot).replace(tzinfo=SEOUL)
    at = Instant(starts + timedelta(seconds=after_s), 1.0, "boot")
    said: dict[str, Value] = {"slot": slot, "kiosk": "booth"}
    corrected = Correction(offset_s, 0.1) if offset_s else None
    store.append([
        VisitEvent(new_id(), "booth", new_id(), "slot_begun", at, "booth", said, "console", corrected)
    ])  # fmt: skip
    stored = StoredFollowing(database)
    assert stored.told([plan()]) == [{slot: BEGUN if done else LATE_START}]
    assert stored.month(plan()).done == ({slot} if done else frozenset())


def test_a_plan_that_was_made_when_its_month_had_begun_is_none_when_it_is_read(database: Database) -> None:
    begins = datetime(2026, 10, 1, tzinfo=SEOUL)
    stored = StoredFollowing(database)
    stored.keep([plan()], begins - timedelta(seconds=1))
    for kiosk, made in (("B1", begins), ("B2", begins + timedelta(days=40))):
        stored.keep([replace(plan(), kiosk=kiosk)], made)
    assert stored.plans() == [plan()]


@pytest.mark.parametrize("swapped", ["", "seed", "q", "hash"])
def test_a_month_that_is_not_what_was_published_before_it_keeps_its_estimate_at_home(
    swapped: str, database: Database
) -> None:
    stored, shown = StoredFollowing(database), plan()
    stored.keep([shown], BEFORE)
    if swapped == "hash":
        other = Decision("2026-10 booth", f"{'f' * 64} {shown.terms}", shown.first, "admin", NOW)
        with database.write() as connection:
            keep(connection, HASHES, other)
    shown = plan(seed=b"t" * 32) if swapped == "seed" else plan(q=0.3) if swapped == "q" else shown
    figures = followed_figures([stored.month(shown)])
    assert figures is not None
    assert any("해시" in why for why in figures.why) == bool(swapped)


def test_slots_of_which_no_console_said_a_word_are_told_as_unanswered_and_others_by_what_it_said(
    database: Database, store: StoredVisits
) -> None:
    first, second, *others = plan().drawn()
    for slot, reason in ((first, None), (second, "안내요원이 할 수 없음")):
        at = Instant(datetime.fromisoformat(slot).replace(tzinfo=SEOUL), 1.0, "boot")
        said: dict[str, Value] = {"slot": slot, "kiosk": "booth", "reason": reason}
        kind = "slot_missed" if reason else "slot_begun"
        store.append([VisitEvent(new_id(), "booth", new_id(), kind, at, "booth", said, "console")])
    figures = followed_figures([StoredFollowing(database).month(plan())])
    assert figures is not None
    assert {one.slot: one.why for one in figures.slots} == {
        first: None, second: "안내요원이 할 수 없음", **dict.fromkeys(others, "응답 없음"),
    }  # fmt: skip


def test_visits_at_a_machine_for_which_nothing_was_drawn_that_month_are_counted(
    database: Database, store: StoredVisits
) -> None:
    walked = Counter[str]()
    for at, kiosk in enumerate(("A 본관", "B 별관", "console")):
        targets = [DemoTarget("세정과", 60.0)]
        for one in Inventor(MODEL, targets, Random(at), kiosk).visits(90, NOW):  # noqa: S311 # invented
            store.append(one.events)
            visit = told(one.events)
            walked[kiosk] += visit is not None and visit.purpose in WALKED and day_of(visit)[:7] == "2026-10"
    stored, drawn = StoredFollowing(database), replace(plan(), kiosk="A")
    assert min(walked.values()) > 0
    assert stored.unplanned([drawn]) == walked["B 별관"] + walked["console"]
    assert stored.unplanned([drawn, replace(drawn, kiosk="B")]) == walked["console"]
    assert stored.unplanned([]) == 0


def test_a_month_of_two_slots_in_each_stratum_costs_what_is_drawn_and_not_what_was_asked_for() -> None:
    assert plan(slots=16).many == len(plan(slots=16).drawn()) == 17
    assert plan().many == len(plan().drawn()) == 48
