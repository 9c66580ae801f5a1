# SPDX-License-Identifier: GPL-3.0-or-later
"""A city's server whose disk fills up for real: a PostgreSQL on a file system of a few dozen megabytes.

sudo python -m tests.soak.full_server [MEGABYTES]

A booth sends until the server has no room left and goes on for its visitors; a desk is told in words; then
room is made, as an administrator would, and all arrives, once. The peer is the same disk while it has room.
"""

from __future__ import annotations

from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
import random
import subprocess
import sys
import tempfile
import time
from typing import TYPE_CHECKING, Final
from uuid import UUID

import psycopg
from sqlalchemy import insert
from sqlalchemy.engine import make_url

from kiosk.services.city_demo import postgresql
from kiosk.storage.database import Database
from kiosk.storage.errors import DiskFull, ServerAway
from kiosk.storage.server.projector import Projector
from kiosk.storage.tables import new_key
from kiosk.storage.tables.decisions import decisions
from kiosk.sync.wire import CentreAway
from tests.soak.city_kills import one_booth
from tests.sync.failing_over import decision_row

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.sync.city import Booth

SYLLABLES: Final = "가나다라마바사아자차카타파하거너더러머버서어"  # of which nothing is packed much smaller
SPARE_MB: Final = 48  # what the administrator can let go of
PATIENCE_S: Final = 300.0


def main(megabytes: int) -> int:
    """Run once and print the figures; 1 when anything was lost or set aside, or nothing filled up."""
    with ExitStack() as stack:
        disk = stack.enter_context(_small_disk(megabytes))
        stack.callback(setattr, postgresql, "WITHIN", postgresql.WITHIN)
        postgresql.WITHIN = disk
        booth, address = stack.enter_context(one_booth())
        ballast = disk / "ballast"
        ballast.write_bytes(b"\1" * (SPARE_MB << 20))
        kept: list[UUID] = booth.write(20)
        assert booth.forwarder.drain().stopped is None
        peer = len(booth.arrived())
        more, slowest, full = _filled(booth)
        kept += more
        told = _told_at_a_desk(address)
        waiting = booth.outbox.waiting()
        ballast.unlink()
        took = _caught_up(booth)
        with closing(Projector(make_url(address))) as projector:
            aside = projector.drain().aside
        arrived = booth.arrived()
        lost, doubled = len(set(kept) - set(arrived)), len(arrived) - len(set(arrived))
        refused = booth.at_the_centre("SELECT count(*) FROM refused_rows WHERE {mine}")[0][0]
    print(  # noqa: T201 # the figure
        f"kept={len(kept)} before={peer} refusals={full} waited={waiting} told={told} "
        f"slowest_write_s={slowest:.2f} caught_up_s={took:.1f} "
        f"lost={lost} doubled={doubled} aside={aside + refused}"
    )
    return int(bool(lost or doubled or aside or refused) or not (full and waiting and told))


def _filled(booth: Booth) -> tuple[list[UUID], float, int]:
    """Write and send until the server has no room; return what was kept, the slowest press, and refusals."""
    dice, kept, slowest = random.Random(1), list[UUID](), 0.0  # noqa: S311 # a run that can be repeated
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        began = time.monotonic()
        kept += booth.write(200, words="".join(dice.choices(SYLLABLES, k=1500)))
        slowest = max(slowest, time.monotonic() - began)
        try:
            booth.forwarder.drain()
        except CentreAway:
            return kept, slowest, 1
    return kept, slowest, 0


def _caught_up(booth: Booth) -> float:
    """Send what waits now that there is room; return the seconds."""
    began = time.monotonic()
    while time.monotonic() < began + PATIENCE_S:
        # Without room for its log the server has ended, and starts anew by itself.
        with suppress(CentreAway, psycopg.OperationalError):
            assert booth.forwarder.drain().stopped is None
            booth.arrived()
            break
        time.sleep(0.2)
    return time.monotonic() - began


def _told_at_a_desk(address: str) -> str:
    """Return what a desk's write on the full server comes to."""
    with closing(Database.open(address)) as desk:
        for _ in range(200):
            try:
                with desk.write() as writing:
                    writing.execute(insert(decisions), [decision_row(new_key()) for _ in range(200)])
            except (DiskFull, ServerAway) as error:
                return type(error).__name__
    return ""


@contextmanager
def _small_disk(megabytes: int) -> Iterator[Path]:
    """Mount a file system of so much memory, and take it away again; needs root."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o711)
        disk = Path(folder) / "disk"
        disk.mkdir()
        subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=711", "tmpfs", disk], check=True
        )
        try:
            yield disk
        finally:
            subprocess.run(["umount", disk], check=True)


if __name__ == "__main__":
    raise SystemExit(main(int((sys.argv[1:] or ["122"])[0])))
