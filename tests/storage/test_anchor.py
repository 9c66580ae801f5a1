# SPDX-License-Identifier: GPL-3.0-or-later
"""The access log and its head: a cut, emptied or rewritten log is named, a killed restore cries no wolf."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
import shutil
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from kiosk.services.cases.booth import intake_service
from kiosk.services.upkeep import back_up_now, examine, let_anchor_anew
from kiosk.storage.access_log import LoggedAct, LogHead, head, record
from kiosk.storage.anchor import expect, kept, parse, printed
from kiosk.storage.backup import listed
from kiosk.storage.database import Database
from kiosk.storage.folder import DataFolder
from kiosk.storage.notices import unseen_notices
from kiosk.storage.opened import opened_storage, settings_of
from kiosk.storage.starting import restore
from kiosk.storage.tables.base import access_log
from tests.cases.conftest import answers
from tests.guards import protect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy import Connection

    from kiosk.storage.opened import Storage

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)
SETTINGS = replace(settings_of(None), reserve_mb=1)


@contextmanager
def opened(data: Path) -> Iterator[Storage]:
    """Open a folder as a command does."""
    with opened_storage(data, SETTINGS) as storage:
        yield storage


def write(storage: Storage, rows: int) -> None:
    """Write rows into the log."""
    with storage.database.write() as connection:
        for number in range(rows):
            record(connection, LoggedAct("아무개", "case.opened", f"A-{number}"), place="A", now=NOW)


def notices_of(storage: Storage) -> list[str]:
    """Name what the staff are told."""
    with storage.database.read() as connection:
        return [one.kind for one in unseen_notices(connection)]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Give a folder with ten rows in the log, backed up."""
    with opened(tmp_path / "data") as storage:
        write(storage, 10)
        back_up_now(storage, SETTINGS, NOW)
    return tmp_path / "data"


# What somebody who can write the data folder does to the log and to the head that lies in it.
def cut(connection: Connection) -> None:
    connection.exec_driver_sql("DELETE FROM access_log WHERE seq > 3")


def emptied(connection: Connection) -> None:
    connection.exec_driver_sql("DELETE FROM access_log")


def rewritten(connection: Connection) -> None:
    """Write every row anew without one of them, its chain whole again."""
    rows = connection.execute(select(access_log).order_by(access_log.c.seq)).all()
    connection.exec_driver_sql("DELETE FROM access_log")
    for row in rows[1:]:
        deed = LoggedAct(row.actor, row.action, row.object, row.reason, row.detail)
        record(connection, deed, place=row.place, now=row.at)


@pytest.mark.parametrize("harm", [cut, emptied, rewritten])
@pytest.mark.parametrize("head_too", [False, True])
def test_a_log_cut_emptied_or_rewritten_is_named_told_and_intake_goes_on(
    data: Path, harm: Callable[[Connection], None], *, head_too: bool
) -> None:
    with opened(data) as storage:
        write(storage, 3)
    database = Database.open(data / "kiosk.db")
    with database.write() as connection:
        for verb in ("update", "delete"):
            connection.exec_driver_sql(f"DROP TRIGGER access_log_no_{verb}")
        harm(connection)
        protect(connection, "access_log", keep_days=365)
        now = head(connection)
    database.close()
    if head_too:
        (data / "access-log-head.txt").write_text(printed(now) + "\n", encoding="ascii")
    with opened(data) as storage:
        assert "log_broken" in notices_of(storage)
        assert "access log" in {one.check for one in examine(storage, SETTINGS, audit=True).problems}
        write(storage, 1)
    with opened(data) as storage:
        assert "access log" in {one.check for one in examine(storage, SETTINGS, audit=True).problems}
        let_anchor_anew(storage, SETTINGS)
        assert examine(storage, SETTINGS, audit=True).problems == []


def test_a_restore_that_is_killed_before_it_is_told_raises_no_alarm(data: Path) -> None:
    folder = DataFolder(data)
    with opened(data) as storage:
        (backup,) = listed(folder)
        write(storage, 5)
    restore(folder, backup, NOW, demo=True)  # and here it is killed: nothing is told yet
    with opened(data) as storage:
        assert notices_of(storage) == ["backup_restored"]
        assert examine(storage, SETTINGS, audit=True).problems == []
    with opened(data) as storage:
        assert notices_of(storage) == ["backup_restored"]


def test_a_restore_that_never_came_to_pass_excuses_nothing(data: Path) -> None:
    folder = DataFolder(data)
    with opened(data) as storage, storage.database.read() as connection:
        expect(folder, head(connection))
    with opened(data):
        pass  # the log is the one that was there, so the note is put away
    with opened(data) as storage, storage.database.write() as connection:
        connection.exec_driver_sql("DROP TRIGGER access_log_no_delete")
        connection.exec_driver_sql("DELETE FROM access_log WHERE seq > 3")
    with opened(data) as storage:
        assert "log_broken" in notices_of(storage)


def test_a_data_folder_beside_which_nothing_can_be_written_still_opens_and_says_so(tmp_path: Path) -> None:
    settings = replace(SETTINGS, anchor=tmp_path / "file" / "anchor")
    (tmp_path / "file").write_text("no folder")
    for _ in range(2):
        with opened_storage(tmp_path / "data", settings) as storage:
            problems = examine(storage, settings, audit=True).problems
            assert [one.check for one in problems] == ["anchor"]


def test_a_real_city_whose_data_were_all_taken_away_is_told(tmp_path: Path) -> None:
    settings = replace(SETTINGS, demo=False)
    with opened_storage(tmp_path / "data", settings):
        pass
    shutil.rmtree(tmp_path / "data")
    with opened_storage(tmp_path / "data", settings) as storage:
        assert notices_of(storage) == ["log_broken"]


def test_the_head_on_a_receipt_is_found_in_the_log_or_said_to_be_gone(data: Path) -> None:
    with opened(data) as storage:
        now = datetime.now(UTC)
        desk = intake_service(storage, SETTINGS, now)
        desk.has_room = lambda: True
        paper = parse(desk.submit(answers("praise"), now).head)
        write(storage, 1)
        assert examine(storage, SETTINGS, audit=True, printed=paper).problems == []
        other = LogHead(paper.seq, bytes(8))
        (problem,) = examine(storage, SETTINGS, audit=True, printed=other).problems
        assert "anchored" in problem.message


def test_two_booths_on_one_anchor_cry_no_wolf_and_the_second_is_told_whose_it_is(tmp_path: Path) -> None:
    settings = replace(SETTINGS, demo=False, anchor=tmp_path / "anchor")
    for data, rows in (("a", 2), ("b", 9), ("a", 1), ("b", 1)):
        with opened_storage(tmp_path / data, settings) as storage:
            write(storage, rows)
    with opened_storage(tmp_path / "a", settings) as first:
        assert notices_of(first) == []
        assert examine(first, settings, audit=True).problems == []
    with opened_storage(tmp_path / "b", settings) as second:
        assert notices_of(second) == ["log_broken"]
        (problem,) = examine(second, settings, audit=True).problems
        assert "anchor of another data folder" in problem.message
        let_anchor_anew(second, settings)  # for a booth whose data begin anew
        assert examine(second, settings, audit=True).problems == []
    with opened_storage(tmp_path / "a", settings) as first:
        assert "anchor of another data folder" in examine(first, settings, audit=True).problems[0].message


def test_a_head_that_nothing_vouches_for_is_named_even_where_it_fits(data: Path) -> None:
    with opened(data) as storage, storage.database.read() as connection:
        _tried_heads(data, storage.folder, connection)


def _tried_heads(data: Path, folder: DataFolder, connection: Connection) -> None:
    inside, outside = data / "access-log-head.txt", folder.anchor / "access-log-head.txt"
    assert kept(folder, connection).problems == ()
    line = inside.read_text(encoding="ascii")
    for file in (inside, outside):
        file.write_text(line.partition(" ")[0] + "\n", encoding="ascii")
        assert str(file) in kept(folder, connection).problems[0]
        file.write_text(line.replace(line.split()[1], "00" * 32), encoding="ascii")
        assert str(file) in kept(folder, connection).problems[0]
        file.write_text(line, encoding="ascii")
    outside.unlink()  # an older program kept one in the data alone, and that one is taken over
    inside.write_text(line.partition(" ")[0] + "\n", encoding="ascii")
    assert kept(folder, connection).problems == ()
    (folder.anchor / "anchor.key").unlink()
    inside.write_text(line, encoding="ascii")
    assert "gone" in kept(folder, connection).problems[0]
