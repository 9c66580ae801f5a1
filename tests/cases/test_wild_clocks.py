# SPDX-License-Identifier: GPL-3.0-or-later
"""No clock alone destroys a case: wild clocks over a real folder, and the night of a real program."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
import json
from pathlib import Path
from random import Random
import shutil
import subprocess
import sys
import time
from typing import TYPE_CHECKING
from uuid import UUID

import pytest
from sqlalchemy import delete

from kiosk.cases.model import CaseEvent
from kiosk.cases.records import CaseAct
from kiosk.cases.states import CaseMove, State
from kiosk.charter.calendar import ClosedDays
from kiosk.charter.hours import in_seoul
from kiosk.cli import main
from kiosk.services.cases import case_clocks as case_clocks_module
from kiosk.services.cases.booth import stored_cases, untouched_cases
from kiosk.services.cases.case_clocks import A_DAY, ending_day
from kiosk.services.cases.key_stores import case_keys
from kiosk.services.cases.keys_opened import DEMO_KEEPER, DEMO_PASSPHRASE, city_keyring
from kiosk.services.cases.times import case_clocks
from kiosk.services.upkeep import back_up_now, restore_now
from kiosk.storage import clock_marks
from kiosk.storage.case_endings import NotAnnounced
from kiosk.storage.case_keys import CaseKeys
from kiosk.storage.clock_marks import newest_moment
from kiosk.storage.lockout import SystemClock
from kiosk.storage.log_reading import LogQuery, entries
from kiosk.storage.notices import unseen_notices
from kiosk.storage.opened import opened_storage, place_of
from kiosk.storage.tables.base import clock_marks as table
from tests.cases.conftest import NOW
from tests.cases.worked import done
from tests.lived import keep_to_the_end, live_until, off_by

if TYPE_CHECKING:
    from tests.cases.conftest import House

ROOT = Path(__file__).parents[2]
DAY = timedelta(days=1)
NIGHT = """
import sys
from datetime import UTC, datetime
import json
from pathlib import Path
from kiosk.services.cases.nightly import NightlyWork
from kiosk.storage.opened import opened_storage, settings_of
settings = settings_of(None)
with opened_storage(Path(sys.argv[1]), settings) as storage:
    list(NightlyWork(storage, settings).minute(datetime.now(UTC)))
    print(datetime.now(UTC).year)
"""
DESK = """
import sys
from kiosk.ui.admin import window
window.MINUTE_MS = 1000
from kiosk.cli import main
sys.exit(main(sys.argv[1:]))
"""


class Machine(SystemClock):
    """A machine whose runs the test knows."""

    run, on = 0, 0.0

    def uptime(self) -> float:
        """Return the seconds since this run began."""
        return self.on

    def boot(self) -> str:
        """Name this run."""
        return str(self.run)


def closed(house: House, many: int, now: datetime = NOW) -> list[str]:
    """Take praise in and back, which is kept for a year."""
    numbers = [house.submit("praise", now=now).number for _ in range(many)]
    for number in numbers:
        house.desk.withdraw(number, "취하하심", now)
    return numbers


def secrets(house: House) -> set[str]:
    """Return the cases whose secret every copy of the key store still has."""
    keys = case_keys(house.storage, house.settings)
    known = [set(keys.secrets(map(UUID, keys.living()))) for _ in keys.files]
    return {str(one) for one in set.intersection(*known)}


def moves(house: House) -> Counter[str]:
    """Count what the access log tells of cases."""
    with house.storage.database.read() as connection:
        return Counter(one.action for one in entries(connection, LogQuery()))


# ------------------------------------------------------------------ two phases
def test_a_case_is_announced_before_its_keeping_ends_and_destroyed_after_five_working_days(
    house: House,
) -> None:
    (number,) = closed(house, 1)
    works, until = case_clocks(house.storage, house.settings), NOW + 365 * DAY
    live_until(house.storage, house.settings, until - 11 * DAY)
    done(works.end_expired(until - 11 * DAY))
    assert works.endings() == []
    live_until(house.storage, house.settings, until - DAY)
    assert done(works.end_expired(until - DAY)) == []
    ((announced, day),) = [(one.number, one.day) for one in works.endings()]
    assert announced == number
    assert day == ending_day(until - DAY, until, ClosedDays())
    for later in range(8):
        now = until + later * DAY
        live_until(house.storage, house.settings, now)
        gone = done(works.end_expired(now))
        assert bool(gone) == (in_seoul(now).date() == day), now
    assert moves(house)["case.ending_announced"] == 1
    stored = untouched_cases(house.storage, house.settings).load(number)
    assert stored is not None
    assert stored.case.state is State.DESTROYED


def test_five_working_days_lie_between_and_a_holiday_is_none() -> None:
    thursday = datetime(2027, 2, 4, 3, tzinfo=UTC)  # the lunar new year is from the 6th to the 9th
    assert f"{ending_day(thursday, thursday, ClosedDays())}" == "2027-02-16"
    until = thursday + 30 * DAY
    assert ending_day(thursday, until, ClosedDays()) == in_seoul(until).date()


def test_twenty_a_day_go_by_themselves_and_all_by_a_press(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(case_clocks_module, "A_DAY", 2)
    closed(house, 5)
    works, until = case_clocks(house.storage, house.settings), NOW + 366 * DAY
    live_until(house.storage, house.settings, until - 10 * DAY)
    done(works.end_expired(until - 10 * DAY))
    live_until(house.storage, house.settings, until)
    assert [len(done(works.end_expired(until))) for _ in range(3)] == [2, 0, 0]
    assert len(done(works.end_all("account-04", until))) == 3
    assert A_DAY == 20


def test_nothing_is_destroyed_that_was_not_announced_whoever_asks(house: House) -> None:
    (number,) = closed(house, 1)
    store = untouched_cases(house.storage, house.settings)
    stored = store.load(number)
    assert stored is not None
    event = CaseEvent(at=NOW + 999 * DAY, actor="system", move=CaseMove.DESTROY)
    with pytest.raises(NotAnnounced):
        store.destroy(stored.case, event, CaseAct("system", "case.destroyed", number))
    assert len(secrets(house)) == 1


def test_a_clock_that_goes_back_takes_announcements_back(house: House) -> None:
    closed(house, 3)
    works, until = case_clocks(house.storage, house.settings), NOW + 366 * DAY
    live_until(house.storage, house.settings, until - DAY)
    done(works.end_expired(until - DAY))
    assert len(works.endings()) == 3
    done(works.end_expired(until - timedelta(days=1, minutes=5)))  # minutes are put right from hour to hour
    assert len(works.endings()) == 3
    assert done(works.end_expired(until - 30 * DAY)) == []
    assert works.endings() == []
    assert moves(house)["case.ending_taken_back"] == 1


# ------------------------------------------------------------------ wild clocks
@pytest.mark.parametrize("seed", range(6))
def test_wild_clocks_over_a_real_folder_destroy_nothing_before_its_time(
    house: House, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    chance, machine = Random(seed), Machine()  # noqa: S311 # weather, no secrets
    monkeypatch.setattr(clock_marks.observe, "__defaults__", (machine,))
    live_until(house.storage, house.settings, NOW)
    numbers = closed(house, 2)
    with house.storage.database.write() as connection:
        connection.execute(delete(table))
    works, true, off = case_clocks(house.storage, house.settings), NOW, timedelta()
    until, gone = NOW + 365 * DAY, dict[str, datetime]()
    for _ in range(420):
        if chance.random() < 0.03:
            off = chance.choice([timedelta(), chance.choice([-1, 1]) * chance.uniform(5, 3650) * DAY])
        for _ in range(2):  # at work in the morning and in the evening
            true, machine.on = true + 5 * timedelta(hours=1), machine.on + 5 * 3600
            gone |= dict.fromkeys(done(works.end_expired(true + off)), true)
        true += 14 * timedelta(hours=1)
        machine.run, machine.on = machine.run + 1, 30.0
    assert all(at >= until - timedelta(hours=1) for at in gone.values()), (numbers, gone)


@pytest.mark.parametrize("ahead", [-4 * 365, 400])
def test_the_real_nights_work_with_a_clock_years_off_destroys_nothing_and_owes_nothing(
    house: House, ahead: int
) -> None:
    now = datetime.now(UTC)
    closed(house, 4, now - 30 * DAY)
    house.submit("unkind", now=now)
    live_until(house.storage, house.settings, now)
    before, kept = moves(house), secrets(house)
    command = [sys.executable, "-c", NIGHT, str(house.folder)]
    for _ in range(3):
        told = subprocess.run(  # our own night's work
            command, capture_output=True, text=True, check=True, cwd=ROOT, env=off_by(ahead)
        )
        assert int(told.stdout) != now.year
    after = moves(house)
    assert secrets(house) == kept
    assert after["case.destroyed"] == before["case.destroyed"] == 0
    assert after["case.compensation_opened"] == 0
    assert after["case.ending_announced"] == 0
    with house.storage.database.read() as connection:
        kinds = {one.kind for one in unseen_notices(connection)}
    assert kinds & {"clock_unconfirmed", "clock_set_back"}


def living(house: House) -> list[set[str]]:
    """Return the cases whose secret each copy of the key store has by itself."""
    return [CaseKeys((file,)).living() for file in case_keys(house.storage, house.settings).files]


def stand_a_night(house: House, days: int) -> None:
    """Let a desk stand with a clock so many days ahead, nobody signed in, until a minute's work is done."""
    shown, patience = datetime.now(UTC) + days * DAY, time.monotonic() + 120
    nights: set[datetime] = set()
    environment = off_by(days) | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    command = [sys.executable, "-c", DESK, "--data", str(house.folder), "admin"]
    with subprocess.Popen(command, env=environment, cwd=ROOT) as desk:
        try:
            while desk.poll() is None and time.monotonic() < patience:
                with suppress(subprocess.TimeoutExpired):
                    desk.wait(0.2)
                with house.storage.database.read() as connection:
                    newest = newest_moment(connection, place_of(house.settings))
                nights |= {newest} if newest is not None and newest > shown else set()
                if len(nights) > 1:  # the second minute begins when all of the first one's work is done
                    desk.terminate()  # it ends with what is under way done
                    assert desk.wait(60) == 0
                    return
        finally:
            desk.kill()
        raise AssertionError("no minute's work was done")


def test_a_real_desk_four_years_ahead_that_nobody_signs_in_at_loses_no_secret_in_three_nights(
    house: House, tmp_path: Path
) -> None:
    """It overwrote 35 of 39 closed cases' secrets in both key stores, and opened three compensations."""
    now = datetime.now(UTC)
    numbers = closed(house, 35, now - 30 * DAY)
    numbers += [house.submit("claim", now=now - 30 * DAY).number for _ in range(4)]  # kept for five years
    for number in numbers[35:]:
        house.desk.withdraw(number, "취하하심", now - 30 * DAY)
    for _ in range(3):
        house.submit("unkind", now=now)
    live_until(house.storage, house.settings, now)
    earlier = back_up_now(house.storage, house.settings, now).file
    before, kept = moves(house), living(house)
    assert [len(one) for one in kept] == [42, 42]
    for night in range(3):
        stand_a_night(house, 4 * 365 + 1 + night)
    assert living(house) == kept
    assert not {one for one in moves(house) - before if one.startswith("case.")}
    with house.storage.database.read() as connection:
        assert "clock_unconfirmed" in {one.kind for one in unseen_notices(connection)}
    # What the earlier backup holds opens with the secrets as they are after those nights.
    for folder in (house.folder, house.storage.folder.anchor):
        shutil.copytree(folder, tmp_path / "again" / folder.name)
    data = tmp_path / "again" / house.folder.name
    restore_now(data, house.settings, data / earlier.relative_to(house.folder), now)
    with opened_storage(data, house.settings) as storage:
        keyring = city_keyring(storage, house.settings)
        desk = replace(house.desk, store=stored_cases(storage, house.settings), keyring=keyring)
        desk.unlock(DEMO_KEEPER, DEMO_PASSPHRASE, now)
        assert all(desk.open(number, now).content["words"] for number in numbers)


def test_the_press_of_the_command_line_ends_what_is_due_and_nothing_else(
    house: House, capsys: pytest.CaptureFixture[str]
) -> None:
    due, young = closed(house, 2)
    keep_to_the_end(house.storage, house.settings, [due], datetime.now(UTC))
    assert main(["--data", str(house.folder), "--json", "cases", "--end"]) == 0
    assert [json.loads(line)["receipt"] for line in capsys.readouterr().out.splitlines()] == [due]
    stored = untouched_cases(house.storage, house.settings).load(young)
    assert stored is not None
    assert stored.case.state is State.WITHDRAWN
