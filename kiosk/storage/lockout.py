# SPDX-License-Identifier: GPL-3.0-or-later
"""How long to wait after wrong passwords; no restart, power cut or clock set ahead shortens it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
import hashlib
from pathlib import Path
import time
from typing import TYPE_CHECKING, Any, Final
import unicodedata

from sqlalchemy import delete, insert, select, update

from kiosk.storage.tables.base import sign_in_tries

if TYPE_CHECKING:
    from sqlalchemy import Connection

FREE_TRIES: Final = 5
FIRST_WAIT_S: Final = 30
LONGEST_WAIT_S: Final = 30 * 60
ALARM_AT: Final = 10
_UPTIME: Final = Path("/proc/uptime")


class SystemClock:
    """The wall's time, and the time since the machine started, which nobody can set."""

    def now(self) -> datetime:
        """Return the wall's time in UTC."""
        return datetime.now(UTC)

    def uptime(self) -> float:
        """Return the seconds since the machine started, on Linux its sleep included."""
        try:
            return float(_UPTIME.read_text(encoding="ascii").split()[0])
        except (OSError, ValueError, IndexError):
            return time.monotonic()

    def boot(self) -> str:
        """Name this run of the machine; Linux gives it a random name."""
        try:
            return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        except OSError:
            return ""


@dataclass(frozen=True, slots=True)
class Admission:
    """Whether a password may be checked at all: already counted as wrong, or seconds still to wait."""

    failures: int
    wait_s: float = 0.0

    @property
    def granted(self) -> bool:
        """Return whether the check may be made."""
        return self.wait_s <= 0


def wait_after(failures: int) -> int:
    """Seconds of waiting that so many wrong tries have earned."""
    if failures < FREE_TRIES:
        return 0
    return min(FIRST_WAIT_S << min(failures - FREE_TRIES, 16), LONGEST_WAIT_S)


def subject(kind: str, name: str) -> bytes:
    """Name whose tries are counted, without keeping what was typed."""
    plain = unicodedata.normalize("NFKC", name).casefold().strip()
    return hashlib.sha256(f"{kind}\0{plain}".encode("utf-8", "surrogatepass")).digest()


def admit(connection: Connection, whose: bytes, clock: SystemClock) -> Admission:
    """Count a try as failed before it is made, so that pulling the plug gains nothing."""
    row = connection.execute(select(sign_in_tries).where(sign_in_tries.c.subject == whose)).first()
    failures = 0 if row is None else int(row.failures)
    if row is not None:
        passed = elapsed(row, clock)
        if (wait := wait_after(failures) - passed) > 0:
            _go_on_here(connection, whose, passed, clock)
            return Admission(failures, wait)
    counted: dict[str, Any] = {
        "failures": failures + 1,
        "last_at": clock.now(),
        "boot": clock.boot(),
        "uptime": clock.uptime(),
    }
    if row is None:
        connection.execute(insert(sign_in_tries).values(subject=whose, **counted))
    else:
        connection.execute(update(sign_in_tries).where(sign_in_tries.c.subject == whose).values(counted))
    return Admission(failures + 1)


def tries_left(connection: Connection, whose: bytes) -> int:
    """Count the tries that are left before a wait begins."""
    row = connection.execute(select(sign_in_tries).where(sign_in_tries.c.subject == whose)).first()
    return FREE_TRIES if row is None else max(FREE_TRIES - int(row.failures), 0)


def elapsed(row: Any, clock: SystemClock) -> float:  # noqa: ANN401 # a row of the table
    """Return the seconds that have surely passed since a try.

    In another run of the machine, or on another machine, that is no more than this run has lasted: whoever
    restarts it and sets its clock ahead has waited that long and no longer.
    """
    uptime = clock.uptime()
    if (
        row.boot == clock.boot() and uptime >= row.uptime
    ):  # where no run has a name, a later one began at zero
        return uptime - float(row.uptime)
    by_the_wall: float = (clock.now() - row.last_at).total_seconds()
    return max(min(by_the_wall, uptime), 0.0)


def _go_on_here(connection: Connection, whose: bytes, passed: float, clock: SystemClock) -> None:
    """Let the rest of a wait run by this run's own clock, so that a clock that went back prolongs it once."""
    here = {"boot": clock.boot(), "uptime": clock.uptime() - passed}
    tries = sign_in_tries.c
    elsewhere = (tries.boot != here["boot"]) | (tries.uptime > clock.uptime())
    connection.execute(update(sign_in_tries).where(tries.subject == whose, elsewhere).values(here))


def take_back(connection: Connection, whose: bytes) -> None:
    """Forget one try that was counted and then could not be made."""
    tries = sign_in_tries.c
    counted = update(sign_in_tries).where(tries.subject == whose, tries.failures > 0)
    connection.execute(counted.values(failures=tries.failures - 1))


def forgive(connection: Connection, whose: bytes) -> None:
    """Forget the wrong tries after a right one."""
    connection.execute(delete(sign_in_tries).where(sign_in_tries.c.subject == whose))
