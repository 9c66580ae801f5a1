# SPDX-License-Identifier: GPL-3.0-or-later
"""A desk on the city's server: the tables of a booth's file, and word of what changes in them."""

from __future__ import annotations

from contextlib import closing, contextmanager, nullcontext, suppress
import os
import socket
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

from sqlalchemy import event, select
from sqlalchemy.exc import DBAPIError

from kiosk.storage.database import CHANGES, Database
from kiosk.storage.errors import NewerSchema, StorageError
from kiosk.storage.kind import mixed
from kiosk.storage.migrations import head, refuse_other, revision_of
from kiosk.storage.server.line import NoServer, desks_line, join_file_of
from kiosk.storage.server.notifications import NotificationRelay
from kiosk.storage.tables.base import installation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from sqlalchemy import Engine

    from kiosk.settings import Settings
    from kiosk.storage.folder import DataFolder


@contextmanager
def opened_desk(
    folder: DataFolder, settings: Settings, heard: Callable[[frozenset[str]], None], *, listens: bool
) -> Iterator[Database]:
    """Open the server for a desk, and pass on which tables change while it is open."""
    joined = join_file_of(folder)
    if joined is None or not joined.desk:
        raise NoServer(
            "이 폴더는 시 서버의 화면으로 등록되지 않았습니다.",
            "kiosk server add-desk 가 만든 파일로 kiosk join FILE",
        )
    folder.prepare()
    line = desks_line(settings, joined)
    with closing(Database.open(line.render_as_string(hide_password=False), confirmed=True)) as database:
        lines = OpenLines(database.engine)
        _check(database, folder, settings)
        with NotificationRelay(line, [CHANGES], heard, lines.hang_up) if listens else nullcontext():
            yield database


class OpenLines:
    """The lines that are open to a server: behind a proxy that answers, a question waits on a dead one."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lines: WeakSet[Any] = WeakSet()
        event.listen(engine, "connect", lambda line, _: self._lines.add(line))

    def hang_up(self) -> None:
        """Break them all under whoever waits; the next question is asked on a new one."""
        for line in [one for one in self._lines if not one.closed]:
            with suppress(OSError), socket.socket(fileno=os.dup(line.fileno())) as end:
                end.shutdown(socket.SHUT_RDWR)
        self._engine.dispose()


def _check(database: Database, folder: DataFolder, settings: Settings) -> None:
    """Refuse a server of another version or kind than this program and these settings."""
    try:
        with database.read() as connection:
            revision = revision_of(connection)
            demo = connection.scalar(select(installation.c.demo))
    except DBAPIError as error:
        said = str(error.orig).partition("\n")[0]
        raise StorageError(f"시 서버가 거절했습니다: {said}", "kiosk server check") from error
    refuse_other(revision)
    if revision != head():
        raise NewerSchema(
            f"시 서버의 자료는 {revision} 판이고 이 프로그램은 {head()} 판입니다.", "kiosk server upgrade"
        )
    if demo is not None and bool(demo) != settings.demo:
        raise mixed(folder.path, demo=bool(demo))
