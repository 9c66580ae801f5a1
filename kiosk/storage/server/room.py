# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the city's server has room on its disk: it is asked to write, as it tells nobody how much."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary

from kiosk.storage.errors import DiskFull

if TYPE_CHECKING:
    from kiosk.storage.database import Database

OFTEN_S: Final = 60.0
NEEDED_MB: Final = 64  # four segments of its log; a server that finds no room for one ends
# What a query sets aside, and no table: whoever may read may ask, nothing is logged, it is gone at once.
_WRITE: Final = (
    "WITH words AS MATERIALIZED (SELECT repeat(md5(random()::text), 256) AS it "
    "FROM generate_series(1, %s)) SELECT count(it) FROM words"
)


_LOOKED: Final[WeakKeyDictionary[Database, tuple[float, bool]]] = WeakKeyDictionary()


def has_no_room(database: Database) -> bool:
    """Return whether a server has less than 64 MB left where its tables lie; of a booth's own file, False.

    It is asked once a minute, however many look.
    """
    at, short = _LOOKED.get(database, (-OFTEN_S, False))
    if time.monotonic() - at >= OFTEN_S:
        short = _is_refused(database)
        _LOOKED[database] = time.monotonic(), short
    return short


def _is_refused(database: Database) -> bool:
    try:
        with database.read() as connection:
            if connection.dialect.name != "sqlite":
                connection.exec_driver_sql("SET LOCAL work_mem = '64kB'; SET LOCAL temp_tablespaces = ''")
                connection.exec_driver_sql(_WRITE, (NEEDED_MB * 128,))
    except DiskFull:
        return True
    return False
