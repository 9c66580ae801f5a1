# SPDX-License-Identifier: GPL-3.0-or-later
"""Announcements of changes: who listens hears the names of tables, and nobody ever waits for anybody."""

from __future__ import annotations

from contextlib import closing
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import delete, insert, select

from kiosk.storage import changes
from kiosk.storage.changes import EVERYTHING, LONGEST, ChangeNotifier
from kiosk.storage.opened import opened_storage
from kiosk.storage.tables.directory import directory_photos, public_state
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from pathlib import Path

    from kiosk.storage.changes import Listener
    from kiosk.storage.database import Database

PATIENCE_S = 30.0
LISTEN = """
import pathlib, sys, time
from kiosk.storage.changes import ChangeNotifier
assert ChangeNotifier(pathlib.Path(sys.argv[1])).listen() is not None
print("listens", flush=True)
time.sleep(600)
"""


def _listening(data: Path) -> Listener:
    listener = ChangeNotifier(data).listen()
    assert listener is not None
    return listener


def test_a_transaction_announces_the_tables_it_wrote_once_it_is_durable(tmp_path: Path) -> None:
    with opened_storage(tmp_path, demo_settings()) as storage, closing(_listening(tmp_path)) as listener:
        photo = {"digest": "쪽지", "data": b"secret"}
        with storage.database.write() as connection:
            connection.execute(select(public_state))
            connection.execute(insert(directory_photos), photo)
            connection.execute(delete(public_state))
            assert listener.take() == frozenset()
        assert listener.wait(PATIENCE_S) == {"directory_photos", "public_state"}
        assert listener.take() == frozenset()


def test_what_is_written_in_one_block_is_announced_together_at_its_end(tmp_path: Path) -> None:
    with opened_storage(tmp_path, demo_settings()) as storage, closing(_listening(tmp_path)) as listener:
        with storage.database.announced_once():
            for table in (public_state, directory_photos, public_state):
                with storage.database.announced_once(), storage.database.write() as connection:
                    connection.execute(delete(table))
            assert listener.take() == frozenset()
        assert listener._socket.recv(LONGEST) == b"directory_photos\npublic_state"
        assert listener.take() == frozenset()


def test_what_was_rolled_back_or_only_read_is_not_announced(tmp_path: Path) -> None:
    with opened_storage(tmp_path, demo_settings()) as storage, closing(_listening(tmp_path)) as listener:
        with pytest.raises(ZeroDivisionError):
            _fail_to_write(storage.database)
        with storage.database.read() as connection:
            connection.execute(select(public_state))
        with storage.database.write() as connection:
            connection.execute(delete(directory_photos))
        assert listener.wait(PATIENCE_S) == {"directory_photos"}


def _fail_to_write(database: Database) -> None:
    with database.write() as connection:
        connection.execute(delete(public_state))
        raise ZeroDivisionError


def test_nothing_but_names_of_tables_goes_over_the_socket(tmp_path: Path) -> None:
    with closing(_listening(tmp_path)) as listener:
        ChangeNotifier(tmp_path).publish(["cases", "홍길동", "061-044-0001", "a;b"])
        assert listener.wait(PATIENCE_S) == {"cases"}
        ChangeNotifier(tmp_path).publish(f"table_{'x' * at}" for at in range(200))
        assert listener.wait(PATIENCE_S) == {EVERYTHING}


def test_two_folders_hear_nothing_of_each_other(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    with (
        closing(_listening(one)) as mine,
        closing(_listening(other)) as theirs,
        closing(_listening(one)) as too,
    ):
        ChangeNotifier(one).publish(["cases"])
        assert mine.wait(PATIENCE_S) == too.wait(PATIENCE_S) == {"cases"}
        assert theirs.take() == frozenset()


def test_a_killed_listener_is_cleared_away_and_hinders_nobody(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", LISTEN, str(tmp_path)], stdout=subprocess.PIPE) as killed:
        assert killed.stdout is not None
        assert killed.stdout.readline() == b"listens\n"
        killed.send_signal(signal.SIGKILL)
    folder = changes._folder_of(tmp_path)
    assert len(list(folder.iterdir())) == 1
    with closing(_listening(tmp_path)) as listener:
        ChangeNotifier(tmp_path).publish(["cases"])
        assert listener.wait(PATIENCE_S) == {"cases"}
        assert len(list(folder.iterdir())) == 1
    assert not folder.exists()


def test_a_listener_that_never_reads_keeps_no_writer_waiting(tmp_path: Path) -> None:
    with closing(_listening(tmp_path)) as listener:
        writer, begun = ChangeNotifier(tmp_path), time.thread_time()
        for _ in range(3000):
            writer.publish(["cases"])
        assert time.thread_time() - begun < PATIENCE_S
        assert listener.take() == {"cases"}
        while listener.take():
            pass
        writer.publish(["visits"])
        assert listener.wait(PATIENCE_S) == {"visits"}


def test_a_folder_that_others_may_enter_is_not_listened_in(tmp_path: Path) -> None:
    folder = changes._folder_of(tmp_path)
    folder.mkdir()
    folder.chmod(0o755)
    try:
        assert ChangeNotifier(tmp_path).listen() is None
        ChangeNotifier(tmp_path).publish(["cases"])
    finally:
        folder.rmdir()
