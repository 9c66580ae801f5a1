# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad days of a city: a server stopped in the middle, a slow line, a full disk there, a clock an hour off."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
import time
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

import psycopg
import pytest
from sqlalchemy import insert
from sqlalchemy.engine import make_url

from kiosk.services.city_demo.cable import Cable
from kiosk.storage.database import Database
from kiosk.storage.errors import DiskFull
from kiosk.storage.server.centre import PostgresCentre
from kiosk.storage.server.partitions import smallest_key
from kiosk.storage.server.projector import Projector
from kiosk.storage.tables import new_key
from kiosk.storage.tables.decisions import decisions
from kiosk.sync.wire import CentreAway
from tests.sync import projections
from tests.sync.failing_over import decision_row
from tests.sync.off_clocks import clock_of, live_a_visit, tap_arrival

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Connection

    from kiosk.storage.server.city_server import CityServer
    from kiosk.sync.wire import Row
    from tests.sync.city import Booth

type TakeIn = Callable[[], Booth]


def test_a_server_that_stops_in_the_middle_of_a_transaction_keeps_all_of_it_or_nothing(
    booth_of: TakeIn, postgresql_server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    booth = booth_of()
    written = booth.write(450)
    move = PostgresCentre._move

    def stops(self: PostgresCentre, connection: Connection, lane: str, rows: Sequence[Row]) -> bool:
        moved = move(self, connection, lane, rows)
        mine = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
        with psycopg.connect(postgresql_server, autocommit=True) as superuser:
            superuser.execute("SELECT pg_terminate_backend(%s)", [mine])
        return moved

    with monkeypatch.context() as broken:
        broken.setattr(PostgresCentre, "_move", stops)
        for _ in range(3):
            with pytest.raises(CentreAway):
                booth.forwarder.drain()
    assert booth.arrived() == []
    assert booth.forwarder.drain().sent == 450
    assert booth.arrived() == written


def test_over_a_slow_line_that_loses_packets_all_arrives_and_a_call_waits_for_none(booth_of: TakeIn) -> None:
    booth = booth_of()
    with Cable(booth.url.port or 5432) as cable:
        cable.slow(0.15, 0.02)  # there and back 300 ms
        line = PostgresCentre(booth.url.set(port=cable.port), booth.letters, booth.folder)
        behind = replace(booth, centre=line)
        written = booth.write(600)
        call = booth.call()
        began = time.monotonic()
        slowest = 0.0
        assert behind.forwarder.step("calls").sent == 1
        called = time.monotonic() - began
        while behind.forwarder.step("rest").sent:
            wrote = time.monotonic()
            written += booth.write(1)
            slowest = max(slowest, time.monotonic() - wrote)
            if len(written) > 605:
                break
        assert behind.forwarder.drain().stopped is None
        line.close()
    assert sorted(booth.arrived()) == sorted([*written, call])
    assert called < 15.0, "a connection, a question and an answer of some round trips each"
    assert slowest < 2.0, "what a visitor does waits for no line"


def test_a_full_disk_at_the_server_loses_nothing_sets_nothing_aside_and_is_said_at_a_desk(
    booth_of: TakeIn, city_url: str
) -> None:
    booth = booth_of()
    written = booth.write(30)
    full = "CREATE FUNCTION is_full() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION "
    full += "'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$"
    with psycopg.connect(city_url, autocommit=True) as owner:
        owner.execute(full.encode())
        for table in ("events", "decisions"):
            owner.execute(
                f"CREATE TRIGGER is_full BEFORE INSERT ON {table} EXECUTE FUNCTION is_full()".encode()
            )
        try:
            with pytest.raises(CentreAway):
                booth.forwarder.drain()
            with closing(Database.open(city_url)) as desk, pytest.raises(DiskFull), desk.write() as writing:
                writing.execute(insert(decisions), decision_row(new_key()))
        finally:
            owner.execute("DROP FUNCTION is_full() CASCADE")
    assert booth.outbox.waiting() == 31, "and the notice at the booth's own desk"
    assert booth.forwarder.drain().stopped is None
    assert booth.arrived() == written
    assert booth.at_the_centre("SELECT count(*) FROM refused_rows WHERE {mine}") == [(0,)]


@pytest.mark.parametrize("off", [timedelta(hours=-1), timedelta(hours=1), timedelta(days=3652)])
def test_an_arrival_at_an_office_is_timed_right_though_the_booths_clock_is_off(
    booth_of: TakeIn, city_url: str, off: timedelta
) -> None:
    booth = booth_of()
    began = datetime.now(UTC) - timedelta(minutes=10)
    visit = live_a_visit(booth, began, off)
    with clock_of(off):
        booth.forwarder.drain()
    with closing(Projector(make_url(city_url))) as projector, closing(Database.open(city_url)) as office:
        projector.drain()
        tap_arrival(office, visit, began + timedelta(seconds=95))
    found = projections.centre_visits(booth)[visit]
    assert found.arrived_s == pytest.approx(95, abs=2)


def test_an_arrival_of_a_visit_whose_clock_was_set_before_it_was_sent_has_no_time(
    booth_of: TakeIn, city_url: str
) -> None:
    booth = booth_of()
    began, off = datetime.now(UTC) - timedelta(minutes=10), timedelta(seconds=40)
    visit = live_a_visit(booth, began, off)
    booth.forwarder.drain()  # by a clock that is right by now
    with closing(Projector(make_url(city_url))) as projector, closing(Database.open(city_url)) as office:
        projector.drain()
        tap_arrival(office, visit, began + timedelta(seconds=95))
    found = projections.centre_visits(booth)[visit]
    assert found.arrived_s is None
    assert found.refused == {"clock": 1}


def test_a_booth_whose_clock_is_months_ahead_keeps_no_month_from_being_made(
    server: CityServer, booth_of: TakeIn
) -> None:
    booth, ahead = booth_of(), datetime.now(UTC) + timedelta(days=150)
    before = server.look().astray
    early, answer = UUID(int=smallest_key(ahead).int + 7), uuid4()
    for key, kind in ((early, "access_log"), (answer, "survey_answers")):
        booth.at_the_centre(
            "INSERT INTO events (id, booth, lane, seq, kind, body, offset_s, offset_error_s) "
            "VALUES (%s, %s, 'rest', 1, %s, '{{}}', 0, 0)",
            key,
            booth.letters,
            kind,
        )
    # The random name of an answer tells no hour, so that no clock is wrong for it.
    assert server.look().astray == before + 1
    server.renew_months(ahead)
    assert server.look().astray == before
    found = booth.at_the_centre("SELECT CAST(tableoid AS regclass)::text FROM events WHERE id = %s", early)
    assert found == [(f"events_{ahead:%Y_%m}",)]
