# SPDX-License-Identifier: GPL-3.0-or-later
"""Booths whose clocks are off by seconds to ten years: how wrong the time of an arrival told elsewhere is.

    python -m tests.soak.off_clocks VISITS [CONTROL]

Prints for each clock how many of its visits arrived by the server's count, and by how many seconds the
slowest and the quickest of them are wrong. With the control `uncorrected` no batch carries the offset of its
booth's clock, and hours must be wrong or missing.
"""

from __future__ import annotations

from contextlib import ExitStack, closing
from datetime import UTC, datetime, timedelta
import os
import random
import sys
from typing import Final
from unittest.mock import patch

from sqlalchemy.engine import make_url

from kiosk.storage.database import Database
from kiosk.storage.server import centre
from kiosk.storage.server.projector import Projector
from kiosk.sync.wire import Skew
from tests.soak.city_kills import one_booth
from tests.sync import projections
from tests.sync.off_clocks import clock_of, live_a_visit, tap_arrival

YEARS: Final = timedelta(days=3652)
OFF: Final = [
    sign * one
    for one in (timedelta(seconds=3), timedelta(minutes=5), timedelta(hours=1), YEARS)
    for sign in (-1, 1)
]
WRONG_S: Final = 2.0
QUICKEST_S, SLOWEST_S = 60.0, 600.0  # of an arrival after the visit's beginning


def main(count: int, control: str) -> int:
    """Print a line a clock; 1 when an arrival is wrong or missing, or all of the control's are right."""
    bad = 0
    for off in [timedelta(), *OFF]:
        wrong, missing = _of_clock(off, count, control)
        told = f"{min(wrong):+.3f} {max(wrong):+.3f}" if wrong else "-"
        print(f"off_s={off.total_seconds():+.0f} visits={count} missing={missing} wrong_s={told}")  # noqa: T201 # the figure
        bad += missing + sum(abs(one) > WRONG_S for one in wrong)
    print(f"wrong={bad} load={os.getloadavg()[0]:.0f} control={control or 'none'}")  # noqa: T201 # the same
    return int(bool(bad) != bool(control))


def _of_clock(off: timedelta, count: int, control: str) -> tuple[list[float], int]:
    dice = random.Random(7)  # noqa: S311 # moments alone
    with ExitStack() as stack:
        if control:
            stack.enter_context(patch.object(centre, "skew_of", return_value=Skew(0.0, 0.0)))
        booth, address = stack.enter_context(one_booth())
        projector = stack.enter_context(closing(Projector(make_url(address))))
        office = stack.enter_context(closing(Database.open(address)))
        took = {}
        for _ in range(count):
            began = datetime.now(UTC) - timedelta(minutes=11)
            visit = live_a_visit(booth, began, off)
            with clock_of(off):
                assert booth.forwarder.drain().stopped is None
            projector.drain()
            took[visit] = dice.uniform(QUICKEST_S, SLOWEST_S)
            tap_arrival(office, visit, began + timedelta(seconds=took[visit]))
        found = projections.centre_visits(booth)
    arrived = {visit: found[visit].arrived_s for visit in took}
    wrong = [at - took[visit] for visit, at in arrived.items() if at is not None]
    return wrong, count - len(wrong)


if __name__ == "__main__":
    given = sys.argv[1:] + ["50", ""][len(sys.argv) - 1 :]
    raise SystemExit(main(int(given[0]), given[1]))
