# SPDX-License-Identifier: GPL-3.0-or-later
"""A booth that was away for a month comes back with 50,000 rows; a call pressed meanwhile waits for none.

python -m tests.soak.long_away ROWS [CONTROL]

With the control `one_lane` a call goes where all else goes, and must wait for it.
"""

from __future__ import annotations

from contextlib import ExitStack
import os
import sys
import threading
import time
from typing import TYPE_CHECKING, Final
from unittest.mock import patch

from kiosk.storage import outbox
from kiosk.storage.tables.sync import outbox as rest
from tests.soak.city_kills import one_booth

if TYPE_CHECKING:
    from sqlalchemy import Table

    from tests.sync.city import Booth

WRITTEN_AT_ONCE: Final = 500
CAUGHT_UP_S: Final = 60.0
CALLED_S: Final = 0.5
CALL: Final = (
    "SELECT count(*) FROM events WHERE kind = 'visit_events' AND body ->> 'stream' = 'call' AND {mine}"
)


def main(rows: int, control: str) -> int:
    """Run once and print the figures; 1 when they are not what is asked, or the control's are."""
    with ExitStack() as stack:
        if control:
            stack.enter_context(patch.object(outbox, "_conditions", _one_lane))
        booth, _ = stack.enter_context(one_booth())
        kept = [key for _ in range(rows // WRITTEN_AT_ONCE) for key in booth.write(WRITTEN_AT_ONCE)]
        called: list[float] = []
        pressing = threading.Timer(1.0, lambda: called.append(_call(booth)))
        pressing.start()
        began = time.monotonic()
        step = booth.forwarder.drain()
        took = time.monotonic() - began
        assert step.stopped is None, step
        while pressing.is_alive():  # the call came when all was sent
            booth.forwarder.drain()
        lost = len(set(kept) - set(booth.arrived()))
    told = f"rows={len(kept)} lost={lost} caught_up_s={took:.1f} call_s={called[0]:.3f}"
    print(told, f"load={os.getloadavg()[0]:.0f} control={control or 'none'}")  # noqa: T201 # the figure
    return int((lost > 0 or took > CAUGHT_UP_S or called[0] > CALLED_S) != bool(control))


def _one_lane(table: str) -> list[tuple[Table, str]]:
    """Return into which lane a table's rows go where there is one alone."""
    return [(rest, "")] if table else []


def _call(booth: Booth) -> float:
    """Press for a guide while everything else is being sent; return the seconds until the server has it."""
    began = time.monotonic()
    booth.call()
    while not booth.at_the_centre(CALL)[0][0]:
        time.sleep(0.002)
    return time.monotonic() - began


if __name__ == "__main__":
    given = sys.argv[1:] + ["50000", ""][len(sys.argv) - 1 :]
    raise SystemExit(main(int(given[0]), given[1]))
