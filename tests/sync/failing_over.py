# SPDX-License-Identifier: GPL-3.0-or-later
"""A city under load whose first server is killed and whose second one is promoted: what that costs."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime
import threading
import time
from typing import TYPE_CHECKING

from sqlalchemy import insert, select
from sqlalchemy.exc import DBAPIError

from kiosk.services.fleet import join_desk
from kiosk.storage.changes import EVERYTHING
from kiosk.storage.database import CHANGES, Database
from kiosk.storage.errors import StorageError
from kiosk.storage.folder import DataFolder
from kiosk.storage.server.failover import NotPromoted, lock_out_older, promote
from kiosk.storage.server.line import desks_line, join_file_of
from kiosk.storage.server.notifications import NotificationRelay
from kiosk.storage.tables import new_key
from kiosk.storage.tables.decisions import decisions
from kiosk.sync.join_file import JoinFile
from tests.sync.replicas import two_servers
from tests.visitor import demo_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path
    from uuid import UUID

    from sqlalchemy.engine import URL

    from kiosk.settings import Settings
    from kiosk.storage.server.city_server import CityServer
    from tests.sync.replicas import Pair

PATIENCE_S = 120.0  # however busy the machine is


@dataclass(frozen=True, slots=True)
class FailedOver:
    """How many writes of desks were acknowledged and are not there; seconds from the promotion to both.

    `control_lost`: the same of a desk whose writes do not wait for the second server.
    """

    acknowledged: int
    lost: int
    control_lost: int
    writes_back_s: float
    heard_back_s: float
    locked: list[str]


class Desk(threading.Thread):
    """Somebody at a desk who writes all the time, and keeps what was acknowledged."""

    def __init__(self, line: URL, ended: threading.Event, *, waits: bool = True) -> None:
        super().__init__(daemon=True)
        self._line = line
        self._ended, self.waits = ended, waits
        self.kept: list[tuple[float, UUID]] = []

    def run(self) -> None:
        """Write until it is ended; what is not acknowledged is tried anew as another write."""
        line = self._line.render_as_string(hide_password=False)
        with closing(Database.open(line, confirmed=self.waits)) as database:
            while not self._ended.is_set():
                key = new_key()
                try:
                    with database.write() as connection:
                        connection.execute(insert(decisions), decision_row(key))
                except (StorageError, DBAPIError):
                    time.sleep(0.2)  # as a window does, which asks again when it hears something
                    continue
                self.kept.append((time.monotonic(), key))
                time.sleep(0.005)


def decision_row(key: UUID) -> dict[str, object]:
    """Return something that is decided at a desk."""
    now = datetime.now(UTC)
    return {
        "id": key, "subject": "test", "key": str(key), "value": {}, "valid_from": "2026-01-01",
        "by": "x", "at": now,
    }  # fmt: skip


def _kill_first(pair: Pair, held_s: float) -> None:
    pair.line.hold(PATIENCE_S)
    time.sleep(held_s)
    pair.kill_first()
    pair.line.cut()
    time.sleep(0.5)


def run(
    folder: Path, *, before_s: float, desks: int = 2, killed: bool = True, held_s: float = 0.0
) -> FailedOver:
    """Write, kill, promote, and let the old server come back by mistake; or promote while it works.

    For `held_s` before the first is killed nothing more reaches the second, and never will.
    """
    with two_servers() as pair, closing(pair.owner()) as server:
        server.found(datetime.now(UTC))
        line = line_of(folder, joined_desk(pair, server, folder))
        ended, heard = threading.Event(), list[float]()
        writers = [Desk(line, ended, waits=number > 0) for number in range(desks + 1)]

        def hear(topics: frozenset[str]) -> None:
            if EVERYTHING in topics:
                heard.append(time.monotonic())

        with NotificationRelay(line, [CHANGES], hear):
            for one in writers:
                one.start()
            until(lambda: all(one.kept for one in writers) and bool(heard))
            time.sleep(before_s)
            if killed:
                _kill_first(pair, held_s)
            asked = time.monotonic()
            locked = [*_promoted(pair)]
            promoted = time.monotonic()
            # A listener may be back before whoever promoted has heard that it is done.
            until(lambda: all(one.kept[-1][0] > promoted for one in writers) and heard[-1] > asked)
            if killed:
                pair.first_comes_back()
                locked += _locked_out(pair)
            ended.set()
            for one in writers:
                one.join(PATIENCE_S)
        return FailedOver(
            acknowledged=sum(len(one.kept) for one in writers if one.waits),
            lost=_lost(pair.second, [key for one in writers if one.waits for _, key in one.kept]),
            control_lost=_lost(pair.second, [key for one in writers if not one.waits for _, key in one.kept]),
            writes_back_s=max(next(at for at, _ in one.kept if at > promoted) for one in writers) - promoted,
            heard_back_s=max(0.0, next(at for at in heard if at > asked) - promoted),
            locked=locked,
        )


def joined_desk(pair: Pair, server: CityServer, folder: Path) -> Settings:
    """Take a desk in, whose settings name both servers; its login lies in the folder."""
    login = server.add_desk("ZA", "민원실", "admin")
    address = pair.both.set(username=None).render_as_string()
    settings = replace(demo_settings(), demo=False, server=address, booth_letter="ZA")
    joined = JoinFile(address, login.name, login.password, "ZA", login.slot, "민원실", desk=True)
    join_desk(DataFolder(folder), settings, joined)
    return settings


def line_of(folder: Path, settings: Settings) -> URL:
    """Return a desk's line."""
    known = join_file_of(DataFolder(folder))
    assert known is not None
    return desks_line(settings, known)


def _promoted(pair: Pair) -> Sequence[str]:
    """Promote, as a person does who tries again when a server has not answered in time."""
    until = time.monotonic() + PATIENCE_S
    while True:
        try:
            return promote(pair.both).locked
        except NotPromoted:
            assert time.monotonic() < until
            time.sleep(0.5)


def _locked_out(pair: Pair) -> Sequence[str]:
    """Look again and again, as the server's own work does: of a busy machine one look may miss a server."""
    until = time.monotonic() + PATIENCE_S
    while not (found := lock_out_older(pair.both)):
        assert time.monotonic() < until
        time.sleep(0.5)
    return found


def _lost(url: URL, kept: list[UUID]) -> int:
    line = url.render_as_string(hide_password=False)
    with closing(Database.open(line)) as database, database.read() as connection:
        there = set(connection.scalars(select(decisions.c.id)))
    return len(set(kept) - there)


def until(true: Callable[[], bool]) -> None:
    """Wait until something is true, but not for ever."""
    end = time.monotonic() + PATIENCE_S
    while not true():
        assert time.monotonic() < end, "in vain"
        time.sleep(0.02)
