# SPDX-License-Identifier: GPL-3.0-or-later
"""The live words of a city's booths, as a guide's console on another PC hears them over the server."""

from __future__ import annotations

from contextlib import contextmanager
import threading
from typing import TYPE_CHECKING, Final

from kiosk.storage.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from kiosk.settings import Settings
    from kiosk.storage.database import Database

LOOK_S: Final = 5.0  # the net below announcements; words end by themselves, too


@contextmanager
def hearing_city(
    database: Database, data: Path, settings: Settings, heard: Callable[[Mapping[str, str]], None]
) -> Iterator[None]:
    """Tell what is looked for at each kiosk whenever it changes, from a thread; of a booth alone nothing."""
    if database.file is not None:
        yield
        return
    from kiosk.storage.folder import DataFolder  # noqa: PLC0415 # psycopg, which a booth alone may lack
    from kiosk.storage.server.line import desks_line, joined_booth  # noqa: PLC0415 # the same
    from kiosk.storage.server.live_words import WORDS  # noqa: PLC0415 # the same
    from kiosk.storage.server.notifications import NotificationRelay  # noqa: PLC0415 # the same

    ended, news = threading.Event(), threading.Event()
    thread = threading.Thread(target=_hear, args=(database, heard, ended, news), name="live words")
    line = desks_line(settings, joined_booth(DataFolder(data)))
    with NotificationRelay(line, [WORDS], lambda _: news.set()):
        thread.start()
        try:
            yield
        finally:
            ended.set()
            news.set()
            thread.join()


def _hear(
    database: Database,
    heard: Callable[[Mapping[str, str]], None],
    ended: threading.Event,
    news: threading.Event,
) -> None:
    from kiosk.storage.server.live_words import spoken  # noqa: PLC0415 # psycopg, as above

    known: Mapping[str, str] = {}
    while not ended.is_set():
        news.clear()
        try:
            with database.read() as connection:
                found = spoken(connection)
        except StorageError:
            found = {}  # what was known is no news of now
        if found != known:
            heard(found)
        known = found
        news.wait(LOOK_S)
