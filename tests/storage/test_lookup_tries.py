# SPDX-License-Identifier: GPL-3.0-or-later
"""The bucket of a screen: five tries, one more every three minutes, and no waiting that grows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from kiosk.storage.lockout import SystemClock, subject
from kiosk.storage.lookup_tries import MOST, REFILL_S, give_back, take

if TYPE_CHECKING:
    from kiosk.storage.database import Database
    from kiosk.storage.lookup_tries import Tries

SCREEN = subject("look-up", "A booth")


@dataclass
class Clock(SystemClock):
    """A clock that stands until it is told how time passes."""

    wall: datetime = datetime(2026, 11, 25, 9, tzinfo=UTC)
    up: float = 1000.0
    name: str = "one"

    def now(self) -> datetime:
        """Tell the wall's time."""
        return self.wall

    def uptime(self) -> float:
        """Tell the time since the start."""
        return self.up

    def boot(self) -> str:
        """Name this run of the machine."""
        return self.name

    def passes(self, seconds: float) -> None:
        """Let time pass."""
        self.up += seconds
        self.wall += timedelta(seconds=seconds)


def tried(database: Database, clock: Clock, times: int = 1) -> Tries:
    """Try so often, and return how the last try stood."""
    for _ in range(times):
        with database.write() as connection:
            last = take(connection, SCREEN, clock)
    return last


def test_whoever_hammers_waits_no_longer_than_who_does_not(database: Database) -> None:
    clock = Clock()
    assert tried(database, clock, MOST).left == 0
    assert tried(database, clock, 50).wait_s == REFILL_S
    clock.passes(REFILL_S / 2)
    assert tried(database, clock).wait_s == REFILL_S / 2
    clock.passes(REFILL_S / 2)
    last = tried(database, clock)
    assert (last.left, last.wait_s) == (0, 0)


def test_tries_come_back_one_by_one_up_to_five(database: Database) -> None:
    clock = Clock()
    tried(database, clock, MOST)
    clock.passes(2.5 * REFILL_S)
    assert [tried(database, clock).left for _ in range(2)] == [1, 0]
    assert tried(database, clock).wait_s == REFILL_S / 2
    clock.passes(100 * REFILL_S)
    assert tried(database, clock).left == MOST - 1


def test_a_restart_and_a_clock_set_back_neither_shorten_nor_lengthen_the_wait(database: Database) -> None:
    clock = Clock()
    tried(database, clock, MOST)
    clock.name, clock.up = "two", 3.0
    assert tried(database, clock).wait_s == REFILL_S
    clock.name, clock.up = "three", 3.0
    clock.wall -= timedelta(days=400)
    assert tried(database, clock).wait_s == REFILL_S
    clock.passes(REFILL_S)
    assert tried(database, clock).wait_s == 0


@pytest.mark.parametrize(
    ("name", "later", "up"),
    [("one", "two", 3.0), ("", "", 1000.0), ("", "", 3.0)],  # restarted; and where no run has a name
)
def test_a_clock_set_ahead_gives_no_tries_back(database: Database, name: str, later: str, up: float) -> None:
    clock = Clock(name=name)
    tried(database, clock, MOST)
    clock.name, clock.up = later, up
    clock.wall += timedelta(days=1)
    assert tried(database, clock).wait_s >= REFILL_S - 3
    clock.passes(REFILL_S)
    assert tried(database, clock).wait_s == 0


def test_a_right_code_gives_its_own_try_back_and_no_more(database: Database) -> None:
    clock = Clock()
    tried(database, clock, 2)
    for _ in range(5):
        with database.write() as connection:
            give_back(connection, SCREEN)
    assert tried(database, clock, MOST).left == 0
