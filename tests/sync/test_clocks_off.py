# SPDX-License-Identifier: GPL-3.0-or-later
"""A case from the future and a stolen booth's login, at the city's server."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import psycopg
from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.engine import make_url

from kiosk.services.sending import BoothLine
from kiosk.storage.case_rows import opened_from_plain
from kiosk.storage.clock_marks import observe
from kiosk.storage.folder import DataFolder
from kiosk.storage.server import forwarded
from kiosk.storage.server.centre import PostgresCentre
from kiosk.storage.server.forwarded import ForwardedRow, _as_it_came
from kiosk.storage.server.projector import projectors_database
from kiosk.storage.tables.base import clock_marks
from kiosk.storage.tables.sync import outbox
from kiosk.sync.wire import REST

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kiosk.storage.server.city_server import CityServer
    from tests.sync.city import Booth

NOW = datetime(2026, 12, 1, 1, 0, tzinfo=UTC)
DUE = timedelta(days=3)


def came(booth: Booth, received: datetime, taken_at: datetime) -> dict[str, Any]:
    """Return a submission as the server keeps it, which a booth's clock has dated."""
    opened = {
        "id": str(uuid4()),
        "number": f"{booth.letters}-000001",
        "booth": booth.letters,
        "kind": "inconvenience",
        "office": "교통행정과",
        "received": received.isoformat(),
        "within": "3d",
        "wished": None,
        "follows": None,
    }
    body = {
        "number": opened["number"],
        "opened": opened,
        "due": (received + DUE).isoformat(),
        "law_due": None,
    }
    row = ForwardedRow(uuid4(), booth.letters, "case", body, 0, 0, taken_at)
    with closing(projectors_database(make_url(booth.city_url))) as city, city.write() as connection:
        return _as_it_came(connection, row)


def tell_clock(booth: Booth, ahead: timedelta) -> None:
    """Have a booth report its health by a clock that is so far ahead."""
    booth.centre.report_health({"clock": (datetime.now(UTC) + ahead).isoformat()})


def notices(booth: Booth) -> list[str]:
    """Return what the desks were told of this booth."""
    query = "SELECT kind FROM admin_notices WHERE detail ->> 'booth' = %s"
    return [row[0] for row in booth.at_the_centre(query, booth.letters)]


def test_a_case_from_a_year_ahead_has_no_due_time_of_that_clock_and_the_desks_are_told(
    booth_of: Callable[[], Booth],
) -> None:
    booth, ahead = booth_of(), timedelta(days=365)
    for told in (False, True):
        if told:
            tell_clock(booth, ahead)
        kept = came(booth, NOW + ahead, NOW + timedelta(seconds=3))
        opened = opened_from_plain(kept["opened"])
        assert opened.untimed
        assert opened.received == NOW + ahead
        assert opened.arrived == NOW + timedelta(seconds=3)
        assert opened.not_before is not None
        assert abs(opened.not_before - NOW) < timedelta(seconds=10)
        assert kept["due"] == kept["opened"]["received"]
    assert notices(booth) == ["case_untimed"]


def test_a_case_that_waited_behind_a_cut_cable_keeps_the_time_of_a_clock_that_is_right(
    booth_of: Callable[[], Booth],
) -> None:
    booth = booth_of()
    tell_clock(booth, timedelta(seconds=90))
    kept = came(booth, NOW - timedelta(days=6), NOW)
    opened = opened_from_plain(kept["opened"])
    assert (opened.untimed, opened.arrived) == (False, NOW)
    assert kept["due"] == (NOW - timedelta(days=6) + DUE).isoformat()
    tell_clock(booth, timedelta(minutes=-20))
    behind = opened_from_plain(came(booth, NOW - timedelta(minutes=21), NOW)["opened"])
    assert behind.untimed
    assert behind.not_before is not None
    assert abs(behind.not_before - (NOW - timedelta(minutes=1))) < timedelta(seconds=10)


def test_the_forwarder_takes_the_servers_word_for_the_time_and_forgets_by_no_clock_of_its_own(
    booth_of: Callable[[], Booth], tmp_path: Path
) -> None:
    booth, now = booth_of(), datetime.now(UTC)
    line = BoothLine(booth.outbox, booth.centre, booth.forwarder, DataFolder(tmp_path), booth.database, "A")
    with booth.database.write() as connection:
        observe(connection, "A", now - timedelta(days=20))  # off for weeks: nothing measured how long
        connection.execute(update(clock_marks).values(boot="before"))
    booth.write(2)
    booth.forwarder.drain()

    def left() -> tuple[bool, int]:
        with booth.database.read() as connection:
            confirmed = connection.scalar(select(func.max(clock_marks.c.confirmed)))
            rows = connection.scalar(select(func.count()).where(outbox.c.sent_at.is_not(None))) or 0
        assert confirmed is not None
        return confirmed > now - timedelta(hours=1), rows

    line.report(now + timedelta(days=3650))  # the server says otherwise
    assert left() == (False, 2)
    line.report(datetime.now(UTC))
    assert left() == (True, 2)
    with booth.database.write() as connection:
        connection.execute(
            update(outbox).where(outbox.c.sent_at.is_not(None)).values(sent_at=now - timedelta(days=8))
        )
    line.report(datetime.now(UTC))
    assert left() == (True, 0)


def test_what_is_sent_while_the_clock_stands_in_the_past_is_kept_for_its_week(
    booth_of: Callable[[], Booth],
) -> None:
    booth, later = booth_of(), datetime.now(UTC) + timedelta(days=365)
    mark = {"place": "A", "at": later, "confirmed": later, "boot": "1", "uptime": 1.0}
    with booth.database.write() as connection:
        connection.execute(delete(clock_marks))
        connection.execute(insert(clock_marks).values(mark))  # this clock is a year behind
    booth.write(3)
    booth.forwarder.drain()
    booth.outbox.forget(later + timedelta(days=6))
    assert booth.outbox.find(REST, 1) is not None
    booth.outbox.forget(later + timedelta(days=8))
    assert booth.outbox.find(REST, 1) is None


def test_the_server_lets_go_of_messages_and_silences_by_its_confirmed_time_and_by_no_clock(
    booth_of: Callable[[], Booth], server: CityServer
) -> None:
    booth, now = booth_of(), datetime.now(UTC)
    old = now - timedelta(days=8)
    told = "INSERT INTO for_booths (booth, kind, body, at) VALUES (%s, 'x', '{{}}', %s)"
    booth.at_the_centre(told, booth.letters, old)
    silent = "INSERT INTO silences (booth, since, until) VALUES (%s, %s, %s)"
    booth.at_the_centre(silent, booth.letters, old - timedelta(hours=1), old)

    def left() -> list[int]:
        query = "SELECT count(*) FROM {table} WHERE booth = %s"
        tables = ("for_booths", "silences")
        return [booth.at_the_centre(query.replace("{table}", one), booth.letters)[0][0] for one in tables]

    server.watch_clock()
    kept = booth.at_the_centre("SELECT place, confirmed FROM clock_marks")
    booth.at_the_centre("UPDATE clock_marks SET confirmed = %s", now - timedelta(days=30))
    server.renew_months(now)  # as it is where the server's clock has leapt by a month
    assert left() == [1, 1]
    server.renew_months(now + timedelta(days=3650))  # nor by the clock of whoever asks
    assert left() == [1, 1]
    for place, confirmed in kept:
        booth.at_the_centre("UPDATE clock_marks SET confirmed = %s WHERE place = %s", confirmed, place)
    server.renew_months(now)
    assert left() == [0, 0]


def test_the_replacement_of_a_booth_whose_login_was_poisoned_joins(
    booth_of: Callable[[], Booth], server: CityServer
) -> None:
    booth = booth_of()
    with psycopg.connect(
        booth.url.set(drivername="postgresql").render_as_string(hide_password=False)
    ) as stolen:
        stolen.execute(f"ALTER ROLE {booth.url.username} SET default_transaction_read_only = on".encode())
        stolen.execute(f"ALTER ROLE {booth.url.username} SET search_path = pg_temp".encode())
        stolen.execute("SELECT lo_create(0)")
    login, _, _ = server.replace(booth.letters)
    url = booth.url.set(username=login.name, password=login.password)
    with closing(PostgresCentre(url, booth.letters, uuid4())) as centre:
        centre.greet()
        centre.report_health({"version": "new"})
    left = (
        "SELECT count(*) FROM pg_largeobject_metadata m JOIN pg_roles r ON r.oid = m.lomowner "
        "WHERE rolname = %s"
    )
    assert booth.at_the_centre(left, login.name) == [(0,)]
    settings = (
        "SELECT count(*) FROM pg_db_role_setting s JOIN pg_roles r ON r.oid = setrole WHERE rolname = %s"
    )
    assert booth.at_the_centre(settings, login.name) == [(0,)]


def test_the_sessions_that_a_city_needs_are_reckoned(
    booth_of: Callable[[], Booth], server: CityServer
) -> None:
    before = server.look()
    booth_of()
    after = server.look()
    assert (after.most, after.needed) == (before.most, before.needed + 4)
    server.watch_clock()
    assert timedelta(minutes=2) == forwarded.OFF
    assert before.most > 0
