# SPDX-License-Identifier: GPL-3.0-or-later
"""What a followed month is worth before an auditor: drawn beforehand, begun in time, as it was published."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.charter.hours import SEOUL
from kiosk.storage.decisions import Decision, keep
from kiosk.storage.following import HASHES, StoredFollowing
from kiosk.visits.clock import Instant
from kiosk.visits.events import Correction, VisitEvent, new_id
from kiosk.visits.following import BEGUN, LATE_START, followed_figures
from tests.visits.test_following import BEFORE, NOW, plan

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
