# SPDX-License-Identifier: GPL-3.0-or-later
"""What an admin set holds from its day, the last word counts, and a word unseen is never overwritten."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.storage.access_log import verify
from kiosk.storage.decisions import DecidedMeanwhile, Decision, StoredDecisions
from kiosk.storage.log_reading import LogQuery, entries

if TYPE_CHECKING:
    from kiosk.storage.database import Database

NOW, TODAY = datetime(2026, 11, 25, 3, tzinfo=UTC), date(2026, 11, 25)
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def names(database: Database) -> StoredDecisions:
    """Give the decisions on the names of rooms."""
    return StoredDecisions(database, "A hall", "room_name")


def decide(names: StoredDecisions, value: object, day: date = TODAY, minutes: int = 0) -> None:
    """Decide, having seen everything that was decided before."""
    seen = names.history("r1")
    said = Decision("r1", value, day, "admin", NOW + timedelta(minutes=minutes))
    names.decide(said, seen=seen[-1].id if seen else None)


def test_a_word_holds_from_its_day_and_the_one_before_until_then(names: StoredDecisions) -> None:
    decide(names, "회의실")
    decide(names, "큰 회의실", TOMORROW, minutes=1)
    assert names.in_force(TODAY - timedelta(days=1)) == {}
    assert names.in_force(TODAY)["r1"].value == "회의실"
    assert names.in_force(TOMORROW)["r1"].value == "큰 회의실"
    assert [one.value for one in names.history("r1")] == ["회의실", "큰 회의실"]


def test_what_is_taken_back_no_longer_holds_and_is_still_known(names: StoredDecisions) -> None:
    decide(names, "회의실")
    decide(names, None, minutes=1)
    assert names.in_force(TODAY) == {}
    assert len(names.history()) == 2


def test_a_word_that_was_not_seen_is_told_and_not_overwritten(names: StoredDecisions) -> None:
    decide(names, "회의실")
    with pytest.raises(DecidedMeanwhile) as told:
        names.decide(Decision("r1", "창고", TODAY, "other", NOW), seen=None)
    assert (told.value.other.value, told.value.other.by) == ("회의실", "admin")
    assert names.in_force(TODAY)["r1"].value == "회의실"


def test_subjects_do_not_mix_and_each_knows_its_own_news(database: Database, names: StoredDecisions) -> None:
    hours = StoredDecisions(database, "A hall", "hours")
    decide(names, "회의실")
    assert (hours.version(), names.version()) == (0, 1)
    assert hours.in_force(TODAY) == {}


def test_every_decision_stands_in_the_access_log(database: Database, names: StoredDecisions) -> None:
    decide(names, {"ko": "회의실"})
    decide(names, None, minutes=1)
    with database.read() as connection:
        written = [one.action for one in entries(connection, LogQuery(actor="admin"))]
        assert verify(connection).problem is None
    assert written == ["room_name.taken_back", "room_name.decided"]
