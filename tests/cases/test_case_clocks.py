# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens to cases by itself: lapses, moved due times, alerts, the end of their keeping."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import update

from kiosk.cases.sealing import Unreadable
from kiosk.cases.states import State
from kiosk.charter.calendar import Declared
from kiosk.charter.hours import SEOUL, in_seoul
from kiosk.documents.exports import exports, leaving
from kiosk.services.cases import booth as bootstrap
from kiosk.services.cases import times as office
from kiosk.services.cases.key_stores import case_keys as case_keys_of
from kiosk.storage.tables.cases import case_records
from tests.cases.conftest import NOW
from tests.cases.worked import done
from tests.lived import live_until

if TYPE_CHECKING:
    from tests.cases.conftest import House


def test_a_missed_statutory_time_opens_one_compensation_case(house: House) -> None:
    number = house.submit("unkind").number
    works = office.case_clocks(house.storage, house.settings)
    late = datetime(2026, 12, 3, 9, 0, tzinfo=SEOUL)
    live_until(house.storage, house.settings, late)
    assert [one.percent for one in done(works.tick(late))] == [100]
    assert done(works.tick(late)) == []
    kinds = sorted(one.row.kind for one in house.desk.cases(late))
    assert kinds == ["compensation", "unkind"]
    compensation = next(one.row.number for one in house.desk.cases(late) if one.row.kind == "compensation")
    assert house.desk.open(compensation, late).content == {"follows": number}


def test_booth_and_desk_both_look_and_open_one_compensation_case(house: House) -> None:
    house.submit("unkind")
    late = datetime(2026, 12, 3, 9, 0, tzinfo=SEOUL)
    live_until(house.storage, house.settings, late)
    booth, desk = (office.case_clocks(house.storage, house.settings) for _ in range(2))
    loaded = desk.cases.loaded
    read_before = loaded([row.number for row in house.desk.store.rows(closed=False)])
    done(booth.tick(late))
    desk.cases.loaded = lambda _numbers: read_before  # type: ignore[method-assign,assignment] # as if read at once
    assert done(desk.tick(late)) == []
    desk.cases.loaded = loaded  # type: ignore[method-assign] # the next minute
    done(desk.tick(late))
    assert sorted(one.row.kind for one in house.desk.cases(late)) == ["compensation", "unkind"]


def test_what_a_missed_time_owes_is_open_before_the_case_is_closed(house: House) -> None:
    number = house.submit("unkind").number
    late = datetime(2026, 12, 3, 9, 0, tzinfo=SEOUL)
    live_until(house.storage, house.settings, late)
    office.case_clocks(house.storage, house.settings).settle(number, late)
    house.desk.withdraw(number, "취하하심", late)
    assert [one.row.kind for one in house.desk.cases(late)] == ["compensation"]


def test_a_recorded_just_cause_owes_nothing(house: House) -> None:
    number = house.submit("unkind").number
    house.desk.record_cause(number, "태풍으로 청사를 닫음", NOW)
    done(office.case_clocks(house.storage, house.settings).tick(datetime(2026, 12, 3, 9, 0, tzinfo=SEOUL)))
    assert len(house.desk.cases(NOW)) == 1


def test_a_declared_holiday_moves_open_cases_and_keeps_the_old_time(house: House) -> None:
    number = house.submit("inconvenience").number
    day, eve = date(2026, 11, 26), Declared(closed=True, name="임시공휴일")
    before = house.desk.open(number, NOW).due
    shown = office.preview_day(house.storage, house.settings, day, eve, NOW)
    moved = office.declare_day(house.storage, house.settings, day, eve, actor="admin", now=NOW)
    assert shown == moved
    opened = house.desk.open(number, NOW)
    assert in_seoul(opened.due).date() == date(2026, 11, 30)
    assert datetime.fromisoformat(opened.steps[-1].plain["old"]) == before
    assert house.desk.cases(NOW)[0].row.due == opened.due
    office.declare_day(house.storage, house.settings, day, None, actor="admin", now=NOW)
    assert house.desk.open(number, NOW).due == before


def test_what_has_been_kept_long_enough_is_unreadable_for_ever(house: House) -> None:
    number = house.submit("praise", words="지워질표식").number
    house.desk.withdraw(number, "취하하심", NOW)
    case = house.desk.loaded(number, NOW).case.opened.id
    record = house.desk.store.record(case)
    assert record is not None
    secrets = [record[0], case_keys_of(house.storage, house.settings).secrets([case])[case]]
    kept = house.on_the_disk()
    assert all(one in kept for one in secrets)
    works = office.case_clocks(house.storage, house.settings)
    after = NOW + timedelta(days=366)
    for days in (364, 365):  # announced, and not destroyed the day before
        live_until(house.storage, house.settings, NOW + timedelta(days=days - 9))
        assert done(works.end_expired(NOW + timedelta(days=days - 9))) == []
    live_until(house.storage, house.settings, after)
    assert done(office.night_work(house.storage, house.settings, after)) == []
    assert done(works.end_expired(after)) == []
    left = house.on_the_disk()
    assert not any(one in left for one in secrets)
    assert not list((house.folder / "journal").iterdir())
    with pytest.raises(Unreadable):
        house.desk.open(number, after)
    stored = house.desk.loaded(number, after)
    assert stored.case.state is State.DESTROYED
    assert house.desk.store.record(stored.case.opened.id) is None


def test_a_damaged_record_is_found_without_any_key(house: House) -> None:
    number = house.submit("unkind").number
    store = bootstrap.stored_cases(house.storage, house.settings)
    assert done(store.damaged()) == []
    with house.storage.database.write() as connection:
        connection.execute(update(case_records).values(content=b"another"))
    assert done(store.damaged()) == [number]


def test_alerts_come_once_at_half_four_fifths_and_whole(house: House) -> None:
    house.submit("unkind")
    works = office.case_clocks(house.storage, house.settings)
    times = [NOW + timedelta(hours=1), datetime(2026, 11, 25, 9, 30, tzinfo=SEOUL)]
    times += [datetime(2026, 11, 25, 11, 50, tzinfo=SEOUL), datetime(2026, 11, 25, 14, 20, tzinfo=SEOUL)]
    assert [[one.percent for one in done(works.tick(now))] for now in times] == [[], [50], [80], [100]]


def test_a_due_time_that_a_holiday_moved_is_told_again_when_it_passes(house: House) -> None:
    house.submit("unkind")
    works = office.case_clocks(house.storage, house.settings)
    passed = datetime(2026, 11, 25, 14, 30, tzinfo=SEOUL)
    assert [one.percent for one in done(works.tick(passed))] == [100]
    office.declare_day(
        house.storage,
        house.settings,
        date(2026, 11, 25),
        Declared(closed=True, name="임시"),
        actor="admin",
        now=passed,
    )
    assert done(works.tick(passed)) == []
    assert [one.percent for one in done(works.tick(passed + timedelta(days=1)))] == [100]


def test_files_about_people_leave_the_outbox_after_three_days(house: House) -> None:
    letters = (f"{kind}-A-000001-1.pdf" for kind in ("receipt", "answer", "extension", "apology"))
    files = [exports(house.folder) / name for name in ("case-A-000001-1.csv", *letters, "v.csv")]
    for file in files:
        with leaving(file) as opened:
            opened.write(b"x")
        assert file.stat().st_mode & 0o077 == 0
    now = datetime.fromtimestamp(files[0].stat().st_mtime, SEOUL)
    live_until(house.storage, house.settings, now + timedelta(days=2))
    done(office.night_work(house.storage, house.settings, now + timedelta(days=2)))
    assert all(file.exists() for file in files)
    live_until(house.storage, house.settings, now + timedelta(days=4))
    done(office.night_work(house.storage, house.settings, now + timedelta(days=4)))
    assert [file.name for file in files if file.exists()] == ["v.csv"]


def test_of_a_file_that_a_full_disk_cut_short_nothing_stays(house: House) -> None:
    def write() -> None:
        with leaving(exports(house.folder) / "case-1.csv") as opened:
            opened.write("한나래".encode())
            raise OSError("full")

    with pytest.raises(OSError, match="full"):
        write()
    assert list(exports(house.folder).iterdir()) == []


def test_a_tick_looks_into_so_many_cases_and_into_none_twice_for_the_same_mark(house: House) -> None:
    first, second = sorted(house.submit("unkind", now=NOW - timedelta(days=1)).number for _ in range(2))
    work = office.case_clocks(house.storage, house.settings)
    assert [one.number for one in done(work.tick(NOW, most=1))] == [first]
    assert [one.number for one in done(work.tick(NOW, most=1))] == [second]
    assert [done(work.tick(NOW, most=1)) for _ in range(3)] == [[], [], []]
