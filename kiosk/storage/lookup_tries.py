# SPDX-License-Identifier: GPL-3.0-or-later
"""How often a screen may look receipts up: a leaking bucket a screen, never a count a number.

A count a number would let anyone lock a stranger's receipt. So five wrong codes stand open at a screen, and
one more every three minutes: 20 an hour, of the 10,000 codes that a number may have.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import insert, select, update

from kiosk.storage.lockout import elapsed
from kiosk.storage.tables.base import sign_in_tries

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from kiosk.storage.lockout import SystemClock

MOST: Final = 5
REFILL_S: Final = 180.0


@dataclass(frozen=True, slots=True)
class Tries:
    """How many wrong codes are left once this one is counted, or the seconds until the next may be tried."""

    left: int
    wait_s: float = 0.0


def take(connection: Connection, screen: bytes, clock: SystemClock) -> Tries:
    """Count a try before the code is looked at, so that pulling the plug gains nothing."""
    row = connection.execute(select(sign_in_tries).where(sign_in_tries.c.subject == screen)).first()
    spent, since = _leaked(row, clock)
    wait = REFILL_S - since if spent >= MOST else 0.0
    if wait <= 0:
        spent += 1
    counted: dict[str, Any] = {
        "failures": spent,
        "last_at": clock.now() - timedelta(seconds=since),
        "boot": clock.boot(),
        "uptime": clock.uptime() - since,
    }
    if row is None:
        connection.execute(insert(sign_in_tries).values(subject=screen, **counted))
    else:
        connection.execute(update(sign_in_tries).where(sign_in_tries.c.subject == screen).values(counted))
    return Tries(MOST - spent, max(wait, 0.0))


def give_back(connection: Connection, screen: bytes) -> None:
    """Take back the one try that a right code has cost, and no wrong one before it."""
    tries = sign_in_tries
    mine = (tries.c.subject == screen) & (tries.c.failures > 0)
    connection.execute(update(tries).where(mine).values(failures=tries.c.failures - 1))


def _leaked(row: Any, clock: SystemClock) -> tuple[int, float]:  # noqa: ANN401 # a row of the table
    """Return the tries still counted, and the seconds that already count towards the next one's return."""
    if row is None:
        return 0, 0.0
    returned, since = divmod(max(elapsed(row, clock), 0.0), REFILL_S)
    spent = max(int(row.failures) - int(returned), 0)
    return spent, since if spent else 0.0
