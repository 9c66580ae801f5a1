# SPDX-License-Identifier: GPL-3.0-or-later
"""The gate of everything final: what a clock says alone confirms nothing, on both databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, func, select

from kiosk.charter.trust import A_WORD, BUILT, OFF, ClockMark
from kiosk.storage import clock_marks
from kiosk.storage.clock_marks import agree, confirmed_time, is_confirmed, observe, start_anew
from kiosk.storage.lockout import SystemClock
from kiosk.storage.notices import unseen_notices
from kiosk.storage.tables.base import clock_marks as table

if TYPE_CHECKING:
    from kiosk.storage.database import Database

NOW = datetime(2027, 3, 2, 1, 0, tzinfo=UTC)
HOUR, DAY, YEAR = timedelta(hours=1), timedelta(days=1), timedelta(days=365)


class Machine(SystemClock):
    """A machine whose runs and time since its start the test knows."""

    def __init__(self) -> None:
        self.run, self.on = 0, timedelta(hours=2)

    def uptime(self) -> float:
        """Return the seconds since this run began."""
        return self.on.total_seconds()

    def boot(self) -> str:
        """Name this run."""
        return f"run {self.run}"

    def start_again(self) -> None:
        """Begin another run."""
        self.run, self.on = self.run + 1, timedelta(seconds=40)


class Booth:
    """A machine on a database; its clock shows what the test sets."""

    def __init__(self, database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
        self.database, self.machine = database, Machine()
        monkeypatch.setattr(clock_marks, "wall_time", lambda _, now: now.astimezone(UTC))
        defaults = dict.fromkeys((observe, is_confirmed, start_anew, agree), self.machine)
        for function, machine in defaults.items():
            monkeypatch.setattr(function, "__defaults__", (machine,))

    def confirmed(self, now: datetime) -> datetime:
        """Return the time that is confirmed while the clock shows `now`."""
        with self.database.write() as connection:
            return confirmed_time(connection, "A", now)

    def believed(self, now: datetime) -> bool:
        """Return whether the clock may be believed."""
        with self.database.write() as connection:
            return observe(connection, "A", now)

    def told(self) -> list[str]:
        """Return what the admin was told."""
        with self.database.read() as connection:
            return [one.kind for one in unseen_notices(connection)]


@pytest.fixture
def booth(database: Database, monkeypatch: pytest.MonkeyPatch) -> Booth:
    """Let a machine have looked at its clock once, at the right time."""
    found = Booth(database, monkeypatch)
    assert found.confirmed(NOW) == NOW
    return found


def test_a_clock_that_leaps_years_ahead_confirms_what_the_machine_was_on_and_asks_a_person(
    booth: Booth,
) -> None:
    booth.machine.on += HOUR
    assert booth.confirmed(NOW + 4 * YEAR) == NOW + HOUR
    booth.machine.on += 30 * DAY
    assert booth.confirmed(NOW + 4 * YEAR + 30 * DAY) == NOW + HOUR + 30 * DAY
    assert booth.told() == ["clock_unconfirmed"]
    with booth.database.write() as connection:
        assert not is_confirmed(connection, "A", NOW + 4 * YEAR + 30 * DAY)


def test_nights_off_are_passed_by_the_clock_and_a_leap_over_a_start_is_not(booth: Booth) -> None:
    booth.machine.on += 9 * HOUR
    booth.confirmed(NOW + 9 * HOUR)
    booth.machine.start_again()
    assert booth.confirmed(NOW + DAY) == NOW + DAY
    with booth.database.write() as connection:
        agree(connection, "A", NOW + DAY, NOW + DAY)
    booth.machine.start_again()
    assert booth.confirmed(NOW + DAY + OFF) == NOW + DAY + OFF
    booth.machine.start_again()
    leap = NOW + DAY + 2 * OFF + HOUR
    assert booth.confirmed(leap) == NOW + DAY + OFF + timedelta(seconds=40)


def test_a_clock_that_goes_back_is_not_believed_and_confirms_no_more_than_it_shows(booth: Booth) -> None:
    booth.machine.on += HOUR
    for wrong in (NOW - YEAR, datetime(1970, 1, 1, tzinfo=UTC)):
        assert booth.confirmed(wrong) == wrong
        assert not booth.believed(wrong)
    assert booth.confirmed(NOW + HOUR) == NOW + HOUR


def test_hours_that_every_start_adds_and_a_time_server_takes_back_do_not_add_up(booth: Booth) -> None:
    now = NOW
    for _ in range(60):  # the battery's clock is nine hours ahead until the first answer from the network
        now += DAY
        booth.machine.start_again()
        booth.confirmed(now + 9 * HOUR)
        booth.machine.on += timedelta(minutes=5)
        booth.confirmed(now + timedelta(minutes=5))
        booth.machine.on += 9 * HOUR
        assert booth.confirmed(now + 9 * HOUR + timedelta(minutes=5)) <= now + 9 * HOUR + timedelta(minutes=5)
        now += 9 * HOUR
    with booth.database.read() as connection:
        kept = connection.scalar(select(func.max(table.c.confirmed)))
    assert kept is not None
    assert kept <= now + 10 * HOUR


def test_a_persons_word_carries_the_confirmed_time_on_by_a_week_at_most(booth: Booth) -> None:
    ahead = NOW + 4 * YEAR
    booth.confirmed(ahead)
    for word in (1, 2):
        with booth.database.write() as connection:
            start_anew(connection, "A", ahead)
        assert booth.confirmed(ahead) == NOW + word * A_WORD
    with booth.database.write() as connection:
        start_anew(connection, "A", NOW - HOUR)
    assert booth.believed(NOW - HOUR)
    assert booth.confirmed(NOW - HOUR) == NOW - HOUR


def test_the_citys_server_confirms_what_this_clock_says_too(booth: Booth) -> None:
    away = NOW + 40 * DAY
    booth.confirmed(away)
    with booth.database.write() as connection:
        agree(connection, "A", away, away + YEAR)
        agree(connection, "A", away + YEAR, away)
    assert booth.confirmed(away) == NOW
    with booth.database.write() as connection:
        agree(connection, "A", away, away - HOUR)
    assert booth.confirmed(away) == away - HOUR


def test_a_machine_that_comes_anew_confirms_no_more_than_the_others_have(booth: Booth) -> None:
    with booth.database.write() as connection:
        assert confirmed_time(connection, "B", NOW + YEAR) == NOW


def carried(mark: ClockMark, wall: datetime, run: int, uptime: float) -> ClockMark:
    """Carry a mark on; what it confirms is ahead of what was measured by four days at most."""
    fresh = mark.carried_on(wall, str(run), uptime)
    assert fresh.measured <= fresh.confirmed <= fresh.measured + OFF
    return fresh


def test_under_thousands_of_wild_clocks_the_confirmed_time_never_leaves_the_true_one_behind() -> None:
    """Jumps of days to ten years either way, nights off, and a clock put right or left as it is."""
    chance, latest = Random(34), timedelta()  # noqa: S311 # weather, no secrets
    for _ in range(2000):
        true, off, run, uptime = NOW, timedelta(), 0, 0.0
        mark = ClockMark(true, true, "0", uptime, true)
        for _ in range(420):
            if chance.random() < 0.02:
                off = chance.choice((timedelta(), *(chance.choice((-1, 1)) * chance.uniform(5, 3650) * DAY,)))
            hours = chance.uniform(4, 24)
            for _ in range(2):
                true += hours / 2 * HOUR
                uptime += hours / 2 * 3600
                mark = carried(mark, true + off, run, uptime)
                assert min(true + off, mark.confirmed) <= true + HOUR
            latest = max(latest, true - mark.confirmed)
            if chance.random() < 0.8:
                true += (24 - hours) * HOUR
                run, uptime = run + 1, 30.0
                mark = carried(mark, true + off, run, uptime)
    assert latest > DAY  # it is late where nobody is asked: that is the price
    assert BUILT < NOW


def test_small_steps_over_starts_of_thousands_of_wild_clocks_add_up_to_four_days_at_most() -> None:
    """Each start puts the clock on by up to four days; without a bound they came to two years in a year."""
    chance, earliest = Random(341), timedelta()  # noqa: S311 # weather, no secrets
    for _ in range(2000):
        true, wall, uptime = NOW, NOW, 0.0
        mark = ClockMark(true, true, "0", uptime, true)
        kind = chance.choice((0.05, 0.5, 1.0))  # how often a start puts the clock on
        for day in range(420):
            hours = chance.uniform(1, 24) * HOUR
            true, wall, uptime = true + hours, wall + hours, uptime + hours.total_seconds()
            mark = carried(mark, wall, day, uptime)
            night = chance.uniform(0, 14) * HOUR
            true, uptime = true + night, 30.0
            wall += night + (chance.uniform(-0.5, 4) * DAY - night if chance.random() < kind else timedelta())
            mark = carried(mark, wall, day + 1, uptime)
            assert mark.confirmed <= true + OFF + HOUR
            earliest = max(earliest, mark.confirmed - true)
    assert earliest > DAY


def test_small_steps_are_believed_until_they_add_up_to_four_days_and_then_a_person_is_asked(
    booth: Booth,
) -> None:
    wall = NOW
    for _ in range(20):  # at each start two days ahead of what it was
        wall += 2 * DAY
        booth.machine.start_again()
        booth.confirmed(wall)
    assert booth.confirmed(wall) <= NOW + OFF + timedelta(minutes=15)
    assert "clock_unconfirmed" in booth.told()
    with booth.database.write() as connection:
        start_anew(connection, "A", wall)
    word = booth.confirmed(wall)
    assert word <= NOW + OFF + A_WORD + timedelta(minutes=15)
    for _ in range(20):  # and after a person's word, again
        wall += 2 * DAY
        booth.machine.start_again()
        booth.confirmed(wall)
    assert booth.confirmed(wall) <= word + OFF + timedelta(minutes=15)


def test_the_servers_word_lets_a_machine_that_is_off_at_night_go_on_for_ever_without_a_question(
    booth: Booth,
) -> None:
    now = NOW
    for _ in range(60):
        booth.machine.on += 9 * HOUR
        now += 9 * HOUR
        booth.confirmed(now)
        booth.machine.start_again()
        now += 15 * HOUR
        with booth.database.write() as connection:
            agree(connection, "A", now, now)
        assert booth.confirmed(now) == now
    assert booth.told() == []


def test_a_mark_from_before_what_is_measured_was_kept_begins_with_what_it_has_confirmed(booth: Booth) -> None:
    with booth.database.write() as connection:
        connection.execute(delete(table).where(table.c.place == "A measured"))
    booth.machine.start_again()
    assert booth.confirmed(NOW + DAY) == NOW + DAY
    booth.machine.start_again()
    assert booth.confirmed(NOW + OFF + DAY) == NOW + OFF + timedelta(seconds=80)  # of two runs
