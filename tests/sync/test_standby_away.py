# SPDX-License-Identifier: GPL-3.0-or-later
"""The second server is away: desks and publications wait for it, and what is announced waits for neither."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import insert

from kiosk.services.city_demo.postgresql import server_programs
from kiosk.storage.database import Database
from kiosk.storage.folder import DataFolder
from kiosk.storage.migrations import migrate
from kiosk.storage.outbox import StoredOutbox, begin
from kiosk.storage.server.centre import PostgresCentre
from kiosk.storage.server.desk_line import opened_desk
from kiosk.storage.server.live_words import WORDS
from kiosk.storage.server.notifications import NotificationRelay
from kiosk.storage.server.projector import Projector, projectors_database
from kiosk.storage.server.publisher import PUBLISHED, publish
from kiosk.storage.tables import new_key
from kiosk.storage.tables.decisions import decisions
from kiosk.sync.publication import public_half
from tests.sync.city import Booth
from tests.sync.failing_over import decision_row, joined_desk, line_of, until
from tests.sync.replicas import two_servers

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Future
    from pathlib import Path

    from kiosk.storage.server.city_server import CityServer
    from tests.sync.replicas import Pair

SEED = bytes(range(32))


@pytest.mark.skipif(server_programs() is None, reason="PostgreSQL is not installed")
def test_no_call_and_no_word_waits_behind_a_desk_that_waits(tmp_path: Path) -> None:
    heard = set[str]()
    with ExitStack() as stack:
        beside = stack.enter_context(ThreadPoolExecutor())
        pair = stack.enter_context(two_servers())
        server = stack.enter_context(closing(pair.owner()))
        server.found(datetime.now(UTC), public_half(SEED))
        booth = stack.enter_context(_booth(pair, server, tmp_path))
        settings = joined_desk(pair, server, tmp_path / "desk")
        desk = stack.enter_context(
            opened_desk(DataFolder(tmp_path / "desk"), settings, heard.update, listens=True)
        )
        line = line_of(tmp_path / "desk", settings)
        stack.enter_context(NotificationRelay(line, [WORDS, PUBLISHED], heard.update))
        projector = stack.enter_context(closing(Projector(pair.both)))
        publishing = stack.enter_context(closing(projectors_database(pair.both)))
        until(lambda: len(heard) > 0)
        pair.line.hold(1000.0)  # nothing reaches the second, and nothing is refused
        waiting: list[Future[object]] = [
            beside.submit(_decide, desk),
            beside.submit(publish, publishing, SEED, {}, (), dict),
        ]
        until(lambda: "decisions" in heard)  # committed and told of, but not acknowledged
        heard.clear()

        def calls() -> None:
            booth.call()
            assert booth.forwarder.drain().stopped is None
            assert projector.drain().rows > 0
            booth.centre.say("본관", "주민등록")

        until(beside.submit(calls).done)
        until(lambda: heard >= {"guide_calls", WORDS})
        assert not any(one.done() for one in waiting), "acknowledged what the second server does not have"
        assert booth.centre.publication(0) is None
        pair.line.held_until = 0.0
        until(lambda: all(one.done() for one in waiting) and PUBLISHED in heard)
        assert [one.result() for one in waiting] == [None, 1]
        published = booth.centre.publication(0)
    assert published is not None


@contextmanager
def _booth(pair: Pair, server: CityServer, folder: Path) -> Iterator[Booth]:
    """Take a booth in, whose line knows both servers."""
    login, key = server.add_booth("A", "본관"), new_key()
    url = pair.both.set(username=login.name, password=login.password)
    with (
        closing(Database.open(folder / "booth.db")) as database,
        closing(PostgresCentre(url, "A", key)) as centre,
    ):
        migrate(database)
        with database.write() as connection:
            begin(connection, key, "A", datetime.now(UTC))
        centre.greet()
        yield Booth(database, StoredOutbox(database), centre, key, url, "A", "")


def _decide(desk: Database) -> None:
    with desk.write() as connection:
        connection.execute(insert(decisions), decision_row(new_key()))
