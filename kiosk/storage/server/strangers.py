# SPDX-License-Identifier: GPL-3.0-or-later
"""Whose login does what no program of ours does at the city's server.

A booth's program locks no more than the rows that it writes, and gives a transaction up after seconds.
Whoever signs in with a stolen booth's login can do more with it: every login may take PostgreSQL's advisory
locks, a right to delete is one to lock the table, and an open transaction holds what it has touched, so
that folding and desks would wait for it.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final, NamedTuple

from sqlalchemy import text

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection

OPEN_S: Final = 60.0  # a booth breaks its own transaction after 15 s
# The owner is no superuser, so the age of another's transaction is not shown to it; its lock on itself is.
_AT_WORK: Final = text(
    "SELECT b.letters, l.pid, l.virtualtransaction AS turn, bool_or(l.locktype = 'advisory' OR "
    "l.locktype = 'relation' AND l.mode NOT IN ('AccessShareLock', 'RowShareLock', 'RowExclusiveLock')) "
    "AS strange, bool_or(l.locktype = 'transactionid') AS writes "
    "FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid JOIN booths b ON b.login = a.usename "
    "WHERE l.granted AND NOT b.desk GROUP BY 1, 2, 3"
)


class Held(NamedTuple):
    """Booths by their letters: whose login no program of theirs uses, and whose sessions are stuck."""

    strange: frozenset[str]
    stuck: frozenset[str]


class Strangers:
    """Watches what booths' sessions hold, from one look to the next."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._since: dict[tuple[int, str], float] = {}

    def look(self, connection: Connection) -> Held:
        """Return whose login holds what no program of theirs does, and whose only reads for too long.

        The server itself ends a transaction of a booth that has written and is cut off; one that was being
        read by it may hang there as long as TCP tries, and is nobody's fault.
        """
        now, seen = self._clock(), connection.execute(_AT_WORK).all()
        self._since = {(one.pid, one.turn): self._since.get((one.pid, one.turn), now) for one in seen}
        old = [one for one in seen if now - self._since[one.pid, one.turn] > OPEN_S]
        strange = {one.letters for one in seen if one.strange} | {one.letters for one in old if one.writes}
        return Held(frozenset(strange), frozenset({one.letters for one in old} - strange))
