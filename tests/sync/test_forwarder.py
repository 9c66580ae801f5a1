# SPDX-License-Identifier: GPL-3.0-or-later
"""Each row once, whatever breaks: a real booth's file against a real PostgreSQL."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
import shutil
from typing import TYPE_CHECKING

import psycopg
import pytest

from kiosk.storage.database import Database
from kiosk.storage.mending import harmed
from kiosk.storage.outbox import StoredOutbox, begin_anew
from kiosk.storage.server.centre import PostgresCentre
from kiosk.storage.tables import new_key
from kiosk.sync import forwarder as saying
from kiosk.sync.wire import CALLS, CASE, LANES, REST, CentreAway, Row, is_readable

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from kiosk.storage.server.city_server import CityServer
    from tests.sync.city import Booth

type TakeIn = Callable[[], Booth]


def test_every_row_arrives_once_and_in_order(booth_of: TakeIn) -> None:
    booth = booth_of()
    written = booth.write(450)
    assert booth.forwarder.drain().sent == 450
    assert booth.forwarder.drain().sent == 0
    assert booth.arrived() == written
    assert booth.outbox.waiting() == 0


def test_calls_do_not_wait_behind_a_backlog(booth_of: TakeIn) -> None:
    booth = booth_of()
    booth.write(450)
    booth.call()
    booth.forwarder.step("calls")
    assert booth.at_the_centre("SELECT lane FROM events WHERE {mine}") == [("calls",)]


def test_an_answer_that_was_lost_sends_nothing_twice(booth_of: TakeIn) -> None:
    booth = booth_of()
    written = booth.write(10)
    lost = _LosesAnswers(booth.centre)
    with pytest.raises(CentreAway):
        replace(booth, centre=lost).forwarder.drain()
    assert booth.outbox.waiting() == 10
    written += booth.write(5)
    assert booth.forwarder.drain().stopped is None
    assert booth.arrived() == written


class _LosesAnswers(PostgresCentre):
    """Keeps what it is sent, and then the line breaks."""

    def __init__(self, whole: PostgresCentre) -> None:
        self.__dict__ = whole.__dict__

    def push(self, lane: str, rows: Sequence[Row]) -> bool:
        """Keep the rows, and lose the answer."""
        super().push(lane, rows)
        raise CentreAway("the line broke")


def test_a_booth_restored_from_an_older_backup_stops_and_then_goes_on(
    booth_of: TakeIn, tmp_path: Path
) -> None:
    booth = booth_of()
    kept = booth.write(3)
    booth.forwarder.drain()
    older = _copied(booth, tmp_path / "older.db")
    gone = booth.write(4)
    booth.forwarder.drain()
    restored = replace(booth, database=older, outbox=StoredOutbox(older))
    since = restored.write(2)
    stopped = restored.forwarder.drain().stopped
    assert stopped == saying.OLDER_COPY
    folder = new_key()
    again = replace(restored, folder=folder, centre=PostgresCentre(booth.url, booth.letters, folder))
    again.centre.greet(anew=True)
    with older.write() as connection:
        begin_anew(connection, folder, {lane: again.centre.cursor(lane) for lane in LANES})
    since += again.write(1)
    assert again.forwarder.drain().stopped is None
    assert set(booth.arrived()) == {*kept, *gone, *since}
    again.centre.close()
    older.close()


def test_a_restored_booth_that_owed_no_call_numbers_its_next_behind_those_that_the_centre_has(
    booth_of: TakeIn, tmp_path: Path
) -> None:
    booth = booth_of()
    older = _copied(booth, tmp_path / "older.db")
    for _ in range(3):
        booth.call()
    booth.forwarder.drain()
    folder = new_key()
    again = replace(
        booth,
        database=older,
        outbox=StoredOutbox(older),
        folder=folder,
        centre=PostgresCentre(booth.url, booth.letters, folder),
    )
    again.centre.greet(anew=True)
    with older.write() as connection:
        begin_anew(connection, folder, {lane: again.centre.cursor(lane) for lane in LANES})
    assert harmed(tmp_path / "older.db") == []  # the counter follows from what lies in the lane
    again.call()
    assert [row.seq for row in again.outbox.pending(CALLS)] == [4]
    assert again.forwarder.drain().stopped is None
    assert booth.at_the_centre("SELECT count(*) FROM events WHERE lane = 'calls' AND {mine}") == [(4,)]
    again.centre.close()
    older.close()


def test_a_restored_booth_that_has_written_more_than_it_lost_is_noticed(
    booth_of: TakeIn, tmp_path: Path
) -> None:
    booth = booth_of()
    older = _copied(booth, tmp_path / "older.db")
    booth.write(3)
    booth.forwarder.drain()
    restored = replace(booth, database=older, outbox=StoredOutbox(older))
    restored.write(9)
    assert restored.forwarder.drain().stopped == saying.OLDER_COPY
    older.close()


def test_a_twin_with_the_same_login_is_noticed(booth_of: TakeIn, tmp_path: Path) -> None:
    booth = booth_of()
    booth.write(2)
    booth.forwarder.drain()
    copy = _copied(booth, tmp_path / "twin.db")
    twin = replace(booth, database=copy, outbox=StoredOutbox(copy))
    mine = booth.write(2)
    twin.write(2)
    booth.forwarder.drain()
    assert twin.forwarder.drain().stopped is not None
    assert booth.arrived()[2:] == mine
    copy.close()


def test_a_new_machine_cannot_send_until_it_is_put_in_the_old_ones_place(
    booth_of: TakeIn, server: CityServer
) -> None:
    booth = booth_of()
    booth.write(2)
    booth.forwarder.drain()
    folder = new_key()
    fresh = replace(booth, folder=folder, centre=PostgresCentre(booth.url, booth.letters, folder))
    assert fresh.centre.greet().folder == booth.folder
    fresh.write(1)
    assert fresh.forwarder.drain().stopped == saying.OTHER_FOLDER
    server.replace(booth.letters)
    fresh.centre.close()
    assert fresh.centre.greet().folder == folder
    assert fresh.centre.cursor(REST).acked == 0
    fresh.centre.close()


def test_what_the_server_lost_is_sent_again(booth_of: TakeIn) -> None:
    booth = booth_of()
    written = booth.write(6)
    booth.forwarder.drain()
    fourth = booth.outbox.find(REST, 4)
    assert fourth is not None
    # A standby that was two rows behind.
    booth.at_the_centre("DELETE FROM events WHERE seq > 4 AND {mine}")
    moved = "UPDATE cursors SET acked = 4, acked_id = '{id}' WHERE lane = 'rest' AND {{mine}}"
    booth.at_the_centre(moved.format(id=fourth.id))
    written += booth.write(1)
    booth.forwarder.drain()
    assert booth.forwarder.drain().stopped is None
    assert booth.arrived() == written


def test_a_row_that_the_server_cannot_keep_is_set_aside_and_holds_up_nobody(booth_of: TakeIn) -> None:
    booth = booth_of()
    good = booth.write(3)
    booth.write(1, words="a\x00b")
    good += booth.write(3)
    booth.write(2)
    good += booth.write(1)
    with booth.database.write() as connection:
        lone, deep = r'{"words": "\ud800"}', "[" * 20_000
        connection.exec_driver_sql("UPDATE outbox SET body = ? WHERE seq = 8", (lone,))
        connection.exec_driver_sql("UPDATE outbox SET body = ?, key = '9' WHERE seq = 9", (deep,))
    assert booth.forwarder.drain().stopped is None
    assert booth.arrived() == good
    aside = booth.at_the_centre("SELECT seq, why, body FROM refused_rows WHERE {mine} ORDER BY seq")
    assert [(seq, why) for seq, why, _ in aside] == [(at, "unreadable") for at in (4, 8, 9)]
    assert b"\\u0000" in aside[0][2]


def test_rows_that_only_the_server_knows_to_be_bad_are_set_aside_and_not_tried_whole_behind_each(
    booth_of: TakeIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    booth, tried = booth_of(), []
    booth.write(60, words="a\x00b")
    good = booth.write(600)
    push = PostgresCentre.push

    def counted(centre: PostgresCentre, lane: str, rows: Sequence[Row]) -> bool:
        tried.append(len(rows))
        return push(centre, lane, rows)

    monkeypatch.setattr(PostgresCentre, "push", counted)
    monkeypatch.setattr("kiosk.storage.server.centre.is_readable", lambda _: True)
    assert booth.forwarder.drain().stopped is None
    assert booth.arrived() == good
    assert sum(tried) < 5 * 660
    assert max(tried[60:]) == 200  # and whole batches again, once all can be kept


def test_what_a_booth_holds_unreadable_is_what_the_server_refuses(booth_of: TakeIn) -> None:
    booth = booth_of()
    bodies = [
        "{}",
        "null",
        r'{"a": "\\u0000"}',
        r'{"a": "\ud83d\ude00"}',
        "1" * 5000,
        "1e400",
        ' {"a": "\x7f"}\n',
    ]
    bad = [
        "",
        r'{"a": "\u0000"}',
        r'{"\\\u0000": 1}',
        r'{"a": "\ud800"}',
        r'["\ude00\ud83d"]',
        "NaN",
        "[" * 20_000,
    ]
    bad += ['{"a": -Infinity}', '{"a": "\t"}', "{'a': 1}", "[1,]", "01", "\ufeff{}"]
    assert [is_readable(Row(1, "", "", one)) for one in bodies + bad] == [True] * len(bodies) + [False] * len(
        bad
    )
    assert [is_readable(Row(1, CASE, "", one)) for one in ("{}", "null", '{"number": "A-1"}')] == [
        False,
        False,
        True,
    ]
    for body in bodies:
        booth.at_the_centre("SELECT CAST(%s AS jsonb) IS NULL", body)
    for body in bad:
        with pytest.raises((psycopg.DataError, psycopg.OperationalError)):
            booth.at_the_centre("SELECT CAST(%s AS jsonb) IS NULL", body)


def test_what_is_sent_is_forgotten_after_a_week_but_for_the_last_row(booth_of: TakeIn) -> None:
    booth = booth_of()
    booth.write(5)
    booth.forwarder.drain()
    booth.outbox.forget(datetime.now(UTC))
    assert booth.outbox.find(REST, 1) is not None
    booth.outbox.forget(datetime.now(UTC) + timedelta(days=8))
    assert booth.outbox.find(REST, 4) is None
    assert booth.outbox.find(REST, 5) is not None


def test_a_booth_that_is_removed_stops_and_says_so(booth_of: TakeIn, server: CityServer) -> None:
    booth = booth_of()
    booth.write(1)
    server.remove(booth.letters)
    with pytest.raises(CentreAway):  # its session was ended
        booth.forwarder.drain()
    assert booth.forwarder.drain().stopped == saying.NOT_ADMITTED


def _copied(booth: Booth, file: Path) -> Database:
    """Copy a booth's file as a backup does."""
    booth.database.close()
    assert booth.database.file is not None
    shutil.copy(booth.database.file, file)
    return Database.open(file)
